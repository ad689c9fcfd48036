"""The tables of a store: made whole when it is new, brought up to date when it is old."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, insert, select

from chairtui.store.backup import verified_copy
from chairtui.store.engines import check_mark, mark
from chairtui.store.errors import NewerStoreError
from chairtui.store.tables import VERSION, StoredRow

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"

REVISION = "0001"
"""The revision that `tables` describes: the newest one in `migrations/`."""


def make(connection: Connection) -> None:
    """Makes all tables in an empty file, at the newest revision."""
    mark(connection)
    StoredRow.metadata.create_all(connection)
    connection.execute(insert(VERSION).values(version_num=REVISION))


def bring_up_to_date(engine: Engine, data_key: bytes, path: Path) -> None:
    """Brings the tables of the store at `path` to the newest revision; alembic is loaded only if they are not
    there.

    A verified copy of the store as it was is left beside it.

    Raises:
        NotAStoreError: it is an encrypted file of something else.
        NewerStoreError: it is at a revision that this version does not know.
        StoreError: the disk did not take the copy, or the new tables.
    """
    with engine.connect().execution_options(readonly=True) as connection:
        check_mark(connection)
        found = connection.execute(select(VERSION.c.version_num)).scalar_one()
    if found == REVISION:
        return
    from alembic.script import ScriptDirectory

    if found not in {
        script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()
    }:
        raise NewerStoreError
    verified_copy(engine, data_key, path.with_name(f"{path.stem}-before-{REVISION}{path.suffix}"))
    with engine.begin() as connection:
        migrate(connection)


def migrate(connection: Connection) -> None:
    """Runs every migration that the tables have not had yet, in the transaction of `connection`."""
    from alembic import command

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)


def alembic_config() -> Config:
    """Alembic's settings, made here so that an installed program needs no settings file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
