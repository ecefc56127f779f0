"""safety.md §9, rows 97 to 104: addresses that must be named for what is wrong with them."""

from __future__ import annotations

import pytest

from backoffice.records import database_urls
from backoffice.records.database_urls import UrlFinding, UrlFlaw

REMOTE = "postgresql+psycopg://clerk@db.example/office"


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////var/lib/office.db",
        "sqlite:///C:/office/backoffice.db",
        "sqlite:///office.db",
        REMOTE,
        "postgresql://clerk@db.example/office",
        "postgresql+psycopg://clerk:p%40ss@db.example:5433/office",
        REMOTE + "?sslmode=verify-full&sslrootcert=/etc/ca.pem",
        "postgresql+psycopg://clerk@localhost/office?sslmode=disable",
        "postgresql+psycopg://clerk@127.0.0.1:5432/office?sslmode=prefer",
        "postgresql+psycopg://clerk@[::1]/office?sslmode=disable",
        "postgresql://postgres:@/postgres?host=/tmp/server&sslmode=disable",
        (
            "postgresql+psycopg://clerk@/office?host=h1:5432&host=h2:5432"
            "&target_session_attrs=read-write&connect_timeout=3"
        ),
        "postgresql+psycopg://clerk@/office?host=h1,h2&port=5432,5432",
    ],
)
def test_a_sound_address_has_no_findings(url):
    assert database_urls.findings(url) == []


@pytest.mark.parametrize(
    ("url", "flaw", "detail"),
    [
        ("postgresql+psycopg://u:p@ss@h/db", UrlFlaw.UNESCAPED_CHARACTER, ""),
        ("postgresql+psycopg://u:p#ss@h/db", UrlFlaw.UNESCAPED_CHARACTER, ""),
        ("postgresql+psycopg://u:pa/ss@h/db", UrlFlaw.UNESCAPED_CHARACTER, ""),
        (REMOTE + "?sslmode=disable", UrlFlaw.WEAK_SSL, "disable"),
        (REMOTE + "?sslmode=prefer", UrlFlaw.WEAK_SSL, "prefer"),
        (REMOTE + "?sslmode=require", UrlFlaw.WEAK_SSL, "require"),
        (
            "postgresql://u@/db?host=/tmp/server&host=far.example&sslmode=disable",
            UrlFlaw.WEAK_SSL,
            "disable",
        ),
        (
            REMOTE + "?options=-csession_replication_role%3Dreplica",
            UrlFlaw.UNKNOWN_KEY,
            "options",
        ),
        (REMOTE + "?password=secret", UrlFlaw.UNKNOWN_KEY, "password"),
        (REMOTE + "?sslmode=verify-full&sslmode=verify-full", UrlFlaw.REPEATED_KEY, "sslmode"),
        ("postgresql://clerk@db.example", UrlFlaw.NO_DATABASE_NAME, ""),
        ("sqlite://a.db", UrlFlaw.SQLITE_HOST, ""),
        ("sqlite://", UrlFlaw.SQLITE_MEMORY, ""),
        ("sqlite:///:memory:", UrlFlaw.SQLITE_MEMORY, ""),
        (r"sqlite:///\\server\share\a.db", UrlFlaw.NETWORK_PATH, ""),
        (r"sqlite://\\server\share\a.db", UrlFlaw.NETWORK_PATH, ""),
        ("sqlite://///server/share/a.db", UrlFlaw.NETWORK_PATH, ""),
        ("sqlite:///a.db?mode=memory", UrlFlaw.UNKNOWN_KEY, "mode"),
        ("mysql://u@h/db", UrlFlaw.WRONG_SCHEME, "mysql"),
        ("http://example/", UrlFlaw.WRONG_SCHEME, "http"),
        ("backoffice.db", UrlFlaw.WRONG_SCHEME, ""),
        ("postgresql+psycopg://u@h:abc/db", UrlFlaw.UNREADABLE, ""),
        ("postgresql://u@[::1/db", UrlFlaw.UNREADABLE, ""),
        ("", UrlFlaw.EMPTY, ""),
        ("   ", UrlFlaw.EMPTY, ""),
    ],
)
def test_each_wrong_address_has_its_own_reason(url, flaw, detail):
    assert UrlFinding(flaw, detail) in database_urls.findings(url)


def test_a_password_has_no_place_in_a_file():
    url = "postgresql://clerk:secret@localhost/office"
    assert database_urls.findings(url) == []
    assert database_urls.findings(url, in_file=True) == [UrlFinding(UrlFlaw.PASSWORD_IN_FILE)]


def test_a_finding_never_shows_the_password():
    for url in ("postgresql://u:sec@ret@h/db?x=1", "postgresql://u:sec#ret@h/db"):
        assert not any("ret" in repr(finding) for finding in database_urls.findings(url))


def test_hosts_of_every_written_form():
    assert database_urls.hosts("postgresql://u@h1:5432,h2:5433/db") == ["h1", "h2"]
    assert database_urls.hosts("postgresql://u@/db?host=h1:5432&host=h2") == ["h1", "h2"]
    assert database_urls.hosts("postgresql://u@[::1]:5432/db") == ["::1"]
    assert database_urls.hosts("postgresql://u@/db?host=/run/x") == ["/run/x"]
    assert database_urls.hosts("postgresql:///db") == []


def test_the_path_of_a_sqlite_address():
    assert database_urls.sqlite_path("sqlite:////a/b%20c.db") == "/a/b c.db"
    assert database_urls.sqlite_path("sqlite:///C:/a.db") == "C:/a.db"
    assert database_urls.is_sqlite("sqlite:///a.db")
    assert not database_urls.is_sqlite("postgresql:///a")
