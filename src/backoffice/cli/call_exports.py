"""``backoffice export calls``: the calls of a line for whoever may be told of them."""

from __future__ import annotations

from argparse import Namespace

from backoffice.calls import actions, handing_over
from backoffice.cli.console import Console
from backoffice.cli.failures import Exit, sentence
from backoffice.cli.office import opened
from backoffice.cli.stopping import stoppable
from backoffice.documents import cli_call_words as words
from backoffice.errors import Refused
from backoffice.records import dialling
from backoffice.records.calls import CallFilter, CallType
from backoffice.records.disclosures import (
    Basis,
    Claim,
    Finding,
    Holder,
    Lack,
    ListKind,
    Purpose,
)
from backoffice.records.handed_over import FileForm, HandedOver


def run(options: Namespace, console: Console) -> int:
    """Disclose, look up and write, as the window does: right, audit and file are the same."""
    form = FileForm(options.file.suffix.lower().removeprefix("."))
    if options.intelligent and set(options.types) - {CallType.INTELLIGENT}:
        raise Refused([Finding(Lack.OTHER_TYPES)])
    handing_over.look_at(options.file)
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        chosen = office.settings
        disclosure = actions.disclose(
            office.database,
            _claim(options),
            home=chosen.area_code,
            lift=frozenset(map(Lack, options.lift)),
            reason=options.reason,
        )
        made = handing_over.export(
            office.database,
            disclosure.id,
            _asked(options, chosen.area_code),
            options.file,
            form,
            report,
            itemise_local=chosen.itemise_local,
            letterhead=chosen.letterhead,
            tag_key=chosen.policy.tag_key,
            home=chosen.area_code,
        )
    _tell(console, made, disclosure.code)
    return Exit.DONE


def _tell(console: Console, made: HandedOver, code: str) -> None:
    for one in made.told:
        console.complain(sentence(one)[1])
    console.say(words.done(made))
    console.answer(
        "done",
        {
            "file": str(made.path),
            "rows": made.rows,
            "sha256": made.sha256,
            "serial": made.serial,
            "code": code,
            "told": [one.lack.value for one in made.told],
        },
    )


def _claim(options: Namespace) -> Claim:
    leased = options.lease_to is not None
    return Claim(
        number=options.line,
        holder=Holder(options.holder),
        kind=ListKind.INTELLIGENT if options.intelligent else ListKind.CALLS,
        name=options.name,
        identifier=options.identifier,
        owner_identifier=options.owner_identifier,
        basis=Basis(
            number=options.paper_number,
            issuer=options.paper_issuer,
            issued_on=options.paper_date,
            valid_from=options.lease_from,
            valid_to=options.lease_to if leased else options.paper_until,
            names_line=options.names_line,
        ),
        identity_seen=options.identity_seen,
        bill_seen=options.bill_seen,
        purpose=Purpose(options.purpose),
        note=options.note,
        ticket=options.ticket,
    )


def _asked(options: Namespace, home: str) -> CallFilter:
    begins = options.begins
    written = dialling.beginning if begins else dialling.canonical
    return CallFilter(
        options.since,
        options.until,
        types=frozenset(map(CallType, options.types)),
        number=written(options.number, home),
        begins=begins and bool(options.number),
    )
