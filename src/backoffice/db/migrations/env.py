"""Alembic's door to the connection that ``migrations.upgrade`` has already opened."""

from alembic import context

from backoffice.db.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transaction_per_migration=False,
)
context.run_migrations()
