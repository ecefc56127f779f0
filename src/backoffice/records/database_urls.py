"""Is this a database address the office may use? Pure text, nothing is opened.

Source: safety.md §9, rows 97 to 103. A wrong address must be named for what is
wrong with it, and a careless one (a password with a bare @, a connection that
does not check the server's certificate) must never be tried.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

POSTGRESQL_SCHEMES = ("postgresql", "postgresql+psycopg")
SQLITE_SCHEMES = ("sqlite", "sqlite+pysqlite")

_PORT = re.compile(r"^([^:\[\]]*|\[[^\[\]]+\])(:[0-9]{1,5})?$")

# What libpq may be told by the address; everything else is set by the program itself.
QUERY_KEYS = frozenset(
    {
        "host",
        "port",
        "target_session_attrs",
        "connect_timeout",
        "sslmode",
        "sslrootcert",
        "sslcert",
        "sslkey",
        "passfile",
    }
)


class UrlFlaw(StrEnum):
    EMPTY = "empty"
    WRONG_SCHEME = "wrong_scheme"
    UNREADABLE = "unreadable"
    UNESCAPED_CHARACTER = "unescaped_character"  # a bare @, # or / in a password
    UNKNOWN_KEY = "unknown_key"
    REPEATED_KEY = "repeated_key"
    WEAK_SSL = "weak_ssl"
    NO_DATABASE_NAME = "no_database_name"
    SQLITE_HOST = "sqlite_host"  # two slashes where three are meant
    SQLITE_MEMORY = "sqlite_memory"  # nothing would be kept
    NETWORK_PATH = "network_path"
    PASSWORD_IN_FILE = "password_in_file"  # noqa: S105 - a finding, not a secret


@dataclass(frozen=True, slots=True)
class UrlFinding:
    """One thing wrong with an address; ``detail`` is a key or mode, never a password."""

    flaw: UrlFlaw
    detail: str = ""


def findings(url: str, *, in_file: bool = False) -> list[UrlFinding]:
    """Say everything that is wrong with a database address.

    ``in_file`` is for an address that lies in the settings file, where a
    password has no place (row 104): it belongs to PGPASSWORD or a passfile.
    """
    text = url.strip()
    if not text:
        return [UrlFinding(UrlFlaw.EMPTY)]
    try:
        parts = urlsplit(text)
    except ValueError:
        return [UrlFinding(UrlFlaw.UNREADABLE)]
    if parts.scheme in SQLITE_SCHEMES:
        return _sqlite(text, parts)
    if parts.scheme in POSTGRESQL_SCHEMES:
        return _postgresql(parts, in_file=in_file)
    return [UrlFinding(UrlFlaw.WRONG_SCHEME, parts.scheme)]


def sqlite_path(url: str) -> str:
    """Return the file's path of a sqlite address that has no findings."""
    return unquote(urlsplit(url.strip().replace("?", "%3F").replace("#", "%23")).path[1:])


def is_sqlite(url: str) -> bool:
    """Say whether the address names a local file."""
    return urlsplit(url.strip()).scheme in SQLITE_SCHEMES


def hosts(url: str) -> list[str]:
    """Return the host names (or socket folders) of a postgresql address."""
    parts = urlsplit(url.strip())
    named = [
        name
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if key == "host"
        for name in value.split(",")
    ]
    place = parts.netloc.rpartition("@")[2]
    named += [_without_port(piece) for piece in place.split(",") if piece]
    return [_without_port(name) for name in named if name]


def stays_here(url: str) -> bool:
    """Say whether every host is this very machine (loopback or a socket folder)."""
    return all(_is_local(name) for name in hosts(url))


def _without_port(place: str) -> str:
    if place.startswith("["):
        return place[1:].partition("]")[0]
    return place.partition(":")[0] if place.count(":") == 1 else place


def _is_local(host: str) -> bool:
    if host.startswith("/") or host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _sqlite(text: str, parts: SplitResult) -> list[UrlFinding]:
    if parts.netloc:
        network = parts.netloc.startswith("\\")
        return [UrlFinding(UrlFlaw.NETWORK_PATH if network else UrlFlaw.SQLITE_HOST)]
    found: list[UrlFinding] = []
    path = sqlite_path(text.partition("?")[0])
    if not path or path == ":memory:":
        found.append(UrlFinding(UrlFlaw.SQLITE_MEMORY))
    if path.startswith(("\\\\", "//", "\\/", "/\\")):
        found.append(UrlFinding(UrlFlaw.NETWORK_PATH))
    found.extend(
        UrlFinding(UrlFlaw.UNKNOWN_KEY, key)
        for key, _ in parse_qsl(parts.query, keep_blank_values=True)
    )
    return found


def _postgresql(parts: SplitResult, *, in_file: bool) -> list[UrlFinding]:
    found: list[UrlFinding] = []
    login, at, place = parts.netloc.rpartition("@")
    if "@" in login or parts.fragment or "@" in parts.path:
        found.append(UrlFinding(UrlFlaw.UNESCAPED_CHARACTER))
    elif not all(_PORT.search(place) for place in place.split(",")):
        return [UrlFinding(UrlFlaw.UNREADABLE)]
    if in_file and at and login.partition(":")[2]:
        found.append(UrlFinding(UrlFlaw.PASSWORD_IN_FILE))
    if not parts.path.strip("/"):
        found.append(UrlFinding(UrlFlaw.NO_DATABASE_NAME))
    seen: set[str] = set()
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key not in QUERY_KEYS:
            found.append(UrlFinding(UrlFlaw.UNKNOWN_KEY, key))
        elif key in seen and key not in {"host", "port"}:
            found.append(UrlFinding(UrlFlaw.REPEATED_KEY, key))
        seen.add(key)
        if key == "sslmode" and value != "verify-full" and not stays_here(parts.geturl()):
            found.append(UrlFinding(UrlFlaw.WEAK_SSL, value))
    return found
