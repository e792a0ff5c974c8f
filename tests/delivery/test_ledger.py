"""The ledger: versions, the steps of a mailing, what is refused, and the file itself."""

from __future__ import annotations

import sqlite3
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skpdoc.delivery.ledger import FILE, FILES, Ledger
from skpdoc.delivery.nouns import Dokumen, Keadaan, Kembali, Kiriman, Kunci, Macam
from skpdoc.errors import SkpdocError

NOON = datetime(2026, 1, 12, 12, 0, tzinfo=UTC)
SKP = Dokumen("SKP", "A", "DISHUB-A-1111", "a" * 64, "SKP/A.docx")
PDF = replace(SKP, sha256="b" * 64, path="SKP/A.pdf")
LATER = replace(SKP, id_dokumen="DISHUB-A-2222", sha256="c" * 64)
KEY = Kunci(SKP.sha256, "a@contoh.go.id")


def opened(folder: Path) -> Ledger:
    return Ledger(folder, lambda: NOON)


def planned(ledger: Ledger, *keys: Kunci) -> None:
    ledger.record(SKP)
    ledger.plan([Kiriman(key, "A", Macam.DRAF, SKP) for key in keys or (KEY,)])


def state(ledger: Ledger) -> list[Keadaan]:
    return [one.keadaan for one in ledger.mailings()]


def test_versions_count_by_id_and_word_and_pdf_share_one(tmp_path: Path) -> None:
    other = replace(SKP, jenis="MPH", sha256="d" * 64)
    with opened(tmp_path) as ledger:
        assert [ledger.record(one).versi for one in (SKP, PDF, LATER, SKP, other)] == [1, 1, 2, 1, 1]
        assert [one.versi for one in ledger.documents()] == [1, 1, 2, 1]


def test_a_mailing_goes_its_way_and_remembers_it(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
        ledger.finish([KEY], Keadaan.DEFERRED, "451 nanti")
        ledger.begin([KEY], "<1@contoh>")
        ledger.finish([KEY], Keadaan.SENT, "250 ok")
    with opened(tmp_path) as ledger:
        (one,) = ledger.mailings()
        assert one == Kiriman(
            KEY,
            "A",
            Macam.DRAF,
            replace(SKP, versi=1),
            Keadaan.SENT,
            "<1@contoh>",
            2,
            "250 ok",
            NOON.isoformat(),
        )


@pytest.mark.parametrize("after", [Keadaan.SENT, Keadaan.REFUSED, Keadaan.UNCERTAIN])
def test_what_is_done_or_in_doubt_is_never_begun_again(tmp_path: Path, after: Keadaan) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY], "<2@contoh>")
        ledger.finish([KEY], after, "")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY], "<2@contoh>")
        assert ledger.mailings()[0].message_id == "<1@contoh>"


def test_planning_again_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.note([KEY], Keadaan.REFUSED, "550 tidak ada")
        planned(ledger)
        assert state(ledger) == [Keadaan.REFUSED]


def test_all_of_a_message_or_none(tmp_path: Path) -> None:
    other = replace(KEY, alamat="b@contoh.go.id")
    with opened(tmp_path) as ledger:
        planned(ledger, KEY, other)
        ledger.note([other], Keadaan.REFUSED, "")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY, other], "<1@contoh>")
        assert state(ledger) == [Keadaan.PLANNED, Keadaan.REFUSED]


def test_what_was_interrupted_is_in_doubt_until_somebody_decides(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
    with opened(tmp_path) as ledger:
        assert ledger.doubt_interrupted() == 1
        assert state(ledger) == [Keadaan.UNCERTAIN]
        ledger.decide([KEY], (Keadaan.UNCERTAIN,), Keadaan.PLANNED)
        ledger.begin([KEY], "<1@contoh>")
        with pytest.raises(SkpdocError):
            ledger.decide([KEY], (Keadaan.UNCERTAIN,), Keadaan.PLANNED)


def test_returned_files_are_noted_once(tmp_path: Path) -> None:
    signed = Kembali(SKP.id_dokumen, 1, "A", "Kembali/A.pdf", "e" * 64, "ditandatangani", ("Budi", "Siti"))
    with opened(tmp_path) as ledger:
        assert ledger.file_return(signed)
        assert not ledger.file_return(signed)
        assert ledger.returns() == (replace(signed, waktu=NOON.isoformat()),)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    (tmp_path / FILE).touch(0o644)
    with opened(tmp_path) as ledger:
        planned(ledger)
        modes = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in FILES}
    assert modes == dict.fromkeys(FILES, 0o600)


def test_a_damaged_file_is_refused_in_one_line_and_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"bukan SQLite" * 100)
    with pytest.raises(SkpdocError, match="buku surat") as caught:
        opened(tmp_path)
    assert len(caught.value.lines) == 1
    assert (tmp_path / FILE).read_bytes() == b"bukan SQLite" * 100


def test_one_of_another_version_is_refused(tmp_path: Path) -> None:
    opened(tmp_path).__exit__(None, None, None)
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(SkpdocError, match="versi lain"):
        opened(tmp_path)
