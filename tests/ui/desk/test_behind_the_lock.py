"""What ends, opens or is said while the desk is locked waits for whoever comes back."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QVBoxLayout

from administration_office import PASSWORD
from backoffice.records.digits import persian
from backoffice.ui.desk.gate import Stand
from backoffice.ui.desk.idle import LONGEST_NAP, LONGEST_SESSION, awake_seconds
from backoffice.ui.theme import Tone
from backoffice.verification import activation
from desk_house import FurnishedHouse, furnish, visible_texts
from factories import POLICY, ready

NAME = "نرگس رضایی"


@pytest.fixture
def inside(office):
    office.enter("sara", PASSWORD)
    return office


@pytest.fixture
def furnished(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.enter("sara", PASSWORD)
    yield made
    made.leave()


def shown(office):
    return [text for text in visible_texts() if NAME in text]


def tell_in(office, kind=QDialog):
    """Open a window with a subscriber's name over the desk's."""
    window = kind(office.window)
    QVBoxLayout(window).addWidget(QLabel(NAME))
    window.open() if kind is QDialog else window.popup(office.window.pos())
    return window


def unlock(office):
    office.gate.unlock(PASSWORD)
    office.wait(lambda: office.shows(office.counter.inside))


def take_over(office, clerk):
    page = office.gate.lock_page
    clerk.click(page.switch)
    clerk.type(page.credentials.name, "mina")
    clerk.type(page.credentials.password, PASSWORD)
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside) and office.gate.desk.operator == "mina")


def test_a_dialog_that_opens_on_a_locked_desk_waits_for_its_operator(inside):
    inside.gate.lock()
    dialog = tell_in(inside)
    inside.rest()
    assert inside.dialogs() == []
    assert shown(inside) == []
    unlock(inside)
    assert dialog.isVisible()
    assert shown(inside)
    dialog.close()
    assert tell_in(inside).isVisible()  # afterwards windows open as ever


def test_a_list_that_opens_on_a_locked_desk_is_gone(inside):
    inside.gate.lock()
    menu = tell_in(inside, QMenu)
    inside.rest()
    assert not menu.isVisible()
    unlock(inside)
    assert not menu.isVisible()


def test_what_belongs_to_the_page_in_front_may_open(inside):
    inside.gate.lock()
    menu = QMenu(inside.gate.lock_page.credentials.password)
    menu.addAction("paste")
    menu.popup(inside.window.pos())
    inside.rest()
    assert menu.isVisible()
    menu.close()


def test_another_operator_never_sees_what_opened_meanwhile(inside, clerk):
    inside.gate.lock()
    tell_in(inside)
    take_over(inside, clerk)
    inside.rest()
    assert inside.dialogs() == []
    assert shown(inside) == []
    assert tell_in(inside).isVisible()


def test_what_is_said_waits_and_nobody_repeats_a_deed_on_a_locked_desk(inside, clerk):
    repeated = []
    inside.gate.lock()
    inside.reception.messages.say("earlier")
    inside.reception.messages.say(NAME, Tone.BAD, button="again", act=lambda: repeated.append(1))
    inside.rest()
    banner = inside.window.banner
    assert not banner.isVisible()
    unlock(inside)
    assert shown(inside)
    clerk.click(banner.button)
    assert repeated == [1]


def test_what_was_said_to_one_is_not_said_to_the_next(inside, clerk):
    inside.gate.lock()
    inside.reception.messages.say(NAME, Tone.WARNING)
    take_over(inside, clerk)
    assert shown(inside) == []
    inside.reception.messages.say("hello")
    assert inside.window.banner.isVisible()


def test_a_bug_has_its_number_told_on_a_locked_desk_too(inside):
    inside.gate.lock()
    inside.reception.messages.report_bug(ValueError(NAME))
    inside.wait(lambda: inside.dialogs() != [])
    assert shown(inside) == []
    inside.dialogs()[0].close()


def test_the_window_may_be_closed_while_a_question_is_asked_of_a_locked_desk(inside):
    inside.gate.lock()
    inside.counter.close()
    inside.reception.counter = None
    assert tell_in(inside).isVisible()  # the curtain went with the counter


@pytest.mark.parametrize("back", [True, False])
def test_a_receipt_of_a_deed_that_ends_behind_the_lock(furnished, clerk, back):
    """Pressed just before the desk locks: the password is for nobody who stands there."""
    view = ready(furnished.database, desk=furnished.database.desk)
    papers = furnished.inside.tab("verification").papers
    locked, given = Event(), []

    def deed(database):
        assert locked.wait(20)
        return activation.activate(database, view.case.id, view.case.version, POLICY)

    def done(answer):
        given.append(answer)
        papers.show_receipt(answer.receipt, answer.password)

    furnished.counter.jobs.deed(papers, deed, done)
    furnished.gate.lock()
    locked.set()
    furnished.wait(lambda: given != [])
    furnished.rest()
    receipt = given[0].receipt
    assert furnished.dialogs() == []
    assert not any(receipt.name in text for text in visible_texts())
    if back:
        unlock(furnished)
        (dialog,) = furnished.dialogs()
        assert dialog.secret.password == given[0].password
        dialog.accept()
    else:
        take_over(furnished, clerk)
        assert furnished.dialogs() == []
        assert persian(receipt.number) in furnished.window.banner.label.text()
        assert receipt.name not in furnished.window.banner.label.text()


# When it locks by itself


def test_a_machine_that_slept_is_locked_however_short_it_was(inside, clock):
    inside.asleep += LONGEST_NAP.total_seconds() + 1
    clock.advance(seconds=LONGEST_NAP.total_seconds() + 1)
    inside.counter.idle.look()
    assert inside.gate.stand is Stand.LOCKED


def test_a_clock_put_right_by_little_or_back_is_no_sleep(inside, clock):
    for seconds in (LONGEST_NAP.total_seconds(), -3600):
        inside.asleep += seconds
        clock.advance(seconds=seconds)
        inside.counter.idle.look()
        assert inside.gate.stand is Stand.INSIDE


def test_a_busy_machine_is_not_taken_for_one_that_slept(inside, clock):
    clock.advance(minutes=4)
    inside.counter.idle.look()
    assert inside.gate.stand is Stand.INSIDE


def test_after_twelve_hours_the_password_is_asked_for_although_somebody_works(inside, clock, clerk):
    inside.counter.idle.set_minutes(24 * 60)

    def work(**span):
        clock.advance(**span)
        clerk.type(inside.stand_in.note, "x")
        inside.counter.idle.look()
        return inside.gate.stand

    assert work(seconds=LONGEST_SESSION.total_seconds() - 1) is Stand.INSIDE
    assert work(seconds=1) is Stand.LOCKED
    unlock(inside)
    assert inside.stand_in.note.text() == "xx"
    # They begin anew with the password.
    assert work(seconds=LONGEST_SESSION.total_seconds() - 1) is Stand.INSIDE


def test_the_machines_own_clock_goes_on():
    before = awake_seconds()
    assert awake_seconds() >= before


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_L])
@pytest.mark.parametrize("inner", [False, True])
def test_the_key_of_the_lock_works_over_a_dialog_too(inside, qtbot, key, inner):
    dialogs = [tell_in(inside)]
    if inner:
        dialogs.append(QDialog(dialogs[0]))
        dialogs[1].open()
    front = dialogs[-1]
    inside.wait(front.isActiveWindow)
    qtbot.keyClick(front, key, Qt.KeyboardModifier.ControlModifier)
    assert inside.gate.stand is Stand.LOCKED
    assert inside.dialogs() == []
    unlock(inside)
    assert all(one.isVisible() for one in dialogs)
