"""Python's collector of circular garbage, held still where a million new objects are made and none is circular."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_still() -> Iterator[None]:
    """It does not look at the growing heap again and again; afterwards it is as it was."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
