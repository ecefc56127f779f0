"""How blocks flow over pages."""

from __future__ import annotations

import pypdfium2
import pytest

from backoffice.documents.flow import Beside, Boxed, Gap, Row, Style, words
from backoffice.documents.sheet import A5, Copy, paginate, pdf

WIDTH = 300.0


def heights(pages: list[list[object]]) -> list[float]:
    return [sum(block.height(WIDTH) for block in page) for page in pages]


def test_what_fits_is_one_page() -> None:
    pages = paginate(Copy((Gap(40), Gap(50))), WIDTH, 100, 10)
    assert len(pages) == 1


def test_the_tail_gets_a_page_when_none_has_room_for_it() -> None:
    copy = Copy((Gap(95),), running=(Gap(5),))
    assert paginate(copy, WIDTH, 100, 10) == [[Gap(95)], [Gap(5)]]


def test_later_pages_repeat_what_runs_and_the_tables_head() -> None:
    head = Row((words("سر").cells[0],))
    rows = tuple(words(str(n)) for n in range(30))
    rows = tuple(Row(row.cells, head=head) for row in rows)
    running = (Gap(7),)
    pages = paginate(Copy((head, *rows), running=running), WIDTH, 120, 0)
    assert len(pages) > 2
    for page in pages[1:]:
        assert page[0] == Gap(7)
        assert page[1] == head
        assert page[2] in rows
    assert [row for page in pages for row in page if row in rows] == list(rows)
    assert max(heights(pages)) <= 120


def test_a_heading_goes_with_what_it_heads() -> None:
    heading = Gap(10, keep=True)
    pages = paginate(Copy((Gap(85), heading, Gap(20))), WIDTH, 100, 0)
    assert pages == [[Gap(85)], [heading, Gap(20)]]


def test_headings_alone_do_not_go_round_for_ever() -> None:
    headings = tuple(Gap(30, keep=True) for _ in range(3))
    pages = paginate(Copy((*headings, Gap(95))), WIDTH, 100, 0)
    assert pages == [list(headings), [Gap(95)]]


def test_what_no_page_holds_runs_over_and_is_not_lost() -> None:
    pages = paginate(Copy((Gap(10), Gap(500), Gap(10))), WIDTH, 100, 0)
    assert pages == [[Gap(10)], [Gap(500)], [Gap(10)]]


def test_a_long_paragraph_is_split_and_a_short_one_is_not() -> None:
    long = words("واژه " * 600, Style(10))
    pages = paginate(Copy((Gap(60), long)), WIDTH, 100, 0)
    assert len(pages) > 3
    assert max(heights(pages)) <= 100
    short = words("واژه " * 60, Style(10))
    assert paginate(Copy((Gap(60), short)), WIDTH, 100, 0) == [[Gap(60)], [short]]


def test_the_lower_half_of_a_split_row_has_no_tick() -> None:
    from backoffice.documents.flow import Cell

    row = Row((Cell("واژه " * 400), Cell("", tick=True)))
    halves = row.split(WIDTH, 100)
    assert halves is not None
    upper, lower = halves
    assert upper.cells[1].tick
    assert not lower.cells[1].tick
    assert lower.height(WIDTH) + upper.height(WIDTH) == pytest.approx(row.height(WIDTH))


def test_blocks_know_their_heights() -> None:
    box = Boxed((Gap(10), Gap(20)), padding=3)
    assert box.height(WIDTH) == 36
    assert Beside(((Gap(10),), (Gap(25), Gap(5))), (1, 2)).height(WIDTH) == 30


def test_a_pdf_names_no_author() -> None:
    made = pdf([Copy((words("رسید"),))], A5, title="رسید")
    with pypdfium2.PdfDocument(made) as document:
        told = document.get_metadata_dict()
    assert (told["Title"], told["Author"], told["Subject"]) == ("رسید", "", "")
