"""A sheet that is older than a request does not undo it, and it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import line_files
import portal_files
from backoffice.lines import actions
from backoffice.lines.rules import RowReading
from backoffice.lines.rules_kept import kept_by_requests
from backoffice.records.line_facts import AddressKind, AddService, SetAccess, SetAddress, SetListing
from backoffice.records.lines import AccessClass, Column, Listing, RowFault
from line_house import apply, card, line, office, standing

BEFORE = line()


@pytest.mark.parametrize(
    ("facts", "given", "kept", "told"),
    [
        (set(), {"listed": Listing.UNLISTED}, {}, []),
        ({("access", "")}, {"listed": Listing.UNLISTED}, {"listed": Listing.UNLISTED}, []),
        (
            {("access", "")},
            {"access_class": AccessClass.FIRST_ZERO_BARRED},
            {},
            [Column.ACCESS_CLASS],
        ),
        ({("listing", "")}, {"listed": Listing.UNLISTED}, {}, [Column.LISTED]),
        ({("centre", "")}, {"centre": "LAH01"}, {}, [Column.CENTRE]),
        (
            {("address", "installation")},
            {"address": "رشت، گلسار", "postal_code": "4164755555"},
            {},
            [Column.ADDRESS, Column.POSTAL_CODE],
        ),
        ({("service", "clip")}, {"services": ("hotline",)}, {}, [Column.SERVICES]),
        ({("service", "clip")}, {"services": ("clip",)}, {"services": ("clip",)}, []),
    ],
)
def test_what_a_request_set_stays(facts, given, kept, told):
    row = RowReading(2, replace(BEFORE, **given), ())
    done = kept_by_requests(BEFORE, row, facts)
    expected = replace(BEFORE, **(kept if facts else given))
    assert replace(done.line, services=tuple(sorted(done.line.services))) == expected
    assert [(one.column, one.fault) for one in done.problems] == [
        (column, RowFault.SET_BY_REQUEST) for column in told
    ]


def test_an_older_sheet_leaves_the_line_as_the_requests_made_it(database, tmp_path, clock):
    number = portal_files.phone(0)
    office(database)
    path = line_files.workbook(tmp_path / "lines.xlsx", [line_files.row(0)])
    actions.run(database, path, lambda _done, _total: None)
    clock.advance(days=10)
    apply(
        database,
        [
            SetAccess(AccessClass.FIRST_ZERO_BARRED),
            SetListing(Listing.LISTED, "دفتر شفیعی"),
            SetAddress(AddressKind.INSTALLATION, "رشت، گلسار", "4164755555"),
            AddService("transfer"),
        ],
        clock(),
        number,
    )
    before = standing(card(database, number))
    clock.advance(days=timedelta(days=1).days)
    for deed in (actions.preview, actions.run):
        report = deed(database, path, lambda _done, _total: None)
        assert report.same == 1
        assert [one.column for one in report.problems if one.fault is RowFault.SET_BY_REQUEST] == [
            Column.ACCESS_CLASS,
            Column.ADDRESS,
            Column.POSTAL_CODE,
            Column.LISTED,
            Column.SERVICES,
        ]
    assert standing(card(database, number)) == before
