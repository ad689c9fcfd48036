"""When Python looks for garbage, and where.

It looks through all that there is. While much is loaded that stays it finds nothing, and takes a tenth to a
third of the wait; and what has stayed need not be looked through again and again while somebody types.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def put_off() -> None:
    """Nothing is looked for until `begin`."""
    gc.disable()


def begin() -> None:
    """Garbage is looked for from now on."""
    gc.enable()


@contextmanager
def loading() -> Iterator[None]:
    """Nothing is looked for within it, and never again among what is there by its end."""
    put_off()
    try:
        yield
    finally:
        keep()
        begin()


def keep() -> None:
    """What is there now is not looked through any more, until `let_go`."""
    gc.freeze()


def let_go() -> None:
    """What was kept may go where nobody needs it any more."""
    gc.unfreeze()
