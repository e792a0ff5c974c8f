"""click's own words in Indonesian, through the gettext that click already uses."""

from __future__ import annotations

import gettext
import os
import sys
from pathlib import Path

_FOLDER = Path(__file__).parent / "locale"
_CATALOGUE = _FOLDER / "id" / "LC_MESSAGES" / "messages.po"


def speak_indonesian() -> None:
    """Bind click's catalogue in this process, whatever language the system speaks."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(_FOLDER))


def compiled() -> bytes:
    """The catalogue as gettext wants it; ``python -m skpdoc.cli.words`` writes it beside the ``.po``."""
    import io
    from datetime import datetime

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = io.BytesIO()
    with _CATALOGUE.open("rb") as source:
        catalogue = read_po(source, locale="id")
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1)  # same words, same bytes
    write_mo(target, catalogue)
    return target.getvalue()


if __name__ == "__main__":
    _CATALOGUE.with_suffix(".mo").write_bytes(compiled())
    sys.stdout.write(f"{_CATALOGUE.with_suffix('.mo').name}\n")
