"""click's catalogue as gettext wants it, from the one that people edit."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compiled(catalogue: Path) -> bytes:
    """The ``.mo`` of a ``.po``: same words, same bytes."""
    target = io.BytesIO()
    with catalogue.open("rb") as source:
        read = read_po(source, locale="id")
    read.creation_date = read.revision_date = datetime(2026, 1, 1)
    write_mo(target, read)
    return target.getvalue()
