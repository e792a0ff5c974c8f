"""click's own words in Indonesian, through the gettext that click already uses."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "locale"


def speak_indonesian() -> None:
    """Bind click's catalogue in this process, whatever language the system speaks."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(_FOLDER))
