"""Files are there whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from backoffice.documents.files import (
    clear_stale,
    trouble_of,
    try_beside,
    write_beside_then_rename,
)
from backoffice.errors import Trouble, Unavailable


def test_bytes_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "رسید ۱.pdf"
    write_beside_then_rename(target, b"paper")
    assert target.read_bytes() == b"paper"
    assert list(tmp_path.iterdir()) == [target]


def test_a_writer_may_write_in_pieces(tmp_path: Path) -> None:
    def write(file: BinaryIO) -> None:
        file.write(b"one ")
        file.write(b"two")

    target = tmp_path / "sheet.xlsx"
    write_beside_then_rename(target, write)
    assert target.read_bytes() == b"one two"


def test_the_old_file_stays_when_writing_fails_half_way(tmp_path: Path) -> None:
    target = tmp_path / "receipt.pdf"
    target.write_bytes(b"old")

    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Unavailable) as caught:
        write_beside_then_rename(target, write)
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    assert caught.value.setback.where == str(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_bug_in_a_writer_stays_a_bug_and_leaves_nothing(tmp_path: Path) -> None:
    def write(file: BinaryIO) -> None:
        raise KeyError("bug")

    with pytest.raises(KeyError):
        write_beside_then_rename(tmp_path / "x.pdf", write)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    def killed(file: BinaryIO) -> None:
        file.write(b"half")
        (left,) = tmp_path.iterdir()
        left.with_name(f".x{left.name}").write_bytes(b"of a program that was killed")
        left.with_name(f".y{left.name}").write_bytes(b"of one that is writing")

    target = tmp_path / "calls.xlsx"
    write_beside_then_rename(target, killed)
    mine = sorted(one for one in tmp_path.iterdir() if one != target)
    foreign = tmp_path / ".of-another-program.part"
    foreign.write_bytes(b"x")
    folder = tmp_path / f"folder{mine[0].name[-16:]}"
    folder.mkdir()
    two_days = time.time() - 2 * 86_400
    for old in (mine[0], foreign, folder, target):
        os.utime(old, (two_days, two_days))
    clear_stale(tmp_path)
    assert set(tmp_path.iterdir()) == {target, mine[1], foreign, folder}
    clear_stale(tmp_path / "nowhere")


def test_whether_a_file_could_be_written_is_found_out_without_a_trace(tmp_path: Path) -> None:
    try_beside(tmp_path / "calls.xlsx")
    assert list(tmp_path.iterdir()) == []
    target = tmp_path / "nowhere" / "calls.xlsx"
    with pytest.raises(Unavailable) as caught:
        try_beside(target)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert caught.value.setback.where == str(target)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        write_beside_then_rename(tmp_path / "nowhere" / "x.pdf", b"")
    assert caught.value.setback.trouble is Trouble.FILE_MISSING


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    target.mkdir()
    with pytest.raises(Unavailable):
        write_beside_then_rename(target, b"paper")
    assert list(tmp_path.iterdir()) == [target]


def test_the_bytes_reach_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.pdf"
    seen: list[bool] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        seen.append(target.exists())
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    write_beside_then_rename(target, b"paper")
    assert seen == [False]


class WindowsError32(OSError):
    winerror = 32


class WindowsError5(PermissionError):
    winerror = 5


@pytest.mark.parametrize(
    ("there", "trouble"), [(True, Trouble.FILE_LOCKED), (False, Trouble.ACCESS_DENIED)]
)
def test_a_file_that_another_program_shows_is_called_that_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool, trouble: Trouble
) -> None:
    target = tmp_path / "calls.xlsx"
    if there:
        target.write_bytes(b"old")

    def replace(*_paths: Path) -> None:
        raise WindowsError5(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Unavailable) as caught:
        write_beside_then_rename(target, b"new")
    assert caught.value.setback.trouble is trouble
    assert caught.value.setback.where == str(target)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([b"old"] if there else [])


class WindowsError112(OSError):
    winerror = 112


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (OSError(errno.ENOSPC, ""), Trouble.DISK_FULL),
        (OSError(errno.EROFS, ""), Trouble.READ_ONLY),
        (PermissionError(errno.EACCES, ""), Trouble.ACCESS_DENIED),
        (OSError(errno.EBUSY, ""), Trouble.FILE_LOCKED),
        (OSError(errno.EISDIR, ""), Trouble.FILE_MISSING),
        (OSError(errno.EIO, ""), Trouble.DEVICE),
        (OSError("no number"), Trouble.DEVICE),
        (WindowsError32(errno.EACCES, ""), Trouble.FILE_LOCKED),
        (WindowsError112(errno.EACCES, ""), Trouble.DISK_FULL),
    ],
)
def test_each_error_of_the_system_is_named(error: OSError, trouble: Trouble) -> None:
    assert trouble_of(error) is trouble
