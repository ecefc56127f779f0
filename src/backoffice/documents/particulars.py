"""What a receipt says, whatever the paper's size."""

from __future__ import annotations

from dataclasses import dataclass

from backoffice.documents import texts
from backoffice.records.people import Ownership
from backoffice.records.receipts import Receipt, ReceiptKind, ReceiptLine, Reprint


@dataclass(frozen=True, slots=True)
class Version:
    """Which of a receipt's copies is set, and what only it carries."""

    mark: str
    password: str = ""
    note: str = ""
    reprint: Reprint | None = None


def versions(kind: ReceiptKind, password: str, reprint: Reprint | None) -> list[Version]:
    """Return the copies to set: the subscriber's and the archive's, or one reprint."""
    if reprint is not None:
        return [Version(texts.DUPLICATE, note=texts.PASSWORD_NEVER_AGAIN, reprint=reprint)]
    if password:
        notes = (texts.CHANGE_PASSWORD, texts.PASSWORD_ELSEWHERE)
    else:
        unchanged = kind is ReceiptKind.LINES_ADDED
        notes = (texts.PASSWORD_UNCHANGED if unchanged else texts.PASSWORD_NOT_HERE,) * 2
    return [
        Version(texts.SUBSCRIBERS_COPY, password, notes[0]),
        Version(texts.ARCHIVE_COPY, note=notes[1]),
    ]


def reprint_line(reprint: Reprint) -> str:
    """Return the line that says which further copy this is, why and by whom."""
    return texts.REPRINT_LINE.format(
        number=texts.figures(reprint.copy_no),
        reason=texts.held(reprint.reason),
        clerk=texts.held(reprint.clerk),
        moment=texts.moment(reprint.printed_at),
    )


def particulars(receipt: Receipt) -> list[tuple[str, str]]:
    """Return the labelled facts about the subscriber, in the order they are printed."""
    found = [
        (texts.NAME, texts.held(receipt.name)),
        (texts.KIND, texts.PARTY_KINDS[receipt.party_kind]),
        (
            texts.IDENTIFIERS[receipt.identifier_kind],
            texts.identifier(receipt.identifier_kind, receipt.identifier),
        ),
        (texts.USERNAME, texts.figures(receipt.username)),
        (texts.FILE_NO, texts.figures(receipt.file_no)),
        (texts.TRACKING_CODE, texts.figures(receipt.tracking_code)),
    ]
    if receipt.representative:
        found.append((texts.REPRESENTATIVE, texts.held(receipt.representative)))
    return found


def rights(receipt: Receipt) -> str:
    """Return what the subscriber may do from now on."""
    tenant = any(line.ownership is Ownership.USER for line in receipt.lines)
    return f"{texts.RIGHTS} {texts.RIGHTS_TENANT}" if tenant else texts.RIGHTS


def access(line: ReceiptLine) -> str:
    """Return how long a phone may be used: an owner's for good, a tenant's to the lease's end."""
    if line.ownership is Ownership.OWNER or line.lease_end is None:
        return texts.ACCESS_OPEN
    return texts.ACCESS_UNTIL.format(day=texts.day(line.lease_end))


def password_groups(password: str) -> str:
    """Return a password in groups of three, as it is read out."""
    return " ".join(password[start : start + 3] for start in range(0, len(password), 3))
