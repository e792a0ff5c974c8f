"""A workbook of a unit that the page knows already: never a second one in silence."""

from __future__ import annotations

import re
import time
from pathlib import Path

import openpyxl
import pytest
from spoilt import office
from starlette.testclient import TestClient

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.folder.renewed_books import renew_books
from skpdoc.web.desk import Desk

KNOWN = "Unit ini sudah dikenal"


@pytest.fixture
def made(page: TestClient, desk: Desk, tmp_path: Path) -> Path:
    """A workbook with its documents, worked on at its place."""
    book = office(tmp_path / "asli" / "buku.xlsx")
    page.post("/serahkan", data={"buku": str(book)})
    make(page, desk)
    return book


def make(page: TestClient, desk: Desk) -> None:
    page.post("/buat")
    begin = time.monotonic()
    while desk.job is None or not desk.job.is_over:
        assert time.monotonic() - begin < 60
        time.sleep(0.1)
    assert not desk.job.error


def drop(page: TestClient, name: str, content: bytes) -> str:
    return page.post("/letakkan", files={"berkas": (name, content)}).text


def other(book: Path, folder: Path, post: str = "Pengawsa") -> bytes:
    """As the workbook, but saved once more with another post."""
    folder.mkdir(exist_ok=True)
    opened = openpyxl.load_workbook(book)
    opened["Pegawai"]["F4"] = post
    opened.save(folder / "lain.xlsx")
    return (folder / "lain.xlsx").read_bytes()


def mail(unit: Path) -> None:
    """Something of it went out."""
    entry = next(one for one in read_manifest(unit).dokumen.values() if one.jenis == "SKP")
    dokumen = IssuedFile(entry.jenis, entry.kunci, entry.id_dokumen, entry.sha256, entry.path, "")
    key = MailingKey(entry.sha256, "a@contoh.go.id")
    with Ledger(unit, now) as ledger:
        ledger.record(dokumen)
        ledger.plan([Mailing(key, entry.kunci, MailingKind.DRAF, dokumen)])
        ledger.begin([key], "<1@contoh>")
        ledger.finish([key], MailingState.SENT, "250 OK")


def test_the_same_bytes_open_what_is_known(page: TestClient, desk: Desk, made: Path) -> None:
    text = drop(page, "nama lain.xlsx", made.read_bytes())
    assert "Isinya sama dengan yang sudah dikenal" in text
    assert desk.books == (made,)
    assert not list(desk.work.rglob("*.xlsx")), "no copy is left"
    assert page.get("/").text.count("Lanjutkan: ") == 1


def test_another_content_of_a_known_unit_is_asked_about(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    mail(next(desk.output.glob("*/2026")))
    text = drop(page, "baru.xlsx", other(made, tmp_path / "lain"))
    assert KNOWN in text
    assert "buku.xlsx</b>, disimpan " in text
    assert "1 sudah dikirim" in text
    assert desk.books == (made,), "nothing has changed yet"
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "lanjut"})
    assert desk.books == (made,)
    assert not list(desk.work.rglob("*.xlsx"))
    assert KNOWN not in page.get("/buku").text


def test_what_was_dropped_becomes_the_content_at_the_known_place(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    before, content = made.read_bytes(), other(made, tmp_path / "lain")
    drop(page, "baru.xlsx", content)
    text = page.post("/buku/dikenal", data={"nomor": "0", "cara": "ganti"}).text
    assert "Pegawai · F4" in text
    assert "Hasil dan catatan suratnya tetap" in text
    assert desk.books == (made,)
    assert made.read_bytes() == content
    (copy,) = (made.parent / "Cadangan").iterdir()
    kept = [openpyxl.load_workbook(path)["Pegawai"]["F4"].value for path in (copy, made)]
    assert kept[0] != "Pengawsa" == kept[1], "the old content is kept"
    assert before != content
    assert "Buka folder" in page.get("/hasil").text
    assert page.get("/").text.count("Lanjutkan: ") == 1


def test_of_a_question_that_nobody_answers_no_copy_stays(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    content = other(made, tmp_path / "lain")
    assert "Jawab sekarang" not in page.get("/").text
    drop(page, "baru.xlsx", content)
    drop(page, "lagi.xlsx", content)
    assert "Jawab sekarang" in page.get("/").text
    assert [path.name for path in desk.work.rglob("*.xlsx")] == ["lagi.xlsx"]
    page.post("/lanjutkan", data={"nomor": "0"})
    assert desk.books == (made,)
    assert not list(desk.work.rglob("*.xlsx"))
    assert KNOWN not in page.get("/buku").text


def test_a_workbook_that_is_open_in_excel_is_not_replaced(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    before = made.read_bytes()
    drop(page, "baru.xlsx", other(made, tmp_path / "lain"))
    made.with_name(f"~${made.name}").write_bytes(b"")
    text = page.post("/buku/dikenal", data={"nomor": "0", "cara": "ganti"}).text
    assert "sedang dibuka di Excel" in text
    assert KNOWN in text, "it can be answered again"
    assert made.read_bytes() == before
    assert not (made.parent / "Cadangan").exists()


def test_a_picked_one_is_asked_about_too_and_may_stand_alone(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    other(made, tmp_path / "lain")
    picked = tmp_path / "lain" / "lain.xlsx"
    assert KNOWN in page.post("/serahkan", data={"buku": str(picked)}).text
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "batal"})
    assert desk.books == (made,)
    assert picked.is_file(), "it is not ours to remove"
    page.post("/serahkan", data={"buku": str(picked)})
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "terpisah"})
    assert desk.books == (picked,)
    page.post("/serahkan", data={"buku": str(made)})
    assert desk.books == (made,), "both are known now"


def test_two_that_are_dropped_apart_share_no_results(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    outputs = set()
    for post in ("Pengawsa", "Pengwas"):
        drop(page, "baru.xlsx", other(made, tmp_path / "lain", post))
        page.post("/buku/dikenal", data={"nomor": "0", "cara": "terpisah"})
        outputs.add(desk.output)
    assert len(outputs - {made.parent / "Hasil"}) == 2


def test_results_whose_workbook_is_gone_are_known(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    content = other(made, tmp_path / "lain")
    made.unlink()
    text = drop(page, "baru.xlsx", content)
    assert "Buku kerjanya tidak ada lagi" in text
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "ganti"})
    assert desk.books == (made.with_name("baru.xlsx"),)
    assert "Buka folder" in page.get("/hasil").text


def test_results_in_the_work_folder_are_known_when_nothing_is_remembered(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    book = office(tmp_path / "asli.xlsx")
    drop(page, "buku.xlsx", book.read_bytes())
    make(page, desk)
    (first,) = desk.books
    (tmp_path / "keadaan" / "terakhir.json").unlink()
    text = drop(page, "baru.xlsx", other(book, tmp_path / "lain"))
    assert KNOWN in text
    assert str(first.parent) in text
    assert "UPTD Puskesmas Harapan · 2026</b>, yang sudah dikerjakan" in text


def test_a_renamed_workbook_is_offered_by_its_new_name(page: TestClient, desk: Desk, made: Path) -> None:
    made.rename(made.with_name("buku 2026 final.xlsx"))
    text = page.post("/periksa-lagi").text
    assert "berkas tidak ada" in text
    assert "Pakai itu?" in text
    assert desk.title.endswith("· 2026"), "still called by its unit"
    hasil = page.get("/hasil").text
    assert "ini yang dibuat sebelumnya" in hasil
    document = re.search(r'name="berkas" value="(SKP/[^"]+\.docx)"', hasil)
    assert document
    assert "draf" in page.get("/status").text
    text = page.post("/buku/pengganti", data={"nomor": "0"}).text
    assert "Tidak ada galat" in text
    assert desk.books == (made.with_name("buku 2026 final.xlsx"),)


def test_another_unit_beside_a_missing_workbook_is_not_offered(
    page: TestClient, desk: Desk, made: Path
) -> None:
    made.rename(made.with_name("lain.xlsx"))
    opened = openpyxl.load_workbook(made.with_name("lain.xlsx"))
    cell = next(row[1] for row in opened["Unit"].iter_rows() if row[0].value == "Nama Unit Kerja")
    cell.value = "Dinas Lain"
    opened.save(made.with_name("lain.xlsx"))
    assert "Pakai itu?" not in page.post("/periksa-lagi").text
    page.post("/buku/pengganti", data={"nomor": "0"})
    assert desk.books == (made,)


def test_before_mail_is_sent_again_from_another_folder_it_is_said(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    mail(next(desk.output.glob("*/2026")))
    drop(page, "baru.xlsx", other(made, tmp_path / "lain"))
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "terpisah"})
    make(page, desk)
    page.post("/kirim/setelan", data={"penyedia": "gmail", "pengirim": "kepegawaian@contoh.go.id"})
    job = desk.job
    real = {"cara": "sungguhan"}
    text = page.post("/kirim/rencana", data=real).text
    assert "sudah dikirimi dari folder lain" in text
    assert str(made.parent) in text
    found = re.search(r'name="rencana" value="(\d+)"', text)
    assert found
    typed = {"jumlah": found[1], "rencana": found[1], **real}
    assert "tidak ada yang dikirim" in page.post("/kirim", data=typed).text
    assert desk.job is job
    trial = page.post("/kirim/rencana", data={"cara": "percobaan", "percobaan": "saya@contoh.go.id"}).text
    assert "dari folder lain" not in trial, "a trial goes to oneself"
    made.unlink()
    assert "sudah dikirimi dari folder lain" in page.post("/kirim/rencana", data=real).text


def test_a_copy_that_somebody_has_worked_on_is_kept(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    drop(page, "baru.xlsx", other(made, tmp_path / "lain"))
    (copy,) = desk.work.rglob("*.xlsx")
    typed = other(made, tmp_path / "lain", "Fungsional")
    copy.write_bytes(typed)
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "batal"})
    assert copy.read_bytes() == typed


def test_a_copy_that_is_then_picked_itself_is_there(
    page: TestClient, desk: Desk, made: Path, tmp_path: Path
) -> None:
    drop(page, "baru.xlsx", other(made, tmp_path / "lain"))
    (copy,) = desk.work.rglob("*.xlsx")
    assert KNOWN in page.post("/serahkan", data={"buku": str(copy)}).text
    page.post("/buku/dikenal", data={"nomor": "0", "cara": "terpisah"})
    assert desk.books == (copy,)
    assert copy.is_file()


def test_no_other_file_and_none_of_two_namesakes_is_replaced(tmp_path: Path) -> None:
    folder, new = tmp_path / "unit", tmp_path / "baru"
    for path in (folder / "lama.xlsx", folder / "lain.xlsx", new / "lain.xlsx", new / "1" / "Dua.xlsx"):
        path.parent.mkdir(parents=True, exist_ok=True)
        office(path)
    (new / "2").mkdir()
    (new / "2" / "dua.xlsx").write_bytes((new / "lain.xlsx").read_bytes())
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(SkpdocError, match="sudah ada berkas lain dengan nama itu"):
        renew_books((), folder, [new / "lain.xlsx"], now())
    with pytest.raises(SkpdocError, match="dua buku kerja bernama sama"):
        renew_books([folder / "lama.xlsx"], folder, [new / "1" / "Dua.xlsx", new / "2" / "dua.xlsx"], now())
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
