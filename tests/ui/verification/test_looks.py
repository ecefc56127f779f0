"""What a screen reader, a small screen and a proof-reader ask of the counter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from backoffice.records.cases import CaseState, Channel, Flag, QueueFilter, RefusalReason, Verdict
from backoffice.records.lookups import Kind
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import Field, IdentifierKind, LegalForm, Ownership, PartyKind, Sex
from backoffice.records.receipts import ReceiptKind
from backoffice.records.scans import BadScan, ScanFlaw
from backoffice.ui.verification import actions_bar, texts, words, words_fields
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed

K = Qt.Key
INPUTS = (QLineEdit, QComboBox, QAbstractButton, QAbstractItemView)


def nameless(root: QWidget) -> list[str]:
    """The inputs that can be seen and that no screen reader could name."""
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in root.findChildren(QWidget)
        if isinstance(one, INPUTS)
        and not isinstance(one, QHeaderView)  # named by its table
        and one.isVisible()
        and not one.accessibleName()
        and not getattr(one, "text", str)()
    ]


@pytest.mark.parametrize("case", ["owner", "just_under", "company", "government", "twin"])
def test_every_input_has_a_name(counter, told, case):
    counter.open(told[case])
    assert nameless(counter.tab) == []


def test_inputs_of_the_dialogs_have_names(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_F7)
    assert nameless(counter.wait_for(QDialog)) == []
    counter.press(K.Key_Escape)
    counter.tab.extras.show_history()
    assert nameless(counter.wait_for(QDialog)) == []
    counter.press(K.Key_Escape)
    counter.press(K.Key_1)
    counter.press(K.Key_Insert)
    assert nameless(counter.wait_for(QDialog)) == []
    counter.press(K.Key_Escape)
    counter.press(K.Key_F8)
    assert nameless(counter.wait_for(QDialog)) == []


def test_tab_goes_through_the_file_as_it_is_read(counter, told):
    counter.open(told["just_under"])
    places = []
    pane = counter.tab.case
    for _ in range(60):
        focused = counter.focus
        place = next(
            (
                name
                for name, widget in (
                    ("checklist", pane.checklist),
                    ("phones", pane.lines),
                    ("particulars", pane.particulars),
                    ("missing", pane.findings),
                    ("deeds", pane.bar),
                )
                if widget.isAncestorOf(focused)
            ),
            "",
        )
        if not places or places[-1] != place:
            places.append(place)
        if place == "deeds":
            break
        counter.press(K.Key_Tab)
    assert places == ["checklist", "phones", "particulars", "missing", "deeds"]


@pytest.mark.parametrize(("width", "height"), [(1366, 640), (1900, 950), (900, 400)])
@pytest.mark.parametrize("case", ["just_under", "company"])
def test_nothing_is_cut_off_at_the_side(counter, told, width, height, case):
    counter.tab.window().resize(width, height)
    counter.open(told[case])
    body = counter.tab.case._body
    assert body.widget().width() <= body.viewport().width()
    assert counter.tab.width() <= width


def test_the_deeds_take_off_their_keys_where_there_is_no_room(counter, told):
    window, bar = counter.tab.window(), counter.tab.case.bar
    counter.open(told["owner"])
    for width, keys in ((1900, 1), (900, 0), (1366, 1)):
        window.resize(width, 640)
        counter.qtbot.waitUntil(lambda at=width: window.width() == at)
        assert [button.text().count("F") for button in (bar.primary, bar.next)] == [keys, keys]
        assert bar.layout().minimumSize().width() <= bar.width()


def test_the_focus_is_always_seen(counter, told):
    counter.tab.window().resize(1100, 520)
    counter.open(told["company"])
    for _ in counter.tab.case.checklist.rows():
        counter.press(K.Key_Down)
        counter.qtbot.waitUntil(lambda: not counter.focus.visibleRegion().isEmpty())
    counter.press(K.Key_2, Qt.KeyboardModifier.AltModifier)
    counter.qtbot.waitUntil(lambda: not counter.focus.visibleRegion().isEmpty())
    counter.press(K.Key_F2)
    counter.qtbot.waitUntil(lambda: not counter.focus.visibleRegion().isEmpty())


def test_every_key_is_told_once(counter):
    helps = counter.tab.keys()
    keys = [one.key for one in helps]
    assert len(keys) == len(set(keys))
    assert {"F9", "F8", "F7", "F6", "F5", "F3", "F2", "Alt+F1"} <= set(keys)
    assert all(one.does for one in helps)


def is_persian(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


@pytest.mark.parametrize(
    ("say", "codes"),
    [
        (words.kind_words, PartyKind),
        (words.state_words, CaseState),
        (words.flag_words, Flag),
        (words.filter_words, QueueFilter),
        (words.verdict_words, Verdict),
        (words.channel_words, Channel),
        (words.ownership_words, Ownership),
        (words.sex_words, Sex),
        (words.legal_form_words, LegalForm),
        (words.paper_words, PaperKind),
        (words.reason_words, LackReason),
        (words.identifier_words, IdentifierKind),
        (words.lookup_words, Kind),
        (words.receipt_words, ReceiptKind),
        (words_fields.field_words, Field),
        (words_fields.refusal_words, RefusalReason),
    ],
)
def test_every_code_has_its_persian_word(say, codes):
    assert [code for code in codes if not is_persian(say(code))] == []


@pytest.mark.parametrize("lack", list(Lack))
def test_every_finding_is_a_persian_sentence(lack):
    finding = Finding(
        lack,
        number="01333334444",
        field=Field.POSTAL_CODE,
        papers=(PaperKind.LEASE,),
        reason=LackReason.EXPIRED,
        months=3,
        days=12,
        who="waiting" if lack is Lack.WRONG_STATE else "sara",
    )
    sentence = texts.finding_words(finding)
    assert is_persian(sentence)
    assert "{" not in sentence
    assert texts.words(finding) == sentence
    assert isinstance(texts.lifter_words(finding), str)


@pytest.mark.parametrize("flaw", list(ScanFlaw))
def test_every_bad_scan_is_explained(flaw):
    sentence = texts.words(BadScan(flaw, "scan.pdf", "20"))
    assert is_persian(sentence)
    assert "{" not in sentence


def test_every_deed_with_a_button_has_a_word():
    assert all(is_persian(words_fields.deed_words(deed)) for deed in actions_bar.KEYS)
    assert is_persian(words_fields.deed_words(Deed.ACTIVATE))


def test_latin_digits_stand_nowhere(counter, told):
    counter.open(told["just_under"])
    shown = [
        one.text()
        for one in counter.tab.findChildren(QLabel)
        if one.isVisible() and any(letter in "0123456789" for letter in one.text())
    ]
    assert shown == []
