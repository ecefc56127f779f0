"""What is wrong with a setting or a database address, in the clerk's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.settings import SettingFinding, SettingFlaw

translate = QCoreApplication.translate


def setting_words(finding: SettingFinding) -> str:
    """Say what is wrong with a setting: its line and key (when known) and the reason."""
    text = setting_reason(finding)
    if finding.key:
        text = f"\u2066{finding.key}\u2069: {text}"
    if finding.line:
        line = translate("Settings", "Line {line}: {text}")
        text = line.format(line=digits.isolate(digits.persian(finding.line)), text=text)
    return text


def setting_reason(finding: SettingFinding) -> str:
    """Say what is wrong, for a place where the key is known anyway."""
    match finding.flaw:
        case SettingFlaw.NOT_UTF8:
            return translate("Settings", "The file is not UTF-8 text.")
        case SettingFlaw.NOT_TOML:
            return translate("Settings", "This is not written as settings are (TOML).")
        case SettingFlaw.UNKNOWN_KEY:
            return translate("Settings", "There is no such setting.")
        case SettingFlaw.WRONG_TYPE:
            return _wrong_type(finding.detail)
        case SettingFlaw.OUT_OF_RANGE:
            least, _, most = finding.detail.partition("-")
            text = translate("Settings", "A whole number from {least} to {most} belongs here.")
            return text.format(least=digits.persian(least), most=digits.persian(most))
        case SettingFlaw.NOT_ONE_OF:
            text = translate("Settings", "One of these belongs here: {choices}")
            return text.format(choices=digits.isolate(finding.detail))
        case SettingFlaw.BAD_TEXT:
            return translate("Settings", "A character that cannot be kept is in the text.")
        case SettingFlaw.TOO_LONG:
            return translate("Settings", "Too long.")
        case SettingFlaw.BAD_AREA_CODE:
            return translate("Settings", "An area code has three digits, such as 013.")
        case SettingFlaw.BAD_CENTRE_CODE:
            return translate("Settings", "A centre code has capital Latin letters and digits.")
        case SettingFlaw.BAD_ADDRESS:
            return _address_words(finding.detail)
        case SettingFlaw.SAME_FOLDER:
            return translate("Settings", "The folders to and from the portal must differ.")
        case SettingFlaw.OPEN_TO_OTHERS:
            return translate("Settings", "Other users of this computer can read the settings.")


def _wrong_type(detail: str) -> str:
    match detail:
        case "integer":
            return translate("Settings", "A whole number belongs here.")
        case "boolean":
            return translate("Settings", "true or false belongs here.")
        case "string":
            return translate("Settings", "A text in quotation marks belongs here.")
        case _:
            return translate("Settings", "A list of texts belongs here.")


def _address_words(detail: str) -> str:
    return " ".join(url_flaw_words(UrlFlaw(flaw)) for flaw in detail.split(", "))


def url_words(finding: UrlFinding) -> str:
    """Say what is wrong with a database address; never the address itself."""
    text = url_flaw_words(finding.flaw)
    return f"{text} (\u2066{finding.detail}\u2069)" if finding.detail else text


def url_flaw_words(flaw: UrlFlaw) -> str:
    """Say one flaw of a database address."""
    match flaw:
        case UrlFlaw.EMPTY:
            return translate("Settings", "The address is empty.")
        case UrlFlaw.WRONG_SCHEME:
            return translate("Settings", "The address begins with sqlite:/// or postgresql://.")
        case UrlFlaw.UNREADABLE:
            return translate("Settings", "The address cannot be read.")
        case UrlFlaw.UNESCAPED_CHARACTER:
            return translate("Settings", "Write @ as %40, / as %2F and # as %23 in a password.")
        case UrlFlaw.UNKNOWN_KEY:
            return translate("Settings", "The address asks for something that is not allowed.")
        case UrlFlaw.REPEATED_KEY:
            return translate("Settings", "The address says something twice.")
        case UrlFlaw.WEAK_SSL:
            return translate("Settings", "Over the network only sslmode=verify-full is allowed.")
        case UrlFlaw.NO_DATABASE_NAME:
            return translate("Settings", "The address names no database.")
        case UrlFlaw.SQLITE_HOST:
            return translate("Settings", "A file's address has three slashes: sqlite:///.")
        case UrlFlaw.SQLITE_MEMORY:
            return translate("Settings", "The address names no file.")
        case UrlFlaw.NETWORK_PATH:
            return translate("Settings", "A database file must lie on this computer's own disk.")
        case UrlFlaw.PASSWORD_IN_FILE:
            return translate("Settings", "A password may not stand in the address.")
