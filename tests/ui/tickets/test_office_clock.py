"""What is filled in as now is so by the office's clock, whatever this desk's own says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime

from backoffice.records import dates
from backoffice.ui.tickets.office_clock import OfficeClock

TOLD = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def test_it_goes_on_from_what_it_was_told():
    clock = OfficeClock()
    clock.tell(TOLD)
    began = datetime(2026, 11, 22, 8, 30)
    assert began <= clock.minute() < began + timedelta(minutes=10)
    assert (clock.minute().second, clock.minute().tzinfo) == (0, None)


def test_until_it_is_told_it_is_this_desks():
    before = datetime.fromtimestamp(QDateTime.currentSecsSinceEpoch(), UTC)
    said = OfficeClock().minute()
    assert timedelta() <= said - dates.tehran(before).replace(second=0) < timedelta(minutes=10)
