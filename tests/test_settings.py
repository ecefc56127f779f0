"""The settings file: every wrong value refused, with its line and reason, all at once."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice import settings
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records import database_urls
from backoffice.records.messages import GatewayKind, MessageSettings
from backoffice.records.people import PartyKind
from backoffice.records.pins import PinUse
from backoffice.records.policy import Policy
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.settings import KEYS, SettingFinding, SettingFlaw, Settings, Theme

FOLDER = Path("/data").absolute()

WHOLE = """\
# the office of Rasht
[database]
url = "postgresql+psycopg://clerk@db.example/office?sslrootcert=/etc/ca.pem"

[office]
company = "مخابرات ایران"
name = "منطقه گیلان"
logo = "logo.png"
area_code = "013"
centre = "RSH01"

[paper]
receipt = "80mm"

[policy]
second_person = ["company", "government"]
second_person_on_override = false
claim_minutes = 20
next_visit_days = 10
expire_days = 90
lease_warning_days = 14
adult_age = 18

[calls]
itemise_local = true

[desk]
idle_lock_minutes = 10
theme = "dark"

[folders]
bridge_in = "/bridge/in"
bridge_out = "out"
scans = ""

[services]
pin_use = "پرسش مانده بدهی"
pin_serves = ["requests"]

[messages]
gateway = "smpp"
folder = "out-messages"
host = "smsc.example"
port = 2776
system_id = "office"
password_file = "/keys/smsc"
sender = "3000"
keep_days = 365

[security]
tag_key_file = "/keys/tag.key"
"""


def refusal(text):
    with pytest.raises(Refused) as caught:
        settings.parse(text, FOLDER)
    return list(caught.value.findings)


def test_a_whole_file():
    assert settings.parse(WHOLE, FOLDER) == Settings(
        FOLDER,
        database_url="postgresql+psycopg://clerk@db.example/office?sslrootcert=/etc/ca.pem",
        area_code="013",
        centre="RSH01",
        letterhead=Letterhead("مخابرات ایران", "منطقه گیلان", "logo.png"),
        receipt_paper=PaperSize.ROLL80,
        policy=Policy(
            second_person=frozenset({PartyKind.COMPANY, PartyKind.GOVERNMENT}),
            second_person_on_override=False,
            claim_minutes=20,
            next_visit_days=10,
            expire_days=90,
            lease_warning_days=14,
            adult_age=18,
        ),
        itemise_local=True,
        pin_use="پرسش مانده بدهی",
        pin_serves=frozenset({PinUse.REQUESTS}),
        messages=MessageSettings(
            gateway=GatewayKind.SMPP,
            folder=FOLDER / "out-messages",
            host="smsc.example",
            port=2776,
            system_id="office",
            password_file=Path("/keys/smsc").absolute(),
            sender="3000",
            keep_days=365,
        ),
        idle_lock_minutes=10,
        bridge_in=Path("/bridge/in").absolute(),
        bridge_out=FOLDER / "out",
        scan_folder=None,
        theme=Theme.DARK,
        tag_key_file=Path("/keys/tag.key").absolute(),
    )


def test_nothing_written_means_the_defaults():
    assert settings.parse("", FOLDER) == Settings(FOLDER)
    assert Settings(FOLDER).policy == Policy()
    assert Settings(FOLDER).address == settings.sqlite_address(FOLDER / "backoffice.db")


@pytest.mark.parametrize("name", ["x%41y", "a#b", "a b", "مرکز", "50%", "a;b&c=d", "a?b"])
def test_the_address_leads_back_to_its_folder(name):
    path = FOLDER / name / "backoffice.db"
    address = settings.sqlite_address(path)
    assert database_urls.findings(address) == []
    assert Path(database_urls.sqlite_path(address)) == path
    assert settings.parse(f"[database]\nurl = '{address}'", FOLDER).address == address


def test_every_key_is_read_back_as_it_was_written():
    whole = settings.parse(WHOLE, FOLDER)
    assert settings.parse(settings.to_toml(whole), FOLDER) == whole
    written = settings.to_toml(replace(whole, scan_folder=FOLDER / "scans"))
    assert all(f"\n{key.partition('.')[2]} = " in written for key in KEYS)


@given(
    company=st.text(max_size=60),
    minutes=st.integers(1, 60),
    kinds=st.frozensets(st.sampled_from(PartyKind)),
)
def test_what_a_dialog_may_choose_is_read_back(company, minutes, kinds):
    chosen = replace(
        Settings(FOLDER),
        letterhead=Letterhead(company, ""),
        idle_lock_minutes=minutes,
        policy=Policy(second_person=kinds),
    )
    if not settings.findings(chosen):
        again = settings.parse(settings.to_toml(chosen), FOLDER)
        assert settings.to_toml(again) == settings.to_toml(
            replace(chosen, letterhead=again.letterhead)
        )


@pytest.mark.parametrize(
    ("text", "flaw", "key", "line", "detail"),
    [
        (
            "[policy]\nclaim_minutes = 0",
            SettingFlaw.OUT_OF_RANGE,
            "policy.claim_minutes",
            2,
            "1-240",
        ),
        (
            "[policy]\nclaim_minutes = '5'",
            SettingFlaw.WRONG_TYPE,
            "policy.claim_minutes",
            2,
            "integer",
        ),
        (
            "[policy]\nclaim_minutes = true",
            SettingFlaw.WRONG_TYPE,
            "policy.claim_minutes",
            2,
            "integer",
        ),
        (
            "[policy]\nclaim_minutes = 5.5",
            SettingFlaw.WRONG_TYPE,
            "policy.claim_minutes",
            2,
            "integer",
        ),
        (
            "[policy]\nsecond_person_on_override = 1",
            SettingFlaw.WRONG_TYPE,
            "policy.second_person_on_override",
            2,
            "boolean",
        ),
        (
            "[policy]\nsecond_person = 'company'",
            SettingFlaw.WRONG_TYPE,
            "policy.second_person",
            2,
            "list of strings",
        ),
        (
            "[policy]\n\nsecond_person = ['cat']",
            SettingFlaw.NOT_ONE_OF,
            "policy.second_person",
            3,
            "natural, company, government, trustee",
        ),
        (
            "policy.claim_minutes = 900",
            SettingFlaw.OUT_OF_RANGE,
            "policy.claim_minutes",
            1,
            "1-240",
        ),
        ("[paper]\nreceipt = 'A4'", SettingFlaw.NOT_ONE_OF, "paper.receipt", 2, "A5, 80mm"),
        ("[paper]\nreceipt = 5", SettingFlaw.WRONG_TYPE, "paper.receipt", 2, "string"),
        (
            "[desk]\ntheme = 'pink'",
            SettingFlaw.NOT_ONE_OF,
            "desk.theme",
            2,
            "system, light, dark",
        ),
        ("[office]\narea_code = '13'", SettingFlaw.BAD_AREA_CODE, "office.area_code", 2, ""),
        ("[office]\narea_code = 13", SettingFlaw.WRONG_TYPE, "office.area_code", 2, "string"),
        ("[office]\ncentre = 'rsh 1'", SettingFlaw.BAD_CENTRE_CODE, "office.centre", 2, ""),
        ("[office]\ncompany = 5", SettingFlaw.WRONG_TYPE, "office.company", 2, "string"),
        (
            "[office]\ncompany = '" + "x" * 121 + "'",
            SettingFlaw.TOO_LONG,
            "office.company",
            2,
            "120",
        ),
        ('[office]\ncompany = "a\\u0000b"', SettingFlaw.BAD_TEXT, "office.company", 2, ""),
        ('[office]\ncompany = "a\\nb"', SettingFlaw.BAD_TEXT, "office.company", 2, ""),
        ("[office]\ncolour = 'red'", SettingFlaw.UNKNOWN_KEY, "office.colour", 2, ""),
        ("colour = 'red'", SettingFlaw.UNKNOWN_KEY, "colour", 1, ""),
        ("\n[cdr]\nx = 1", SettingFlaw.UNKNOWN_KEY, "cdr.x", 3, ""),
        ("[cdr]", SettingFlaw.UNKNOWN_KEY, "cdr", 1, ""),
        ("office = 5", SettingFlaw.UNKNOWN_KEY, "office", 1, ""),
        ("[database]\nurl = 5", SettingFlaw.WRONG_TYPE, "database.url", 2, "string"),
        (
            "[database]\nurl = 'mysql://h/d'",
            SettingFlaw.BAD_ADDRESS,
            "database.url",
            2,
            "wrong_scheme",
        ),
        (
            "[database]\nurl = 'postgresql://u:secret@localhost/d'",
            SettingFlaw.BAD_ADDRESS,
            "database.url",
            2,
            "password_in_file",
        ),
        (
            "[database]\nurl = 'postgresql://u@far.example/d?sslmode=require'",
            SettingFlaw.BAD_ADDRESS,
            "database.url",
            2,
            "weak_ssl",
        ),
        ("[folders]\nbridge_in = 5", SettingFlaw.WRONG_TYPE, "folders.bridge_in", 2, "string"),
        ('[folders]\nscans = "a\\u0000"', SettingFlaw.BAD_TEXT, "folders.scans", 2, ""),
        (
            "[folders]\nscans = '" + "x" * 1001 + "'",
            SettingFlaw.TOO_LONG,
            "folders.scans",
            2,
            "1000",
        ),
        (
            "[folders]\nbridge_in = 'x'\nbridge_out = 'x'",
            SettingFlaw.SAME_FOLDER,
            "folders.bridge_out",
            3,
            "",
        ),
        ("[policy]\nclaim_minutes = ", SettingFlaw.NOT_TOML, "", 2, ""),
        ("[policy]\nclaim_minutes = 5\nclaim_minutes = 6", SettingFlaw.NOT_TOML, "", 3, ""),
        ("x" * 200_001, SettingFlaw.TOO_LONG, "", 0, ""),
    ],
)
def test_each_wrong_value_has_its_line_and_reason(text, flaw, key, line, detail):
    assert refusal(text) == [SettingFinding(flaw, key, line, detail)]


@pytest.mark.parametrize(
    ("days", "flaw"),
    [
        ("0", None),  # for ever
        ("30", None),
        ("3650", None),
        ("29", SettingFlaw.OUT_OF_RANGE),
        ("1", SettingFlaw.OUT_OF_RANGE),
        ("-1", SettingFlaw.OUT_OF_RANGE),
        ("3651", SettingFlaw.OUT_OF_RANGE),
        ("false", SettingFlaw.WRONG_TYPE),
        ("0.0", SettingFlaw.WRONG_TYPE),
        ("'90'", SettingFlaw.WRONG_TYPE),
    ],
)
def test_delivered_messages_are_kept_for_a_month_at_least_or_for_ever(days, flaw):
    text = f"[messages]\nkeep_days = {days}"
    if flaw is None:
        assert settings.parse(text, FOLDER).messages.keep_days == int(days)
        return
    (found,) = refusal(text)
    assert (found.flaw, found.key, found.line) == (flaw, "messages.keep_days", 2)


def test_all_at_once_in_the_order_of_the_file():
    text = "[desk]\ntheme = 'pink'\ncolour = 1\n[policy]\nadult_age = 3\n[office]\narea_code = 1\n"
    assert [(one.line, one.flaw) for one in refusal(text)] == [
        (2, SettingFlaw.NOT_ONE_OF),
        (3, SettingFlaw.UNKNOWN_KEY),
        (5, SettingFlaw.OUT_OF_RANGE),
        (7, SettingFlaw.WRONG_TYPE),
    ]


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text):
    with suppress(Refused):
        settings.parse(text, FOLDER)


def test_no_file_means_the_defaults(tmp_path):
    assert settings.load(tmp_path) == Settings(tmp_path)


def test_a_file_in_another_encoding_is_named_by_its_line(tmp_path):
    (tmp_path / "settings.toml").write_bytes(b"[office]\nname = '\xe6'\n")
    with pytest.raises(Refused) as caught:
        settings.load(tmp_path)
    assert caught.value.findings == (SettingFinding(SettingFlaw.NOT_UTF8, "", 2),)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(Unavailable) as caught:
        settings.load(tmp_path)
    assert caught.value.setback.trouble is Trouble.ACCESS_DENIED


def test_saved_and_loaded(tmp_path):
    folder = tmp_path / "new"
    chosen = replace(settings.parse(WHOLE, FOLDER), data_folder=folder)
    settings.save(chosen)
    assert settings.load(folder) == chosen
    assert [one.name for one in folder.iterdir()] == ["settings.toml"]
    assert settings.warnings(folder) == []
    if os.name == "posix":
        assert stat.S_IMODE(chosen.file.stat().st_mode) == 0o600


def test_wrong_settings_are_not_saved(tmp_path):
    settings.save(Settings(tmp_path))
    before = (tmp_path / "settings.toml").read_bytes()
    wrong = replace(Settings(tmp_path), idle_lock_minutes=0, area_code="1")
    with pytest.raises(Refused) as caught:
        settings.save(wrong)
    assert {one.flaw for one in caught.value.findings} == {
        SettingFlaw.OUT_OF_RANGE,
        SettingFlaw.BAD_AREA_CODE,
    }
    assert (tmp_path / "settings.toml").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Unavailable):
        settings.save(Settings(tmp_path / "file"))


@pytest.mark.parametrize("mode", [0o644, 0o660])
def test_a_file_that_others_may_read_is_warned_of(tmp_path, mode):
    settings.save(Settings(tmp_path))
    (tmp_path / "settings.toml").chmod(mode)
    expected = [] if os.name == "nt" else [SettingFlaw.OPEN_TO_OTHERS]
    assert [one.flaw for one in settings.warnings(tmp_path)] == expected
