<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>Print Device Input Slot</name>
    <message>
        <source>Automatic</source>
        <translation>خودکار</translation>
    </message>
</context>
<context>
    <name>Print Device Output Bin</name>
    <message>
        <source>Automatic</source>
        <translation>خودکار</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>نام دیگر</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>درایو</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>میان‌بر</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>ناشناخته</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;اطلاعات صورت‌حساب:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;پایان:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>&amp;آغاز:</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>&amp;اولویت کار:</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;زمان چاپ:</translation>
    </message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message>
        <source>Authentication Needed</source>
        <translation>نیاز به احراز هویت</translation>
    </message>
    <message>
        <source>Authentication needed to use %1 on %2.</source>
        <translation>برای استفاده از %1 روی %2 باید هویت خود را نشان دهید.</translation>
    </message>
    <message>
        <source>Authentication needed to use %1.</source>
        <translation>برای استفاده از %1 باید هویت خود را نشان دهید.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>گذرواژه:</translation>
    </message>
    <message>
        <source>Username:</source>
        <translation>نام کاربری:</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>An error occurred</source>
        <translation>خطایی روی داد</translation>
    </message>
</context>
<context>
    <name>QFile</name>
    <message>
        <source>Cannot open for output: %1</source>
        <translation>باز کردن برای نوشتن نشد: %1</translation>
    </message>
    <message>
        <source>Cannot remove source file: %1</source>
        <translation>پاک کردن فایل مبدأ نشد: %1</translation>
    </message>
    <message>
        <source>Could not copy to %1: %2</source>
        <translation>رونوشت در %1 نشد: %2</translation>
    </message>
    <message>
        <source>Error while renaming: %1</source>
        <translation>خطا هنگام تغییر نام: %1</translation>
    </message>
    <message>
        <source>Failure to write block: %1</source>
        <translation>نوشتن یک بخش نشد: %1</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
پوشه پیدا نشد.
درستی نام داده‌شده را بررسی کنید.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
فایل پیدا نشد.
درستی نام داده‌شده را بررسی کنید.</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;نام فایل:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فایل‌ها</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع فایل‌ها:</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>نمایش فایل‌های &amp;پنهان</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;جست‌وجو در:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع فایل‌ها:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;ترتیب صفحه‌ها:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>&amp;صفحه در هر برگ:</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>⁨%1⁩ یک پوشه است.
نام دیگری برای فایل برگزینید.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>فایل ⁨%1⁩ نوشتنی نیست.
نام دیگری برای فایل برگزینید.</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>فایل روی رایانه</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>چاپ در فایل…</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>چاپ در فایل (PDF)</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>نوشتن فایل PDF</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use &apos;,&apos; to separate ranges and pages, &apos;-&apos; to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>%1 درست نوشته نشده است. صفحه‌ها و بازه‌ها را با «,» جدا کنید، بازه را با «-» بنویسید و مراقب باشید بازه‌ها روی هم نیفتند.</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>ناسازگاری در چاپ دورو</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>صفحه‌ها درست نوشته نشده‌اند</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>تنظیم‌های چاپ دورو با هم نمی‌خوانند. درست شوند؟</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>ناسازگاری گزینه‌های پیشرفته</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>ناسازگاری تنظیم صفحه</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>گزینه‌های تنظیم صفحه با هم نمی‌خوانند. درست شوند؟</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>برخی گزینه‌های پیشرفته با هم نمی‌خوانند. درست شوند؟</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>پیشرفته</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>برخی گزینه‌ها با هم نمی‌خوانند. لطفاً آن‌ها را درست کنید.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>چاپ دورو</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>صحافی از لبهٔ بلند</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;مجموعهٔ صفحه‌ها:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>صحافی از لبهٔ کوتاه</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>صفحه‌ها یا بازه‌ها را با ویرگول لاتین جدا کنید. بازه دو عدد با خط تیره میان آن‌هاست؛ برای نمونه 3,5-7,9 صفحه‌های ۳، ۵، ۶، ۷ و ۹ را چاپ می‌کند.</translation>
    </message>
</context>
<context>
    <name>QProgressBar</name>
    <message>
        <source>%p%</source>
        <translation>%p٪</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقویم</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>کنترل</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>صفحه‌کلید</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>QSpiAccessibleBridge</name>
    <message>
        <source>clock</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>پانویس</translation>
    </message>
    <message>
        <source>form</source>
        <translation>فرم</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>اعلان</translation>
    </message>
    <message>
        <source>page tab list</source>
        <translation>فهرست زبانه‌ها</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>section</source>
        <translation>بخش</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>splitter</source>
        <translation>جداکننده</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Downloads</source>
        <translation>بارگیری‌ها</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>همگانی</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>الگوها</translation>
    </message>
    <message>
        <source>Temporary Items</source>
        <translation>موقت</translation>
    </message>
</context>
<context>
    <name>quiaccessibilityelement</name>
    <message>
        <source>checked</source>
        <translation>انتخاب‌شده</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>انتخاب‌نشده</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;فایل خروجی:</translation>
    </message>
</context>
</TS>
