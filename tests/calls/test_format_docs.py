"""The page on formats says what is so: its example is a profile, its table names every one."""

from __future__ import annotations

import re
import tomllib

from backoffice.calls import formats_checks, profile_files
from backoffice.records.call_files import CallField, Profile, Shape
from backoffice.records.call_profiles import from_plain, to_plain
from backoffice.records.calls import CallType
from source import ROOT, text

PAGE = text(ROOT / "docs" / "call-formats.md")
EXAMPLE = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL).group(1)


def test_the_example_is_a_profile_that_can_be_used():
    profile = from_plain(tomllib.loads(EXAMPLE))
    assert formats_checks.findings(profile) == []
    assert profile.shape is Shape.DELIMITED


def test_the_example_has_every_entry_that_there_is():
    written = tomllib.loads(EXAMPLE)
    line = Profile("a", "b", Shape.DELIMITED, ())
    assert set(written) == set(to_plain(line))
    for code in (*Shape, *CallType, *CallField):
        assert code.value in PAGE


def test_the_table_has_every_format_of_the_program():
    named = re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)
    assert named == [one.name for one in profile_files.shipped()]
