"""The report on an inventory sheet."""

from __future__ import annotations

from backoffice.records.lines import Difference, InventoryReport


def test_the_rows_are_the_sum_of_the_differences() -> None:
    report = InventoryReport("lines.xlsx", "", new=1, changed=2, same=3, bad=4)
    assert report.rows == 10
    assert report.counts == {"rows": 10, "new": 1, "changed": 2, "same": 3, "bad": 4}
    assert report.rows == sum(report.counts[one] for one in Difference)
