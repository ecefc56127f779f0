"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from backoffice.errors import Trouble, Unavailable

_TROUBLES = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EFBIG: Trouble.DISK_FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.ACCESS_DENIED,
    errno.EPERM: Trouble.ACCESS_DENIED,
    errno.ENOENT: Trouble.FILE_MISSING,
    errno.ENOTDIR: Trouble.FILE_MISSING,
    errno.EISDIR: Trouble.FILE_MISSING,
    errno.EBUSY: Trouble.FILE_LOCKED,
    errno.ETXTBSY: Trouble.FILE_LOCKED,
}
# Windows' own numbers.
_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION, _DISK_FULL = 5, 32, 33, 112


_PART = ".backoffice.part"
_STALE = 24 * 3600.0  # seconds after which nobody writes such a file any more


def is_folder(path: Path) -> bool:
    """Say whether ``path`` is a folder, as far as this user may look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def try_beside(target: Path) -> None:
    """Find out whether ``target`` could be written: make a file beside it and remove it again.

    Raises:
        Unavailable: as ``write_beside_then_rename`` says.
    """
    try:
        handle, temporary = tempfile.mkstemp(_PART, ".", target.parent)
        os.close(handle)
        Path(temporary).unlink()
    except OSError as error:
        raise Unavailable(trouble_of(error), str(target)) from error


def clear_stale(folder: Path) -> None:
    """Remove what a program that was killed while it wrote here left behind, a day ago or more.

    Only files with the temporary names of ``write_beside_then_rename``, and only this user's;
    one that cannot be removed stays.
    """
    with suppress(OSError):
        for found in folder.glob(f".*{_PART}"):
            with suppress(OSError):
                told = found.lstat()
                mine = stat.S_ISREG(told.st_mode) and told.st_uid == _user()
                if mine and time.time() - told.st_mtime > _STALE:
                    found.unlink()


def write_beside_then_rename(target: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Write ``target`` so that it is either the old file or the whole new one.

    ``content`` is the file's bytes, or a function that writes them. The bytes
    go to a temporary file in the same folder, reach the disk, and take the
    target's name in one step; on any failure nothing is left behind.

    Raises:
        Unavailable: with the trouble (disk full, read only, open in another program …).
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(_PART, f".{target.name[:60]}.", target.parent)
        with os.fdopen(handle, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _take_the_name(Path(temporary), target)
        temporary = ""
    except OSError as error:
        raise Unavailable(trouble_of(error), str(target)) from error
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()


def _take_the_name(written: Path, target: Path) -> None:
    try:
        written.replace(target)
    except OSError as error:
        # Windows denies the name of a file that another program shows; the folder took a file.
        if getattr(error, "winerror", None) == _DENIED and target.is_file():
            raise Unavailable(Trouble.FILE_LOCKED, str(target)) from error
        raise


def _user() -> int:
    """Return the number of the user whose files these are; Windows gives every file a 0."""
    return os.getuid() if hasattr(os, "getuid") else 0


def trouble_of(error: OSError) -> Trouble:
    """Return which trouble of the world an operating-system error is."""
    windows = getattr(error, "winerror", None)
    if windows in (_SHARING_VIOLATION, _LOCK_VIOLATION):
        return Trouble.FILE_LOCKED
    if windows == _DISK_FULL:
        return Trouble.DISK_FULL
    return _TROUBLES.get(error.errno or 0, Trouble.DEVICE)
