"""Profiles, fees, days off and units changed by the administration, and tried before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from backoffice.db import audit, operators, tickets_trial
from backoffice.errors import Cancelled, Conflict, Forbidden, Refused, Trouble, Unavailable
from backoffice.records import dates
from backoffice.records.audit import AuditSearch
from backoffice.records.operators import Operator, Role
from backoffice.records.service_admin import AdminLack, Fee, TrialReport
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import Reason
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.records.work_calendar import Opening
from backoffice.tickets import administration, calendars, fees, profiles, rules_admin, rules_trial
from backoffice.tickets.administration import Change
from factories import silent
from ticket_office import ADMINISTRATOR, CLERK, SWITCH, done, furnish, opened, sit

L = AdminLack


@pytest.fixture(autouse=True)
def line_id(database):
    furnish(database)
    sit(database, ADMINISTRATOR)


def profile(service=Service.ACCESS_CLASS, **changes):
    return replace(profiles.shipped()[service], **changes)


def ask(database, deed, *arguments):
    """Do something as the administrator, who only reads tickets."""
    sit(database, ADMINISTRATOR)
    return database.write(lambda session: deed(session, *arguments))


def lacks(refusal):
    return {one.lack for one in refusal.value.findings}


# Profiles


def test_the_services_stand_in_the_page_s_own_order(database):
    found = ask(database, administration.all_profiles)
    assert [one.service for one in found] == [one for one in Service if one is not Service.COUNTER]
    assert {one.version for one in found} == {0}


def test_a_saved_profile_is_the_next_version(database):
    saved = ask(database, administration.save_profile, profile(days=3))
    assert (saved.version, saved.days) == (1, 3)
    assert ask(database, profiles.current, Service.ACCESS_CLASS) == saved
    again = ask(database, administration.save_profile, replace(saved, days=2))
    assert again.version == 2
    with pytest.raises(Conflict):
        ask(database, administration.save_profile, saved)


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"route": ()}, L.NO_ROUTE),
        ({"route": (Unit.COUNTER, Unit.COUNTER)}, L.UNIT_TWICE),
        ({"days": -1}, L.OUT_OF_RANGE),
        ({"days": 366}, L.OUT_OF_RANGE),
        ({"first_action_minutes": 0}, L.OUT_OF_RANGE),
        ({"claim_minutes": 1_441}, L.OUT_OF_RANGE),
        ({"fee": "unheard_of"}, L.UNKNOWN_FEE),
        ({"reasons": ()}, L.NO_REASON),
    ],
)
def test_a_profile_that_cannot_be_worked_by_is_refused(database, changes, lack):
    with pytest.raises(Refused) as refusal:
        ask(database, administration.save_profile, profile(**changes))
    assert lack in lacks(refusal)
    assert ask(database, profiles.current, Service.ACCESS_CLASS).version == 0


def test_a_second_person_has_nothing_to_agree_to_of_a_code_that_is_made_when_it_is_done(database):
    pin = replace(profiles.shipped()[Service.IVR_PIN], second_person=True)
    with pytest.raises(Refused) as refusal:
        ask(database, administration.save_profile, pin)
    assert lacks(refusal) == {L.NOTHING_TO_PREPARE}


@pytest.mark.parametrize(
    ("reason", "lack"),
    [
        (Reason("Bad Code", "عنوان", frozenset({TicketState.FAILED})), L.REASON_CODE),
        (Reason("good_code", " ", frozenset({TicketState.FAILED})), L.REASON_TITLE),
        (Reason("good_code", "عنوان", frozenset()), L.REASON_TARGET),
        (Reason("doubled", "تکراری", frozenset({TicketState.FAILED})), L.REASON_TWICE),
    ],
)
def test_a_reason_has_code_title_and_place(reason, lack):
    before = profile()
    wanted = replace(before, reasons=(*before.reasons, reason))
    found = rules_admin.profile_findings(wanted, before, frozenset())
    assert {one.lack for one in found} == {lack}


def test_the_reason_that_the_program_gives_stays():
    before = profile(Service.NUISANCE_CALLS)
    kept = tuple(one for one in before.reasons if one.code != "term_over")
    found = rules_admin.profile_findings(replace(before, reasons=kept), before, frozenset())
    assert {one.lack for one in found} == {L.REASON_DROPPED}


@pytest.mark.parametrize("service", [one for one in Service if one is not Service.COUNTER])
def test_what_comes_with_the_program_may_be_kept(service):
    shipped = profile(service)
    assert list(rules_admin.profile_findings(shipped, shipped, frozenset())) == []


def test_only_the_administration_changes_services(database):
    for deed, arguments in (
        (administration.save_profile, (profile(days=3),)),
        (administration.all_profiles, ()),
        (administration.members, ()),
        (administration.set_units, ("navid", ())),
        (administration.own_days, ()),
        (fees.save, (Fee("access_class", 1, date(2027, 1, 1), "صفر"),)),
        (fees.all_fees, ()),
    ):
        sit(database, CLERK)
        with pytest.raises(Forbidden):
            database.write(lambda session, deed=deed, given=arguments: deed(session, *given))
    with pytest.raises(Forbidden):
        administration.try_change(database, Change(profile(days=3)), silent)
    with database.read() as session:
        denied = [
            one for one in audit.search(session, AuditSearch(), limit=50) if one.outcome == "denied"
        ]
    assert len(denied) == 8


# Fees


def test_a_fee_is_in_force_from_its_day_on(database, clock):
    today = clock.today
    for since, rials in ((today, 50_000), (today + timedelta(days=10), 60_000)):
        ask(database, fees.save, Fee("access_class", rials, since, "تغییر صفر"))
    for days, rials in ((0, 50_000), (9, 50_000), (10, 60_000)):
        day = today + timedelta(days=days)
        assert ask(database, fees.in_force, "access_class", day).rials == rials
    assert ask(database, fees.in_force, "access_class", today - timedelta(days=1)) is None
    later = ask(database, fees.all_fees)[0]
    ask(database, fees.drop, later)
    assert [one.rials for one in ask(database, fees.all_fees)] == [50_000]


@pytest.mark.parametrize(
    ("fee", "lack"),
    [
        (Fee("Bad", 1, date(2027, 1, 1), "x"), L.FEE_CODE),
        (Fee("good", -1, date(2027, 1, 1), "x"), L.OUT_OF_RANGE),
        (Fee("good", 1, date(2027, 1, 1), ""), L.FEE_TITLE),
        (Fee("good", 1, date(2020, 1, 1), "x"), L.OUT_OF_RANGE),
    ],
)
def test_a_fee_that_is_none_is_refused(database, fee, lack):
    with pytest.raises(Refused) as refusal:
        ask(database, fees.save, fee)
    assert lacks(refusal) == {lack}
    with pytest.raises(Refused):
        ask(database, fees.drop, Fee("good", 1, date(2020, 1, 1), "x"))


# Days off and hours


def test_a_list_of_a_year_is_read():
    read = rules_admin.read_days("# سال ۱۴۰۵\n۱۴۰۵/۰۹/۰۵ شهادت\n\n1405-12-10, ولادت\n")
    assert read.findings == ()
    assert {dates.jalali(day): name for day, name in read.days.items()} == {
        "1405/09/05": "شهادت",
        "1405/12/10": "ولادت",
    }


@pytest.mark.parametrize(
    ("text", "lack", "line"),
    [
        ("", L.NO_DAYS, 0),
        ("1405/13/01 روز", L.NOT_A_DATE, 1),
        ("# نام\n1405/09/05", L.NOT_A_DATE, 2),
        ("1405/09/05 یک\n1405/9/5 دو", L.DAY_TWICE, 2),
        ("1405/09/05 " + "ن" * 101, L.DAY_NAME, 1),
    ],
)
def test_a_bad_line_is_named(text, lack, line):
    (finding,) = rules_admin.read_days(text).findings
    assert (finding.lack, finding.line) == (lack, line)


def test_a_file_of_days_is_read_or_refused(database, tmp_path):
    file = tmp_path / "days.txt"
    with pytest.raises(Unavailable) as caught:
        ask(database, administration.read_days, file)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    file.write_bytes(b"\xff\xfe\0")
    with pytest.raises(Refused) as refusal:
        ask(database, administration.read_days, file)
    assert lacks(refusal) == {L.NOT_TEXT}
    file.write_text("bad line", encoding="utf-8")
    with pytest.raises(Refused):
        ask(database, administration.read_days, file)
    file.write_text("1405/09/05 شهادت", encoding="utf-8")
    (day,) = ask(database, administration.read_days, file)
    ask(database, calendars.save_days, {day: ("شهادت", ())})
    assert ask(database, administration.own_days) == {day: ("شهادت", ())}
    assert not ask(database, calendars.calendar).is_working(day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("۰۷:۳۰-۱۲:۰۰", (Opening(time(7, 30), time(12)),)),
        (
            "7:30 – 12:00, 13:00-15:00",
            (Opening(time(7, 30), time(12)), Opening(time(13), time(15))),
        ),
        ("12:00-07:30", None),
        ("25:00-26:00", None),
        ("7:30-12:00 11:00-15:00", None),
        ("always", None),
    ],
)
def test_hours_are_read(text, expected):
    assert rules_admin.read_hours(text) == expected
    if expected:
        assert rules_admin.read_hours(rules_admin.written_hours(expected)) == expected


# Units


def test_units_of_operators_are_given_and_taken(database):
    sit(database, ADMINISTRATOR)
    for desk in (ADMINISTRATOR, SWITCH):
        new = Operator(
            "",
            desk.operator,
            desk.name,
            desk.role,
            "RSH01",
            active=True,
            must_change=False,
            last_login=None,
            locked_until=None,
        )
        database.write(lambda session, new=new: operators.add(session, new, "x", "admin"))
    ask(database, administration.set_units, "navid", [Unit.MDF, Unit.CABLE])
    boss, member = ask(database, administration.members)
    assert boss.role is Role.ADMINISTRATOR
    assert (member.operator, member.units) == ("navid", {Unit.MDF, Unit.CABLE})
    ask(database, administration.set_units, "navid", [])
    assert ask(database, administration.members)[1].units == frozenset()
    with pytest.raises(Refused) as refusal:
        ask(database, administration.set_units, "nobody", [Unit.MDF])
    assert lacks(refusal) == {L.UNKNOWN_OPERATOR}


# What if


def tried(database, **change):
    sit(database, ADMINISTRATOR)
    return administration.try_change(database, Change(**change), silent)


def test_what_a_change_would_have_done_is_told_before_it_is_kept(database, clock):
    ticket = opened(database)
    since = clock.today - timedelta(days=90)
    assert tried(database, profile=profile()) == TrialReport(since, tickets=1)
    assert tried(database, profile=profile(days=4)).later == 1
    assert tried(database, profile=profile(days=0)).sooner == 1
    papers = (*profile().papers, TicketPaper.UNDERTAKING)
    assert tried(database, profile=profile(papers=papers)).blocked == 1
    assert tried(database, profile=profile(Service.FAULT)).tickets == 0
    clock.advance(days=4)
    assert tried(database, profile=profile(days=10)).relieved == 1
    assert tried(database, profile=profile(first_action_minutes=9_000)).prompt == 1
    assert ask(database, profiles.current, ticket.service).version == 0


def test_days_off_are_tried_over_every_service(database, clock):
    done(database, opened(database))
    usual = ask(database, calendars.calendar)
    tomorrow = clock.today + timedelta(days=1)
    with_day_off = administration.with_days(usual, {tomorrow: ("تعطیل", ())})
    assert tried(database, calendar=with_day_off).later == 1
    shorter = [one[:1] if place < 5 else () for place, one in enumerate(usual.week)]
    assert tried(database, calendar=administration.with_week(usual, shorter)).tickets == 1


def test_what_a_trial_says_nothing_of_is_named():
    before = profile()
    assert rules_trial.untried(before, before) == ()
    tried_too = replace(before, days=9, twins=True, papers=(), fee="x", claim_minutes=1)
    assert rules_trial.untried(before, tried_too) == ("fee", "claim_minutes")


def test_what_is_in_force_already_is_no_effect_of_what_is_tried(database, clock):
    opened(database)
    tomorrow = clock.today + timedelta(days=1)
    ask(database, calendars.save_days, {tomorrow: ("تعطیل", ())})
    assert ask(database, administration.save_profile, profile(days=4)).version == 2
    now = profile(days=4, version=1)
    alone = replace(now, papers=(*now.papers, TicketPaper.UNDERTAKING))
    found = tried(database, profile=alone)
    assert (found.later, found.sooner, found.blocked) == (0, 0, 1)
    assert tried(database, profile=replace(now, days=5)).later == 1


def test_a_day_off_taken_back_is_tried(database, clock):
    tomorrow = clock.today + timedelta(days=1)
    sit(database, ADMINISTRATOR)
    ask(database, calendars.save_days, {tomorrow: ("تعطیل", ())})
    opened(database)
    sit(database, ADMINISTRATOR)
    now = ask(database, calendars.calendar)
    assert tried(database, calendar=now).sooner == 0
    assert tried(database, calendar=administration.without_day(now, tomorrow)).sooner == 1
    hours = now.week[0]
    opened_again = administration.with_days(now, {tomorrow: ("جبرانی", hours)})
    assert opened_again.openings(tomorrow) == hours
    assert tried(database, calendar=opened_again).sooner == 1
    closed = administration.with_days(opened_again, {tomorrow: ("تعطیل", ())})
    assert closed.openings(tomorrow) == ()


def test_what_is_off_every_year_is_off_again(clock):
    year = dates.jalali_year(clock.today)
    first = dates.parse(f"{year:04}/01/01")
    usual = calendars.shipped(year)
    other = administration.with_days(usual, {first: ("باز", usual.week[0])})
    assert other.is_working(first)
    assert administration.without_day(other, first).holidays[first] == usual.holidays[first]
    assert not administration.without_day(other, first).is_working(first)


def test_twins_are_those_open_at_the_same_time(database):
    first = opened(database)
    sit(database, ADMINISTRATOR)
    with database.read() as session:
        since = first.timing.opened_at - timedelta(days=1)
        ((past,),) = tickets_trial.past(session, since, None)
    second = replace(past, id="2", opened_at=past.opened_at + timedelta(seconds=1))
    later = replace(past, id="3", number="other")
    assert rules_trial.with_twins(
        [replace(past, until=later.until + timedelta(hours=1)), second, later]
    ) == {"2"}
    over = replace(past, until=past.opened_at + timedelta(hours=1))
    apart = replace(past, id="2", opened_at=over.until)
    assert rules_trial.with_twins([over, apart]) == set()


def test_stopping_is_heard(database):
    opened(database)

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        administration.try_change(sit(database, ADMINISTRATOR), Change(profile()), stop)
