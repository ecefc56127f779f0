"""What is written in any form is read back, and any text is a call or a reason."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import formats
from backoffice.calls.formats import BadValue
from backoffice.db import call_store
from backoffice.records import dates, digits
from backoffice.records.call_files import (
    CallField,
    ColumnSpec,
    DateForm,
    DurationForm,
    Money,
    Profile,
)
from backoffice.records.calls import Call, moment
from call_samples import CSV_ROW, OFFICE, PROVINCE, calls, csv, read, utc

kinds = st.sampled_from(sorted(PROVINCE.words))
generated = st.builds(
    Call,
    line=st.integers(2 * 10**7, 10**8 - 1).map(lambda local: f"013{local}"),
    started=st.integers(utc(2007, 1, 1), utc(2026, 11, 1)),
    number=st.one_of(
        st.integers(10**7, 10**8 - 1).map(lambda rest: f"091{rest}"),
        st.integers(2 * 10**7, 10**8 - 1).map(lambda rest: f"021{rest}"),
        st.integers(10**6, 10**7 - 1).map(lambda rest: f"909{rest}"),
        st.integers(10**8, 10**11).map(lambda rest: f"0049{rest}"),
        st.sampled_from(["118", "2828", "0211818", "*21#"]),
    ),
    seconds=st.integers(0, 100_000),
    type=kinds.map(PROVINCE.words.__getitem__),
    rials=st.integers(0, 10**9),
    occurrence=st.just(0),
)


ways = st.builds(
    lambda form, length, money, utc_times, split: (apart if split else replace)(
        replace(PROVINCE, date_form=form, duration=length, money=money, utc=utc_times)
    ),
    st.sampled_from([one for one in DateForm if one is not DateForm.EPOCH]),
    st.sampled_from(DurationForm),
    st.sampled_from(Money),
    st.booleans(),
    st.booleans(),
)


texts = st.text(st.characters(codec="utf-8"), max_size=30)


def written(call: Call, wanted: Profile) -> dict[CallField, str]:
    """Write a call as a profile says."""
    local = moment(call.started) if wanted.utc else dates.tehran(moment(call.started))
    day = {
        DateForm.JALALI: dates.jalali(local.date()),
        DateForm.COMPACT_JALALI: dates.jalali(local.date()).replace("/", ""),
        DateForm.ISO: local.date().isoformat(),
        DateForm.COMPACT: f"{local:%Y%m%d}",
    }[wanted.date_form]
    minutes, left = divmod(call.seconds, 60)
    lengths = {
        DurationForm.SECONDS: f"{call.seconds}",
        DurationForm.CLOCK: f"{minutes // 60}:{minutes % 60:02}:{left:02}",
        DurationForm.MINUTES: f"{call.seconds / 60:.6f}",
    }
    rials = call.rials if wanted.money is Money.RIAL else call.rials / 10
    return {
        CallField.LINE: call.line,
        CallField.NUMBER: call.number,
        CallField.STARTED: f"{day} {local:%H:%M:%S}",
        CallField.DATE: day,
        CallField.TIME: f"{local:%H:%M:%S}",
        CallField.DURATION: lengths[wanted.duration],
        CallField.AMOUNT: f"{rials}",
        CallField.TYPE: next(word for word, kind in PROVINCE.words.items() if kind is call.type),
    }


def apart(profile_given: Profile) -> Profile:
    """The same format with date and time apart."""
    columns = [one for one in profile_given.columns if one.field is not CallField.STARTED]
    parts = [ColumnSpec(CallField.DATE, place=11), ColumnSpec(CallField.TIME, place=12)]
    return replace(profile_given, columns=(*columns, *parts))


def ambiguous(call: Call) -> bool:
    """An hour that came twice: nobody can say which of the two a local time means."""
    earlier = dates.tehran(moment(call.started - 3600))
    return earlier == dates.tehran(moment(call.started))


@given(generated, ways, st.booleans())
def test_what_is_written_in_any_form_is_read_back(call, wanted, persian):
    given_values = written(call, wanted)
    if persian:
        given_values = {
            name: text if name is CallField.TYPE else digits.persian(text)
            for name, text in given_values.items()
        }
    read_back = formats.convert_values(given_values, wanted, **OFFICE)
    if not wanted.utc and ambiguous(call):
        call = call._replace(started=call.started - 3600)
    assert read_back == call


@given(st.lists(generated, min_size=1, max_size=20))
def test_a_row_stands_as_the_store_keeps_it(tmp_path_factory, wanted):
    fields = [column.field for column in PROVINCE.columns]
    universal = replace(PROVINCE, utc=True)
    lines = [",".join(written(call, universal)[name] for name in fields) for call in wanted]
    block = read(csv(tmp_path_factory.mktemp("rows"), *lines), universal)
    assert calls(block) == wanted
    names = ("month", "line", "started", "number", "seconds", "type", "rials")
    for call, row in zip(wanted, block.rows, strict=True):
        kept = call_store.values(call, 1)
        assert row[1:] == tuple(kept[name] for name in names)


@given(st.dictionaries(st.sampled_from(CallField), texts), ways)
def test_any_values_are_a_call_or_a_reason(given_values, wanted):
    found = formats.convert_values(given_values, wanted, **OFFICE)
    assert isinstance(found, Call | BadValue)


@given(st.lists(texts.filter(lambda line: "\n" not in line), min_size=1, max_size=6))
def test_every_row_of_any_file_is_counted_once(tmp_path_factory, lines):
    block = read(csv(tmp_path_factory.mktemp("any"), *lines, CSV_ROW), PROVINCE)
    numbers = [row[0] for row in block.rows] + [one.line_no for one in block.bad]
    assert len(numbers) == len(set(numbers))
    blank = [line for line in lines if not line.replace(",", "").strip()]
    assert len(numbers) >= len(lines) + 1 - len(blank)
