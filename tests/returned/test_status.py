"""``status``: each stage from what manifest and ledger hold; who is late."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from word_edits import comment, edited, retyped, skp_of, unit_of

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind, ReturnedFile
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind
from skpdoc.model.kiriman import MailingState
from skpdoc.model.status import SkpStage, StatusRow
from skpdoc.pipeline.folder.manifest import ManifestEntry, read_manifest
from skpdoc.pipeline.returned.collect import collect
from skpdoc.pipeline.returned.status import status
from skpdoc.pipeline.returned.status_file import save
from skpdoc.pipeline.settings.office import read_deadline

pytestmark = pytest.mark.quick

NOW = datetime(2026, 1, 21, 8, 0)
DEADLINE = date(2026, 1, 31)


def _entry(output: Path, nomor: int) -> ManifestEntry:
    unit = unit_of(output)
    return read_manifest(unit).dokumen[skp_of(output, nomor).relative_to(unit).as_posix()]


def _mailed(output: Path, nomor: int, keadaan: MailingState) -> None:
    entry = _entry(output, nomor)
    with Ledger(unit_of(output), lambda: NOW) as ledger:
        ledger.record(
            IssuedFile(entry.jenis, entry.kunci, entry.id_dokumen, entry.sha256, entry.path, entry.masukan)
        )
        key = MailingKey(entry.sha256, "a@contoh.go.id")
        dokumen = next(one for one in ledger.documents() if one.sha256 == entry.sha256)
        ledger.plan([Mailing(key, entry.kunci, MailingKind.DRAF, dokumen)])
        if keadaan is not MailingState.PLANNED:
            ledger.begin([key], "<1@skpdoc>")
            ledger.finish([key], keadaan, "")


def _came_back(output: Path, nomor: int, macam: ReturnedKind) -> None:
    entry = _entry(output, nomor)
    with Ledger(unit_of(output), lambda: NOW) as ledger:
        ledger.file_return(ReturnedFile(entry.id_dokumen, 1, entry.kunci, "Kembali/x", f"{nomor:064}", macam))


def _row(output: Path, nomor: int, today: date = date(2026, 1, 22)) -> StatusRow:
    found = status(output, today, DEADLINE)
    return next(row for row in found.baris if row.nomor == skp_of(output, nomor).name.split("_")[0])


def test_everybody_with_an_skp_has_a_row_and_asking_makes_no_ledger(output: Path) -> None:
    next(output.rglob("*.sqlite")).unlink()
    found = status(output, date(2026, 1, 22), None)
    assert len(found.baris) == len(list((unit_of(output) / "SKP").glob("*.docx")))
    assert {(row.tahap, row.is_terlambat) for row in found.baris} == {(SkpStage.DRAF, False)}
    assert not list(output.rglob("*.sqlite"))


def test_stages(output: Path) -> None:
    _mailed(output, 0, MailingState.SENT)
    _mailed(output, 1, MailingState.REFUSED)
    sent, refused = _row(output, 0), _row(output, 1)
    assert (sent.tahap, sent.dikirim, sent.catatan) == (SkpStage.TERKIRIM, "2026-01-21", "")
    assert (refused.tahap, refused.catatan) == (SkpStage.DRAF, "Ditolak server surel.")
    _came_back(output, 0, ReturnedKind.SEBAGIAN)
    one = _row(output, 0)
    assert (one.tahap, one.kembali, one.versi) == (SkpStage.KEMBALI, "2026-01-21", 1)
    assert "satu orang" in one.catatan
    _came_back(output, 1, ReturnedKind.DITANDATANGANI)
    assert (_row(output, 1).tahap, _row(output, 1).catatan) == (SkpStage.DITANDATANGANI, "")


def test_what_may_have_arrived_counts_as_sent_and_is_said(output: Path) -> None:
    _mailed(output, 0, MailingState.UNCERTAIN)
    row = _row(output, 0)
    assert row.tahap is SkpStage.TERKIRIM
    assert "Belum pasti" in row.catatan


def test_who_is_late(output: Path) -> None:
    _came_back(output, 1, ReturnedKind.DITANDATANGANI)
    assert not _row(output, 0, DEADLINE).is_terlambat, "the day itself still counts"
    assert _row(output, 0, date(2026, 2, 1)).is_terlambat
    assert not _row(output, 1, date(2026, 2, 1)).is_terlambat


@pytest.mark.parametrize("key", ["{}", "{}/1", "{}/2"])
def test_of_two_periods_each_is_sent_to_the_same_person(output: Path, key: str) -> None:
    _mailed(output, 0, MailingState.SENT)
    nip = skp_of(output).name.split("_")[0]
    with sqlite3.connect(unit_of(output) / LEDGER) as ledger:
        ledger.execute("UPDATE kiriman SET penerima = ?", (key.format(nip),))
    assert _row(output, 0).tahap is SkpStage.TERKIRIM


def test_two_documents_of_one_person_are_told_apart(output: Path) -> None:
    manifest, found = unit_of(output) / "manifest.json", _row(output, 0)
    nip = found.nomor
    assert (found.penanda, found.disebut) == (nip, nip)
    data = json.loads(manifest.read_text())
    data["orang"].append(next(one for one in data["orang"] if one["kunci"] == nip) | {"kunci": f"{nip}/2"})
    own = next(one for one in data["dokumen"] if one["kunci"] == nip and one["jenis"] == "SKP")
    data["dokumen"].append(
        own | {"kunci": f"{nip}/2", "path": "SKP/dua.docx", "id_dokumen": "DINAS-2-12345678"}
    )
    manifest.write_text(json.dumps(data))
    rows = [row for row in status(output, date(2026, 1, 22), None).baris if row.nomor == nip]
    assert [row.penanda for row in rows] == [nip, f"{nip}/2"]
    assert "2026-12-31" in rows[1].disebut


def test_what_came_back_since_the_last_draft_waits_for_the_office(output: Path) -> None:
    _mailed(output, 0, MailingState.SENT)
    _came_back(output, 0, ReturnedKind.DIPINDAI)
    assert _row(output, 0, date(2026, 2, 1)).is_menunggu
    rows = openpyxl.load_workbook(save(output, status(output, date(2026, 2, 1), DEADLINE))[0])["Status"]
    assert "menunggu Anda" in [row[9] for row in rows.iter_rows(min_row=5, values_only=True)]
    with sqlite3.connect(unit_of(output) / LEDGER) as ledger:
        ledger.execute("UPDATE kembali SET waktu = '2026-01-20T08:00:00'")
    assert not _row(output, 0, date(2026, 2, 1)).is_menunggu


def test_a_draft_that_was_commented_says_so(output: Path, returned: Path) -> None:
    (returned / "a.docx").write_bytes(edited(skp_of(output), lambda d: comment(d, 4, 5, "Satu")))
    collect(output, returned, lambda: NOW)
    row = _row(output, 0)
    assert row.tahap is SkpStage.KEMBALI
    assert "Rekap Masukan" in row.catatan


def test_a_changed_draft_is_input_to_look_at(output: Path, returned: Path) -> None:
    (returned / "a.docx").write_bytes(edited(skp_of(output), lambda d: retyped(d, 4, 5, "4 Dokumen")))
    collect(output, returned, lambda: NOW)
    row = _row(output, 0)
    assert row.catatan == "Ada masukan: lihat Rekap Masukan.xlsx."
    assert row.is_menunggu


def test_an_unchanged_file_says_so_and_hides_no_input(output: Path, returned: Path) -> None:
    (returned / "a.docx").write_bytes(skp_of(output).read_bytes())
    collect(output, returned, lambda: NOW)
    row = _row(output, 0)
    assert (row.tahap, row.is_menunggu) == (SkpStage.KEMBALI, False)
    assert "tanpa perubahan" in row.catatan
    _came_back(output, 1, ReturnedKind.DIKOMENTARI)
    (returned / "a.docx").write_bytes(skp_of(output, 1).read_bytes())
    collect(output, returned, lambda: NOW)
    assert "Rekap Masukan" in _row(output, 1).catatan


def test_the_workbook(output: Path) -> None:
    _mailed(output, 0, MailingState.SENT)
    path, _ = save(output, status(output, date(2026, 2, 1), DEADLINE))
    book = openpyxl.load_workbook(path)
    unit = read_manifest(unit_of(output)).unit
    counts = [row for row in book["Ringkasan"].iter_rows(min_row=5, values_only=True) if row[0] == unit]
    (_, tahun, everyone, drafts, sent, *rest) = counts[0]
    assert (tahun, drafts, sent) == ("2026", everyone - 1, 1)
    assert rest == [0, 0, everyone]
    rows = list(book["Status"].iter_rows(min_row=5, values_only=True))
    assert len(rows) == everyone
    assert {row[9] for row in rows} == {"terlambat"}
    assert path.read_bytes() == save(output, status(output, date(2026, 2, 1), DEADLINE))[0].read_bytes()


def test_the_deadline_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "skpdoc.toml"
    assert read_deadline(path) is None
    path.write_text("[surel]\ntenggat = 2026-01-31\n", encoding="utf-8")
    assert read_deadline(path) == DEADLINE
    path.write_text('[surel]\ntenggat = "besok"\n', encoding="utf-8")
    with pytest.raises(SkpdocError, match="tenggat"):
        read_deadline(path)
