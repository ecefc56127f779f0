<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>About</name>
    <message>
        <source>About the program</source>
        <translation>دربارهٔ برنامه</translation>
    </message>
    <message>
        <source>Subscriber affairs desk</source>
        <translation>پیشخوان امور مشترکین</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نسخه</translation>
    </message>
    <message>
        <source>Font in use</source>
        <translation>قلم در حال استفاده</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>پوشهٔ داده‌ها</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>مجوزها</translation>
    </message>
</context>
<context>
    <name>ActionsBar</name>
    <message>
        <source>Save and next</source>
        <translation>ذخیره و بعدی</translation>
    </message>
    <message>
        <source>Why not?</source>
        <extracomment>Keys that are the same in every state.</extracomment>
        <translation>چرا نمی‌شود؟</translation>
    </message>
    <message>
        <source>What stands in the way, and who can lift it (Alt+F1)</source>
        <translation>چه چیزی مانع است و چه کسی می‌تواند آن را بردارد (Alt+F1)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
    <message>
        <source>Further deeds (Alt+F2)</source>
        <translation>کارهای دیگر (Alt+F2)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{who} has it in hand and can do this.</source>
        <translation>{who} آن را در دست دارد و می‌تواند این کار را بکند.</translation>
    </message>
    <message>
        <source>{reason} (unit: {unit})</source>
        <translation>{reason} (واحد: {unit})</translation>
    </message>
</context>
<context>
    <name>AddressInput</name>
    <message>
        <source>A file…</source>
        <translation>یک فایل…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>آزمایش اتصال</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>در حال آزمایش…</translation>
    </message>
    <message>
        <source>{host} answers (PostgreSQL {version}).</source>
        <translation>{host} پاسخ می‌دهد (PostgreSQL {version}).</translation>
    </message>
    <message>
        <source>There is no file yet; it would be made: {path}</source>
        <translation>هنوز فایلی نیست؛ ساخته خواهد شد: {path}</translation>
    </message>
    <message>
        <source>The file is a database of this program: {path}</source>
        <translation>این فایل پایگاه دادهٔ همین برنامه است: {path}</translation>
    </message>
    <message>
        <source>It is empty; the tables would be made at the next start.</source>
        <translation>خالی است؛ جدول‌ها در آغاز بعدی ساخته می‌شوند.</translation>
    </message>
    <message>
        <source>Writing is allowed.</source>
        <translation>نوشتن در آن مجاز است.</translation>
    </message>
    <message>
        <source>Writing is not allowed there.</source>
        <translation>نوشتن در آنجا مجاز نیست.</translation>
    </message>
    <message>
        <source>A database file</source>
        <translation>فایل پایگاه داده</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>disabled</source>
        <translation>غیرفعال</translation>
    </message>
    <message>
        <source>stopped after wrong passwords</source>
        <translation>متوقف پس از گذرواژه‌های نادرست</translation>
    </message>
    <message>
        <source>waits until {time}</source>
        <translation>در انتظار تا {time}</translation>
    </message>
    <message>
        <source>first password</source>
        <translation>گذرواژهٔ اولیه</translation>
    </message>
    <message>
        <source>active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>natural persons</source>
        <translation>اشخاص حقیقی</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>شرکت‌ها</translation>
    </message>
    <message>
        <source>government bodies</source>
        <translation>دستگاه‌های دولتی</translation>
    </message>
    <message>
        <source>trustee-run</source>
        <translation>هیئت امنایی</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>برگ A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>رول ۸۰ میلی‌متری</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>مانند سیستم</translation>
    </message>
    <message>
        <source>light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>an SMPP gateway</source>
        <translation>درگاه SMPP</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>Row {row} of operator {operator}: {fault}</source>
        <translation>ردیف {row} کاربر {operator}: {fault}</translation>
    </message>
    <message>
        <source>its content was altered.</source>
        <translation>محتوای آن دستکاری شده است.</translation>
    </message>
    <message>
        <source>it does not follow the row before it.</source>
        <translation>به ردیف پیش از خود نمی‌پیوندد.</translation>
    </message>
    <message>
        <source>rows are missing from here on.</source>
        <translation>از اینجا به بعد ردیف‌هایی کم است.</translation>
    </message>
    <message>
        <source>the head of its chain is gone.</source>
        <translation>سرِ زنجیرهٔ آن از میان رفته است.</translation>
    </message>
    <message>
        <source>its form is unknown to this program.</source>
        <translation>این برنامه شکل آن را نمی‌شناسد.</translation>
    </message>
</context>
<context>
    <name>AdministrationTab</name>
    <message>
        <source>Pages of administration</source>
        <translation>صفحه‌های مدیریت</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>کاربران سامانه</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>مراکز</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>سابقهٔ رویدادها</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>پشتیبان‌گیری و بازیابی</translation>
    </message>
    <message>
        <source>save what the page shows</source>
        <translation>ذخیره آنچه در صفحه است</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>ورود اطلاعات</translation>
    </message>
    <message>
        <source>Unlock an operator</source>
        <translation>رفع قفل کاربر</translation>
    </message>
    <message>
        <source>another page, in the list of pages</source>
        <translation>صفحهٔ دیگر، در فهرست صفحه‌ها</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>تازه‌سازی</translation>
    </message>
    <message>
        <source>change the chosen operator or centre</source>
        <translation>ویرایش کاربر یا مرکز انتخاب‌شده</translation>
    </message>
    <message>
        <source>add an operator or centre</source>
        <translation>افزودن کاربر یا مرکز</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>This record has been settled already.</source>
        <translation>تکلیف این ثبت‌نام پیش‌تر روشن شده است.</translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Give it</source>
        <translation>دادن پرونده</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>فعلاً نه</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و %Ln درخواست دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>{operator} asks for the file of {name}.</source>
        <translation>{operator} پرونده {name} را از شما می‌خواهد.</translation>
    </message>
    <message>
        <source>Give the file to {operator}</source>
        <translation>دادن پرونده به {operator}</translation>
    </message>
    <message>
        <source>Not now: keep the file from {operator}</source>
        <translation>فعلاً نه: پرونده به {operator} داده نشود</translation>
    </message>
</context>
<context>
    <name>AskerForm</name>
    <message>
        <source>Issuer</source>
        <extracomment>Which fields each right asks for; ``None`` is every right. What a list of calls asks for beside: the paper that the right stands on (domain.md §3.3). What a bill asks for beside: a tenant gets those of the lease alone (domain.md §2 item 14).</extracomment>
        <translation>مرجع صادرکننده</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>شماره مدرک</translation>
    </message>
    <message>
        <source>Paper date</source>
        <translation>تاریخ مدرک</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>The file of {name} is in the hands of {operator} now.</source>
        <translation>پرونده {name} اکنون در دست {operator} است.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>نمایش</translation>
    </message>
    <message>
        <source>{operator} keeps the file of {name} for now.</source>
        <translation>{operator} فعلاً پرونده {name} را نزد خود نگه می‌دارد.</translation>
    </message>
    <message>
        <source>{operator} has not answered; the file of {name} is theirs still.</source>
        <translation>{operator} پاسخی نداد؛ پرونده {name} هنوز در دست اوست.</translation>
    </message>
    <message>
        <source>The file of {name} is not in the hands of {operator} any more.</source>
        <translation>پرونده {name} دیگر در دست {operator} نیست.</translation>
    </message>
    <message>
        <source>{operator} has given you the file of {name}.</source>
        <translation>{operator} پرونده {name} را به شما داد.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>باز کردن</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>log-in</source>
        <translation>ورود</translation>
    </message>
    <message>
        <source>log-out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>رفع قفل</translation>
    </message>
    <message>
        <source>take-over of the desk</source>
        <translation>تحویل گرفتن میز</translation>
    </message>
    <message>
        <source>change of the own password</source>
        <translation>تغییر گذرواژهٔ خود</translation>
    </message>
    <message>
        <source>clock confirmed</source>
        <translation>تأیید ساعت رایانه</translation>
    </message>
    <message>
        <source>first set-up</source>
        <translation>راه‌اندازی نخست</translation>
    </message>
    <message>
        <source>look at operators</source>
        <translation>دیدن کاربران</translation>
    </message>
    <message>
        <source>operator added</source>
        <translation>افزودن کاربر</translation>
    </message>
    <message>
        <source>operator changed</source>
        <translation>ویرایش کاربر</translation>
    </message>
    <message>
        <source>operator disabled</source>
        <translation>غیرفعال‌سازی کاربر</translation>
    </message>
    <message>
        <source>operator enabled</source>
        <translation>فعال‌سازی کاربر</translation>
    </message>
    <message>
        <source>role changed</source>
        <translation>تغییر نقش</translation>
    </message>
    <message>
        <source>new first password</source>
        <translation>گذرواژهٔ اولیهٔ تازه</translation>
    </message>
    <message>
        <source>operator unlocked</source>
        <translation>رفع قفل کاربر</translation>
    </message>
    <message>
        <source>look at centres</source>
        <translation>دیدن مراکز</translation>
    </message>
    <message>
        <source>centre saved</source>
        <translation>ذخیرهٔ مرکز</translation>
    </message>
    <message>
        <source>centre added</source>
        <translation>افزودن مرکز</translation>
    </message>
    <message>
        <source>centre changed</source>
        <translation>ویرایش مرکز</translation>
    </message>
    <message>
        <source>import of centres</source>
        <translation>ورود فهرست مراکز</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>تغییر تنظیمات</translation>
    </message>
    <message>
        <source>database address tried</source>
        <translation>آزمایش نشانی پایگاه داده</translation>
    </message>
    <message>
        <source>look at the audit</source>
        <translation>دیدن سابقهٔ رویدادها</translation>
    </message>
    <message>
        <source>audit verified</source>
        <translation>درستی‌سنجی سابقه</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>پشتیبان‌گیری</translation>
    </message>
    <message>
        <source>restore of a backup</source>
        <translation>بازیابی پشتیبان</translation>
    </message>
    <message>
        <source>database checked</source>
        <translation>بررسی پایگاه داده</translation>
    </message>
    <message>
        <source>database renewed</source>
        <translation>نوسازی پایگاه داده</translation>
    </message>
    <message>
        <source>export of activations</source>
        <translation>برون‌برد فعال‌سازی‌ها</translation>
    </message>
    <message>
        <source>import of lines</source>
        <translation>ورود فهرست خطوط</translation>
    </message>
    <message>
        <source>import of registrations</source>
        <translation>ورود ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>look at a waiting record</source>
        <translation>دیدن رکورد در انتظار</translation>
    </message>
    <message>
        <source>record mended</source>
        <translation>اصلاح رکورد</translation>
    </message>
    <message>
        <source>record dropped</source>
        <translation>کنار گذاشتن رکورد</translation>
    </message>
    <message>
        <source>registration at the counter</source>
        <translation>ثبت‌نام حضوری</translation>
    </message>
    <message>
        <source>case claimed</source>
        <translation>برداشتن پرونده</translation>
    </message>
    <message>
        <source>case released</source>
        <translation>رها کردن پرونده</translation>
    </message>
    <message>
        <source>case asked for</source>
        <translation>درخواست پرونده از همکار</translation>
    </message>
    <message>
        <source>case given to who asked</source>
        <translation>دادن پرونده به همکار</translation>
    </message>
    <message>
        <source>case kept from who asked</source>
        <translation>ندادن پرونده به همکار</translation>
    </message>
    <message>
        <source>particulars corrected</source>
        <translation>اصلاح مشخصات</translation>
    </message>
    <message>
        <source>papers ticked</source>
        <translation>ثبت مدارک</translation>
    </message>
    <message>
        <source>line decided</source>
        <translation>تصمیم دربارهٔ خط</translation>
    </message>
    <message>
        <source>scan attached</source>
        <translation>پیوست تصویر</translation>
    </message>
    <message>
        <source>scan detached</source>
        <translation>حذف تصویر پیوست</translation>
    </message>
    <message>
        <source>look at a scan</source>
        <translation>دیدن تصویر مدرک</translation>
    </message>
    <message>
        <source>look at a printed paper</source>
        <translation>دیدن برگه چاپ‌شده</translation>
    </message>
    <message>
        <source>finding waved through</source>
        <translation>چشم‌پوشی از ایراد</translation>
    </message>
    <message>
        <source>returned as deficient</source>
        <translation>اعلام نقص مدارک</translation>
    </message>
    <message>
        <source>sent for approval</source>
        <translation>ارسال برای تأیید</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>فعال‌سازی</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>تأیید نفر دوم</translation>
    </message>
    <message>
        <source>lines added</source>
        <translation>افزودن خط</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>رد پرونده</translation>
    </message>
    <message>
        <source>reopening</source>
        <translation>بازگشایی</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>انقضا</translation>
    </message>
    <message>
        <source>revival</source>
        <translation>از سرگیری</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>تعلیق</translation>
    </message>
    <message>
        <source>line taken back</source>
        <translation>پس گرفتن خط</translation>
    </message>
    <message>
        <source>new password of a user</source>
        <translation>گذرواژهٔ تازهٔ مشترک</translation>
    </message>
    <message>
        <source>duplicate printed</source>
        <translation>چاپ المثنی</translation>
    </message>
    <message>
        <source>receipt checked</source>
        <translation>بررسی رسید</translation>
    </message>
    <message>
        <source>look at a case</source>
        <translation>دیدن پرونده</translation>
    </message>
    <message>
        <source>search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>look at a line&apos;s file</source>
        <translation>دیدن پرونده خط</translation>
    </message>
    <message>
        <source>right to calls checked</source>
        <translation>بررسی حق دیدن ریزمکالمات</translation>
    </message>
    <message>
        <source>look-up of calls</source>
        <translation>جست‌وجوی ریزمکالمات</translation>
    </message>
    <message>
        <source>calls read</source>
        <translation>خواندن ریزمکالمات</translation>
    </message>
    <message>
        <source>print of calls</source>
        <translation>چاپ ریزمکالمات</translation>
    </message>
    <message>
        <source>export of calls</source>
        <translation>خروجی ریزمکالمات</translation>
    </message>
    <message>
        <source>list of calls handed over</source>
        <translation>تحویل فهرست ریزمکالمات</translation>
    </message>
    <message>
        <source>list of calls checked</source>
        <translation>بررسی اصالت فهرست ریزمکالمات</translation>
    </message>
    <message>
        <source>caller unmasked</source>
        <translation>آشکار کردن شماره تماس‌گیرنده</translation>
    </message>
    <message>
        <source>look at the disclosures</source>
        <translation>دیدن ارائه‌ها</translation>
    </message>
    <message>
        <source>import of calls</source>
        <translation>ورود فایل مکالمات</translation>
    </message>
    <message>
        <source>look at the kept rows of an import</source>
        <translation>دیدن سطرهای نگه‌داشتهٔ یک ورود مکالمات</translation>
    </message>
    <message>
        <source>row of calls mended</source>
        <translation>اصلاح ردیف مکالمه</translation>
    </message>
    <message>
        <source>row of calls dropped</source>
        <translation>کنار گذاشتن ردیف مکالمه</translation>
    </message>
    <message>
        <source>import of calls taken back</source>
        <translation>برگرداندن ورود مکالمات</translation>
    </message>
    <message>
        <source>look at the months of calls</source>
        <translation>دیدن ماه‌های مکالمات</translation>
    </message>
    <message>
        <source>month of calls dropped</source>
        <translation>حذف یک ماه از مکالمات</translation>
    </message>
    <message>
        <source>dropped month of calls let in again</source>
        <translation>پذیرش دوباره ماه حذف‌شده مکالمات</translation>
    </message>
    <message>
        <source>look at the formats of calls</source>
        <translation>دیدن قالب‌های فایل مکالمات</translation>
    </message>
    <message>
        <source>format of calls saved</source>
        <translation>ذخیره قالب فایل مکالمات</translation>
    </message>
    <message>
        <source>format of calls retired</source>
        <translation>کنار گذاشتن قالب فایل مکالمات</translation>
    </message>
    <message>
        <source>look at the dialling rules</source>
        <translation>دیدن قواعد شماره‌گیری</translation>
    </message>
    <message>
        <source>dialling rule saved</source>
        <translation>ذخیره قاعده شماره‌گیری</translation>
    </message>
    <message>
        <source>dialling rule dropped</source>
        <translation>حذف قاعده شماره‌گیری</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>سابقهٔ رویدادها</translation>
    </message>
    <message>
        <source>database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>case</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>deficiency slip</source>
        <translation>برگ نقص مدارک</translation>
    </message>
    <message>
        <source>file</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>export</source>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>waiting record</source>
        <translation>رکورد در انتظار</translation>
    </message>
    <message>
        <source>line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>disclosure of calls</source>
        <translation>ارائه ریزمکالمات</translation>
    </message>
    <message>
        <source>list of calls</source>
        <translation>فهرست ریزمکالمات</translation>
    </message>
    <message>
        <source>row of calls</source>
        <translation>ردیف مکالمه</translation>
    </message>
    <message>
        <source>format of calls</source>
        <translation>قالب فایل مکالمات</translation>
    </message>
    <message>
        <source>dialling rule</source>
        <translation>قاعده شماره‌گیری</translation>
    </message>
    <message>
        <source>month of calls</source>
        <translation>ماه مکالمات</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>مکالمات</translation>
    </message>
    <message>
        <source>request opened</source>
        <translation>ثبت درخواست</translation>
    </message>
    <message>
        <source>look at requests</source>
        <translation>دیدن درخواست‌ها</translation>
    </message>
    <message>
        <source>look at a line for a request</source>
        <translation>دیدن خط برای درخواست</translation>
    </message>
    <message>
        <source>draft of a request</source>
        <translation>پیش‌نویس درخواست</translation>
    </message>
    <message>
        <source>step of a request</source>
        <translation>گام درخواست</translation>
    </message>
    <message>
        <source>request claimed</source>
        <translation>برداشتن درخواست</translation>
    </message>
    <message>
        <source>request released</source>
        <translation>رها کردن درخواست</translation>
    </message>
    <message>
        <source>request handed over</source>
        <translation>ارجاع درخواست</translation>
    </message>
    <message>
        <source>request changed</source>
        <translation>تغییر درخواست</translation>
    </message>
    <message>
        <source>note on a request</source>
        <translation>یادداشت بر درخواست</translation>
    </message>
    <message>
        <source>request prepared</source>
        <translation>آماده کردن درخواست</translation>
    </message>
    <message>
        <source>effect of a request taken back</source>
        <translation>برگرداندن اثر درخواست</translation>
    </message>
    <message>
        <source>request escalated</source>
        <translation>بالا رفتن نوبت درخواست</translation>
    </message>
    <message>
        <source>end of a cut by its day</source>
        <translation>پایان قطع به سررسید</translation>
    </message>
    <message>
        <source>what time itself does</source>
        <translation>کارهای به وقت</translation>
    </message>
    <message>
        <source>visit begun</source>
        <translation>آغاز مراجعه</translation>
    </message>
    <message>
        <source>added to a visit</source>
        <translation>افزودن به مراجعه</translation>
    </message>
    <message>
        <source>visit ended</source>
        <translation>پایان مراجعه</translation>
    </message>
    <message>
        <source>paper of a request attached</source>
        <translation>پیوست مدرک درخواست</translation>
    </message>
    <message>
        <source>look at a scan of a request</source>
        <translation>دیدن تصویر مدرک درخواست</translation>
    </message>
    <message>
        <source>paper of a request printed</source>
        <translation>چاپ برگه درخواست</translation>
    </message>
    <message>
        <source>look at a printed paper of a request</source>
        <translation>دیدن برگه چاپ‌شده یک درخواست</translation>
    </message>
    <message>
        <source>paper of a request printed again</source>
        <translation>چاپ المثنای برگه درخواست</translation>
    </message>
    <message>
        <source>paper of a request checked</source>
        <translation>بررسی برگه درخواست</translation>
    </message>
    <message>
        <source>PIN of 2828 checked</source>
        <translation>بررسی رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>PIN of 2828 said by a caller</source>
        <translation>اعلام رمز ۲۸۲۸ از سوی تماس‌گیرنده</translation>
    </message>
    <message>
        <source>slip of a PIN printed</source>
        <translation>چاپ برگه رمز</translation>
    </message>
    <message>
        <source>look at the services</source>
        <translation>دیدن خدمات</translation>
    </message>
    <message>
        <source>service saved</source>
        <translation>ذخیره خدمت</translation>
    </message>
    <message>
        <source>change of a service tried</source>
        <translation>آزمودن تغییر خدمت</translation>
    </message>
    <message>
        <source>look at the fees</source>
        <translation>دیدن تعرفه‌ها</translation>
    </message>
    <message>
        <source>fee saved</source>
        <translation>ذخیره تعرفه</translation>
    </message>
    <message>
        <source>fee dropped</source>
        <translation>حذف تعرفه</translation>
    </message>
    <message>
        <source>look at the working time</source>
        <translation>دیدن ساعت کار</translation>
    </message>
    <message>
        <source>working time saved</source>
        <translation>ذخیره ساعت کار</translation>
    </message>
    <message>
        <source>list of days off read</source>
        <translation>خواندن فهرست تعطیلات</translation>
    </message>
    <message>
        <source>look at the units</source>
        <translation>دیدن واحدها</translation>
    </message>
    <message>
        <source>units of an operator changed</source>
        <translation>تغییر واحدهای کاربر</translation>
    </message>
    <message>
        <source>look at a line</source>
        <translation>دیدن خط</translation>
    </message>
    <message>
        <source>export of lines</source>
        <translation>بیرون دادن خط‌ها</translation>
    </message>
    <message>
        <source>cable transfer</source>
        <translation>برگردان کابل</translation>
    </message>
    <message>
        <source>cable transfer taken back</source>
        <translation>بازگرداندن برگردان کابل</translation>
    </message>
    <message>
        <source>look at the free numbers</source>
        <translation>دیدن شماره‌های آزاد</translation>
    </message>
    <message>
        <source>numbers added</source>
        <translation>افزودن شماره‌ها</translation>
    </message>
    <message>
        <source>numbers marked</source>
        <translation>نشان کردن شماره‌ها</translation>
    </message>
    <message>
        <source>number reserved</source>
        <translation>رزرو شماره</translation>
    </message>
    <message>
        <source>number released</source>
        <translation>آزاد کردن شماره</translation>
    </message>
    <message>
        <source>look at the outbox</source>
        <translation>دیدن صندوق پیامک</translation>
    </message>
    <message>
        <source>messages sent</source>
        <translation>فرستادن پیامک‌ها</translation>
    </message>
    <message>
        <source>message tried again</source>
        <translation>دوباره فرستادن پیامک</translation>
    </message>
    <message>
        <source>message given up</source>
        <translation>کنار گذاشتن پیامک</translation>
    </message>
    <message>
        <source>old messages let go of</source>
        <translation>حذف پیام‌های قدیمی</translation>
    </message>
    <message>
        <source>old messages to the portal let go of</source>
        <translation>حذف پیام‌های قدیمی به پورتال</translation>
    </message>
    <message>
        <source>import of bills</source>
        <translation>آوردن قبض‌ها</translation>
    </message>
    <message>
        <source>look at the periods of bills</source>
        <translation>دیدن دوره‌های قبض</translation>
    </message>
    <message>
        <source>request</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>مراجعه</translation>
    </message>
    <message>
        <source>paper of a request</source>
        <translation>برگه درخواست</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>service</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>تعرفه</translation>
    </message>
    <message>
        <source>working time</source>
        <translation>ساعت کار</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>تعطیلات</translation>
    </message>
    <message>
        <source>free numbers</source>
        <translation>شماره‌های آزاد</translation>
    </message>
    <message>
        <source>short message</source>
        <translation>پیامک</translation>
    </message>
    <message>
        <source>bills of a period</source>
        <translation>قبض‌های دوره</translation>
    </message>
</context>
<context>
    <name>AuditDetail</name>
    <message>
        <source>The chosen row</source>
        <translation>ردیف انتخاب‌شده</translation>
    </message>
    <message>
        <source>Choose a row to see all it says.</source>
        <translation>یک ردیف را برای دیدن همهٔ جزئیات انتخاب کنید.</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>ایستگاه کاری</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>شناسه</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>اثر انگشت</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>سابقهٔ رویدادها</translation>
    </message>
    <message>
        <source>Rows of the audit</source>
        <translation>ردیف‌های سابقه</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>ایستگاه کاری</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>every deed</source>
        <translation>همهٔ عمل‌ها</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>از روز</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>تا روز</translation>
    </message>
    <message>
        <source>&amp;Verify the audit</source>
        <translation>&amp;درستی‌سنجی سابقه</translation>
    </message>
    <message>
        <source>&amp;Older rows</source>
        <translation>ردیف‌های &amp;قدیمی‌تر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ردیف</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit is being verified…</source>
        <translation>سابقه در حال درستی‌سنجی است…</translation>
    </message>
    <message>
        <source>every row fits</source>
        <translation>همهٔ ردیف‌ها درست است</translation>
    </message>
    <message>
        <source>The audit is whole: every row fits the one before it.</source>
        <translation>سابقه سالم است: هر ردیف به ردیف پیش از خود می‌پیوندد.</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>شکسته</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup and restore</source>
        <translation>پشتیبان‌گیری و بازیابی</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>پشتیبان‌گیری</translation>
    </message>
    <message>
        <source>Writes a checked copy of the whole database. Work may go on meanwhile.</source>
        <translation>رونوشتی بررسی‌شده از همهٔ پایگاه داده می‌نویسد. در این میان کار ادامه دارد.</translation>
    </message>
    <message>
        <source>&amp;Back up to a file…</source>
        <translation>&amp;پشتیبان‌گیری در فایل…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>بررسی</translation>
    </message>
    <message>
        <source>Looks at every page of the database, its tables and the audit.</source>
        <translation>همهٔ صفحه‌های پایگاه داده، جدول‌ها و سابقه را وارسی می‌کند.</translation>
    </message>
    <message>
        <source>&amp;Check the database</source>
        <translation>&amp;بررسی پایگاه داده</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازیابی</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the database. Everybody must have left; the database from before is kept beside it.</source>
        <translation>پشتیبان را جانشین پایگاه داده می‌کند. همه باید خارج شده باشند؛ پایگاه پیشین در کنار آن نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>با&amp;زیابی پشتیبان…</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>پشتیبان‌گیری در</translation>
    </message>
    <message>
        <source>The database is being copied…</source>
        <translation>از پایگاه داده رونوشت گرفته می‌شود…</translation>
    </message>
    <message>
        <source>{path}
{size} KB
SHA-256 {digest}</source>
        <translation>{path}
{size} کیلوبایت
SHA-256 {digest}</translation>
    </message>
    <message>
        <source>The backup was written and checked.</source>
        <translation>پشتیبان نوشته و بررسی شد.</translation>
    </message>
    <message>
        <source>The database is being checked…</source>
        <translation>پایگاه داده بررسی می‌شود…</translation>
    </message>
    <message>
        <source>{rows} rows in {tables} tables</source>
        <translation>{rows} ردیف در {tables} جدول</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>پایگاه داده سالم است.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>بازیابی پشتیبان</translation>
    </message>
    <message>
        <source>Everything since this backup was made goes out of use: {file}</source>
        <translation>هرچه پس از تهیهٔ این پشتیبان ثبت شده از کار می‌افتد: {file}</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>این پشتیبان بازیابی شود؟</translation>
    </message>
    <message>
        <source>The backup is being restored…</source>
        <translation>پشتیبان بازیابی می‌شود…</translation>
    </message>
    <message>
        <source>The backup was restored; everybody logs in again. The database from before is kept as {path}</source>
        <translation>پشتیبان بازیابی شد؛ همه باید دوباره وارد شوند. پایگاه پیشین در {path} نگه داشته شد.</translation>
    </message>
</context>
<context>
    <name>BadList</name>
    <message>
        <source>Reasons</source>
        <translation>دلیل‌ها</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>سطرهای نادرست</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are counted, not listed.</source>
        <translation>
            <numerusform>%Ln سطر دیگر شمرده شده ولی فهرست نشده است.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadRowForm</name>
    <message>
        <source>The row as in the file</source>
        <translation>سطر، همان‌طور که در فایل است</translation>
    </message>
    <message>
        <source>{own} to {number}, {day} {time}, {duration}, {amount} rials, {type}</source>
        <translation>{own} به {number}، {day} ساعت {time}، مدت {duration}، {amount} ریال، {type}</translation>
    </message>
    <message>
        <source>The office gave up the calls of this row&apos;s month: nothing of the row is kept, and there is nothing to mend.</source>
        <translation>اداره مکالمه‌های ماه این سطر را کنار گذاشته است: از سطر چیزی نگه داشته نشده و چیزی برای اصلاح نیست.</translation>
    </message>
    <message>
        <source>The values are in order, but: {reason}</source>
        <translation>مقدارها درست است، ولی: {reason}</translation>
    </message>
</context>
<context>
    <name>BadRowsDialog</name>
    <message>
        <source>Bad rows</source>
        <translation>سطرهای نادرست</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>دلیل‌ها</translation>
    </message>
    <message>
        <source>&amp;Mend (Enter)</source>
        <translation>ا&amp;صلاح (Enter)</translation>
    </message>
    <message>
        <source>&amp;Drop… (Ctrl+Del)</source>
        <translation>&amp;کنار گذاشتن… (Ctrl+Del)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>To the mistake and to mend: Enter · another row: page keys</source>
        <translation>رفتن به خطا و اصلاح: Enter · سطر دیگر: PageUp و PageDown</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad row(s) left</source>
        <translation>
            <numerusform>%Ln سطر نادرست مانده است</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop this row?</source>
        <translation>این سطر کنار گذاشته شود؟</translation>
    </message>
    <message>
        <source>It will never be a call. The row and the reason stay in the audit.</source>
        <translation>این سطر هرگز تماس به حساب نمی‌آید. سطر و دلیل آن در ثبت رویدادها می‌ماند.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>No bad row is left.</source>
        <translation>هیچ سطر نادرستی نمانده است.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>بستن پیام</translation>
    </message>
</context>
<context>
    <name>BarPlot</name>
    <message>
        <source>Nothing to draw.</source>
        <translation>چیزی برای نمایش نیست.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bar(s); arrow keys go from one to the next</source>
        <translation>
            <numerusform>%Ln ستون؛ با کلیدهای جهت‌نما از یکی به دیگری بروید</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasisFields</name>
    <message>
        <source>The paper names this &amp;telephone number</source>
        <translation>شمارهٔ این &amp;تلفن در مدرک آمده است</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اولین روز</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخرین روز</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>شمارهٔ مدرک</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>صادرکننده</translation>
    </message>
    <message>
        <source>Paper date</source>
        <translation>تاریخ مدرک</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>معتبر تا</translation>
    </message>
</context>
<context>
    <name>BatchesPanel</name>
    <message>
        <source>Files of calls that came in</source>
        <translation>فایل‌های تماس که وارد شده‌اند</translation>
    </message>
    <message>
        <source>No file of calls has come in yet.</source>
        <translation>هنوز هیچ فایل تماسی وارد نشده است.</translation>
    </message>
    <message>
        <source>Mend &amp;bad rows (F4)</source>
        <translation>اصلاح سطرهای &amp;نادرست (F4)</translation>
    </message>
    <message>
        <source>&amp;Take back… (Del)</source>
        <translation>&amp;پس گرفتن… (Del)</translation>
    </message>
    <message>
        <source>Go &amp;on…</source>
        <translation>&amp;ادامه…</translation>
    </message>
    <message>
        <source>Files that came in</source>
        <translation>فایل‌های وارد شده</translation>
    </message>
</context>
<context>
    <name>Bills</name>
    <message>
        <source>Bring in the bills of a period</source>
        <translation>آوردن قبض‌های یک دوره</translation>
    </message>
    <message>
        <source>The sheet of billing (xlsx or csv): drop it here, or</source>
        <translation>برگه صورتحساب (xlsx یا csv): آن را اینجا رها کنید، یا</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>شماره تلفن</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>دوره</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Payable (rials)</source>
        <translation>قابل پرداخت (ریال)</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>مهلت</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>پرداخت شده</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>داده‌شده</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>پیامد</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <source>no</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>قبض‌ها</translation>
    </message>
    <message>
        <source>Bills of a period</source>
        <translation>قبض‌های یک دوره</translation>
    </message>
    <message>
        <source>The sheet of billing. The same file twice changes nothing; what is kept already is never replaced.</source>
        <translation>برگه صورتحساب. همان فایل برای بار دوم چیزی را دگرگون نمی‌کند؛ قبضی که از پیش هست جایگزین نمی‌شود.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>کد پستی</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از تاریخ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>تا تاریخ</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>شماره‌گر</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>قابل پرداخت</translation>
    </message>
    <message>
        <source>Bill id</source>
        <translation>شناسه قبض</translation>
    </message>
    <message>
        <source>Payment id</source>
        <translation>شناسه پرداخت</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>کارکرد دوره</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>آبونمان</translation>
    </message>
    <message>
        <source>International calls</source>
        <translation>مکالمات بین‌الملل</translation>
    </message>
    <message>
        <source>Special services</source>
        <translation>سرویس‌های ویژه</translation>
    </message>
    <message>
        <source>Intelligent service</source>
        <translation>هوشمند کشوری</translation>
    </message>
    <message>
        <source>Private wire</source>
        <translation>سیم خصوصی</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>خدمات اینترنت</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>نگهداری</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>سایر خدمات</translation>
    </message>
    <message>
        <source>Deposit instalment</source>
        <translation>قسط ودیعه</translation>
    </message>
    <message>
        <source>Tax and duties</source>
        <translation>مالیات و عوارض</translation>
    </message>
    <message>
        <source>Municipal levy</source>
        <translation>عوارض شهرداری</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>کسورات</translation>
    </message>
    <message>
        <source>Total of the period</source>
        <translation>جمع این دوره</translation>
    </message>
    <message>
        <source>Previous debt</source>
        <translation>بدهی پیشین</translation>
    </message>
    <message>
        <source>Previous credit</source>
        <translation>بستانکاری پیشین</translation>
    </message>
    <message>
        <source>Remaining deposit</source>
        <translation>مانده بدهی ودیعه</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>خالی است.</translation>
    </message>
    <message>
        <source>This is no number of a line of the province.</source>
        <translation>شماره تلفن ثابت این استان نیست.</translation>
    </message>
    <message>
        <source>This is no period: Jalali year and number.</source>
        <translation>دوره نیست؛ سال شمسی و شماره، مانند ۱۴۰۵-۰۳.</translation>
    </message>
    <message>
        <source>This is no amount in rials.</source>
        <translation>مبلغ به ریال نیست.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>تاریخ نیست.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>The bill id is wrong.</source>
        <translation>شناسه قبض درست نیست.</translation>
    </message>
    <message>
        <source>The payment id is wrong, or of another bill.</source>
        <translation>شناسه پرداخت درست نیست، یا از آنِ قبض دیگری است.</translation>
    </message>
    <message>
        <source>The payment id asks for another amount.</source>
        <translation>شناسه پرداخت مبلغ دیگری می‌خواهد.</translation>
    </message>
    <message>
        <source>The payment id is of another period.</source>
        <translation>شناسه پرداخت از دوره دیگری است.</translation>
    </message>
    <message>
        <source>This line and period are in the file twice.</source>
        <translation>این تلفن و دوره در همین فایل تکراری است.</translation>
    </message>
    <message>
        <source>Another bill of this line and period is kept already.</source>
        <translation>با قبضی که از این تلفن و دوره از پیش هست یکی نیست.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>پذیرفته</translation>
    </message>
    <message>
        <source>new</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>paid since</source>
        <translation>پرداخت‌شده از آن پس</translation>
    </message>
    <message>
        <source>kept already</source>
        <translation>از پیش موجود</translation>
    </message>
</context>
<context>
    <name>BillsImport</name>
    <message>
        <source>Period of a sheet without that column</source>
        <translation>دوره برگه‌ای که ستون دوره ندارد</translation>
    </message>
    <message>
        <source>Period of a sheet without that column:</source>
        <translation>دوره برگه‌ای که ستون دوره ندارد:</translation>
    </message>
    <message>
        <source>The period is a Jalali year and a number from 1 to 12: 1405-03.</source>
        <translation>دوره، سال شمسی و شماره ۱ تا ۱۲ است: ۱۴۰۵-۰۳.</translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>قبض‌ها</translation>
    </message>
    <message>
        <source>A line has one bill of a period. What is kept is never replaced: a row that contradicts it is told and left out; only that a bill was paid is noted.</source>
        <translation>هر تلفن در هر دوره یک قبض دارد. قبض موجود هرگز جایگزین نمی‌شود: ردیفی که با آن یکی نباشد گفته و کنار گذاشته می‌شود؛ تنها پرداخت شدن قبض ثبت می‌شود.</translation>
    </message>
    <message>
        <source>Periods that are kept</source>
        <translation>دوره‌های موجود</translation>
    </message>
    <message>
        <source>No bills are kept yet.</source>
        <translation>هنوز قبضی آورده نشده است.</translation>
    </message>
    <message>
        <source>&amp;Bring in… (F9)</source>
        <translation>&amp;آوردن… (F9)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>دوره</translation>
    </message>
    <message>
        <source>Bills kept</source>
        <translation>قبض‌های موجود</translation>
    </message>
    <message>
        <source>Of them unpaid</source>
        <translation>پرداخت‌نشده</translation>
    </message>
    <message>
        <source>Last brought in</source>
        <translation>آخرین آوردن</translation>
    </message>
</context>
<context>
    <name>BillsView</name>
    <message>
        <source>The first rows as understood</source>
        <translation>نخستین ردیف‌ها، چنان که خوانده شد</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>اشکال‌ها</translation>
    </message>
    <message>
        <source>The sheet in detail</source>
        <translation>جزئیات برگه</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>همه ردیف‌ها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are counted, not listed.</source>
        <translation>
            <numerusform>%Ln اشکال دیگر شمرده شده و در فهرست نیامده است.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>%Ln ردیف نخست</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>اشکال‌ها ({count})</translation>
    </message>
    <message>
        <source>Stopped. The rows above are in; bringing the sheet in again goes on.</source>
        <translation>متوقف شد. ردیف‌های بالا آورده شده‌اند؛ با آوردن دوباره برگه، کار پی گرفته می‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bill(s) are new or paid since.</source>
        <translation>
            <numerusform>%Ln قبض تازه است یا از آن پس پرداخت شده.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is kept so already.</source>
        <translation>همه‌چیز از پیش همین‌گونه هست.</translation>
    </message>
</context>
<context>
    <name>BoundsFields</name>
    <message>
        <source>Duration from, in minutes</source>
        <translation>مدت از، به دقیقه</translation>
    </message>
    <message>
        <source>Duration to, in minutes</source>
        <translation>مدت تا، به دقیقه</translation>
    </message>
    <message>
        <source>From the hour</source>
        <translation>از ساعت</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation>تا ساعت</translation>
    </message>
    <message>
        <source>Amount from, in rials</source>
        <translation>مبلغ از، به ریال</translation>
    </message>
    <message>
        <source>Amount to, in rials</source>
        <translation>مبلغ تا، به ریال</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقیقه</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>مبلغ</translation>
    </message>
    <message>
        <source>rials</source>
        <translation>ریال</translation>
    </message>
    <message>
        <source>{what} from</source>
        <translation>{what} از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
</context>
<context>
    <name>CablePage</name>
    <message>
        <source>Lines of the list</source>
        <translation>خطوط فهرست</translation>
    </message>
    <message>
        <source>Transfers made</source>
        <translation>برگردان‌های انجام‌شده</translation>
    </message>
    <message>
        <source>Transfer (F9)</source>
        <translation>انجام برگردان (F9)</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>فهرست دیگر</translation>
    </message>
    <message>
        <source>Go on with it (F11)</source>
        <translation>ادامهٔ آن (F11)</translation>
    </message>
    <message>
        <source>Take it back… (Shift+F11)</source>
        <translation>بازگرداندن… (Shift+F11)</translation>
    </message>
    <message>
        <source>The list is being judged…</source>
        <translation>فهرست بررسی می‌شود…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) can be transferred.</source>
        <translation>
            <numerusform>%Ln خط قابل برگردان است.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with findings: nothing is run until they are mended.</source>
        <translation>
            <numerusform>%Ln سطر ایراد دارد: تا رفع همهٔ ایرادها هیچ خطی برگردانده نمی‌شود.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines are being transferred…</source>
        <translation>خطوط برگردانده می‌شوند…</translation>
    </message>
    <message>
        <source>{count} line(s) get their old number and centre back.</source>
        <translation>{count} خط شماره و مرکز پیشین خود را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>Take the transfer back</source>
        <translation>بازگرداندن برگردان</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>بازگردان</translation>
    </message>
    <message>
        <source>The transfer is being taken back…</source>
        <translation>برگردان به حال پیشین بازگردانده می‌شود…</translation>
    </message>
    <message>
        <source>{code} was stopped: {done} of {total} lines. It can be gone on with.</source>
        <translation>{code} متوقف شد: {done} از {total} خط. می‌توان آن را ادامه داد.</translation>
    </message>
    <message>
        <source>{code} was taken back.</source>
        <translation>{code} بازگردانده شد.</translation>
    </message>
    <message>
        <source>{code}: {done} lines were transferred.</source>
        <translation>{code}: {done} خط برگردانده شد.</translation>
    </message>
    <message>
        <source>Nothing more is done</source>
        <translation>کار دیگری انجام نشد</translation>
    </message>
    <message>
        <source>Something is running; wait or stop it.</source>
        <translation>کاری در جریان است؛ صبر کنید یا آن را متوقف کنید.</translation>
    </message>
    <message>
        <source>Hand in a list without findings.</source>
        <translation>فهرستی بدون ایراد بدهید.</translation>
    </message>
    <message>
        <source>It was not stopped.</source>
        <translation>این برگردان متوقف نشده است.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>چیزی برای بازگرداندن نیست.</translation>
    </message>
</context>
<context>
    <name>CallFiles</name>
    <message>
        <source>letters that cannot be read</source>
        <translation>نویسه‌های ناخوانا</translation>
    </message>
    <message>
        <source>a sign that belongs in no text</source>
        <translation>نویسه نامجاز</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>سطر بیش از حد بلند</translation>
    </message>
    <message>
        <source>columns missing</source>
        <translation>ستون کم</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>ستون اضافه</translation>
    </message>
    <message>
        <source>call not answered</source>
        <translation>تماس بی‌پاسخ</translation>
    </message>
    <message>
        <source>recorded already with another type or amount</source>
        <translation>ثبت‌شده با نوع یا مبلغ دیگر</translation>
    </message>
    <message>
        <source>of a month whose calls the office gave up</source>
        <translation>از ماهی که مکالمه‌هایش کنار گذاشته شده است</translation>
    </message>
    <message>
        <source>subscriber&apos;s number wrong</source>
        <translation>شماره مشترک نادرست</translation>
    </message>
    <message>
        <source>subscriber of another province</source>
        <translation>مشترک استان دیگر</translation>
    </message>
    <message>
        <source>subscriber&apos;s number is a mobile</source>
        <translation>شماره مشترک همراه است</translation>
    </message>
    <message>
        <source>number called missing</source>
        <translation>شماره مقصد خالی</translation>
    </message>
    <message>
        <source>number called too long</source>
        <translation>شماره مقصد بیش از حد بلند</translation>
    </message>
    <message>
        <source>number called is no number</source>
        <translation>شماره مقصد نامفهوم</translation>
    </message>
    <message>
        <source>date wrong</source>
        <translation>تاریخ نادرست</translation>
    </message>
    <message>
        <source>time wrong</source>
        <translation>ساعت نادرست</translation>
    </message>
    <message>
        <source>date in the future</source>
        <translation>تاریخ در آینده</translation>
    </message>
    <message>
        <source>date too old</source>
        <translation>تاریخ بسیار قدیمی</translation>
    </message>
    <message>
        <source>duration wrong</source>
        <translation>مدت نادرست</translation>
    </message>
    <message>
        <source>amount wrong</source>
        <translation>مبلغ نادرست</translation>
    </message>
    <message>
        <source>type word unknown</source>
        <translation>نوع ناشناخته</translation>
    </message>
    <message>
        <source>before the line was in service</source>
        <translation>پیش از دایر شدن خط</translation>
    </message>
    <message>
        <source>Subscriber&apos;s number</source>
        <translation>شماره مشترک</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>شماره مقصد</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>تاریخ و ساعت</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>همان‌طور که در فایل است</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>مشترک</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Rials</source>
        <translation>ریال</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>{reason}: {raw}</source>
        <translation>{reason}: {raw}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ایراد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>مبلغ</translation>
    </message>
    <message>
        <source>Type word</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>پاسخ‌داده یا نه</translation>
    </message>
    <message>
        <source>Columns with a separator</source>
        <translation>ستون‌ها با جداکننده</translation>
    </message>
    <message>
        <source>Columns of fixed width</source>
        <translation>ستون‌ها با عرض ثابت</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>کارپوشه اکسل</translation>
    </message>
    <message>
        <source>Jalali, such as {example}</source>
        <translation>شمسی، مانند {example}</translation>
    </message>
    <message>
        <source>Gregorian, such as {example}</source>
        <translation>میلادی، مانند {example}</translation>
    </message>
    <message>
        <source>Gregorian in one piece, such as {example}</source>
        <translation>میلادی پیوسته، مانند {example}</translation>
    </message>
    <message>
        <source>Jalali in one piece, such as {example}</source>
        <translation>شمسی پیوسته، مانند {example}</translation>
    </message>
    <message>
        <source>Seconds since 1970, such as {example}</source>
        <translation>ثانیه از آغاز ۱۹۷۰، مانند {example}</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>ثانیه</translation>
    </message>
    <message>
        <source>Hours, minutes, seconds, such as {example}</source>
        <translation>ساعت و دقیقه و ثانیه، مانند {example}</translation>
    </message>
    <message>
        <source>Minutes, such as {example}</source>
        <translation>دقیقه، مانند {example}</translation>
    </message>
    <message>
        <source>Rial</source>
        <translation>ریال</translation>
    </message>
    <message>
        <source>Toman</source>
        <translation>تومان</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>یونیکد (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>یونیکد (UTF-16)</translation>
    </message>
    <message>
        <source>Arabic Windows (CP1256)</source>
        <translation>عربی ویندوز (CP1256)</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>ناتمام</translation>
    </message>
    <message>
        <source>brought in</source>
        <translation>وارد شده</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>پس گرفته شده</translation>
    </message>
    <message>
        <source>new</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>از پیش موجود</translation>
    </message>
    <message>
        <source>repeated in the file</source>
        <translation>تکراری در فایل</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>نادرست</translation>
    </message>
    <message>
        <source>There is no row of a call in this file.</source>
        <translation>این فایل هیچ سطر تماسی ندارد.</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{count} {what}</translation>
    </message>
    <message>
        <source>%Ln call(s): {parts}</source>
        <translation>%Ln تماس: {parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{sentence} ({reasons}).</source>
        <translation>{sentence} ({reasons}).</translation>
    </message>
    <message>
        <source>Only the first sheet is read; %Ln more sheet(s) of this workbook have values.</source>
        <translation>تنها کاربرگ نخست خوانده می‌شود؛ %Ln کاربرگ دیگر این فایل هم داده دارد.</translation>
    </message>
    <message>
        <source>This is no text: a picture, a program, or UTF-16 without the mark at its beginning. Ask for the file as UTF-8 or as .xlsx.</source>
        <translation>این فایل متن نیست: تصویر، برنامه، یا UTF-16 بدون نشانه آغازین است. فایل را به صورت UTF-8 یا ⁦.xlsx⁩ بخواهید.</translation>
    </message>
    <message>
        <source>%Ln call(s) of the file {file} leave the lists.</source>
        <translation>%Ln تماس فایل {file} از فهرست‌ها بیرون می‌رود.</translation>
    </message>
    <message>
        <source>What other files brought stays. The deed is audited.</source>
        <translation>آنچه فایل‌های دیگر آورده‌اند می‌ماند. این کار در ثبت رویدادها می‌آید.</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>این ورود پس گرفته شود؟</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>New</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>از پیش</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>تکراری</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>نادرست</translation>
    </message>
    <message>
        <source>By</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Bring in calls</source>
        <translation>ورود تماس‌ها</translation>
    </message>
    <message>
        <source>A file of calls (CSV, text, Excel): drop it here, or</source>
        <translation>فایل تماس‌ها (CSV، متن، اکسل) را اینجا رها کنید، یا</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>ریزمکالمات</translation>
    </message>
    <message>
        <source>Files of the switches. Earlier files are listed there: their bad rows are mended and a whole import is taken back.</source>
        <translation>فایل‌های سوئیچ‌ها. فایل‌های پیشین هم آنجا فهرست شده‌اند: سطرهای نادرست آن‌ها اصلاح و یک ورود یکجا پس گرفته می‌شود.</translation>
    </message>
    <message>
        <source>Formats of call files</source>
        <translation>قالب‌های فایل تماس</translation>
    </message>
    <message>
        <source>How each switch or company writes its files; new ones from a file.</source>
        <translation>هر سوئیچ یا شرکت فایلش را چگونه می‌نویسد؛ قالب تازه از روی یک فایل ساخته می‌شود.</translation>
    </message>
    <message>
        <source>Formats…</source>
        <translation>قالب‌ها…</translation>
    </message>
    <message>
        <source>Dialling rules</source>
        <translation>قاعده‌های شماره‌گیری</translation>
    </message>
    <message>
        <source>Which dialled digits make which type of call, from which day on.</source>
        <translation>کدام رقم‌های گرفته‌شده، از چه روزی، کدام نوع تماس است.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>قاعده‌ها…</translation>
    </message>
</context>
<context>
    <name>CallFormats</name>
    <message>
        <source>The short name is small Latin letters, digits and dashes.</source>
        <translation>نام کوتاه از حرف کوچک لاتین، رقم و خط تیره ساخته می‌شود.</translation>
    </message>
    <message>
        <source>Another format has this short name.</source>
        <translation>قالب دیگری همین نام کوتاه را دارد.</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>عنوان را وارد کنید.</translation>
    </message>
    <message>
        <source>Choose the sign between the columns.</source>
        <translation>نشانه میان ستون‌ها را انتخاب کنید.</translation>
    </message>
    <message>
        <source>This format comes with the program: copy it, then change the copy.</source>
        <translation>این قالب همراه برنامه است: از آن رونوشت بگیرید و رونوشت را تغییر دهید.</translation>
    </message>
    <message>
        <source>Say which column is “{column}”.</source>
        <translation>بگویید کدام ستون «{column}» است.</translation>
    </message>
    <message>
        <source>“{column}” is there twice.</source>
        <translation>«{column}» دو بار آمده است.</translation>
    </message>
    <message>
        <source>Say where “{column}” begins and its width.</source>
        <translation>بگویید «{column}» از کجا شروع می‌شود و عرض آن چند است.</translation>
    </message>
    <message>
        <source>“{column}” overlaps another column.</source>
        <translation>«{column}» با ستون دیگری هم‌پوشانی دارد.</translation>
    </message>
    <message>
        <source>Say which column is the date and time, or both columns apart.</source>
        <translation>بگویید کدام ستون تاریخ و ساعت است، یا ستون هر کدام را جدا بگویید.</translation>
    </message>
    <message>
        <source>Say in which row the header is.</source>
        <translation>بگویید سرستون در کدام سطر است.</translation>
    </message>
    <message>
        <source>Comma  {sign}</source>
        <translation>ویرگول لاتین  {sign}</translation>
    </message>
    <message>
        <source>Semicolon  {sign}</source>
        <translation>نقطه‌ویرگول  {sign}</translation>
    </message>
    <message>
        <source>Vertical bar  {sign}</source>
        <translation>خط عمودی  {sign}</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>جهش (Tab)</translation>
    </message>
    <message>
        <source>Sign  {sign}</source>
        <translation>نشانه  {sign}</translation>
    </message>
    <message>
        <source>{title} (copy {number})</source>
        <translation>{title} (رونوشت {number})</translation>
    </message>
</context>
<context>
    <name>CallImport</name>
    <message>
        <source>Make a for&amp;mat of this file…</source>
        <translation>&amp;ساختن قالب از این فایل…</translation>
    </message>
    <message>
        <source>Mend &amp;bad rows (F4)</source>
        <translation>اصلاح سطرهای &amp;نادرست (F4)</translation>
    </message>
    <message>
        <source>&amp;Take this import back…</source>
        <translation>&amp;پس گرفتن این ورود…</translation>
    </message>
    <message>
        <source>The format is being guessed…</source>
        <translation>قالب فایل بررسی می‌شود…</translation>
    </message>
    <message>
        <source>No format of this office understands the first rows of this file.</source>
        <translation>هیچ قالبی از قالب‌های این اداره سطرهای نخست این فایل را نمی‌فهمد.</translation>
    </message>
    <message>
        <source>An administrator can make a new format of it.</source>
        <translation>مدیر سامانه می‌تواند از روی آن قالب تازه‌ای بسازد.</translation>
    </message>
    <message>
        <source>This format does not fit: {reasons}</source>
        <translation>این قالب با فایل جور نیست: {reasons}</translation>
    </message>
    <message>
        <source>The import is being taken back…</source>
        <translation>این ورود پس گرفته می‌شود…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were taken back.</source>
        <translation>
            <numerusform>%Ln تماس پس گرفته شد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand in {file} again: an import that was broken off begins anew.</source>
        <translation>فایل {file} را دوباره بدهید: ورودی که نیمه‌کاره مانده از نو آغاز می‌شود.</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Newest first; the list has no other order.</source>
        <translation>جدیدترین در بالا؛ فهرست ترتیب دیگری ندارد.</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>The first rows as understood</source>
        <translation>سطرهای نخست، آن‌گونه که فهمیده شد</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>سطرهای تکراری</translation>
    </message>
    <message>
        <source>The file in detail</source>
        <translation>جزئیات فایل</translation>
    </message>
    <message>
        <source>&amp;Format of the file</source>
        <translation>&amp;قالب فایل</translation>
    </message>
    <message>
        <source>{title} — understands {understood} of the first {rows} rows</source>
        <translation>{title} — {understood} سطر از {rows} سطر نخست را می‌فهمد</translation>
    </message>
    <message>
        <source>{title} — its header, and no row below it</source>
        <translation>{title} — سرستونش هست و زیر آن سطری نیست</translation>
    </message>
    <message>
        <source>The rows are not counted yet.</source>
        <translation>سطرها هنوز شمرده نشده‌اند.</translation>
    </message>
    <message>
        <source>Bad rows ({count})</source>
        <translation>سطرهای نادرست ({count})</translation>
    </message>
    <message>
        <source>Repeated rows ({count})</source>
        <translation>سطرهای تکراری ({count})</translation>
    </message>
    <message>
        <source>It came in on {moment} by {by}, in the format {format}.</source>
        <translation>در {moment} به دست {by} با قالب {format} وارد شده است.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>همه سطرها</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>%Ln سطر نخست</numerusform>
        </translation>
    </message>
    <message>
        <source>Of them: {parts}.</source>
        <translation>از این میان: {parts}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>از {first} تا {last}.</translation>
    </message>
    <message>
        <source>Stopped; nothing of this file came in.</source>
        <translation>متوقف شد؛ چیزی از این فایل وارد نشد.</translation>
    </message>
    <message>
        <source>This very file came in on {moment} by {by}; nothing of it is new.</source>
        <translation>همین فایل را {by} در {moment} وارد کرده است؛ هیچ سطر آن تازه نیست.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new call(s) came in.</source>
        <translation>
            <numerusform>%Ln تماس تازه وارد شد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The type of %Ln call(s) is unknown.</source>
        <translation>
            <numerusform>نوع %Ln تماس نامشخص است.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallerFilter</name>
    <message>
        <source>From the hour</source>
        <translation>از ساعت</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation>تا ساعت</translation>
    </message>
    <message>
        <source>At least so many calls</source>
        <translation>کمترین تعداد تماس</translation>
    </message>
    <message>
        <source>Write both days of the range.</source>
        <translation>هر دو روز بازه را بنویسید.</translation>
    </message>
    <message>
        <source>The hours of the day are 0 to 23.</source>
        <translation>ساعت شبانه‌روز از ۰ تا ۲۳ است.</translation>
    </message>
    <message>
        <source>Write how many calls, one at least.</source>
        <translation>کمترین تعداد تماس را بنویسید؛ دست‌کم یک.</translation>
    </message>
    <message>
        <source>Hours from</source>
        <translation>ساعت از</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>دست‌کم</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>تماس</translation>
    </message>
</context>
<context>
    <name>CallersPage</name>
    <message>
        <source>Callers</source>
        <translation>تماس‌گیرندگان</translation>
    </message>
    <message>
        <source>Calls of all callers per hour of the day</source>
        <translation>تماس‌های همهٔ تماس‌گیرندگان در ساعت‌های شبانه‌روز</translation>
    </message>
    <message>
        <source>Calls of the chosen caller per hour of the day</source>
        <translation>تماس‌های تماس‌گیرندهٔ انتخاب‌شده در ساعت‌های شبانه‌روز</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>First</source>
        <translation>نخستین</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخرین</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Code of the caller</source>
        <translation>کد تماس‌گیرنده</translation>
    </message>
    <message>
        <source>The paper carries times and counts, never a number of a caller.</source>
        <translation>در برگه فقط زمان‌ها و تعدادها می‌آید و هرگز شمارهٔ تماس‌گیرنده نمی‌آید.</translation>
    </message>
    <message>
        <source>All callers, per hour of the day</source>
        <translation>همهٔ تماس‌گیرندگان به تفکیک ساعت</translation>
    </message>
    <message>
        <source>The chosen caller, per hour of the day</source>
        <translation>تماس‌گیرندهٔ انتخاب‌شده به تفکیک ساعت</translation>
    </message>
    <message>
        <source>The question is not complete.</source>
        <translation>پرسش کامل نیست.</translation>
    </message>
    <message>
        <source>The callers are being looked up…</source>
        <translation>در حال یافتن تماس‌گیرندگان…</translation>
    </message>
    <message>
        <source>The callers could not be shown.</source>
        <translation>تماس‌گیرندگان نمایش داده نشدند.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln caller(s)</source>
        <translation>
            <numerusform>%Ln تماس‌گیرنده</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody called so often in this time.</source>
        <translation>در این مدت کسی به این تعداد تماس نگرفته است.</translation>
    </message>
    <message>
        <source>There is no list on the screen.</source>
        <translation>فهرستی روی صفحه نیست.</translation>
    </message>
    <message>
        <source>Only the security office may, on an authority&apos;s letter.</source>
        <translation>فقط حراست، با نامهٔ مقام قضایی، می‌تواند.</translation>
    </message>
    <message>
        <source>Paper for the complainant</source>
        <translation>برگهٔ شاکی</translation>
    </message>
    <message>
        <source>Unmask…</source>
        <translation>آشکار کردن شماره…</translation>
    </message>
    <message numerus="yes">
        <source>the list has the %Ln who called most</source>
        <translation>
            <numerusform>در فهرست %Ln تماس‌گیرنده‌ای آمده‌اند که بیش از همه تماس گرفته‌اند</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial {serial}</source>
        <translation>شمارهٔ سریال {serial}</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Unknown type</source>
        <translation>نامشخص</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>شهری و درون‌استانی</translation>
    </message>
    <message>
        <source>Long distance</source>
        <translation>بین‌شهری</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>همراه</translation>
    </message>
    <message>
        <source>International</source>
        <translation>بین‌الملل</translation>
    </message>
    <message>
        <source>Intelligent (IN)</source>
        <translation>هوشمند</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>کد خدماتی</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>صاحب امتیاز</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>مستأجر</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>وکیل</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>قیم</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>نماینده</translation>
    </message>
    <message>
        <source>Heir</source>
        <translation>وارث</translation>
    </message>
    <message>
        <source>Judicial order</source>
        <translation>دستور مقام قضایی</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>اطلاع خود مشترک</translation>
    </message>
    <message>
        <source>Objection to a bill</source>
        <translation>اعتراض به قبض</translation>
    </message>
    <message>
        <source>Accounts of a business</source>
        <translation>حسابداری کسب‌وکار</translation>
    </message>
    <message>
        <source>For a court</source>
        <translation>ارائه به دادگاه</translation>
    </message>
    <message>
        <source>Nuisance calls</source>
        <translation>مزاحمت تلفنی</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>منظور دیگر</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>اجاره‌نامه</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>وکالت‌نامه</translation>
    </message>
    <message>
        <source>Guardianship deed</source>
        <translation>قیم‌نامه</translation>
    </message>
    <message>
        <source>Letter of introduction</source>
        <translation>معرفی‌نامه</translation>
    </message>
    <message>
        <source>Certificate of inheritance</source>
        <translation>گواهی انحصار وراثت</translation>
    </message>
    <message>
        <source>Order of the authority</source>
        <translation>دستور مقام قضایی</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>مشاهده</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>Unmasking</source>
        <translation>نمایش شماره کامل</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>ریزمکالمات</translation>
    </message>
    <message>
        <source>Calls to the intelligent service</source>
        <translation>مکالمات سرویس هوشمند</translation>
    </message>
    <message>
        <source>Nuisance callers</source>
        <translation>تماس‌گیرندگان مزاحم</translation>
    </message>
    <message>
        <source>Nobody is recorded as the owner of this line.</source>
        <translation>برای این خط صاحب امتیازی ثبت نشده است.</translation>
    </message>
    <message>
        <source>This number belongs to nobody now.</source>
        <translation>این شماره اکنون در اختیار کسی نیست.</translation>
    </message>
    <message>
        <source>Another one is recorded as the owner of this line.</source>
        <translation>صاحب امتیاز ثبت‌شده این خط شخص دیگری است.</translation>
    </message>
    <message>
        <source>The identifier of the applicant is not in order. {flaw}</source>
        <translation>شناسه متقاضی درست نیست. {flaw}</translation>
    </message>
    <message>
        <source>The owner&apos;s identifier is not in order. {flaw}</source>
        <translation>شناسه صاحب امتیاز درست نیست. {flaw}</translation>
    </message>
    <message>
        <source>Enter the applicant&apos;s name.</source>
        <translation>نام متقاضی را وارد کنید.</translation>
    </message>
    <message>
        <source>The identity paper has not been seen.</source>
        <translation>مدرک شناسایی رؤیت نشده است.</translation>
    </message>
    <message>
        <source>The last paid bill has not been seen.</source>
        <translation>آخرین قبض پرداخت‌شده رؤیت نشده است.</translation>
    </message>
    <message>
        <source>Enter the number of the paper.</source>
        <translation>شماره مدرک را وارد کنید.</translation>
    </message>
    <message>
        <source>Enter the date of the paper.</source>
        <translation>تاریخ مدرک را وارد کنید.</translation>
    </message>
    <message>
        <source>Enter who issued the paper.</source>
        <translation>صادرکننده مدرک را وارد کنید.</translation>
    </message>
    <message>
        <source>The date of the paper is in the future: {day}.</source>
        <translation>تاریخ مدرک در آینده است: {day}.</translation>
    </message>
    <message>
        <source>The paper was valid until {day}.</source>
        <translation>اعتبار مدرک تا {day} بوده است.</translation>
    </message>
    <message>
        <source>Enter the first day of the lease.</source>
        <translation>تاریخ شروع اجاره را وارد کنید.</translation>
    </message>
    <message>
        <source>Enter the last day of the lease.</source>
        <translation>تاریخ پایان اجاره را وارد کنید.</translation>
    </message>
    <message>
        <source>The lease ends before it begins.</source>
        <translation>پایان اجاره پیش از شروع آن است.</translation>
    </message>
    <message>
        <source>The lease ended on {day}; a tenant may ask until then only.</source>
        <translation>اجاره در {day} پایان یافته است؛ مستأجر فقط تا آن روز حق درخواست داشته است.</translation>
    </message>
    <message>
        <source>The lease begins on {day} only.</source>
        <translation>اجاره از {day} شروع می‌شود.</translation>
    </message>
    <message>
        <source>The lease does not name this telephone number.</source>
        <translation>این شماره تلفن در اجاره‌نامه نیامده است.</translation>
    </message>
    <message>
        <source>Choose what the calls are asked for.</source>
        <translation>منظور از درخواست را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Write what the calls are asked for.</source>
        <translation>منظور از درخواست را بنویسید.</translation>
    </message>
    <message>
        <source>An order of the authority goes to the security office.</source>
        <translation>دستور مقام قضایی را حراست انجام می‌دهد، نه پیشخوان.</translation>
    </message>
    <message>
        <source>Write the reason in at least {limit} letters.</source>
        <translation>دلیل را دست‌کم با {limit} حرف بنویسید.</translation>
    </message>
    <message>
        <source>This right was checked too long ago; check it anew.</source>
        <translation>از بررسی این حق زمان زیادی گذشته است؛ دوباره بررسی کنید.</translation>
    </message>
    <message>
        <source>Another operator checked this right; check it anew.</source>
        <translation>این حق را کاربر دیگری بررسی کرده است؛ دوباره بررسی کنید.</translation>
    </message>
    <message>
        <source>This right was checked for another list; check it anew.</source>
        <translation>این حق برای فهرست دیگری بررسی شده است؛ دوباره بررسی کنید.</translation>
    </message>
    <message>
        <source>This is no tracking code of a request.</source>
        <translation>این کد رهگیری هیچ درخواستی نیست.</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>پایان بازه پیش از آغاز آن است.</translation>
    </message>
    <message>
        <source>The range begins in the future.</source>
        <translation>آغاز بازه در آینده است.</translation>
    </message>
    <message>
        <source>One look-up may span {limit} months at most.</source>
        <translation>هر جست‌وجو حداکثر {limit} ماه را در بر می‌گیرد.</translation>
    </message>
    <message>
        <source>No day of this range is the holder&apos;s to see.</source>
        <translation>هیچ روزی از این بازه در حق این شخص نیست.</translation>
    </message>
    <message>
        <source>The number searched for is not in order. {flaw}</source>
        <translation>شماره مورد جست‌وجو درست نیست. {flaw}</translation>
    </message>
    <message>
        <source>Enter at least {limit} digits of the number.</source>
        <translation>دست‌کم {limit} رقم از شماره را وارد کنید.</translation>
    </message>
    <message>
        <source>The least is more than the most.</source>
        <translation>حداقل از حداکثر بیشتر است.</translation>
    </message>
    <message>
        <source>The hours of the day are 0 to 23.</source>
        <translation>ساعت‌های روز از ۰ تا ۲۳ است.</translation>
    </message>
    <message>
        <source>The office does not itemise calls of this type.</source>
        <translation>ریزمکالمات این نوع درج نمی‌شود.</translation>
    </message>
    <message>
        <source>Fewer days than asked for: the holder may see only these.</source>
        <translation>روزهای کمتری از بازه درخواستی نشان داده می‌شود: فقط روزهایی که در حق این شخص است.</translation>
    </message>
    <message>
        <source>The office keeps no calls of these months any more.</source>
        <translation>اداره مکالمه‌های این ماه‌ها را کنار گذاشته است و دیگر ندارد.</translation>
    </message>
    <message>
        <source>Months before {day} are missing: the office keeps their calls no more.</source>
        <translation>ماه‌هایی پیش از {day} در فهرست نیست: اداره مکالمه‌هایشان را کنار گذاشته است.</translation>
    </message>
    <message>
        <source>The list of the intelligent service has no other calls.</source>
        <translation>فهرست سرویس هوشمند مکالمهٔ دیگری ندارد.</translation>
    </message>
    <message>
        <source>A paper has at most {limit} calls; a workbook takes them all.</source>
        <translation>روی کاغذ دست بالا {limit} مکالمه می‌آید؛ کارپوشهٔ اکسل همه را می‌گیرد.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>این ماه</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>ماه گذشته</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>۳ ماه اخیر</translation>
    </message>
    <message>
        <source>Billing period</source>
        <translation>دورهٔ قبض</translation>
    </message>
    <message>
        <source>The two whole months before this one</source>
        <translation>دو ماه کاملِ پیش از این ماه</translation>
    </message>
    <message>
        <source>From three months ago until today</source>
        <translation>از سه ماه پیش تا امروز</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>روز {day}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>شمارهٔ مقصد</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع مکالمه</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Rials</source>
        <translation>مبلغ (ریال)</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>هشدار</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>حق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>استفاده‌ها</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>سریال</translation>
    </message>
    <message>
        <source>Same family name</source>
        <translation>نام خانوادگی یکسان</translation>
    </message>
    <message>
        <source>%Ln time(s) the same line</source>
        <translation>%Ln بار همین خط</translation>
    </message>
    <message>
        <source>Waved through</source>
        <translation>با چشم‌پوشی سرپرست</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%Ln look(s)</source>
        <translation>%Ln مشاهده</translation>
    </message>
    <message>
        <source>%Ln print(s)</source>
        <translation>%Ln چاپ</translation>
    </message>
    <message>
        <source>%Ln export(s)</source>
        <translation>%Ln خروجی</translation>
    </message>
    <message>
        <source>%Ln unmasked</source>
        <translation>%Ln آشکارسازی</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>ارائه‌ها</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>خط‌ها</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>چشم‌پوشی</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>بازه</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} تا {until}</translation>
    </message>
    <message>
        <source>Hour {hour}</source>
        <translation>ساعت {hour}</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>شمارهٔ {number}</translation>
    </message>
    <message>
        <source>Take off (Esc takes off the last)</source>
        <translation>برداشتن (کلید Esc آخرین را برمی‌دارد)</translation>
    </message>
    <message>
        <source>Estate agency</source>
        <translation>بنگاه املاک</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>دفتر اسناد رسمی</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>دادگاه</translation>
    </message>
    <message>
        <source>Office or company</source>
        <translation>اداره یا شرکت</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>مقام صادرکننده</translation>
    </message>
    <message>
        <source>Enter the number of the line.</source>
        <translation>شمارهٔ خط را بنویسید.</translation>
    </message>
    <message>
        <source>The number of the line is not in order. {flaw}</source>
        <translation>شمارهٔ خط درست نیست. {flaw}</translation>
    </message>
    <message>
        <source>Enter the applicant&apos;s identifier.</source>
        <translation>شناسهٔ متقاضی را بنویسید.</translation>
    </message>
    <message>
        <source>Enter the owner&apos;s identifier.</source>
        <translation>شناسهٔ صاحب امتیاز را بنویسید.</translation>
    </message>
    <message>
        <source>({roles} may wave it through.)</source>
        <translation>({roles} می‌تواند با ذکر دلیل چشم‌پوشی کند.)</translation>
    </message>
    <message>
        <source>{what} ({roles} may.)</source>
        <translation>{what} ({roles} می‌تواند.)</translation>
    </message>
    <message>
        <source> or </source>
        <translation> یا </translation>
    </message>
    <message>
        <source>Show the calls</source>
        <translation>نمایش ریزمکالمات</translation>
    </message>
    <message>
        <source>Show the calls to the intelligent service</source>
        <translation>نمایش تماس‌های سرویس هوشمند</translation>
    </message>
    <message>
        <source>Show who calls again and again</source>
        <translation>نمایش تماس‌گیرندگان مکرر</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>%Ln call(s)</source>
        <translation>%Ln تماس</translation>
    </message>
    <message>
        <source>{when}: {calls}</source>
        <translation>{when}: {calls}</translation>
    </message>
    <message>
        <source>{hour} o&apos;clock</source>
        <translation>ساعت {hour}</translation>
    </message>
    <message>
        <source>{when}: {calls}, {duration}</source>
        <translation>{when}: {calls}، {duration}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>کارپوشهٔ اکسل (*.xlsx)</translation>
    </message>
    <message>
        <source>Table of text, CSV (*.csv)</source>
        <translation>جدول متنی، سی‌اس‌وی (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>In a field: to the next one; in a range: search</source>
        <translation>در خانه‌ها: رفتن به خانهٔ بعد؛ در بازه: جست‌وجو</translation>
    </message>
    <message>
        <source>In a row of choices: the one of this number</source>
        <translation>در ردیف گزینه‌ها: گزینهٔ با همین شماره</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation>در تاریخ: تقویم</translation>
    </message>
    <message>
        <source>In the list: copy the chosen rows with headings</source>
        <translation>در فهرست: رونوشت ردیف‌های انتخاب‌شده با عنوان ستون‌ها</translation>
    </message>
    <message>
        <source>On bars: the next one; Return narrows to it</source>
        <translation>روی نمودار: ستون بعدی؛ کلید ورود فقط همان را نشان می‌دهد</translation>
    </message>
    <message>
        <source>to the end of</source>
        <translation>تا پایان ساعت</translation>
    </message>
</context>
<context>
    <name>CallsTab</name>
    <message>
        <source>Disclosures</source>
        <translation>ارائه‌ها</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>فهرست‌ها</translation>
    </message>
    <message>
        <source>F1: the keys of this tab</source>
        <translation>کلیدهای این زبانه: F1</translation>
    </message>
    <message>
        <source>Show the calls; search</source>
        <translation>نمایش ریزمکالمات؛ جست‌وجو</translation>
    </message>
    <message>
        <source>The same as F9</source>
        <translation>همان F9</translation>
    </message>
    <message>
        <source>Back to the papers</source>
        <translation>بازگشت به مدارک</translation>
    </message>
    <message>
        <source>The next person</source>
        <translation>نفر بعد</translation>
    </message>
    <message>
        <source>To the question: number, days</source>
        <translation>رفتن به پرسش: شماره و روزها</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>رفتن به فهرست</translation>
    </message>
    <message>
        <source>Look up again</source>
        <translation>جست‌وجوی دوباره</translation>
    </message>
    <message>
        <source>Go to a day in the list</source>
        <translation>رفتن به یک روز در فهرست</translation>
    </message>
    <message>
        <source>Duration, hours, amount</source>
        <translation>مدت، ساعت، مبلغ</translation>
    </message>
    <message>
        <source>Save the list as a workbook</source>
        <translation>ذخیرهٔ فهرست در کارپوشهٔ اکسل</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>ذخیرهٔ فهرست در فایل CSV</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>فهرست روی کاغذ</translation>
    </message>
    <message>
        <source>Wave through (supervisors); unmask (security)</source>
        <translation>چشم‌پوشی (سرپرست)؛ آشکار کردن شماره (حراست)</translation>
    </message>
    <message>
        <source>To what is missing</source>
        <translation>به آنچه کم است</translation>
    </message>
    <message>
        <source>Take off what a bar added</source>
        <translation>برداشتن آنچه نمودار افزوده است</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>The line as of the day</source>
        <translation>خط در تاریخ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>اکنون</translation>
    </message>
    <message>
        <source>Back to the line as it is now (Shift+F7)</source>
        <translation>بازگشت به وضع کنونی خط (Shift+F7)</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>در تاریخ</translation>
    </message>
    <message>
        <source>This is the line on {day}, not now.</source>
        <translation>این وضع خط در {day} است، نه اکنون.</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>بدون شماره</translation>
    </message>
    <message>
        <source>owner not recorded</source>
        <translation>مالک ثبت نشده</translation>
    </message>
    <message>
        <source>{centre}, {owner}</source>
        <translation>{centre}، {owner}</translation>
    </message>
    <message>
        <source>{cause}, {direction}</source>
        <translation>{cause}، {direction}</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Services and bill</source>
        <translation>سرویس‌ها و قبض</translation>
    </message>
    <message>
        <source>Owner and tenants</source>
        <translation>مالک و مستأجر</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>شماره‌ها</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>نشانی‌ها</translation>
    </message>
    <message>
        <source>Facts of the line</source>
        <translation>اطلاعات خط</translation>
    </message>
    <message>
        <source>The office has no record of this line.</source>
        <translation>این خط در سامانه ثبت نشده است.</translation>
    </message>
    <message>
        <source>Search a line, or choose one of the list: its card is shown here.</source>
        <translation>خطی را جست‌وجو یا از فهرست انتخاب کنید: شناسنامهٔ آن این‌جا دیده می‌شود.</translation>
    </message>
</context>
<context>
    <name>CaseDeeds</name>
    <message>
        <source>Nothing stands in the way.</source>
        <extracomment>Why one phone may be refused.</extracomment>
        <translation>هیچ مانعی نیست.</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>موانع</translation>
    </message>
    <message>
        <source>{deed} is not possible yet</source>
        <translation>«{deed}» هنوز ممکن نیست</translation>
    </message>
    <message>
        <source>Something typed cannot be saved as it stands; mend or empty it first.</source>
        <translation>چیزی نوشته شده که به این صورت ذخیره نمی‌شود؛ نخست آن را درست یا پاک کنید.</translation>
    </message>
    <message>
        <source>The file was laid back.</source>
        <translation>پرونده به صف برگشت.</translation>
    </message>
    <message>
        <source>The file waits for approval by a second person.</source>
        <translation>پرونده در انتظار تأیید نفر دوم است.</translation>
    </message>
    <message>
        <source>{operator} was asked for the file; wait here for the answer.</source>
        <translation>پرونده از {operator} خواسته شد؛ پاسخ همین‌جا می‌رسد.</translation>
    </message>
    <message>
        <source>Give a new password?</source>
        <translation>رمز تازه صادر شود؟</translation>
    </message>
    <message>
        <source>The old password dies at once. The new one is shown and printed once.</source>
        <translation>رمز پیشین بی‌درنگ از کار می‌افتد. رمز تازه تنها یک بار نشان داده و چاپ می‌شود.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>رمز تازه</translation>
    </message>
    <message>
        <source>The user is blocked and loses all rights at once.</source>
        <translation>کاربر مسدود می‌شود و همه دسترسی‌هایش بی‌درنگ پایان می‌یابد.</translation>
    </message>
    <message>
        <source>The registration is refused; a supervisor can reopen it.</source>
        <translation>ثبت‌نام رد می‌شود؛ سرپرست می‌تواند آن را باز کند.</translation>
    </message>
    <message>
        <source>The file goes back to the queue with your note.</source>
        <translation>پرونده با یادداشت شما به صف برمی‌گردد.</translation>
    </message>
    <message>
        <source>The file leaves the queue; it can be revived.</source>
        <translation>پرونده از صف بیرون می‌رود؛ می‌توان آن را دوباره به جریان انداخت.</translation>
    </message>
    <message>
        <source>The file goes back to the queue.</source>
        <translation>پرونده به صف برمی‌گردد.</translation>
    </message>
    <message>
        <source>{deed}: done.</source>
        <translation>{deed}: انجام شد.</translation>
    </message>
    <message>
        <source>Refuse this phone</source>
        <translation>رد این تلفن</translation>
    </message>
    <message>
        <source>The other phones of the file are not touched.</source>
        <translation>به تلفن‌های دیگر پرونده کاری ندارد.</translation>
    </message>
    <message>
        <source>Remove this phone?</source>
        <translation>این تلفن حذف شود؟</translation>
    </message>
    <message>
        <source>The phone, its ticks and its scans leave the file.</source>
        <translation>تلفن با تیک‌ها و تصویرهایش از پرونده حذف می‌شود.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Wave this through?</source>
        <translation>از این مورد چشم‌پوشی شود؟</translation>
    </message>
    <message>
        <source>Wave through</source>
        <translation>چشم‌پوشی</translation>
    </message>
</context>
<context>
    <name>CaseExtras</name>
    <message>
        <source>History of {name}</source>
        <translation>تاریخچه {name}</translation>
    </message>
    <message>
        <source>The scan was attached.</source>
        <translation>تصویر پیوست شد.</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Without a name</source>
        <translation>بدون نام</translation>
    </message>
    <message>
        <source>In your hands</source>
        <translation>در دست شما</translation>
    </message>
    <message>
        <source>{operator} has it in hand, and was asked for it</source>
        <translation>در دست {operator} است؛ از او خواسته‌اید</translation>
    </message>
    <message>
        <source>{operator} has it in hand since {moment}</source>
        <translation>در دست {operator} از {moment}</translation>
    </message>
    <message>
        <source>Next visit: {day}</source>
        <translation>مراجعه بعدی: {day}</translation>
    </message>
    <message>
        <source>Prepared by {operator}</source>
        <translation>آماده‌شده به دست {operator}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Tracking code</source>
        <translation>کد رهگیری</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age} پیش</translation>
    </message>
    <message>
        <source>File {number}: {state}</source>
        <translation>پرونده {number}: {state}</translation>
    </message>
    <message>
        <source>Show the other file of this identity</source>
        <translation>پرونده دیگر همین هویت را نشان بده</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Checklist</source>
        <translation>فهرست مدارک</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>تلفن‌ها</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>مشخصات</translation>
    </message>
    <message>
        <source>Choose a file in the list, or search for one.</source>
        <translation>پرونده‌ای را از فهرست برگزینید یا جست‌وجو کنید.</translation>
    </message>
</context>
<context>
    <name>CentreDialog</name>
    <message>
        <source>New centre</source>
        <translation>مرکز تازه</translation>
    </message>
    <message>
        <source>Change the centre</source>
        <translation>ویرایش مرکز</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;کد مرکز</translation>
    </message>
    <message>
        <source>Capital Latin letters, such as RSH01</source>
        <translation>حروف بزرگ لاتین، مانند RSH01</translation>
    </message>
    <message>
        <source>N&amp;ame of the centre</source>
        <translation>نام &amp;مرکز</translation>
    </message>
    <message>
        <source>N&amp;umber in codes</source>
        <translation>&amp;شماره در کدها</translation>
    </message>
    <message>
        <source>P&amp;refixes of its numbers</source>
        <translation>&amp;پیش‌شماره‌ها</translation>
    </message>
    <message>
        <source>Apart by spaces, such as 3333 3334</source>
        <translation>جدا با فاصله، مانند ۳۳۳۳ ۳۳۳۴</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>CentresPage</name>
    <message>
        <source>Centres</source>
        <translation>مراکز</translation>
    </message>
    <message>
        <source>The number of a centre stands in tracking codes; a prefix has one centre.</source>
        <translation>شمارهٔ مرکز در کد رهگیری می‌آید؛ هر پیش‌شماره تنها از آنِ یک مرکز است.</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>ایرادهای فایل</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;افزودن…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;ویرایش…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>ورود از پرو&amp;نده…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام مرکز</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>پیش‌شماره‌ها</translation>
    </message>
    <message>
        <source>The centre was saved.</source>
        <translation>مرکز ذخیره شد.</translation>
    </message>
    <message>
        <source>A file of centres</source>
        <translation>فایل مراکز</translation>
    </message>
    <message>
        <source>The file brings nothing new.</source>
        <translation>این فایل چیز تازه‌ای ندارد.</translation>
    </message>
    <message>
        <source>Bring in these centres?</source>
        <translation>این مراکز وارد شوند؟</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>وارد کن</translation>
    </message>
    <message>
        <source>New: {added}, changed: {changed}, unchanged: {unchanged}</source>
        <translation>تازه: {added}، تغییریافته: {changed}، بی‌تغییر: {unchanged}</translation>
    </message>
    <message>
        <source>Nothing was brought in; see the list.</source>
        <translation>چیزی وارد نشد؛ فهرست را ببینید.</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>تغییر گذرواژه</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>گذرواژهٔ &amp;پیشین</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغییر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Checklist</source>
        <translation>فهرست مدارک</translation>
    </message>
</context>
<context>
    <name>ChecklistRow</name>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>ایرادی ندارد</translation>
    </message>
</context>
<context>
    <name>ChooseDatabase</name>
    <message>
        <source>Choose another database</source>
        <translation>انتخاب پایگاه دادهٔ دیگر</translation>
    </message>
    <message>
        <source>A file: sqlite:///path/name.db. A server: postgresql://user@host/database. Empty: the file in this program&apos;s data folder.</source>
        <translation>فایل: ⁦sqlite:///path/name.db⁩
سرور: ⁦postgresql://user@host/database⁩
خالی: فایل درون پوشهٔ داده‌های برنامه.</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>نشانی پایگاه داده</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>یک فایل…</translation>
    </message>
    <message>
        <source>Use this database</source>
        <translation>استفاده از این پایگاه</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>Chores</name>
    <message>
        <source>The portal sent files that cannot be read: {names}</source>
        <translation>پورتال فایل‌هایی فرستاده که خوانده نمی‌شود: {names}</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>&amp;Identity paper seen</source>
        <extracomment>Who acts for an owner: then the owner&apos;s identifier is asked for as well.</extracomment>
        <translation>&amp;مدرک شناسایی دیده شد</translation>
    </message>
    <message>
        <source>Last paid &amp;bill seen</source>
        <translation>&amp;قبض پرداخت‌شدهٔ آخر دیده شد</translation>
    </message>
    <message>
        <source>&amp;Number of the line</source>
        <translation>&amp;شمارهٔ خط</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;حق</translation>
    </message>
    <message>
        <source>I&amp;dentifier</source>
        <translation>ش&amp;ناسه</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>ن&amp;ام</translation>
    </message>
    <message>
        <source>Owner&apos;s identifier</source>
        <translation>شناسهٔ صاحب امتیاز</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>من&amp;ظور</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>&amp;یادداشت</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>شمارهٔ پرونده</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>حق</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>مانعی نیست.</translation>
    </message>
    <message>
        <source>Wave through…</source>
        <translation>چشم‌پوشی…</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>نفر بعد</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>آنچه کم است</translation>
    </message>
    <message>
        <source>Each look-up, print and export is written to the audit before rows appear.</source>
        <translation>هر جست‌وجو، چاپ و خروجی پیش از نمایش ردیف‌ها در سابقهٔ رویدادها ثبت می‌شود.</translation>
    </message>
    <message>
        <source>For request {code}</source>
        <translation>برای درخواست {code}</translation>
    </message>
    <message>
        <source>{what} Waved through: {reason}</source>
        <translation>{what} چشم‌پوشی شد: {reason}</translation>
    </message>
    <message>
        <source>The line is being looked up…</source>
        <translation>در حال یافتن خط…</translation>
    </message>
    <message>
        <source>Wave through?</source>
        <translation>چشم‌پوشی شود؟</translation>
    </message>
    <message>
        <source>{lines}
Your name and the reason go into the audit.</source>
        <translation>{lines}
نام شما و دلیل در سابقهٔ رویدادها ثبت می‌شود.</translation>
    </message>
    <message>
        <source>Wave through</source>
        <translation>چشم‌پوشی</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>نمایش ممکن نیست</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>The clock is right</source>
        <translation>ساعت درست است</translation>
    </message>
    <message>
        <source>The last entry in the database is newer than this computer&apos;s clock. Correct the clock; only if it is right, a supervisor or administrator may say so here.</source>
        <translation>آخرین ثبت پایگاه داده از ساعت این رایانه جلوتر است. ساعت را درست کنید؛ تنها اگر درست است، سرپرست یا مدیر می‌تواند اینجا تأیید کند.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>نام &amp;کاربری</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;گذرواژه</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;دلیل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Which column is which</source>
        <translation>کدام ستون چیست</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>ستون {number}</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>{who} has changed this ticket meanwhile.</source>
        <translation>{who} همین درخواست را در این میان تغییر داده است.</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>بود</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نوشتهٔ من</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نوشتهٔ او</translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation>نگه‌داشتن نوشتهٔ من</translation>
    </message>
    <message>
        <source>Take what they wrote</source>
        <translation>گرفتن نوشتهٔ او</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>In the hands of</source>
        <translation>در دست</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>هیچ‌کس</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Leave the desk now?</source>
        <translation>همین حالا از میز بیرون می‌روید؟</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>با این حال بیرون می‌روم</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>می‌مانم</translation>
    </message>
    <message numerus="yes">
        <source>The portal sent %Ln record(s)</source>
        <translation>
            <numerusform>پورتال %Ln رکورد فرستاد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln wait(s) for correction</source>
        <translation>
            <numerusform>، %Ln در انتظار اصلاح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>&amp;User name</source>
        <translation>نام &amp;کاربری</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;گذرواژه</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is open in {time}.</source>
        <translation>گذرواژهٔ نادرست بیش از حد. تلاش بعدی پس از {time} ممکن است.</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>From the day</source>
        <translation>از روز</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>تا روز</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>بازه</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
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
    <name>DeedDialog</name>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Subscriber affairs desk</source>
        <translation>پیشخوان امور مشترکین</translation>
    </message>
</context>
<context>
    <name>DialDialog</name>
    <message>
        <source>Dialling rules</source>
        <translation>قاعده‌های شماره‌گیری</translation>
    </message>
    <message>
        <source>Dialling rules of the office</source>
        <translation>قاعده‌های شماره‌گیری اداره</translation>
    </message>
    <message>
        <source>&amp;Add… (Ins)</source>
        <translation>ا&amp;فزودن… (Ins)</translation>
    </message>
    <message>
        <source>&amp;Change… (F2)</source>
        <translation>&amp;تغییر… (F2)</translation>
    </message>
    <message>
        <source>&amp;End today (F6)</source>
        <translation>&amp;پایان از امروز (F6)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;حذف…</translation>
    </message>
    <message>
        <source>a number as it is dialled</source>
        <translation>شماره، همان‌طور که گرفته می‌شود</translation>
    </message>
    <message>
        <source>Number dialled</source>
        <translation>شماره گرفته‌شده</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>در روز</translation>
    </message>
    <message>
        <source>The office has no rule of its own; the program&apos;s own hold.</source>
        <translation>اداره قاعده‌ای از خود ندارد؛ قاعده‌های برنامه برقرار است.</translation>
    </message>
    <message>
        <source>First digits</source>
        <translation>رقم‌های نخست</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>The type of a call that has no type word comes from the dialled digits. A rule of the office goes before the program&apos;s own; of several the longest holds.</source>
        <translation>نوع تماسی که در فایل نوع ندارد از رقم‌های گرفته‌شده به دست می‌آید. قاعده اداره بر قاعده‌های برنامه مقدم است؛ از میان چند قاعده، بلندترین به کار می‌رود.</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>آزمایش</translation>
    </message>
    <message>
        <source>destination unknown</source>
        <translation>مقصد نامعلوم</translation>
    </message>
    <message>
        <source>{number}: {where}</source>
        <translation>{number}: {where}</translation>
    </message>
    <message>
        <source>The rule was saved.</source>
        <translation>قاعده ذخیره شد.</translation>
    </message>
    <message>
        <source>Delete this rule?</source>
        <translation>این قاعده حذف شود؟</translation>
    </message>
    <message>
        <source>Calls that have come in keep their type. To end a rule, give it a last day.</source>
        <translation>نوع تماس‌هایی که وارد شده‌اند تغییر نمی‌کند. برای پایان دادن به یک قاعده، روز آخر به آن بدهید.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>DialRuleForm</name>
    <message>
        <source>Change the rule</source>
        <translation>تغییر قاعده</translation>
    </message>
    <message>
        <source>New dialling rule</source>
        <translation>قاعده شماره‌گیری تازه</translation>
    </message>
    <message>
        <source>First &amp;digits</source>
        <translation>&amp;رقم‌های نخست</translation>
    </message>
    <message>
        <source>As they are dialled, such as 0998 or 7020</source>
        <translation>همان‌طور که گرفته می‌شود، مانند ۰۹۹۸ یا ۷۰۲۰</translation>
    </message>
    <message>
        <source>&amp;Type of the call</source>
        <translation>&amp;نوع تماس</translation>
    </message>
    <message>
        <source>Des&amp;tination</source>
        <translation>&amp;مقصد</translation>
    </message>
    <message>
        <source>Stands on the statement; may be empty</source>
        <translation>در صورت ریزمکالمات می‌آید؛ می‌تواند خالی باشد</translation>
    </message>
    <message>
        <source>&amp;From the day</source>
        <translation>&amp;از روز</translation>
    </message>
    <message>
        <source>&amp;Until the day (included)</source>
        <translation>&amp;تا پایان روز</translation>
    </message>
    <message>
        <source>A day that is left empty is open.</source>
        <translation>روزی که خالی بماند بی‌حد است.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>Dialling</name>
    <message>
        <source>Enter the first digits as they are dialled.</source>
        <translation>رقم‌های نخست را همان‌طور که گرفته می‌شود وارد کنید.</translation>
    </message>
    <message>
        <source>Choose the type of these calls.</source>
        <translation>نوع این تماس‌ها را انتخاب کنید.</translation>
    </message>
    <message>
        <source>The title is too long or holds a sign that is no text.</source>
        <translation>عنوان بیش از حد بلند است یا نویسه نامجاز دارد.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>روز پایان پیش از روز آغاز است.</translation>
    </message>
    <message>
        <source>Another rule of the same digits holds on some of these days.</source>
        <translation>قاعده دیگری با همین رقم‌ها در بخشی از این روزها برقرار است.</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>برقرار</translation>
    </message>
    <message>
        <source>from later on</source>
        <translation>از این پس</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>پایان‌یافته</translation>
    </message>
</context>
<context>
    <name>DisclosureStrip</name>
    <message>
        <source>Papers</source>
        <translation>مدارک</translation>
    </message>
    <message>
        <source>Back to the papers: another list, or the next person (F10)</source>
        <translation>بازگشت به مدارک: فهرستی دیگر، یا نفر بعد (F10)</translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation>پروندهٔ {number}</translation>
    </message>
    <message>
        <source>{number}   {list}</source>
        <translation>{number}   {list}</translation>
    </message>
    <message>
        <source>{holder}: {name}.  May see {spans}.  Serial {code}</source>
        <translation>{holder}: {name}.  مجاز از {spans}.  سریال {code}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>تا ساعت {time}</translation>
    </message>
    <message>
        <source>Waved through: {reason}</source>
        <translation>چشم‌پوشی سرپرست: {reason}</translation>
    </message>
</context>
<context>
    <name>DisclosuresPage</name>
    <message>
        <source>Disclosures</source>
        <translation>ارائه‌ها</translation>
    </message>
    <message>
        <source>Disclosures per operator</source>
        <translation>ارائه‌ها به تفکیک کاربر</translation>
    </message>
    <message>
        <source>What was done with the chosen disclosure</source>
        <translation>با ارائهٔ انتخاب‌شده چه شد</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>any line</source>
        <translation>هر خط</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>شمارهٔ خط</translation>
    </message>
    <message>
        <source>any right</source>
        <translation>هر حقی</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>حق</translation>
    </message>
    <message>
        <source>Only with a warning</source>
        <translation>فقط با هشدار</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>قدیمی‌ترها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln disclosure(s)</source>
        <translation>
            <numerusform>%Ln ارائه</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose a file…</source>
        <translation>انتخاب فایل…</translation>
    </message>
    <message>
        <source>Files ({kinds})</source>
        <translation>فایل‌ها ({kinds})</translation>
    </message>
</context>
<context>
    <name>EarlierImports</name>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>By</source>
        <translation>به دست</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>نیازمند اصلاح</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>ورودهای پیشین</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>هنوز چیزی وارد نشده است.</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>کامل</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>نیمه‌کاره</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation>خط {line}: {text}</translation>
    </message>
    <message>
        <source>The columns must be: {detail}.</source>
        <translation>ستون‌ها باید چنین باشد: {detail}.</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>فایل ردیفی ندارد.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8.</source>
        <translation>این فایل متنی UTF-8 نیست.</translation>
    </message>
    <message>
        <source>{detail} stands twice in the file.</source>
        <translation>{detail} دو بار در فایل آمده است.</translation>
    </message>
    <message>
        <source>At least {detail} characters; several words are best.</source>
        <translation>دست‌کم {detail} نویسه؛ چند واژه بهترین است.</translation>
    </message>
    <message>
        <source>At most 128 characters.</source>
        <translation>حداکثر ۱۲۸ نویسه.</translation>
    </message>
    <message>
        <source>It holds a character that no keyboard types.</source>
        <translation>نویسه‌ای دارد که با صفحه‌کلید نوشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Besides your name, user name, centre and phone it needs {least} more characters.</source>
        <translation>جز نام، نام کاربری، مرکز و تلفن شما {least} نویسهٔ دیگر لازم است.</translation>
    </message>
    <message>
        <source>It repeats itself or walks along the keyboard.</source>
        <translation>تکراری است یا کلیدهای کنار هم است.</translation>
    </message>
    <message>
        <source>It is a common password; add words nobody would guess.</source>
        <translation>گذرواژه‌ای رایج است؛ واژه‌هایی بیفزایید که کسی حدس نزند.</translation>
    </message>
    <message>
        <source>It is the same as the old password.</source>
        <translation>با گذرواژهٔ پیشین یکی است.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>نام کاربری یا گذرواژه نادرست است.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is open at {time}.</source>
        <translation>گذرواژهٔ نادرست بیش از حد. تلاش بعدی از ساعت {time} ممکن است.</translation>
    </message>
    <message>
        <source>Too many wrong passwords in a row. A supervisor or administrator must unlock this operator.</source>
        <translation>گذرواژه‌های نادرست پی‌درپی. سرپرست یا مدیر باید قفل این کاربر را بردارد.</translation>
    </message>
    <message>
        <source>A user name has 3 to 32 small Latin letters and digits and begins with a letter.</source>
        <translation>نام کاربری ۳ تا ۳۲ حرف کوچک لاتین و رقم دارد و با حرف آغاز می‌شود.</translation>
    </message>
    <message>
        <source>This user name is taken.</source>
        <translation>این نام کاربری گرفته شده است.</translation>
    </message>
    <message>
        <source>A name of Persian letters belongs here.</source>
        <translation>اینجا نامی با حروف فارسی بنویسید.</translation>
    </message>
    <message>
        <source>There is no such operator.</source>
        <translation>چنین کاربری نیست.</translation>
    </message>
    <message>
        <source>The office would lose its last administrator.</source>
        <translation>اداره آخرین مدیر خود را از دست می‌دهد.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>دلیل لازم است.</translation>
    </message>
    <message>
        <source>Another operator holds this desk.</source>
        <translation>این میز در اختیار کاربر دیگری است.</translation>
    </message>
    <message>
        <source>The office was set up meanwhile; log in.</source>
        <translation>اداره در این میان راه‌اندازی شد؛ وارد شوید.</translation>
    </message>
    <message>
        <source>There is no centre {detail}.</source>
        <translation>مرکز {detail} وجود ندارد.</translation>
    </message>
    <message>
        <source>A centre code has 2 to 16 capital Latin letters and digits, such as RSH01.</source>
        <translation>کد مرکز ۲ تا ۱۶ حرف بزرگ لاتین و رقم دارد، مانند ⁦RSH01⁩.</translation>
    </message>
    <message>
        <source>The centre needs a name of Persian letters.</source>
        <translation>مرکز به نامی با حروف فارسی نیاز دارد.</translation>
    </message>
    <message>
        <source>The code {detail} is taken.</source>
        <translation>کد {detail} گرفته شده است.</translation>
    </message>
    <message>
        <source>The centre&apos;s number lies between 1 and 999.</source>
        <translation>شمارهٔ مرکز بین ۱ و ۹۹۹ است.</translation>
    </message>
    <message>
        <source>Another centre has the number {detail}.</source>
        <translation>شمارهٔ {detail} از آنِ مرکز دیگری است.</translation>
    </message>
    <message>
        <source>Papers and tracking codes carry the number {detail}; it stays as it is.</source>
        <translation>شمارهٔ {detail} روی برگه‌ها و کدهای رهگیری آمده است و تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>{detail} is no prefix: 2 to 8 digits, the first between 2 and 9.</source>
        <translation>{detail} پیش‌شماره نیست: ۲ تا ۸ رقم، رقم نخست بین ۲ و ۹.</translation>
    </message>
    <message>
        <source>Another centre has this prefix: {detail}.</source>
        <translation>این پیش‌شماره از آنِ مرکز دیگری است: {detail}.</translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>Fees</source>
        <translation>تعرفه‌ها</translation>
    </message>
    <message>
        <source>A fee holds from its day until the next one; the past stays as it was.</source>
        <translation>هر تعرفه از روز خود تا تعرفه بعدی برقرار است؛ گذشته تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;کد</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Amount, rials</source>
        <translation>&amp;مبلغ (ریال)</translation>
    </message>
    <message>
        <source>&amp;From the day on</source>
        <translation>&amp;از تاریخ</translation>
    </message>
    <message>
        <source>&amp;Save the fee</source>
        <translation>&amp;ذخیره تعرفه</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;پس گرفتن</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>Rials</source>
        <translation>ریال</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از تاریخ</translation>
    </message>
    <message>
        <source>Asked for: {services}</source>
        <translation>تعرفهٔ این خدمت: {services}</translation>
    </message>
    <message>
        <source>No service asks for this code yet; a profile has to choose it.</source>
        <translation>هنوز هیچ خدمتی این کد را ندارد؛ آن را در صفحهٔ خدمات برگزینید.</translation>
    </message>
    <message>
        <source>The fee was saved.</source>
        <translation>تعرفه ذخیره شد.</translation>
    </message>
    <message>
        <source>The fee was taken back.</source>
        <translation>تعرفه پس گرفته شد.</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>Why the file is refused</source>
        <translation>چرا فایل پذیرفته نشد</translation>
    </message>
    <message>
        <source>&amp;Another file</source>
        <translation>فایل &amp;دیگر</translation>
    </message>
    <message>
        <source>&amp;Bring in (F9)</source>
        <translation>&amp;وارد کن (F9)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>Nothing of this file was brought in:</source>
        <translation>چیزی از این فایل وارد نشد:</translation>
    </message>
    <message>
        <source>The file is being looked through… (kilobytes)</source>
        <translation>فایل بررسی می‌شود… (کیلوبایت)</translation>
    </message>
    <message>
        <source>The file is being looked through… (rows)</source>
        <translation>فایل بررسی می‌شود… (ردیف)</translation>
    </message>
    <message>
        <source>The file is being brought in… (kilobytes)</source>
        <translation>فایل وارد می‌شود… (کیلوبایت)</translation>
    </message>
    <message>
        <source>The file is being brought in… (rows)</source>
        <translation>فایل آورده می‌شود… (ردیف)</translation>
    </message>
    <message>
        <source>One file at a time: {file} is taken.</source>
        <translation>هر بار یک فایل: {file} برداشته شد.</translation>
    </message>
    <message>
        <source>Only files that end in {kinds} are taken here.</source>
        <translation>اینجا تنها فایل‌هایی پذیرفته می‌شوند که نامشان به {kinds} پایان یابد.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked through.</source>
        <translation>فایل پس از پیش‌نمایش تغییر کرده است.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>متصدی دیگری</translation>
    </message>
    <message>
        <source>{operator} is bringing in this very file now.</source>
        <translation>{operator} هم‌اکنون همین فایل را وارد می‌کند.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;توقف</translation>
    </message>
</context>
<context>
    <name>FileInHand</name>
    <message numerus="yes">
        <source>%Ln typed field(s) were brought back.</source>
        <translation>
            <numerusform>%Ln خانه‌ای که پیش‌تر نوشته شده بود بازگردانده شد.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>این کار شدنی نیست</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Types of call</source>
        <extracomment>In the order of how often they are asked for.</extracomment>
        <translation>نوع مکالمه</translation>
    </message>
    <message>
        <source>None chosen means all</source>
        <translation>بدون انتخاب یعنی همه</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>شمارهٔ مقصد</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>هر شماره</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>همین شماره</translation>
    </message>
    <message>
        <source>begins so</source>
        <translation>شروع با این</translation>
    </message>
    <message>
        <source>At least three digits</source>
        <translation>دست‌کم سه رقم</translation>
    </message>
    <message>
        <source>How the number is compared</source>
        <translation>روش سنجش شماره</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>بیشتر…</translation>
    </message>
    <message>
        <source>Duration, hours of the day, amount (F12)</source>
        <translation>مدت، ساعت شبانه‌روز، مبلغ (F12)</translation>
    </message>
    <message>
        <source>One of the bounds is no number.</source>
        <translation>یکی از کران‌ها عدد نیست.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Write both days of the range.</source>
        <translation>هر دو روز بازه را بنویسید.</translation>
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
        <translation>آنچه کم است</translation>
    </message>
    <message>
        <source>Press Enter to go to its field</source>
        <translation>برای رفتن به خانهٔ مربوط، Enter را بزنید</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What is missing</source>
        <translation>آنچه کم است</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>چیزی کم نیست.</translation>
    </message>
    <message>
        <source>Wave through…  F11</source>
        <translation>چشم‌پوشی…  F11</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>هیچ مانعی نیست.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) will be granted, </source>
        <translation>
            <numerusform>%Ln تلفن پذیرفته می‌شود، </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) out</source>
        <translation>
            <numerusform>%Ln تلفن کنار می‌ماند</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstPasswordDialog</name>
    <message>
        <source>First password</source>
        <translation>گذرواژهٔ اولیه</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Write it down now: it is not shown again. It is typed without spaces, in Persian or Latin digits, and must be replaced at the first log-in.</source>
        <translation>اکنون یادداشت کنید: دوباره نشان داده نمی‌شود. بدون فاصله و با رقم‌های فارسی یا لاتین نوشته می‌شود و در نخستین ورود باید عوض شود.</translation>
    </message>
    <message>
        <source>I have noted it</source>
        <translation>یادداشت کردم</translation>
    </message>
</context>
<context>
    <name>FirstPasswordPage</name>
    <message>
        <source>This password was made by an administrator. Choose one only you know.</source>
        <translation>این گذرواژه را مدیر ساخته است. گذرواژه‌ای برگزینید که تنها خودتان بدانید.</translation>
    </message>
    <message>
        <source>Change the password and go on</source>
        <translation>تغییر گذرواژه و ادامه</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>گذرواژهٔ خود را انتخاب کنید</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up the office and log in</source>
        <translation>راه‌اندازی و ورود</translation>
    </message>
    <message>
        <source>Welcome. Let us set up the office.</source>
        <translation>خوش آمدید. اداره را راه‌اندازی کنیم.</translation>
    </message>
    <message>
        <source>The database is empty. Say which centre this is and who administers the program; everybody else is added later.</source>
        <translation>پایگاه داده خالی است. بگویید اینجا کدام مرکز است و مدیر سامانه کیست؛ دیگران بعداً افزوده می‌شوند.</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>نخستین مدیر</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;کد مرکز</translation>
    </message>
    <message>
        <source>Capital Latin letters, such as RSH01</source>
        <translation>حروف بزرگ لاتین، مانند RSH01</translation>
    </message>
    <message>
        <source>N&amp;ame of the centre</source>
        <translation>نام &amp;مرکز</translation>
    </message>
    <message>
        <source>N&amp;umber in codes</source>
        <translation>&amp;شماره در کدها</translation>
    </message>
    <message>
        <source>1 to 999; it stands for the centre inside tracking codes</source>
        <translation>۱ تا ۹۹۹؛ در کد رهگیری نشانهٔ مرکز است</translation>
    </message>
    <message>
        <source>P&amp;refixes of its numbers</source>
        <translation>&amp;پیش‌شماره‌ها</translation>
    </message>
    <message>
        <source>Apart by spaces, such as 3333 3334</source>
        <translation>جدا با فاصله، مانند ۳۳۳۳ ۳۳۳۴</translation>
    </message>
    <message>
        <source>&amp;Name and surname</source>
        <translation>&amp;نام و نام خانوادگی</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>نام &amp;کاربری</translation>
    </message>
    <message>
        <source>Small Latin letters and digits</source>
        <translation>حروف کوچک لاتین و رقم</translation>
    </message>
    <message>
        <source>&amp;Telephone (optional)</source>
        <translation>&amp;تلفن (اختیاری)</translation>
    </message>
</context>
<context>
    <name>FixedColumns</name>
    <message>
        <source>The first lines, with a ruler</source>
        <translation>سطرهای نخست با خط‌کش</translation>
    </message>
    <message>
        <source>Choose a field, then draw over its column; or type where it begins and ends.</source>
        <translation>یک مقدار را انتخاب کنید و روی ستون آن بکشید؛ یا جای شروع و عرض آن را بنویسید.</translation>
    </message>
    <message>
        <source>{field}: begins at</source>
        <translation>{field}: شروع</translation>
    </message>
    <message>
        <source>{field}: width</source>
        <translation>{field}: عرض</translation>
    </message>
    <message>
        <source>from</source>
        <translation>از</translation>
    </message>
    <message>
        <source>width</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>FormatSettings</name>
    <message>
        <source>no header</source>
        <translation>بدون سرستون</translation>
    </message>
    <message>
        <source>A spreadsheet ate the &amp;zeros of numbers</source>
        <translation>&amp;صفر آغاز شماره‌ها افتاده است</translation>
    </message>
    <message>
        <source>E&amp;qual rows are calls of their own</source>
        <translation>سطرهای &amp;یکسان هر کدام یک تماس است</translation>
    </message>
    <message>
        <source>Times are &amp;UTC</source>
        <translation>ساعت‌ها به وقت &amp;جهانی است</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;عنوان</translation>
    </message>
    <message>
        <source>S&amp;hort name</source>
        <translation>نام &amp;کوتاه</translation>
    </message>
    <message>
        <source>For the command line: small Latin letters, digits, dashes</source>
        <translation>برای خط فرمان: حرف کوچک لاتین، رقم، خط تیره</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;شکل فایل</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;رمزگذاری</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>&amp;جداکننده</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>&amp;سطر سرستون</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;تاریخ</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>&amp;مدت</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>م&amp;بلغ</translation>
    </message>
    <message>
        <source>A&amp;nswered calls say</source>
        <translation>نشانه &amp;پاسخ</translation>
    </message>
    <message>
        <source>Words with a comma between them; other rows are no calls</source>
        <translation>واژه‌ها با ویرگول میان آن‌ها؛ سطرهای دیگر تماس نیستند</translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>Several cases found</source>
        <translation>چند پرونده یافت شد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) found; Enter opens one.</source>
        <translation>
            <numerusform>%Ln پرونده یافت شد؛ Enter یکی را باز می‌کند.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>شناسه</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>تلفن‌ها</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>شمارهٔ پرونده</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The computer&apos;s clock was set back since the last log-in.</source>
        <translation>ساعت رایانه از آخرین ورود به عقب برده شده است.</translation>
    </message>
    <message>
        <source>The clock is right…</source>
        <translation>ساعت درست است…</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>گذرواژه تغییر کرد.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Excel</source>
        <translation>اکسل</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Your role may not hand lists over.</source>
        <translation>نقش شما اجازهٔ تحویل فهرست را ندارد.</translation>
    </message>
    <message>
        <source>There is no list on the screen.</source>
        <translation>فهرستی روی صفحه نیست.</translation>
    </message>
    <message>
        <source>The list is empty or still being counted.</source>
        <translation>فهرست خالی است یا هنوز شمرده می‌شود.</translation>
    </message>
    <message>
        <source>A list is being handed over; wait or stop it.</source>
        <translation>فهرستی در حال تهیه است؛ صبر کنید یا آن را متوقف کنید.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>ذخیرهٔ فهرست</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln تماس</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} written to {file}. Serial {serial}.</source>
        <translation>{rows} در {file} نوشته شد. سریال {serial}.</translation>
    </message>
    <message numerus="yes">
        <source>This list has %Ln call(s).</source>
        <translation>
            <numerusform>این فهرست %Ln مکالمه دارد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long for paper</source>
        <translation>بلندتر از آنکه چاپ شود</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>ذخیره در کارپوشهٔ اکسل</translation>
    </message>
    <message>
        <source>Serial {serial}</source>
        <translation>شمارهٔ سریال {serial}</translation>
    </message>
    <message>
        <source>The list is being written…</source>
        <translation>فهرست در حال نوشته شدن است…</translation>
    </message>
    <message>
        <source>Stopped; nothing was handed over.</source>
        <translation>متوقف شد؛ چیزی تحویل نشد.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>&amp;Unit *</source>
        <translation>&amp;واحد *</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;یادداشت</translation>
    </message>
    <message>
        <source>A unit that is not on the route of this service needs a note.</source>
        <translation>واحدی که در مسیر این خدمت نیست یادداشت می‌خواهد.</translation>
    </message>
</context>
<context>
    <name>HeaderSearch</name>
    <message>
        <source>National ID, phone, file no., tracking code, receipt, name</source>
        <translation>کد ملی، تلفن، شمارهٔ پرونده، کد رهگیری، رسید، نام</translation>
    </message>
    <message>
        <source>Search everything (Ctrl+F3 or Ctrl+K)</source>
        <translation>جست‌وجو در همه (Ctrl+F3 یا Ctrl+K)</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>ریزمکالمات</translation>
    </message>
    <message>
        <source>Ask for the calls of this line</source>
        <translation>درخواست ریزمکالمات این خط</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>نامفهوم</translation>
    </message>
    <message>
        <source>No case found</source>
        <translation>پرونده‌ای یافت نشد</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>By</source>
        <translation>به دست</translation>
    </message>
    <message>
        <source>What</source>
        <translation>چه چیز</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغییر</translation>
    </message>
</context>
<context>
    <name>ImportButton</name>
    <message>
        <source>&amp;Bring in calls…</source>
        <translation>&amp;ورود تماس‌ها…</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Bring in</source>
        <translation>ورود اطلاعات</translation>
    </message>
    <message>
        <source>Every file is looked through first; nothing changes before you bring it in.</source>
        <translation>هر فایل نخست بررسی می‌شود؛ تا «وارد کن» را نزنید چیزی تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>ورود از فایل…</translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message>
        <source>Tabs</source>
        <translation>زبانه‌ها</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>&amp;Lock the desk</source>
        <translation>&amp;قفل کردن میز</translation>
    </message>
    <message>
        <source>Change the &amp;password…</source>
        <translation>تغییر &amp;گذرواژه…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;کلیدها</translation>
    </message>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;دربارهٔ برنامه</translation>
    </message>
    <message>
        <source>L&amp;og out</source>
        <translation>&amp;خروج کاربر</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;بستن برنامه</translation>
    </message>
    <message>
        <source>Printed &amp;today</source>
        <translation>چاپ‌های &amp;امروز</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>همین فهرست</translation>
    </message>
    <message>
        <source>search everything (also Ctrl+K)</source>
        <translation>جست‌وجو در همه (همچنین Ctrl+K)</translation>
    </message>
    <message>
        <source>the tab of this number, from 1 on</source>
        <translation>زبانهٔ این شماره، از ۱ به بعد</translation>
    </message>
    <message>
        <source>printed today (also Ctrl+Shift+P)</source>
        <translation>چاپ‌های امروز (یا Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>lock the desk (also Ctrl+L)</source>
        <translation>قفل کردن میز (همچنین Ctrl+L)</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>بستن برنامه</translation>
    </message>
    <message>
        <source>close a dialog, clear a search</source>
        <translation>بستن پنجرهٔ کوچک، پاک کردن جست‌وجو</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Bring in registrations</source>
        <translation>ورود ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>The portal&apos;s file of registrations: drop it here, or</source>
        <translation>فایل ثبت‌نام‌های پورتال را اینجا رها کنید یا</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>فیلد</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>آنچه آمده</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>آنچه نگه داشته شد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>پذیرفته</translation>
    </message>
    <message>
        <source>accepted, corrected</source>
        <translation>پذیرفته با اصلاح</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>نیازمند اصلاح</translation>
    </message>
    <message>
        <source>possible duplicate</source>
        <translation>احتمالاً تکراری</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>از پیش موجود</translation>
    </message>
    <message>
        <source>Holds the record back</source>
        <translation>نیازمند اصلاح</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>داده نشده</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>اصلاح شد</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>نیازمند نگاه</translation>
    </message>
    <message>
        <source>The line cannot be read: it is no whole record.</source>
        <translation>سطر خوانده نمی‌شود: ثبت‌نام کاملی نیست.</translation>
    </message>
    <message>
        <source>The line holds a value, not a record.</source>
        <translation>سطر تنها یک مقدار دارد، نه یک ثبت‌نام.</translation>
    </message>
    <message>
        <source>The line is too long for one record.</source>
        <translation>سطر برای یک ثبت‌نام بیش از اندازه بلند است.</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text.</source>
        <translation>سطر داده‌هایی دارد که متن نیستند.</translation>
    </message>
    <message>
        <source>It is not said whether a person or a body registers.</source>
        <translation>نوشته نشده که شخص حقیقی است یا حقوقی.</translation>
    </message>
    <message>
        <source>This kind of subscriber is unknown.</source>
        <translation>این نوع مشترک شناخته نیست.</translation>
    </message>
    <message>
        <source>This word is not in the list.</source>
        <translation>این واژه در فهرست نیست.</translation>
    </message>
    <message>
        <source>A list stands where a text belongs.</source>
        <translation>به جای متن، فهرست آمده است.</translation>
    </message>
    <message>
        <source>The time of the registration cannot be read.</source>
        <translation>زمان ثبت‌نام خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Nothing tells who this is; an identifier is needed.</source>
        <translation>شناسه‌ای داده نشده تا معلوم شود این مشترک کیست.</translation>
    </message>
    <message>
        <source>No phone is asked for.</source>
        <translation>هیچ تلفنی خواسته نشده است.</translation>
    </message>
    <message>
        <source>The same phone stands there twice.</source>
        <translation>یک تلفن دو بار آمده است.</translation>
    </message>
    <message>
        <source>Too many phones in one record.</source>
        <translation>شمار تلفن‌های یک ثبت‌نام بیش از اندازه است.</translation>
    </message>
    <message>
        <source>The whole line</source>
        <translation>همه سطر</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>تلفن {number}</translation>
    </message>
    <message>
        <source>Phone {number}: {field}</source>
        <translation>تلفن {number}: {field}</translation>
    </message>
    <message>
        <source>Not given yet.</source>
        <translation>هنوز داده نشده است.</translation>
    </message>
    <message>
        <source>Not given; it is asked for at the counter.</source>
        <translation>داده نشده؛ در پیشخوان پرسیده می‌شود.</translation>
    </message>
    <message>
        <source>{place}: {cause}</source>
        <translation>{place}: {cause}</translation>
    </message>
    <message>
        <source>Line {line}, {text}</source>
        <translation>سطر {line}، {text}</translation>
    </message>
    <message>
        <source>Unpacked, the file is far larger than it pretends to be.</source>
        <translation>فایل پس از بازشدن بسیار بزرگ‌تر از چیزی است که نشان می‌دهد.</translation>
    </message>
    <message>
        <source>The workbook carries definitions that can do harm.</source>
        <translation>کاربرگ تعریف‌هایی دارد که می‌تواند آسیب بزند.</translation>
    </message>
    <message>
        <source>The file is too large; have it sent in parts.</source>
        <translation>فایل بیش از اندازه بزرگ است؛ بخواهید چندبخشی بفرستند.</translation>
    </message>
    <message>
        <source>The file has too many rows; have it sent in parts.</source>
        <translation>فایل سطرهای بیش از اندازه دارد؛ بخواهید چندبخشی بفرستند.</translation>
    </message>
    <message>
        <source>Too many rows cannot be read: the file must be of another format.</source>
        <translation>ردیف‌های ناخوانا بیش از اندازه است؛ قالب فایل باید چیز دیگری باشد.</translation>
    </message>
    <message>
        <source>Reading the file takes too long; have it sent in parts.</source>
        <translation>خواندن فایل بیش از اندازه طول می‌کشد؛ بخواهید چندبخشی بفرستند.</translation>
    </message>
    <message>
        <source>The file needs too much memory; have it sent in parts.</source>
        <translation>فایل حافظه بیش از اندازه می‌خواهد؛ بخواهید چندبخشی بفرستند.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Wait until it is whole, try again.</source>
        <translation>فایل هنگام خواندن تغییر کرد. بگذارید کامل شود و دوباره بیاورید.</translation>
    </message>
    <message>
        <source>The file cannot be read; it is damaged.</source>
        <translation>فایل خوانده نمی‌شود؛ آسیب دیده است.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>فایل خالی است.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8: a workbook, a picture, or UTF-16.</source>
        <translation>این فایل متن UTF-8 نیست؛ شاید کاربرگ، تصویر یا UTF-16 باشد.</translation>
    </message>
    <message>
        <source>This is not an Excel workbook.</source>
        <translation>این فایل کاربرگ اکسل نیست.</translation>
    </message>
    <message>
        <source>This is an old Excel file; save it as .xlsx first.</source>
        <translation>این فایل اکسل کهنه است؛ نخست آن را به شکل xlsx ذخیره کنید.</translation>
    </message>
    <message>
        <source>The file is protected by a password; take it off first.</source>
        <translation>فایل رمز دارد؛ نخست رمز آن را بردارید.</translation>
    </message>
    <message>
        <source>This is a web page under another name.</source>
        <translation>این یک صفحه وب با نام دیگر است.</translation>
    </message>
    <message>
        <source>The end of the file is missing; have it sent again.</source>
        <translation>انتهای فایل نیست؛ بخواهید دوباره بفرستند.</translation>
    </message>
    <message>
        <source>No known format understands the first rows of this file.</source>
        <translation>هیچ قالب شناخته‌ای سطرهای نخست این فایل را نمی‌فهمد.</translation>
    </message>
    <message>
        <source>The column “{detail}” is missing.</source>
        <translation>ستون «{detail}» نیست.</translation>
    </message>
    <message>
        <source>The column “{detail}” is unknown.</source>
        <translation>ستون «{detail}» شناخته نیست.</translation>
    </message>
    <message>
        <source>The column “{detail}” stands there twice.</source>
        <translation>ستون «{detail}» دو بار آمده است.</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>The portal&apos;s files. The same file twice changes nothing; a file that was broken off goes on where it stood.</source>
        <translation>فایل‌های پورتال. ورود دوباره یک فایل چیزی را تغییر نمی‌دهد؛ فایل نیمه‌کاره از همان‌جا دنبال می‌شود.</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>&amp;Records to be corrected</source>
        <translation>ثبت‌نام‌های نیازمند &amp;اصلاح</translation>
    </message>
    <message>
        <source>This import was broken off; hand in the same file and it goes on.</source>
        <translation>این ورود نیمه‌کاره مانده است؛ همان فایل را بیاورید تا دنبال شود.</translation>
    </message>
</context>
<context>
    <name>IntakeView</name>
    <message>
        <source>The first rows as understood</source>
        <translation>سطرهای نخست، چنان‌که فهمیده شد</translation>
    </message>
    <message>
        <source>The file in detail</source>
        <translation>جزئیات فایل</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>شناسه</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>تلفن‌ها</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ایرادها</translation>
    </message>
    <message>
        <source>records</source>
        <translation>همه ثبت‌نام‌ها</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>%Ln سطر نخست</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>ایرادها ({count})</translation>
    </message>
    <message>
        <source>Stopped. What came in stays; bringing the file in again goes on from there.</source>
        <translation>متوقف شد. آنچه وارد شده می‌ماند؛ با ورود دوباره همین فایل، کار از همان‌جا دنبال می‌شود.</translation>
    </message>
    <message>
        <source>This very file came in on {moment}; bringing it in changes nothing.</source>
        <translation>همین فایل در {moment} وارد شده است؛ ورود دوباره چیزی را تغییر نمی‌دهد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) wait in the queue.</source>
        <translation>
            <numerusform>%Ln ثبت‌نام به صف افزوده شد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) must be corrected first.</source>
        <translation>
            <numerusform>%Ln ثبت‌نام نخست باید اصلاح شود.</numerusform>
        </translation>
    </message>
    <message>
        <source>It went on from line {line}.</source>
        <translation>کار از سطر {line} دنبال شد.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>Line inventory</source>
        <translation>فهرست خطوط</translation>
    </message>
    <message>
        <source>The Excel workbook of a centre: numbers, owners, states. Lines that it does not name stay as they are.</source>
        <translation>کاربرگ اکسل یک مرکز: شماره‌ها، مالکان و وضعیت‌ها. خطوطی که در آن نیستند دست نمی‌خورند.</translation>
    </message>
    <message>
        <source>Bring in the line inventory</source>
        <translation>ورود فهرست خطوط</translation>
    </message>
    <message>
        <source>The Excel workbook of a centre: drop it here, or</source>
        <translation>کاربرگ اکسل مرکز را اینجا رها کنید یا</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>شماره تلفن</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>نام مالک</translation>
    </message>
    <message>
        <source>Owner&apos;s identifier</source>
        <translation>شناسه مالک</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>آنچه تغییر می‌کند</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>آنچه آمده</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>آنچه نگه داشته شد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>ثبت‌شده</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>در برگه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>new</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغییریافته</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>بی‌تغییر</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>پذیرفته نشد</translation>
    </message>
    <message>
        <source>Code of the centre</source>
        <translation>کد مرکز</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>کد پستی</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>تاریخ دایری</translation>
    </message>
    <message>
        <source>Access class</source>
        <translation>دسترسی</translation>
    </message>
    <message>
        <source>Listing in 118</source>
        <translation>اعلام ۱۱۸</translation>
    </message>
    <message>
        <source>Special services</source>
        <translation>سرویس‌های ویژه</translation>
    </message>
    <message>
        <source>Bill ID</source>
        <translation>شناسه قبض</translation>
    </message>
    <message>
        <source>Payment ID</source>
        <translation>شناسه پرداخت</translation>
    </message>
    <message>
        <source>Former number</source>
        <translation>شماره قبلی</translation>
    </message>
    <message>
        <source>Number changed on</source>
        <translation>تاریخ تعویض شماره</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>دایر</translation>
    </message>
    <message>
        <source>Barred one way</source>
        <translation>قطع یک‌طرفه</translation>
    </message>
    <message>
        <source>Barred both ways</source>
        <translation>قطع دوطرفه</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>تخلیه</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بدون محدودیت</translation>
    </message>
    <message>
        <source>Second zero barred</source>
        <translation>صفر دوم بسته</translation>
    </message>
    <message>
        <source>First zero barred</source>
        <translation>صفر اول بسته</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>اعلام</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>عدم اعلام</translation>
    </message>
    <message>
        <source>There is no such centre.</source>
        <translation>چنین مرکزی نیست.</translation>
    </message>
    <message>
        <source>Numbers that begin so belong to another centre.</source>
        <translation>پیش‌شماره این شماره از آنِ مرکز دیگری است.</translation>
    </message>
    <message>
        <source>This word is not in the list.</source>
        <translation>این واژه در فهرست نیست.</translation>
    </message>
    <message>
        <source>The number stood in an earlier row.</source>
        <translation>این شماره در ردیف پیشین آمده است.</translation>
    </message>
    <message>
        <source>The office itself keeps the line cut; it stays so.</source>
        <translation>این خط به دستور خود اداره قطع است و قطع می‌ماند.</translation>
    </message>
    <message>
        <source>A request set this; no sheet undoes it.</source>
        <translation>این را درخواستی ثبت کرده است؛ برگه آن را برنمی‌گرداند.</translation>
    </message>
    <message>
        <source>A line gave the number up lately; it still rests.</source>
        <translation>شماره هنوز در استراحت است.</translation>
    </message>
    <message>
        <source>The number is reserved; finish or cancel that first.</source>
        <translation>شماره رزرو شده است؛ نخست آن رزرو را به پایان ببرید یا لغو کنید.</translation>
    </message>
    <message>
        <source>{cause} Until {day}.</source>
        <translation>{cause} تا {day}.</translation>
    </message>
    <message>
        <source>Not given.</source>
        <translation>داده نشده است.</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {cause}</source>
        <translation>ردیف {row}، {column}: {cause}</translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message>
        <source>Centre of the inventory</source>
        <translation>مرکز موجودی</translation>
    </message>
    <message>
        <source>Save as a workbook… (F6)</source>
        <translation>ذخیره در کارپوشه… (F6)</translation>
    </message>
    <message>
        <source>Every line of a centre in the form that the import reads. The file is written down in the audit with its hash.</source>
        <translation>همهٔ خطوط یک مرکز به همان شکلی که ورود موجودی می‌خواند. خروجی با درهم‌ساز آن در سوابق ثبت می‌شود.</translation>
    </message>
    <message>
        <source>Take an inventory out</source>
        <translation>خروجی گرفتن از موجودی</translation>
    </message>
    <message>
        <source>Your role may not take inventories out.</source>
        <translation>نقش شما اجازهٔ خروجی گرفتن از موجودی را ندارد.</translation>
    </message>
    <message>
        <source>An inventory is being written; wait or stop it.</source>
        <translation>یک موجودی در حال نوشتن است؛ صبر کنید یا آن را متوقف کنید.</translation>
    </message>
    <message>
        <source>There is no centre.</source>
        <translation>مرکزی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>کارپوشهٔ اکسل (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the inventory</source>
        <translation>ذخیرهٔ موجودی</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln خط</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} written to {file}.</source>
        <translation>{rows} در {file} نوشته شد.</translation>
    </message>
    <message>
        <source>The inventory is being written…</source>
        <translation>موجودی نوشته می‌شود…</translation>
    </message>
</context>
<context>
    <name>InventoryView</name>
    <message>
        <source>The first rows as understood</source>
        <translation>ردیف‌های نخست، چنان‌که فهمیده شد</translation>
    </message>
    <message>
        <source>What differs from what is recorded</source>
        <translation>آنچه با ثبت‌شده فرق دارد</translation>
    </message>
    <message>
        <source>The sheet in detail</source>
        <translation>جزئیات کاربرگ</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>همه ردیف‌ها</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>%Ln ردیف نخست</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>ایرادها ({count})</translation>
    </message>
    <message>
        <source>Differences ({count} lines)</source>
        <translation>تفاوت‌ها ({count} خط)</translation>
    </message>
    <message>
        <source>Stopped. The rows above are in; bringing the sheet in again goes on.</source>
        <translation>متوقف شد. ردیف‌های بالا وارد شده‌اند؛ با ورود دوباره همین کاربرگ، کار دنبال می‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are new or changed.</source>
        <translation>
            <numerusform>%Ln خط تازه یا تغییریافته است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is recorded so already.</source>
        <translation>همه چیز از پیش به همین صورت ثبت است.</translation>
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
    <name>KeyboardHint</name>
    <message>
        <source>The keyboard types Persian letters.</source>
        <translation>صفحه‌کلید فارسی است.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>کلید Caps Lock روشن است.</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>In «{tab}»</source>
        <translation>در «{tab}»</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>همه‌جا</translation>
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
    <name>LetterheadPreview</name>
    <message>
        <source>(company)</source>
        <translation>(شرکت)</translation>
    </message>
    <message>
        <source>(office)</source>
        <translation>(اداره)</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>این تصویر خوانده نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>New phone</source>
        <translation>تلفن تازه</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>بازگشایی</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>رد…</translation>
    </message>
    <message>
        <source>The line is not in the inventory.</source>
        <translation>این خط در فهرست خطوط نیست.</translation>
    </message>
    <message>
        <source>Recorded owner: the applicant</source>
        <translation>مالک ثبت‌شده: خود متقاضی</translation>
    </message>
    <message>
        <source>Recorded owner: {name}</source>
        <translation>مالک ثبت‌شده: {name}</translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>Open: incomplete</source>
        <translation>ناتمام</translation>
    </message>
    <message>
        <source>Will be granted</source>
        <translation>پذیرفته می‌شود</translation>
    </message>
    <message>
        <source>{amount} rials</source>
        <translation>{amount} ریال</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation>هنوز خطی نیست</translation>
    </message>
    <message>
        <source>Type the number of the line.</source>
        <translation>شمارهٔ خط را بنویسید.</translation>
    </message>
    <message>
        <source>The line is being looked up…</source>
        <translation>در حال یافتن خط…</translation>
    </message>
    <message>
        <source>The office has no record of this line and of its owner.</source>
        <translation>اداره این خط و صاحب امتیاز آن را ثبت نکرده است.</translation>
    </message>
    <message>
        <source>Centre: {centre}</source>
        <translation>مرکز: {centre}</translation>
    </message>
    <message>
        <source>The line has no number now.</source>
        <translation>این خط اکنون شماره‌ای ندارد.</translation>
    </message>
    <message>
        <source>Its number today: {number}</source>
        <translation>شمارهٔ امروز آن: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln owner(s) before</source>
        <translation>
            <numerusform>%Ln صاحب امتیاز پیشین</numerusform>
        </translation>
    </message>
    <message>
        <source>No owner is recorded.</source>
        <translation>صاحب امتیازی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>صاحب امتیاز: {name}</translation>
    </message>
    <message>
        <source>Owner: {name}, since {day}</source>
        <translation>صاحب امتیاز: {name}، از {day}</translation>
    </message>
    <message>
        <source>Number until {day}: {number}</source>
        <translation>شماره تا {day}: {number}</translation>
    </message>
    <message>
        <source>The office has no record of this line.</source>
        <translation>این خط در پرونده‌های اداره نیست.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>ناشناخته</translation>
    </message>
    <message>
        <source>Cut: {cause}</source>
        <translation>قطع: {cause}</translation>
    </message>
    <message>
        <source>Class: {access}</source>
        <translation>سطح دسترسی: {access}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Services: {names}</source>
        <translation>سرویس‌ها: {names}</translation>
    </message>
    <message>
        <source>Data: {state}</source>
        <translation>اینترنت: {state}</translation>
    </message>
    <message>
        <source>Last bill: paid</source>
        <translation>آخرین قبض: پرداخت‌شده</translation>
    </message>
    <message>
        <source>Last bill {period}: paid</source>
        <translation>آخرین قبض {period}: پرداخت‌شده</translation>
    </message>
    <message>
        <source>Last bill {period}: {rials} rials unpaid</source>
        <translation>آخرین قبض {period}: {rials} ریال پرداخت‌نشده</translation>
    </message>
    <message>
        <source>Tenant: {name}, until {day}</source>
        <translation>مستأجر: {name}، تا {day}</translation>
    </message>
</context>
<context>
    <name>LinePage</name>
    <message>
        <source>Timeline (F8)</source>
        <translation>روند (F8)</translation>
    </message>
    <message>
        <source>Tickets (F4)</source>
        <translation>درخواست‌ها (F4)</translation>
    </message>
    <message>
        <source>Timeline and tickets</source>
        <translation>روند و درخواست‌ها</translation>
    </message>
    <message>
        <source>Facts (F7)</source>
        <translation>مشخصات (F7)</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Old number</source>
        <translation>شمارهٔ قدیم</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>شمارهٔ جدید</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالک</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>نتیجهٔ بررسی</translation>
    </message>
    <message>
        <source>{old} to {new}</source>
        <translation>{old} به {new}</translation>
    </message>
    <message>
        <source>can be transferred</source>
        <translation>قابل برگردان</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>مرحله</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>خطوط</translation>
    </message>
    <message>
        <source>Old numbers rest until</source>
        <translation>خواب شمارهٔ قدیم تا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>By</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} از {total}</translation>
    </message>
    <message>
        <source>Access class</source>
        <translation>طبقهٔ دسترسی</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>118</source>
        <translation>۱۱۸</translation>
    </message>
    <message>
        <source>Code of 2828</source>
        <translation>رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>صدور {day}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>دایر شده</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>تا {day}</translation>
    </message>
    <message>
        <source>letter {number}</source>
        <translation>نامهٔ {number}</translation>
    </message>
    <message>
        <source>{cause}, {direction}</source>
        <translation>{cause}، {direction}</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قطع</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پیش از آن</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ثبت نشده</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>هیچ‌کس</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>مستأجر</translation>
    </message>
    <message>
        <source>{kind}, {days}</source>
        <translation>{kind}، {days}</translation>
    </message>
    <message>
        <source>postal code {code}</source>
        <translation>کد پستی {code}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>ویژه</translation>
    </message>
    <message>
        <source>ADSL</source>
        <translation>اینترنت ADSL</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>پورت {port}</translation>
    </message>
    <message>
        <source>Last bill</source>
        <translation>آخرین قبض</translation>
    </message>
    <message>
        <source>from the inventory</source>
        <translation>بر پایهٔ موجودی</translation>
    </message>
    <message>
        <source>{period}: {amount} rials</source>
        <translation>{period}: {amount} ریال</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>پرداخت‌شده</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>پرداخت‌نشده</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>مهلت {day}</translation>
    </message>
    <message>
        <source>bill ID {number}</source>
        <translation>شناسه قبض {number}</translation>
    </message>
    <message>
        <source>payment ID {number}</source>
        <translation>شناسه پرداخت {number}</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>از {since} تا {until}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>از {day}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A new code was issued.</source>
        <translation>رمز تازه صادر شد.</translation>
    </message>
    <message>
        <source>Offence {order}</source>
        <translation>مزاحمت نوبت {order}</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>برداشته شد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>رند</translation>
    </message>
    <message>
        <source>golden</source>
        <translation>رند</translation>
    </message>
    <message>
        <source>Free again on</source>
        <translation>آزاد از</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>نگه‌داشته برای</translation>
    </message>
    <message>
        <source>a ticket</source>
        <translation>یک درخواست</translation>
    </message>
    <message>
        <source>held back by hand</source>
        <translation>دستی نگه داشته شده</translation>
    </message>
    <message>
        <source>by its number</source>
        <translation>با شماره</translation>
    </message>
    <message>
        <source>by an old number</source>
        <translation>با شمارهٔ قدیم</translation>
    </message>
    <message>
        <source>by its owner</source>
        <translation>با نام مالک</translation>
    </message>
    <message>
        <source>by the owner&apos;s identifier</source>
        <translation>با شناسهٔ مالک</translation>
    </message>
    <message>
        <source>by its address</source>
        <translation>با نشانی</translation>
    </message>
    <message>
        <source>of the centre</source>
        <translation>از مرکز</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Reconnected</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Service on</source>
        <translation>فعال شدن سرویس</translation>
    </message>
    <message>
        <source>Service off</source>
        <translation>غیرفعال شدن سرویس</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Disclosure of calls</source>
        <translation>ارائهٔ ریزمکالمات</translation>
    </message>
    <message>
        <source>Nuisance offence</source>
        <translation>مزاحمت</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>آزاد</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>رزرو</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>واگذارشده</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>در خواب</translation>
    </message>
    <message>
        <source>{number}: no number of a line. {why}</source>
        <translation>{number}: شمارهٔ خط نیست. {why}</translation>
    </message>
    <message>
        <source>The last number comes before the first.</source>
        <translation>شمارهٔ پایان پیش از شمارهٔ آغاز است.</translation>
    </message>
    <message>
        <source>These are too many numbers at once.</source>
        <translation>این تعداد شماره برای یک بار زیاد است.</translation>
    </message>
    <message>
        <source>There is no centre {centre}.</source>
        <translation>مرکز {centre} وجود ندارد.</translation>
    </message>
    <message>
        <source>By their prefix these numbers are of {centre}.</source>
        <translation>این شماره‌ها بر پایهٔ پیش‌شماره از مرکز {centre} هستند.</translation>
    </message>
    <message>
        <source>{number} is in no pool.</source>
        <translation>{number} در مخزن هیچ مرکزی نیست.</translation>
    </message>
    <message>
        <source>The number is not free.</source>
        <translation>شماره آزاد نیست.</translation>
    </message>
    <message>
        <source>The number is not reserved.</source>
        <translation>شماره رزرو نیست.</translation>
    </message>
    <message>
        <source>A ticket holds the number and gives it back itself.</source>
        <translation>شماره برای یک درخواست رزرو است و همان درخواست آن را پس می‌دهد.</translation>
    </message>
    <message>
        <source>The reservation would be over before it begins.</source>
        <translation>پایان رزرو پیش از آغاز آن است.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>آغازشده</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام‌شده</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>در حال بازگرداندن</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>بازگردانده</translation>
    </message>
    <message>
        <source>The old number is no number of a line. {why}</source>
        <translation>شمارهٔ قدیم، شمارهٔ خط نیست. {why}</translation>
    </message>
    <message>
        <source>No line has the old number.</source>
        <translation>هیچ خطی شمارهٔ قدیم را ندارد.</translation>
    </message>
    <message>
        <source>The line was released.</source>
        <translation>خط تخلیه شده است.</translation>
    </message>
    <message>
        <source>The new number is no number of a line. {why}</source>
        <translation>شمارهٔ جدید، شمارهٔ خط نیست. {why}</translation>
    </message>
    <message>
        <source>The old number stands in the list twice.</source>
        <translation>شمارهٔ قدیم دو بار در فهرست آمده است.</translation>
    </message>
    <message>
        <source>The new number stands in the list twice.</source>
        <translation>شمارهٔ جدید دو بار در فهرست آمده است.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>چیزی عوض نمی‌شود.</translation>
    </message>
    <message>
        <source>Another line has the new number.</source>
        <translation>شمارهٔ جدید در اختیار خط دیگری است.</translation>
    </message>
    <message>
        <source>The new number still rests.</source>
        <translation>شمارهٔ جدید هنوز در خواب است.</translation>
    </message>
    <message>
        <source>The new number is reserved.</source>
        <translation>شمارهٔ جدید رزرو است.</translation>
    </message>
    <message>
        <source>The new number is in no pool; add the range first.</source>
        <translation>شمارهٔ جدید در مخزن نیست؛ نخست محدودهٔ آن را بیفزایید.</translation>
    </message>
    <message>
        <source>The new number is of another centre: {detail}.</source>
        <translation>شمارهٔ جدید از مرکز دیگری است: {detail}.</translation>
    </message>
    <message>
        <source>There is no such centre.</source>
        <translation>چنین مرکزی وجود ندارد.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>فهرست خالی است.</translation>
    </message>
    <message>
        <source>The list is too long for one transfer.</source>
        <translation>فهرست برای یک برگردان بیش از اندازه بلند است.</translation>
    </message>
    <message>
        <source>{detail} was changed after the transfer.</source>
        <translation>{detail} پس از برگردان تغییر کرده است.</translation>
    </message>
    <message>
        <source>The transfer is done, or undone already.</source>
        <translation>برگردان پیش‌تر انجام یا بازگردانده شده است.</translation>
    </message>
    <message>
        <source>The two ranges are not of one length.</source>
        <translation>درازای دو محدوده یکی نیست.</translation>
    </message>
    <message>
        <source>The last number of a range comes before its first.</source>
        <translation>شمارهٔ پایانی بازه پیش از شمارهٔ آغازین آن است.</translation>
    </message>
    <message>
        <source>Numbers rest between 0 and {detail} days.</source>
        <translation>استراحت شماره‌ها میان ۰ تا {detail} روز است.</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Add a phone</source>
        <translation>افزودن تلفن</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>تلفن‌ها</translation>
    </message>
</context>
<context>
    <name>LinesTab</name>
    <message>
        <source>Lines</source>
        <translation>خطوط</translation>
    </message>
    <message>
        <source>Number pool</source>
        <translation>مخزن شماره</translation>
    </message>
    <message>
        <source>Cable transfer</source>
        <translation>برگردان</translation>
    </message>
    <message>
        <source>Inventories</source>
        <translation>موجودی‌ها</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <source>F1: the keys of this tab</source>
        <translation>کلیدهای این زبانه: F1</translation>
    </message>
    <message>
        <source>The page of this number</source>
        <translation>صفحهٔ با این شماره</translation>
    </message>
    <message>
        <source>Search a line</source>
        <translation>جست‌وجوی خط</translation>
    </message>
    <message>
        <source>To the lines found</source>
        <translation>به خطوط یافته‌شده</translation>
    </message>
    <message>
        <source>A new ticket of this line: then the number of the service</source>
        <translation>درخواست تازه برای این خط: سپس شمارهٔ خدمت</translation>
    </message>
    <message>
        <source>To the open tickets</source>
        <translation>به درخواست‌های باز</translation>
    </message>
    <message>
        <source>The line as of a day</source>
        <translation>خط در یک تاریخ</translation>
    </message>
    <message>
        <source>Back to the line as it is now</source>
        <translation>بازگشت به وضع کنونی خط</translation>
    </message>
    <message>
        <source>To the timeline</source>
        <translation>به روند</translation>
    </message>
    <message>
        <source>Older entries of the timeline</source>
        <translation>رویدادهای قدیم‌تر روند</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>خواندن دوباره</translation>
    </message>
    <message>
        <source>The coloured button of the page</source>
        <translation>دکمهٔ رنگی صفحه</translation>
    </message>
    <message>
        <source>Golden number; judge the ranges; save the inventory</source>
        <translation>شمارهٔ رند؛ بررسی بازه‌ها؛ ذخیرهٔ موجودی</translation>
    </message>
    <message>
        <source>Hold a number back; go on with a transfer</source>
        <translation>نگه داشتن شماره؛ ادامهٔ برگردان</translation>
    </message>
    <message>
        <source>Give a number back; take a transfer back</source>
        <translation>پس دادن شماره؛ بازگرداندن برگردان</translation>
    </message>
    <message>
        <source>On an entry or a ticket: open it</source>
        <translation>روی رویداد یا درخواست: باز کردن آن</translation>
    </message>
    <message>
        <source>In a list: copy the chosen row</source>
        <translation>در فهرست: رونوشت از سطر انتخاب‌شده</translation>
    </message>
</context>
<context>
    <name>ListAnswer</name>
    <message>
        <source>Check of a list of calls</source>
        <translation>بررسی صورت ریزمکالمات</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>شمارهٔ سریال</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>زمان تحویل</translation>
    </message>
    <message>
        <source>Calls on it</source>
        <translation>تعداد تماس‌ها</translation>
    </message>
    <message>
        <source>Fingerprint of the file</source>
        <translation>اثر انگشت فایل</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message>
        <source>Copy</source>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>Copy the chosen rows with their headings (Ctrl+C)</source>
        <translation>رونوشت ردیف‌های انتخاب‌شده با عنوان ستون‌ها (Ctrl+C)</translation>
    </message>
    <message>
        <source>Go to the day</source>
        <translation>رفتن به روز</translation>
    </message>
    <message>
        <source>Go to the day  {key}</source>
        <translation>رفتن به روز  {key}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln تماس</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, counting…</source>
        <translation>{count}، در حال شمارش…</translation>
    </message>
    <message>
        <source>More than {most} rows are chosen.</source>
        <translation>بیش از {most} ردیف انتخاب شده است.</translation>
    </message>
    <message>
        <source>Chosen: {count}, {duration}, {amount} rials</source>
        <translation>انتخاب‌شده: {count}، {duration}، {amount} ریال</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Nothing is shown yet.</source>
        <translation>هنوز چیزی نمایش داده نشده است.</translation>
    </message>
    <message>
        <source>The list was taken off the screen. F5 looks it up again.</source>
        <translation>فهرست از صفحه برداشته شد. با F5 دوباره جست‌وجو می‌شود.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search name, number, code, identifier  (F3)</source>
        <translation>جست‌وجوی نام، شماره، کد، شناسه  (F3)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
    <message>
        <source>A caller with the code of 2828 (Shift+F7)</source>
        <translation>تماس‌گیرنده با رمز ۲۸۲۸ (Shift+F7)</translation>
    </message>
    <message>
        <source>New ticket (F10)</source>
        <translation>درخواست تازه (F10)</translation>
    </message>
    <message>
        <source>Every service</source>
        <translation>همه خدمت‌ها</translation>
    </message>
    <message>
        <source>Every centre</source>
        <translation>همه مراکز</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>نماهای آماده</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>چیزی یافت نشد.</translation>
    </message>
    <message>
        <source>No ticket is here.</source>
        <translation>درخواستی اینجا نیست.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>باز کردن قفل</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>میز قفل است</translation>
    </message>
    <message>
        <source>{name} holds this desk.</source>
        <translation>این میز در اختیار {name} است.</translation>
    </message>
    <message>
        <source>Take over the desk</source>
        <translation>تحویل گرفتن میز</translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation>بازگشت به رفع قفل</translation>
    </message>
    <message>
        <source>Another operator takes over the desk</source>
        <translation>کاربر دیگری میز را تحویل می‌گیرد</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Log in</source>
        <translation>ورود</translation>
    </message>
    <message>
        <source>Subscriber affairs desk</source>
        <translation>پیشخوان امور مشترکین</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>پایگاه داده باز می‌شود…</translation>
    </message>
    <message>
        <source>Demonstration: user name {name}, password {password}</source>
        <translation>نمایشی: نام کاربری {name}، گذرواژه {password}</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>National ID</source>
        <translation>کد ملی</translation>
    </message>
    <message>
        <source>Company ID</source>
        <translation>شناسهٔ ملی</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تلفن</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>شمارهٔ پرونده</translation>
    </message>
    <message>
        <source>Tracking code</source>
        <translation>کد رهگیری</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>List of calls</source>
        <translation>صورت ریزمکالمات</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>گذرنامه</translation>
    </message>
    <message>
        <source>Foreigner&apos;s code</source>
        <translation>کد فراگیر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>{kind}: a digit is mistyped</source>
        <translation>{kind}: یک رقم اشتباه است</translation>
    </message>
    <message>
        <source>Genuine and in force</source>
        <translation>اصیل و معتبر</translation>
    </message>
    <message>
        <source>This paper is as the office printed it.</source>
        <translation>این برگ همان است که اداره چاپ کرده است.</translation>
    </message>
    <message>
        <source>The number is ours</source>
        <translation>شماره از آنِ اداره است</translation>
    </message>
    <message>
        <source>Scan or type the check code too: only it says whether it is unaltered.</source>
        <translation>کد بررسی را هم پویش یا وارد کنید: تنها آن نشان می‌دهد که برگ دست‌نخورده است.</translation>
    </message>
    <message>
        <source>Cannot be checked at this desk</source>
        <translation>در این میز بررسی‌پذیر نیست</translation>
    </message>
    <message>
        <source>The paper was sealed with a key that this desk does not hold.</source>
        <translation>برگ با کلیدی مهر شده که این میز ندارد.</translation>
    </message>
    <message>
        <source>Genuine, but superseded</source>
        <translation>اصیل، ولی جایگزین‌شده</translation>
    </message>
    <message>
        <source>The office printed this paper and has replaced it since.</source>
        <translation>این برگ را اداره چاپ کرده و سپس جایگزین کرده است.</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>دستکاری‌شده</translation>
    </message>
    <message>
        <source>The number is the office&apos;s, but the paper is not as it was printed.</source>
        <translation>شماره از آنِ اداره است، ولی برگ آن نیست که چاپ شد.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>ناشناخته</translation>
    </message>
    <message>
        <source>The office has no such paper.</source>
        <translation>اداره چنین برگه‌ای ندارد.</translation>
    </message>
</context>
<context>
    <name>MessageDetail</name>
    <message>
        <source>Text of the message</source>
        <translation>متن پیامک</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation>پیامک برگزیده</translation>
    </message>
    <message>
        <source>To</source>
        <translation>به</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>نوشته‌شده</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>فرستاده‌شده</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تحویل‌شده</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>دفعات</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>نوبت بعد</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخرین خطا</translation>
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
    <name>MomentEdit</name>
    <message>
        <source>hour:minute</source>
        <translation>ساعت:دقیقه</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>ساعت</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>The cause is not ours: the clock stops</source>
        <translation>علت از ما نیست: مهلت می‌ایستد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>&amp;Reason *</source>
        <translation>&amp;دلیل *</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;پاسخ</translation>
    </message>
    <message>
        <source>&amp;Answer *</source>
        <translation>&amp;پاسخ *</translation>
    </message>
    <message>
        <source>Look at it again &amp;on *</source>
        <translation>&amp;پیگیری در تاریخ *</translation>
    </message>
    <message>
        <source>&amp;Expected on *</source>
        <translation>&amp;ادامه کار در تاریخ *</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;یادداشت</translation>
    </message>
</context>
<context>
    <name>NewPage</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>مانعی نیست.</translation>
    </message>
    <message>
        <source>Open the ticket  {key}</source>
        <translation>ثبت درخواست  {key}</translation>
    </message>
    <message>
        <source>Lift…  {key}</source>
        <translation>رفع مانع…  {key}</translation>
    </message>
    <message>
        <source>Next person  {key}</source>
        <translation>نفر بعد  {key}</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>آنچه کم است</translation>
    </message>
    <message>
        <source>{what} Lifted: {reason}</source>
        <translation>{what} برداشته شد: {reason}</translation>
    </message>
    <message>
        <source>Choose the service.</source>
        <translation>خدمت را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Type the number and choose the service.</source>
        <translation>شماره را بنویسید و خدمت را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Lift what stands in the way?</source>
        <translation>این موانع برداشته شود؟</translation>
    </message>
    <message>
        <source>{lines}
Your name and the reason go into the audit.</source>
        <translation>{lines}
نام شما و دلیل ثبت می‌شود.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>The ticket cannot be opened</source>
        <translation>درخواست ثبت نمی‌شود</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>&amp;New password</source>
        <translation>گذرواژهٔ &amp;تازه</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>&amp;تکرار آن</translation>
    </message>
    <message>
        <source>At least {least} characters; a sentence of several words is best.</source>
        <translation>دست‌کم {least} نویسه؛ جمله‌ای از چند واژه بهترین است.</translation>
    </message>
    <message>
        <source>Not made of your name, user name, centre or phone alone.</source>
        <translation>تنها از نام، نام کاربری، مرکز یا تلفن شما ساخته نشده باشد.</translation>
    </message>
    <message>
        <source>No repetition and no row of neighbouring keys.</source>
        <translation>تکراری یا ردیفی از کلیدهای کنار هم نباشد.</translation>
    </message>
    <message>
        <source>No well-known password.</source>
        <translation>گذرواژه‌ای شناخته‌شده نباشد.</translation>
    </message>
    <message>
        <source>Another one than before.</source>
        <translation>با گذرواژهٔ پیشین یکی نباشد.</translation>
    </message>
    <message>
        <source>Typed the same twice.</source>
        <translation>هر دو بار یکسان نوشته شده باشد.</translation>
    </message>
</context>
<context>
    <name>NewestScanButton</name>
    <message>
        <source>Attach the scan that was made last (Insert)</source>
        <translation>پیوستن تصویری که پس از همه پویش شده است (Insert)</translation>
    </message>
    <message>
        <source>Newest scan in the folder</source>
        <translation>تازه‌ترین تصویر پوشه</translation>
    </message>
    <message>
        <source>The folder of the scanner is back.</source>
        <translation>پوشهٔ پویشگر دوباره در دسترس است.</translation>
    </message>
    <message>
        <source>{name}, {age}</source>
        <translation>{name}، {age}</translation>
    </message>
    <message>
        <source>Newest scan: {scan}</source>
        <translation>تازه‌ترین تصویر: {scan}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>همین حالا</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age} پیش</translation>
    </message>
    <message>
        <source>The folder holds no scan of the last hour.</source>
        <translation>در یک ساعت گذشته تصویری به این پوشه نیامده است.</translation>
    </message>
    <message>
        <source>The folder of the scanner cannot be read. {trouble}</source>
        <translation>پوشهٔ پویشگر خوانده نمی‌شود. {trouble}</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>For the security office and supervisors alone</source>
        <translation>فقط برای حراست و سرپرست</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>New operator</source>
        <translation>کاربر تازه</translation>
    </message>
    <message>
        <source>Change the operator</source>
        <translation>ویرایش کاربر</translation>
    </message>
    <message>
        <source>&amp;Name and surname</source>
        <translation>&amp;نام و نام خانوادگی</translation>
    </message>
    <message>
        <source>Small Latin letters and digits; it stays as it is</source>
        <translation>حروف کوچک لاتین و رقم؛ بعداً تغییر نمی‌کند</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>نام &amp;کاربری</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ن&amp;قش</translation>
    </message>
    <message>
        <source>&amp;Centre</source>
        <translation>&amp;مرکز</translation>
    </message>
    <message>
        <source>&amp;Telephone (optional)</source>
        <translation>&amp;تلفن (اختیاری)</translation>
    </message>
    <message>
        <source>Add the operator</source>
        <translation>افزودن کاربر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>کاربران سامانه</translation>
    </message>
    <message>
        <source>A new operator gets a first password, shown once, and replaces it at log-in.</source>
        <translation>کاربر تازه گذرواژهٔ اولیه‌ای می‌گیرد که یک بار نشان داده می‌شود و در ورود عوض می‌شود.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;افزودن…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;ویرایش…</translation>
    </message>
    <message>
        <source>New &amp;first password…</source>
        <translation>&amp;گذرواژهٔ اولیهٔ تازه…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>رفع &amp;قفل…</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;غیرفعال‌سازی…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>نقش</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>آخرین ورود</translation>
    </message>
    <message>
        <source>Only for an operator who waits after wrong passwords.</source>
        <translation>تنها برای کاربری که پس از گذرواژهٔ نادرست در انتظار است.</translation>
    </message>
    <message>
        <source>&amp;Enable…</source>
        <translation>&amp;فعال‌سازی…</translation>
    </message>
    <message>
        <source>The operator was changed.</source>
        <translation>کاربر ویرایش شد.</translation>
    </message>
    <message>
        <source>The password of {name} dies at once; a new first password is shown once.</source>
        <translation>گذرواژهٔ {name} بی‌درنگ از کار می‌افتد؛ گذرواژهٔ اولیهٔ تازه یک بار نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>A new first password?</source>
        <translation>گذرواژهٔ اولیهٔ تازه؟</translation>
    </message>
    <message>
        <source>Make a new password</source>
        <translation>ساختن گذرواژهٔ تازه</translation>
    </message>
    <message>
        <source>Unlock {name}?</source>
        <translation>قفل {name} برداشته شود؟</translation>
    </message>
    <message>
        <source>The wait after wrong passwords ends. Say why.</source>
        <translation>انتظار پس از گذرواژه‌های نادرست پایان می‌یابد. دلیل را بنویسید.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>رفع قفل</translation>
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation>{name} غیرفعال شود؟</translation>
    </message>
    <message>
        <source>This operator cannot come in any more; an open window loses its rights.</source>
        <translation>این کاربر دیگر نمی‌تواند وارد شود؛ پنجرهٔ باز او هم اختیارهایش را از دست می‌دهد.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>غیرفعال‌سازی</translation>
    </message>
    <message>
        <source>Enable {name}?</source>
        <translation>{name} فعال شود؟</translation>
    </message>
    <message>
        <source>This operator may come in again with the old password.</source>
        <translation>این کاربر می‌تواند با گذرواژهٔ پیشین دوباره وارد شود.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>فعال‌سازی</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>فرستاده</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تحویل‌شده</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>The desk {desk} is sending now; nothing is done twice.</source>
        <translation>میز {desk} هم‌اکنون می‌فرستد؛ هیچ پیامکی دو بار نمی‌رود.</translation>
    </message>
    <message>
        <source>%Ln message(s) sent</source>
        <translation>%Ln پیامک فرستاده شد</translation>
    </message>
    <message>
        <source>%Ln receipt(s) taken in</source>
        <translation>%Ln رسید گرفته شد</translation>
    </message>
    <message>
        <source>%Ln wait(s) for the next try</source>
        <translation>%Ln پیامک در انتظار نوبت بعد</translation>
    </message>
    <message>
        <source>%Ln in doubt</source>
        <translation>%Ln نامعلوم</translation>
    </message>
    <message>
        <source>%Ln refused</source>
        <translation>%Ln پذیرفته نشد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>nobody knows whether it was sent</source>
        <translation>معلوم نیست فرستاده شده باشد</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>درگاه پاسخ نمی‌دهد</translation>
    </message>
    <message>
        <source>the gateway&apos;s settings are wrong</source>
        <translation>تنظیم‌های درگاه درست نیست</translation>
    </message>
    <message>
        <source>the folder of messages is missing</source>
        <translation>پوشه پیامک‌ها نیست</translation>
    </message>
    <message>
        <source>access was denied</source>
        <translation>دسترسی داده نشد</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>دیسک پر است</translation>
    </message>
    <message>
        <source>the place is read-only</source>
        <translation>این جا فقط خواندنی است</translation>
    </message>
    <message>
        <source>trouble at the gateway</source>
        <translation>درگاه اشکال دارد</translation>
    </message>
    <message>
        <source>the gateway knows no such mobile</source>
        <translation>درگاه این شماره همراه را نمی‌شناسد</translation>
    </message>
    <message>
        <source>the gateway refuses the sender</source>
        <translation>درگاه فرستنده را نمی‌پذیرد</translation>
    </message>
    <message>
        <source>the gateway refuses this office</source>
        <translation>درگاه این اداره را نمی‌پذیرد</translation>
    </message>
    <message>
        <source>the gateway refuses the password</source>
        <translation>درگاه گذرواژه را نمی‌پذیرد</translation>
    </message>
    <message>
        <source>the gateway does not know this office</source>
        <translation>درگاه این اداره را نمی‌شناسد</translation>
    </message>
    <message>
        <source>the gateway is full and asked for a pause</source>
        <translation>درگاه پر است و درنگ خواست</translation>
    </message>
    <message>
        <source>the gateway asked for a pause</source>
        <translation>درگاه درنگ خواست</translation>
    </message>
    <message>
        <source>it could not be delivered</source>
        <translation>تحویل نشد</translation>
    </message>
    <message>
        <source>the mobile was off for too long</source>
        <translation>تلفن همراه مدت زیادی خاموش بود</translation>
    </message>
    <message>
        <source>the gateway threw it away</source>
        <translation>درگاه آن را دور انداخت</translation>
    </message>
    <message>
        <source>the operator rejected it</source>
        <translation>اپراتور آن را نپذیرفت</translation>
    </message>
    <message>
        <source>the operator does not know what became of it</source>
        <translation>اپراتور سرنوشت آن را نمی‌داند</translation>
    </message>
    <message>
        <source>Short messages</source>
        <translation>پیامک‌ها</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Short messages</source>
        <translation>پیامک‌ها</translation>
    </message>
    <message>
        <source>They are written with the deed they tell of, to subscribers who asked for it, and sent afterwards.</source>
        <translation>با همان کاری که خبرش را می‌دهند، برای مشترکانی که خواسته‌اند نوشته و سپس فرستاده می‌شوند.</translation>
    </message>
    <message>
        <source>Messages of the outbox</source>
        <translation>پیامک‌های صندوق خروجی</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>الگو</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>همراه</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>نوشته‌شده</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>دفعات</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>نوبت بعد</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخرین خطا</translation>
    </message>
    <message>
        <source>Where the messages stand</source>
        <translation>وضعیت پیامک‌ها</translation>
    </message>
    <message>
        <source>every template</source>
        <translation>همه الگوها</translation>
    </message>
    <message>
        <source>Last digits of the mobile</source>
        <translation>رقم‌های آخر شماره همراه</translation>
    </message>
    <message>
        <source>&amp;Send now (F9)</source>
        <translation>&amp;فرستادن هم‌اکنون (F9)</translation>
    </message>
    <message>
        <source>&amp;Try again (F11)</source>
        <translation>&amp;دوباره فرستادن (F11)</translation>
    </message>
    <message>
        <source>&amp;Give up… (Del)</source>
        <translation>&amp;کنار گذاشتن… (Del)</translation>
    </message>
    <message>
        <source>Try all failed again… (Shift+F11)</source>
        <translation>ناموفق‌ها دوباره… (Shift+F11)</translation>
    </message>
    <message>
        <source>No message is chosen.</source>
        <translation>پیامکی برگزیده نشده است.</translation>
    </message>
    <message>
        <source>It went, or was given up.</source>
        <translation>فرستاده یا کنار گذاشته شده است.</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>دیگر در انتظار نیست.</translation>
    </message>
    <message>
        <source>No message has failed.</source>
        <translation>هیچ پیامکی ناموفق نیست.</translation>
    </message>
    <message>
        <source>Messages are being sent.</source>
        <translation>پیامک‌ها فرستاده می‌شوند.</translation>
    </message>
    <message>
        <source>From here they go to the gateway {place}.</source>
        <translation>از اینجا به درگاه {place} می‌روند.</translation>
    </message>
    <message>
        <source>From here they go into a folder, from which another program sends.</source>
        <translation>از اینجا به پوشه‌ای می‌روند که برنامه دیگری از آن می‌فرستد.</translation>
    </message>
    <message>
        <source>This desk sends every few minutes.</source>
        <translation>این میز هر چند دقیقه می‌فرستد.</translation>
    </message>
    <message>
        <source>This desk sends by hand alone.</source>
        <translation>این میز تنها با دست می‌فرستد.</translation>
    </message>
    <message>
        <source>Messages are being sent…</source>
        <translation>پیامک‌ها فرستاده می‌شوند…</translation>
    </message>
    <message>
        <source>Sent already?</source>
        <translation>شاید فرستاده شده باشد</translation>
    </message>
    <message>
        <source>Nobody knows whether the gateway has this message. The subscriber may get it twice.</source>
        <translation>معلوم نیست این پیامک به درگاه رسیده باشد. شاید مشترک آن را دو بار بگیرد.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>دوباره بفرست</translation>
    </message>
    <message>
        <source>The message goes with the next pass.</source>
        <translation>پیامک در نوبت بعد فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>Try all again?</source>
        <translation>همه دوباره فرستاده شوند؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) failed and would go with the next pass.</source>
        <translation>
            <numerusform>%Ln پیامک ناموفق در نوبت بعد دوباره فرستاده می‌شود.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره بفرست</translation>
    </message>
    <message>
        <source>The messages go with the next pass.</source>
        <translation>پیامک‌ها در نوبت بعد فرستاده می‌شوند.</translation>
    </message>
    <message>
        <source>Give the message up?</source>
        <translation>پیامک کنار گذاشته شود؟</translation>
    </message>
    <message>
        <source>It is not sent, and stays in the list of those given up.</source>
        <translation>فرستاده نمی‌شود و در فهرست کنارگذاشته‌ها می‌ماند.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>کنار بگذار</translation>
    </message>
    <message>
        <source>The message was given up.</source>
        <translation>پیامک کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The message has moved on meanwhile.</source>
        <translation>وضعیت پیامک در این میان دگرگون شده است.</translation>
    </message>
</context>
<context>
    <name>PageArea</name>
    <message numerus="yes">
        <source>Page %Ln</source>
        <translation>
            <numerusform>صفحه %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperAnswer</name>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;چاپ</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>&amp;ذخیره PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>صفحه‌ها آماده می‌شوند…</translation>
    </message>
    <message>
        <source>The paper&apos;s font lacks these characters; boxes stand for them: {all}</source>
        <translation>قلم این برگه این نویسه‌ها را ندارد و به‌جای آن‌ها چهارخانه می‌نشیند: {all}</translation>
    </message>
    <message numerus="yes">
        <source>Page %Ln</source>
        <translation>
            <numerusform>صفحه %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>در حال چاپ…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>به چاپگر فرستاده شد.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>ذخیره PDF</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>ذخیره شد.</translation>
    </message>
    <message>
        <source>Saved, without the password.</source>
        <translation>بدون رمز ذخیره شد.</translation>
    </message>
    <message>
        <source>Receipt {number} was not printed; its one-time password is gone. A new password can be given in its file.</source>
        <translation>رسید {number} چاپ نشد و گذرواژهٔ یک‌بارمصرف آن از میان رفت. گذرواژهٔ تازه را می‌توان در پروندهٔ همان رسید داد.</translation>
    </message>
    <message>
        <source>&amp;Paper *</source>
        <translation>&amp;مدرک *</translation>
    </message>
    <message>
        <source>Nu&amp;mber</source>
        <translation>&amp;شماره</translation>
    </message>
    <message>
        <source>Drop the scan here, paste it, or choose its file.</source>
        <translation>تصویر مدرک را اینجا رها کنید، بچسبانید یا فایلش را انتخاب کنید.</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>&amp;تصویر</translation>
    </message>
    <message>
        <source>Scan: {file}</source>
        <translation>تصویر: {file}</translation>
    </message>
</context>
<context>
    <name>PaperLook</name>
    <message>
        <source>The pages are being drawn…</source>
        <translation>صفحه‌ها آماده می‌شوند…</translation>
    </message>
</context>
<context>
    <name>PapersGiven</name>
    <message>
        <source>Deficiency slip</source>
        <translation>برگه نواقص</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>شماره {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing item(s)</source>
        <translation>
            <numerusform>%Ln مورد کم است</numerusform>
        </translation>
    </message>
    <message>
        <source>Next visit: {day}</source>
        <translation>مراجعه بعدی: {day}</translation>
    </message>
    <message>
        <source>User name {name}</source>
        <translation>نام کاربری {name}</translation>
    </message>
    <message>
        <source>Papers of {name}</source>
        <translation>برگه‌های {name}</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>هنوز چیزی چاپ نشده است.</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Meanwhile saved by somebody else: {value}</source>
        <translation>دیگری در این میان ذخیره کرده: {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>The portal sent: {value}</source>
        <translation>درگاه فرستاده: {value}</translation>
    </message>
</context>
<context>
    <name>PartyFields</name>
    <message>
        <source>Sent: {value}</source>
        <translation>آمده: {value}</translation>
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
    <name>PhoneCard</name>
    <message>
        <source>Phone {number}</source>
        <translation>تلفن {number}</translation>
    </message>
    <message>
        <source>{amount} rials</source>
        <translation>{amount} ریال</translation>
    </message>
</context>
<context>
    <name>PhoneCards</name>
    <message>
        <source>Add a phone (F7)</source>
        <translation>افزودن تلفن (F7)</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>تلفن‌ها</translation>
    </message>
</context>
<context>
    <name>PinCallerDialog</name>
    <message>
        <source>A caller with the code of 2828</source>
        <translation>تماس‌گیرنده با رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>Try the code  F9</source>
        <translation>آزمودن رمز  F9</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>&amp;Number: *</source>
        <translation>&amp;شماره: *</translation>
    </message>
    <message>
        <source>&amp;Code: *</source>
        <translation>&amp;رمز: *</translation>
    </message>
    <message>
        <source>It serves: {names}. Every try is written down.</source>
        <translation>کاربرد آن: {names}. هر بار آزمودن ثبت می‌شود.</translation>
    </message>
    <message>
        <source>The code is right</source>
        <translation>رمز درست است</translation>
    </message>
    <message numerus="yes">
        <source>The code is wrong. %Ln more wrong one(s) are borne today.</source>
        <translation>
            <numerusform>رمز درست نیست. تا %Ln بار دیگر می‌توان آن را گفت.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code is wrong; it is not tried any more today.</source>
        <translation>رمز درست نیست و دیگر آزموده نمی‌شود؛ رمز تازه در باجه صادر می‌شود.</translation>
    </message>
</context>
<context>
    <name>PinCallers</name>
    <message>
        <source>Type the number, and the five digits of the code.</source>
        <translation>شماره تلفن و پنج رقم رمز را بنویسید.</translation>
    </message>
</context>
<context>
    <name>PinGiven</name>
    <message>
        <source>The sealed slip of ticket {code} is in no printer yet. Its code is in the memory of this desk alone; given up now, a new code has to be issued.</source>
        <translation>برگه سربسته درخواست {code} هنوز به هیچ چاپگری نرفته است. رمز آن فقط در حافظه همین میز است؛ اگر اکنون بیرون بروید، باید رمز تازه‌ای صادر شود.</translation>
    </message>
    <message>
        <source>The sealed slip waits for a printer: print it  {key}</source>
        <translation>برگه سربسته در انتظار چاپگر است: چاپ کنید  {key}</translation>
    </message>
    <message>
        <source>The sealed slip of {at} ({who}) was not printed: nobody has the code. Issue a new one</source>
        <translation>برگه سربسته {at} ({who}) چاپ نشد و رمز در دست کسی نیست: رمز تازه صادر کنید</translation>
    </message>
    <message>
        <source>Sealed slip of the code</source>
        <translation>برگه سربسته رمز</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>به چاپگر فرستاده شد.</translation>
    </message>
    <message>
        <source>The printer did not take the sealed slip of ticket {code}. It can be printed until this desk is given up; after that only a new code helps.</source>
        <translation>چاپگر برگه سربسته درخواست {code} را نگرفت. تا وقتی از این میز بیرون نرفته‌اید دوباره چاپ می‌شود؛ پس از آن فقط رمز تازه چاره است.</translation>
    </message>
    <message>
        <source>Print it now  F12</source>
        <translation>اکنون چاپ شود  F12</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>newest bill</source>
        <translation>آخرین قبض</translation>
    </message>
    <message>
        <source>open requests</source>
        <translation>درخواست‌های باز</translation>
    </message>
    <message>
        <source>By the settings of the office the code serves nothing here.</source>
        <translation>به تنظیم این دفتر، رمز در اینجا کاربردی ندارد.</translation>
    </message>
    <message>
        <source>The office has no line of this number.</source>
        <translation>این دفتر خطی با این شماره ندارد.</translation>
    </message>
    <message>
        <source>This line has no code; it is issued at the counter.</source>
        <translation>این خط رمز ندارد؛ رمز در باجه صادر می‌شود.</translation>
    </message>
    <message>
        <source>The code was given to an owner or tenant of before: it serves no more.</source>
        <translation>این رمز به مالک یا مستأجر پیشین داده شده است و دیگر کاربردی ندارد.</translation>
    </message>
    <message>
        <source>Too many wrong codes: it is not tried before {moment}. A new code, issued at the counter, serves at once.</source>
        <translation>رمز نادرست بیش از اندازه گفته شد: تا {moment} آزموده نمی‌شود. رمز تازه‌ای که در باجه صادر شود بی‌درنگ کار می‌کند.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>told by telephone at this office: {names}</source>
        <translation>پاسخ تلفنی این دفتر: {names}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>State of the numbers</source>
        <translation>وضعیت شماره‌ها</translation>
    </message>
    <message>
        <source>Begins with the digits</source>
        <translation>آغاز با رقم‌های</translation>
    </message>
    <message>
        <source>Numbers of the centre</source>
        <translation>شماره‌های مرکز</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
    <message>
        <source>Add a range… (F9)</source>
        <translation>افزودن محدوده… (F9)</translation>
    </message>
    <message>
        <source>Golden, or not (F6)</source>
        <translation>رند یا عادی (F6)</translation>
    </message>
    <message>
        <source>Hold back… (F11)</source>
        <translation>نگه داشتن… (F11)</translation>
    </message>
    <message>
        <source>Give back (Shift+F11)</source>
        <translation>پس دادن (Shift+F11)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) listed</source>
        <translation>
            <numerusform>%Ln شماره در فهرست</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no centre yet; the administration adds them.</source>
        <translation>هنوز مرکزی ثبت نشده است؛ در برگهٔ مدیریت افزوده می‌شود.</translation>
    </message>
    <message>
        <source>No number in this state; F9 adds a range.</source>
        <translation>شماره‌ای در این وضعیت نیست؛ F9 محدوده‌ای می‌افزاید.</translation>
    </message>
    <message>
        <source>Choose a number first.</source>
        <translation>نخست شماره‌ای را انتخاب کنید.</translation>
    </message>
    <message>
        <source>There is no centre.</source>
        <translation>مرکزی ثبت نشده است.</translation>
    </message>
    <message>
        <source>The number is not free.</source>
        <translation>شماره آزاد نیست.</translation>
    </message>
    <message>
        <source>Only what was held back by hand is given back here.</source>
        <translation>این‌جا تنها شماره‌ای پس داده می‌شود که دستی نگه داشته شده است.</translation>
    </message>
    <message>
        <source>Your role may not manage numbers.</source>
        <translation>نقش شما اجازهٔ مدیریت شماره‌ها را ندارد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) added to the pool</source>
        <translation>
            <numerusform>%Ln شماره به مخزن افزوده شد</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: {state}</source>
        <translation>{number}: {state}</translation>
    </message>
</context>
<context>
    <name>PoolPicker</name>
    <message>
        <source>Free numbers of the centre</source>
        <translation>شماره‌های آزاد مرکز</translation>
    </message>
</context>
<context>
    <name>PortalFolder</name>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>In the portal&apos;s folder</source>
        <translation>در پوشه پورتال</translation>
    </message>
    <message>
        <source>The folder is being looked into…</source>
        <translation>پوشه بررسی می‌شود…</translation>
    </message>
    <message>
        <source>No file waits there.</source>
        <translation>فایلی در انتظار نیست.</translation>
    </message>
</context>
<context>
    <name>PrintsModel</name>
    <message>
        <source>{number} at {time}</source>
        <translation>شماره {number}، ساعت {time}</translation>
    </message>
    <message>
        <source>not shown or printed again</source>
        <translation>دوباره نشان داده یا چاپ نمی‌شود</translation>
    </message>
    <message>
        <source>{paper}, copy {number}</source>
        <translation>{paper}، المثنی {number}</translation>
    </message>
</context>
<context>
    <name>PrintsOfToday</name>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>هنوز چیزی چاپ نشده است.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>گونه ایرادها</translation>
    </message>
    <message>
        <source>Search in the problems</source>
        <translation>جست‌وجو در ایرادها</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ایرادها</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;رونوشت فهرست</translation>
    </message>
    <message>
        <source>Copies every row shown, with the headings</source>
        <translation>همه سطرهای نمایان را با سرستون‌ها رونوشت می‌گیرد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are counted, not listed.</source>
        <translation>
            <numerusform>%Ln ایراد دیگر شمرده شده ولی در فهرست نیست.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Format of call files</source>
        <translation>قالب فایل تماس</translation>
    </message>
    <message>
        <source>A file of this format, to try it on: drop it here, or</source>
        <translation>فایلی از این قالب را برای آزمایش اینجا رها کنید، یا</translation>
    </message>
    <message>
        <source>The file&apos;s first lines as they are</source>
        <translation>سطرهای نخست فایل، همان‌طور که هست</translation>
    </message>
    <message>
        <source>The first rows as understood</source>
        <translation>سطرهای نخست، آن‌گونه که فهمیده شد</translation>
    </message>
    <message>
        <source>The format can be saved.</source>
        <translation>قالب آماده ذخیره است.</translation>
    </message>
    <message>
        <source>&amp;Save the format (F9)</source>
        <translation>&amp;ذخیره قالب (F9)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>Words for types</source>
        <translation>واژه‌های نوع</translation>
    </message>
    <message>
        <source>The file as it is</source>
        <translation>فایل، همان‌طور که هست</translation>
    </message>
    <message>
        <source>The file in detail</source>
        <translation>جزئیات فایل</translation>
    </message>
    <message>
        <source>As understood</source>
        <translation>آن‌گونه که فهمیده شد</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>فایل چگونه نوشته شده است</translation>
    </message>
    <message>
        <source>Tried on {file}</source>
        <translation>آزمایش روی {file}</translation>
    </message>
    <message>
        <source>{good} of the first {rows} rows</source>
        <translation>{good} سطر از {rows} سطر نخست</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>A second person has to agree before it is done</source>
        <translation>پیش از پایان کار، شخص دوم هم تأیید کند</translation>
    </message>
    <message>
        <source>May be asked for again while one is open</source>
        <translation>با وجود درخواست باز، دوباره قابل ثبت است</translation>
    </message>
    <message>
        <source>Is at work at once, in the same visit</source>
        <translation>در همان مراجعه و بی‌درنگ در دست انجام است</translation>
    </message>
    <message>
        <source>Working days until promised</source>
        <translation>روزهای کاری تا تاریخ وعده</translation>
    </message>
    <message>
        <source>Working minutes until the first action</source>
        <translation>دقیقه‌های کاری تا نخستین اقدام</translation>
    </message>
    <message>
        <source>Days in which a clerk may reopen</source>
        <translation>مهلت بازگشایی (روز)</translation>
    </message>
    <message>
        <source>Closed by itself after days</source>
        <translation>بسته شدن خودکار پس از (روز)</translation>
    </message>
    <message>
        <source>Minutes that a claim holds</source>
        <translation>مدت در دست داشتن (دقیقه)</translation>
    </message>
    <message>
        <source>Term of the request, in days</source>
        <translation>مدت اعتبار درخواست (روز)</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>تعرفه</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>بدون تعرفه</translation>
    </message>
    <message>
        <source>{title}: {rials} rials</source>
        <translation>{title}: {rials} ریال</translation>
    </message>
    <message>
        <source>{code} (no such fee yet)</source>
        <translation>{code} (هنوز مبلغی ندارد)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>مسیر کار</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>مدارک</translation>
    </message>
    <message>
        <source>Looked at before</source>
        <translation>پیش از ثبت بررسی شود</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>علت‌ها</translation>
    </message>
    <message>
        <source>Time and money</source>
        <translation>زمان و هزینه</translation>
    </message>
    <message>
        <source>Way and papers</source>
        <translation>مسیر و مدارک</translation>
    </message>
    <message>
        <source>Reasons of the steps</source>
        <translation>علت‌های گام‌ها</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Formats of call files</source>
        <translation>قالب‌های فایل تماس</translation>
    </message>
    <message>
        <source>&amp;New… (Ins)</source>
        <translation>قالب &amp;تازه… (Ins)</translation>
    </message>
    <message>
        <source>&amp;Change… (F2)</source>
        <translation>ت&amp;غییر… (F2)</translation>
    </message>
    <message>
        <source>C&amp;opy… (F6)</source>
        <translation>&amp;رونوشت… (F6)</translation>
    </message>
    <message>
        <source>&amp;Retire…</source>
        <translation>ب&amp;رچیدن…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>نام کوتاه</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>شکل فایل</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منبع</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>the office, version {number}</source>
        <translation>اداره، نسخه {number}</translation>
    </message>
    <message>
        <source>How each switch or company writes its files. A new format is made from a file.</source>
        <translation>هر سوئیچ یا شرکت فایلش را چگونه می‌نویسد. قالب تازه از روی یک فایل ساخته می‌شود.</translation>
    </message>
    <message>
        <source>A format that comes with the program is copied, not changed</source>
        <translation>از قالبی که همراه برنامه است رونوشت می‌گیرند؛ خودش تغییر نمی‌کند</translation>
    </message>
    <message>
        <source>The format “{title}” was saved.</source>
        <translation>قالب «{title}» ذخیره شد.</translation>
    </message>
    <message>
        <source>“{title}” is not offered any more. What came in by it stays.</source>
        <translation>قالب «{title}» دیگر پیشنهاد نمی‌شود. آنچه با آن وارد شده می‌ماند.</translation>
    </message>
    <message>
        <source>Retire this format?</source>
        <translation>این قالب برچیده شود؟</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>برچیدن</translation>
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
        <source>{done} so far</source>
        <translation>{done} تاکنون</translation>
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
    <name>QuestionForm</name>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Search name, ID, phone, file or tracking code  (F3)</source>
        <translation>نام، کد ملی، تلفن، پرونده یا رهگیری (F3)</translation>
    </message>
    <message>
        <source>Register at the counter (F10)</source>
        <translation>ثبت‌نام در باجه (F10)</translation>
    </message>
    <message>
        <source>Bring in a file of registrations (Ctrl+F10)</source>
        <translation>ورود فایل ثبت‌نام‌ها (Ctrl+F10)</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>پالایش صف</translation>
    </message>
    <message>
        <source>Kinds of subscribers</source>
        <translation>نوع مشترکان</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>چیزی پیدا نشد.</translation>
    </message>
    <message>
        <source>No file stands here.</source>
        <translation>پرونده‌ای اینجا نیست.</translation>
    </message>
    <message>
        <source>{kind}: {value}</source>
        <translation>{kind}: {value}</translation>
    </message>
    <message>
        <source>{text} — read from the other keyboard layout</source>
        <translation>{text} — با چینش دیگر صفحه‌کلید خوانده شد</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Add a range of numbers</source>
        <translation>افزودن محدودهٔ شماره</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>To the pool of {centre}</source>
        <translation>به مخزن {centre}</translation>
    </message>
    <message>
        <source>&amp;First number</source>
        <translation>شمارهٔ &amp;آغاز</translation>
    </message>
    <message>
        <source>&amp;Last number</source>
        <translation>شمارهٔ &amp;پایان</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <translation>یادداشت (اختیاری)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
</context>
<context>
    <name>ReasonsEdit</name>
    <message>
        <source>Reasons</source>
        <translation>علت‌ها</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>علت تازه</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Code of the reason</source>
        <translation>کد علت</translation>
    </message>
    <message>
        <source>Its title</source>
        <translation>عنوان علت</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>برای گام به</translation>
    </message>
</context>
<context>
    <name>ReceiptAnswer</name>
    <message>
        <source>Check of a receipt</source>
        <translation>بررسی رسید</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شمارهٔ رسید</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>به نام</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>زمان چاپ</translation>
    </message>
    <message>
        <source>The case now</source>
        <translation>پرونده اکنون</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln بار</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked before</source>
        <translation>بررسی‌های پیشین</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>باز کردن پرونده</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Why a further copy is needed</source>
        <translation>علت نیاز به نسخه دیگر</translation>
    </message>
    <message>
        <source>Reason of the copy</source>
        <translation>علت نسخه دیگر</translation>
    </message>
    <message>
        <source>&amp;Print a copy</source>
        <translation>&amp;چاپ المثنی</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>برگه</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Name or operator</source>
        <translation>نام یا متصدی</translation>
    </message>
    <message>
        <source>Deficiency slip</source>
        <translation>برگه نواقص</translation>
    </message>
    <message>
        <source>{paper} (replaced)</source>
        <translation>{paper} (جایگزین شده)</translation>
    </message>
    <message>
        <source>A copy is marked as such, with its number and reason; it never shows the password.</source>
        <translation>نسخه دوباره با نشان «المثنی»، شماره و علت چاپ می‌شود و هرگز رمز را نشان نمی‌دهد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>The database cannot be opened</source>
        <translation>پایگاه داده باز نمی‌شود</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>فایل: {path}</translation>
    </message>
    <message>
        <source>A setting is wrong</source>
        <translation>تنظیمی نادرست است</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>Phones</source>
        <translation>تلفن‌ها</translation>
    </message>
    <message>
        <source>What is missing (F8)</source>
        <translation>آنچه کم است (F8)</translation>
    </message>
    <message>
        <source>As it was received</source>
        <translation>چنان‌که آمده است</translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Registration at the counter</source>
        <translation>ثبت‌نام در پیشخوان</translation>
    </message>
    <message>
        <source>Correct line {line} of {file}</source>
        <translation>اصلاح سطر {line} از {file}</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>چیزی کم نیست.</translation>
    </message>
    <message>
        <source>The line as it was received</source>
        <translation>سطر، چنان‌که آمده است</translation>
    </message>
    <message>
        <source>&amp;Save and open the file (F9)</source>
        <translation>&amp;ثبت و گشودن پرونده (F9)</translation>
    </message>
    <message>
        <source>&amp;Drop the record…</source>
        <translation>&amp;کنار گذاشتن…</translation>
    </message>
    <message>
        <source>&amp;Empty the form</source>
        <translation>&amp;پاک کردن فرم</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>Enter: next field · F7: a phone more · Shift+F7: a phone less</source>
        <translation>فیلد بعد: Enter · تلفن دیگر: F7 · حذف تلفن: Shift+F7</translation>
    </message>
    <message>
        <source>What you typed before and did not save is back.</source>
        <translation>آنچه پیش‌تر نوشته و ثبت نکرده بودید بازگشت.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره</translation>
    </message>
    <message>
        <source>Drop the record</source>
        <translation>کنار گذاشتن ثبت‌نام</translation>
    </message>
    <message>
        <source>It will be no case. The line stays as it was received, with the reason.</source>
        <translation>پرونده‌ای از آن ساخته نمی‌شود. سطر چنان‌که آمده، همراه با علت، نگه داشته می‌شود.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>&amp;Number of the line</source>
        <translation>&amp;شماره تلفن</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;خدمت</translation>
    </message>
    <message>
        <source>{rials} rials</source>
        <translation>{rials} ریال</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>رایگان</translation>
    </message>
</context>
<context>
    <name>ReserveDialog</name>
    <message>
        <source>Hold a number back</source>
        <translation>نگه داشتن شماره</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>نگه داشتن</translation>
    </message>
    <message>
        <source>&amp;Free again on</source>
        <translation>&amp;آزاد از تاریخ</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Calls</source>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>The question is not complete.</source>
        <translation>پرسش کامل نیست.</translation>
    </message>
    <message>
        <source>The calls are being looked up…</source>
        <translation>در حال یافتن تماس‌ها…</translation>
    </message>
    <message>
        <source>The calls could not be shown.</source>
        <translation>تماس‌ها نمایش داده نشدند.</translation>
    </message>
    <message>
        <source>No call in this range answers the question.</source>
        <translation>در این بازه تماسی با این پرسش نیست.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) copied</source>
        <translation>
            <numerusform>%Ln تماس رونوشت شد</numerusform>
        </translation>
    </message>
    <message>
        <source>Every call of the list is younger.</source>
        <translation>همهٔ تماس‌های فهرست جدیدترند.</translation>
    </message>
</context>
<context>
    <name>RouteEdit</name>
    <message>
        <source>Route</source>
        <translation>مسیر کار</translation>
    </message>
    <message>
        <source>Unit to add</source>
        <translation>واحدی که افزوده شود</translation>
    </message>
    <message>
        <source>Add the unit</source>
        <translation>افزودن واحد</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>جلوتر</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>عقب‌تر</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>برداشتن</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>The first lines, with a ruler</source>
        <translation>سطرهای نخست با خط‌کش</translation>
    </message>
</context>
<context>
    <name>RunSettings</name>
    <message>
        <source>free at once</source>
        <translation>بی‌درنگ آزاد</translation>
    </message>
    <message>
        <source> days</source>
        <translation> روز</translation>
    </message>
    <message>
        <source>What the transfer is called</source>
        <translation>نام برگردان</translation>
    </message>
    <message>
        <source>Target &amp;centre</source>
        <translation>م&amp;رکز مقصد</translation>
    </message>
    <message>
        <source>Old numbers &amp;rest</source>
        <translation>ا&amp;ستراحت شماره‌های پیشین</translation>
    </message>
    <message>
        <source>T&amp;itle of the transfer</source>
        <translation>&amp;عنوان برگردان</translation>
    </message>
    <message>
        <source>that of the new numbers</source>
        <translation>مرکز شماره‌های تازه</translation>
    </message>
</context>
<context>
    <name>ScansDialog</name>
    <message>
        <source>Drop scans here (JPEG, PNG, TIFF or PDF)</source>
        <translation>تصویر مدرک را اینجا رها کنید (JPEG، PNG، TIFF یا PDF)</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>The scan</source>
        <translation>تصویر مدرک</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Scan {number} — {size} KB, {moment}, {by}</source>
        <translation>تصویر {number} — {size} کیلوبایت، {moment}، {by}</translation>
    </message>
    <message>
        <source>No scan is attached yet.</source>
        <translation>هنوز تصویری پیوست نشده است.</translation>
    </message>
    <message>
        <source>This scan cannot be shown.</source>
        <translation>این تصویر نشان‌دادنی نیست.</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Number (old ones, too), owner, identifier, address, centre</source>
        <translation>شماره (قدیم هم)، مالک، شناسه، نشانی، مرکز</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>خطوط یافته‌شده</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالک</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>یافته</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Type at least three digits or two letters.</source>
        <translation>دست‌کم سه رقم یا دو حرف بنویسید.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln خط</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} and more</source>
        <translation>{count} و بیشتر</translation>
    </message>
    <message>
        <source>No line has or had this number. It would be of the centre {centre}.</source>
        <translation>هیچ خطی این شماره را ندارد و نداشته است. این شماره از مرکز {centre} است.</translation>
    </message>
    <message>
        <source>No line was found.</source>
        <translation>خطی یافت نشد.</translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>One-time password</source>
        <translation>رمز یک‌بارمصرف</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>برای دیدن نگه دارید</translation>
    </message>
    <message>
        <source>Shows the password while it is held, at most 20 seconds</source>
        <translation>تا زمانی که نگه داشته شود رمز را نشان می‌دهد، حداکثر ۲۰ ثانیه</translation>
    </message>
    <message>
        <source>Printed on the subscriber&apos;s copy only; it is not kept anywhere.</source>
        <translation>تنها روی نسخه مشترک چاپ می‌شود و جایی نگه‌داری نمی‌شود.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>پنهان</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation>سطر {line}: {text}</translation>
    </message>
    <message>
        <source>The route names no unit.</source>
        <translation>در مسیر کار هیچ واحدی نیست.</translation>
    </message>
    <message>
        <source>The route names {detail} twice in a row.</source>
        <translation>واحد «{detail}» دو بار پشت سر هم در مسیر آمده است.</translation>
    </message>
    <message>
        <source>Not within {detail}.</source>
        <translation>باید در بازه {detail} باشد.</translation>
    </message>
    <message>
        <source>This is no whole number.</source>
        <translation>عدد صحیح وارد کنید.</translation>
    </message>
    <message>
        <source>The code of a reason is of small Latin letters: {detail}</source>
        <translation>کد علت با حروف کوچک لاتین نوشته می‌شود: {detail}</translation>
    </message>
    <message>
        <source>Two reasons have the code {detail}.</source>
        <translation>کد {detail} برای دو علت آمده است.</translation>
    </message>
    <message>
        <source>The reason {detail} has no usable title.</source>
        <translation>علت {detail} عنوان درستی ندارد.</translation>
    </message>
    <message>
        <source>The reason {detail} leads to no state.</source>
        <translation>برای علت {detail} هیچ گامی انتخاب نشده است.</translation>
    </message>
    <message>
        <source>The step to “{detail}” would have no reason.</source>
        <translation>برای گام به «{detail}» هیچ علتی نمی‌ماند.</translation>
    </message>
    <message>
        <source>The program itself gives the reason {detail}; it stays.</source>
        <translation>علت {detail} را خود برنامه به کار می‌برد؛ باید بماند.</translation>
    </message>
    <message>
        <source>There is no fee with the code {detail}.</source>
        <translation>تعرفه‌ای با کد {detail} نیست.</translation>
    </message>
    <message>
        <source>The code of a fee is of small Latin letters: {detail}</source>
        <translation>کد تعرفه با حروف کوچک لاتین نوشته می‌شود: {detail}</translation>
    </message>
    <message>
        <source>The fee has no usable title.</source>
        <translation>تعرفه عنوان درستی ندارد.</translation>
    </message>
    <message>
        <source>A date and a name are wanted: {detail}</source>
        <translation>تاریخ و نام لازم است: {detail}</translation>
    </message>
    <message>
        <source>{detail} is named twice.</source>
        <translation>{detail} دو بار آمده است.</translation>
    </message>
    <message>
        <source>The name cannot be kept: {detail}</source>
        <translation>این نام قابل ثبت نیست: {detail}</translation>
    </message>
    <message>
        <source>This is no Jalali date.</source>
        <translation>این تاریخ شمسی نیست.</translation>
    </message>
    <message>
        <source>Nothing of it can be prepared for a second person.</source>
        <translation>در این خدمت چیزی نیست که نفر دوم پیش از انجام آن را تأیید کند.</translation>
    </message>
    <message>
        <source>Hours are written as {hours}.</source>
        <translation>ساعت کار به شکل {hours} نوشته می‌شود.</translation>
    </message>
    <message>
        <source>The office would never be open.</source>
        <translation>اداره هیچ روزی باز نخواهد بود.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8.</source>
        <translation>این فایل متن UTF-8 نیست.</translation>
    </message>
    <message>
        <source>The file names no day.</source>
        <translation>در این فایل هیچ روزی نیست.</translation>
    </message>
    <message>
        <source>There is no operator {detail}.</source>
        <translation>کاربری با نام {detail} نیست.</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>بدهی</translation>
    </message>
    <message>
        <source>Ban for nuisance</source>
        <translation>محرومیت به سبب مزاحمت</translation>
    </message>
    <message>
        <source>Seizure by a court</source>
        <translation>توقیف قضایی</translation>
    </message>
    <message>
        <source>Nothing to try it on: no ticket since {day}.</source>
        <translation>از {day} درخواستی نبوده است تا تغییر روی آن سنجیده شود.</translation>
    </message>
    <message>
        <source>Tried on {count} tickets since {day}:</source>
        <translation>سنجش روی {count} درخواست از {day}:</translation>
    </message>
    <message>
        <source>nothing would have been different.</source>
        <translation>هیچ درخواستی تغییری نمی‌کرد.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>{count} promised for a later day</source>
        <translation>وعده {count} درخواست دیرتر می‌شد</translation>
    </message>
    <message>
        <source>{count} promised for an earlier day</source>
        <translation>وعده {count} درخواست زودتر می‌شد</translation>
    </message>
    <message>
        <source>{count} would not have been opened</source>
        <translation>{count} درخواست ثبت نمی‌شد</translation>
    </message>
    <message>
        <source>{count} would have needed fewer papers</source>
        <translation>{count} درخواست مدرک کمتری می‌خواست</translation>
    </message>
    <message>
        <source>{count} more overdue</source>
        <translation>{count} درخواست بیشتر دیرکرد داشت</translation>
    </message>
    <message>
        <source>{count} no longer overdue</source>
        <translation>{count} درخواست دیگر دیرکرد نداشت</translation>
    </message>
    <message>
        <source>{count} more with a late first action</source>
        <translation>نخستین اقدام {count} درخواست دیگر دیر بود</translation>
    </message>
    <message>
        <source>{count} fewer with a late first action</source>
        <translation>نخستین اقدام {count} درخواست دیگر دیر نبود</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>خدمات</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>تعرفه‌ها</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>ساعت کار</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>واحدها</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services</source>
        <extracomment>What is typed and not saved, with the version that it is typed over.</extracomment>
        <translation>خدمات</translation>
    </message>
    <message>
        <source>A saved profile is for new tickets; running ones keep what they began with.</source>
        <translation>آنچه ذخیره شود برای درخواست‌های تازه است؛ درخواست‌های در جریان با همان که آغاز شده‌اند ادامه می‌یابند.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نگارش</translation>
    </message>
    <message>
        <source>The program&apos;s</source>
        <translation>با برنامه</translation>
    </message>
    <message>
        <source>&amp;Save as a new version</source>
        <translation>&amp;ذخیره به‌عنوان نگارش تازه</translation>
    </message>
    <message>
        <source>What &amp;if…</source>
        <translation>&amp;سنجش روی گذشته…</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;کنار گذاشتن تغییرها</translation>
    </message>
    <message>
        <source>Trying it on past tickets</source>
        <translation>در حال سنجش روی درخواست‌های گذشته</translation>
    </message>
    <message>
        <source>{told} Past tickets do not show what these would do: {names}.</source>
        <translation>{told} اثر این تغییرها را درخواست‌های گذشته نشان نمی‌دهند: {names}.</translation>
    </message>
    <message>
        <source>Version {version} of “{service}” was saved.</source>
        <translation>نگارش {version} خدمت «{service}» ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation>خط {line}: {text}</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>فایل متن UTF-8 نیست.</translation>
    </message>
    <message>
        <source>This is not written as settings are (TOML).</source>
        <translation>به شکل تنظیمات (TOML) نوشته نشده است.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>چنین تنظیمی نیست.</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most} belongs here.</source>
        <translation>عددی صحیح از {least} تا {most} بنویسید.</translation>
    </message>
    <message>
        <source>One of these belongs here: {choices}</source>
        <translation>یکی از این‌ها مجاز است: {choices}</translation>
    </message>
    <message>
        <source>A character that cannot be kept is in the text.</source>
        <translation>نویسه‌ای در متن است که نگه داشتنی نیست.</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>بیش از حد بلند است.</translation>
    </message>
    <message>
        <source>An area code has three digits, such as 013.</source>
        <translation>کد استان سه رقم دارد، مانند ۰۱۳.</translation>
    </message>
    <message>
        <source>A centre code has capital Latin letters and digits.</source>
        <translation>کد مرکز از حروف بزرگ لاتین و رقم است.</translation>
    </message>
    <message>
        <source>The folders to and from the portal must differ.</source>
        <translation>پوشه‌های فرستادن و گرفتن باید جدا باشند.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the settings.</source>
        <translation>کاربران دیگر این رایانه می‌توانند تنظیمات را بخوانند.</translation>
    </message>
    <message>
        <source>A whole number belongs here.</source>
        <translation>عددی صحیح بنویسید.</translation>
    </message>
    <message>
        <source>true or false belongs here.</source>
        <translation>اینجا true یا false می‌آید.</translation>
    </message>
    <message>
        <source>A text in quotation marks belongs here.</source>
        <translation>اینجا متنی درون گیومهٔ لاتین می‌آید.</translation>
    </message>
    <message>
        <source>A list of texts belongs here.</source>
        <translation>اینجا فهرستی از متن‌ها می‌آید.</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>نشانی خالی است.</translation>
    </message>
    <message>
        <source>The address begins with sqlite:/// or postgresql://.</source>
        <translation>نشانی با ⁦sqlite:///⁩ یا ⁦postgresql://⁩ آغاز می‌شود.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <translation>نشانی خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Write @ as %40, / as %2F and # as %23 in a password.</source>
        <translation>در گذرواژه به جای @ بنویسید ⁦%40⁩، به جای / بنویسید ⁦%2F⁩ و به جای # بنویسید ⁦%23⁩.</translation>
    </message>
    <message>
        <source>The address asks for something that is not allowed.</source>
        <translation>نشانی چیزی می‌خواهد که مجاز نیست.</translation>
    </message>
    <message>
        <source>The address says something twice.</source>
        <translation>نشانی چیزی را دو بار می‌گوید.</translation>
    </message>
    <message>
        <source>Over the network only sslmode=verify-full is allowed.</source>
        <translation>از راه شبکه تنها ⁦sslmode=verify-full⁩ مجاز است.</translation>
    </message>
    <message>
        <source>The address names no database.</source>
        <translation>نشانی نام پایگاه داده را ندارد.</translation>
    </message>
    <message>
        <source>A file&apos;s address has three slashes: sqlite:///.</source>
        <translation>نشانی فایل سه ممیز دارد: ⁦sqlite:///⁩</translation>
    </message>
    <message>
        <source>The address names no file.</source>
        <translation>نشانی نام فایلی را ندارد.</translation>
    </message>
    <message>
        <source>A database file must lie on this computer&apos;s own disk.</source>
        <translation>فایل پایگاه داده باید روی دیسک همین رایانه باشد.</translation>
    </message>
    <message>
        <source>A password may not stand in the address.</source>
        <translation>گذرواژه نباید در نشانی باشد.</translation>
    </message>
    <message>
        <source>Office and letterhead</source>
        <translation>اداره و سربرگ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>برگه‌ها</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>این میز</translation>
    </message>
    <message>
        <source>Rules of verification</source>
        <translation>ضوابط احراز هویت</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>ریزمکالمات</translation>
    </message>
    <message>
        <source>Services of lines</source>
        <translation>خدمات خط</translation>
    </message>
    <message>
        <source>Short messages</source>
        <translation>پیامک</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>پوشه‌ها</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>امنیت</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>شرکت</translation>
    </message>
    <message>
        <source>First line of the letterhead</source>
        <translation>سطر نخست سربرگ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>اداره</translation>
    </message>
    <message>
        <source>Second line of the letterhead</source>
        <translation>سطر دوم سربرگ</translation>
    </message>
    <message>
        <source>Sign (logo)</source>
        <translation>نشان (لوگو)</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture, printed 12 mm wide</source>
        <translation>تصویر PNG یا JPEG، با پهنای چاپ ۱۲ میلی‌متر</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>کد استان</translation>
    </message>
    <message>
        <source>Added to numbers typed without one, such as 013</source>
        <translation>به شماره‌های بدون کد افزوده می‌شود، مانند ۰۱۳</translation>
    </message>
    <message>
        <source>Centre of this workstation</source>
        <translation>مرکز این ایستگاه</translation>
    </message>
    <message>
        <source>Its code, such as RSH01</source>
        <translation>کد آن، مانند ⁦RSH01⁩</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>کاغذ رسید</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>تأیید نفر دوم</translation>
    </message>
    <message>
        <source>The kinds whose activation a supervisor approves</source>
        <translation>گروه‌هایی که سرپرست فعال‌سازی‌شان را تأیید می‌کند</translation>
    </message>
    <message>
        <source>Waved-through findings</source>
        <translation>چشم‌پوشی از ایراد</translation>
    </message>
    <message>
        <source>Whether they need a second person too</source>
        <translation>آیا به نفر دوم نیاز دارد</translation>
    </message>
    <message>
        <source>Minutes a claim holds</source>
        <translation>مهلت نگه‌داشتن پرونده (دقیقه)</translation>
    </message>
    <message>
        <source>1 to 240; afterwards others may take the case</source>
        <translation>۱ تا ۲۴۰؛ پس از آن دیگران می‌توانند بردارند</translation>
    </message>
    <message>
        <source>Days until the next visit</source>
        <translation>مراجعهٔ بعدی (روز)</translation>
    </message>
    <message>
        <source>1 to 90; printed on the deficiency slip</source>
        <translation>۱ تا ۹۰؛ روی برگ نقص مدارک چاپ می‌شود</translation>
    </message>
    <message>
        <source>Days until a file expires</source>
        <translation>انقضای پرونده (روز)</translation>
    </message>
    <message>
        <source>7 to 730</source>
        <translation>۷ تا ۷۳۰</translation>
    </message>
    <message>
        <source>Lease warning, days</source>
        <translation>هشدار اجاره‌نامه (روز)</translation>
    </message>
    <message>
        <source>0 to 180; before five months are no longer left</source>
        <translation>۰ تا ۱۸۰؛ پیش از آنکه پنج ماه دیگر نمانده باشد</translation>
    </message>
    <message>
        <source>Age of majority</source>
        <translation>سن قانونی</translation>
    </message>
    <message>
        <source>15 to 21 years; younger applicants warn</source>
        <translation>۱۵ تا ۲۱ سال؛ متقاضی جوان‌تر هشدار دارد</translation>
    </message>
    <message>
        <source>Local calls</source>
        <translation>مکالمات شهری</translation>
    </message>
    <message>
        <source>Lists and papers itemise long-distance and mobile calls only</source>
        <translation>فهرست‌ها و برگه‌ها فقط مکالمات بین‌شهری و همراه را ریز می‌کنند</translation>
    </message>
    <message>
        <source>Minutes until the desk locks</source>
        <translation>قفل خودکار میز (دقیقه)</translation>
    </message>
    <message>
        <source>1 to 60 without a key or a move of the mouse</source>
        <translation>۱ تا ۶۰ بدون کلید یا حرکت موشواره</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>از پورتال</translation>
    </message>
    <message>
        <source>Looked into every few minutes; empty for none</source>
        <translation>هر چند دقیقه نگاه می‌شود؛ خالی یعنی هیچ</translation>
    </message>
    <message>
        <source>To the portal</source>
        <translation>به پورتال</translation>
    </message>
    <message>
        <source>Messages are delivered here; empty for none</source>
        <translation>پیام‌ها اینجا گذاشته می‌شود؛ خالی یعنی هیچ</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>از پویشگر</translation>
    </message>
    <message>
        <source>New scans are offered from here; empty for none</source>
        <translation>تصویرهای تازه از اینجا پیشنهاد می‌شود؛ خالی یعنی هیچ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Empty: a file in the data folder. Taken at the next start.</source>
        <translation>خالی: فایلی در پوشهٔ داده‌ها. از آغاز بعدی به کار می‌رود.</translation>
    </message>
    <message>
        <source>Key of the check tags</source>
        <translation>کلید مهرهای بررسی</translation>
    </message>
    <message>
        <source>Empty: a file in the data folder. All desks share one key.</source>
        <translation>خالی: فایلی در پوشهٔ داده‌ها. همهٔ میزها یک کلید دارند.</translation>
    </message>
    <message>
        <source>What the PIN of 2828 serves</source>
        <translation>کاربرد رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>Printed on the sealed slip</source>
        <translation>روی برگه سربسته چاپ می‌شود</translation>
    </message>
    <message>
        <source>A caller with the PIN is told</source>
        <translation>پاسخ تلفنی با رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>At the tab of requests; also printed on the sealed slip</source>
        <translation>در برگه درخواست‌ها؛ روی برگه سربسته هم چاپ می‌شود</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>پیامک‌های در انتظار</translation>
    </message>
    <message>
        <source>Choose it at one desk of the office; else they go by hand</source>
        <translation>برای یک میز از اداره برگزینید؛ وگرنه با دست فرستاده می‌شوند</translation>
    </message>
    <message>
        <source>Messages go to</source>
        <translation>مقصد پیامک‌ها</translation>
    </message>
    <message>
        <source>A folder, from which another program sends, or a gateway</source>
        <translation>پوشه‌ای که برنامه دیگری از آن می‌فرستد، یا درگاه</translation>
    </message>
    <message>
        <source>Folder of messages</source>
        <translation>پوشه پیامک‌ها</translation>
    </message>
    <message>
        <source>Empty: in the data folder</source>
        <translation>خالی: در پوشه داده</translation>
    </message>
    <message>
        <source>Gateway (SMPP)</source>
        <translation>درگاه (SMPP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>پورت</translation>
    </message>
    <message>
        <source>1 to 65535; 2775 is usual</source>
        <translation>۱ تا ۶۵۵۳۵؛ معمول ۲۷۷۵ است</translation>
    </message>
    <message>
        <source>Name at the gateway</source>
        <translation>نام نزد درگاه</translation>
    </message>
    <message>
        <source>Given by the operator, up to 15 characters</source>
        <translation>اپراتور می‌دهد؛ تا ۱۵ نویسه</translation>
    </message>
    <message>
        <source>File with the gateway&apos;s password</source>
        <translation>فایل رمز درگاه</translation>
    </message>
    <message>
        <source>For this user alone; the settings never hold it</source>
        <translation>تنها برای همین کاربر؛ در تنظیمات نگهداری نمی‌شود</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>فرستنده</translation>
    </message>
    <message>
        <source>The number or name that messages come from</source>
        <translation>شماره یا نامی که پیامک از آن می‌رسد</translation>
    </message>
    <message>
        <source>Days that delivered messages are kept</source>
        <translation>روزهای نگهداری پیام‌های رسیده</translation>
    </message>
    <message>
        <source>30 to 3650, to subscribers and to the portal; 0: for ever</source>
        <translation>۳۰ تا ۳۶۵۰؛ پیام به مشترکان و به پورتال؛ صفر: همیشه</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>انتخاب…</translation>
    </message>
    <message>
        <source>need a second person too</source>
        <translation>نفر دوم هم لازم است</translation>
    </message>
    <message>
        <source>are sent by this desk every few minutes</source>
        <translation>این میز هر چند دقیقه می‌فرستد</translation>
    </message>
    <message>
        <source>are itemised too</source>
        <translation>هم ریز شوند</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;ذخیره</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;کنار گذاشتن تغییرها</translation>
    </message>
    <message>
        <source>Saved. The other database is opened at the next start.</source>
        <translation>ذخیره شد. پایگاه دادهٔ دیگر در آغاز بعدی باز می‌شود.</translation>
    </message>
    <message>
        <source>The settings were saved; open tabs follow at the next log-in.</source>
        <translation>تنظیمات ذخیره شد؛ زبانه‌های باز از ورود بعدی پیروی می‌کنند.</translation>
    </message>
    <message>
        <source>A picture of the sign</source>
        <translation>تصویر نشان</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>یک پوشه</translation>
    </message>
    <message>
        <source>The key of the check tags</source>
        <translation>کلید مهرهای بررسی</translation>
    </message>
    <message>
        <source>The gateway&apos;s password</source>
        <translation>رمز درگاه</translation>
    </message>
</context>
<context>
    <name>SheetAnswer</name>
    <message>
        <source>Check of a paper of a request</source>
        <translation>بررسی برگه یک درخواست</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>باز کردن درخواست</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>به نام</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>زمان چاپ</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>ذخیره PDF</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>در حال چاپ…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>به چاپگر فرستاده شد.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>SheetsGiven</name>
    <message>
        <source>Slip of the request</source>
        <translation>رسید درخواست</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>گواهی</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>دستور کار</translation>
    </message>
    <message>
        <source>Duplicate bill</source>
        <translation>قبض المثنی</translation>
    </message>
    <message>
        <source>Slip of the visit</source>
        <translation>رسید مراجعه</translation>
    </message>
    <message>
        <source>Print a copy?</source>
        <translation>نسخه دیگری چاپ شود؟</translation>
    </message>
    <message>
        <source>Paper {number} was printed already; another print is marked as a duplicate.</source>
        <translation>برگه {number} پیش‌تر چاپ شده است؛ چاپ دوباره «المثنی» می‌خورد.</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>چاپ المثنی</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;چاپ</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>&amp;ذخیره PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>صفحهٔ قبل</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>صفحهٔ بعد</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>صفحه</translation>
    </message>
    <message>
        <source>Page {at} of {pages}</source>
        <translation>صفحهٔ {at} از {pages}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>در حال چاپ…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>به چاپگر فرستاده شد.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>ذخیره PDF</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>Unsaved drafts</source>
        <translation>پیش‌نویس‌های ناتمام</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>تاریخ و ساعت</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>پایگاه داده پاسخ نمی‌دهد</translation>
    </message>
    <message>
        <source>Shared database {host}: connected</source>
        <translation>پایگاه مشترک {host}: متصل</translation>
    </message>
    <message>
        <source>Database on this computer</source>
        <translation>پایگاه داده روی همین رایانه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved draft(s)</source>
        <translation>
            <numerusform>%Ln پیش‌نویس ناتمام</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Calls per day</source>
        <translation>تماس‌ها به تفکیک روز</translation>
    </message>
    <message>
        <source>Calls per hour of the day</source>
        <translation>تماس‌ها به تفکیک ساعت</translation>
    </message>
    <message>
        <source>Numbers called most</source>
        <translation>پرتماس‌ترین شماره‌ها</translation>
    </message>
    <message>
        <source>A click shows the calls to this number alone</source>
        <translation>با کلیک فقط تماس‌های این شماره نمایش داده می‌شود</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Totals of the whole result</source>
        <translation>جمع کل نتیجه</translation>
    </message>
    <message>
        <source>Calls per month</source>
        <translation>تماس‌ها به تفکیک ماه</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Identity verification</source>
        <translation>احراز هویت</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>خطوط</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>درخواست‌ها</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>ریزمکالمات</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>مدیریت</translation>
    </message>
</context>
<context>
    <name>TicketDeeds</name>
    <message>
        <source>Choose the unit.</source>
        <translation>واحد را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Choose the paper.</source>
        <translation>مدرک را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Take the effect back?</source>
        <translation>اثر برگردانده شود؟</translation>
    </message>
    <message>
        <source>A ticket of its own sets the line back to how it was; the reason is kept.</source>
        <translation>درخواستی جداگانه خط را به حال پیشین برمی‌گرداند؛ دلیل نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>برگردان</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>ثبت شد: {what}</translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Open the line</source>
        <translation>باز کردن خط</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>واحد: {unit}</translation>
    </message>
    <message>
        <source>{name} ({asker})</source>
        <translation>{name} ({asker})</translation>
    </message>
    <message>
        <source>Opened: {at}</source>
        <translation>ثبت: {at}</translation>
    </message>
    <message>
        <source>To be looked at on {day}</source>
        <translation>پیگیری در {day}</translation>
    </message>
    <message>
        <source>In your hands</source>
        <translation>در دست شما</translation>
    </message>
    <message>
        <source>{who} had it in hand; take it</source>
        <translation>در دست {who} بود؛ می‌توانید بردارید</translation>
    </message>
    <message>
        <source>In the hands of {who}</source>
        <translation>در دست {who}</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>محرمانه</translation>
    </message>
    <message>
        <source>Effect taken back</source>
        <translation>اثر برگردانده شد</translation>
    </message>
    <message>
        <source>Promised: {day} — why this date?</source>
        <translation>وعده: {day} — چرا این تاریخ؟</translation>
    </message>
    <message>
        <source>{clock}: {share}</source>
        <translation>{clock}: {share}</translation>
    </message>
    <message>
        <source>{clock}: late by {span} of working time</source>
        <translation>{clock}: {span} زمان کاری دیر شده</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>چگونه حساب شد</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>Choose a ticket, or open a new one with F10.</source>
        <translation>درخواستی را انتخاب کنید یا با F10 درخواست تازه باز کنید.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Effect on the line</source>
        <translation>اثر روی خط</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>مدارک</translation>
    </message>
    <message>
        <source>Printed papers</source>
        <translation>برگه‌های چاپ‌شده</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>وابسته‌ها</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>The ticket</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>Effect on the line (when it is done)</source>
        <translation>اثر روی خط (هنگام انجام)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>چه چیز</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>پیشین</translation>
    </message>
    <message>
        <source>New</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>اصل دیده شد</translation>
    </message>
    <message>
        <source>copy alone</source>
        <translation>فقط رونوشت</translation>
    </message>
    <message>
        <source>Scan: {paper}</source>
        <translation>تصویر: {paper}</translation>
    </message>
    <message>
        <source>{paper} {number}, {at}: print a copy</source>
        <translation>{paper} {number}، {at}: چاپ المثنی</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>برگرفته از</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>منجر شد به</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>برگردانده شد با</translation>
    </message>
    <message>
        <source>{old} ← {new}</source>
        <translation>{old} ← {new}</translation>
    </message>
    <message>
        <source>Late: told to the supervisor</source>
        <translation>دیر شد: به سرپرست ارجاع شد</translation>
    </message>
</context>
<context>
    <name>TicketPanel</name>
    <message>
        <source>Open tickets of the line</source>
        <extracomment>What a clerk can ask for.</extracomment>
        <translation>درخواست‌های باز خط</translation>
    </message>
    <message>
        <source>A new ticket of this line</source>
        <translation>درخواست تازه برای این خط</translation>
    </message>
    <message>
        <source>A new ticket of this line (F4, then the service&apos;s number)</source>
        <translation>درخواست تازه برای این خط (F4 و سپس شمارهٔ خدمت)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Asker</source>
        <translation>متقاضی</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>وعده</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open ticket(s)</source>
        <translation>
            <numerusform>%Ln درخواست باز</numerusform>
        </translation>
    </message>
    <message>
        <source>The line has no open ticket.</source>
        <translation>این خط درخواست بازی ندارد.</translation>
    </message>
    <message>
        <source>Your role may not open tickets.</source>
        <translation>نقش شما اجازهٔ ثبت درخواست را ندارد.</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>نخست خطی را انتخاب کنید.</translation>
    </message>
    <message>
        <source>The line has no number now.</source>
        <translation>خط اکنون شماره‌ای ندارد.</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>Call details of the province&apos;s telephones</source>
        <translation>ارائه ریزمکالمات تلفن‌های استان</translation>
    </message>
    <message>
        <source>Special services</source>
        <translation>سرویس‌های ویژه</translation>
    </message>
    <message>
        <source>Feasibility of a relocation</source>
        <translation>بررسی امکانات تغییر مکان</translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>تغییر مکان</translation>
    </message>
    <message>
        <source>Release in the centre that was left</source>
        <translation>تخلیه در مرکز مبدأ</translation>
    </message>
    <message>
        <source>Listing at 118, or none</source>
        <translation>اعلام/عدم اعلام به ۱۱۸</translation>
    </message>
    <message>
        <source>Closing or opening the second zero</source>
        <translation>بستن/باز نمودن صفر دوم</translation>
    </message>
    <message>
        <source>Tracing nuisance calls</source>
        <translation>کشف مزاحمت تلفنی</translation>
    </message>
    <message>
        <source>Change of number</source>
        <translation>تعویض شماره</translation>
    </message>
    <message>
        <source>Correction of the address</source>
        <translation>اصلاح نشانی</translation>
    </message>
    <message>
        <source>Cut and reconnect</source>
        <translation>قطع و وصل</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(خالی)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>No</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>(lifted)</source>
        <translation>(برداشته شد)</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Listing at 118</source>
        <translation>اعلام به ۱۱۸</translation>
    </message>
    <message>
        <source>Service on</source>
        <translation>برقراری سرویس</translation>
    </message>
    <message>
        <source>Service off</source>
        <translation>قطع سرویس</translation>
    </message>
    <message>
        <source>Cut lifted</source>
        <translation>رفع قطع</translation>
    </message>
    <message>
        <source>Cut again</source>
        <translation>قطع دوباره</translation>
    </message>
    <message>
        <source>Data service (ADSL)</source>
        <translation>اینترنت پرسرعت (ADSL)</translation>
    </message>
    <message>
        <source>Code of 2828</source>
        <translation>رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>Short messages</source>
        <translation>پیامک</translation>
    </message>
    <message>
        <source>Offence on the file</source>
        <translation>تخلف در پرونده</translation>
    </message>
    <message>
        <source>set</source>
        <translation>ثبت‌شده</translation>
    </message>
    <message>
        <source>Sending short messages</source>
        <translation>ارسال پیامک</translation>
    </message>
    <message>
        <source>Report of a fault</source>
        <translation>اعلام خرابی</translation>
    </message>
    <message>
        <source>Duplicate bill of a period</source>
        <translation>قبض المثنی دوره</translation>
    </message>
    <message>
        <source>Call details of the intelligent service</source>
        <translation>ریزمکالمات سرویس هوشمند</translation>
    </message>
    <message>
        <source>Taking an effect back</source>
        <translation>برگرداندن اثر</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>پیش‌نویس</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>ثبت‌شده</translation>
    </message>
    <message>
        <source>Feasibility check</source>
        <translation>بررسی امکانات</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>در دست اقدام</translation>
    </message>
    <message>
        <source>Waiting for the subscriber</source>
        <translation>منتظر مشترک</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>توقف فنی</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>در فهرست انتظار</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>تحویل شد</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>Cancellation asked for</source>
        <translation>درخواست لغو</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>لغو شد</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>امور مشترکین</translation>
    </message>
    <message>
        <source>Assignment of lines</source>
        <translation>واگذاری خطوط</translation>
    </message>
    <message>
        <source>Switch room</source>
        <translation>سالن دستگاه</translation>
    </message>
    <message>
        <source>Main distribution frame</source>
        <translation>ام‌دی‌اف</translation>
    </message>
    <message>
        <source>Overhead network</source>
        <translation>شبکه هوایی</translation>
    </message>
    <message>
        <source>Cable network</source>
        <translation>شبکه کابل</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>دیتا</translation>
    </message>
    <message>
        <source>Head of the centre</source>
        <translation>رئیس مرکز</translation>
    </message>
    <message>
        <source>118</source>
        <translation>۱۱۸</translation>
    </message>
    <message>
        <source>Fault desk (117)</source>
        <translation>خرابی (۱۱۷)</translation>
    </message>
    <message>
        <source>Inspection and security</source>
        <translation>بازرسی و حراست</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالک</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>وکیل</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>مستأجر</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>نماینده</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>ولی یا قیم</translation>
    </message>
    <message>
        <source>Heir</source>
        <translation>وارث</translation>
    </message>
    <message>
        <source>The company itself</source>
        <translation>خود شرکت</translation>
    </message>
    <message>
        <source>Court or security office</source>
        <translation>مرجع قضایی یا حراست</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>هر کس</translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation>مدرک شناسایی</translation>
    </message>
    <message>
        <source>Last paid bill</source>
        <translation>آخرین قبض پرداخت‌شده</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>فرم امضاشده</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>وکالت‌نامه</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>اجاره‌نامه</translation>
    </message>
    <message>
        <source>Letter of introduction</source>
        <translation>معرفی‌نامه</translation>
    </message>
    <message>
        <source>Deed of guardianship</source>
        <translation>قیم‌نامه</translation>
    </message>
    <message>
        <source>Certificate of inheritance</source>
        <translation>گواهی انحصار وراثت</translation>
    </message>
    <message>
        <source>Letter of the court</source>
        <translation>نامه قضایی</translation>
    </message>
    <message>
        <source>Written order of the company&apos;s unit</source>
        <translation>دستور کتبی واحد شرکت</translation>
    </message>
    <message>
        <source>Evidence of the address</source>
        <translation>مدرک نشانی</translation>
    </message>
    <message>
        <source>Sketch of the place</source>
        <translation>کروکی محل</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>تعهدنامه</translation>
    </message>
    <message>
        <source>Letter of consent</source>
        <translation>رضایت‌نامه</translation>
    </message>
    <message>
        <source>First action</source>
        <translation>نخستین اقدام</translation>
    </message>
    <message>
        <source>Until done</source>
        <translation>تا انجام</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>به‌موقع</translation>
    </message>
    <message>
        <source>getting late</source>
        <translation>رو به پایان</translation>
    </message>
    <message>
        <source>late</source>
        <translation>دیر شده</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>گام</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>به دست گرفته شد</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>رها شد</translation>
    </message>
    <message>
        <source>Handed to a unit</source>
        <translation>ارجاع به واحد</translation>
    </message>
    <message>
        <source>Form mended</source>
        <translation>فرم اصلاح شد</translation>
    </message>
    <message>
        <source>Result prepared</source>
        <translation>نتیجه آماده شد</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>کار من</translation>
    </message>
    <message>
        <source>My unit</source>
        <translation>واحد من</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>همه بازها</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>دیرشده</translation>
    </message>
    <message>
        <source>Awaiting the subscriber</source>
        <translation>منتظر مشترک</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>محرمانه</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>ارجاع به سرپرست</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>آماده تحویل</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>پایان‌یافته</translation>
    </message>
    <message>
        <source>Of the line</source>
        <translation>همین خط</translation>
    </message>
    <message>
        <source>Slip of the request</source>
        <translation>رسید درخواست</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>گواهی</translation>
    </message>
    <message>
        <source>Sealed slip of a code</source>
        <translation>برگه مهرشده رمز</translation>
    </message>
    <message>
        <source>Duplicate bill</source>
        <translation>قبض المثنی</translation>
    </message>
    <message>
        <source>Slip of the visit</source>
        <translation>رسید مراجعه</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>سطح دسترسی</translation>
    </message>
    <message>
        <source>Number of the permit</source>
        <translation>شماره مجوز</translation>
    </message>
    <message>
        <source>Date of the permit</source>
        <translation>تاریخ مجوز</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>زمان انجام</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>کد پستی</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>ارائه‌دهنده</translation>
    </message>
    <message>
        <source>Speed (Mbit/s)</source>
        <translation>سرعت (مگابیت)</translation>
    </message>
    <message>
        <source>Suspended by</source>
        <translation>علت تعلیق</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>پورت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از تاریخ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تا تاریخ</translation>
    </message>
    <message>
        <source>Types of calls</source>
        <translation>نوع تماس</translation>
    </message>
    <message>
        <source>Called number</source>
        <translation>شماره مقصد</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Serial of the list</source>
        <translation>شماره فهرست</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>تعداد سطر</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>نوع قطع</translation>
    </message>
    <message>
        <source>Told: billing goes on</source>
        <translation>گفته شد: صدور قبض ادامه دارد</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>مرجع</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>شماره نامه</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>تاریخ نامه</translation>
    </message>
    <message>
        <source>Cause to lift</source>
        <translation>علتی که برداشته شود</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>شماره‌گر (کنتور)</translation>
    </message>
    <message>
        <source>Title at 118</source>
        <translation>عنوان در ۱۱۸</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>دوره</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>Telephone of who reports</source>
        <translation>تلفن گزارش‌دهنده</translation>
    </message>
    <message>
        <source>Number overheard</source>
        <translation>شماره شنیده‌شده</translation>
    </message>
    <message>
        <source>Telephone of a neighbour</source>
        <translation>تلفن همسایه</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>نتیجه آزمایش</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>عیب یافته</translation>
    </message>
    <message>
        <source>After the work</source>
        <translation>پس از کار</translation>
    </message>
    <message>
        <source>Cleared at</source>
        <translation>زمان رفع</translation>
    </message>
    <message>
        <source>Hash of the code</source>
        <translation>درهم‌ساز رمز</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>شماره همراه</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>رویدادها</translation>
    </message>
    <message>
        <source>Mobile confirmed by a code</source>
        <translation>همراه با کد تأیید شد</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>صدا</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>از ساعت</translation>
    </message>
    <message>
        <source>Until hour</source>
        <translation>تا ساعت</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Number of the offender</source>
        <translation>شماره مزاحم</translation>
    </message>
    <message>
        <source>Found out at</source>
        <translation>زمان کشف</translation>
    </message>
    <message>
        <source>Undertaking signed</source>
        <translation>تعهد گرفته شد</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>درخواست‌ها</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>خدمت</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>مهلت</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>وعده</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>عمر</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>ایستاده</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} روز دیر</translation>
    </message>
    <message>
        <source>{percent} {word}</source>
        <translation>{percent} {word}</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>پیشنهاد فنی</translation>
    </message>
    <message>
        <source>Metres of cable</source>
        <translation>فاصله (متر)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>اعتبار تا</translation>
    </message>
    <message>
        <source>Technical address</source>
        <translation>نشانی فنی</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>برقرار شود</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>قطع شود</translation>
    </message>
    <message>
        <source>Fees accepted</source>
        <translation>هزینه پذیرفته شد</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>سمت</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>شناسه</translation>
    </message>
    <message>
        <source>Owner&apos;s identifier</source>
        <translation>شناسه مالک</translation>
    </message>
    <message>
        <source>Begin of the lease</source>
        <translation>شروع اجاره</translation>
    </message>
    <message>
        <source>End of the lease</source>
        <translation>پایان اجاره</translation>
    </message>
    <message>
        <source>The lease names this number</source>
        <translation>در اجاره‌نامه این شماره آمده است</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>مدارک</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>شماره تازه</translation>
    </message>
    <message>
        <source>Nothing is cut on this line.</source>
        <translation>این خط قطع نیست؛ علتی برای برداشتن نیست.</translation>
    </message>
    <message>
        <source>No bill of this telephone was brought in.</source>
        <translation>برای این تلفن قبضی آورده نشده است.</translation>
    </message>
    <message>
        <source>No special service is on.</source>
        <translation>سرویس ویژه‌ای برقرار نیست.</translation>
    </message>
    <message>
        <source>The centre offers no other service.</source>
        <translation>این مرکز سرویس دیگری ندارد.</translation>
    </message>
    <message>
        <source>No centre is on record.</source>
        <translation>مرکزی ثبت نشده است.</translation>
    </message>
    <message>
        <source>This centre has no free number.</source>
        <translation>این مرکز شماره آزاد ندارد.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>نصب</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>تغییر پورت</translation>
    </message>
    <message>
        <source>Take over the new number</source>
        <translation>انتقال به شماره تازه</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>تعلیق</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>رفع تعلیق</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>تخلیه</translation>
    </message>
    <message>
        <source>Subscriber&apos;s wish</source>
        <translation>خواست مشترک</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>اداری</translation>
    </message>
    <message>
        <source>No obstacle</source>
        <translation>بلامانع</translation>
    </message>
    <message>
        <source>Number not found</source>
        <translation>شماره یافت نشد</translation>
    </message>
    <message>
        <source>Has a data service already</source>
        <translation>اینترنت دارد</translation>
    </message>
    <message>
        <source>On PCM</source>
        <translation>روی PCM است</translation>
    </message>
    <message>
        <source>PCM in the box</source>
        <translation>PCM در جعبه</translation>
    </message>
    <message>
        <source>The line is cut</source>
        <translation>خط قطع است</translation>
    </message>
    <message>
        <source>In debt</source>
        <translation>بدهکار</translation>
    </message>
    <message>
        <source>Cabinet not allowed</source>
        <translation>کافو مجاز نیست</translation>
    </message>
    <message>
        <source>Number not allowed</source>
        <translation>شماره مجاز نیست</translation>
    </message>
    <message>
        <source>No free port</source>
        <translation>پورت آزاد نیست</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>امکان‌پذیر</translation>
    </message>
    <message>
        <source>Needs a visit</source>
        <translation>نیاز به بازدید</translation>
    </message>
    <message>
        <source>No facilities on the subscriber&apos;s side</source>
        <translation>نبود امکانات سمت مشترک</translation>
    </message>
    <message>
        <source>No facilities on the exchange&apos;s side</source>
        <translation>نبود امکانات سمت مرکز</translation>
    </message>
    <message>
        <source>Out of the boundary</source>
        <translation>خارج از مرز</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>فهرست انتظار</translation>
    </message>
    <message>
        <source>Wrongly recorded</source>
        <translation>ثبت نادرست</translation>
    </message>
    <message>
        <source>Renumbered</source>
        <translation>تغییر پلاک</translation>
    </message>
    <message>
        <source>Street renamed</source>
        <translation>تغییر نام معبر</translation>
    </message>
    <message>
        <source>Postal code only</source>
        <translation>فقط کد پستی</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قطع</translation>
    </message>
    <message>
        <source>Number now</source>
        <translation>شماره کنونی</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>اعلام شود</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>تغییر عنوان</translation>
    </message>
    <message>
        <source>Do not tell it</source>
        <translation>اعلام نشود</translation>
    </message>
    <message>
        <source>Release the pair and the number</source>
        <translation>تخلیه زوج و شماره</translation>
    </message>
    <message>
        <source>Connect the pair and the number again</source>
        <translation>وصل دوباره زوج و شماره</translation>
    </message>
    <message>
        <source>No tone</source>
        <translation>بوق ندارد</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>نویز</translation>
    </message>
    <message>
        <source>Crosstalk</source>
        <translation>هم‌شنوایی</translation>
    </message>
    <message>
        <source>No incoming calls</source>
        <translation>تماس ورودی ندارد</translation>
    </message>
    <message>
        <source>No outgoing calls</source>
        <translation>تماس خروجی ندارد</translation>
    </message>
    <message>
        <source>Wrong ringing</source>
        <translation>زنگ نابجا</translation>
    </message>
    <message>
        <source>Data service</source>
        <translation>اینترنت</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>سایر</translation>
    </message>
    <message>
        <source>At the frame</source>
        <translation>فیزیکی در ام‌دی‌اف</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>حقوقی</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>نرم‌افزاری</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>فیزیکی در شبکه</translation>
    </message>
    <message>
        <source>Short or earth</source>
        <translation>اتصال به زمین</translation>
    </message>
    <message>
        <source>Broken wire</source>
        <translation>قطع سیم</translation>
    </message>
    <message>
        <source>The subscriber&apos;s device</source>
        <translation>دستگاه مشترک</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>بدهی</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>عیبی یافت نشد</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>سالم</translation>
    </message>
    <message>
        <source>Still faulty</source>
        <translation>هنوز خراب</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>صدور</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>صدور دوباره</translation>
    </message>
    <message>
        <source>Wants messages</source>
        <translation>پیامک می‌خواهد</translation>
    </message>
    <message>
        <source>Wants none any more</source>
        <translation>دیگر نمی‌خواهد</translation>
    </message>
    <message>
        <source>Request registered</source>
        <translation>ثبت درخواست</translation>
    </message>
    <message>
        <source>Request answered</source>
        <translation>پاسخ درخواست</translation>
    </message>
    <message>
        <source>Request done</source>
        <translation>انجام درخواست</translation>
    </message>
    <message>
        <source>Fault cleared</source>
        <translation>رفع خرابی</translation>
    </message>
    <message>
        <source>Bill issued</source>
        <translation>صدور قبض</translation>
    </message>
    <message>
        <source>Line cut</source>
        <translation>قطع خط</translation>
    </message>
    <message>
        <source>Lease ending</source>
        <translation>پایان اجاره</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>سکوت</translation>
    </message>
    <message>
        <source>Insult</source>
        <translation>توهین</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>تهدید</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>سروصدا</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>زن</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>کودک</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Offender found</source>
        <translation>کشف شد</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>کشف نشد</translation>
    </message>
    <message>
        <source>Consent of the complainant</source>
        <translation>رضایت شاکی</translation>
    </message>
    <message>
        <source>Sent to court</source>
        <translation>ارجاع به دادگاه</translation>
    </message>
    <message>
        <source>Own wish</source>
        <translation>به خواست مشترک</translation>
    </message>
    <message>
        <source>Confirmed nuisance</source>
        <translation>مزاحمت تأییدشده</translation>
    </message>
    <message>
        <source>Like a public number</source>
        <translation>شباهت به شماره ادارات</translation>
    </message>
    <message>
        <source>Cable transfer</source>
        <translation>برگردان کابل</translation>
    </message>
    <message>
        <source>New centre</source>
        <translation>مرکز جدید</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>نامشخص</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>شهری و درون‌استانی</translation>
    </message>
    <message>
        <source>Long distance</source>
        <translation>بین‌شهری</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>همراه</translation>
    </message>
    <message>
        <source>International</source>
        <translation>بین‌الملل</translation>
    </message>
    <message>
        <source>Intelligent (IN)</source>
        <translation>هوشمند</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>کد خدماتی</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>این را پر کنید.</translation>
    </message>
    <message>
        <source>This service does not know this field.</source>
        <translation>این خدمت چنین خانه‌ای ندارد.</translation>
    </message>
    <message>
        <source>What is written here cannot be kept.</source>
        <translation>نوشته این خانه پذیرفتنی نیست.</translation>
    </message>
    <message>
        <source>Choose one of what is offered.</source>
        <translation>یکی از گزینه‌ها را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Too little or too much.</source>
        <translation>خارج از اندازه مجاز است.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>پایان پیش از آغاز است.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>این روز گذشته است.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>این در آینده است.</translation>
    </message>
    <message>
        <source>The line is like that already; nothing would change.</source>
        <translation>خط همین‌گونه است؛ چیزی عوض نمی‌شود.</translation>
    </message>
    <message>
        <source>The office has no record of this line.</source>
        <translation>این خط در پرونده‌های اداره نیست.</translation>
    </message>
    <message>
        <source>The line was released.</source>
        <translation>خط تخلیه شده است.</translation>
    </message>
    <message>
        <source>The number belongs to another province.</source>
        <translation>شماره از استان دیگری است.</translation>
    </message>
    <message>
        <source>This is not the identifier of the line&apos;s owner.</source>
        <translation>این شناسه مالک خط نیست.</translation>
    </message>
    <message>
        <source>Who asks by this right may not ask for this.</source>
        <translation>با این سمت نمی‌توان این را درخواست کرد.</translation>
    </message>
    <message>
        <source>The lease has ended.</source>
        <translation>اجاره‌نامه به پایان رسیده است.</translation>
    </message>
    <message>
        <source>A paper has not been seen.</source>
        <translation>مدرکی دیده نشده است.</translation>
    </message>
    <message>
        <source>A paper is no longer valid.</source>
        <translation>اعتبار مدرکی گذشته است.</translation>
    </message>
    <message>
        <source>The line has an unpaid bill.</source>
        <translation>خط قبض پرداخت‌نشده دارد.</translation>
    </message>
    <message>
        <source>The line is cut for nuisance; it gets no service.</source>
        <translation>خط به علت مزاحمت قطع است و خدمتی نمی‌گیرد.</translation>
    </message>
    <message>
        <source>The line is seized; only the authority can ask for it.</source>
        <translation>خط توقیف است؛ فقط مرجع صادرکننده می‌تواند.</translation>
    </message>
    <message>
        <source>The same request is open for this line.</source>
        <translation>همین درخواست برای این خط باز است.</translation>
    </message>
    <message>
        <source>The exchange of the centre does not offer this service.</source>
        <translation>مرکز این سرویس را ندارد.</translation>
    </message>
    <message>
        <source>It needs another service first.</source>
        <translation>سرویس دیگری پیش‌نیاز آن است.</translation>
    </message>
    <message>
        <source>It does not go together with another service.</source>
        <translation>با سرویس دیگری جمع نمی‌شود.</translation>
    </message>
    <message>
        <source>The service is on already.</source>
        <translation>سرویس از پیش برقرار است.</translation>
    </message>
    <message>
        <source>The service is not on.</source>
        <translation>سرویس برقرار نیست.</translation>
    </message>
    <message>
        <source>The number is not free.</source>
        <translation>شماره آزاد نیست.</translation>
    </message>
    <message>
        <source>The number rests; a request names the present one.</source>
        <translation>شماره در دوره استراحت است؛ شماره کنونی را بنویسید.</translation>
    </message>
    <message>
        <source>The number is reserved.</source>
        <translation>شماره رزرو است.</translation>
    </message>
    <message>
        <source>The line is cut for this cause already.</source>
        <translation>خط به همین علت قطع است.</translation>
    </message>
    <message>
        <source>The line is not cut for this cause any more.</source>
        <translation>خط دیگر به این علت قطع نیست.</translation>
    </message>
    <message>
        <source>This is lifted only by a letter of the authority that ordered it.</source>
        <translation>این فقط با نامه همان مرجع برداشته می‌شود.</translation>
    </message>
    <message>
        <source>There is no bill of this period.</source>
        <translation>قبضی از این دوره نیست.</translation>
    </message>
    <message>
        <source>The bill is not paid yet.</source>
        <translation>قبض هنوز پرداخت نشده است.</translation>
    </message>
    <message>
        <source>There is no consent to withdraw.</source>
        <translation>رضایتی نیست که پس گرفته شود.</translation>
    </message>
    <message>
        <source>This does not follow from the state of the data service.</source>
        <translation>با وضعیت کنونی اینترنت خط ممکن نیست.</translation>
    </message>
    <message>
        <source>This belongs to another centre.</source>
        <translation>این از مرکز دیگری است.</translation>
    </message>
    <message>
        <source>Nobody said that this line can be moved to this place.</source>
        <translation>پاسخ مثبتی برای انتقال این خط به این نشانی ثبت نشده است.</translation>
    </message>
    <message>
        <source>The answer that it is possible holds no more.</source>
        <translation>اعتبار پاسخ مثبت بررسی امکانات به پایان رسیده است.</translation>
    </message>
    <message>
        <source>No list of this line with this serial was handed over.</source>
        <translation>فهرستی از این خط با این شماره تحویل نشده است.</translation>
    </message>
    <message>
        <source>It is not mended: hand it on, or say why it failed.</source>
        <translation>خرابی برطرف نشده است: آن را ارجاع دهید یا علت ناموفق بودن را بگویید.</translation>
    </message>
    <message>
        <source>A supervisor asks for this: it names an offender.</source>
        <translation>این را سرپرست درخواست می‌کند: شماره مزاحم در آن آشکار است.</translation>
    </message>
    <message>
        <source>There is no ticket that this request is made from.</source>
        <translation>درخواستی که این درخواست از آن برآمده باشد، پیدا نشد.</translation>
    </message>
    <message>
        <source>This visit is not open at this desk for this person: begin another one.</source>
        <translation>این مراجعه در این میز برای این شخص باز نیست؛ مراجعه دیگری آغاز کنید.</translation>
    </message>
    <message>
        <source>This step does not follow from the present state.</source>
        <translation>این گام از وضعیت کنونی ممکن نیست.</translation>
    </message>
    <message>
        <source>Another unit or colleague has it; they can do this.</source>
        <translation>درخواست در دست واحد یا همکار دیگری است؛ همان واحد یا دارنده آن می‌تواند.</translation>
    </message>
    <message>
        <source>This step is the counter&apos;s.</source>
        <translation>این گام با متصدی باجه است.</translation>
    </message>
    <message>
        <source>Only a supervisor can do this.</source>
        <translation>فقط سرپرست می‌تواند.</translation>
    </message>
    <message>
        <source>Something stands in the way of the request; a supervisor may lift some of it.</source>
        <translation>مانعی برای درخواست هست؛ سرپرست می‌تواند برخی را بردارد.</translation>
    </message>
    <message>
        <source>The technical unit has to check the facilities first.</source>
        <translation>نخست واحد فنی باید امکانات را بررسی کند.</translation>
    </message>
    <message>
        <source>This service has no check of facilities.</source>
        <translation>این خدمت بررسی امکانات ندارد.</translation>
    </message>
    <message>
        <source>The technical unit has not given an answer that allows it.</source>
        <translation>پاسخ مثبت واحد فنی هنوز داده نشده است.</translation>
    </message>
    <message>
        <source>The result is not complete; fill it in.</source>
        <translation>نتیجه کامل نیست؛ آن را پر کنید.</translation>
    </message>
    <message>
        <source>Work has begun: cancellation has to be asked for, the unit confirms it.</source>
        <translation>کار آغاز شده است: باید درخواست لغو داد تا واحد تأیید کند.</translation>
    </message>
    <message>
        <source>No work has begun: it can be cancelled at once.</source>
        <translation>کار آغاز نشده است: مستقیم لغو می‌شود.</translation>
    </message>
    <message>
        <source>The days for reopening are over; a supervisor can still do it.</source>
        <translation>مهلت بازگشایی گذشته است؛ سرپرست می‌تواند.</translation>
    </message>
    <message>
        <source>Somebody else than who prepared it has to agree.</source>
        <translation>کسی جز آماده‌کننده باید تأیید کند.</translation>
    </message>
    <message>
        <source>A ticket made from this one is still open.</source>
        <translation>درخواست زیرمجموعه هنوز باز است.</translation>
    </message>
    <message>
        <source>Another unit has its part to do: hand it on.</source>
        <translation>کار واحد دیگری مانده است: درخواست را ارجاع دهید.</translation>
    </message>
    <message>
        <source>The same was asked for again since; that one is open.</source>
        <translation>همین خدمت پس از آن دوباره درخواست شده و هنوز باز است.</translation>
    </message>
    <message>
        <source>What was prepared is agreed to as it is, or prepared once more.</source>
        <translation>آنچه آماده شده همان‌گونه تأیید می‌شود، یا دوباره آماده شود.</translation>
    </message>
    <message>
        <source>It goes back to the state it came from.</source>
        <translation>به همان وضعیتی برمی‌گردد که از آن آمده است.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>دلیل را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Write a note.</source>
        <translation>یادداشت بنویسید.</translation>
    </message>
    <message>
        <source>Give a day to come on which it is looked at again.</source>
        <translation>روزی در آینده برای پیگیری بدهید.</translation>
    </message>
    <message>
        <source>Give the day to come on which it is expected to go on.</source>
        <translation>روزی در آینده که ادامه کار انتظار می‌رود بدهید.</translation>
    </message>
    <message>
        <source>Its term is not over yet.</source>
        <translation>مهلت آن هنوز نگذشته است.</translation>
    </message>
    <message>
        <source>It changed the line before and would change it otherwise now: take that back with a counter-ticket and ask anew.</source>
        <translation>این درخواست پیش‌تر خط را تغییر داده و اکنون تغییر دیگری می‌دهد: اثر آن را برگردانید و درخواست تازه ثبت کنید.</translation>
    </message>
    <message>
        <source>The line has what it changed: take that back with a counter-ticket first.</source>
        <translation>خط هنوز اثر این درخواست را دارد؛ نخست اثر آن را برگردانید.</translation>
    </message>
    <message>
        <source>What it did was taken back: ask for it anew.</source>
        <translation>اثر این درخواست برگردانده شده است: درخواست تازه ثبت کنید.</translation>
    </message>
    <message>
        <source>It has changed nothing on the line.</source>
        <translation>چیزی روی خط تغییر نداده است.</translation>
    </message>
    <message>
        <source>Its effect was taken back already.</source>
        <translation>اثر آن پیش‌تر برگردانده شده است.</translation>
    </message>
    <message>
        <source>It is not done yet: until then there is the slip alone.</source>
        <translation>هنوز انجام نشده است: تا آن زمان فقط رسید چاپ می‌شود.</translation>
    </message>
    <message>
        <source>What it did was taken back since.</source>
        <translation>آنچه این درخواست انجام داده بود، پس از آن بازگردانده شده است.</translation>
    </message>
    <message>
        <source>This service has no certificate.</source>
        <translation>این خدمت گواهی ندارد.</translation>
    </message>
    <message>
        <source>This paper was printed already; ask for a copy of it.</source>
        <translation>این برگه پیش‌تر چاپ شده است؛ المثنی بگیرید.</translation>
    </message>
    <message>
        <source>The slip of a code is printed once; a lost code is made anew by a request.</source>
        <translation>برگه رمز یک بار چاپ می‌شود؛ برای رمز گم‌شده درخواست تازه ثبت کنید.</translation>
    </message>
    <message>
        <source>A copy needs a reason.</source>
        <translation>چاپ المثنی دلیل می‌خواهد.</translation>
    </message>
    <message>
        <source>The office has no bill of this period.</source>
        <translation>قبض این دوره در دفتر نیست.</translation>
    </message>
    <message>
        <source>Nothing was done in this visit.</source>
        <translation>در این مراجعه کاری انجام نشده است.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بدون محدودیت</translation>
    </message>
    <message>
        <source>Second zero closed</source>
        <translation>صفر دوم بسته</translation>
    </message>
    <message>
        <source>First and second zero closed</source>
        <translation>صفر اول و دوم بسته</translation>
    </message>
    <message>
        <source>Nuisance</source>
        <translation>مزاحمت</translation>
    </message>
    <message>
        <source>Unlawful wiring</source>
        <translation>سیم‌کشی غیرمجاز</translation>
    </message>
    <message>
        <source>Order of a court</source>
        <translation>دستور قضایی</translation>
    </message>
    <message>
        <source>Seizure</source>
        <translation>توقیف</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>فنی</translation>
    </message>
    <message>
        <source>As the inventory says</source>
        <translation>طبق فهرست خطوط</translation>
    </message>
    <message>
        <source>One-way</source>
        <translation>یک‌طرفه</translation>
    </message>
    <message>
        <source>Two-way</source>
        <translation>دوطرفه</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>برقرار</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معلق</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>تخلیه</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>دایر</translation>
    </message>
    <message>
        <source>Cut one-way</source>
        <translation>قطع یک‌طرفه</translation>
    </message>
    <message>
        <source>Cut two-way</source>
        <translation>قطع دوطرفه</translation>
    </message>
    <message>
        <source>118 tells it</source>
        <translation>۱۱۸ اعلام می‌کند</translation>
    </message>
    <message>
        <source>118 does not tell it</source>
        <translation>۱۱۸ اعلام نمی‌کند</translation>
    </message>
    <message>
        <source>Of installation</source>
        <translation>محل نصب</translation>
    </message>
    <message>
        <source>Of correspondence</source>
        <translation>مکاتباتی</translation>
    </message>
    <message>
        <source>The cut&apos;s last day is over already.</source>
        <translation>واپسین روز این قطع گذشته است.</translation>
    </message>
    <message>
        <source>The number was given to another line.</source>
        <translation>شماره به خط دیگری واگذار شده است.</translation>
    </message>
    <message>
        <source>The number still rests.</source>
        <translation>شماره هنوز در دوره استراحت است.</translation>
    </message>
    <message>
        <source>The number is reserved for somebody else.</source>
        <translation>شماره برای دیگری رزرو است.</translation>
    </message>
    <message>
        <source>The number is not in the pool.</source>
        <translation>شماره در مخزن مرکز نیست.</translation>
    </message>
    <message>
        <source>The line was changed since; it cannot be taken back as it was.</source>
        <translation>خط پس از آن تغییر کرده است و به همان حال برنمی‌گردد.</translation>
    </message>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}: {text}</translation>
    </message>
    <message>
        <source>Needs: {names}</source>
        <translation>نیازمند: {names}</translation>
    </message>
    <message>
        <source>Goes not with: {names}</source>
        <translation>ناسازگار با: {names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{rials} rials</source>
        <translation>{rials} ریال</translation>
    </message>
    <message>
        <source>A supervisor may lift this with a reason.</source>
        <translation>سرپرست می‌تواند با ذکر دلیل بردارد.</translation>
    </message>
    <message>
        <source>{hours} hours {minutes} minutes</source>
        <translation>{hours} ساعت و {minutes} دقیقه</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} ساعت</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} دقیقه</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} روز</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>به دست گرفتن</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>رها کردن</translation>
    </message>
    <message>
        <source>To another unit…</source>
        <translation>ارجاع به واحد دیگر…</translation>
    </message>
    <message>
        <source>Mend the form…</source>
        <translation>اصلاح فرم…</translation>
    </message>
    <message>
        <source>Prepare the result…</source>
        <translation>آماده‌سازی نتیجه…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>یادداشت…</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>مدرک…</translation>
    </message>
    <message>
        <source>To the calls</source>
        <translation>به ریزمکالمات</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>دستور کار</translation>
    </message>
    <message>
        <source>Open the relocation</source>
        <translation>ثبت تغییر مکان</translation>
    </message>
    <message>
        <source>Take the effect back…</source>
        <translation>برگرداندن اثر…</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>چرا نه؟</translation>
    </message>
    <message>
        <source>Mend the form</source>
        <translation>اصلاح فرم</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>ثبت</translation>
    </message>
    <message>
        <source>A colleague was first</source>
        <translation>همکاری زودتر بود</translation>
    </message>
    <message>
        <source>Prepare the result</source>
        <translation>آماده‌سازی نتیجه</translation>
    </message>
    <message>
        <source>Check the facilities</source>
        <extracomment>A step that another one stands for in this situation is no button. The coloured button: what usually comes next.</extracomment>
        <translation>بررسی امکانات</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>بررسی دوباره</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Wait for the subscriber</source>
        <translation>منتظر مشترک</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>توقف فنی</translation>
    </message>
    <message>
        <source>No facilities: waiting list</source>
        <translation>نبود امکانات: فهرست انتظار</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>انجام شد…</translation>
    </message>
    <message>
        <source>Hand over to the subscriber</source>
        <translation>تحویل به مشترک</translation>
    </message>
    <message>
        <source>Failed…</source>
        <translation>ناموفق…</translation>
    </message>
    <message>
        <source>Confirm the cancellation</source>
        <translation>تأیید لغو</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>لغو درخواست</translation>
    </message>
    <message>
        <source>Ask for cancellation</source>
        <translation>درخواست لغو</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Facilities are there: begin</source>
        <translation>امکانات هست: شروع کار</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>بازگشایی</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Do not cancel: go on</source>
        <translation>لغو نشود: ادامه کار</translation>
    </message>
    <message>
        <source>Go on with the work</source>
        <translation>ادامه کار</translation>
    </message>
    <message>
        <source>Begin the work</source>
        <translation>شروع کار</translation>
    </message>
    <message>
        <source>Hand over to a unit</source>
        <translation>ارجاع به واحد</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>نوشتن یادداشت</translation>
    </message>
    <message>
        <source>A paper was shown</source>
        <translation>مدرکی دیده شد</translation>
    </message>
    <message>
        <source>In a field: to the next one; at the end: go on</source>
        <translation>در خانه‌ها: به خانه بعد؛ در پایان: ادامه</translation>
    </message>
    <message>
        <source>In a row of choices: the one of this number</source>
        <translation>در ردیف گزینه‌ها: گزینه همین شماره</translation>
    </message>
    <message>
        <source>In a row of choices: from one to the next, and back</source>
        <translation>در ردیف گزینه‌ها: رفتن به گزینه بعدی؛ جهت دیگر: برگشت</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation>در تاریخ: تقویم</translation>
    </message>
    <message>
        <source>In the list: copy the chosen row</source>
        <translation>در فهرست: رونوشت از ردیف انتخاب‌شده</translation>
    </message>
    <message>
        <source>This service is promised in {days} working days.</source>
        <translation>وعده این خدمت {days} روز کاری است.</translation>
    </message>
    <message>
        <source>This service is promised in the same visit.</source>
        <translation>وعده این خدمت همان مراجعه است.</translation>
    </message>
    <message>
        <source>{clock}: {used} of {limit} working time ({percent})</source>
        <translation>{clock}: {used} از {limit} زمان کاری ({percent})</translation>
    </message>
    <message>
        <source>{text}; it stands.</source>
        <translation>{text}؛ ایستاده است.</translation>
    </message>
    <message>
        <source>{text}; due on {at}.</source>
        <translation>{text}؛ تا {at}.</translation>
    </message>
    <message>
        <source>{day}: working day {number}</source>
        <translation>{day}: روز کاری {number}</translation>
    </message>
    <message>
        <source>{day}: the day of the request</source>
        <translation>{day}: روز درخواست</translation>
    </message>
    <message>
        <source>{day}: holiday ({name})</source>
        <translation>{day}: تعطیل ({name})</translation>
    </message>
    <message>
        <source>{day}: closed</source>
        <translation>{day}: تعطیل</translation>
    </message>
    <message>
        <source>Verification {code}</source>
        <translation>احراز هویت {code}</translation>
    </message>
    <message>
        <source>List of calls {line}</source>
        <translation>ریزمکالمات {line}</translation>
    </message>
    <message>
        <source>Paper {code}</source>
        <translation>برگه {code}</translation>
    </message>
    <message>
        <source>Newest bill</source>
        <translation>آخرین قبض</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>درخواست بازی نیست</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>درخواست‌ها</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>قبضی آورده نشده است</translation>
    </message>
    <message>
        <source>{period}: paid</source>
        <translation>دوره {period}: پرداخت‌شده</translation>
    </message>
    <message>
        <source>{period}: {rials} rials to be paid</source>
        <translation>دوره {period}: {rials} ریال، پرداخت‌نشده</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>مهلت: {day}</translation>
    </message>
    <message>
        <source>promised for {day}</source>
        <translation>وعده: {day}</translation>
    </message>
</context>
<context>
    <name>TicketsTab</name>
    <message>
        <source>The step of this number</source>
        <translation>گام همین شماره</translation>
    </message>
    <message>
        <source>The coloured button: open the ticket, next step</source>
        <translation>دکمه رنگی: ثبت درخواست، گام بعد</translation>
    </message>
    <message>
        <source>The same as F9</source>
        <translation>همان F9</translation>
    </message>
    <message>
        <source>New ticket; the next person</source>
        <translation>درخواست تازه؛ نفر بعد</translation>
    </message>
    <message>
        <source>One more request of the same person</source>
        <translation>یک درخواست دیگر برای همین شخص</translation>
    </message>
    <message>
        <source>End of the visit, with its one slip</source>
        <translation>پایان مراجعه با یک رسید برای همه کارها</translation>
    </message>
    <message>
        <source>Every paper was seen</source>
        <translation>همه مدارک دیده شد</translation>
    </message>
    <message>
        <source>Lift what stands in the way (supervisors)</source>
        <translation>رفع مانع (سرپرست)</translation>
    </message>
    <message>
        <source>Why a step is not open</source>
        <translation>چرا گامی باز نیست</translation>
    </message>
    <message>
        <source>Why this date; how the clocks stand</source>
        <translation>چرا این تاریخ؛ مهلت‌ها چگونه‌اند</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>به فهرست</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تازه‌سازی</translation>
    </message>
    <message>
        <source>More of the list</source>
        <translation>بیشتر از فهرست</translation>
    </message>
    <message>
        <source>Back to the list; a new request is kept</source>
        <translation>بازگشت به فهرست؛ درخواست تازه نگه داشته می‌شود</translation>
    </message>
    <message>
        <source>To what is missing</source>
        <translation>به آنچه کم است</translation>
    </message>
    <message>
        <source>A caller with the code of 2828</source>
        <translation>تماس‌گیرنده با رمز ۲۸۲۸</translation>
    </message>
    <message>
        <source>Why these steps are not open</source>
        <translation>چرا این گام‌ها باز نیستند</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>چرا این تاریخ</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Kinds of entries</source>
        <extracomment>Centres change by cable transfers, which are no tickets. What a day is known of, not an hour.</extracomment>
        <translation>گونهٔ رویدادها</translation>
    </message>
    <message>
        <source>What happened to the line</source>
        <translation>آنچه بر خط گذشته است</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>قدیم‌ترها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Number and place</source>
        <translation>شماره و محل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>اشخاص</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>سرویس‌ها</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>درخواست‌ها</translation>
    </message>
    <message>
        <source>Cases and receipts</source>
        <translation>پرونده‌ها و رسیدها</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>ارائه‌ها</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>What</source>
        <translation>رویداد</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>By</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>گشودن</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>the ticket</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>the disclosure</source>
        <translation>ارائه</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>رویدادی از این گونه نیست.</translation>
    </message>
</context>
<context>
    <name>TodaysPrints</name>
    <message>
        <source>Printed today</source>
        <translation>چاپ‌های امروز</translation>
    </message>
    <message>
        <source>Why a further copy is needed</source>
        <translation>علت نیاز به نسخه دیگر</translation>
    </message>
    <message>
        <source>Reason of the copy</source>
        <translation>علت نسخه دیگر</translation>
    </message>
    <message>
        <source>&amp;Show it larger</source>
        <translation>نمایش &amp;بزرگ‌تر</translation>
    </message>
    <message>
        <source>&amp;Go to its file or request</source>
        <translation>رفتن به &amp;پرونده یا درخواست</translation>
    </message>
    <message>
        <source>&amp;Print a copy</source>
        <translation>&amp;چاپ المثنی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>A copy is marked as such, with its number and reason; it never shows the password.</source>
        <translation>نسخه دوباره با نشان «المثنی»، شماره و علت چاپ می‌شود و هرگز رمز را نشان نمی‌دهد.</translation>
    </message>
    <message>
        <source>This slip carried a secret: it is printed once, and neither shown nor copied. A new code is given in its request.</source>
        <translation>این برگه رمز داشته است: یک بار چاپ می‌شود و نه دوباره نشان داده می‌شود و نه نسخه دیگری دارد. رمز تازه در درخواست آن داده می‌شود.</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>Totals of the whole result</source>
        <extracomment>The last digits of amounts stand under each other.</extracomment>
        <translation>جمع کل نتیجه</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Rials</source>
        <translation>ریال</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
</context>
<context>
    <name>TransferSource</name>
    <message>
        <source>A workbook or CSV of two columns: old number, new number</source>
        <translation>کارپوشه یا CSV با دو ستون: شمارهٔ پیشین، شمارهٔ تازه</translation>
    </message>
    <message>
        <source>Judge the ranges (F6)</source>
        <translation>بررسی بازه‌ها (F6)</translation>
    </message>
    <message>
        <source>&amp;Old numbers from</source>
        <translation>شماره‌های &amp;پیشین از</translation>
    </message>
    <message>
        <source>to (old)</source>
        <translation>تا (پیشین)</translation>
    </message>
    <message>
        <source>&amp;New numbers from</source>
        <translation>شماره‌های &amp;تازه از</translation>
    </message>
    <message>
        <source>to (new)</source>
        <translation>تا (تازه)</translation>
    </message>
    <message>
        <source>Numbers that no line has are left out. Without new numbers the lines keep theirs and only change their centre.</source>
        <translation>شماره‌هایی که خطی ندارند کنار گذاشته می‌شوند. بدون شمارهٔ تازه، خط‌ها شمارهٔ خود را نگه می‌دارند و تنها مرکزشان عوض می‌شود.</translation>
    </message>
    <message>
        <source>… or from number to number</source>
        <translation>… یا از شماره تا شماره</translation>
    </message>
    <message>
        <source>Type the first and the last old number.</source>
        <translation>نخستین و آخرین شمارهٔ پیشین را وارد کنید.</translation>
    </message>
    <message>
        <source>A number is not in order.</source>
        <translation>یکی از شماره‌ها درست نیست.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Choose another database…</source>
        <translation>پایگاه دادهٔ دیگر…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>بستن برنامه</translation>
    </message>
</context>
<context>
    <name>TwinWatch</name>
    <message>
        <source>{name} has file {number} already ({state}).</source>
        <translation>{name} از پیش پرونده {number} دارد ({state}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of the same identity.</source>
        <translation>
            <numerusform>%Ln پرونده دیگر با همین هویت هست.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open that file instead</source>
        <translation>همان پرونده را &amp;بگشا</translation>
    </message>
</context>
<context>
    <name>TypeWords</name>
    <message>
        <source>Word</source>
        <translation>واژه</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>معنی</translation>
    </message>
    <message>
        <source>Words for types of calls</source>
        <translation>واژه‌های نوع تماس</translation>
    </message>
    <message>
        <source>Rows with a word that means nothing here are bad. Where the column is empty, or there is none, the type comes from the dialled digits.</source>
        <translation>سطری که واژه‌اش اینجا معنی ندارد نادرست است. جایی که ستون خالی است یا نیست، نوع از رقم‌های گرفته‌شده به دست می‌آید.</translation>
    </message>
    <message>
        <source>nothing: its rows are bad</source>
        <translation>بی‌معنی: سطرش نادرست است</translation>
    </message>
    <message>
        <source>Meaning of “{word}”</source>
        <translation>معنی «{word}»</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>واحدها</translation>
    </message>
    <message>
        <source>A ticket is worked on by the operators of the unit that has it.</source>
        <translation>روی هر درخواست کاربران واحدی کار می‌کنند که درخواست نزد آن است.</translation>
    </message>
    <message>
        <source>Operators and their units</source>
        <translation>کاربران و واحدهایشان</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>واحدهای کار</translation>
    </message>
    <message>
        <source>&amp;Save the units</source>
        <translation>&amp;ذخیره واحدها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>نقش</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>The role itself works in: {unit}</source>
        <translation>واحد همراه نقش: {unit}</translation>
    </message>
    <message>
        <source>The units were saved.</source>
        <translation>واحدها ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock an operator</source>
        <translation>رفع قفل کاربر</translation>
    </message>
    <message>
        <source>After too many wrong passwords an operator waits; you may end the wait.</source>
        <translation>کاربر پس از گذرواژه‌های نادرست در انتظار می‌ماند؛ می‌توانید انتظار را پایان دهید.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>رفع قفل</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>نام &amp;کاربری</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;دلیل</translation>
    </message>
    <message>
        <source>The operator was unlocked.</source>
        <translation>قفل کاربر برداشته شد.</translation>
    </message>
</context>
<context>
    <name>UnmaskDialog</name>
    <message>
        <source>Unmask a caller</source>
        <translation>آشکار کردن شمارهٔ تماس‌گیرنده</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>مانعی نیست.</translation>
    </message>
    <message>
        <source>Number of the caller</source>
        <translation>شمارهٔ تماس‌گیرنده</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>شمارهٔ نامه</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>تاریخ نامه</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Unmask</source>
        <translation>آشکار کردن</translation>
    </message>
    <message>
        <source>Caller {masked}</source>
        <translation>تماس‌گیرندهٔ {masked}</translation>
    </message>
    <message>
        <source>The number is for the authority that asks by letter, never for the complainant. Your name and the letter go into the audit before the number is shown.</source>
        <translation>شماره فقط برای مقامی است که با نامه خواسته، نه برای شاکی. نام شما و نامه پیش از نمایش شماره در سابقهٔ رویدادها ثبت می‌شود.</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Remove this phone from the file</source>
        <translation>حذف این تلفن از پرونده</translation>
    </message>
    <message>
        <source>{part}: {paper}</source>
        <translation>{part}: {paper}</translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation>مدرک شناسایی</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>رؤیت اصل</translation>
    </message>
    <message>
        <source>Copy kept</source>
        <translation>اخذ کپی</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>کدام مدرک</translation>
    </message>
    <message>
        <source>{before} ← {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>“{old}” became “{new}”</source>
        <translation>«{old}» شد «{new}»</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>علت</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>ایراد مدرک</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>تصویرها</translation>
    </message>
    <message>
        <source>What is wrong with the paper (Delete)</source>
        <translation>ایراد مدرک (Delete)</translation>
    </message>
    <message>
        <source>Attach or look at scans (Insert)</source>
        <translation>پیوست یا دیدن تصویر (Insert)</translation>
    </message>
    <message>
        <source>%Ln month(s)</source>
        <translation>%Ln ماه</translation>
    </message>
    <message>
        <source>%Ln day(s)</source>
        <translation>%Ln روز</translation>
    </message>
    <message>
        <source>%Ln minute(s)</source>
        <translation>%Ln دقیقه</translation>
    </message>
    <message>
        <source>%Ln hour(s)</source>
        <translation>%Ln ساعت</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source> or </source>
        <translation> یا </translation>
    </message>
    <message>
        <source>{phone}: {text}</source>
        <translation>{phone}: {text}</translation>
    </message>
    <message>
        <source>{field} is not given.</source>
        <translation>{field} وارد نشده است.</translation>
    </message>
    <message>
        <source>{field}: {flaw}</source>
        <translation>{field}: {flaw}</translation>
    </message>
    <message>
        <source>{field} is unusual; compare it with the paper.</source>
        <translation>{field} نامعمول است؛ با مدرک بسنجید.</translation>
    </message>
    <message>
        <source>The applicant is not of legal age yet.</source>
        <translation>متقاضی هنوز به سن قانونی نرسیده است.</translation>
    </message>
    <message>
        <source>No phone is asked for.</source>
        <translation>تلفنی درخواست نشده است.</translation>
    </message>
    <message>
        <source>File {who} of the same identity is open too.</source>
        <translation>پرونده {who} با همین هویت نیز باز است.</translation>
    </message>
    <message>
        <source>The user of this identity is suspended: go on in file {who}.</source>
        <translation>کاربر این هویت تعلیق است: در پرونده {who} ادامه دهید.</translation>
    </message>
    <message>
        <source>This identity has an active user already: {who}</source>
        <translation>این هویت از پیش کاربر فعال دارد: {who}</translation>
    </message>
    <message>
        <source>The same scan is attached to file {who}.</source>
        <translation>همین تصویر به پرونده {who} هم پیوست شده است.</translation>
    </message>
    <message>
        <source>No phone is complete yet.</source>
        <translation>مدارک هیچ تلفنی هنوز کامل نیست.</translation>
    </message>
    <message>
        <source>{papers}: the original has not been seen.</source>
        <translation>{papers}: اصل مدرک دیده نشده است.</translation>
    </message>
    <message>
        <source>Choose which paper was shown: {papers}.</source>
        <translation>مدرک ارائه‌شده را برگزینید: {papers}.</translation>
    </message>
    <message>
        <source>{papers}: no copy is kept.</source>
        <translation>{papers}: کپی گرفته نشده است.</translation>
    </message>
    <message>
        <source>{papers}: its number is missing.</source>
        <translation>{papers}: شماره آن وارد نشده است.</translation>
    </message>
    <message>
        <source>{papers}: its date is missing.</source>
        <translation>{papers}: تاریخ آن وارد نشده است.</translation>
    </message>
    <message>
        <source>{papers}: its date lies in the future.</source>
        <translation>{papers}: تاریخ آن هنوز نرسیده است.</translation>
    </message>
    <message>
        <source>{papers} {reason}.</source>
        <translation>{papers}: {reason}.</translation>
    </message>
    <message>
        <source>{papers} is old; ask for the newest one.</source>
        <translation>{papers} قدیمی است؛ تازه‌ترین آن را بخواهید.</translation>
    </message>
    <message>
        <source>The end of the lease is not given.</source>
        <translation>تاریخ پایان اجاره وارد نشده است.</translation>
    </message>
    <message>
        <source>The lease has no day left.</source>
        <translation>از اجاره روزی نمانده است.</translation>
    </message>
    <message>
        <source>Lease: {left} left; at least 5 months are needed — it must last until {until} or longer.</source>
        <translation>اجاره‌نامه: {left} مانده؛ حداقل ۵ ماه لازم است — باید تا {until} یا پس از آن باشد.</translation>
    </message>
    <message>
        <source>Lease: {left} left; it is enough for activation until {until}.</source>
        <translation>اجاره‌نامه: {left} مانده؛ برای فعال‌سازی تا {until} کافی است.</translation>
    </message>
    <message>
        <source>File {who} claims the ownership of this line too.</source>
        <translation>پرونده {who} نیز مالکیت این خط را ادعا کرده است.</translation>
    </message>
    <message>
        <source>File {who} asks for this line as its user too.</source>
        <translation>پرونده {who} نیز این خط را به‌عنوان استفاده‌کننده خواسته است.</translation>
    </message>
    <message>
        <source>The line is recorded in the name of {who}.</source>
        <translation>این خط به نام {who} ثبت است.</translation>
    </message>
    <message>
        <source>The line is not in the inventory.</source>
        <translation>این خط در فهرست خطوط نیست.</translation>
    </message>
    <message>
        <source>The line was released.</source>
        <translation>این خط تخلیه شده است.</translation>
    </message>
    <message>
        <source>The bill ID is not the one recorded for the line.</source>
        <translation>شناسه قبض با شناسه ثبت‌شده خط یکی نیست.</translation>
    </message>
    <message>
        <source>Not possible while the state is “{who}”.</source>
        <translation>در حالت «{who}» شدنی نیست.</translation>
    </message>
    <message>
        <source>The file is not in your hands.</source>
        <translation>پرونده در دست شما نیست.</translation>
    </message>
    <message>
        <source>{who} has the file in hand.</source>
        <translation>پرونده در دست {who} است.</translation>
    </message>
    <message>
        <source>The file is in nobody else&apos;s hands.</source>
        <translation>پرونده در دست همکار دیگری نیست.</translation>
    </message>
    <message>
        <source>{who} was asked for it and has not answered yet.</source>
        <translation>پرونده را از {who} خواسته‌اید و هنوز پاسخ نداده است.</translation>
    </message>
    <message>
        <source>The file is not asked for any more.</source>
        <translation>دیگر کسی این پرونده را نمی‌خواهد.</translation>
    </message>
    <message>
        <source>A second person has to approve this file.</source>
        <translation>این پرونده باید به تأیید نفر دوم برسد.</translation>
    </message>
    <message>
        <source>Who prepared the file may not approve it.</source>
        <translation>آماده‌کننده پرونده نمی‌تواند آن را تأیید کند.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>علت لازم است.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>چیزی کم نیست.</translation>
    </message>
    <message>
        <source>The text cannot be kept. {flaw}</source>
        <translation>این متن نگه‌داشتنی نیست. {flaw}</translation>
    </message>
    <message>
        <source>This part of the file cannot be changed any more.</source>
        <translation>این بخش از پرونده دیگر تغییرپذیر نیست.</translation>
    </message>
    <message>
        <source>This reason is not yours to give.</source>
        <translation>این علت در اختیار شما نیست.</translation>
    </message>
    <message>
        <source>It may be done by: {roles}.</source>
        <translation>این کار با {roles} است.</translation>
    </message>
    <message>
        <source>A supervisor may wave it through, with a reason.</source>
        <translation>سرپرست می‌تواند با ذکر علت چشم‌پوشی کند.</translation>
    </message>
    <message>
        <source>Take the file in hand (F9).</source>
        <translation>پرونده را در دست بگیرید (F9).</translation>
    </message>
    <message>
        <source>Whoever has it lays it back, or their time runs out.</source>
        <translation>کسی که آن را در دست دارد برگرداند یا مهلتش بگذرد.</translation>
    </message>
    <message>
        <source>Send it for approval (F9).</source>
        <translation>برای تأیید بفرستید (F9).</translation>
    </message>
    <message>
        <source>Another supervisor approves.</source>
        <translation>سرپرست دیگری تأیید می‌کند.</translation>
    </message>
    <message>
        <source>A supervisor decides.</source>
        <translation>سرپرست تصمیم می‌گیرد.</translation>
    </message>
    <message>
        <source>You, when the customer shows or says it.</source>
        <translation>شما، هنگامی که مشتری آن را ارائه دهد.</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>حقیقی</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>شرکت</translation>
    </message>
    <message>
        <source>Government body</source>
        <translation>دولتی</translation>
    </message>
    <message>
        <source>Trustee-run</source>
        <translation>هیئت امنایی</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>در بررسی</translation>
    </message>
    <message>
        <source>Deficient</source>
        <translation>نقص مدرک</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>منتظر تأیید</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>فعال‌شده</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منقضی</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>تعلیق</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>احتمال تکراری بودن</translation>
    </message>
    <message>
        <source>Two parties claim one line</source>
        <translation>دو مدعی برای یک خط</translation>
    </message>
    <message>
        <source>Waved through by a supervisor</source>
        <translation>چشم‌پوشی سرپرست</translation>
    </message>
    <message>
        <source>A lease expires soon</source>
        <translation>اجاره رو به پایان است</translation>
    </message>
    <message>
        <source>The portal has not been told yet</source>
        <translation>هنوز به درگاه اعلام نشده</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>همه بازها</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>در دست من</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>در دست دیگران</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>شناسه</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>در صف</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>صف</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بدون نام</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>نیازمند اصلاح</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Records to correct</source>
        <translation>رکوردهای نیازمند اصلاح</translation>
    </message>
    <message>
        <source>%Ln fault(s)</source>
        <translation>%Ln ایراد</translation>
    </message>
    <message>
        <source>Activated today</source>
        <translation>فعال‌شده امروز</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>بسته</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>پذیرفته</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>از درگاه</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>در باجه</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالک</translation>
    </message>
    <message>
        <source>User (tenant)</source>
        <translation>استفاده‌کننده</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>زن</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Public joint stock</source>
        <translation>سهامی عام</translation>
    </message>
    <message>
        <source>Private joint stock</source>
        <translation>سهامی خاص</translation>
    </message>
    <message>
        <source>Limited liability</source>
        <translation>مسئولیت محدود</translation>
    </message>
    <message>
        <source>General partnership</source>
        <translation>تضامنی</translation>
    </message>
    <message>
        <source>Mixed partnership</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>Proportional partnership</source>
        <translation>نسبی</translation>
    </message>
    <message>
        <source>Cooperative</source>
        <translation>تعاونی</translation>
    </message>
    <message>
        <source>State body</source>
        <translation>دولتی</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>وزارتخانه</translation>
    </message>
    <message>
        <source>Embassy</source>
        <translation>سفارت</translation>
    </message>
    <message>
        <source>Mosque</source>
        <translation>مسجد</translation>
    </message>
    <message>
        <source>School</source>
        <translation>مدرسه</translation>
    </message>
    <message>
        <source>Charity or association</source>
        <translation>خیریه یا انجمن</translation>
    </message>
    <message>
        <source>Run by trustees</source>
        <translation>هیئت امنایی</translation>
    </message>
    <message>
        <source>National card</source>
        <translation>کارت ملی</translation>
    </message>
    <message>
        <source>ID certificate</source>
        <translation>شناسنامه</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>گذرنامه</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>گواهی‌نامه</translation>
    </message>
    <message>
        <source>Last paid bill</source>
        <translation>آخرین قبض پرداختی</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>اجاره‌نامه</translation>
    </message>
    <message>
        <source>Articles and founding notice (gazette)</source>
        <translation>اساسنامه و آگهی تأسیس</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <translation>گواهی ثبت</translation>
    </message>
    <message>
        <source>Notice of the latest changes</source>
        <translation>آگهی آخرین تغییرات</translation>
    </message>
    <message>
        <source>Certificate of the companies registrar</source>
        <translation>گواهی اداره ثبت شرکت‌ها</translation>
    </message>
    <message>
        <source>Representative&apos;s letter of introduction</source>
        <translation>معرفی‌نامه نماینده</translation>
    </message>
    <message>
        <source>Request signed by the highest official</source>
        <translation>درخواست با امضای بالاترین مقام</translation>
    </message>
    <message>
        <source>Approval of the security office</source>
        <translation>تأییدیه حراست</translation>
    </message>
    <message>
        <source>Request of the trustees</source>
        <translation>درخواست هیئت امنا</translation>
    </message>
    <message>
        <source>was not shown</source>
        <translation>ارائه نشد</translation>
    </message>
    <message>
        <source>has no copy</source>
        <translation>کپی ندارد</translation>
    </message>
    <message>
        <source>is not the original</source>
        <translation>اصل نیست</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>اعتبارش گذشته است</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>خوانا نیست</translation>
    </message>
    <message>
        <source>bears another name</source>
        <translation>به نام دیگری است</translation>
    </message>
    <message>
        <source>bears another number</source>
        <translation>شماره دیگری دارد</translation>
    </message>
    <message>
        <source>has no stamp</source>
        <translation>مهر ندارد</translation>
    </message>
    <message>
        <source>is not signed</source>
        <translation>امضا ندارد</translation>
    </message>
    <message>
        <source>is not paid</source>
        <translation>پرداخت نشده است</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>کد ملی</translation>
    </message>
    <message>
        <source>Company ID</source>
        <translation>شناسه ملی</translation>
    </message>
    <message>
        <source>Foreigner&apos;s code</source>
        <translation>کد فراگیر</translation>
    </message>
    <message>
        <source>Passport no.</source>
        <translation>شماره گذرنامه</translation>
    </message>
    <message>
        <source>Registration no. and place</source>
        <translation>شماره و محل ثبت</translation>
    </message>
    <message>
        <source>No identifier</source>
        <translation>بدون شناسه</translation>
    </message>
    <message>
        <source>List of calls</source>
        <translation>صورت ریزمکالمات</translation>
    </message>
    <message>
        <source>The paper is genuine.</source>
        <translation>برگه اصیل است.</translation>
    </message>
    <message>
        <source>A paper of this number was given.</source>
        <translation>برگه‌ای با این شماره صادر شده است.</translation>
    </message>
    <message>
        <source>The paper bears another key.</source>
        <translation>برگه با کلید دیگری مهر شده است.</translation>
    </message>
    <message>
        <source>The paper was altered.</source>
        <translation>برگه دست‌کاری شده است.</translation>
    </message>
    <message>
        <source>A later paper has replaced this one.</source>
        <translation>برگه تازه‌تری جای این را گرفته است.</translation>
    </message>
    <message>
        <source>No case has a paper of this number. The search above knows those of requests too.</source>
        <translation>هیچ پرونده‌ای برگه‌ای با این شماره ندارد. جست‌وجوی بالای پنجره برگه‌های درخواست‌ها را هم می‌شناسد.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>تلفن</translation>
    </message>
    <message>
        <source>File no.</source>
        <translation>شماره پرونده</translation>
    </message>
    <message>
        <source>Tracking code</source>
        <translation>کد رهگیری</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Activation receipt</source>
        <translation>رسید فعال‌سازی</translation>
    </message>
    <message>
        <source>Receipt of a new password</source>
        <translation>رسید رمز تازه</translation>
    </message>
    <message>
        <source>Receipt of added phones</source>
        <translation>رسید افزودن تلفن</translation>
    </message>
    <message>
        <source>Kind of subscriber</source>
        <translation>نوع مشترک</translation>
    </message>
    <message>
        <source>Place of issue</source>
        <translation>محل صدور</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>کد پستی</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>نام شرکت یا دستگاه</translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation>تاریخ ثبت</translation>
    </message>
    <message>
        <source>Registration no.</source>
        <translation>شماره ثبت</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>نوع حقوقی</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>نماینده</translation>
    </message>
    <message>
        <source>Representative&apos;s national ID</source>
        <translation>کد ملی نماینده</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>نام خانوادگی</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>نام پدر</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>جنسیت</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>تابعیت</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاریخ تولد</translation>
    </message>
    <message>
        <source>ID certificate no.</source>
        <translation>شماره شناسنامه</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>تلفن همراه</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>نسبت با تلفن</translation>
    </message>
    <message>
        <source>End of the lease</source>
        <translation>پایان اجاره</translation>
    </message>
    <message>
        <source>Bill ID</source>
        <translation>شناسه قبض</translation>
    </message>
    <message>
        <source>Payment ID</source>
        <translation>شناسه پرداخت</translation>
    </message>
    <message>
        <source>No paid bill</source>
        <translation>قبض پرداختی ندارد</translation>
    </message>
    <message>
        <source>Too little of the lease is left</source>
        <translation>مهلت اجاره کافی نیست</translation>
    </message>
    <message>
        <source>Recorded in another name</source>
        <translation>به نام دیگری ثبت است</translation>
    </message>
    <message>
        <source>Claimed by somebody else</source>
        <translation>دیگری آن را ادعا کرده است</translation>
    </message>
    <message>
        <source>The line is unknown</source>
        <translation>خط ناشناس است</translation>
    </message>
    <message>
        <source>The line was released</source>
        <translation>خط تخلیه شده است</translation>
    </message>
    <message>
        <source>The customer&apos;s wish</source>
        <translation>به خواست مشتری</translation>
    </message>
    <message>
        <source>The papers do not fit the person</source>
        <translation>مدارک با شخص نمی‌خواند</translation>
    </message>
    <message>
        <source>A forged paper</source>
        <translation>مدرک جعلی</translation>
    </message>
    <message>
        <source>A duplicate</source>
        <translation>تکراری</translation>
    </message>
    <message>
        <source>Not entitled</source>
        <translation>استحقاق ندارد</translation>
    </message>
    <message>
        <source>A mistake</source>
        <translation>اشتباه</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>علت دیگر</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>در دست گرفتن</translation>
    </message>
    <message>
        <source>Lay back</source>
        <translation>برگرداندن به صف</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>درخواست از همکار</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>فعال‌سازی</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>ارسال برای تأیید</translation>
    </message>
    <message>
        <source>Approve and activate</source>
        <translation>تأیید و فعال‌سازی</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Return as deficient</source>
        <translation>نقص مدرک</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>باز کردن دوباره</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Revive</source>
        <translation>به جریان انداختن</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>تعلیق</translation>
    </message>
    <message>
        <source>Grant the added phones</source>
        <translation>پذیرش تلفن‌های افزوده</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>رمز تازه</translation>
    </message>
    <message>
        <source>Receipts and copies</source>
        <translation>رسیدها و المثنی</translation>
    </message>
    <message>
        <source>Wave through</source>
        <translation>چشم‌پوشی</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} خالی است.</translation>
    </message>
    <message>
        <source>{file} is too big (at most {limit}).</source>
        <translation>{file} بیش از اندازه بزرگ است (حداکثر {limit}).</translation>
    </message>
    <message>
        <source>{file} is not a JPEG, PNG, TIFF or PDF.</source>
        <translation>{file} از نوع JPEG، PNG، TIFF یا PDF نیست.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read.</source>
        <translation>{file} خراب است و خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>{file} has too many pixels (at most {limit}).</source>
        <translation>{file} نقطه‌های زیادی دارد (حداکثر {limit}).</translation>
    </message>
    <message>
        <source>{file} has too many pages (at most {limit}).</source>
        <translation>{file} صفحه‌های زیادی دارد (حداکثر {limit}).</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} رمز دارد.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>به فهرست</translation>
    </message>
    <message>
        <source>Register at the counter</source>
        <translation>ثبت‌نام در باجه</translation>
    </message>
    <message>
        <source>Bring in a file of registrations</source>
        <translation>ورود فایل ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>The next step: take in hand, activate, send, approve</source>
        <translation>گام بعدی: در دست گرفتن، فعال‌سازی، ارسال، تأیید</translation>
    </message>
    <message>
        <source>The same as F9</source>
        <translation>همان F9</translation>
    </message>
    <message>
        <source>Correct the particulars</source>
        <translation>اصلاح مشخصات</translation>
    </message>
    <message>
        <source>To the checklist</source>
        <translation>به فهرست مدارک</translation>
    </message>
    <message>
        <source>To the phones</source>
        <translation>به تلفن‌ها</translation>
    </message>
    <message>
        <source>To what is missing</source>
        <translation>به آنچه کم است</translation>
    </message>
    <message>
        <source>Further deeds</source>
        <translation>کارهای دیگر</translation>
    </message>
    <message>
        <source>Wave the chosen finding through (supervisors)</source>
        <translation>چشم‌پوشی از مورد انتخاب‌شده (سرپرست)</translation>
    </message>
    <message>
        <source>Why not? What stands in the way, and who can lift it</source>
        <translation>چرا نمی‌شود؟ موانع و کسی که می‌تواند بردارد</translation>
    </message>
    <message>
        <source>Give the file to who asks for it</source>
        <translation>دادن پرونده به همکاری که آن را می‌خواهد</translation>
    </message>
    <message>
        <source>Not now: keep the file that is asked for</source>
        <translation>فعلاً نه: نگه داشتن پرونده‌ای که همکار می‌خواهد</translation>
    </message>
    <message>
        <source>In the list: take the file in hand and begin</source>
        <translation>در فهرست: در دست گرفتن پرونده و آغاز کار</translation>
    </message>
    <message>
        <source>In a row of the checklist: seen, and a copy is kept</source>
        <translation>در سطر مدرک: رؤیت شد و کپی گرفته شد</translation>
    </message>
    <message>
        <source>In a row of the checklist: which paper it is</source>
        <translation>در سطر مدرک: کدام مدرک است</translation>
    </message>
    <message>
        <source>In a row of the checklist: what is wrong with the paper</source>
        <translation>در سطر مدرک: ایراد مدرک</translation>
    </message>
    <message>
        <source>In a row of the checklist: attach or see scans</source>
        <translation>در سطر مدرک: پیوست یا دیدن تصویر</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation>در خانه تاریخ: تقویم</translation>
    </message>
    <message>
        <source>Deficiency slip</source>
        <translation>برگه نواقص</translation>
    </message>
</context>
<context>
    <name>VerificationTab</name>
    <message>
        <source>Refresh</source>
        <translation>تازه‌سازی</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>ذخیره و بعدی</translation>
    </message>
    <message>
        <source>History of the file</source>
        <translation>تاریخچه پرونده</translation>
    </message>
    <message>
        <source>Back: take back what is typed, then to the list</source>
        <translation>بازگشت: پس گرفتن نوشته، سپس به فهرست</translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message>
        <source>The visit is over; nothing was done in it.</source>
        <translation>مراجعه تمام شد؛ کاری در آن انجام نشد.</translation>
    </message>
    <message>
        <source>Ticket {code} is open; promised: {day}.</source>
        <translation>درخواست {code} ثبت شد؛ وعده: {day}.</translation>
    </message>
    <message>
        <source>Print the slip  F12</source>
        <translation>چاپ رسید  F12</translation>
    </message>
    <message>
        <source>The visit of {name} is over.</source>
        <translation>مراجعه {name} تمام شد.</translation>
    </message>
    <message>
        <source>Slip of that visit</source>
        <translation>رسید آن مراجعه</translation>
    </message>
</context>
<context>
    <name>VisitKeeper</name>
    <message>
        <source>Ticket {code} is closed with list {serial}.</source>
        <translation>درخواست {code} با فهرست {serial} بسته شد.</translation>
    </message>
    <message>
        <source>The list was handed over, its ticket stays open</source>
        <translation>فهرست تحویل شد، درخواست آن باز ماند</translation>
    </message>
    <message>
        <source>This was done for somebody else than {name}.</source>
        <translation>این کار برای شخص دیگری جز {name} انجام شد.</translation>
    </message>
    <message>
        <source>Into the visit all the same</source>
        <translation>با این حال در همین مراجعه</translation>
    </message>
</context>
<context>
    <name>VisitStrip</name>
    <message>
        <source>This request is somebody else&apos;s: it ends this visit.</source>
        <translation>این درخواست از شخص دیگری است: با ثبت آن این مراجعه تمام می‌شود.</translation>
    </message>
    <message>
        <source>One more request  {key}</source>
        <translation>یک درخواست دیگر  {key}</translation>
    </message>
    <message>
        <source>End of the visit, slip  {key}</source>
        <translation>پایان مراجعه و رسید  {key}</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>مراجعه</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>بی‌نام</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) done</source>
        <translation>
            <numerusform>%Ln کار</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit of {name}: {count}</source>
        <translation>مراجعه {name}: {count}</translation>
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
        <source>A name has letters.</source>
        <translation>نام حرف ندارد؛ شاید جای شماره دیگری باشد.</translation>
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
        <source>Others may read the file with the gateway&apos;s password; make it yours alone.</source>
        <translation>فایل گذرواژه درگاه برای دیگران هم خواندنی است؛ آن را تنها برای خودتان بگذارید.</translation>
    </message>
    <message>
        <source>The gateway of messages does not answer. The messages wait in the outbox.</source>
        <translation>درگاه پیامک پاسخ نمی‌دهد. پیامک‌ها در صندوق خروجی می‌مانند.</translation>
    </message>
    <message>
        <source>The folder of messages is missing. The messages wait.</source>
        <translation>پوشه پیامک‌ها نیست. پیامک‌ها در انتظار می‌مانند.</translation>
    </message>
    <message>
        <source>The gateway of messages refuses this office: look at its settings.</source>
        <translation>درگاه پیامک این اداره را نمی‌پذیرد؛ تنظیم‌های آن را ببینید.</translation>
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
        <translation>فایل پایگاه داده آسیب دیده است. نسخهٔ پشتیبان را بازگردانید.</translation>
    </message>
    <message>
        <source>The database is newer than this program. Update it.</source>
        <translation>پایگاه داده از این برنامه تازه‌تر است. برنامه را به‌روز کنید.</translation>
    </message>
    <message>
        <source>The file is not a database of this program.</source>
        <translation>این فایل پایگاه دادهٔ این برنامه نیست.</translation>
    </message>
    <message>
        <source>Access was denied.</source>
        <translation>اجازهٔ دسترسی داده نشد.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>فایل پیدا نشد.</translation>
    </message>
    <message>
        <source>Another program holds the file. Close it and try again.</source>
        <translation>برنامهٔ دیگری فایل را باز نگه داشته است. آن را ببندید و دوباره تلاش کنید.</translation>
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
        <source>Technical unit</source>
        <translation>واحد فنی</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>حراست</translation>
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
        <source>import centres</source>
        <translation>آوردن فهرست مراکز</translation>
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
    <message>
        <source>show call details</source>
        <translation>نشان دادن ریزمکالمات</translation>
    </message>
    <message>
        <source>hand call details over</source>
        <translation>تحویل ریزمکالمات</translation>
    </message>
    <message>
        <source>wave a finding about call details through</source>
        <translation>گذشتن از یافته‌ای درباره ریزمکالمات</translation>
    </message>
    <message>
        <source>call details by order of a court</source>
        <translation>ریزمکالمات به دستور مقام قضایی</translation>
    </message>
    <message>
        <source>see repeat callers</source>
        <translation>دیدن تماس‌گیرندگان مکرر</translation>
    </message>
    <message>
        <source>see the numbers of repeat callers</source>
        <translation>دیدن شماره تماس‌گیرندگان مکرر</translation>
    </message>
    <message>
        <source>see who was told of calls</source>
        <translation>دیدن فهرست ارائهٔ ریزمکالمات</translation>
    </message>
    <message>
        <source>import calls</source>
        <translation>ورود ریزمکالمات</translation>
    </message>
    <message>
        <source>take an import of calls back</source>
        <translation>برگرداندن یک ورود ریزمکالمات</translation>
    </message>
    <message>
        <source>manage call formats</source>
        <translation>اداره قالب‌های فایل مکالمات</translation>
    </message>
    <message>
        <source>drop old months of calls</source>
        <translation>حذف ماه‌های قدیمی مکالمات</translation>
    </message>
    <message>
        <source>see lines</source>
        <translation>دیدن خطوط</translation>
    </message>
    <message>
        <source>manage free numbers</source>
        <translation>اداره شماره‌های آزاد</translation>
    </message>
    <message>
        <source>transfer a cable</source>
        <translation>برگردان کابل</translation>
    </message>
    <message>
        <source>export lines</source>
        <translation>خروجی گرفتن از خطوط</translation>
    </message>
    <message>
        <source>see requests</source>
        <translation>دیدن درخواست‌ها</translation>
    </message>
    <message>
        <source>open requests</source>
        <translation>ثبت درخواست</translation>
    </message>
    <message>
        <source>work on requests</source>
        <translation>کار روی درخواست‌ها</translation>
    </message>
    <message>
        <source>wave a finding about a request through</source>
        <translation>گذشتن از یافته‌ای درباره درخواست</translation>
    </message>
    <message>
        <source>take the effect of a request back</source>
        <translation>برگرداندن اثر درخواست</translation>
    </message>
    <message>
        <source>see the results of nuisance traces</source>
        <translation>دیدن نتیجه ردیابی مزاحمت</translation>
    </message>
    <message>
        <source>manage services, fees and calendars</source>
        <translation>اداره خدمات، تعرفه‌ها و تقویم‌ها</translation>
    </message>
    <message>
        <source>import bills</source>
        <translation>ورود قبض‌ها</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>فرستادن پیامک</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>Numbers alone say nothing of their direction: Qt would begin them on the left.</extracomment>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>system</source>
        <translation>سامانه</translation>
    </message>
</context>
<context>
    <name>WorkTimePage</name>
    <message>
        <source>Working time</source>
        <translation>ساعت کار</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>روزهای تعطیل</translation>
    </message>
    <message>
        <source>A year&apos;s days off: a text file, a date and a name in every line.</source>
        <translation>تعطیلات سال: یک فایل متنی، در هر سطر یک تاریخ و یک نام.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>&amp;Keep the day</source>
        <translation>ثبت &amp;روز</translation>
    </message>
    <message>
        <source>What if i&amp;t is kept…</source>
        <translation>سنجش &amp;ثبت…</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;برداشتن</translation>
    </message>
    <message>
        <source>What if it is ta&amp;ken back…</source>
        <translation>سنجش بر&amp;داشتن…</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>تعطیل</translation>
    </message>
    <message>
        <source>Promises and clocks count working time alone. Hours such as {hours}.</source>
        <translation>وعده‌ها و زمان‌ها تنها با ساعت کار شمرده می‌شوند. ساعت را به شکل {hours} بنویسید.</translation>
    </message>
    <message>
        <source>From the day on</source>
        <translation>از تاریخ</translation>
    </message>
    <message>
        <source>&amp;Save the hours</source>
        <translation>&amp;ذخیره ساعت‌ها</translation>
    </message>
    <message>
        <source>What &amp;if…</source>
        <translation>&amp;سنجش روی گذشته…</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;روز</translation>
    </message>
    <message>
        <source>&amp;Name of the day</source>
        <translation>&amp;نام روز</translation>
    </message>
    <message>
        <source>H&amp;ours (empty: closed)</source>
        <translation>&amp;ساعت (خالی: تعطیل)</translation>
    </message>
    <message>
        <source>Keep the days of the &amp;file</source>
        <translation>ثبت روزهای &amp;فایل</translation>
    </message>
    <message>
        <source>Choose a day of the list.</source>
        <translation>روزی را از فهرست برگزینید.</translation>
    </message>
    <message>
        <source>This day is off every year; hours of its own let it be open.</source>
        <translation>این روز هر سال تعطیل است؛ با نوشتن ساعت برای همان روز باز می‌شود.</translation>
    </message>
    <message>
        <source>The hours were saved.</source>
        <translation>ساعت‌ها ذخیره شد.</translation>
    </message>
    <message>
        <source>Trying it on past tickets</source>
        <translation>در حال سنجش روی درخواست‌های گذشته</translation>
    </message>
    <message>
        <source>The day wants a name.</source>
        <translation>روز باید نام داشته باشد.</translation>
    </message>
    <message>
        <source>The day was taken back.</source>
        <translation>روز پس گرفته شد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) were read from the file.</source>
        <translation>
            <numerusform>%Ln روز از فایل خوانده شد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The days off were saved.</source>
        <translation>روزهای تعطیل ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>_Ask</name>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
</TS>
