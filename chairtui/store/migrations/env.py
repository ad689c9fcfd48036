"""How alembic runs the migrations: on the connection that it is given, in that connection's transaction."""

from __future__ import annotations

from alembic import context

from chairtui.store.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
