"""The tables of a new store and those that migrations make are the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, text

from chairtui.domain.conference import Conference
from chairtui.store import keys, places, schema
from chairtui.store.engines import connect
from chairtui.store.errors import NewerStoreError, UnexpectedStoreError
from chairtui.store.store import Store
from tests.builders import family_conference

CHECKOUT = Path(__file__).resolve().parents[2]


def memory() -> Engine:
    return create_engine("sqlite://", module=sqlcipher)


def tables(connection: Connection) -> dict[str, str]:
    """What SQLite was told to make, by name."""
    found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {name: " ".join(sql.split()) for name, sql in found}


def test_a_new_store_has_the_tables_that_migrations_make() -> None:
    made, migrated = memory(), memory()
    with made.begin() as connection:
        schema.make(connection)
        new = tables(connection)
    with migrated.begin() as connection:
        schema.migrate(connection)
        old = tables(connection)
    assert new == old
    assert len(new) > 25
    made.dispose()
    migrated.dispose()


def test_a_new_store_is_stamped_with_the_newest_revision() -> None:
    assert ScriptDirectory.from_config(schema.alembic_config()).get_heads() == [schema.REVISION]


def test_a_store_that_a_newer_version_made_is_left_alone(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase")
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(NewerStoreError, match="newer"):
        Store.open(tmp_path, passphrase="a passphrase")
    assert {path.name for path in tmp_path.iterdir()} == {places.STORE_FILE, places.KEY_FILE}


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A version of the program with one migration more, which a test writes into the file that this is."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "REVISION", "later")
    return folder / "versions" / "later.py"


MIGRATION = """
from alembic import op
import sqlalchemy as sa

revision, down_revision = "later", "0001"


def upgrade():
    with op.batch_alter_table("children") as children:
        children.add_column(sa.Column("school", sa.Text(), nullable=False, server_default=""))
    {more}
"""


@pytest.fixture
def old_store(tmp_path: Path) -> tuple[Path, Conference]:
    """A store of the present version, with the family in it."""
    store, _ = Store.create(tmp_path / "store", "a passphrase")
    family = family_conference()
    store.save(None, family, "Begin")
    store.close()
    return tmp_path / "store", family


def test_an_old_store_is_copied_and_then_brought_up_to_date(
    old_store: tuple[Path, Conference], later: Path
) -> None:
    folder, family = old_store
    later.write_text(MIGRATION.format(more=""), encoding="utf-8")
    store = Store.open(folder, passphrase="a passphrase")
    with store._engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM children WHERE school = ''")).scalar() == 3
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "later"
    store.close()
    copy = connect(
        folder / "store-before-later.db", keys.unseal(folder / places.KEY_FILE, passphrase="a passphrase")
    )
    assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    assert copy.execute("SELECT family FROM conference").fetchall() == [(family.family,)]
    copy.close()


def test_a_migration_that_fails_changes_nothing(
    old_store: tuple[Path, Conference], later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, family = old_store
    later.write_text(MIGRATION.format(more="op.drop_table('not_there')"), encoding="utf-8")
    with pytest.raises(UnexpectedStoreError):
        Store.open(folder, passphrase="a passphrase")
    monkeypatch.undo()
    store = Store.open(folder, passphrase="a passphrase")
    assert store.load(family.id) == family
    assert store.check() == ()
    store.close()


def test_opening_a_store_of_this_version_does_not_load_alembic(old_store: tuple[Path, Conference]) -> None:
    folder, _ = old_store
    program = """
import sys
from pathlib import Path
from chairtui.store.store import Store
Store.open(Path(sys.argv[1]), passphrase="a passphrase").close()
print("alembic" in sys.modules)
"""
    command = [sys.executable, "-c", program, str(folder)]
    assert (
        subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True).stdout == "False\n"
    )
