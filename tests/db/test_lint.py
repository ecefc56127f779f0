"""scale.md §3: what a distributed PostgreSQL would refuse is refused here first."""

from __future__ import annotations

import pytest
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint

from backoffice.db import lint
from backoffice.db.lint import Fault
from backoffice.db.tables import Base

CALLS = {"spread": "distributed", "by": "line"}


def table(metadata, name, *parts, info=None):
    return Table(name, metadata, *parts, info=info or {})


def key(name="id", **more):
    return Column(name, String(36), primary_key=True, **more)


def test_our_tables_have_no_faults():
    assert lint.faults(Base.metadata) == []


def one(name, *parts, info=None):
    metadata = MetaData()
    table(metadata, name, *parts, info=info)
    return metadata


def two(info, target_info, name="child"):
    metadata = MetaData()
    table(metadata, "parent", key("line"), info=target_info)
    parts = [key("line"), Column("parent", ForeignKey("parent.line"))]
    table(metadata, name, *parts, info=info)
    return metadata


LOCAL = {"spread": "local"}
REFERENCE = {"spread": "reference"}


@pytest.mark.parametrize(
    ("metadata", "fault"),
    [
        (one("a", key()), Fault("a", "role_missing")),
        (one("a", key(), info={"spread": "anywhere"}), Fault("a", "role_missing")),
        (
            one("a", key(), info={"spread": "distributed", "by": "line"}),
            Fault("a", "distribution_column_missing", "line"),
        ),
        (
            one("a", key(), Column("line", String), info=CALLS),
            Fault("a", "distribution_column_nullable", "line"),
        ),
        (
            one("a", key(), Column("line", String, nullable=False), info=CALLS),
            Fault("a", "unique_without_distribution_column", "None"),
        ),
        (
            one("a", key("line"), Column("x", String), UniqueConstraint("x", name="u"), info=CALLS),
            Fault("a", "unique_without_distribution_column", "u"),
        ),
        (
            one("a", key("line"), Column("x", String), Index("i", "x", unique=True), info=CALLS),
            Fault("a", "unique_without_distribution_column", "i"),
        ),
        (two(LOCAL, CALLS), Fault("child", "foreign_key_across_roles", "parent")),
        (two(REFERENCE, CALLS), Fault("child", "foreign_key_across_roles", "parent")),
        (two(CALLS, LOCAL), Fault("child", "foreign_key_across_roles", "parent")),
        (two(CALLS, CALLS), Fault("child", "foreign_key_across_roles", "parent")),
        (
            two(LOCAL, LOCAL, name="call_record"),
            Fault("call_record", "foreign_key_on_calls", "None"),
        ),
        (
            one("a", Column("id", Integer, primary_key=True), info=LOCAL),
            Fault("a", "id_made_by_the_server", "id"),
        ),
    ],
)
def test_each_wrong_schema_is_caught(metadata, fault):
    assert fault in lint.faults(metadata)


@pytest.mark.parametrize(
    "metadata",
    [
        two(LOCAL, LOCAL),
        two(LOCAL, REFERENCE),
        two(CALLS, REFERENCE),
        two(CALLS | {"with": "parent"}, CALLS),
    ],
)
def test_each_right_schema_passes(metadata):
    assert lint.faults(metadata) == []
