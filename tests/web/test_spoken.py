"""No command, option or setting is shown to somebody who only has buttons."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from skpdoc.web.spoken import spoken

ROOMS = ("delivery", "documents", "pdf", "pipeline", "records", "rules", "guard", "workbook")
ELSEWHERE = ("/many/", "/kinds/", "skpdoc/pdf/conversion/call.py")
"""several units or machines at once; the options of other programs"""
TYPED = re.compile(
    r"skpdoc (generate|send|status|collect|verify|signed|templates|check|impact|pack|purge|new|coach|evaluate)\b"
    r"|`evaluate`"
    r"|(?<![\w-])--[a-z]{2,}|skpdoc\.toml\b(?!$)|\bjalankan lagi|\bJalankan lagi"
)
ONLY_TYPED = (
    "skpdoc signed",
    "lalu hapus bagiannya dari skpdoc.toml",
    "Kelonggaran di skpdoc.toml tidak dipakai lagi",
)
"""of what somebody did, or wrote, who typed"""


def _texts() -> Iterator[tuple[str, str]]:
    """Every sentence of the code, its values as ``X``."""
    for room in ROOMS:
        for path in sorted(Path("skpdoc", room).rglob("*.py")):
            if not any(part in path.as_posix() for part in ELSEWHERE):
                tree = ast.parse(path.read_text("utf-8"))
                docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
                inside = {
                    id(part)
                    for node in ast.walk(tree)
                    if isinstance(node, ast.JoinedStr)
                    for part in node.values
                }
                for node in ast.walk(tree):
                    if id(node) not in docs | inside:
                        text = _text(node)
                        if text and " " in text:
                            yield path.as_posix(), text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else "X" for part in node.values)
    return ""


def test_no_sentence_asks_to_type() -> None:
    left = {(path, spoken(text)) for path, text in _texts() if TYPED.search(spoken(text))}
    assert {(path, text) for path, text in left if not any(one in text for one in ONLY_TYPED)} == set()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "/a/skpdoc.coba.toml: [surel] pengirim: belum diisi. Isi di skpdoc.toml (lihat docs/surel.md).",
            "Alamat pengirim: belum diisi. Isi di setelan surel.",
        ),
        (
            "Kirim versi barunya dengan --new-versions.",
            'Centang "Kirim juga dokumen yang berubah sesudah dikirim".',
        ),
        ("buku.xlsx: Pegawai!F4 ditulis skpdoc", "buku.xlsx: Pegawai!F4 ditulis skpdoc"),
    ],
)
def test_what_is_said_with_buttons(said: str, shown: str) -> None:
    assert spoken(said) == shown
