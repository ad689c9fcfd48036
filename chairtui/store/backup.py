"""A copy of the store that was read back before anyone relies on it."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine

from chairtui.store.engines import connect, create_file, driver_connection, faults_in
from chairtui.store.errors import DamagedStoreError, translated


def verified_copy(engine: Engine, data_key: bytes, target: Path) -> None:
    """Copies the whole store, as it stands, to `target`, encrypted with the same key; writing may go on
    meanwhile.

    Raises:
        DamagedStoreError: the copy does not read back.
        StoreError: the disk did not take it.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    create_file(part)
    with translated(), driver_connection(engine) as source:
        source.execute("VACUUM INTO ?", (str(part),))
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        copy = connect(part, data_key)
        try:
            faults = faults_in(copy)
        finally:
            copy.close()
    if faults:
        raise DamagedStoreError
    part.replace(target)
