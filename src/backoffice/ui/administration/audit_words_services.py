"""The deeds around lines, requests, messages and bills in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.ticket_papers import SheetKind

translate = QCoreApplication.translate


def service_deeds() -> dict[str, str]:
    """Return the words of what is done for the services of lines."""
    return {
        **_ticket_deeds(),
        **_paper_deeds(),
        **_rule_deeds(),
        **_line_deeds(),
        **_outbox_deeds(),
    }


def _ticket_deeds() -> dict[str, str]:
    return {
        "tickets.open": translate("Audit", "request opened"),
        "tickets.see": translate("Audit", "look at requests"),
        "tickets.facts": translate("Audit", "look at a line for a request"),
        "tickets.draft": translate("Audit", "draft of a request"),
        "tickets.move": translate("Audit", "step of a request"),
        "tickets.claim": translate("Audit", "request claimed"),
        "tickets.release": translate("Audit", "request released"),
        "tickets.hand_over": translate("Audit", "request handed over"),
        "tickets.edit": translate("Audit", "request changed"),
        "tickets.note": translate("Audit", "note on a request"),
        "tickets.prepare": translate("Audit", "request prepared"),
        "tickets.reverse": translate("Audit", "effect of a request taken back"),
        "tickets.escalate": translate("Audit", "request escalated"),
        "tickets.end_cause": translate("Audit", "end of a cut by its day"),
        "tickets.sweep": translate("Audit", "what time itself does"),
        "visit.begin": translate("Audit", "visit begun"),
        "visit.add": translate("Audit", "added to a visit"),
        "visit.end": translate("Audit", "visit ended"),
    }


def _paper_deeds() -> dict[str, str]:
    return {
        "tickets.attach": translate("Audit", "paper of a request attached"),
        "tickets.see_scan": translate("Audit", "look at a scan of a request"),
        "tickets.print": translate("Audit", "paper of a request printed"),
        "tickets.see_paper": translate("Audit", "look at a printed paper of a request"),
        "tickets.reprint": translate("Audit", "paper of a request printed again"),
        "tickets.check_paper": translate("Audit", "paper of a request checked"),
        "tickets.check_pin": translate("Audit", "PIN of 2828 checked"),
        "tickets.try_pin": translate("Audit", "PIN of 2828 said by a caller"),
        "tickets.pin_printed": translate("Audit", "slip of a PIN printed"),
    }


def _rule_deeds() -> dict[str, str]:
    return {
        "tickets.profiles": translate("Audit", "look at the services"),
        "tickets.save_profile": translate("Audit", "service saved"),
        "tickets.try_change": translate("Audit", "change of a service tried"),
        "tickets.fees": translate("Audit", "look at the fees"),
        "tickets.save_fee": translate("Audit", "fee saved"),
        "tickets.drop_fee": translate("Audit", "fee dropped"),
        "tickets.calendar": translate("Audit", "look at the working time"),
        "tickets.save_calendar": translate("Audit", "working time saved"),
        "tickets.read_days": translate("Audit", "list of days off read"),
        "tickets.units": translate("Audit", "look at the units"),
        "tickets.set_units": translate("Audit", "units of an operator changed"),
    }


def _line_deeds() -> dict[str, str]:
    return {
        "lines.see": translate("Audit", "look at a line"),
        "lines.export": translate("Audit", "export of lines"),
        "lines.transfer": translate("Audit", "cable transfer"),
        "lines.undo_transfer": translate("Audit", "cable transfer taken back"),
        "numbers.see": translate("Audit", "look at the free numbers"),
        "numbers.add": translate("Audit", "numbers added"),
        "numbers.mark": translate("Audit", "numbers marked"),
        "numbers.reserve": translate("Audit", "number reserved"),
        "numbers.release": translate("Audit", "number released"),
    }


def _outbox_deeds() -> dict[str, str]:
    return {
        "messages.see": translate("Audit", "look at the outbox"),
        "messages.send": translate("Audit", "messages sent"),
        "messages.again": translate("Audit", "message tried again"),
        "messages.drop": translate("Audit", "message given up"),
        "messages.forget": translate("Audit", "old messages let go of"),
        "portal.forget": translate("Audit", "old messages to the portal let go of"),
        "bills.import": translate("Audit", "import of bills"),
        "bills.see": translate("Audit", "look at the periods of bills"),
    }


def service_subjects() -> dict[str, str]:
    """Return the words of what it is done to."""
    return {
        "ticket": translate("Audit", "request"),
        "visit": translate("Audit", "visit"),
        "ticket_print": translate("Audit", "paper of a request"),
        "paper": translate("Audit", "paper of a request"),
        **{f"ticket_{kind}": translate("Audit", "paper of a request") for kind in SheetKind},
        "unit": translate("Audit", "unit"),
        "service": translate("Audit", "service"),
        "fee": translate("Audit", "fee"),
        "week": translate("Audit", "working time"),
        "days": translate("Audit", "days off"),
        "pool": translate("Audit", "free numbers"),
        "transfer": translate("Audit", "cable transfer"),
        "short_message": translate("Audit", "short message"),
        "bills": translate("Audit", "bills of a period"),
    }
