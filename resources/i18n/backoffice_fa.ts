<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>بستن پیام</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>No</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>Reason (kept in the audit)</source>
        <translation>دلیل (در سابقه ثبت می‌شود)</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose a file…</source>
        <translation>انتخاب پرونده…</translation>
    </message>
    <message>
        <source>Files ({kinds})</source>
        <translation>پرونده‌ها ({kinds})</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Nothing is missing.</source>
        <translation>چیزی کم نیست.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>کمبودها</translation>
    </message>
    <message>
        <source>Press Enter to go to its field</source>
        <translation>برای رفتن به خانهٔ مربوط، Enter را بزنید</translation>
    </message>
</context>
<context>
    <name>JalaliCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>تقویم</translation>
    </message>
</context>
<context>
    <name>JalaliEdit</name>
    <message>
        <source>Open the calendar</source>
        <translation>باز کردن تقویم</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>باز کردن تقویم (F4)</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>سال/ماه/روز</translation>
    </message>
    <message>
        <source>Write {date}</source>
        <translation>نوشتن {date}</translation>
    </message>
</context>
<context>
    <name>LeaseBar</name>
    <message>
        <source>The end of the lease is not known.</source>
        <translation>پایان اجاره‌نامه معلوم نیست.</translation>
    </message>
    <message>
        <source>The lease ended on {date}.</source>
        <translation>اجاره‌نامه در {date} تمام شده است.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln ماه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln روز</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>{left} left, until {date}</source>
        <translation>{left} مانده، تا {date}</translation>
    </message>
    <message>
        <source>Needed: until {date}</source>
        <translation>لازم: تا {date}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Stopped.</source>
        <translation>متوقف شد.</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>این کار شدنی نیست</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>توجه</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>ادامه می‌دهید؟</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>کاربر دیگری</translation>
    </message>
    <message>
        <source>{operator} has changed or taken this meanwhile.</source>
        <translation>{operator} در این میان این مورد را تغییر داده یا برداشته است.</translation>
    </message>
    <message>
        <source>{operator} changed or took this on {date} at {time}.</source>
        <translation>{operator} در {date} ساعت {time} این مورد را تغییر داده یا برداشته است.</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>تغییر به دست دیگری</translation>
    </message>
    <message>
        <source>{what} What you typed is kept until you reload.</source>
        <translation>{what} آنچه نوشته‌اید تا بارگذاری دوباره می‌ماند.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>بارگذاری دوباره</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>اکنون نه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>The program has met an error it does not know. Nothing half-done was saved. Please give this number to support: {number}</source>
        <translation>برنامه به خطایی ناشناخته برخورد. هیچ کار نیمه‌کاره‌ای ذخیره نشده است. لطفاً این شماره را به پشتیبانی بدهید: {number}</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>خطای پیش‌بینی‌نشده</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>رونوشت شماره</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>پنهان کردن گذرواژه</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>نمایش گذرواژه</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>پیشرفت کار</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} از {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>حدود %Ln ثانیه مانده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>حدود %Ln دقیقه مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>در حال توقف</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Nothing is written here.</source>
        <translation>چیزی نوشته نشده است.</translation>
    </message>
    <message>
        <source>Too short.</source>
        <translation>کوتاه‌تر از اندازهٔ لازم است.</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>بلندتر از اندازهٔ مجاز است.</translation>
    </message>
    <message>
        <source>Only digits belong here.</source>
        <translation>اینجا فقط رقم نوشته می‌شود.</translation>
    </message>
    <message>
        <source>All digits are the same; nobody holds such a number.</source>
        <translation>همهٔ رقم‌ها یکسان است؛ چنین شماره‌ای به کسی داده نشده است.</translation>
    </message>
    <message>
        <source>The middle digits are all zero; compare with the paper.</source>
        <translation>رقم‌های میانی همه صفر است؛ با مدرک مقایسه کنید.</translation>
    </message>
    <message>
        <source>The check digit does not fit; a digit is mistyped.</source>
        <translation>رقم کنترل نمی‌خواند؛ یکی از رقم‌ها اشتباه است.</translation>
    </message>
    <message>
        <source>Only Latin letters and digits belong here.</source>
        <translation>اینجا فقط حروف لاتین و رقم نوشته می‌شود.</translation>
    </message>
    <message>
        <source>An invisible control character is in the text.</source>
        <translation>نویسهٔ کنترلی نامرئی در متن است.</translation>
    </message>
    <message>
        <source>A broken character is in the text; type it again.</source>
        <translation>نویسهٔ خرابی در متن است؛ دوباره بنویسید.</translation>
    </message>
    <message>
        <source>One word mixes letters of two scripts; type it again.</source>
        <translation>حروف دو خط در یک کلمه آمیخته است؛ دوباره بنویسید.</translation>
    </message>
    <message>
        <source>This is not a date; write year/month/day.</source>
        <translation>این تاریخ نیست؛ سال/ماه/روز بنویسید.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>چنین روزی در تقویم نیست.</translation>
    </message>
    <message>
        <source>This date is outside the permitted years.</source>
        <translation>این تاریخ بیرون از سال‌های مجاز است.</translation>
    </message>
    <message>
        <source>This is a Gregorian date; a Jalali date belongs here.</source>
        <translation>این تاریخ میلادی است؛ تاریخ شمسی بنویسید.</translation>
    </message>
    <message>
        <source>The day stands first; write year/month/day.</source>
        <translation>روز در آغاز آمده است؛ سال/ماه/روز بنویسید.</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>سال را چهاررقمی بنویسید.</translation>
    </message>
    <message>
        <source>This date lies in the future.</source>
        <translation>این تاریخ در آینده است.</translation>
    </message>
    <message>
        <source>This date lies too far in the past.</source>
        <translation>این تاریخ بسیار قدیمی است.</translation>
    </message>
    <message>
        <source>A telephone number has digits only.</source>
        <translation>شمارهٔ تلفن فقط رقم دارد.</translation>
    </message>
    <message>
        <source>This is a mobile number; a fixed line belongs here.</source>
        <translation>این شمارهٔ همراه است؛ شمارهٔ ثابت بنویسید.</translation>
    </message>
    <message>
        <source>This is not a mobile number.</source>
        <translation>این شمارهٔ همراه نیست.</translation>
    </message>
    <message>
        <source>This number belongs to another province.</source>
        <translation>این شماره از استان دیگری است.</translation>
    </message>
    <message>
        <source>There is no such area code.</source>
        <translation>چنین پیش‌شماره‌ای نیست.</translation>
    </message>
    <message>
        <source>No telephone number begins like this after its area code.</source>
        <translation>هیچ شماره‌ای پس از پیش‌شماره چنین آغاز نمی‌شود.</translation>
    </message>
    <message>
        <source>This number belongs to another country.</source>
        <translation>این شماره از کشور دیگری است.</translation>
    </message>
    <message>
        <source>This is not the bill of a fixed telephone.</source>
        <translation>این قبض تلفن ثابت نیست.</translation>
    </message>
    <message>
        <source>The payment id does not belong to this bill id.</source>
        <translation>این شناسهٔ پرداخت از این شناسهٔ قبض نیست.</translation>
    </message>
    <message>
        <source>Leading zeros were put back.</source>
        <translation>صفرهای آغاز افزوده شد.</translation>
    </message>
    <message>
        <source>Leading zeros were dropped.</source>
        <translation>صفرهای آغاز برداشته شد.</translation>
    </message>
    <message>
        <source>The area code of the province was added.</source>
        <translation>پیش‌شمارهٔ استان افزوده شد.</translation>
    </message>
    <message>
        <source>The prefix was rewritten as 0.</source>
        <translation>پیش‌شماره به صفر برگردانده شد.</translation>
    </message>
    <message>
        <source>Day, month and year were put in order.</source>
        <translation>ترتیب سال، ماه و روز درست شد.</translation>
    </message>
    <message>
        <source>Read as typed with the other keyboard layout.</source>
        <translation>با صفحه‌کلید دیگر خوانده شد.</translation>
    </message>
    <message>
        <source>An unusual sign is in the text; it may not print.</source>
        <translation>نشانه‌ای نامعمول در متن است؛ شاید چاپ نشود.</translation>
    </message>
    <message>
        <source>Postal codes rarely hold 0 or 2 here; compare the paper.</source>
        <translation>کد پستی به‌ندرت اینجا ۰ یا ۲ دارد؛ با مدرک مقایسه کنید.</translation>
    </message>
    <message>
        <source>For the born since 1368 it equals the national ID.</source>
        <translation>برای متولدان از ۱۳۶۸ همان کد ملی است.</translation>
    </message>
    <message>
        <source>Digits were unified.</source>
        <translation>رقم‌ها یکدست شد.</translation>
    </message>
    <message>
        <source>Arabic letters were made Persian.</source>
        <translation>حروف عربی به فارسی برگردانده شد.</translation>
    </message>
    <message>
        <source>Invisible marks were dropped.</source>
        <translation>نشانه‌های نامرئی برداشته شد.</translation>
    </message>
    <message>
        <source>Spaces and dashes were dropped.</source>
        <translation>فاصله‌ها و خط‌های تیره برداشته شد.</translation>
    </message>
    <message>
        <source>Spaces were tidied.</source>
        <translation>فاصله‌ها مرتب شد.</translation>
    </message>
    <message>
        <source>Letters were made capitals.</source>
        <translation>حروف بزرگ شد.</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you typed is kept.</source>
        <translation>پایگاه داده در دسترس نیست. نوشته‌های شما محفوظ است.</translation>
    </message>
    <message>
        <source>The database is busy. What you typed is kept.</source>
        <translation>پایگاه داده مشغول است. نوشته‌های شما محفوظ است.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>دیسک پر است. کمی جا باز کنید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The place is read-only; nothing was saved.</source>
        <translation>این محل فقط خواندنی است؛ چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>The database file is damaged. Restore a backup.</source>
        <translation>پروندهٔ پایگاه داده آسیب دیده است. نسخهٔ پشتیبان را بازگردانید.</translation>
    </message>
    <message>
        <source>The database is newer than this program. Update it.</source>
        <translation>پایگاه داده از این برنامه تازه‌تر است. برنامه را به‌روز کنید.</translation>
    </message>
    <message>
        <source>The file is not a database of this program.</source>
        <translation>این پرونده پایگاه دادهٔ این برنامه نیست.</translation>
    </message>
    <message>
        <source>Access was denied.</source>
        <translation>اجازهٔ دسترسی داده نشد.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>پرونده پیدا نشد.</translation>
    </message>
    <message>
        <source>Another program holds the file. Close it and try again.</source>
        <translation>برنامهٔ دیگری پرونده را باز نگه داشته است. آن را ببندید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The device does not answer.</source>
        <translation>دستگاه پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back. Correct it first.</source>
        <translation>ساعت رایانه به عقب برده شده است. نخست آن را درست کنید.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>یکی از تنظیمات نادرست است.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>متصدی</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>سرپرست</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدیر سامانه</translation>
    </message>
    <message>
        <source>Your role may not do this: {right}.</source>
        <translation>نقش شما اجازهٔ این کار را ندارد: {right}.</translation>
    </message>
    <message>
        <source>see cases</source>
        <translation>دیدن پرونده‌ها</translation>
    </message>
    <message>
        <source>register by hand</source>
        <translation>ثبت‌نام دستی</translation>
    </message>
    <message>
        <source>import registrations</source>
        <translation>ورود ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>import lines</source>
        <translation>ورود فهرست خطوط</translation>
    </message>
    <message>
        <source>verify papers</source>
        <translation>بررسی مدارک</translation>
    </message>
    <message>
        <source>activate a user</source>
        <translation>فعال‌سازی کاربر</translation>
    </message>
    <message>
        <source>return as deficient</source>
        <translation>برگشت برای نقص مدرک</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>reject for a forged paper</source>
        <translation>رد به‌سبب مدرک جعلی</translation>
    </message>
    <message>
        <source>approve as second person</source>
        <translation>تأیید نفر دوم</translation>
    </message>
    <message>
        <source>wave a finding through</source>
        <translation>چشم‌پوشی از یک ایراد</translation>
    </message>
    <message>
        <source>reopen a rejected case</source>
        <translation>بازگشایی پروندهٔ ردشده</translation>
    </message>
    <message>
        <source>suspend a user</source>
        <translation>تعلیق کاربر</translation>
    </message>
    <message>
        <source>record a withdrawal</source>
        <translation>ثبت انصراف</translation>
    </message>
    <message>
        <source>issue a new password</source>
        <translation>صدور رمز تازه</translation>
    </message>
    <message>
        <source>print a duplicate</source>
        <translation>چاپ المثنی</translation>
    </message>
    <message>
        <source>check a receipt</source>
        <translation>بررسی رسید</translation>
    </message>
    <message>
        <source>export activations</source>
        <translation>خروجی فعال‌سازی‌ها</translation>
    </message>
    <message>
        <source>manage operators</source>
        <translation>مدیریت کاربران</translation>
    </message>
    <message>
        <source>unlock operators</source>
        <translation>بازکردن قفل کاربران</translation>
    </message>
    <message>
        <source>manage centres</source>
        <translation>مدیریت مراکز</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>تغییر تنظیمات</translation>
    </message>
    <message>
        <source>see the audit</source>
        <translation>دیدن سوابق</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>پشتیبان‌گیری</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>بازگرداندن پشتیبان</translation>
    </message>
</context>
</TS>
