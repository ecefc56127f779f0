"""What the desk does by itself: quietly, and trouble is told once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import line_house
import portal_files
from backoffice.db import cases
from backoffice.db import messages as outbox
from backoffice.db.tables.line_facts import PoolNumberRow
from backoffice.records.cases import CaseState
from backoffice.records.line_facts import AddCause, Cause, ChangeNumber, Direction, PoolState
from backoffice.records.lines import LineState
from backoffice.records.messages import Event, MessageSettings, MessageState
from backoffice.records.receipts import Letterhead
from backoffice.settings import Settings
from backoffice.ui.desk.chores import Chores
from backoffice.ui.theme import Tone
from backoffice.ui.words_common import trouble_words
from backoffice.verification import activation
from factories import ADMINISTRATOR, CLERK, POLICY, add_case, claim, ready


@pytest.fixture
def chores(sqlite_database, start_jobs, spoken, tmp_path, qtbot):
    """Make the chores of a desk; the folders are there."""
    sqlite_database.desk = CLERK
    jobs = start_jobs(sqlite_database)

    def _make(desk=CLERK, folders=(None, None), settings=None):
        made = Chores(jobs, spoken, desk, POLICY, folders, spoken, settings=settings)
        made.jobs = jobs

        def rest():
            for _ in range(2):
                done = []
                jobs.long(spoken, lambda _database, _report: None, done.append)
                jobs.disk(spoken, lambda: None, done.append)
                qtbot.waitUntil(lambda d=done: len(d) == 2, timeout=10_000)

        made.rest = rest
        return made

    return _make


def test_an_old_hold_is_given_up(chores, sqlite_database, clock):
    case_id = add_case(sqlite_database)
    claim(sqlite_database, case_id)
    clock.advance(minutes=POLICY.claim_minutes + 1)
    made = chores()
    made.do()
    made.rest()
    with sqlite_database.read() as session:
        assert cases.get(session, case_id).state is CaseState.WAITING


def test_a_cut_and_a_rest_end_by_themselves_on_their_day(chores, sqlite_database, clock):
    line_house.office(sqlite_database, line_house.line())
    end = clock.today + timedelta(days=7)
    cut = [
        AddCause(Cause.NUISANCE, Direction.BOTH, until=end),
        AddCause(Cause.DEBT, Direction.OUTGOING),
        ChangeNumber(line_house.NEW, "wish", end),
    ]
    line_house.apply(sqlite_database, cut, clock.moment)
    made = chores()
    for days, state, pooled in (
        (6, LineState.BARRED_TWO_WAY, PoolState.RESTING),
        (1, LineState.BARRED_ONE_WAY, PoolState.FREE),
        (1, LineState.BARRED_ONE_WAY, PoolState.FREE),
    ):
        clock.advance(days=days)
        sqlite_database.desk = CLERK
        made.do()
        made.rest()
        card = line_house.card(sqlite_database, line_house.NEW)
        assert card.state is state
        with sqlite_database.read() as session:
            row = session.get(PoolNumberRow, line_house.NUMBER)
            assert row is not None
            assert row.state == pooled.value
    assert [one.cause for one in card.causes] == [Cause.DEBT]


def test_the_portals_folder_is_looked_into(chores, tmp_path, qtbot):
    folder = tmp_path / "in"
    folder.mkdir()
    record = {"type": "natural", "name": "علی"}
    (folder / "new.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    made = chores(folders=(folder, None))
    seen = []
    made.imported.connect(lambda records, waiting: seen.append((records, waiting)))
    made.do()
    made.rest()
    assert seen == []  # the file may still be growing
    made.do()
    made.rest()
    assert seen == [(1, 1)]


def test_messages_for_the_portal_are_delivered(chores, sqlite_database, tmp_path):
    view = ready(sqlite_database)
    activation.activate(sqlite_database, view.case.id, view.case.version, POLICY)
    out = tmp_path / "out"
    out.mkdir()
    made = chores(folders=(None, out))
    made.do()
    made.rest()
    assert len(list(out.glob("*.jsonl"))) == 1


def test_trouble_is_told_once_and_again_when_it_comes_back(
    chores, sqlite_database, tmp_path, spoken, clock
):
    view = ready(sqlite_database)
    activation.activate(sqlite_database, view.case.id, view.case.version, POLICY)
    gone = tmp_path / "gone"
    made = chores(folders=(gone, None))
    for _ in range(3):
        made.do()
        made.rest()
    assert len(spoken.failures) == 1
    gone.mkdir()
    made.do()
    made.rest()
    gone.rmdir()
    made.do()
    made.rest()
    assert len(spoken.failures) == 2


def test_a_file_that_cannot_be_read_is_named(chores, tmp_path, spoken):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bad.jsonl").write_bytes(b"MZ\0\0\x01\x02")
    made = chores(folders=(folder, None))
    for _ in range(2):
        made.do()
        made.rest()
    assert [(tone, "bad.jsonl" in text) for text, tone in spoken.said] == [(Tone.WARNING, True)]


def test_a_file_that_another_program_holds_is_told_once_and_keeps_no_other_waiting(
    chores, tmp_path, spoken, monkeypatch
):
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(("a.jsonl", "b.jsonl")):
        portal_files.write(folder / name, [portal_files.person(number)])
    real = Path.open

    def held(path, *given, **more):
        if path.name == "a.jsonl":
            raise PermissionError(13, "held")
        return real(path, *given, **more)

    monkeypatch.setattr(Path, "open", held)
    made = chores(folders=(folder, None))
    for _ in range(4):
        made.do()
        made.rest()
    assert [path.name for path in (folder / "done").iterdir()] == ["b.jsonl"]
    (failure,) = spoken.failures
    assert failure.setback.where == "a.jsonl"


def test_an_administrator_sweeps_no_cases(chores, sqlite_database, spoken, clock):
    case_id = add_case(sqlite_database)
    claim(sqlite_database, case_id)
    clock.advance(minutes=POLICY.claim_minutes + 1)
    sqlite_database.desk = ADMINISTRATOR
    made = chores(desk=ADMINISTRATOR)
    made.do()
    made.rest()
    sqlite_database.desk = CLERK
    with sqlite_database.read() as session:
        assert cases.get(session, case_id).state is CaseState.IN_REVIEW
    assert spoken.failures == []


@pytest.fixture
def waiting(sqlite_database):
    """A short message that waits in the outbox."""
    return sqlite_database.write(
        lambda session: outbox.add(session, Event.TICKET_DONE, "09121234567", "{company}", "t1")
    )


def sent(database, message_id):
    with database.read() as session:
        return outbox.find(session, message_id).state is MessageState.SENT


def test_messages_are_sent_where_the_settings_say_so(chores, sqlite_database, tmp_path, waiting):
    chosen = Settings(tmp_path, letterhead=Letterhead("شرکت مخابرات", "رشت"))
    made = chores(settings=lambda: chosen)
    made.do()
    made.rest()
    assert not sent(sqlite_database, waiting)  # by hand alone, unless it is chosen
    chosen = replace(chosen, messages=replace(chosen.messages, by_itself=True))
    made.do()
    made.rest()
    assert sent(sqlite_database, waiting)
    (file,) = (tmp_path / "messages").iterdir()
    assert json.loads(file.read_text(encoding="utf-8"))["text"] == "شرکت مخابرات"


def test_old_messages_leave_as_the_settings_say(chores, sqlite_database, tmp_path, waiting, clock):
    days = 30
    kept = Settings(tmp_path, messages=MessageSettings(by_itself=True, keep_days=0))
    chosen = kept
    made = chores(settings=lambda: chosen)
    made.do()
    made.rest()
    clock.advance(days=days, seconds=1)
    made.do()
    made.rest()
    assert sent(sqlite_database, waiting)
    chosen = replace(kept, messages=replace(kept.messages, keep_days=days))
    made.do()
    made.rest()
    with sqlite_database.read() as session:
        assert outbox.find(session, waiting) is None


def test_who_may_not_send_messages_leaves_them(chores, sqlite_database, tmp_path, spoken, waiting):
    sqlite_database.desk = ADMINISTRATOR
    chosen = Settings(tmp_path, messages=MessageSettings(by_itself=True))
    made = chores(desk=ADMINISTRATOR, settings=lambda: chosen)
    made.do()
    made.rest()
    assert not sent(sqlite_database, waiting)
    assert spoken.failures == []


def test_a_gateway_that_is_gone_is_told_of_once(chores, sqlite_database, tmp_path, spoken, waiting):
    gone = tmp_path / "gone" / "messages"
    chosen = Settings(tmp_path, messages=MessageSettings(folder=gone, by_itself=True))
    made = chores(settings=lambda: chosen)
    for _ in range(3):
        made.do()
        made.rest()
    (failure,) = spoken.failures
    assert trouble_words(failure.setback).startswith("پوشه پیامک")
    assert not sent(sqlite_database, waiting)


def test_a_pause_starts_nothing_more(chores):
    made = chores()
    made.begin()
    assert made._timer.isActive()
    made.pause()
    assert not made._timer.isActive()
    assert not made._soon.isActive()
