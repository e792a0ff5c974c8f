"""What SQLite and the TOML parsers say in English reaches an office in Indonesian."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from datetime import datetime
from pathlib import Path

import pytest
import tomlkit
from tomlkit.exceptions import TOMLKitError

from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.settings.toml_change import changed_toml
from skpdoc.pipeline.settings.toml_file import read_toml
from skpdoc.text.toml_fault import toml_fault

FAULTY = "a = 1\nb = [\n= 3\n"


def test_both_parsers_name_the_line() -> None:
    told = []
    for parse, fault in ((tomllib.loads, tomllib.TOMLDecodeError), (tomlkit.parse, TOMLKitError)):
        with pytest.raises(fault) as caught:
            parse(FAULTY)
        told.append(toml_fault(caught.value))
    assert told == ['baris 3 bukan TOML yang benar. Tulis setiap baris sebagai: nama = "nilai".'] * 2


@pytest.mark.parametrize(
    ("content", "told"),
    [(FAULTY.encode(), "baris 3 bukan TOML"), (b'a = "\xff"', "bukan teks UTF-8")],
    ids=["no TOML", "no UTF-8"],
)
def test_reading_and_changing_refuse_a_file_in_the_same_words(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "skpdoc.toml"
    path.write_bytes(content)
    words = []
    for do in (read_toml, lambda file: changed_toml(file, {"a": 2})):
        with pytest.raises(SkpdocError, match=told) as caught:
            do(path)
        words.append(str(caught.value))
    assert words[0] == words[1]
    assert not re.search(r"\b(line|column|after|Unexpected|decode)\b", words[0])


def test_a_changed_file_keeps_its_remarks(tmp_path: Path) -> None:
    path = tmp_path / "skpdoc.toml"
    path.write_text("# milik kantor\n[surel]\nserver = 'a'  # lama\nport = 25\n", "utf-8")
    text = changed_toml(path, {"server": "b", "port": None}, "surel").decode()
    assert text == '# milik kantor\n[surel]\nserver = "b"  # lama\n'
    path.write_text("surel = 3\n", "utf-8")
    with pytest.raises(SkpdocError, match=r"di bawah judul \[surel\]"):
        changed_toml(path, {"server": "b"}, "surel")


def test_a_ledger_in_use_is_said_to_be_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger(tmp_path, datetime.now):
        pass
    other = sqlite3.connect(tmp_path / "buku_surat.sqlite", isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: connect(*given, **named | {"timeout": 0}))
    with pytest.raises(SkpdocError, match=r"tidak dapat dibaca atau ditulis \(sedang dipakai\)"):
        Ledger(tmp_path, datetime.now)
    other.close()
