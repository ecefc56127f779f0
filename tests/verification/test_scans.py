"""Scans are told by content, capped, written anew, and the same one on two people warns."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageOps
from sqlalchemy import text

import factories
from backoffice.db import Database, Session
from backoffice.db import scans as stored
from backoffice.documents import pdfium
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.scans import BadScan, CleanScan, ScanFlaw
from backoffice.verification import scans
from backoffice.verification.findings import Lack
from desks import together
from factories import POLICY, add_case, claim, person


def picture(kind: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "navy").save(target, kind, **options)
    return target.getvalue()


def pages_of(kind: str, count: int) -> bytes:
    target = io.BytesIO()
    first, *rest = [Image.new("RGB", (60, 40), (number, 0, 0)) for number in range(count)]
    first.save(target, kind, save_all=True, append_images=rest)
    return target.getvalue()


def sized_pdf(media_box: str) -> bytes:
    """An empty page of this size, in points."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{media_box}]>>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj{one}endobj\n"
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 4\n0000000000 65535 f \n{entries}"
    end = f"trailer<</Size 4/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return (body + table + end).encode("ascii")


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


@pytest.mark.parametrize(
    ("name", "content", "mime", "pages"),
    [
        ("card.jpg", picture("JPEG"), "image/jpeg", 1),
        ("card.png", picture("PNG"), "image/jpeg", 1),
        ("card.tif", picture("TIFF"), "image/jpeg", 1),
        ("card.png.exe", picture("PNG"), "image/jpeg", 1),  # the name says nothing
        ("lease.tif", pages_of("TIFF", 3), "application/pdf", 3),
        ("lease.pdf", pages_of("PDF", 2), "application/pdf", 2),
    ],
)
def test_a_scan_is_told_by_its_content(
    file: Callable[[str, bytes], Path], name: str, content: bytes, mime: str, pages: int
) -> None:
    scan = scans.read_file(file(name, content))
    assert (scan.mime, scan.pages) == (mime, pages)
    assert scan.content != content


@pytest.mark.parametrize(
    ("name", "content", "flaw"),
    [
        ("empty.jpg", b"", ScanFlaw.EMPTY),
        ("svg.jpg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', ScanFlaw.NOT_A_SCAN),
        ("page.jpg", b"<html><script>alert(1)</script></html>", ScanFlaw.NOT_A_SCAN),
        ("program.jpg", b"MZ\x90\x00" + bytes(200), ScanFlaw.NOT_A_SCAN),
        ("moving.gif", picture("GIF"), ScanFlaw.NOT_A_SCAN),
        ("cut.jpg", picture("JPEG", (600, 400))[:200], ScanFlaw.DAMAGED),
        ("cut.png", picture("PNG")[:40], ScanFlaw.DAMAGED),
        ("cut.pdf", b"%PDF-1.7\nnothing", ScanFlaw.DAMAGED),
        ("strip.pdf", sized_pdf("0 0 999999999 1"), ScanFlaw.DAMAGED),
        ("thread.pdf", sized_pdf("0 0 0.001 900"), ScanFlaw.DAMAGED),
        ("field.pdf", sized_pdf("0 0 200000 200000"), ScanFlaw.DAMAGED),
        ("book.tif", pages_of("TIFF", 25), ScanFlaw.TOO_MANY_PAGES),
        ("book.pdf", pages_of("PDF", 25), ScanFlaw.TOO_MANY_PAGES),
        ("bomb.png", picture("PNG", (8000, 8000), compress_level=9), ScanFlaw.TOO_MANY_PIXELS),
        ("big.jpg", b"\xff\xd8\xff" + bytes(20 * 1024 * 1024), ScanFlaw.TOO_BIG),
    ],
)
def test_what_is_no_scan_is_refused_with_the_reason(
    file: Callable[[str, bytes], Path], name: str, content: bytes, flaw: ScanFlaw
) -> None:
    with pytest.raises(Refused) as refusal:
        scans.read_file(file(name, content))
    (found,) = refusal.value.findings
    assert isinstance(found, BadScan)
    assert (found.flaw, found.file_name) == (flaw, name)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize("number", range(1, 10))
def test_a_photograph_stands_upright_however_the_camera_was_held(
    file: Callable[[str, bytes], Path], kind: str, number: int
) -> None:
    page = Image.new("RGB", (64, 32), "white")
    page.paste("black", (0, 0, 16, 16))
    exif = page.getexif()
    exif[ExifTags.Base.Orientation] = number
    target = io.BytesIO()
    page.save(target, kind, exif=exif)
    scan = scans.read_file(file("photograph", target.getvalue()))
    with Image.open(io.BytesIO(target.getvalue())) as sent:
        expected = ImageOps.exif_transpose(sent).convert("L")
    kept = Image.open(io.BytesIO(scan.content)).convert("L")
    assert (scan.width, scan.height) == kept.size == expected.size
    corners = [(x, y) for x in (8, expected.width - 8) for y in (8, expected.height - 8)]
    assert [kept.getpixel(one) < 128 for one in corners] == [  # type: ignore[operator]
        expected.getpixel(one) < 128  # type: ignore[operator]
        for one in corners
    ]


def test_pdfium_is_asked_by_one_thread_at_a_time(file: Callable[[str, bytes], Path]) -> None:
    lease, answers = file("lease.pdf", pages_of("PDF", 2)), []
    asking = threading.Thread(target=lambda: answers.append(scans.read_file(lease)))
    with pdfium.one_at_a_time:
        asking.start()
        asking.join(timeout=0.3)
        assert asking.is_alive()
    asking.join()
    assert answers[0].pages == 2


def test_a_file_that_went_away_is_an_error_of_the_world(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        scans.read_file(tmp_path / "gone.jpg")


def test_a_second_file_behind_the_picture_does_not_survive(
    file: Callable[[str, bytes], Path],
) -> None:
    scan = scans.read_file(
        file("double.jpg", picture("JPEG") + b"<script>evil()</script>PK\x03\x04")
    )
    assert b"evil" not in scan.content
    assert b"PK\x03\x04" not in scan.content


def test_attach_look_and_take_off(database: Database, file: Callable[[str, bytes], Path]) -> None:
    scan = scans.read_file(file("card.jpg", picture("JPEG")))
    view = claim(database, add_case(database))
    case_id = view.case.id
    for _ in range(2):  # the same scan twice is one
        view = database.write(
            lambda s, view=view: scans.attach(  # type: ignore[misc]
                s, case_id, view.case.version, "identity", "", scan, POLICY
            )
        )
    assert view.case.paper("identity").scans == 1
    with database.read() as session:
        (attached,) = scans.listed(session, case_id)
    mime, content = database.write(lambda s: scans.open_scan(s, case_id, attached.id))
    assert (mime, content) == ("image/jpeg", scan.content)
    view = database.write(
        lambda s: scans.detach(s, case_id, view.case.version, attached.id, POLICY)
    )
    assert view.case.paper("identity").scans == 0
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM scan")) == 0
    with pytest.raises(Refused):
        database.write(lambda s: scans.open_scan(s, case_id, attached.id))


@pytest.fixture
def two(
    database: Database, database_url: str, connect: Callable[[str, str], Database]
) -> tuple[Database, str, Database, str]:
    """Two desks, each with a case of its own in hand."""
    other = connect(database_url, "desk-2")
    mine = claim(database, add_case(database)).case.id
    second = person(factories.NATIONAL_IDS[1])
    theirs = add_case(database, second, (factories.owned("01333335550"),))
    claim(other, theirs, factories.OTHER_CLERK)
    return database, mine, other, theirs


def attaching(case_id: str, scan: CleanScan) -> Callable[[Session], object]:
    return lambda session: stored.attach(session, case_id, "identity", "", scan, "sara")


def test_two_desks_attach_the_same_scan_at_once(
    two: tuple[Database, str, Database, str], file: Callable[[str, bytes], Path]
) -> None:
    database, mine, other, theirs = two
    scan = scans.read_file(file("card.jpg", picture("JPEG")))
    done = together(database, attaching(mine, scan), other, attaching(theirs, scan))
    assert done == (True, True)
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM scan")) == 1
        assert len(stored.of_case(session, mine)) == len(stored.of_case(session, theirs)) == 1


@pytest.mark.parametrize("attached_first", [True, False])
def test_a_scan_is_taken_off_here_and_attached_there_at_once(
    two: tuple[Database, str, Database, str],
    file: Callable[[str, bytes], Path],
    attached_first: bool,
) -> None:
    database, mine, other, theirs = two
    scan = scans.read_file(file("card.jpg", picture("JPEG")))
    database.write(attaching(mine, scan))
    with database.read() as session:
        (kept,) = stored.of_case(session, mine)

    def off(session: Session) -> object:
        return stored.detach(session, mine, kept.id)

    if attached_first:
        together(database, attaching(theirs, scan), other, off)
    else:
        together(database, off, other, attaching(theirs, scan))
    with database.read() as session:
        assert stored.of_case(session, mine) == ()
        (there,) = stored.of_case(session, theirs)
        assert stored.content(session, theirs, there.id) == ("image/jpeg", scan.content)


def test_the_same_scan_on_two_people_warns_on_both(
    database: Database, file: Callable[[str, bytes], Path]
) -> None:
    scan = scans.read_file(file("card.jpg", picture("JPEG")))
    second = person(factories.NATIONAL_IDS[1])
    for case_id in (
        add_case(database),
        add_case(database, second, (factories.owned("01333335550"),)),
    ):
        view = claim(database, case_id)
        view = database.write(
            lambda s, view=view: scans.attach(  # type: ignore[misc]
                s, view.case.id, view.case.version, "identity", "", scan, POLICY
            )
        )
    warned = [one for one in view.findings if one.lack is Lack.SCAN_SHARED]
    assert len(warned) == 1
    assert not warned[0].blocks
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM scan")) == 1


# The folder of the scanner

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def lay(folder: Path, name: str, age: timedelta) -> Path:
    """Lay a file into the folder as if it had been written so long before now."""
    path = folder / name
    path.write_bytes(b"scan")
    written = (NOW - age).timestamp()
    os.utime(path, (written, written))
    return path


@pytest.mark.parametrize(
    ("ages", "newest"),
    [
        ({}, None),
        ({"a.jpg": 5}, "a.jpg"),
        ({"a.jpg": 5, "b.png": 4, "c.pdf": 6}, "b.png"),
        ({"A.JPEG": 5}, "A.JPEG"),
        ({"a.tif": 5}, "a.tif"),
        ({"a.TIFF": 5}, "a.TIFF"),
        ({"a.docx": 1, "a.jpg.part": 1, "jpg": 1, ".jpg": 1}, None),
        ({"a.docx": 1, "b.jpg": 30}, "b.jpg"),
        ({"a.jpg": 60}, "a.jpg"),
        ({"a.jpg": 61}, None),
        ({"a.jpg": -2, "b.jpg": 1}, "a.jpg"),  # the clock of a shared folder runs ahead
        ({"a.jpg": -61, "b.jpg": 1}, "b.jpg"),
        ({"a.jpg": 5, "b.jpg": 5}, "b.jpg"),
    ],
)
def test_the_newest_scan_of_the_last_hour_is_found(tmp_path, ages, newest):
    for name, minutes in ages.items():
        lay(tmp_path, name, timedelta(minutes=minutes))
    (tmp_path / "folder.jpg").mkdir()
    found = scans.newest_scan(tmp_path, NOW)
    assert found == (tmp_path / newest if newest else None)
    if found is not None:
        assert scans.written_at(found) == NOW - timedelta(minutes=ages[newest])


def test_a_folder_of_scans_that_is_gone_is_a_trouble_of_the_world(tmp_path):
    gone = tmp_path / "scanner"
    with pytest.raises(Unavailable) as missing:
        scans.newest_scan(gone, NOW)
    assert missing.value.setback.trouble is Trouble.FILE_MISSING
    assert missing.value.setback.where == str(gone)
    with pytest.raises(Unavailable):
        scans.written_at(gone / "a.jpg")
