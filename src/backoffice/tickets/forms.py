"""Check what was typed into a service's form: every field by its kind, all findings at once.

Pure. What comes out is what JSON can keep: texts, whole numbers, ticks, lists of texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from backoffice.records import dates, digits, identity, persian, phones
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.ticket_forms import FieldKind, FieldSpec, FormFinding, FormLack

LONGEST_TEXT = 200
LONGEST_LONG_TEXT = 2_000
_PERIOD = re.compile(r"1[34][0-9]{2}-(0[1-9]|1[0-2])")
_EMPTY: tuple[object, ...] = (None, "", [], ())
#: What is told as done a little after now is done: people go by their own watches.
_WATCHES_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the checks of single fields are told."""

    home: str
    today: date
    latest: datetime  # local: what is later lies in the future


def check_form(
    fields: Iterable[FieldSpec],
    form: Mapping[str, Any],
    *,
    home: str,
    today: date,
    now: datetime | None = None,
    of: Mapping[str, Any] | None = None,
) -> tuple[dict[str, Any], list[FormFinding]]:
    """Return the form as it may be kept, and everything that is wrong with it.

    Fields that the service does not know are refused; those that are not asked for, as the
    rest of the form stands, are left out. ``home`` is the office's area code; by ``now`` (aware)
    a moment of today is judged, too. A result is one ``of`` a request, whose form says with it
    what is asked for: a port, of what was installed.
    """
    fields = tuple(fields)
    known = {field.name for field in fields}
    found = [
        FormFinding(FormLack.UNKNOWN_FIELD, name[:LONGEST_TEXT])
        for name in map(str, form)
        if name not in known
    ]
    clean: dict[str, Any] = {}
    whole = {**(of or {}), **form}
    desk = _Desk(home, today, _latest(today, now))
    for field in fields:
        if not field.asked(whole):
            continue
        value = form.get(field.name)
        if isinstance(value, str) and not value.strip():
            value = ""
        if value in _EMPTY:
            if field.required:
                found.append(FormFinding(FormLack.MISSING, field.name))
            continue
        kept, wrong = _CHECKS[field.kind](field, value, desk)
        found += wrong
        if not wrong and kept is not None:
            clean[field.name] = kept
    return clean, found


def _latest(today: date, now: datetime | None) -> datetime:
    if now is None:
        return datetime.combine(today, time.max)
    return dates.tehran(now) + _WATCHES_DIFFER


_Result = tuple[Any, list[FormFinding]]


def _lack(field: FieldSpec, lack: FormLack, detail: str = "") -> _Result:
    return None, [FormFinding(lack, field.name, detail=detail)]


def _bad(field: FieldSpec, *flaws: Flaw) -> _Result:
    return None, [FormFinding(FormLack.BAD_VALUE, field.name, flaw) for flaw in flaws]


def _checked(field: FieldSpec, checked: Checked) -> _Result:
    if checked.flaws:
        return _bad(field, *checked.flaws)
    return checked.value, []


def _by(check: Callable[[str, _Desk], Checked]) -> Callable[[FieldSpec, Any, _Desk], _Result]:
    def judged(field: FieldSpec, value: Any, desk: _Desk) -> _Result:  # noqa: ANN401 - as typed
        if not isinstance(value, str):
            return _bad(field, Flaw.BAD_CHARACTERS)
        return _checked(field, check(value, desk))

    return judged


def _text(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    if not isinstance(value, str):
        return _bad(field, Flaw.BAD_CHARACTERS)
    long = field.kind is FieldKind.LONG_TEXT
    most = field.most or (LONGEST_LONG_TEXT if long else LONGEST_TEXT)
    checked = persian.check_text(value, most)
    if checked.ok and not checked.value:
        return _lack(field, FormLack.MISSING) if field.required else (None, [])
    if checked.ok and not long and "\n" in checked.value:
        return _bad(field, Flaw.CONTROL_CHARACTER)
    if checked.ok and field.least is not None and len(checked.value) < field.least:
        return _bad(field, Flaw.TOO_SHORT)
    return _checked(field, checked)


def _date(field: FieldSpec, value: Any, desk: _Desk) -> _Result:  # noqa: ANN401
    """Check an ISO day; ``least`` and ``most`` are days from today."""
    try:
        day = value if type(value) is date else date.fromisoformat(value)
    except (TypeError, ValueError):
        return _bad(field, Flaw.NOT_A_DATE)
    if not dates.MIN <= day <= dates.MAX:
        return _bad(field, Flaw.OUT_OF_RANGE)
    bounds = _too_early(field, day, desk)
    if field.most is not None and day > desk.today + timedelta(days=field.most):
        bounds.append(_too_late(field))
    return (None, bounds) if bounds else (day.isoformat(), [])


def _too_early(field: FieldSpec, day: date, desk: _Desk) -> list[FormFinding]:
    if field.least is None or day >= desk.today + timedelta(days=field.least):
        return []
    lack = FormLack.IN_PAST if field.least >= 0 else FormLack.OUT_OF_BOUNDS
    return [FormFinding(lack, field.name)]


def _too_late(field: FieldSpec) -> FormFinding:
    future = field.most is not None and field.most <= 0
    return FormFinding(FormLack.IN_FUTURE if future else FormLack.OUT_OF_BOUNDS, field.name)


def _moment(field: FieldSpec, value: Any, desk: _Desk) -> _Result:  # noqa: ANN401
    """Check an ISO moment, local without a zone; one with a zone is made local.

    ``least`` and ``most`` are days from now.
    """
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return _bad(field, Flaw.NOT_A_DATE)
    if moment.tzinfo is not None:
        moment = dates.tehran(moment)
    if not dates.MIN <= moment.date() <= dates.MAX:
        return _bad(field, Flaw.OUT_OF_RANGE)
    bounds = _too_early(field, moment.date(), desk)
    if field.most is not None and moment > desk.latest + timedelta(days=field.most):
        bounds.append(_too_late(field))
    return (None, bounds) if bounds else (moment.replace(microsecond=0).isoformat(), [])


def _number(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    if isinstance(value, str):
        plain = digits.ascii_digits(digits.bare(value)).strip()
        sign, plain = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
        if not digits.only(plain) or len(plain) > digits.LONGEST_NUMBER:
            return _bad(field, Flaw.NOT_DIGITS)
        value = int(sign + plain)
    if isinstance(value, bool) or not isinstance(value, int):
        return _bad(field, Flaw.NOT_DIGITS)
    low = field.least is not None and value < field.least
    high = field.most is not None and value > field.most
    if low or high:
        return _lack(field, FormLack.OUT_OF_BOUNDS, f"{field.least}-{field.most}")
    return value, []


def _tick(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    if not isinstance(value, bool):
        return _lack(field, FormLack.NOT_A_CHOICE)
    if field.required and not value:
        return _lack(field, FormLack.MISSING)
    return value, []


def _choice(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    if not isinstance(value, str) or value not in field.choices:
        return _lack(field, FormLack.NOT_A_CHOICE)
    return str(value), []


def _choices(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    codes = _codes(value)
    if codes is None or (field.choices and not set(codes) <= set(field.choices)):
        return _lack(field, FormLack.NOT_A_CHOICE)
    order = {choice: place for place, choice in enumerate(field.choices)}
    return sorted(codes, key=lambda code: (order.get(code, 0), code)), []


def _codes(value: Any) -> list[str] | None:  # noqa: ANN401
    """Return a list of codes without repetition; None for anything else."""
    if not isinstance(value, (list, tuple, set, frozenset)):
        return None
    codes = [str(one) for one in value if isinstance(one, str) and _code(one)]
    return list(dict.fromkeys(codes)) if len(codes) == len(value) else None


def _code(value: str) -> bool:
    # Special services are called by their Persian names, which have half spaces in them.
    return 0 < len(value) <= LONGEST_TEXT and value.replace(persian.HALF_SPACE, " ").isprintable()


def _name_of_something(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    """Check a code whose list is the office's own: a centre, a cause of the line."""
    if not isinstance(value, str) or not _code(value):
        return _lack(field, FormLack.NOT_A_CHOICE)
    return str(value), []


def _period(field: FieldSpec, value: Any, _desk: _Desk) -> _Result:  # noqa: ANN401
    plain = digits.ascii_digits(value).strip().replace("/", "-") if isinstance(value, str) else ""
    if not _PERIOD.fullmatch(plain):
        return _bad(field, Flaw.NOT_A_DATE)
    return plain, []


_CHECKS: dict[FieldKind, Callable[[FieldSpec, Any, _Desk], _Result]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.NAME: _by(lambda value, _: persian.check_name(value)),
    FieldKind.PHONE: _by(lambda value, desk: phones.fixed_line(value, desk.home)),
    FieldKind.POOL_NUMBER: _by(lambda value, desk: phones.fixed_line(value, desk.home)),
    FieldKind.MOBILE: _by(lambda value, _: phones.mobile(value)),
    FieldKind.NATIONAL_ID: _by(lambda value, _: identity.national_id(value)),
    FieldKind.POSTAL_CODE: _by(lambda value, _: identity.postal_code(value)),
    FieldKind.DATE: _date,
    FieldKind.MOMENT: _moment,
    FieldKind.NUMBER: _number,
    FieldKind.TICK: _tick,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.SERVICES: _choices,
    FieldKind.CENTRE: _name_of_something,
    FieldKind.CAUSE: _name_of_something,
    FieldKind.PERIOD: _period,
}
