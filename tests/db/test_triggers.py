from __future__ import annotations

import pytest
from sqlalchemy import create_engine, make_url, text

from backoffice.db.tables import Base
from backoffice.db.tables.triggers import names, statements

SQL = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def test_tables_made_from_the_models_have_their_walls_too(empty_database_url):
    engine = create_engine(make_url(empty_database_url))
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        built = set(connection.scalars(text(SQL[engine.dialect.name])))
    engine.dispose()
    wanted = {
        name
        for table in Base.metadata.tables.values()
        for name in names(table, engine.dialect.name)
    }
    assert {"keep_audit_event_update", "keep_audit_head_forward"} < wanted <= built


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_a_plain_table_has_no_walls(dialect):
    assert statements(Base.metadata.tables["centre"], dialect) == []
    assert names(Base.metadata.tables["centre"], dialect) == []
