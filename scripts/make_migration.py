"""Write the initial migration ``0001`` from the tables as they are now.

Until the first release there is one migration, made anew whenever the tables
change; afterwards it is frozen and changes get revisions of their own. The
output is the same for the same tables: ``make check`` compares.

    python scripts/make_migration.py [--check]
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations.ops import UpgradeOps
from sqlalchemy import create_engine
from sqlalchemy.schema import SchemaItem

from backoffice.db import migrations
from backoffice.db.tables import Base, triggers
from backoffice.db.tables.base import UtcDateTime

VERSIONS = Path(migrations.__file__).parent / "versions"
TARGET = VERSIONS / "0001_initial.py"

HEAD = '''"""The tables of the first release; written by scripts/make_migration.py."""
# ruff: noqa: E501 - conditions of checks are long

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table and the walls of those that only grow."""
    create_tables()
    for statement in WALLS[op.get_bind().dialect.name]:
        op.execute(sa.text(statement.replace(":", "\\\\:")))


'''


def _type(kind: str, item: object, _context: AutogenContext) -> str | bool:
    """Write our own column types as the plain types they stand on."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def _by_alembic(item: SchemaItem, _name: object, kind: str, *_: object) -> bool:
    """Leave out the tables that are made by hand: their DDL is among the walls."""
    return not (kind == "table" and triggers.BY_HAND in item.info)


def _tables() -> str:
    with create_engine("sqlite://").connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "target_metadata": Base.metadata,
                "render_item": _type,
                "include_object": _by_alembic,
            },
        )
        wanted = produce_migrations(context, Base.metadata).upgrade_ops
    body = render_python_code(wanted or UpgradeOps(), render_item=_type, migration_context=context)
    lines = [line for line in body.splitlines() if not line.strip().startswith("#")]
    return "def create_tables() -> None:\n" + "\n".join(f"    {line.strip()}" for line in lines)


def _walls() -> str:
    walls = {
        dialect: [
            statement
            for table in Base.metadata.sorted_tables
            for statement in triggers.statements(table, dialect)
        ]
        for dialect in ("sqlite", "postgresql")
    }
    lines = ["WALLS = {"]
    for dialect, statements in walls.items():
        lines += [f'    "{dialect}": [', *map(_wrapped, statements), "    ],"]
    return "\n".join([*lines, "}"])


def _wrapped(statement: str) -> str:
    """Write one statement as literals that fit the line."""
    pieces = textwrap.wrap(statement, 80, break_long_words=False)
    spaced = [f"{piece} " for piece in pieces[:-1]] + pieces[-1:]
    return "(" + "\n".join(json.dumps(piece) for piece in spaced) + "),"


def _formatted(code: str) -> str:
    ruff = [sys.executable, "-m", "ruff"]
    for step in (["check", "--fix-only", "--select", "I,Q"], ["format"]):
        done = subprocess.run(
            [*ruff, *step, "--quiet", "--stdin-filename", str(TARGET), "-"],
            input=code,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        code = done.stdout
    return code


def main() -> int:
    """Write the migration, or with ``--check`` say whether it is up to date."""
    code = _formatted(f"{HEAD}{_walls()}\n\n\n{_tables()}\n")
    if "--check" in sys.argv[1:]:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == code
        print("up to date" if fresh else f"stale: run python {Path(__file__).name}")
        return 0 if fresh else 1
    TARGET.write_text(code, encoding="utf-8", newline="\n")
    print(f"wrote {TARGET.name}: {len(Base.metadata.tables)} tables")
    return 0


if __name__ == "__main__":
    sys.exit(main())
