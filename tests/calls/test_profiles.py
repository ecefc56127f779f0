"""Profiles: those that come with the program, what is wrong with one, and the office's own."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.calls import format_actions, formats_checks, profile_files
from backoffice.calls.formats_guess import guess
from backoffice.db import Database, audit, call_profiles
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import (
    BadCall,
    CallField,
    ColumnSpec,
    DateForm,
    Profile,
    ProfileFinding,
    ProfileFlaw,
    Shape,
)
from backoffice.records.calls import CallType
from call_samples import OFFICE, calls, profile, read
from factories import ADMINISTRATOR, CLERK, SUPERVISOR

DATA = Path(__file__).parents[3] / "shared" / "data"
SHARED = {
    # rows, bad by reason, repeated
    "cdr-1405-05.xlsx": ("centre-sheet", 2000, {}, 0),
    "cdr-1405-06.dat": ("switch-fixed", 20_000, {}, 0),
    "cdr-1405-07.csv": ("province-csv", 20_000, {}, 0),
    "cdr-1405-08.txt": (
        "billing-pipe",
        19_999,
        {BadCall.TOO_FEW_COLUMNS: 5, BadCall.DATE: 4},
        8,
    ),
}
# Where the shared files are not, the files made by the other tests have to do.
PRESENT = [name for name in SHARED if (DATA / name).is_file()]

OWN = Profile(
    name="own",
    title="قالب مرکز",
    shape=Shape.DELIMITED,
    columns=(
        ColumnSpec(CallField.LINE, ("تلفن",)),
        ColumnSpec(CallField.NUMBER, ("مقصد",)),
        ColumnSpec(CallField.STARTED, ("زمان",)),
        ColumnSpec(CallField.DURATION, place=4),
    ),
    delimiter=";",
    words={"راه دور": CallType.LONG_DISTANCE},
)


@pytest.mark.parametrize("name", PRESENT or [""])
def test_a_shared_file_is_understood_but_for_its_dirt(name):
    if not name:
        return
    wanted, rows, bad, repeated = SHARED[name]
    block = read(DATA / name, profile(wanted))
    assert len(block.rows) == rows
    assert Counter(one.reason for one in block.bad) == bad
    assert len(block.rows) - len({row[1:] for row in block.rows}) == repeated
    assert {call.type for call in calls(block)} == set(CallType) - {
        CallType.UNKNOWN,
        CallType.SERVICE,
    }


@pytest.mark.parametrize("name", [name for name in PRESENT if name[-3:] != "dat"] or [""])
def test_words_and_digits_say_the_same_of_every_shared_call(name):
    if not name:
        return
    wanted = profile(SHARED[name][0])
    columns = tuple(one for one in wanted.columns if one.field is not CallField.TYPE)
    words = next(one.names for one in wanted.columns if one.field is CallField.TYPE)
    by_digits = replace(wanted, columns=columns, ignored=(*wanted.ignored, *words))
    assert read(DATA / name, by_digits).rows == read(DATA / name, wanted).rows


@pytest.mark.parametrize("name", PRESENT or [""])
def test_a_shared_file_is_known(name):
    if not name:
        return
    best, *others = guess(DATA / name, profile_files.shipped(), **OFFICE)
    assert best.profile.name == SHARED[name][0]
    assert all(2 * one.understood < one.looked_at for one in others)


@pytest.mark.parametrize("shipped", profile_files.shipped(), ids=lambda one: one.name)
def test_what_is_shipped_is_in_order(shipped):
    assert shipped.shipped
    assert shipped.version == 0
    assert formats_checks.findings(shipped) == []
    assert format_actions.findings(shipped)[0].flaw is ProfileFlaw.SHIPPED


def test_every_shipped_file_is_offered_once():
    offered = [one.name for one in profile_files.shipped()]
    folder = Path(profile_files.__file__).with_name("profiles")
    assert sorted(offered) == sorted(path.stem for path in folder.glob("*.toml"))
    assert len({one.title for one in profile_files.shipped()}) == len(offered)


def column(field: CallField, **changes: object) -> tuple[ColumnSpec, ...]:
    """The columns of OWN with one changed."""
    return tuple(
        replace(one, **changes) if one.field is field else one  # type: ignore[arg-type]
        for one in OWN.columns
    )


def word_at(start: int, width: int) -> ColumnSpec:
    """A column of the call's type at a place."""
    return ColumnSpec(CallField.TYPE, start=start, width=width)


FIXED = replace(profile("switch-fixed"), name="fixed", shipped=False)


@pytest.mark.parametrize(
    ("wrong", "wanted"),
    [
        (OWN, []),
        (replace(OWN, name=""), [(ProfileFlaw.NAME, None)]),
        (replace(OWN, name="قالب"), [(ProfileFlaw.NAME, None)]),
        (replace(OWN, name="../own"), [(ProfileFlaw.NAME, None)]),
        (replace(OWN, name="a" * 41), [(ProfileFlaw.NAME, None)]),
        (replace(OWN, title=" "), [(ProfileFlaw.TITLE, None)]),
        (replace(OWN, title="x" * 81), [(ProfileFlaw.TITLE, None)]),
        (replace(OWN, columns=OWN.columns[1:]), [(ProfileFlaw.COLUMN_MISSING, CallField.LINE)]),
        (
            replace(OWN, columns=(*OWN.columns, ColumnSpec(CallField.LINE, ("خط",)))),
            [(ProfileFlaw.COLUMN_TWICE, CallField.LINE)],
        ),
        (
            replace(OWN, columns=(*OWN.columns, ColumnSpec(CallField.DATE, ("روز",)))),
            [(ProfileFlaw.COLUMN_TWICE, CallField.DATE)],
        ),
        (
            replace(OWN, columns=(*OWN.columns[:2], OWN.columns[3])),
            [(ProfileFlaw.NO_MOMENT, None)],
        ),
        (
            replace(
                OWN,
                date_form=DateForm.EPOCH,
                columns=(
                    *(*OWN.columns[:2], OWN.columns[3]),
                    ColumnSpec(CallField.DATE, ("روز",)),
                    ColumnSpec(CallField.TIME, ("ساعت",)),
                ),
            ),
            [(ProfileFlaw.NO_MOMENT, None)],
        ),
        (replace(OWN, delimiter=""), [(ProfileFlaw.DELIMITER, None)]),
        (replace(OWN, delimiter="||"), [(ProfileFlaw.DELIMITER, None)]),
        (replace(OWN, delimiter='"'), [(ProfileFlaw.DELIMITER, None)]),
        (replace(OWN, delimiter="5"), [(ProfileFlaw.DELIMITER, None)]),
        (
            replace(OWN, header_row=0),
            [
                (ProfileFlaw.HEADER_NEEDED, CallField.LINE),
                (ProfileFlaw.HEADER_NEEDED, CallField.NUMBER),
                (ProfileFlaw.HEADER_NEEDED, CallField.STARTED),
            ],
        ),
        (replace(OWN, header_row=51), [(ProfileFlaw.HEADER_NEEDED, None)]),
        (
            replace(OWN, columns=column(CallField.DURATION, place=0)),
            [(ProfileFlaw.COLUMN_UNPLACED, CallField.DURATION)],
        ),
        (
            replace(OWN, columns=column(CallField.LINE, names=(" ",))),
            [(ProfileFlaw.COLUMN_UNPLACED, CallField.LINE)],
        ),
        (
            replace(OWN, columns=column(CallField.LINE, place=65)),
            [(ProfileFlaw.COLUMN_UNPLACED, CallField.LINE)],
        ),
        (
            replace(OWN, columns=column(CallField.LINE, place=4)),
            [(ProfileFlaw.COLUMNS_OVERLAP, CallField.DURATION)],
        ),
        (
            replace(OWN, columns=column(CallField.STARTED, names=("مقصد",))),
            [(ProfileFlaw.COLUMNS_OVERLAP, CallField.STARTED)],
        ),
        (FIXED, []),
        (
            replace(FIXED, columns=(*FIXED.columns[:5], word_at(56, 3))),
            [(ProfileFlaw.COLUMNS_OVERLAP, CallField.TYPE)],
        ),
        (
            replace(FIXED, columns=(*FIXED.columns[:5], word_at(57, 0))),
            [(ProfileFlaw.COLUMN_UNPLACED, CallField.TYPE)],
        ),
        (
            replace(FIXED, columns=(*FIXED.columns[:5], word_at(4000, 3))),
            [(ProfileFlaw.COLUMN_UNPLACED, CallField.TYPE)],
        ),
    ],
)
def test_everything_wrong_with_a_profile_is_told(wrong, wanted):
    assert [(one.flaw, one.column) for one in formats_checks.findings(wrong)] == wanted


# The office's own


@pytest.fixture
def office(database) -> Database:
    database.desk = ADMINISTRATOR
    return database


def save(database: Database, wanted: Profile) -> Profile:
    return database.write(lambda session: format_actions.save(session, wanted))


def listed(database: Database) -> list[str]:
    with database.read() as session:
        return [one.name for one in format_actions.profiles(session) if not one.shipped]


def flaws(database: Database, wanted: Profile) -> list[ProfileFlaw]:
    with pytest.raises(Refused) as refusal:
        save(database, wanted)
    assert all(isinstance(one, ProfileFinding) for one in refusal.value.findings)
    return [one.flaw for one in refusal.value.findings]


def trail(database: Database, deed: str) -> list[tuple[str, dict[str, object]]]:
    with database.read() as session:
        rows = audit.search(session, AuditSearch(deed=deed), limit=9)
    return [(row.outcome, json.loads(row.details or "{}")) for row in rows]


def test_a_profile_is_kept_changed_and_retired(office):
    kept = save(office, OWN)
    assert kept == replace(OWN, version=1)
    assert listed(office) == ["own"]
    changed = save(office, replace(kept, delimiter="|", title=" قالب  تازه "))
    assert (changed.version, changed.delimiter, changed.title) == (2, "|", "قالب تازه")
    newest = trail(office, format_actions.SAVE)[0]
    assert newest == ("done", {"version": 2, "changed": ["title", "delimiter"]})
    office.write(lambda session: format_actions.retire(session, "own"))
    assert listed(office) == []
    assert trail(office, format_actions.RETIRE) == [("done", {})]
    with office.read() as session:  # an old import still names it
        assert format_actions.find(session, "own") == replace(changed, version=3)
        assert call_profiles.every(session) == []
    again = save(office, OWN)
    assert again.version == 4
    assert listed(office) == ["own"]


def test_a_shipped_profile_is_copied_not_changed(office):
    shipped = profile("province-csv")
    assert flaws(office, replace(shipped, delimiter=";")) == [ProfileFlaw.SHIPPED]
    assert flaws(office, replace(shipped, shipped=False)) == [ProfileFlaw.SHIPPED]
    with pytest.raises(Refused):
        office.write(lambda session: format_actions.retire(session, shipped.name))
    copy = save(office, replace(shipped, name="copy", shipped=False, delimiter=";"))
    assert copy.columns == shipped.columns
    with office.read() as session:
        assert format_actions.find(session, shipped.name) == shipped
        assert format_actions.find(session, "nobody") is None


def test_a_name_is_taken_once(office):
    save(office, OWN)
    assert flaws(office, OWN) == [ProfileFlaw.NAME_TAKEN]
    assert flaws(office, replace(OWN, title="")) == [ProfileFlaw.TITLE, ProfileFlaw.NAME_TAKEN]


def test_two_hands_on_one_profile(office):
    kept = save(office, OWN)
    save(office, replace(kept, delimiter="|"))
    with pytest.raises(Conflict):
        save(office, replace(kept, delimiter=","))
    office.write(lambda session: format_actions.retire(session, "own"))
    with pytest.raises(Conflict):
        save(office, replace(kept, version=2))
    with pytest.raises(Conflict):
        office.write(lambda session: format_actions.retire(session, "own"))


def test_who_may_change_formats_and_who_may_see_them(office):
    for desk, sees in ((SUPERVISOR, True), (CLERK, False)):
        office.desk = desk
        for deed in (
            lambda session: format_actions.save(session, OWN),
            lambda session: format_actions.retire(session, "own"),
        ):
            with pytest.raises(Forbidden):
                office.write(deed)
        if sees:
            assert listed(office) == []
        else:
            for deed in (
                format_actions.profiles,
                lambda session: format_actions.find(session, "own"),
            ):
                with pytest.raises(Forbidden), office.read() as session:
                    deed(session)
    office.desk = ADMINISTRATOR
    assert [outcome for outcome, _ in trail(office, format_actions.SAVE)] == ["denied", "denied"]
