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

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = io.BytesIO()
    with _CATALOGUE.open("rb") as source:
        write_mo(target, read_po(source, locale="id"))
    return target.getvalue()


if __name__ == "__main__":
    _CATALOGUE.with_suffix(".mo").write_bytes(compiled())
    sys.stdout.write(f"{_CATALOGUE.with_suffix('.mo').name}\n")
