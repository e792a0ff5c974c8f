"""The dictionary that ships is what hunspell's two files say."""

from __future__ import annotations

from pathlib import Path

from tools.kamus_words import all_forms, kamus
from tools.refresh import KAMUS, ROOT


def test_the_dictionary_is_made_from_its_source() -> None:
    assert KAMUS.read_bytes() == kamus(ROOT / "tools" / "kamus")


def test_forms_are_made_as_hunspell_makes_them(tmp_path: Path) -> None:
    rules = """
PFX M0 Y 2
PFX M0 0 me [lmnrwy]
PFX M0 t men t[^r]
PFX D1 Y 1
PFX D1 0 di/A1 .
SFX Dk Y 1
SFX Dk 0 kan/D1n0A1 .
SFX a0 Y 1
SFX a0 0 an .
SFX n0 Y 1
SFX n0 0 nya .
"""
    (tmp_path / "id_ID.aff").write_text(rules, "latin-1")
    (tmp_path / "id_ID.dic").write_text("3\ntata/M0Dka0\nlapor/Dk\nduadua/A2M0Dk\n", "latin-1")
    assert all_forms(tmp_path) == {
        *("tata", "menata", "tataan", "menataan", "ditatakan", "ditatakannya"),
        *("lapor", "dilaporkan", "dilaporkannya", "diduaduakan", "diduaduakannya"),
    }
    written = kamus(tmp_path).decode("ascii").splitlines()
    assert written == [
        "ditatakan",
        "dilaporkan",
        "diduaduakan",
        "lapor",
        "menata",
        "menataan",
        "tata",
        "tataan",
    ]
