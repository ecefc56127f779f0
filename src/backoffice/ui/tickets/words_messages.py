"""The outbox of short messages in words: where one stands, why it does not go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.messages import IN_DOUBT, Event, MessageView
from backoffice.records.tickets import Service
from backoffice.tickets.messages_sending import Pass
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.words_fields import choice_words

translate = QCoreApplication.translate

_SHOWN = 2  # digits of a masked number, as of the callers of a line


def event_words(event: Event) -> str:
    """Name what a message tells of."""
    return choice_words(Service.MESSAGES, "events", event.value)


def mobile_shown(mobile: str) -> str:
    """A mobile number with its last two digits alone to be read."""
    hidden = max(0, len(mobile) - _SHOWN)
    return digits.isolate("\u2022" * hidden + digits.persian(mobile[hidden:]))


def view_words(view: MessageView) -> str:
    """Name where messages stand."""
    match view:
        case MessageView.ALL:
            return translate("Outbox", "All")
        case MessageView.WAITING:
            return translate("Outbox", "Waiting")
        case MessageView.SENT:
            return translate("Outbox", "Sent")
        case MessageView.DOUBT:
            return translate("Outbox", "In doubt")
        case MessageView.DELIVERED:
            return translate("Outbox", "Delivered")
        case MessageView.FAILED:
            return translate("Outbox", "Failed")
        case MessageView.DROPPED:
            return translate("Outbox", "Given up")


def view_tone(view: MessageView) -> Tone:
    """Return how a message of a view looks."""
    match view:
        case MessageView.WAITING:
            return Tone.WAITING
        case MessageView.SENT:
            return Tone.INFO
        case MessageView.DOUBT:
            return Tone.WARNING
        case MessageView.DELIVERED:
            return Tone.GOOD
        case MessageView.FAILED:
            return Tone.BAD
        case MessageView.ALL | MessageView.DROPPED:
            return Tone.PLAIN


def pass_words(done: Pass) -> tuple[str, Tone]:
    """Say what one pass over the outbox did."""
    if done.elsewhere:
        text = translate("Outbox", "The desk {desk} is sending now; nothing is done twice.")
        return text.format(desk=digits.isolate(done.elsewhere)), Tone.INFO
    # The tool that collects the strings takes a plain name as their number.
    sent, receipts, later = done.sent, done.receipts, done.later
    doubt, refused = done.in_doubt, done.failed
    parts = [translate("Outbox", "%Ln message(s) sent", "", sent)]
    if receipts:
        parts.append(translate("Outbox", "%Ln receipt(s) taken in", "", receipts))
    if later:
        parts.append(translate("Outbox", "%Ln wait(s) for the next try", "", later))
    if doubt:
        parts.append(translate("Outbox", "%Ln in doubt", "", doubt))
    if refused:
        parts.append(translate("Outbox", "%Ln refused", "", refused))
    if done.throttled:
        parts.append(translate("Outbox", "the gateway asked for a pause"))
    good = not (later or doubt or refused)
    return translate("Outbox", ", ").join(parts), Tone.GOOD if good else Tone.WARNING


def error_words(error: str) -> str:
    """Say why a message does not go; a code that is not known is shown as it is."""
    return _errors().get(error, digits.isolate(error) if error else "")


def _errors() -> dict[str, str]:
    return _of_office() | _of_gateway() | _of_receipts()


def _of_office() -> dict[str, str]:
    return {
        IN_DOUBT: translate("Outbox", "nobody knows whether it was sent"),
        "unreachable": translate("Outbox", "the gateway does not answer"),
        "configuration": translate("Outbox", "the gateway's settings are wrong"),
        "file_missing": translate("Outbox", "the folder of messages is missing"),
        "access_denied": translate("Outbox", "access was denied"),
        "disk_full": translate("Outbox", "the disk is full"),
        "read_only": translate("Outbox", "the place is read-only"),
    }


def _of_gateway() -> dict[str, str]:
    return {
        "smpp_0x8": translate("Outbox", "trouble at the gateway"),
        "smpp_0x45": translate("Outbox", "trouble at the gateway"),
        "smpp_0xb": translate("Outbox", "the gateway knows no such mobile"),
        "smpp_0xa": translate("Outbox", "the gateway refuses the sender"),
        "smpp_0xd": translate("Outbox", "the gateway refuses this office"),
        "smpp_0xe": translate("Outbox", "the gateway refuses the password"),
        "smpp_0xf": translate("Outbox", "the gateway does not know this office"),
        "smpp_0x14": translate("Outbox", "the gateway is full and asked for a pause"),
        "smpp_0x58": translate("Outbox", "the gateway asked for a pause"),
    }


def _of_receipts() -> dict[str, str]:
    return {
        "undeliv": translate("Outbox", "it could not be delivered"),
        "expired": translate("Outbox", "the mobile was off for too long"),
        "deleted": translate("Outbox", "the gateway threw it away"),
        "rejectd": translate("Outbox", "the operator rejected it"),
        "unknown": translate("Outbox", "the operator does not know what became of it"),
    }
