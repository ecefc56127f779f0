"""What the search in the header understood, in the clerk's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits, phones
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.lookups import Kind, Understood
from backoffice.records.receipts import Standing
from backoffice.ui.theme import Tone
from backoffice.ui.words_common import flaw_words

translate = QCoreApplication.translate


def kind_words(kind: Kind) -> str:
    """Name what an input is taken for."""
    match kind:
        case Kind.NATIONAL_ID:
            return translate("Lookup", "National ID")
        case Kind.COMPANY_ID:
            return translate("Lookup", "Company ID")
        case Kind.PHONE:
            return translate("Lookup", "Telephone")
        case Kind.FILE_NO:
            return translate("Lookup", "File number")
        case Kind.TRACKING_CODE:
            return translate("Lookup", "Tracking code")
        case Kind.RECEIPT_CODE:
            return translate("Lookup", "Receipt")
        case Kind.CALL_LIST:
            return translate("Lookup", "List of calls")
        case Kind.PASSPORT:
            return translate("Lookup", "Passport")
        case Kind.FOREIGNER_ID:
            return translate("Lookup", "Foreigner's code")
        case Kind.NAME:
            return translate("Lookup", "Name")


def understood_words(one: Understood) -> tuple[str, Tone]:
    """Say one reading for the chip, and whether it will do."""
    kind = kind_words(one.kind)
    if Flaw.BAD_CHECK_DIGIT in one.flaws:
        text = translate("Lookup", "{kind}: a digit is mistyped")
        return text.format(kind=kind), Tone.BAD
    if one.flaws:
        return f"{kind}: {flaw_words(one.flaws[0])}", Tone.BAD
    value = phones.display(one.value) if one.kind is Kind.PHONE else one.value
    shown = value if one.kind is Kind.NAME else digits.isolate(digits.persian(value))
    tone = Tone.INFO if Notice.WRONG_LAYOUT in one.notices else Tone.GOOD
    return f"{kind}: {shown}", tone


def standing_words(standing: Standing) -> tuple[str, str, Tone]:
    """Return title, explanation and tone of a receipt's check."""
    match standing:
        case Standing.GENUINE:
            title = translate("Lookup", "Genuine and in force")
            text = translate("Lookup", "This paper is as the office printed it.")
            return title, text, Tone.GOOD
        case Standing.KEPT:
            title = translate("Lookup", "The number is ours")
            text = translate(
                "Lookup", "Scan or type the check code too: only it says whether it is unaltered."
            )
            return title, text, Tone.INFO
        case Standing.OTHER_KEY:
            title = translate("Lookup", "Cannot be checked at this desk")
            text = translate(
                "Lookup", "The paper was sealed with a key that this desk does not hold."
            )
            return title, text, Tone.WARNING
        case Standing.SUPERSEDED:
            title = translate("Lookup", "Genuine, but superseded")
            text = translate("Lookup", "The office printed this paper and has replaced it since.")
            return title, text, Tone.WARNING
        case Standing.ALTERED:
            title = translate("Lookup", "Altered")
            text = translate(
                "Lookup", "The number is the office's, but the paper is not as it was printed."
            )
            return title, text, Tone.BAD
        case Standing.UNKNOWN:
            title = translate("Lookup", "Unknown")
            return title, translate("Lookup", "The office has no such paper."), Tone.BAD
