"""Tab goes through a page as it is read, also when its fields come and go.

Qt keeps the order in which widgets were made: what is made later, as the fields of a form that
follows a choice, would come after the buttons of the page. And where a group hands the focus on
to its first member, Qt jumps there, over everything that was made in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QWidget,
)

from backoffice.ui.widgets.chips import ChoiceChips, CountedFilterBar

_Chips = (ChoiceChips, CountedFilterBar)


def go(page: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next field of ``page``, or on the one before; past its end, outside.

    A row of chips is one field: arrow keys go from chip to chip. False: the focus is elsewhere.
    """
    focused = page.window().focusWidget()
    fields = list(_fields(page))
    at = next((place for place, one in enumerate(fields) if one is focused), None)
    if focused is None or at is None:
        return False
    wanted = at + (1 if forward else -1)
    inside = 0 <= wanted < len(fields)
    target = fields[wanted % len(fields)] if inside else _outside(page, focused, forward=forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    (target or fields[wanted % len(fields)]).setFocus(reason)
    return True


def _fields(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    if isinstance(widget, _Chips):
        yield from _chip(widget)
        return
    inside = [one for child in _children(widget) for one in _fields(child)]
    scrolls = isinstance(widget, QScrollArea)
    if _takes_focus(widget) and not (scrolls and inside):
        yield widget
        if not scrolls:
            return  # a list or a line is one field, whatever it is made of
    yield from inside


def _chip(row: QWidget) -> Iterator[QWidget]:
    chips = [one for one in _children(row) if _takes_focus(one)]
    focused = [one for one in chips if one.hasFocus()]
    chosen = [one for one in chips if one.property("checked")]
    yield from (focused or chosen or chips)[:1]


def _takes_focus(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def _children(widget: QWidget) -> list[QWidget]:
    """The widgets inside of another as they are laid out, from the reading side."""
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    if isinstance(widget, QSplitter):
        beside = [widget.widget(place) for place in range(widget.count())]
        return [one for one in beside if one is not None]
    return list(_laid_out(layout)) if layout is not None else []


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        cells: dict[int, Any] = {place: layout.getItemPosition(place) for place in places}
        places.sort(key=lambda place: cells[place])
    items = [layout.itemAt(place) for place in places]
    return [one for one in items if one is not None]


def _outside(page: QWidget, focused: QWidget, *, forward: bool) -> QWidget | None:
    """What follows in the window once the page is passed."""
    at = focused
    while True:
        following = at.nextInFocusChain() if forward else at.previousInFocusChain()
        if following is None or following is focused:
            return None
        at = following
        if at.window() is page.window() and not page.isAncestorOf(at) and _takes_focus(at):
            return at
