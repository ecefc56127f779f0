"""``backoffice operators``: who may work here."""

from __future__ import annotations

from argparse import Namespace

from backoffice.administration import first_run
from backoffice.administration.actions import operators
from backoffice.administration.actions.operators import OperatorForm
from backoffice.administration.first_run import FirstOffice
from backoffice.cli.arguments import UsageError
from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import opened, password
from backoffice.db import Database
from backoffice.documents import cli_help, cli_texts
from backoffice.records.centres import Centre
from backoffice.records.operators import Role


def run(options: Namespace, console: Console) -> int:
    """Add an operator, list them, or give one a new first password."""
    with opened(options, console) as office:
        match options.what:
            case "add" if not options.operator:
                return _first(options, console, office.database)
            case "add":
                return _add(options, console, office.database)
            case "list":
                return _list(console, office.database)
            case _:
                return _reset(options, console, office.database)


def _first(options: Namespace, console: Console, database: Database) -> int:
    """Make the first administrator; whoever comes later must be let in by one."""
    with database.read() as session:
        empty = first_run.needs_first_run(session)
    if not empty:
        raise UsageError(cli_help.NEEDS_ADMINISTRATOR)
    if options.role not in (None, Role.ADMINISTRATOR.value):
        raise UsageError(cli_help.FIRST_IS_ADMINISTRATOR)
    prompt = cli_texts.ASK_NEW_PASSWORD.format(username=options.username)
    office = FirstOffice(
        centre=Centre(options.centre, options.centre_name, 1),
        username=options.username,
        name=options.name,
        password=password(prompt, again=True),
        phone=options.phone,
    )
    made = database.write(lambda session: first_run.create_first_administrator(session, office))
    console.say(cli_texts.FIRST_ADDED.format(username=made.username))
    console.answer("done", {"username": made.username, "role": made.role.value})
    return Exit.DONE


def _add(options: Namespace, console: Console, database: Database) -> int:
    role = Role(options.role or Role.CLERK.value)
    form = OperatorForm(options.username, options.name, role, options.centre, options.phone)
    first = database.write(lambda session: operators.add_operator(session, form))
    console.tell(cli_texts.ADDED.format(username=options.username, password=first))
    console.answer("done", {"username": options.username, "role": role.value, "password": first})
    return Exit.DONE


def _list(console: Console, database: Database) -> int:
    everybody = database.write(operators.list_operators)
    for one in everybody:
        console.tell(
            cli_texts.operator_row(
                one.username,
                one.name,
                one.role.value,
                one.centre,
                active=one.active,
                stopped=one.stopped,
            )
        )
    rows = [
        {
            "username": one.username,
            "name": one.name,
            "role": one.role.value,
            "centre": one.centre,
            "active": one.active,
            "must_change": one.must_change,
            "stopped": one.stopped,
        }
        for one in everybody
    ]
    console.answer("done", {"operators": rows})
    return Exit.DONE


def _reset(options: Namespace, console: Console, database: Database) -> int:
    first = database.write(lambda session: operators.reset_password(session, options.username))
    console.tell(cli_texts.RESET.format(username=options.username, password=first))
    console.answer("done", {"username": options.username, "password": first})
    return Exit.DONE
