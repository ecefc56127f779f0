"""Whatever a command can meet has Persian words."""

from __future__ import annotations

import pytest

from backoffice.administration.rules import Finding, Lack
from backoffice.cli.failures import sentence
from backoffice.documents import cli_findings as words
from backoffice.errors import LacksRight, Trouble
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import Fault, FileFinding, FileFlaw, Weight
from backoffice.records.lines import Column, RowFault
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from backoffice.records.operators import SYSTEM_RIGHTS, Right, Role
from backoffice.settings import SettingFinding, SettingFlaw


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (words.TROUBLES, Trouble),
        (words.ADDRESSES, UrlFlaw),
        (words.SETTINGS, SettingFlaw),
        (words.ADMINISTRATION, Lack),
        (words.FILES, FileFlaw),
        (words.POOL, PoolFlaw),
        (words.WEIGHTS, Weight),
        (words.FAULTS, [*Fault, *RowFault]),
        (words.FLAWS, Flaw),
        (words.NOTICES, Notice),
        (words.COLUMNS, Column),
        (
            words.RIGHTS,
            SYSTEM_RIGHTS | {Right.EXPORT_ACTIVATIONS, Right.EXPORT_LINES, Right.MANAGE_OPERATORS},
        ),
        (words.ROLES, [*Role, ""]),
    ],
)
def test_every_code_has_words(table, codes):
    assert {str(code) for code in codes} <= set(table)


@pytest.mark.parametrize(
    ("finding", "code", "said"),
    [
        (LacksRight("export_activations", "clerk"), "lacks_right", "نقش «متصدی» حق «بیرون دادن"),
        (Finding(Lack.PASSWORD_TOO_SHORT, "15"), "password_too_short", "دست‌کم ۱۵ نویسه"),
        (Finding(Lack.PREFIX_FORM, "12", 3), "prefix_form", "سطر ۳: پیش‌شماره درست نیست: 12"),
        (UrlFinding(UrlFlaw.WEAK_SSL, "prefer"), "weak_ssl", "verify-full"),
        (SettingFinding(SettingFlaw.UNKNOWN_KEY, "a.b", 2), "unknown_key", "سطر ۲: "),
        (PoolFinding(PoolFlaw.CENTRE_UNKNOWN, "X"), "centre_unknown", "مرکز شناخته نیست: X"),
        (FileFinding(FileFlaw.HEADER_UNKNOWN, "x"), "header_unknown", "ستون ناشناخته: x"),
        (object(), "object", "درست نیست (object)"),
    ],
)
def test_a_finding_becomes_a_code_and_a_sentence(finding, code, said):
    found, sentence_of_it = sentence(finding)
    assert found == code
    assert said in sentence_of_it


def test_a_trouble_says_what_to_do_about_it():
    assert words.trouble("disk_full", "D:") == "D:: دیسک پر است"
    assert "pg_dump" in words.trouble("file_missing", "", details={"reason": "tool"})
    assert "روشن نیست" in words.trouble("unreachable", "h", details={"ambiguous": "yes"})
