"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
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
    errno.EBUSY: Trouble.FILE_LOCKED,
    errno.ETXTBSY: Trouble.FILE_LOCKED,
}
_SHARING_VIOLATION, _LOCK_VIOLATION, _DISK_FULL = 32, 33, 112  # Windows' own numbers


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
        handle, temporary = tempfile.mkstemp(".part", f".{target.name[:60]}.", target.parent)
        with os.fdopen(handle, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
        temporary = ""
    except OSError as error:
        raise Unavailable(trouble_of(error), str(target)) from error
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()


def trouble_of(error: OSError) -> Trouble:
    """Return which trouble of the world an operating-system error is."""
    windows = getattr(error, "winerror", None)
    if windows in (_SHARING_VIOLATION, _LOCK_VIOLATION):
        return Trouble.FILE_LOCKED
    if windows == _DISK_FULL:
        return Trouble.DISK_FULL
    return _TROUBLES.get(error.errno or 0, Trouble.DEVICE)
