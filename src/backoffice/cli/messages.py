"""``backoffice messages send``: one pass over the outbox of short messages."""

from __future__ import annotations

from argparse import Namespace

from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import opened
from backoffice.documents import cli_texts
from backoffice.records.digits import grouped
from backoffice.tickets import messages_sending


def run(options: Namespace, console: Console) -> int:
    """Send what is due, where the settings say, and take the receipts that wait."""
    with opened(options, console) as office:
        chosen = office.settings
        gateway = messages_sending.gateway_of(chosen.messages, chosen.data_folder)
        company = chosen.letterhead.company
        done = messages_sending.send(office.database, gateway, company=company)
    counts = {name: getattr(done, name) for name in cli_texts.MESSAGE_COUNTS}
    told = [f"{cli_texts.MESSAGE_COUNTS[name]} {grouped(count)}" for name, count in counts.items()]
    console.say(" · ".join(told))
    if done.throttled:
        console.say(cli_texts.THROTTLED)
    if done.elsewhere:
        console.say(cli_texts.SENT_ELSEWHERE.format(workstation=done.elsewhere))
    told_too = {"throttled": done.throttled, "elsewhere": done.elsewhere}
    console.answer("done", {**counts, **told_too})
    return Exit.DONE
