"""Where a database lies: is the file there, is it still the same, is it on this machine?"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records import database_urls
from backoffice.records.database_urls import UrlFinding, UrlFlaw

NETWORK_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs"})
_DRIVE_REMOTE = 4  # GetDriveTypeW


@dataclass
class Place:
    """A database file, or a server (``path`` is None)."""

    where: str
    path: Path | None
    _seen: tuple[int, int] | None = field(default=None, repr=False)

    @classmethod
    def of(cls, url: str) -> Place:
        """Make the place of an address that has no findings.

        Raises:
            Refused: the file lies on a network share, where locks cannot be trusted.
        """
        if not database_urls.is_sqlite(url):
            return cls(", ".join(database_urls.hosts(url)), None)
        path = Path(database_urls.sqlite_path(url))
        if is_network(path):
            raise Refused([UrlFinding(UrlFlaw.NETWORK_PATH)])
        return cls(str(path), path)

    def check(self) -> None:
        """Raise ``Unavailable`` when the file is not there or is no file."""
        if self.path is None:
            return
        if not is_there(self.path):
            raise Unavailable(Trouble.FILE_MISSING, self.where)
        if self.path.is_dir():
            raise Unavailable(Trouble.NOT_OURS, self.where, reason="directory")

    def changed(self) -> bool:
        """Say whether another file lies there than at the last look."""
        if self.path is None:
            return False
        try:
            told = self.path.stat()
        except OSError:
            return self._seen is not None
        now = (told.st_dev, told.st_ino)
        before, self._seen = self._seen, now
        return before is not None and before != now


def is_there(path: Path) -> bool:
    """Say whether something lies at ``path``.

    Raises:
        Unavailable: a folder above it may not be looked into, so nobody can say.
    """
    try:
        return path.exists()
    except OSError:
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None


def is_network(path: Path) -> bool:
    """Say whether ``path`` lies on a network share (UNC, mapped drive, NFS, SMB)."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows has windll

        drive = str(Path(path).resolve().anchor)
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE)
    return _file_system(path) in NETWORK_SYSTEMS


def _file_system(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """Name the file system of the longest mount point above ``path``; "" where unknown."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place = PurePosixPath(os.path.realpath(path))
    best, kind = "", ""
    for line in lines:
        columns = line.split(" ")
        if len(columns) < 3:
            continue
        point = columns[1].replace("\\040", " ")
        if place.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, columns[2]
    return kind


def require_settled(path: Path) -> None:
    """Refuse a closed SQLite file whose log still holds a part of it: it must not move alone.

    Closing brings the log into the file, but says nothing when the disk is too full for that.
    """
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        raise Unavailable(Trouble.DISK_FULL, str(path))


def make_private_folder(folder: Path) -> None:
    """Create ``folder`` for this user alone (on Windows the profile's own rights hold)."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(path: Path, content: bytes = b"") -> None:
    """Create ``path`` readable by this user alone; raise ``FileExistsError`` if it is there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
