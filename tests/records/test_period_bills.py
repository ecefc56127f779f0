"""Bills of periods: which problems stop a row."""

from __future__ import annotations

import pytest

from backoffice.records.period_bills import BillFault, BillProblem, BillReport


@pytest.mark.parametrize("fault", BillFault)
def test_only_another_period_is_a_mere_warning(fault):
    assert BillProblem(1, "payable", fault).blocks == (fault is not BillFault.PERIOD_DIFFERS)


def test_a_report_counts():
    report = BillReport("b.csv", "", rows=3, added=1, bad=2)
    assert report.counts == {"rows": 3, "added": 1, "changed": 0, "same": 0, "bad": 2}
