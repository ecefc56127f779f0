"""A day at the counter as a play: every state that a clerk meets, by keyboard.

The names of the pictures are those of ``docs/screenshots``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from backoffice.demo import files, generator, seed
from backoffice.demo.stage.theatre import Play
from backoffice.records.cases import QueueFilter
from backoffice.ui.file_import import FileImport, Stage
from backoffice.ui.verification.paper_dialog import PaperDialog
from backoffice.verification.moves import Deed

_READ = 500  # milliseconds until what was asked of the database stands there
_SECOND_SEED = 2
_FEW = 60


@dataclass(frozen=True, slots=True)
class Leave:
    """Where pictures and papers go; ``told`` hears of each (kind, path)."""

    pictures: Path
    receipt: Path
    slip: Path
    told: Callable[[str, Path], object]


class Day:
    """One clerk's day, then the administrator's look at the settings."""

    def __init__(self, play: Play, leave: Leave) -> None:
        self._play = play
        self._hand = play.hand
        self._leave = leave

    def whole(self) -> None:
        """Play everything, in this order."""
        self.coming()
        self.natural_owner()
        self.tenant_just_under()
        for name in ("tenant-just-over", "company", "government"):
            self.look_at(name, phones=name.startswith("tenant"))
        self.import_preview()
        self.waiting_record()
        self.lock()
        self.settings()

    def coming(self) -> None:
        """The log-in and the queue."""
        self._shoot("log-in")
        self._play.log_in(seed.CLERK)
        self._hand.rest(_READ)
        self._shoot("queue")

    def natural_owner(self) -> None:
        """The main job: find, take in hand, tick, activate, see the receipt, save it."""
        self._claim("natural-owner")
        self._shoot("natural-owner")
        self._hand.press("1", "Space", "Space")
        self._wait_for(Deed.ACTIVATE)
        self._shoot("activation")
        self._hand.press("F9")
        self._wait_for_pages("the receipt")
        self._shoot("receipt-preview")
        self._save(self._leave.receipt, "receipt")

    def tenant_just_under(self) -> None:
        """A lease one day too short: returned with a slip that says so."""
        self._claim("tenant-just-under")
        self._shoot_phones("tenant-just-under")
        self._hand.press("Alt+1", "1", "Space", "Space", "Space")
        self._hand.rest(_READ)
        self._hand.press("F8")
        self._wait_for_pages("the slip")
        self._shoot("slip-preview")
        self._save(self._leave.slip, "slip")
        self._find("tenant-just-under")
        self._shoot("deficient")

    def look_at(self, name: str, *, phones: bool) -> None:
        """Take a file in hand, look at it (or at its ``phones``), and lay it back."""
        self._claim(name)
        (self._shoot_phones if phones else self._shoot)(name)
        self._hand.press("Shift+F6")
        self._hand.wait(lambda: not self._play.tab().case.is_editable(), f"{name} laid back")

    def import_preview(self) -> None:
        """What a new file of the portal would bring."""
        folder = self._play.office.files.registrations.parent
        fresh = generator.sample(
            self._play.office.sample.today,
            seed=_SECOND_SEED,
            registrations=_FEW,
            lines=_FEW,
            first_id=generator.FIRST_ID + generator.REGISTRATIONS,
        )
        path = files.write(fresh, folder / "next").registrations
        self._play.program.window.banner.close_note()
        self._hand.press("Ctrl+F10")
        self._hand.wait(self._play.dialog, "the import")
        self._hand.choose_file(path, "Space")
        self._hand.wait(self._is_looked_through, "the preview")
        self._shoot("import-preview")
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the import closed")

    def waiting_record(self) -> None:
        """A record that was held back, ready to be mended."""
        queue = self._play.tab().queue
        chips = queue.filters.findChildren(QAbstractButton)
        self._hand.click(chips[list(QueueFilter).index(QueueFilter.TO_CORRECT)])
        self._hand.wait(lambda: queue.records.records.rowCount() > 0, "records to correct")
        self._hand.press("Shift+F3", "Return")
        self._hand.wait(self._play.dialog, "the record")
        self._hand.rest(_READ)
        self._shoot("waiting-record")
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the record closed")
        self._hand.click(chips[list(QueueFilter).index(QueueFilter.ALL_OPEN)])

    def lock(self) -> None:
        """The desk locked, and open again."""
        self._hand.press("Ctrl+L")
        self._hand.rest(_READ)
        self._shoot("lock")
        self._hand.type(seed.PASSWORD)
        self._hand.press("Return")
        self._hand.wait(self._is_inside, "the desk again")
        self._hand.rest(_READ)

    def settings(self) -> None:
        """The administrator's settings."""
        self._play.log_out()
        self._play.log_in(seed.ADMINISTRATOR)
        self._play.turn_to("administration")
        self._play.turn_to_page("settings")
        self._hand.rest(_READ)
        self._shoot("settings")
        self._play.log_out()

    # Parts

    def _find(self, name: str) -> None:
        """Search for a showcase file in the header, and open it."""
        known_by = self._play.office.sample.showcase[name]
        case = self._play.tab().case
        self._play.program.window.banner.close_note()
        self._hand.press("Ctrl+K")
        self._hand.type(known_by)
        self._hand.press("Return")
        self._hand.wait(lambda: _identifier(case.view()) == known_by, name)
        self._hand.rest()

    def _claim(self, name: str) -> None:
        self._find(name)
        self._hand.press("F9")
        self._hand.wait(self._play.tab().case.is_editable, f"{name} in hand")
        self._hand.rest()

    def _wait_for(self, deed: Deed) -> None:
        bar = self._play.tab().case.bar
        self._hand.wait(
            lambda: bar.primary.isEnabled() and not bar.reasons(deed), f"{deed.value} possible"
        )
        self._hand.rest(_READ)

    def _wait_for_pages(self, what: str) -> None:
        """Wait until a paper's dialog has drawn its pages."""

        def drawn() -> bool:
            dialog = self._play.dialog()
            return isinstance(dialog, PaperDialog) and dialog.pages.count() > 1

        self._hand.wait(drawn, what)

    def _is_looked_through(self) -> bool:
        dialog = self._play.dialog()
        return isinstance(dialog, FileImport) and dialog.stage is Stage.SEEN

    def _save(self, path: Path, kind: str) -> None:
        """Save the paper that is shown as PDF, and close its dialog."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._hand.save_as(path, "F6")
        self._leave.told(kind, path)
        self._hand.rest()
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the paper closed")
        self._hand.rest(_READ)

    def _is_inside(self) -> bool:
        inside = self._play.inside()
        return inside is not None and inside.isVisible()

    def _shoot_phones(self, name: str) -> None:
        self._hand.press("Alt+2")
        self._hand.scroll_to(self._play.tab().case.lines)
        self._shoot(name)

    def _shoot(self, name: str) -> None:
        path = self._hand.picture(self._leave.pictures / f"{name}.png")
        self._leave.told(f"screenshot/{name}", path)


def _identifier(view: object) -> str:
    who = getattr(getattr(view, "case", None), "who", None)
    return (who.national_id or who.company_id) if who is not None else ""
