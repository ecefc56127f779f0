"""The tables of the first release; written by scripts/make_migration.py."""
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
        op.execute(sa.text(statement.replace(":", "\\:")))


WALLS = {
    "sqlite": [
        (
            "CREATE TRIGGER keep_audit_event_update BEFORE UPDATE ON audit_event BEGIN SELECT "
            "RAISE(ABORT, 'audit_event is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_audit_event_delete BEFORE DELETE ON audit_event BEGIN SELECT "
            "RAISE(ABORT, 'audit_event is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_audit_head_forward BEFORE UPDATE ON audit_head WHEN NEW.seq "
            "<> OLD.seq + 1 BEGIN SELECT RAISE(ABORT, 'audit_head is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_audit_head_delete BEFORE DELETE ON audit_head BEGIN SELECT "
            "RAISE(ABORT, 'audit_head is append-only'); END"
        ),
        (
            "CREATE TABLE call_record ( month INTEGER NOT NULL, line INTEGER NOT NULL, "
            "started INTEGER NOT NULL, number INTEGER NOT NULL, seconds INTEGER NOT NULL, "
            "occurrence SMALLINT NOT NULL, type SMALLINT NOT NULL, rials INTEGER NOT NULL, "
            "batch INTEGER NOT NULL, CONSTRAINT pk_call_record PRIMARY KEY (month, line, "
            "started, number, seconds, occurrence) ) WITHOUT ROWID"
        ),
        ("CREATE INDEX ix_call_record_called ON call_record (month, number, started)"),
        (
            "CREATE INDEX ix_call_record_number ON call_record (month, line, number, started, "
            "seconds, occurrence, rials, type)"
        ),
        (
            "CREATE TRIGGER keep_disclosure_update BEFORE UPDATE ON disclosure BEGIN SELECT "
            "RAISE(ABORT, 'disclosure is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_disclosure_delete BEFORE DELETE ON disclosure BEGIN SELECT "
            "RAISE(ABORT, 'disclosure is append-only'); END"
        ),
        ("CREATE VIRTUAL TABLE line_words USING fts5(owner_key, address_key, tokenize='trigram')"),
        (
            "CREATE TRIGGER keep_print_job_update BEFORE UPDATE ON print_job BEGIN SELECT "
            "RAISE(ABORT, 'print_job is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_print_job_delete BEFORE DELETE ON print_job BEGIN SELECT "
            "RAISE(ABORT, 'print_job is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_profile_update BEFORE UPDATE ON ticket_profile BEGIN "
            "SELECT RAISE(ABORT, 'ticket_profile is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_profile_delete BEFORE DELETE ON ticket_profile BEGIN "
            "SELECT RAISE(ABORT, 'ticket_profile is append-only'); END"
        ),
        ("CREATE VIRTUAL TABLE case_name USING fts5(name_key, tokenize='trigram')"),
        (
            "CREATE TRIGGER keep_case_field_change_update BEFORE UPDATE ON case_field_change "
            "BEGIN SELECT RAISE(ABORT, 'case_field_change is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_case_field_change_delete BEFORE DELETE ON case_field_change "
            "BEGIN SELECT RAISE(ABORT, 'case_field_change is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_case_override_update BEFORE UPDATE ON case_override BEGIN "
            "SELECT RAISE(ABORT, 'case_override is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_case_override_delete BEFORE DELETE ON case_override BEGIN "
            "SELECT RAISE(ABORT, 'case_override is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_case_state_change_update BEFORE UPDATE ON case_state_change "
            "BEGIN SELECT RAISE(ABORT, 'case_state_change is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_case_state_change_delete BEFORE DELETE ON case_state_change "
            "BEGIN SELECT RAISE(ABORT, 'case_state_change is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_disclosure_use_update BEFORE UPDATE ON disclosure_use BEGIN "
            "SELECT RAISE(ABORT, 'disclosure_use is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_disclosure_use_delete BEFORE DELETE ON disclosure_use BEGIN "
            "SELECT RAISE(ABORT, 'disclosure_use is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_effect_update BEFORE UPDATE ON ticket_effect BEGIN "
            "SELECT RAISE(ABORT, 'ticket_effect is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_effect_delete BEFORE DELETE ON ticket_effect BEGIN "
            "SELECT RAISE(ABORT, 'ticket_effect is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_note_update BEFORE UPDATE ON ticket_note BEGIN SELECT "
            "RAISE(ABORT, 'ticket_note is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_note_delete BEFORE DELETE ON ticket_note BEGIN SELECT "
            "RAISE(ABORT, 'ticket_note is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_step_update BEFORE UPDATE ON ticket_step BEGIN SELECT "
            "RAISE(ABORT, 'ticket_step is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_ticket_step_delete BEFORE DELETE ON ticket_step BEGIN SELECT "
            "RAISE(ABORT, 'ticket_step is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_visit_item_update BEFORE UPDATE ON visit_item BEGIN SELECT "
            "RAISE(ABORT, 'visit_item is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_visit_item_delete BEFORE DELETE ON visit_item BEGIN SELECT "
            "RAISE(ABORT, 'visit_item is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_effect_reversal_update BEFORE UPDATE ON effect_reversal "
            "BEGIN SELECT RAISE(ABORT, 'effect_reversal is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_effect_reversal_delete BEFORE DELETE ON effect_reversal "
            "BEGIN SELECT RAISE(ABORT, 'effect_reversal is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_handed_over_update BEFORE UPDATE ON handed_over BEGIN SELECT "
            "RAISE(ABORT, 'handed_over is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_handed_over_delete BEFORE DELETE ON handed_over BEGIN SELECT "
            "RAISE(ABORT, 'handed_over is append-only'); END"
        ),
    ],
    "postgresql": [
        (
            "CREATE OR REPLACE FUNCTION keep_audit_event() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_audit_event_update BEFORE UPDATE ON audit_event FOR EACH ROW "
            "EXECUTE FUNCTION keep_audit_event()"
        ),
        (
            "CREATE TRIGGER keep_audit_event_delete BEFORE DELETE ON audit_event FOR EACH ROW "
            "EXECUTE FUNCTION keep_audit_event()"
        ),
        (
            "CREATE TRIGGER keep_audit_event_truncate BEFORE TRUNCATE ON audit_event FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_audit_event()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_audit_head() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'audit_head is append-only' USING ERRCODE = 'BO010'; "
            "END $$"
        ),
        (
            "CREATE TRIGGER keep_audit_head_forward BEFORE UPDATE ON audit_head FOR EACH ROW "
            "WHEN (NEW.seq <> OLD.seq + 1) EXECUTE FUNCTION keep_audit_head()"
        ),
        (
            "CREATE TRIGGER keep_audit_head_delete BEFORE DELETE ON audit_head FOR EACH ROW "
            "EXECUTE FUNCTION keep_audit_head()"
        ),
        (
            "CREATE TRIGGER keep_audit_head_truncate BEFORE TRUNCATE ON audit_head FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_audit_head()"
        ),
        (
            "CREATE TABLE call_record ( month INTEGER NOT NULL, line BIGINT NOT NULL, started "
            "BIGINT NOT NULL, number BIGINT NOT NULL, seconds INTEGER NOT NULL, occurrence "
            "SMALLINT NOT NULL, type SMALLINT NOT NULL, rials BIGINT NOT NULL, batch INTEGER "
            "NOT NULL ) PARTITION BY RANGE (month)"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_disclosure() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'disclosure is append-only' USING ERRCODE = 'BO010'; "
            "END $$"
        ),
        (
            "CREATE TRIGGER keep_disclosure_update BEFORE UPDATE ON disclosure FOR EACH ROW "
            "EXECUTE FUNCTION keep_disclosure()"
        ),
        (
            "CREATE TRIGGER keep_disclosure_delete BEFORE DELETE ON disclosure FOR EACH ROW "
            "EXECUTE FUNCTION keep_disclosure()"
        ),
        (
            "CREATE TRIGGER keep_disclosure_truncate BEFORE TRUNCATE ON disclosure FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_disclosure()"
        ),
        (
            "CREATE OR REPLACE FUNCTION name_trigrams(name text) RETURNS text[] LANGUAGE sql "
            "IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT array_agg(DISTINCT substr(name, "
            "place, 3)) FROM generate_series(1, length(name) - 2) AS place $$"
        ),
        ("CREATE INDEX ix_line_owner_trigrams ON line USING gin (name_trigrams(owner_key))"),
        ("CREATE INDEX ix_line_address_trigrams ON line USING gin (name_trigrams(address_key))"),
        (
            "CREATE OR REPLACE FUNCTION keep_print_job() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'print_job is append-only' USING ERRCODE = 'BO010'; END "
            "$$"
        ),
        (
            "CREATE TRIGGER keep_print_job_update BEFORE UPDATE ON print_job FOR EACH ROW "
            "EXECUTE FUNCTION keep_print_job()"
        ),
        (
            "CREATE TRIGGER keep_print_job_delete BEFORE DELETE ON print_job FOR EACH ROW "
            "EXECUTE FUNCTION keep_print_job()"
        ),
        (
            "CREATE TRIGGER keep_print_job_truncate BEFORE TRUNCATE ON print_job FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_print_job()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_ticket_profile() RETURNS trigger LANGUAGE "
            "plpgsql AS $$ BEGIN RAISE EXCEPTION 'ticket_profile is append-only' USING "
            "ERRCODE = 'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_ticket_profile_update BEFORE UPDATE ON ticket_profile FOR "
            "EACH ROW EXECUTE FUNCTION keep_ticket_profile()"
        ),
        (
            "CREATE TRIGGER keep_ticket_profile_delete BEFORE DELETE ON ticket_profile FOR "
            "EACH ROW EXECUTE FUNCTION keep_ticket_profile()"
        ),
        (
            "CREATE TRIGGER keep_ticket_profile_truncate BEFORE TRUNCATE ON ticket_profile "
            "FOR EACH STATEMENT EXECUTE FUNCTION keep_ticket_profile()"
        ),
        (
            "CREATE OR REPLACE FUNCTION name_trigrams(name text) RETURNS text[] LANGUAGE sql "
            "IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT array_agg(DISTINCT substr(name, "
            "place, 3)) FROM generate_series(1, length(name) - 2) AS place $$"
        ),
        (
            "CREATE INDEX ix_verification_case_name_trigrams ON verification_case USING gin "
            "(name_trigrams(name_key))"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_case_field_change() RETURNS trigger LANGUAGE "
            "plpgsql AS $$ BEGIN RAISE EXCEPTION 'case_field_change is append-only' USING "
            "ERRCODE = 'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_case_field_change_update BEFORE UPDATE ON case_field_change "
            "FOR EACH ROW EXECUTE FUNCTION keep_case_field_change()"
        ),
        (
            "CREATE TRIGGER keep_case_field_change_delete BEFORE DELETE ON case_field_change "
            "FOR EACH ROW EXECUTE FUNCTION keep_case_field_change()"
        ),
        (
            "CREATE TRIGGER keep_case_field_change_truncate BEFORE TRUNCATE ON "
            "case_field_change FOR EACH STATEMENT EXECUTE FUNCTION keep_case_field_change()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_case_override() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'case_override is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_case_override_update BEFORE UPDATE ON case_override FOR EACH "
            "ROW EXECUTE FUNCTION keep_case_override()"
        ),
        (
            "CREATE TRIGGER keep_case_override_delete BEFORE DELETE ON case_override FOR EACH "
            "ROW EXECUTE FUNCTION keep_case_override()"
        ),
        (
            "CREATE TRIGGER keep_case_override_truncate BEFORE TRUNCATE ON case_override FOR "
            "EACH STATEMENT EXECUTE FUNCTION keep_case_override()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_case_state_change() RETURNS trigger LANGUAGE "
            "plpgsql AS $$ BEGIN RAISE EXCEPTION 'case_state_change is append-only' USING "
            "ERRCODE = 'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_case_state_change_update BEFORE UPDATE ON case_state_change "
            "FOR EACH ROW EXECUTE FUNCTION keep_case_state_change()"
        ),
        (
            "CREATE TRIGGER keep_case_state_change_delete BEFORE DELETE ON case_state_change "
            "FOR EACH ROW EXECUTE FUNCTION keep_case_state_change()"
        ),
        (
            "CREATE TRIGGER keep_case_state_change_truncate BEFORE TRUNCATE ON "
            "case_state_change FOR EACH STATEMENT EXECUTE FUNCTION keep_case_state_change()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_disclosure_use() RETURNS trigger LANGUAGE "
            "plpgsql AS $$ BEGIN RAISE EXCEPTION 'disclosure_use is append-only' USING "
            "ERRCODE = 'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_disclosure_use_update BEFORE UPDATE ON disclosure_use FOR "
            "EACH ROW EXECUTE FUNCTION keep_disclosure_use()"
        ),
        (
            "CREATE TRIGGER keep_disclosure_use_delete BEFORE DELETE ON disclosure_use FOR "
            "EACH ROW EXECUTE FUNCTION keep_disclosure_use()"
        ),
        (
            "CREATE TRIGGER keep_disclosure_use_truncate BEFORE TRUNCATE ON disclosure_use "
            "FOR EACH STATEMENT EXECUTE FUNCTION keep_disclosure_use()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_ticket_effect() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'ticket_effect is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_ticket_effect_update BEFORE UPDATE ON ticket_effect FOR EACH "
            "ROW EXECUTE FUNCTION keep_ticket_effect()"
        ),
        (
            "CREATE TRIGGER keep_ticket_effect_delete BEFORE DELETE ON ticket_effect FOR EACH "
            "ROW EXECUTE FUNCTION keep_ticket_effect()"
        ),
        (
            "CREATE TRIGGER keep_ticket_effect_truncate BEFORE TRUNCATE ON ticket_effect FOR "
            "EACH STATEMENT EXECUTE FUNCTION keep_ticket_effect()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_ticket_note() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'ticket_note is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_ticket_note_update BEFORE UPDATE ON ticket_note FOR EACH ROW "
            "EXECUTE FUNCTION keep_ticket_note()"
        ),
        (
            "CREATE TRIGGER keep_ticket_note_delete BEFORE DELETE ON ticket_note FOR EACH ROW "
            "EXECUTE FUNCTION keep_ticket_note()"
        ),
        (
            "CREATE TRIGGER keep_ticket_note_truncate BEFORE TRUNCATE ON ticket_note FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_ticket_note()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_ticket_step() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'ticket_step is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_ticket_step_update BEFORE UPDATE ON ticket_step FOR EACH ROW "
            "EXECUTE FUNCTION keep_ticket_step()"
        ),
        (
            "CREATE TRIGGER keep_ticket_step_delete BEFORE DELETE ON ticket_step FOR EACH ROW "
            "EXECUTE FUNCTION keep_ticket_step()"
        ),
        (
            "CREATE TRIGGER keep_ticket_step_truncate BEFORE TRUNCATE ON ticket_step FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_ticket_step()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_visit_item() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'visit_item is append-only' USING ERRCODE = 'BO010'; "
            "END $$"
        ),
        (
            "CREATE TRIGGER keep_visit_item_update BEFORE UPDATE ON visit_item FOR EACH ROW "
            "EXECUTE FUNCTION keep_visit_item()"
        ),
        (
            "CREATE TRIGGER keep_visit_item_delete BEFORE DELETE ON visit_item FOR EACH ROW "
            "EXECUTE FUNCTION keep_visit_item()"
        ),
        (
            "CREATE TRIGGER keep_visit_item_truncate BEFORE TRUNCATE ON visit_item FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_visit_item()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_effect_reversal() RETURNS trigger LANGUAGE "
            "plpgsql AS $$ BEGIN RAISE EXCEPTION 'effect_reversal is append-only' USING "
            "ERRCODE = 'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_effect_reversal_update BEFORE UPDATE ON effect_reversal FOR "
            "EACH ROW EXECUTE FUNCTION keep_effect_reversal()"
        ),
        (
            "CREATE TRIGGER keep_effect_reversal_delete BEFORE DELETE ON effect_reversal FOR "
            "EACH ROW EXECUTE FUNCTION keep_effect_reversal()"
        ),
        (
            "CREATE TRIGGER keep_effect_reversal_truncate BEFORE TRUNCATE ON effect_reversal "
            "FOR EACH STATEMENT EXECUTE FUNCTION keep_effect_reversal()"
        ),
        (
            "CREATE OR REPLACE FUNCTION keep_handed_over() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'handed_over is append-only' USING ERRCODE = "
            "'BO010'; END $$"
        ),
        (
            "CREATE TRIGGER keep_handed_over_update BEFORE UPDATE ON handed_over FOR EACH ROW "
            "EXECUTE FUNCTION keep_handed_over()"
        ),
        (
            "CREATE TRIGGER keep_handed_over_delete BEFORE DELETE ON handed_over FOR EACH ROW "
            "EXECUTE FUNCTION keep_handed_over()"
        ),
        (
            "CREATE TRIGGER keep_handed_over_truncate BEFORE TRUNCATE ON handed_over FOR EACH "
            "STATEMENT EXECUTE FUNCTION keep_handed_over()"
        ),
    ],
}


def create_tables() -> None:
    op.create_table(
        "audit_event",
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workstation", sa.String(length=64), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("deed", sa.String(length=64), nullable=False),
        sa.Column("subject_kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("hash_version", sa.Integer(), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('done', 'denied', 'failed')", name=op.f("ck_audit_event_outcome")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
        sa.UniqueConstraint("hash", name=op.f("uq_audit_event_hash")),
        sa.UniqueConstraint("operator", "seq", name=op.f("uq_audit_event_operator_seq")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index(op.f("ix_audit_event_at_id"), "audit_event", ["at", "id"], unique=False)
    op.create_index(
        op.f("ix_audit_event_subject_at"), "audit_event", ["subject", "at"], unique=False
    )
    op.create_table(
        "audit_head",
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("operator", name=op.f("pk_audit_head")),
        info={"spread": "local", "forward_only": "seq"},
    )
    op.create_table(
        "bill",
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("period", sa.String(length=12), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("payable", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("paid", sa.Boolean(), nullable=False),
        sa.Column("bill_id", sa.String(length=16), nullable=False),
        sa.Column("payment_id", sa.String(length=16), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill")),
        sa.UniqueConstraint("number", "period", name=op.f("uq_bill_number_period")),
        info={"spread": "local"},
    )
    op.create_index("ix_bill_period", "bill", ["period", "paid", "imported_at"], unique=False)
    op.create_table(
        "call_batch",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("profile", sa.String(length=40), nullable=False),
        sa.Column("profile_version", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=8), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("already_loaded", sa.Integer(), nullable=False),
        sa.Column("repeated", sa.Integer(), nullable=False),
        sa.Column("bad", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.Column("unknown_types", sa.Integer(), nullable=False),
        sa.Column("months", sa.JSON(), nullable=False),
        sa.Column("first", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last", sa.DateTime(timezone=True), nullable=True),
        sa.Column("holes", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "stage IN ('begun','loaded','undone')", name=op.f("ck_call_batch_stage")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_batch")),
        sa.UniqueConstraint("number", name=op.f("uq_call_batch_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_call_batch_begun", "call_batch", ["begun_at"], unique=False)
    op.create_index(
        "uq_call_batch_content",
        "call_batch",
        ["sha256"],
        unique=True,
        sqlite_where=sa.text("stage <> 'undone'"),
        postgresql_where=sa.text("stage <> 'undone'"),
    )
    op.create_table(
        "call_profile",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_call_profile")),
        info={"spread": "local"},
    )
    op.create_table(
        "centre",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("exchange", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.CheckConstraint("number BETWEEN 1 AND 999", name=op.f("ck_centre_number")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_centre")),
        sa.UniqueConstraint("number", name=op.f("uq_centre_number")),
        info={"spread": "local"},
    )
    op.create_table(
        "clock_mark",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_mark")),
        info={"spread": "local"},
    )
    op.create_table(
        "dial_rule",
        sa.Column("beginning", sa.String(length=16), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=80), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dial_rule")),
        info={"spread": "local"},
    )
    op.create_index("ix_dial_rule_beginning", "dial_rule", ["beginning"], unique=False)
    op.create_table(
        "disclosure",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("holder", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("claim", sa.JSON(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("lifted", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("purpose", sa.String(length=24), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("operator_name", sa.String(length=100), nullable=False),
        sa.Column("own_name", sa.Boolean(), nullable=False),
        sa.Column("same_number", sa.Integer(), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
        sa.UniqueConstraint("code", name=op.f("uq_disclosure_code")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index("ix_disclosure_at", "disclosure", ["at"], unique=False)
    op.create_index("ix_disclosure_number", "disclosure", ["number", "at"], unique=False)
    op.create_index("ix_disclosure_operator", "disclosure", ["operator", "at"], unique=False)
    op.create_table(
        "fee",
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("rials", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee")),
        sa.UniqueConstraint("code", "since", name=op.f("uq_fee_code_since")),
        info={"spread": "local"},
    )
    op.create_table(
        "form_draft",
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("form", sa.String(length=80), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_draft")),
        sa.UniqueConstraint("operator", "form", name=op.f("uq_form_draft_operator_form")),
        info={"spread": "local"},
    )
    op.create_table(
        "intake_batch",
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("corrected", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("duplicate", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("blank", sa.Integer(), nullable=False),
        sa.Column("next_line", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_batch")),
        info={"spread": "local"},
    )
    op.create_index("ix_intake_batch_begun", "intake_batch", ["begun_at"], unique=False)
    op.create_index("ix_intake_batch_sha256", "intake_batch", ["sha256"], unique=False)
    op.create_table(
        "line",
        sa.Column("number", sa.String(length=16), nullable=True),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("owner_name", sa.String(length=200), nullable=False),
        sa.Column(
            "owner_key",
            sa.String(length=400).with_variant(sa.String(length=400, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("owner_identifier", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("access_class", sa.String(length=20), nullable=False),
        sa.Column("listed", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=400), nullable=False),
        sa.Column("address_key", sa.String(length=400), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("installed_on", sa.Date(), nullable=True),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.Column("bill_id", sa.String(length=16), nullable=False),
        sa.Column("payment_id", sa.String(length=16), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "state IN ('in_service','barred_one_way','barred_two_way','released')",
            name=op.f("ck_line_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line")),
        sa.UniqueConstraint("number", name=op.f("uq_line_number")),
        info={"spread": "local", "searched": "lines"},
    )
    op.create_index("ix_line_centre", "line", ["centre", "number"], unique=False)
    op.create_index("ix_line_owner_identifier", "line", ["owner_identifier"], unique=False)
    op.create_index("ix_line_owner_key", "line", ["owner_key"], unique=False)
    op.create_table(
        "line_transfer",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("rests_until", sa.Date(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("begun_by", sa.String(length=64), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "stage IN ('begun','done','undoing','undone')", name=op.f("ck_line_transfer_stage")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_transfer")),
        sa.UniqueConstraint("code", name=op.f("uq_line_transfer_code")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_transfer_begun", "line_transfer", ["begun_at"], unique=False)
    op.create_table(
        "log_in_miss",
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("workstation", sa.String(length=64), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("wait_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("who", "workstation", name=op.f("pk_log_in_miss")),
        info={"spread": "local"},
    )
    op.create_table(
        "message_consent",
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("mobile", sa.String(length=16), nullable=False),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_consent")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_message_consent_number", "message_consent", ["number", "until"], unique=False
    )
    op.create_index(
        "uq_message_consent_now",
        "message_consent",
        ["number"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "message_duty",
        sa.Column("turn", sa.String(length=36), nullable=False),
        sa.Column("workstation", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_duty")),
        info={"spread": "local"},
    )
    op.create_table(
        "number_series",
        sa.Column("series", sa.String(length=100), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_number_series")),
        info={"spread": "local"},
    )
    op.create_table(
        "odd_number",
        sa.Column(
            "code",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("text", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_odd_number")),
        info={"spread": "local"},
    )
    op.create_table(
        "print_job",
        sa.Column("template", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
        sa.UniqueConstraint(
            "template", "subject", "copy_no", name=op.f("uq_print_job_template_subject_copy_no")
        ),
        info={"spread": "local", "append_only": True},
    )
    op.create_index("ix_print_job_at", "print_job", ["at"], unique=False)
    op.create_table(
        "retired_month",
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_retired_month")),
        info={"spread": "local"},
    )
    op.create_table(
        "scan",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("mime", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
        sa.UniqueConstraint("sha256", name=op.f("uq_scan_sha256")),
        info={"spread": "local"},
    )
    op.create_table(
        "short_message",
        sa.Column("event", sa.String(length=24), nullable=False),
        sa.Column("mobile", sa.String(length=16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("gateway_id", sa.String(length=80), nullable=False),
        sa.Column("last_error", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "state IN ('queued','sent','delivered','failed','dropped')",
            name=op.f("ck_short_message_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_short_message")),
        info={"spread": "local"},
    )
    op.create_index("ix_short_message_created", "short_message", ["created_at", "id"], unique=False)
    op.create_index("ix_short_message_gateway", "short_message", ["gateway_id"], unique=False)
    op.create_index(
        "ix_short_message_queue",
        "short_message",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'queued'"),
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_index(
        "ix_short_message_state", "short_message", ["state", "created_at", "id"], unique=False
    )
    op.create_index("ix_short_message_subject", "short_message", ["subject"], unique=False)
    op.create_index(
        "uq_short_message_lease",
        "short_message",
        ["subject"],
        unique=True,
        sqlite_where=sa.text("event = 'lease_ending'"),
        postgresql_where=sa.text("event = 'lease_ending'"),
    )
    op.create_table(
        "ticket",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("service", sa.String(length=24), nullable=False),
        sa.Column("profile_version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("desk_centre", sa.String(length=16), nullable=False),
        sa.Column("asker", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("identifier", sa.String(length=20), nullable=False),
        sa.Column("claim", sa.JSON(), nullable=False),
        sa.Column("form", sa.JSON(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("came_from", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("prepared_by", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=24), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("work_begun", sa.Boolean(), nullable=False),
        sa.Column("outside_cause", sa.Boolean(), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("promised", sa.Date(), nullable=True),
        sa.Column("wake_on", sa.Date(), nullable=True),
        sa.Column("first_action_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_action_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("clock_used", sa.Integer(), nullable=False),
        sa.Column("clock_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("clock_limit", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("warned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("escalated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mark_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("code", name=op.f("uq_ticket_code")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_ticket_done",
        "ticket",
        ["done_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'done'"),
        postgresql_where=sa.text("state = 'done'"),
    )
    op.create_index(
        "ix_ticket_due",
        "ticket",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index("ix_ticket_holder", "ticket", ["holder", "state"], unique=False)
    op.create_index("ix_ticket_identifier", "ticket", ["identifier"], unique=False)
    op.create_index("ix_ticket_line", "ticket", ["line_id", "created_at", "id"], unique=False)
    op.create_index(
        "ix_ticket_mark",
        "ticket",
        ["mark_at", "id"],
        unique=False,
        sqlite_where=sa.text("mark_at IS NOT NULL"),
        postgresql_where=sa.text("mark_at IS NOT NULL"),
    )
    op.create_index("ix_ticket_number", "ticket", ["number", "created_at"], unique=False)
    op.create_index(
        "ix_ticket_open_all",
        "ticket",
        ["priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
    )
    op.create_index(
        "ix_ticket_open_centre",
        "ticket",
        ["centre", "priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
    )
    op.create_index(
        "ix_ticket_open_escalated",
        "ticket",
        ["priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested') AND escalated_at IS NOT NULL"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested') AND escalated_at IS NOT NULL"
        ),
    )
    op.create_index(
        "ix_ticket_open_restricted",
        "ticket",
        ["priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested') AND restricted"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested') AND restricted"
        ),
    )
    op.create_index(
        "ix_ticket_open_service",
        "ticket",
        ["service", "priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
    )
    op.create_index(
        "ix_ticket_open_unit",
        "ticket",
        ["unit", "priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
    )
    op.create_index("ix_ticket_parent", "ticket", ["parent_id"], unique=False)
    op.create_index("ix_ticket_twin", "ticket", ["number", "service", "state"], unique=False)
    op.create_index(
        "ix_ticket_unit_open",
        "ticket",
        ["unit", "centre", "priority", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
        postgresql_where=sa.text(
            "state IN ('registered','checking','in_progress','waiting_customer','on_hold','waiting_list','cancel_requested')"
        ),
    )
    op.create_index("ix_ticket_updated", "ticket", ["updated_at", "id"], unique=False)
    op.create_index(
        "ix_ticket_wake",
        "ticket",
        ["wake_on", "id"],
        unique=False,
        sqlite_where=sa.text("wake_on IS NOT NULL"),
        postgresql_where=sa.text("wake_on IS NOT NULL"),
    )
    op.create_table(
        "ticket_print",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("tag", sa.String(length=32), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_print")),
        sa.UniqueConstraint("number", name=op.f("uq_ticket_print_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_ticket_print_ticket", "ticket_print", ["ticket_id"], unique=False)
    op.create_index("ix_ticket_print_visit", "ticket_print", ["visit_id"], unique=False)
    op.create_table(
        "ticket_profile",
        sa.Column("service", sa.String(length=24), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_profile")),
        sa.UniqueConstraint("service", "version", name=op.f("uq_ticket_profile_service_version")),
        info={"spread": "local", "append_only": True},
    )
    op.create_table(
        "unit_member",
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("operator", "unit", name=op.f("pk_unit_member")),
        info={"spread": "local"},
    )
    op.create_table(
        "verification_case",
        sa.Column("file_no", sa.String(length=16), nullable=False),
        sa.Column("tracking_code", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("identity_key", sa.String(length=240), nullable=False),
        sa.Column("other_key", sa.String(length=240), nullable=False),
        sa.Column(
            "identifier",
            sa.String(length=240).with_variant(sa.String(length=240, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("display_name", sa.String(length=420), nullable=False),
        sa.Column(
            "name_key",
            sa.String(length=820).with_variant(sa.String(length=820, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "name_sort",
            sa.String(length=420).with_variant(sa.String(length=420, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("particulars", sa.JSON(), nullable=False),
        sa.Column("as_sent", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("draft", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("policy_version", sa.String(length=20), nullable=False),
        sa.Column("portal_id", sa.String(length=64), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("held_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_visit", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("prepared_by", sa.String(length=64), nullable=False),
        sa.Column("potential_duplicate", sa.Boolean(), nullable=False),
        sa.Column("override_used", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "kind IN ('natural','company','government','trustee')",
            name=op.f("ck_verification_case_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting','in_review','deficient','awaiting_approval','activated','rejected','withdrawn','expired','suspended')",
            name=op.f("ck_verification_case_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification_case")),
        sa.UniqueConstraint("file_no", name=op.f("uq_verification_case_file_no")),
        sa.UniqueConstraint("tracking_code", name=op.f("uq_verification_case_tracking_code")),
        info={"spread": "local", "searched": "cases"},
    )
    op.create_index(
        "ix_verification_case_closed", "verification_case", ["state", "closed_at"], unique=False
    )
    op.create_index(
        "ix_verification_case_identifier", "verification_case", ["identifier"], unique=False
    )
    op.create_index(
        "ix_verification_case_identity", "verification_case", ["identity_key"], unique=False
    )
    op.create_index("ix_verification_case_name", "verification_case", ["name_key"], unique=False)
    op.create_index(
        "ix_verification_case_open",
        "verification_case",
        ["waiting_since", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting','in_review','deficient','awaiting_approval')"),
        postgresql_where=sa.text(
            "state IN ('waiting','in_review','deficient','awaiting_approval')"
        ),
    )
    op.create_index(
        "ix_verification_case_other_key",
        "verification_case",
        ["other_key"],
        unique=False,
        sqlite_where=sa.text("other_key <> ''"),
        postgresql_where=sa.text("other_key <> ''"),
    )
    op.create_index("ix_verification_case_portal", "verification_case", ["portal_id"], unique=False)
    op.create_index(
        "ix_verification_case_queue",
        "verification_case",
        ["state", "waiting_since", "id"],
        unique=False,
    )
    op.create_index(
        "ix_verification_case_updated", "verification_case", ["updated_at"], unique=False
    )
    op.create_table(
        "visit",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("identifier", sa.String(length=20), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint("code", name=op.f("uq_visit_code")),
        info={"spread": "local"},
    )
    op.create_index("ix_visit_operator", "visit", ["operator", "ended_at"], unique=False)
    op.create_table(
        "work_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("openings", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_work_day")),
        info={"spread": "local"},
    )
    op.create_table(
        "work_week",
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("openings", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_week")),
        sa.UniqueConstraint("since", name=op.f("uq_work_week_since")),
        info={"spread": "local"},
    )
    op.create_table(
        "bad_call",
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("column", sa.String(length=10), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("mended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mended_by", sa.String(length=64), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["call_batch.id"], name=op.f("fk_bad_call_batch_id_call_batch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bad_call")),
        sa.UniqueConstraint("batch_id", "line_no", name=op.f("uq_bad_call_batch_id_line_no")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_bad_call_reason", "bad_call", ["batch_id", "reason", "line_no"], unique=False
    )
    op.create_table(
        "case_field_change",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("case_version", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=60), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_field_change_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_field_change")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index(
        "ix_case_field_change_case", "case_field_change", ["case_id", "case_version"], unique=False
    )
    op.create_table(
        "case_line",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "number",
            sa.String(length=32).with_variant(sa.String(length=32, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("as_sent", sa.String(length=64), nullable=False),
        sa.Column("ownership", sa.String(length=8), nullable=False),
        sa.Column("lease_end", sa.Date(), nullable=True),
        sa.Column("bill_id", sa.String(length=16), nullable=False),
        sa.Column("payment_id", sa.String(length=16), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("refusal", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_line_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_line")),
        sa.UniqueConstraint("case_id", "number", name=op.f("uq_case_line_case_id_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_case_line_number", "case_line", ["number"], unique=False)
    op.create_table(
        "case_override",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("lack", sa.String(length=40), nullable=False),
        sa.Column("target", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_override_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_override")),
        sa.UniqueConstraint(
            "case_id", "lack", "target", name=op.f("uq_case_override_case_id_lack_target")
        ),
        info={"spread": "local", "append_only": True},
    )
    op.create_table(
        "case_paper",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("requirement", sa.String(length=40), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("chosen", sa.String(length=40), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.Column("copy_kept", sa.Boolean(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_paper_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_paper")),
        sa.UniqueConstraint(
            "case_id",
            "requirement",
            "line_id",
            name=op.f("uq_case_paper_case_id_requirement_line_id"),
        ),
        info={"spread": "local"},
    )
    op.create_table(
        "case_scan",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("scan_id", sa.String(length=36), nullable=False),
        sa.Column("requirement", sa.String(length=40), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("source_sha256", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_scan_case_id_verification_case"),
        ),
        sa.ForeignKeyConstraint(["scan_id"], ["scan.id"], name=op.f("fk_case_scan_scan_id_scan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_scan")),
        sa.UniqueConstraint(
            "case_id",
            "requirement",
            "line_id",
            "scan_id",
            name=op.f("uq_case_scan_case_id_requirement_line_id_scan_id"),
        ),
        info={"spread": "local"},
    )
    op.create_index("ix_case_scan_scan", "case_scan", ["scan_id"], unique=False)
    op.create_index("ix_case_scan_source", "case_scan", ["source_sha256"], unique=False)
    op.create_table(
        "case_state_change",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("case_version", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(length=20), nullable=False),
        sa.Column("after", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_case_state_change_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_state_change")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index(
        "ix_case_state_change_case", "case_state_change", ["case_id", "case_version"], unique=False
    )
    op.create_table(
        "deficiency_slip",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("tag", sa.String(length=32), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_deficiency_slip_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deficiency_slip")),
        sa.UniqueConstraint("number", name=op.f("uq_deficiency_slip_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_deficiency_slip_case", "deficiency_slip", ["case_id"], unique=False)
    op.create_table(
        "disclosure_use",
        sa.Column("disclosure_id", sa.String(length=36), nullable=False),
        sa.Column("use", sa.String(length=8), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"],
            ["disclosure.id"],
            name=op.f("fk_disclosure_use_disclosure_id_disclosure"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure_use")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index(
        "ix_disclosure_use_disclosure", "disclosure_use", ["disclosure_id", "at"], unique=False
    )
    op.create_table(
        "hold_ask",
        sa.Column("asker", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("workstation", sa.String(length=64), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("held_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(length=8), nullable=False),
        sa.CheckConstraint("answer IN ('','given','not_now')", name=op.f("ck_hold_ask_answer")),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_hold_ask_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("asker", name=op.f("pk_hold_ask")),
        info={"spread": "local"},
    )
    op.create_table(
        "intake_record",
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("portal_id", sa.String(length=64), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("display_name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=400), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=True),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resolved_by", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('accepted','corrected','waiting','duplicate','mended','dropped')",
            name=op.f("ck_intake_record_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["intake_batch.id"], name=op.f("fk_intake_record_batch_id_intake_batch")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_intake_record_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_record")),
        sa.UniqueConstraint("batch_id", "line_no", name=op.f("uq_intake_record_batch_id_line_no")),
        sa.UniqueConstraint("content_sha256", name=op.f("uq_intake_record_content_sha256")),
        info={"spread": "local"},
    )
    op.create_index("ix_intake_record_case", "intake_record", ["case_id"], unique=False)
    op.create_index(
        "ix_intake_record_outcome", "intake_record", ["outcome", "line_no"], unique=False
    )
    op.create_index("ix_intake_record_portal", "intake_record", ["portal_id"], unique=False)
    op.create_table(
        "line_cause",
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("cause", sa.String(length=12), nullable=False),
        sa.Column("direction", sa.String(length=10), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("authority", sa.String(length=200), nullable=False),
        sa.Column("letter_no", sa.String(length=64), nullable=False),
        sa.Column("letter_on", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("end_ticket_id", sa.String(length=36), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "direction IN ('outgoing','both')", name=op.f("ck_line_cause_direction")
        ),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name=op.f("fk_line_cause_line_id_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_cause")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_line_cause_ends",
        "line_cause",
        ["until"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL AND until IS NOT NULL"),
        postgresql_where=sa.text("ended_at IS NULL AND until IS NOT NULL"),
    )
    op.create_index("ix_line_cause_line", "line_cause", ["line_id", "ended_at"], unique=False)
    op.create_index(
        "uq_line_cause_now",
        "line_cause",
        ["line_id", "cause"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "line_fact",
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("fact", sa.String(length=12), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "fact IN ('access','listing','service','adsl','pin','address','centre')",
            name=op.f("ck_line_fact_fact"),
        ),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR since <= until", name=op.f("ck_line_fact_period")
        ),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name=op.f("fk_line_fact_line_id_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_fact")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_fact_line", "line_fact", ["line_id", "fact", "until"], unique=False)
    op.create_index(
        "uq_line_fact_now",
        "line_fact",
        ["line_id", "fact", "key"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "line_holding",
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("identifier", sa.String(length=20), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR since <= until", name=op.f("ck_line_holding_period")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_line_holding_line_id_line")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_holding")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_holding_identifier", "line_holding", ["identifier"], unique=False)
    op.create_index("ix_line_holding_line", "line_holding", ["line_id"], unique=False)
    op.create_index(
        "uq_line_holding_now",
        "line_holding",
        ["line_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "line_number",
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("cause", sa.String(length=24), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR since <= until", name=op.f("ck_line_number_period")
        ),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name=op.f("fk_line_number_line_id_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_number_line", "line_number", ["line_id"], unique=False)
    op.create_index("ix_line_number_number", "line_number", ["number", "until"], unique=False)
    op.create_index(
        "uq_line_number_line_now",
        "line_number",
        ["line_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_index(
        "uq_line_number_now",
        "line_number",
        ["number"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "line_offence",
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trace", sa.String(length=20), nullable=False),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_line_offence_line_id_line")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_offence")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_offence_line", "line_offence", ["line_id", "order"], unique=False)
    op.create_table(
        "line_transfer_item",
        sa.Column("transfer_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("old_number", sa.String(length=16), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("old_centre", sa.String(length=16), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("inverse", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_line_transfer_item_line_id_line")
        ),
        sa.ForeignKeyConstraint(
            ["transfer_id"],
            ["line_transfer.id"],
            name=op.f("fk_line_transfer_item_transfer_id_line_transfer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_transfer_item")),
        sa.UniqueConstraint(
            "transfer_id", "seq", name=op.f("uq_line_transfer_item_transfer_id_seq")
        ),
        info={"spread": "local"},
    )
    op.create_index("ix_line_transfer_item_line", "line_transfer_item", ["line_id"], unique=False)
    op.create_table(
        "number_prefix",
        sa.Column("prefix", sa.String(length=8), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre"], ["centre.code"], name=op.f("fk_number_prefix_centre_centre")
        ),
        sa.PrimaryKeyConstraint("prefix", name=op.f("pk_number_prefix")),
        info={"spread": "local"},
    )
    op.create_index(op.f("ix_number_prefix_centre"), "number_prefix", ["centre"], unique=False)
    op.create_table(
        "operator",
        sa.Column("username", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("phone", sa.String(length=16), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("last_login", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "role IN ('clerk', 'supervisor', 'unit', 'security', 'administrator')",
            name=op.f("ck_operator_role"),
        ),
        sa.ForeignKeyConstraint(
            ["centre"], ["centre.code"], name=op.f("fk_operator_centre_centre")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operator")),
        sa.UniqueConstraint("username", name=op.f("uq_operator_username")),
        info={"spread": "local"},
    )
    op.create_table(
        "outbox_message",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_outbox_message_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_message")),
        info={"spread": "local"},
    )
    op.create_index("ix_outbox_message_case", "outbox_message", ["case_id"], unique=False)
    op.create_index(
        "ix_outbox_message_sent",
        "outbox_message",
        ["sent_at", "id"],
        unique=False,
        sqlite_where=sa.text("sent_at IS NOT NULL AND body <> ''"),
        postgresql_where=sa.text("sent_at IS NOT NULL AND body <> ''"),
    )
    op.create_index(
        "ix_outbox_message_unsent",
        "outbox_message",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("sent_at IS NULL"),
        postgresql_where=sa.text("sent_at IS NULL"),
    )
    op.create_table(
        "pool_number",
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("golden", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "state IN ('free','reserved','assigned','resting')", name=op.f("ck_pool_number_state")
        ),
        sa.ForeignKeyConstraint(
            ["centre"], ["centre.code"], name=op.f("fk_pool_number_centre_centre")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_pool_number")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_pool_number_centre", "pool_number", ["centre", "state", "number"], unique=False
    )
    op.create_index(
        "ix_pool_number_ticket",
        "pool_number",
        ["ticket_id"],
        unique=False,
        sqlite_where=sa.text("ticket_id <> ''"),
        postgresql_where=sa.text("ticket_id <> ''"),
    )
    op.create_index(
        "ix_pool_number_until",
        "pool_number",
        ["until", "number"],
        unique=False,
        sqlite_where=sa.text("until IS NOT NULL"),
        postgresql_where=sa.text("until IS NOT NULL"),
    )
    op.create_table(
        "portal_user",
        sa.Column("username", sa.String(length=40), nullable=False),
        sa.Column("identity_key", sa.String(length=240), nullable=False),
        sa.Column("other_key", sa.String(length=240), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("display_name", sa.String(length=420), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("password_issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("password_issue", sa.Integer(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=64), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_case.id"],
            name=op.f("fk_portal_user_case_id_verification_case"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal_user")),
        sa.UniqueConstraint("case_id", name=op.f("uq_portal_user_case_id")),
        sa.UniqueConstraint("username", name=op.f("uq_portal_user_username")),
        info={"spread": "local"},
    )
    op.create_index(
        "uq_portal_user_active_identity",
        "portal_user",
        ["identity_key"],
        unique=True,
        sqlite_where=sa.text("active AND identity_key <> ''"),
        postgresql_where=sa.text("active AND identity_key <> ''"),
    )
    op.create_index(
        "uq_portal_user_active_other",
        "portal_user",
        ["other_key"],
        unique=True,
        sqlite_where=sa.text("active AND other_key <> ''"),
        postgresql_where=sa.text("active AND other_key <> ''"),
    )
    op.create_table(
        "receipt",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("tag", sa.String(length=32), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(length=64), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_receipt_case_id_verification_case")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("case_id", "issue", name=op.f("uq_receipt_case_id_issue")),
        sa.UniqueConstraint("number", name=op.f("uq_receipt_number")),
        info={"spread": "local"},
    )
    op.create_table(
        "repeated_call",
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("call", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["call_batch.id"], name=op.f("fk_repeated_call_batch_id_call_batch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repeated_call")),
        sa.UniqueConstraint("batch_id", "line_no", name=op.f("uq_repeated_call_batch_id_line_no")),
        info={"spread": "local"},
    )
    op.create_table(
        "short_message_part",
        sa.Column("message_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("gateway_id", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting','submitting','accepted','delivered','failed')",
            name=op.f("ck_short_message_part_state"),
        ),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["short_message.id"],
            name=op.f("fk_short_message_part_message_id_short_message"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_short_message_part")),
        sa.UniqueConstraint("message_id", "seq", name=op.f("uq_short_message_part_message_id_seq")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_short_message_part_gateway", "short_message_part", ["gateway_id"], unique=False
    )
    op.create_table(
        "ticket_effect",
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("line_id", sa.String(length=36), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("inverse", sa.JSON(), nullable=False),
        sa.Column("effective_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_effect_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_effect")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_ticket_effect_ticket_id")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index("ix_ticket_effect_line", "ticket_effect", ["line_id"], unique=False)
    op.create_table(
        "ticket_name",
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column(
            "word",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_name_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "word", name=op.f("pk_ticket_name")),
        info={"spread": "local"},
    )
    op.create_index(
        "ix_ticket_word", "ticket_name", ["word", "created_at", "ticket_id"], unique=False
    )
    op.create_table(
        "ticket_note",
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_note_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_note")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index("ix_ticket_note_ticket", "ticket_note", ["ticket_id", "at"], unique=False)
    op.create_table(
        "ticket_paper",
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("paper", sa.String(length=32), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("scan_id", sa.String(length=36), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_paper_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_paper")),
        info={"spread": "local"},
    )
    op.create_index("ix_ticket_paper_ticket", "ticket_paper", ["ticket_id"], unique=False)
    op.create_table(
        "ticket_step",
        sa.Column("ticket_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("clock_used", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_step_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_step")),
        sa.UniqueConstraint("ticket_id", "seq", name=op.f("uq_ticket_step_ticket_id_seq")),
        info={"spread": "local", "append_only": True},
    )
    op.create_table(
        "visit_item",
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_visit_item_visit_id_visit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_item")),
        sa.UniqueConstraint(
            "visit_id", "kind", "subject", name=op.f("uq_visit_item_visit_id_kind_subject")
        ),
        info={"spread": "local", "append_only": True},
    )
    op.create_table(
        "effect_reversal",
        sa.Column("effect_id", sa.String(length=36), nullable=False),
        sa.Column("counter_ticket_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter_ticket_id"],
            ["ticket.id"],
            name=op.f("fk_effect_reversal_counter_ticket_id_ticket"),
        ),
        sa.ForeignKeyConstraint(
            ["effect_id"],
            ["ticket_effect.id"],
            name=op.f("fk_effect_reversal_effect_id_ticket_effect"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_effect_reversal")),
        sa.UniqueConstraint("effect_id", name=op.f("uq_effect_reversal_effect_id")),
        info={"spread": "local", "append_only": True},
    )
    op.create_table(
        "handed_over",
        sa.Column("use_id", sa.String(length=36), nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("serial", sa.String(length=20), nullable=False),
        sa.Column("tag", sa.String(length=32), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["use_id"], ["disclosure_use.id"], name=op.f("fk_handed_over_use_id_disclosure_use")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handed_over")),
        sa.UniqueConstraint("use_id", name=op.f("uq_handed_over_use_id")),
        info={"spread": "local", "append_only": True},
    )
    op.create_index("ix_handed_over_serial", "handed_over", ["serial"], unique=False)
    op.create_table(
        "line_right",
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("ownership", sa.String(length=8), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "ownership = 'owner' OR valid_to IS NOT NULL", name=op.f("ck_line_right_tenant_has_end")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["portal_user.id"], name=op.f("fk_line_right_user_id_portal_user")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_right")),
        sa.UniqueConstraint("user_id", "number", name=op.f("uq_line_right_user_id_number")),
        info={"spread": "local"},
    )
    op.create_index("ix_line_right_number", "line_right", ["number"], unique=False)
    op.create_index("ix_line_right_valid_to", "line_right", ["valid_to"], unique=False)
    op.create_index(
        "uq_line_right_owner",
        "line_right",
        ["number"],
        unique=True,
        sqlite_where=sa.text("ownership = 'owner' AND revoked_at IS NULL"),
        postgresql_where=sa.text("ownership = 'owner' AND revoked_at IS NULL"),
    )
