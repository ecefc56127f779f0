"""The settings: wrong values are refused where they stand, right ones are saved whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from backoffice import settings
from backoffice.db import audit
from backoffice.errors import Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import GatewayKind, MessageSettings
from backoffice.records.people import PartyKind
from backoffice.records.receipts import PaperSize
from backoffice.settings import KEYS, Theme
from backoffice.ui.administration import ask_files
from backoffice.ui.administration.letterhead_preview import read_picture


@pytest.fixture
def page(tabs):
    return tabs.page("settings")


def note(page, key: str) -> str:
    return page.rows[key].below.text()


def retype(clerk, page, key: str, text: str) -> None:
    edit = page.inputs[key].edit
    edit.selectAll()
    clerk.press(edit, Qt.Key.Key_Delete)
    clerk.type(edit, text)


def test_every_key_of_the_file_has_its_field_with_a_name(page):
    assert set(page.inputs) == set(KEYS) == set(page.rows)
    assert all(row.label.text() for row in page.rows.values())
    assert all(row.widget.accessibleName() for row in page.rows.values())


def test_nothing_is_to_be_saved_at_first(page):
    assert not page.save_button.isEnabled()
    assert not page.discard_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "typed", "reason"),
    [
        ("policy.claim_minutes", "۹۹۹", "۱ تا ۲۴۰"),
        ("policy.claim_minutes", "0", "۱ تا ۲۴۰"),
        ("policy.adult_age", "ده", "عددی صحیح"),
        ("desk.idle_lock_minutes", "", "عددی صحیح"),
        ("office.area_code", "۱۳", "کد استان"),
        ("office.centre", "1", "کد مرکز"),
        ("database.url", "mysql://x/y", "sqlite:///"),
        ("database.url", "postgresql://u:p@h/d?sslmode=disable", "verify-full"),
        ("database.url", "postgresql://u:secret@localhost/d", "گذرواژه"),
    ],
)
def test_a_wrong_value_is_refused_with_its_reason(page, clerk, key, typed, reason):
    retype(clerk, page, key, typed)
    assert reason in note(page, key)
    assert page.rows[key].below.property("role") == "tone-bad"
    assert not page.save_button.isEnabled()
    page.save()
    assert bool(page.inputs[key].edit.text()) is bool(typed)
    clerk.click(page.discard_button)
    assert reason not in note(page, key) or key == "policy.claim_minutes"
    assert not page.discard_button.isEnabled()


def test_right_values_are_saved_at_once_and_audited(tabs, page, clerk):
    retype(clerk, page, "policy.claim_minutes", "۲۰")
    retype(clerk, page, "office.company", "شرکت مخابرات گیلان")
    clerk.click(page.inputs["paper.receipt"].chips.chip(PaperSize.ROLL80))
    clerk.click(page.inputs["desk.theme"].chips.chip(Theme.DARK))
    clerk.click(page.inputs["policy.second_person"].chips.chip(PartyKind.NATURAL))
    clerk.click(page.save_button)
    tabs.rest()
    kept = settings.load(tabs.folder)
    assert kept == tabs.settings
    assert kept.policy.claim_minutes == 20
    assert kept.letterhead.company == "شرکت مخابرات گیلان"
    assert kept.receipt_paper is PaperSize.ROLL80
    assert kept.theme is Theme.DARK
    assert PartyKind.NATURAL in kept.policy.second_person
    assert not page.save_button.isEnabled()
    assert len(tabs.spoken.said) == 1
    with tabs.database.read() as session:
        event = audit.search(session, AuditSearch(deed="change_settings"), limit=1)[0]
    assert "policy.claim_minutes" in event.details


def test_the_area_code_is_read_in_persian_digits_and_kept_as_it_is(tabs, page, clerk):
    code = page.inputs["office.area_code"]
    assert code.edit.text() == "۰۱۳"
    retype(clerk, page, "office.area_code", "011")
    assert code.edit.text() == "۰۱۱"
    clerk.click(page.save_button)
    tabs.rest()
    assert settings.load(tabs.folder).area_code == "011"


def test_the_gateway_of_messages_is_set_and_its_password_is_not_kept(
    tabs, page, clerk, tmp_path, monkeypatch
):
    secret = tmp_path / "secret"
    secret.write_text("sesame", encoding="utf-8")
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: secret)
    assert not tabs.settings.messages.by_itself
    clerk.click(page.inputs["messages.gateway"].chips.chip(GatewayKind.SMPP))
    clerk.click(page.inputs["messages.password_file"].button)
    for key, typed in (
        ("messages.host", "sms.example.ir"),
        ("messages.port", "۲۷۷۶"),
        ("messages.system_id", "office"),
        ("messages.sender", "3000"),
    ):
        retype(clerk, page, key, typed)
    clerk.click(page.inputs["messages.by_itself"].box)
    clerk.click(page.save_button)
    tabs.rest()
    kept = settings.load(tabs.folder)
    assert kept.messages == MessageSettings(
        GatewayKind.SMPP, None, "sms.example.ir", 2776, "office", secret, "3000", by_itself=True
    )
    assert "sesame" not in kept.file.read_text(encoding="utf-8")


def test_another_database_is_told_to_wait_for_the_next_start(tabs, page, clerk, tmp_path):
    retype(clerk, page, "database.url", settings.sqlite_address(tmp_path / "b.db"))
    clerk.click(page.save_button)
    tabs.rest()
    assert "آغاز بعدی" in tabs.spoken.said[0][0]


def test_a_folder_that_cannot_be_written_is_told_and_the_typing_kept(
    tabs, page, clerk, monkeypatch
):
    def fail(_settings):
        raise Unavailable(Trouble.ACCESS_DENIED, "folder")

    monkeypatch.setattr(settings, "save", fail)
    retype(clerk, page, "policy.claim_minutes", "20")
    clerk.click(page.save_button)
    tabs.rest()
    assert len(tabs.spoken.failures) == 1
    assert page.inputs["policy.claim_minutes"].value() == 20
    assert page.save_button.isEnabled()


def test_paths_are_chosen(tabs, page, clerk, tmp_path, monkeypatch):
    monkeypatch.setattr(ask_files, "folder", lambda *_: tmp_path / "in")
    clerk.click(page.inputs["folders.bridge_in"].button)
    assert page.inputs["folders.bridge_in"].value() == tmp_path / "in"
    clerk.click(page.inputs["folders.bridge_out"].button)
    assert "جدا باشند" in note(page, "folders.bridge_out")
    monkeypatch.setattr(ask_files, "folder", lambda *_: None)
    clerk.click(page.inputs["folders.bridge_in"].button)
    assert page.inputs["folders.bridge_in"].value() == tmp_path / "in"


# The letterhead


def picture(path: Path, form: str) -> Path:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0x0B6284)
    assert image.save(str(path), form)
    return path


def test_the_sign_is_shown_as_it_would_be(page, clerk, tmp_path, monkeypatch):
    path = picture(tmp_path / "sign.png", "PNG")
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: path)
    clerk.click(page.inputs["office.logo"].button)
    assert not page.preview.logo.pixmap().isNull()
    assert page.preview.said.isHidden()
    retype(clerk, page, "office.name", "ادارهٔ رشت")
    assert page.preview.office.text() == "ادارهٔ رشت"
    retype(clerk, page, "office.logo", str(tmp_path / "gone.png"))
    assert page.preview.logo.pixmap().isNull()
    assert not page.preview.said.isHidden()


def test_a_drawing_under_the_name_of_a_picture_is_not_read(tmp_path):
    svg = tmp_path / "trick.jpg"
    svg.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>', encoding="utf-8"
    )
    assert read_picture(svg).isNull()
    assert read_picture(tmp_path / "sign.svg").isNull()
    assert not read_picture(picture(tmp_path / "right.jpeg", "JPG")).isNull()


# The connection


def say(page, tabs, clerk, address: str) -> tuple[str, str]:
    field = page.inputs["database.url"]
    retype(clerk, page, "database.url", address)
    clerk.click(field.try_button)
    tabs.rest()
    return field.said.text(), field.said.property("role")


def test_the_connection_is_tried(tabs, page, clerk, tmp_path):
    text, role = say(page, tabs, clerk, tabs.database.url)
    assert "همین برنامه" in text
    assert "مجاز است" in text
    assert role == "tone-good"
    text, role = say(page, tabs, clerk, settings.sqlite_address(tmp_path / "new.db"))
    assert "ساخته خواهد شد" in text
    (tmp_path / "bad.db").write_bytes(b"words" * 100)
    text, role = say(page, tabs, clerk, settings.sqlite_address(tmp_path / "bad.db"))
    assert role == "tone-bad"
    text, role = say(page, tabs, clerk, "postgresql://nobody@127.0.0.1:9/office")
    assert role == "tone-bad"
    assert "127.0.0.1" in text
    text, role = say(page, tabs, clerk, "mysql://x/y")
    assert role == "tone-bad"


def test_a_server_tells_who_answered(tabs, page, clerk, postgres_server):
    with postgres_server.empty() as url:
        text, role = say(page, tabs, clerk, url)
    assert "PostgreSQL" in text
    assert "خالی است" in text
    assert role == "tone-good"


def test_nothing_is_tried_without_an_address(page):
    field = page.inputs["database.url"]
    field.edit.clear()
    field._edited()
    assert not field.try_button.isEnabled()
