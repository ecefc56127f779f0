"""What ends by itself: cuts whose day has come, reservations and rests of numbers."""

from __future__ import annotations

from backoffice.db import Session, audit, clock, guard, line_causes
from backoffice.db.line_causes import SYSTEM, Ended
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.operators import Right

END = "lines.end"


def end_due(session: Session) -> list[Ended]:
    """End the causes whose day has come, and free numbers whose term is over.

    Each cause ends in the name of the system, whoever's window was open, with a row of the
    audit. Run again, nothing is left to do; a line with other causes stays cut by them.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    guard.require(session, Right.SEE_LINES, Attempt(END, "line"))
    ended = line_causes.ending(session, dates.tehran_date(clock.now(session)))
    for one in ended:
        details = {"by": SYSTEM, "cause": one.cause, "until": one.until}
        audit.record(session, END, subject_kind="line", subject=one.line_id, details=details)
    return ended
