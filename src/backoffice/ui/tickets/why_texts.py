"""How a promised day and the clocks were computed, line by line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.ticket_views import ClockFace, TicketView
from backoffice.records.work_calendar import DayCounted, DayKind
from backoffice.ui.tickets.shown import day_shown, moment_shown, percent_shown, span_shown
from backoffice.ui.tickets.words import clock_words

translate = QCoreApplication.translate


def why_words(view: TicketView) -> str:
    """Tell how the promised day was counted and how the clocks stand."""
    lines = [clock_line(face) for face in view.clocks]
    if view.ticket.promised is not None:
        days = digits.persian(view.profile.days)
        lines.append("")
        lines.append(
            translate("Tickets", "This service is promised in {days} working days.").format(
                days=days
            )
            if view.profile.days
            else translate("Tickets", "This service is promised in the same visit.")
        )
        lines += [_day_line(one) for one in view.why]
    return "\n".join(lines)


def clock_line(face: ClockFace) -> str:
    """Tell a clock: used, of how much, until when."""
    text = translate("Tickets", "{clock}: {used} of {limit} working time ({percent})").format(
        clock=clock_words(face.clock),
        used=span_shown(face.used),
        limit=span_shown(face.limit),
        percent=percent_shown(face.percent),
    )
    if not face.running:
        return translate("Tickets", "{text}; it stands.").format(text=text)
    if face.due is None:
        return text
    return translate("Tickets", "{text}; due on {at}.").format(text=text, at=moment_shown(face.due))


def _day_line(one: DayCounted) -> str:
    day = day_shown(one.day)
    match one.kind:
        case DayKind.WORKED if one.number:
            return translate("Tickets", "{day}: working day {number}").format(
                day=day, number=digits.persian(one.number)
            )
        case DayKind.WORKED:
            return translate("Tickets", "{day}: the day of the request").format(day=day)
        case DayKind.HOLIDAY:
            return translate("Tickets", "{day}: holiday ({name})").format(day=day, name=one.name)
        case DayKind.CLOSED:
            return translate("Tickets", "{day}: closed").format(day=day)
