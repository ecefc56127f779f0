"""The folder of the data and the key of tags in it."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice import settings
from backoffice.errors import Trouble, Unavailable
from backoffice.settings import Settings


def test_the_data_folder_is_the_platforms_or_the_environments(monkeypatch, tmp_path):
    assert settings.default_data_folder().name == "backoffice"
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(tmp_path))
    assert settings.default_data_folder() == tmp_path


def test_the_key_of_tags_is_made_once(tmp_path):
    chosen = Settings(tmp_path / "new")
    key = settings.tag_key(chosen)
    assert len(key) == 32
    assert settings.tag_key(chosen) == key
    assert settings.tag_key(Settings(tmp_path / "other")) != key
    path = tmp_path / "new" / "tag.key"
    assert list(path.parent.iterdir()) == [path]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    elsewhere = replace(chosen, tag_key_file=path)
    assert settings.tag_key(elsewhere) == key


def test_programs_that_start_together_agree_on_one_key(tmp_path, monkeypatch):
    first = settings.tag_key(Settings(tmp_path))
    # The other program looked just before the first one made the key.
    monkeypatch.setattr(Path, "exists", lambda _path, **_more: False)
    assert settings.tag_key(Settings(tmp_path)) == first
    assert [one.name for one in tmp_path.iterdir()] == ["tag.key"]


def test_a_key_is_made_where_files_cannot_be_linked(tmp_path, monkeypatch):
    def link(_source, _target):
        raise PermissionError

    monkeypatch.setattr(os, "link", link)
    key = settings.tag_key(Settings(tmp_path))
    assert settings.tag_key(Settings(tmp_path)) == key
    assert [one.name for one in tmp_path.iterdir()] == ["tag.key"]


@pytest.mark.parametrize("content", [b"", b"xyz", b"\xff", b"00" * 31])
def test_a_broken_key_is_told_and_never_replaced(tmp_path, content):
    (tmp_path / "tag.key").write_bytes(content)
    with pytest.raises(Unavailable) as caught:
        settings.tag_key(Settings(tmp_path))
    assert caught.value.setback.trouble is Trouble.DAMAGED
    assert (tmp_path / "tag.key").read_bytes() == content
