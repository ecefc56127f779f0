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
            "CREATE TRIGGER keep_print_job_update BEFORE UPDATE ON print_job BEGIN SELECT "
            "RAISE(ABORT, 'print_job is append-only'); END"
        ),
        (
            "CREATE TRIGGER keep_print_job_delete BEFORE DELETE ON print_job BEGIN SELECT "
            "RAISE(ABORT, 'print_job is append-only'); END"
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
            "CREATE FUNCTION name_trigrams(name text) RETURNS text[] LANGUAGE sql IMMUTABLE "
            "STRICT PARALLEL SAFE AS $$ SELECT array_agg(DISTINCT substr(name, place, 3)) "
            "FROM generate_series(1, length(name) - 2) AS place $$"
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
        "centre",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
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
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("centre", sa.String(length=16), nullable=False),
        sa.Column("owner_name", sa.String(length=200), nullable=False),
        sa.Column("owner_key", sa.String(length=400), nullable=False),
        sa.Column("owner_identifier", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("access_class", sa.String(length=20), nullable=False),
        sa.Column("listed", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=400), nullable=False),
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
        info={"spread": "local"},
    )
    op.create_index("ix_line_centre", "line", ["centre"], unique=False)
    op.create_index("ix_line_owner_identifier", "line", ["owner_identifier"], unique=False)
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
        "number_series",
        sa.Column("series", sa.String(length=100), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_number_series")),
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
            "state IN ('draft','waiting','in_review','deficient','awaiting_approval','activated','rejected','withdrawn','expired','suspended')",
            name=op.f("ck_verification_case_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification_case")),
        sa.UniqueConstraint("file_no", name=op.f("uq_verification_case_file_no")),
        sa.UniqueConstraint("tracking_code", name=op.f("uq_verification_case_tracking_code")),
        info={"spread": "local", "searched": True},
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
        sqlite_where=sa.text(
            "state IN ('draft','waiting','in_review','deficient','awaiting_approval')"
        ),
        postgresql_where=sa.text(
            "state IN ('draft','waiting','in_review','deficient','awaiting_approval')"
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
            "role IN ('clerk', 'supervisor', 'administrator')", name=op.f("ck_operator_role")
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
        "ix_outbox_message_unsent",
        "outbox_message",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("sent_at IS NULL"),
        postgresql_where=sa.text("sent_at IS NULL"),
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
