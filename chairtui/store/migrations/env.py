"""How alembic runs the migrations: on the connection that it is given, in that connection's transaction."""

from __future__ import annotations

from alembic import context

from chairtui.store.tables import StoredRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=StoredRow.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
