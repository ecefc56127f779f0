"""How a command ends when its deed does not happen: the sentence and the exit code.

Errors of the world are told in Persian and without a traceback; a fault of
ours is logged by its type and place, for a message may quote a subscriber.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from enum import IntEnum
from pathlib import Path

from backoffice.cli.arguments import PROGRAM, UsageError
from backoffice.cli.console import Console
from backoffice.documents import cli_findings as words
from backoffice.documents import cli_help, cli_texts
from backoffice.documents.files import is_folder
from backoffice.errors import (
    Cancelled,
    Conflict,
    LacksRight,
    Refused,
    Setback,
    Trouble,
    Unavailable,
)


class Exit(IntEnum):
    """The exit codes of the command."""

    DONE = 0
    REFUSED = 1  # with findings; also what was cancelled
    USAGE = 2
    UNAVAILABLE = 3
    BUG = 4


def guarded(work: Callable[[], int], console: Console, options: Namespace) -> int:
    """Run a command; say what stands in its way and return the exit code."""
    try:
        return work()
    except UsageError as error:
        return usage(console, str(error))
    except Refused as refusal:
        return _refused(console, refusal)
    except Conflict:
        return _told(console, "refused", Exit.REFUSED, cli_texts.REFUSED, [words.CONFLICT])
    except (Cancelled, KeyboardInterrupt):
        console.complain(cli_texts.CANCELLED)
        console.answer("cancelled", {})
        return Exit.REFUSED
    except Unavailable as failure:
        return _unavailable(console, failure.setback, getattr(options, "file", None))
    except Exception as bug:
        from backoffice.ui import bugs  # noqa: PLC0415 - it knows no Qt

        number = bugs.log(bug)
        console.complain(cli_texts.BUG.format(number=number))
        console.answer("failed", {"bug": number})
        return Exit.BUG


def usage(console: Console, message: str) -> int:
    """Say what cannot be understood, and where the help is."""
    console.complain(cli_help.ERROR.format(message=message))
    console.complain(cli_help.SEE_HELP.format(program=PROGRAM))
    console.answer("usage", {"messages": [message]})
    return Exit.USAGE


def sentence(finding: object) -> tuple[str, str]:
    """Return a finding's code and its Persian sentence."""
    from backoffice.administration.rules import Finding  # noqa: PLC0415 - only when refused
    from backoffice.cli.office import MustChange  # noqa: PLC0415
    from backoffice.demo.seed import InUse  # noqa: PLC0415
    from backoffice.documents import cli_call_import_words, cli_call_words  # noqa: PLC0415
    from backoffice.records import disclosures  # noqa: PLC0415
    from backoffice.records.call_files import MonthFinding  # noqa: PLC0415
    from backoffice.records.database_urls import UrlFinding  # noqa: PLC0415
    from backoffice.records.intake import FileFinding  # noqa: PLC0415
    from backoffice.records.number_pools import PoolFinding  # noqa: PLC0415
    from backoffice.settings import SettingFinding  # noqa: PLC0415

    match finding:
        case LacksRight(right, role):
            return "lacks_right", words.lacks_right(role, right)
        case Finding():
            code = finding.lack.value
            said = words.finding(words.ADMINISTRATION, code, finding.detail, finding.line)
        case disclosures.Finding():
            code, said = finding.lack.value, cli_call_words.finding(finding)
        case UrlFinding():
            return _by_table(words.ADDRESSES, finding.flaw.value, finding.detail)
        case SettingFinding():
            code = finding.flaw.value
            detail = " ".join(part for part in (finding.key, finding.detail) if part)
            said = words.finding(words.SETTINGS, code, detail, finding.line)
        case MonthFinding():
            code, said = finding.flaw.value, cli_call_import_words.month_finding(finding)
        case FileFinding():
            return _by_table(words.FILES, finding.flaw.value, finding.detail)
        case PoolFinding():
            return _by_table(words.POOL, finding.flaw.value, finding.detail)
        case MustChange():
            code, said = "must_change", cli_texts.MUST_CHANGE
        case InUse():
            code, said = "in_use", cli_texts.IN_USE
        case _:
            code = type(finding).__name__
            said = words.OTHER.format(code=code)
    return code, said


def _by_table(table: Mapping[str, str], code: str, detail: str) -> tuple[str, str]:
    return code, words.finding(table, code, detail)


def _refused(console: Console, refusal: Refused) -> int:
    found = [sentence(one) for one in refusal.findings]
    values = {"findings": [{"code": code, "message": said} for code, said in found]}
    console.complain("\n".join([cli_texts.REFUSED, *(f"  {said}" for _, said in found)]))
    console.answer("refused", values)
    return Exit.REFUSED


def _unavailable(console: Console, setback: Setback, file: Path | None) -> int:
    """Tell the trouble of the database from that of the file that the command names."""
    details = dict(setback.details)
    said = words.trouble(setback.trouble.value, setback.where, details=details)
    if details.get("reason") == "exists":
        said = f"{setback.where}: {cli_texts.EXISTS}"
    names = {file.name, str(file), str(file.absolute())} if file else set()
    if setback.where in names:
        said = _about_place(file, setback.trouble) or said
        return _told(console, "refused", Exit.REFUSED, cli_texts.REFUSED, [said], setback)
    return _told(console, "unavailable", Exit.UNAVAILABLE, cli_texts.UNAVAILABLE, [said], setback)


def _about_place(file: Path | None, trouble: Trouble) -> str:
    """Say what is wrong with the place of the file that the command names, if that is it."""
    if file is None:
        return ""
    if is_folder(file):
        return f"{file}: {cli_texts.IS_A_FOLDER}"
    if trouble is Trouble.FILE_MISSING and not is_folder(file.absolute().parent):
        return f"{file.parent}: {cli_texts.NO_FOLDER}"
    return ""


def _told(
    console: Console,
    outcome: str,
    code: Exit,
    heading: str,
    sentences: list[str],
    setback: Setback | None = None,
) -> int:
    console.complain("\n".join([heading, *(f"  {one}" for one in sentences)]))
    codes = [setback.trouble.value] if setback else ["conflict"]
    found = [{"code": one, "message": said} for one, said in zip(codes, sentences, strict=True)]
    console.answer(outcome, {"findings": found})
    return code
