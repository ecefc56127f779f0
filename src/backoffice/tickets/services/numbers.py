"""What number change and relocation ask of a number of the pool."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from backoffice.records.line_facts import PoolState
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.tickets.services.base import Context

_LACKS = {
    PoolState.ASSIGNED: FormLack.NUMBER_NOT_FREE,
    PoolState.RESTING: FormLack.NUMBER_RESTING,
    PoolState.RESERVED: FormLack.NUMBER_RESERVED,
}


def not_free(number: str, context: Context, field: str) -> Iterator[FormFinding]:
    """Say why a number cannot be had; one that the pool does not know is nobody's to give."""
    pooled = context.pool.get(number)
    if pooled is None:
        yield FormFinding(FormLack.NUMBER_NOT_FREE, field, detail=number)
    elif pooled.state is not PoolState.FREE:
        yield FormFinding(_LACKS[pooled.state], field, detail=number)


def rests_until(context: Context) -> date:
    """Return the first day on which the number that is given up may be given again."""
    return context.today + timedelta(days=context.resting_days)
