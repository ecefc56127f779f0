"""Lines found, opened, followed; each asks for its right."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.db import lines as stored
from backoffice.errors import Forbidden
from backoffice.lines import cards
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    Cause,
    ChangeNumber,
    Direction,
    EventKind,
    RecordOffence,
    RemoveService,
    SetAccess,
    SetAddress,
    SetListing,
    SetPin,
)
from backoffice.records.line_hits import Match
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.operators import Desk, Role
from factories import CLERK, NATIONAL_IDS, SUPERVISOR
from line_house import NEW, NUMBER, SECOND, apply, card, line, office

SWITCH_ROOM = Desk("omid", Role.UNIT, "RSH01", "hall-1", "امید")


def search(database, text, **more):
    with database.read() as session:
        return cards.search(session, text, **more)


def timeline(database, line_id, **more):
    with database.read() as session:
        return cards.timeline(session, line_id, **more)


@pytest.fixture
def counter(database):
    office(
        database,
        line(),
        line(SECOND, owner_name="زهرا قاسمي كرد", owner_identifier=NATIONAL_IDS[1], address=""),
        line(
            "01344440001",
            centre="LAH01",
            owner_name="شرکت سپهر",
            owner_identifier="10380284790",
            address="لاهیجان، میدان بسیج، کوچه شهید علوی",
        ),
    )
    return database


@pytest.mark.parametrize(
    ("text", "found", "match"),
    [
        ("33330001", [NUMBER], Match.NUMBER),
        ("013-33330001", [NUMBER], Match.NUMBER),
        ("۰۱۳۳۳۳۳۰۰۰۱", [NUMBER], Match.NUMBER),
        ("+981333330001", [NUMBER], Match.NUMBER),
        ("33330", [NUMBER, SECOND], Match.NUMBER),
        ("0134444", ["01344440001"], Match.NUMBER),
        (NATIONAL_IDS[1], [SECOND], Match.IDENTIFIER),
        ("10380284790", ["01344440001"], Match.IDENTIFIER),
        ("شفیعی", [NUMBER], Match.OWNER),
        ("قاسمی", [SECOND], Match.OWNER),  # Arabic and Persian letters alike
        ("کرد", [SECOND], Match.OWNER),
        ("زه", [SECOND], Match.OWNER),
        ("هر", [], None),  # two letters are a beginning
        ("لاکانی", [NUMBER], Match.ADDRESS),
        ("شهید علوی", ["01344440001"], Match.ADDRESS),
        ("rsh01", [NUMBER, SECOND], Match.CENTRE),
        ('"', [], None),
        ("%%%", [], None),
        ("", [], None),
        ("12", [], None),
    ],
)
def test_a_line_is_found_by_whatever_is_known(counter, text, found, match):
    hits = search(counter, text)
    assert [one.number for one in hits.lines] == found
    assert {one.match for one in hits.lines} <= {match}
    assert (hits.more, hits.flaws) == (False, ())


def test_a_search_says_that_there_are_more_and_keeps_to_a_centre(counter):
    hits = search(counter, "33330", limit=1)
    assert (len(hits.lines), hits.more) == (1, True)
    assert search(counter, "33330", centre="LAH01").lines == ()
    assert len(search(counter, "شرکت", centre="LAH01").lines) == 1
    assert search(counter, "شرکت", centre="RSH01").lines == ()
    assert len(search(counter, "", centre="RSH01").lines) == 2


@pytest.mark.parametrize(
    ("text", "flaw"),
    [("02133334444", Flaw.OTHER_PROVINCE), ("09111234567", Flaw.MOBILE)],
)
def test_another_provinces_number_and_a_mobile_are_no_lines(counter, text, flaw):
    hits = search(counter, text)
    assert hits.lines == ()
    assert flaw in hits.flaws
    with counter.read() as session:
        assert cards.card(session, text) is None
        assert cards.centre_of(session, text) == ""


def test_an_old_number_finds_the_line_under_its_new_one(counter, clock):
    apply(counter, [ChangeNumber(NEW, "wish", clock.today + timedelta(days=90))], clock())
    clock.advance(days=1)
    (found,) = search(counter, NUMBER).lines
    assert (found.number, found.match, found.former) == (NEW, Match.FORMER, NUMBER)
    assert {one.number for one in search(counter, "33330").lines} == {NEW, SECOND}
    assert [one.number for one in search(counter, "شفیعی").lines] == [NEW]
    with counter.read() as session:
        old, new = cards.card(session, "33330001"), cards.card(session, NEW)
    assert old is not None
    assert new is not None
    assert old.id == new.id
    assert [one.number for one in old.numbers] == [NEW, NUMBER]


def test_a_corrected_address_and_an_imported_owner_are_found_anew(counter, clock):
    apply(
        counter, [SetAddress(AddressKind.INSTALLATION, "رشت، بلوار گیلان", "4133744568")], clock()
    )
    assert search(counter, "لاکانی").lines == ()
    assert [one.number for one in search(counter, "بلوار گیلان").lines] == [NUMBER]
    counter.write(lambda s: stored.change_many(s, [line(SECOND, owner_name="نرگس کاظمی")]))
    assert search(counter, "قاسمی").lines == ()
    assert [one.number for one in search(counter, "نرگس").lines] == [SECOND]


def test_a_number_knows_its_centre(counter):
    with counter.read() as session:
        assert cards.centre_of(session, "013 4444 9999") == "LAH01"
        assert cards.centre_of(session, "33339999") == "RSH01"
        assert cards.centre_of(session, "55559999") == ""


def test_the_card_is_as_of_a_moment(counter, clock):
    before = clock()
    clock.advance(days=1)
    apply(
        counter,
        [
            SetAccess(AccessClass.FIRST_ZERO_BARRED),
            SetListing(Listing.UNLISTED),
            RemoveService("clip"),
            SetAddress(AddressKind.INSTALLATION, "رشت، بلوار گیلان", "4133744568"),
            AddCause(Cause.DEBT, Direction.OUTGOING),
        ],
        clock(),
    )
    now, then = card(counter), card(counter, as_of=before)
    assert now.access is AccessClass.FIRST_ZERO_BARRED
    assert then.access is AccessClass.NO_LIMIT
    assert (now.listing, then.listing) == (Listing.UNLISTED, Listing.LISTED)
    assert [one.code for one in now.services] == ["hotline"]
    assert [one.code for one in then.services] == ["clip", "hotline"]
    assert (now.state, then.state) == (LineState.BARRED_ONE_WAY, LineState.IN_SERVICE)
    old, new = (one.address(AddressKind.INSTALLATION) for one in (then, now))
    assert old is not None
    assert new is not None
    assert (old.text, new.text) == ("رشت، خیابان لاکانی، پلاک 12", "رشت، بلوار گیلان")


@pytest.mark.parametrize("state", [LineState.BARRED_ONE_WAY, LineState.BARRED_TWO_WAY])
def test_a_cut_that_only_the_inventory_knows_shows_and_stays(database, clock, state):
    office(database, line(state=state))
    (cause,) = card(database).causes
    assert (card(database).state, cause.cause) == (state, Cause.RECORDED)
    # Another change does not connect the line by the way.
    apply(database, [SetAccess(AccessClass.SECOND_ZERO_BARRED)], clock())
    assert card(database).state is state
    clock.advance(days=1)
    # The next sheet says that it works: only the recorded cause is gone.
    database.write(lambda s: stored.change_many(s, [line()]))
    assert (card(database).state, card(database).causes) == (LineState.IN_SERVICE, ())


def test_a_released_line_shows_so_and_its_causes_end(database, clock):
    office(database, line(), line(SECOND, state=LineState.RELEASED))
    assert card(database, SECOND).state is LineState.RELEASED
    apply(database, [AddCause(Cause.DEBT, Direction.BOTH)], clock())
    clock.advance(days=1)
    database.write(lambda s: stored.change_many(s, [line(state=LineState.RELEASED)]))
    assert (card(database).state, card(database).causes) == (LineState.RELEASED, ())


def test_the_timeline_is_newest_first_and_goes_on_page_by_page(counter, clock):
    clock.advance(days=1)
    apply(counter, [AddCause(Cause.WISH, Direction.BOTH), RemoveService("clip")], clock())
    clock.advance(days=1)
    apply(counter, [SetPin("a hash nobody may see"), SetListing(Listing.UNLISTED)], clock())
    clock.advance(hours=1)
    line_id = card(counter).id
    whole = timeline(counter, line_id)
    assert [one.kind for one in whole[:2]] == [EventKind.PIN, EventKind.LISTING]
    assert {EventKind.CUT, EventKind.SERVICE_OFF, EventKind.NUMBER, EventKind.OWNER} < {
        one.kind for one in whole
    }
    assert [one.at for one in whole] == sorted((one.at for one in whole), reverse=True)
    assert "hash" not in str(whole)
    paged, last = [], None
    while page := timeline(counter, line_id, limit=2, before=last):
        paged += page
        last = page[-1]
    assert paged == whole


def test_an_offence_is_shown_to_whom_it_may(counter, clock):
    apply(counter, [RecordOffence(1, clock(), "T-17")], clock())
    line_id = card(counter).id
    seen = {}
    for desk in (CLERK, SUPERVISOR, SWITCH_ROOM):
        counter.desk = desk
        seen[desk] = {one.kind for one in timeline(counter, line_id)}
    assert EventKind.OFFENCE not in seen[CLERK] | seen[SWITCH_ROOM]
    assert EventKind.OFFENCE in seen[SUPERVISOR]


def test_only_who_may_see_lines(counter):
    counter.desk = Desk("importer", None)
    for deed in (
        lambda s: cards.card(s, NUMBER),
        lambda s: cards.search(s, "علی"),
        lambda s: cards.timeline(s, "x"),
        lambda s: cards.centre_of(s, NUMBER),
    ):
        with pytest.raises(Forbidden), counter.read() as session:
            deed(session)
