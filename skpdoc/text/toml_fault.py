"""What is said of a text that is not the TOML that it should be."""

from __future__ import annotations

import re


def toml_fault(error: Exception) -> str:
    """``baris 3 bukan TOML yang benar. …``: part of a sentence, after what holds the text."""
    if isinstance(error, UnicodeDecodeError):
        return "bukan teks UTF-8. Simpan ulang dari Notepad dengan Encoding UTF-8."
    place = re.search(r"at line (\d+)", str(error))
    line = f"baris {place[1]} " if place else ""
    return f'{line}bukan TOML yang benar. Tulis setiap baris sebagai: nama = "nilai".'
