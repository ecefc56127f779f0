"""What a case is asked for, and what it has not."""

from __future__ import annotations

import pytest

from backoffice.records.papers import SeenPaper
from factories import file_of, owned, person


def test_a_line_is_found_by_its_id():
    line = owned()
    case = file_of(person(), owned(), line)
    assert case.line(line.id) is line
    with pytest.raises(KeyError):
        case.line("another")


def test_a_paper_that_nobody_ticked_is_an_empty_record():
    seen = SeenPaper("identity", original_seen=True)
    case = file_of(person(), papers=(seen,))
    assert case.paper("identity") is seen
    assert case.paper("identity", "line") == SeenPaper("identity", "line")
