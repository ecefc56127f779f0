"""What every item is given: sizes, a folder, and databases that are made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from back_ends import postgres_url
from bench import KEPT
from bench.sizes import Sizes
from bench.stores import Store, postgres_store, sqlite_store

BACK_ENDS = ("sqlite", "postgresql")


@dataclass
class Bench:
    """One run; use it inside ``opened``."""

    sizes: Sizes
    folder: Path
    tell: Callable[[str], None] = lambda _text: None
    server_url: str = ""
    keep: Path | None = None
    _closing: ExitStack = field(default_factory=ExitStack)
    _migrated: dict[str, Store] = field(default_factory=dict)
    _filled: dict[str, Store] = field(default_factory=dict)

    def empty(self, back_end: str) -> AbstractContextManager[Store]:
        """Lend a new migrated database, a copy of one that was migrated once."""
        if back_end not in self._migrated:
            lent = (
                sqlite_store(self.folder)
                if back_end == "sqlite"
                else postgres_store(self._server())
            )
            self._migrated[back_end] = self._closing.enter_context(lent)
        return self._migrated[back_end].copied()

    def filled(self, back_end: str) -> Store:
        """Return the database of many subscribers; it is made once and only read."""
        if back_end not in self._filled:
            self.tell(f"{self.sizes.subscribers:,} subscribers into {back_end}")
            store = self._closing.enter_context(self.empty(back_end))
            store.fill(self.sizes.subscribers)
            self._filled[back_end] = store
        return self._filled[back_end]

    @property
    def kept(self) -> Path:
        """Where large databases are kept between runs; without such a place, with the others."""
        return self.keep or self.folder

    def _server(self) -> str:
        if not self.server_url:
            url = self._closing.enter_context(postgres_url(self.folder / "postgresql"))
            self.server_url = url.render_as_string(hide_password=False)
        return self.server_url

    def close(self) -> None:
        """Drop every database."""
        self._closing.close()


@contextmanager
def opened(sizes: Sizes, tell: Callable[[str], None]) -> Iterator[Bench]:
    """Lend a run in a folder of its own that is gone afterwards; its calls are kept."""
    with TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(sizes, Path(folder), tell, keep=KEPT)
        try:
            yield bench
        finally:
            bench.close()
