"""The workbook of a list of calls without its rows: openpyxl makes everything but them.

Each sheet of calls ends in one sample row. Its cells carry the styles that
``call_sheet`` gives to every row it writes in the sample's place.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from backoffice.documents import call_texts, tables, texts
from backoffice.records import dates
from backoffice.records.calls import Total
from backoffice.records.digits import persian
from backoffice.records.handed_over import CallPaper, together
from backoffice.records.receipts import Letterhead

FONT = "Tahoma"  # on every Windows; LibreOffice takes another that has the letters
DURATION, RIALS, COUNTED, TEXT = "[h]:mm:ss", "#,##0", "#,##0", "@"
_MARK = "\N{LEFT-TO-RIGHT MARK}"
_WIDTHS = (8, 13, 11, 21, 26, 20, 12, 16, 16)
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = 1, 2
_LINE = Side(style="thin", color="D5DAE0")
_RULE = Border(bottom=_LINE)
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADING_FILL = PatternFill("solid", start_color="E4EAF1")
_PLACES = (1, 4, 6)  # the columns where the three places of the head begin


@dataclass(frozen=True, slots=True)
class CallBook:
    """What a workbook holds besides its rows; ``by_day`` has Gregorian local days."""

    paper: CallPaper
    letterhead: Letterhead
    by_day: Mapping[date, Total]

    @property
    def columns(self) -> tuple[str, ...]:
        """The titles of the columns; the own number stands among them when there are several."""
        more = (call_texts.OWN_NUMBER,) if len(self.paper.numbers) > 1 else ()
        return (*call_texts.COLUMNS, *more)

    @property
    def made_at(self) -> datetime:
        """When it was made, in UTC: what a file says of itself is read everywhere."""
        local = self.paper.made_at
        return dates.local_moment(local.date(), local.time()).replace(tzinfo=None)

    @property
    def heading_row(self) -> int:
        """The row with the titles of the columns."""
        return 3 + len(head_rows(self.paper))


def head_rows(paper: CallPaper) -> list[list[tuple[str, int]]]:
    """Return the rows under the letterhead: texts, each over one or two of three places.

    Few and full: all of them stay on the screen while the rows below are scrolled.
    """
    facts = dict(call_texts.facts(paper))
    types = facts[call_texts.ASKED_TYPES]
    if not paper.itemises_local:
        types = f"{types}{call_texts.JOIN}{call_texts.NO_LOCAL}"
    maker = f"{texts.held(paper.clerk)}{call_texts.JOIN}{texts.held(paper.centre)}"
    found = [
        [_fact(name, facts[name]) for name in (call_texts.LINE, call_texts.PERIOD)],
        [_fact(call_texts.RIGHT, facts[call_texts.RIGHT], 2)],
        [_fact(call_texts.ASKED_TYPES, types, 2)],
        [_fact(call_texts.SERIAL, texts.figures(paper.serial))],
    ]
    found[0].append(_fact(call_texts.RECEIVER, facts[call_texts.RECEIVER]))
    found[1].append(_fact(call_texts.PURPOSE, facts[call_texts.PURPOSE]))
    found[2].append(_fact(call_texts.NARROWED, facts[call_texts.NARROWED]))
    found[3].append(_fact(call_texts.MADE_BY, maker))
    found[3].append(_fact(call_texts.MADE_AT, texts.moment(paper.made_at)))
    if paper.ticket:
        found.append([_fact(call_texts.TICKET, facts[call_texts.TICKET], 3)])
    return found


def _fact(label: str, value: str, places: int = 1) -> tuple[str, int]:
    return f"{label}: {value}", places


def skeleton(book: CallBook, counts: Sequence[int]) -> bytes:
    """Return the workbook with one sheet of calls for each of ``counts`` rows, and both totals."""
    made = Workbook()
    made.remove(made.worksheets[0])
    made.properties.creator = texts.plain(book.letterhead.company)[:200]
    made.properties.title = call_texts.TITLES[book.paper.kind]
    made.properties.created = book.made_at
    for number, count in enumerate(counts, 1):
        title = call_texts.SHEET
        if number > 1:
            title = call_texts.NEXT_SHEET.format(number=persian(number))
        _calls_sheet(made.create_sheet(title), book, count)
    _totals_sheet(made.create_sheet(call_texts.BY_TYPE_SHEET), _by_type(book))
    _totals_sheet(made.create_sheet(call_texts.BY_DAY_SHEET), _by_day(book))
    made.worksheets[0].sheet_view.tabSelected = True
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _calls_sheet(sheet: Worksheet, book: CallBook, count: int) -> None:
    last = get_column_letter(len(book.columns))
    heading = book.heading_row
    _head(sheet, book)
    for place, title in enumerate(book.columns, 1):
        _heading(sheet.cell(heading, place), title)
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS[place - 1]
    sheet.row_dimensions[heading].height = 20
    _sample(sheet, heading + 1, len(book.columns))
    sheet.freeze_panes = f"A{heading + 1}"
    sheet.auto_filter.ref = f"A{heading}:{last}{heading + max(count, 1)}"
    sheet.print_title_rows = f"{heading}:{heading}"
    _page(sheet, "landscape")


def _head(sheet: Worksheet, book: CallBook) -> None:
    """Write the letterhead over pairs of label and value."""
    columns = len(book.columns)
    office = [book.letterhead.company, book.letterhead.office]
    _line(sheet, 1, columns, " — ".join(texts.plain(one) for one in office if one), 10)
    _line(sheet, 2, columns, call_texts.TITLES[book.paper.kind], 13)
    for row, facts in enumerate(head_rows(book.paper), 3):
        place = 0
        for words, wide in facts:
            first, last = _PLACES[place], (*_PLACES, columns + 1)[place + wide] - 1
            _value(sheet.cell(row, first), words)
            sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
            place += wide
        sheet.row_dimensions[row].height = 17


def _line(sheet: Worksheet, row: int, columns: int, words: str, size: int) -> None:
    cell = _text(sheet.cell(row, 1), words)
    cell.font = Font(name=FONT, size=size, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", readingOrder=_RIGHT_TO_LEFT)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    sheet.row_dimensions[row].height = size * 1.75


def _value(cell: Cell, words: str) -> None:
    _text(cell, words)
    cell.font = Font(name=FONT, size=9)
    cell.alignment = Alignment(
        horizontal="right", vertical="center", shrink_to_fit=True, readingOrder=_RIGHT_TO_LEFT
    )


def _heading(cell: Cell, words: str) -> None:
    _text(cell, words)
    cell.font = Font(name=FONT, size=10, bold=True)
    cell.fill = _HEADING_FILL
    cell.border = _FRAME
    cell.alignment = Alignment(horizontal="center", vertical="center", readingOrder=_RIGHT_TO_LEFT)


def _text(cell: Cell, words: str) -> Cell:
    cell.value = tables.clean(words)
    cell.data_type = "s"  # a name that begins with "=" is no formula
    cell.number_format = TEXT
    return cell


def _sample(sheet: Worksheet, row: int, columns: int) -> None:
    """Put one row whose styles every row of calls gets."""
    number, ltr, rtl = _side("center", 0), _side("center", _LEFT_TO_RIGHT), _side("right", 2)
    looks: list[tuple[object, str, Alignment]] = [
        (1, "0", number),
        ("0", TEXT, ltr),
        ("0", TEXT, ltr),
        ("0", TEXT, ltr),
        ("-", TEXT, rtl),
        ("-", TEXT, rtl),
        (timedelta(seconds=1), DURATION, number),
        (1, RIALS, _side("right", _LEFT_TO_RIGHT)),
        ("0", TEXT, ltr),
    ]
    for place, (value, form, alignment) in enumerate(looks[:columns], 1):
        _styled(sheet.cell(row, place), value, form, alignment)


def _side(horizontal: str, order: int) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="center", readingOrder=order)


def _styled(
    cell: Cell, value: object, form: str, alignment: Alignment, *, bold: bool = False
) -> None:
    cell.value = value
    cell.number_format = form
    cell.font = Font(name=FONT, size=10, bold=bold)
    cell.alignment = alignment
    cell.border = _RULE


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet of totals: titles, and rows of texts with a total each."""

    titles: tuple[str, ...]
    rows: list[tuple[tuple[str, ...], Total]]


_SUMS = (call_texts.COUNT, call_texts.LENGTH, call_texts.AMOUNT)


def _by_type(book: CallBook) -> _Table:
    totals = book.paper.totals
    rows = [
        ((call_texts.TYPES[kind],), totals[kind])
        for kind in call_texts.TYPE_ORDER
        if kind in totals
    ]
    return _Table((call_texts.TYPE, *_SUMS), [*rows, ((call_texts.ALL,), book.paper.all)])


def _by_day(book: CallBook) -> _Table:
    rows = [
        ((dates.jalali(day), call_texts.weekday(day)), total)
        for day, total in sorted(book.by_day.items())
    ]
    whole = ((call_texts.ALL, ""), together(book.by_day.values()))
    return _Table((call_texts.DAY, call_texts.WEEKDAY, *_SUMS), [*rows, whole])


def _totals_sheet(sheet: Worksheet, table: _Table) -> None:
    for place, title in enumerate(table.titles, 1):
        _heading(sheet.cell(1, place), title)
        sheet.column_dimensions[get_column_letter(place)].width = 22
    for row, (names, total) in enumerate(table.rows, 2):
        last = row == len(table.rows) + 1
        cells = [(one, TEXT, _side("right", _RIGHT_TO_LEFT)) for one in names] + [
            (total.count, COUNTED, _side("center", 0)),
            (timedelta(seconds=total.seconds), DURATION, _side("center", 0)),
            (total.rials, RIALS, _side("right", _LEFT_TO_RIGHT)),
        ]
        for place, (value, form, alignment) in enumerate(cells, 1):
            _styled(sheet.cell(row, place), value, form, alignment, bold=last)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    _page(sheet, "portrait")


def _page(sheet: Worksheet, orientation: str) -> None:
    sheet.sheet_view.rightToLeft = True
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4  # inches
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.65
    sheet.page_margins.header = sheet.page_margins.footer = 0.25
    # Programs disagree on the order of Persian words and page numbers on a line; with
    # nothing but a slash between them the numbers keep theirs everywhere.
    sheet.oddFooter.center.text = f"{_MARK}{call_texts.SHEET_PAGE}{_MARK} &P/&N"
