"""What a report is made of: problems that can be stored, counts that add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import (
    LONGEST_SHOWN,
    Fault,
    IntakeReport,
    LineProblem,
    Outcome,
    Tally,
    Weight,
    from_flat,
    shown,
    tally,
    to_flat,
)
from backoffice.records.people import Field


@given(
    st.builds(
        LineProblem,
        st.integers(1, 10**6),
        st.sampled_from(Weight),
        st.none() | st.sampled_from(Field),
        st.none() | st.sampled_from(Fault),
        st.none() | st.sampled_from(Flaw),
        st.none() | st.sampled_from(Notice),
        st.text(),
        st.text(),
        st.integers(0, 50),
    )
)
def test_a_problem_comes_back_from_its_flat_form(problem: LineProblem) -> None:
    assert from_flat(problem.line_no, to_flat(problem)) == problem


@given(st.text(st.characters(), max_size=600))
def test_what_is_shown_can_be_stored_and_is_short(text: str) -> None:
    seen = shown(text)
    seen.encode("utf-8")
    assert "\0" not in seen
    assert len(seen) <= LONGEST_SHOWN


def test_ordinary_text_is_shown_as_it_is() -> None:
    assert shown("انزلی‌چی ۱۲") == "انزلی‌چی ۱۲"
    assert shown("a\0b\ud800c") == "a\ufffdb\ufffdc"
    assert shown("x" * 300).endswith("x…")


@given(st.lists(st.sampled_from(Outcome)), st.integers(0, 5))
def test_the_counts_add_up(outcomes: list[Outcome], blank: int) -> None:
    counted = tally(outcomes, blank)
    assert counted.records == len(outcomes)
    assert counted.blank == blank
    assert counted.plus(Tally(accepted=2, blank=1)).records == len(outcomes) + 2
    report = IntakeReport("day.jsonl", "", counted)
    assert report.counts["records"] == sum(report.counts[one] for one in Outcome)


def test_only_what_is_wrong_blocks() -> None:
    assert [one for one in Weight if LineProblem(1, one).blocks] == [Weight.WRONG]
