"""Every screen, from an empty desk to documents that came back; without a browser, so that it is quick."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import html
import os
import re
import shutil
import sys
import time
import zipfile
from base64 import b64encode
from dataclasses import fields
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image
from spoilt import HOSTILE, commented, office, retyped
from starlette.testclient import TestClient

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind
from skpdoc.delivery.server import PRESETS
from skpdoc.documents.layout import FormLayout
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.making.listing import published_people
from skpdoc.pipeline.new import new_workbook
from skpdoc.pipeline.reading.load import load
from skpdoc.text.indonesian import tanggal
from skpdoc.web import place
from skpdoc.web.desk import Desk
from skpdoc.web.form_words import WORDS
from skpdoc.web.names import free, plain_name
from skpdoc.web.pages import FOLDER
from skpdoc.web.screens import sending
from skpdoc.web.worker import Worker

SCREENS = ["/periksa", "/peran", "/buat", "/hasil", "/kirim", "/kembali", "/status"]


def _words(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())


def _wait(desk: Desk) -> None:
    for _ in range(600):
        if desk.job is not None and desk.job.is_over:
            return
        time.sleep(0.1)
    pytest.fail("the job never ended")


def _open(page: TestClient, *books: Path) -> str:
    return page.post("/serahkan", data={"buku": [str(book) for book in books]}).text


def _made(page: TestClient, desk: Desk, **wish: str) -> None:
    before = desk.job
    page.post("/buat", data=wish)
    assert desk.job is not before, "it was not begun"
    _wait(desk)
    assert desk.job is not None
    assert not desk.job.error


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened in Excel or Word."""
    paths: list[Path] = []
    monkeypatch.setattr(place, "show", paths.append)
    return paths


@pytest.mark.parametrize("path", SCREENS)
def test_without_a_workbook_every_screen_asks_for_one(page: TestClient, path: str) -> None:
    assert "Letakkan buku kerja di sini" in page.get(path).text


def test_a_sample_in_one_press(page: TestClient, desk: Desk) -> None:
    people = re.search(r"Kantor contoh dengan (\d+) pegawai", page.get("/").text)
    text = page.post("/contoh").text
    assert "Tidak ada galat: semua dokumen dapat dibuat" in text
    assert people
    kantor = load(*desk.books).kantor
    assert kantor is not None
    assert int(people[1]) == len({one.nomor for one in published_people(kantor) if one.mulai})
    assert desk.books[0].is_relative_to(desk.work)
    assert "Lanjutkan: Dinas Perhubungan · 2026" in page.get("/").text


def test_findings_stand_with_their_cell_and_remedy(page: TestClient, tmp_path: Path) -> None:
    text = _open(page, office(tmp_path / "buku.xlsx", post="Pengawsa"))
    assert "Pegawai · F4" in text
    assert "Pengawsa" in text
    assert "Perbaiki begini" in text
    assert re.search(r"1 hal harus diperbaiki, \d+ SKP menunggu", text)
    assert "Pegawai · F4" not in page.get("/periksa?tingkat=saran").text
    assert "Pegawai · F4" in page.get("/periksa?tingkat=galat&lembar=Pegawai").text


def test_a_waiver_is_a_row_to_paste(page: TestClient, tmp_path: Path) -> None:
    """What may be waived; the page itself never writes into the workbook."""
    book = office(tmp_path / "buku.xlsx", texts="Terlaksananya rapat")
    before = book.read_bytes()
    text = _open(page, book)
    assert re.search(r'data-salin="R\d+&#9;&#9;Saran"|data-salin="R\d+\t\tSaran"', text)
    assert book.read_bytes() == before


def test_of_very_many_findings_the_gravest_are_shown(page: TestClient, tmp_path: Path) -> None:
    """1,650 of them, as of an office that copies last year's file."""
    book = office(tmp_path / "buku.xlsx")
    opened = openpyxl.load_workbook(book)
    sheet = opened["Perilaku"]
    for row in range(2, 1652):
        sheet.cell(row, 1, "SEMUA")
        sheet.cell(row, 2, "Jujur")
        sheet.cell(row, 3, "x")
    opened.save(book)
    text = _open(page, book)
    assert "200 dari" in text
    assert text.count('class="temuan') == 200
    assert len(text) < 1_000_000


def test_a_workbook_that_is_saved_is_checked_again(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    book = office(tmp_path / "buku.xlsx", post="Pengawsa")
    assert "1 hal harus diperbaiki" in _open(page, book)
    shutil.copy(office(tmp_path / "baik.xlsx"), book)
    _until(page, "Tidak ada galat")


def test_a_workbook_that_was_moved_away_is_missed_and_found_again(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    book.rename(tmp_path / "lain.xlsx")
    _until(page, "berkas tidak ada")
    (tmp_path / "lain.xlsx").rename(book)
    _until(page, "Tidak ada galat")


def _until(page: TestClient, text: str) -> None:
    begin = time.monotonic()
    while text not in page.get("/periksa").text:
        assert time.monotonic() - begin < 30, page.get("/periksa").text
        time.sleep(0.1)


def test_where_a_file_stands_in_the_way_of_a_folder(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    desk.work.write_text("bukan folder")
    text = page.post("/baru", data={"unit": "Dinas", "tahun": "2027", "isi": "kosong"}).text
    assert "tidak dapat" in text
    assert "Kesalahan di dalam" not in text
    assert "Kesalahan di dalam" not in page.post("/contoh").text
    content = office(tmp_path / "asli" / "buku.xlsx").read_bytes()
    assert "Kesalahan di dalam" not in page.post("/letakkan", files={"berkas": ("buku.xlsx", content)}).text


def test_what_was_found_in_others_is_never_told_of_these(
    page: TestClient, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other workbooks are opened while the former ones are still being read."""
    first = (office(tmp_path / "satu" / "buku.xlsx", post="Pengawsa"),)
    second = (office(tmp_path / "dua" / "buku.xlsx"),)
    asked = desk.ask
    seen = []

    async def slow(name: str, *args: object) -> object:
        found = await asked(name, *args)
        if args[:1] == (first,):
            desk.books = second
        if name == "books.check":
            seen.append(args[0])
        return found

    monkeypatch.setattr(desk, "ask", slow)

    async def check() -> None:
        desk.books = first
        await desk.check()
        assert desk.checkup is None, "it is of others"
        await desk.check()

    asyncio.run(check())
    assert seen == [first, second]
    assert desk.checkup
    assert desk.checkup.found["jumlah"]["galat"] == 0


def test_nothing_else_is_opened_or_closed_while_something_is_made(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    with desk.jobs._turn:  # the job has to wait
        page.post("/buat")
        for path, data in (("/contoh", {}), ("/serahkan", {"buku": str(book)}), ("/tutup", {})):
            assert "Membuat dokumen belum selesai" in page.post(path, data=data).text
        assert desk.books == (book,)
        assert not desk.closing.is_set()
    _wait(desk)


def test_a_dropped_file_that_cannot_be_read_is_named_beside_the_others(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    good = office(tmp_path / "asli" / "buku.xlsx").read_bytes()
    files = [("berkas", ("baik.xlsx", good)), ("berkas", ("rusak.xlsx", b"bukan Excel"))]
    text = page.post("/letakkan", files=files).text
    assert "salinan ini yang kini menjadi buku kerja" in text
    assert re.search(r"rusak\.xlsx: ", text)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("IMG-20260105.JPG", "IMG-20260105.JPG: foto, bukan buku kerja Excel."),
        ("SKP Ani.docx", "letakkan di Yang kembali."),
        (
            "buku.ods",
            "buku.ods: bukan buku kerja Excel (.xlsx). Simpan ulang sebagai .xlsx, lalu letakkan lagi.",
        ),
        ("lagu.mp3", "lagu.mp3: bukan buku kerja Excel (.xlsx).</div>"),
    ],
)
def test_what_is_dropped_in_the_wrong_place_is_called_what_it_is(
    page: TestClient, name: str, said: str
) -> None:
    assert said in page.post("/letakkan", files={"berkas": (name, b"isi")}).text


def test_a_workbook_of_something_else_does_not_take_the_place_of_the_open_one(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    opened = desk.books
    pay = openpyxl.Workbook()
    pay.worksheets[0].append(["Nama", "Gaji"])
    pay.save(tmp_path / "Daftar Gaji.xlsx")
    text = page.post("/serahkan", data={"buku": str(tmp_path / "Daftar Gaji.xlsx")}).text
    assert "Daftar Gaji.xlsx: ini bukan buku kerja" in text
    assert f"Tetap memakai {opened[0]}." in text
    assert desk.books == opened


def test_a_period_that_ends_before_it_begins_was_read_and_is_to_be_mended(
    page: TestClient, tmp_path: Path
) -> None:
    path = office(tmp_path / "buku.xlsx")
    book = openpyxl.load_workbook(path)
    (cell,) = (row[1] for row in book["Unit"].iter_rows() if row[0].value == "Periode Selesai")
    cell.value = "1 Januari 2001"
    book.save(path)
    text = page.post("/serahkan", data={"buku": str(path)}).text
    assert "berakhir sebelum dimulai" in text
    assert "Periode Mulai dan Selesai di lembar Unit perlu diperbaiki" in text


def test_the_last_page_has_no_menu(page: TestClient, tmp_path: Path) -> None:
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    text = page.post("/tutup").text
    assert "SKP sudah ditutup" in text
    assert "<nav" not in text
    assert 'class="langkah"' not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says so itself")
def test_what_no_program_opens_is_said_to_be_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in (0, 3):
        for name in ("xdg-open", "open"):
            (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n")
            (tmp_path / name).chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        with pytest.raises(SkpdocError, match="tidak ada program") if code else contextlib.nullcontext():
            place.show(tmp_path)


def test_the_settings_of_another_folder_are_not_used(
    page: TestClient, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever can write where the page was started cannot say through whom an office mails."""
    (tmp_path / "skpdoc.toml").write_text(
        '[surel]\nserver = "jahat.example"\npengirim = "x@jahat.example"\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    with contextlib.closing(Worker()) as desk.worker:  # begun here
        _open(page, office(tmp_path / "buku.xlsx"))
        text = page.get("/kirim").text
    assert "jahat.example" not in text
    assert "Isi dahulu setelan di bawah ini" in text


def test_what_is_removed_is_listed_with_what_is_lost(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    """Of a ledger that remembers who has signed the mailings are emptied, which is said before."""
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    found = re.search(r'name="nip" value="([^"]+)"', page.get("/status").text)
    assert found
    page.post("/status/tandai", data={"nip": found[1], "oleh": "Nurlaila"})
    unit = next(desk.output.glob("*/2026"))
    with Ledger(unit, now) as ledger:
        dokumen = IssuedFile("SKP", "1" * 18, "x", "0" * 64, "SKP/a.docx", "")
        ledger.record(dokumen)
        ledger.plan([Mailing(MailingKey("0" * 64, "a@contoh.go.id"), "1" * 18, MailingKind.DRAF, dokumen)])
    text = page.get("/bersihkan").text
    assert "dikosongkan dari catatan pengiriman" in text
    assert "Hilang: catatan 1 kiriman kepada 1 orang" in text
    assert "Tetap tercatat: siapa yang sudah mengembalikan atau menandatangani" in text
    assert "buku_surat" in page.post("/bersihkan").text


def test_texts_of_a_workbook_are_never_markup(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx", post=HOSTILE, texts=HOSTILE))
    for path in (*SCREENS, "/asal?orang=" + next(iter(desk.checkup.people))):  # type: ignore[union-attr]
        text = page.get(path).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert "&lt;script&gt;alert(1)" in page.get("/periksa").text


def test_a_file_that_cannot_be_read_is_one_sentence(page: TestClient, tmp_path: Path) -> None:
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    book.write_bytes(b"bukan Excel")
    text = page.post("/periksa-lagi").text
    assert "Buku kerja belum dapat dibaca" in text
    assert "Traceback" not in text


def test_documents_are_made_seen_and_listed(
    page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path]
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    assert "dokumen dan buku MPH seluruh unit." in page.get("/buat").text
    _made(page, desk)
    text = page.get("/hasil").text
    found = re.search(r"Ditulis: (\d+) SKP", text)
    assert found
    written = list((tmp_path / "Hasil").rglob("*_SKP.docx"))
    assert len(written) == int(found[1])
    document = re.search(r'name="berkas" value="(SKP/[^"]+\.docx)"', text)
    assert document
    page.post("/buka", data={"berkas": document[1]})
    assert shown == [next(path for path in written if path.name == Path(document[1]).name)]
    _made(page, desk)
    assert "Tetap, karena tidak berubah" in page.get("/hasil").text
    assert "Tidak ada dokumen yang berubah" in page.get("/buat").text


def test_without_libreoffice_a_document_is_seen_all_the_same(
    page: TestClient, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a frame that has no origin and may load nothing; the reason and what it is not are said."""
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    asked = desk.ask

    async def without(name: str, *args: object) -> object:
        if name == "making.look":
            raise SkpdocError("LibreOffice tidak ditemukan.")
        return await asked(name, *args)

    monkeypatch.setattr(desk, "ask", without)
    document = next(desk.output.rglob("*_SKP.docx"))
    wanted = {"berkas": f"SKP/{document.name}"}
    text = page.get("/lihat", params=wanted).text
    assert "LibreOffice tidak ditemukan" in text
    assert "Pergantian halaman, jarak dan hurufnya bukan seperti di Word" in text
    answer = page.get("/pratinjau", params=wanted)
    policy = answer.headers["content-security-policy"]
    assert "sandbox allow-scripts;" in policy
    assert "default-src 'none'" in policy
    assert "'self'" not in policy.replace("frame-ancestors 'self'", "")
    assert b64encode(document.read_bytes()).decode() in answer.text
    assert "unsafe" not in policy.replace("style-src 'unsafe-inline'", "")
    assert page.get("/pratinjau", params={"berkas": "../manifest.json"}).url.path == "/hasil"


def test_programs_of_others_are_those_that_are_named_with_their_licence() -> None:
    vendor = FOLDER / "static" / "vendor"
    told = re.findall(
        r"^\| (\S+\.js) \|.*\((\S+)\) \| ([0-9a-f]{64}) \|$", (vendor / "README.md").read_text(), re.M
    )
    assert {name for name, _, _ in told} == {path.name for path in vendor.glob("*.js")}
    for name, licence, digest in told:
        assert hashlib.sha256((vendor / name).read_bytes()).hexdigest() == digest
        assert (vendor / licence).is_file()
        assert b"</script" not in (vendor / name).read_bytes().lower()


@pytest.mark.parametrize(
    "path", ["../../../etc/passwd", "/etc/passwd", "SKP/tidak ada.docx", "manifest.json", ""]
)
def test_no_other_file_is_opened(
    page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path], path: str
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    page.post("/buka", data={"berkas": path})
    page.post("/buka-berkas", data={"berkas": path})
    page.get("/lihat", params={"berkas": path})
    page.get("/pratinjau", params={"berkas": path})
    assert all(one.is_relative_to(tmp_path / "Hasil") and one.is_dir() for one in shown)


def test_only_some_people_and_kinds(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    assert desk.checkup
    key = list(desk.checkup.people)[1]
    _made(page, desk, jenis="SKP", orang=key)
    made = list((tmp_path / "Hasil").rglob("*.docx"))
    assert [path.name.split("_")[0] for path in made] == [key]


def test_changed_by_hand_or_issued_is_decided_before_making(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    """One is kept as it was changed, one is made anew and the other kept beside it, of an issued one too."""
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    _made(page, desk)
    made = sorted(desk.output.rglob("SKP/*.docx"))
    issued, mine, yours = made[0], made[1], made[2]
    _sign(page, desk, issued)
    for path in (mine, yours):
        path.write_bytes(b"punya saya")
    opened = openpyxl.load_workbook(book)
    cell = next(row[1] for row in opened["Unit"].iter_rows() if row[0].value == "Tempat Penandatanganan")
    cell.value = "Kota Lain"
    opened.save(book)
    page.post("/periksa-lagi")
    before = issued.read_bytes()
    text = page.get("/buat").text
    assert "Putuskan dahulu: 3 dokumen" in text
    wish = {
        f"putusan SKP/{mine.name}": "biarkan",
        f"putusan SKP/{yours.name}": "baru",
        f"putusan SKP/{issued.name}": "baru",
    }
    _made(page, desk, **wish)
    assert mine.read_bytes() == b"punya saya"
    assert yours.read_bytes() != b"punya saya"
    assert [path.read_bytes() for path in desk.output.rglob("Diubah tangan/SKP/*")] == [b"punya saya"]
    assert issued.read_bytes() != before
    assert [path.read_bytes() for path in desk.output.rglob("Tidak berlaku/SKP/*")] == [before]
    assert "Putuskan dahulu: 1 dokumen" in page.get("/buat").text


def _sign(page: TestClient, desk: Desk, document: Path) -> None:
    """The SKP of whoever it is of counts as issued from now on."""
    unit = read_manifest(document.parents[1])
    number = next(one.id_dokumen for one in unit.dokumen.values() if one.path.endswith(document.name))
    page.post("/status/tandai", data={"nip": number, "oleh": "Nurlaila"})


def test_a_second_press_makes_nothing_twice(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    with desk.jobs._turn:  # the job has to wait
        page.post("/buat")
        job = desk.job
        assert "belum selesai" in page.post("/buat").text
        assert desk.job is job
    _wait(desk)


def test_it_can_be_stopped_and_finished_later(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    page.post("/contoh")
    page.post("/buat")
    while desk.job is not None and not desk.job.done and not desk.job.is_over:
        time.sleep(0.002)
    page.post("/henti")
    _wait(desk)
    text = page.get("/hasil").text
    assert "Dihentikan." in text or "Ditulis: 52 SKP" in text, "stopped, or quicker than we"
    _made(page, desk)
    assert len(list(desk.output.rglob("*_SKP*.docx"))) == 52


def test_the_death_of_the_worker_is_one_sentence(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    process = desk.worker._process
    assert process is not None
    process.kill()
    process.join()
    assert "Tidak ada galat" in page.post("/periksa-lagi").text


@pytest.mark.parametrize("name", ["buku.xlsx", "C:\\Data\\..\\buku.xlsx", "../../buku.xlsx"])
def test_a_dropped_file_becomes_a_copy_that_is_named(
    page: TestClient, desk: Desk, tmp_path: Path, name: str
) -> None:
    content = office(tmp_path / "asli" / "buku.xlsx").read_bytes()
    copy = desk.work / "Buku Kerja" / "buku" / "buku.xlsx"
    text = page.post("/letakkan", files={"berkas": (name, content)}).text
    assert f"salinan ini yang kini menjadi buku kerja: {copy}" in text
    assert desk.books == (copy,)


@pytest.mark.parametrize(
    ("name", "content"), [("virus.exe", b"MZ"), ("buku.xls", b"x"), ("kosong.xlsx", b"")]
)
def test_what_is_no_workbook_is_refused_in_a_sentence(
    page: TestClient, desk: Desk, name: str, content: bytes
) -> None:
    text = page.post("/letakkan", files={"berkas": (name, content)}).text
    assert "pemberitahuan" in text or "salah" in text
    assert "Traceback" not in text


def test_several_units_are_asked_about(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    office(tmp_path / "satu" / "a.xlsx")
    new_workbook(tmp_path / "satu" / "b.xlsx", 2026, "dinas_perpustakaan")
    _open(page, tmp_path / "satu")
    assert "Unit mana yang dikerjakan?" in page.get("/buku").text
    page.post("/ambil", data={"nomor": "1"})
    assert "Perpustakaan" in desk.title


def test_a_new_workbook_blank_and_from_last_year(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    assert "Isi nama unit" in page.post("/baru", data={"unit": " ", "tahun": "2026"}).text
    assert "Isi nama unit" in page.post("/baru", data={"unit": "Dinas", "tahun": "26"}).text
    text = page.post("/baru", data={"unit": "Dinas A/B: Uji", "tahun": "2027", "isi": "kosong"}).text
    assert "sudah dibuat" in text
    assert desk.books[0].is_file()
    assert desk.books[0].is_relative_to(desk.work)
    _open(page, office(tmp_path / "lama.xlsx"))
    text = page.post("/baru", data={"unit": "Puskesmas", "tahun": "2027", "isi": "lama"}).text
    assert "Dibawa dari lama.xlsx" in text
    assert re.search(r"Pegawai: \d+ baris", text)


def test_a_new_workbook_with_a_list_of_staff(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    """Columns are asked about, then the words of those that take only certain ones; nothing of the list stays."""
    book = openpyxl.Workbook()
    for row in (
        (
            "NIP BARU",
            "NAMA",
            "NIK",
            "STATUS CPNS PNS",
            "GOL AKHIR NAMA",
            "JENIS JABATAN NAMA",
            "JABATAN NAMA",
            "UNOR NAMA",
        ),
        (
            "'198609262015052001",
            "RATNA",
            "3201",
            "P",
            "III/c",
            "Jabatan Struktural",
            "Kepala Seksi",
            "Seksi A",
        ),
        ("'198710102015051002", HOSTILE, "3202", "P", "III/c", "Pelaksana", "Analis", "Seksi A"),
        ("", "", "", "", "", "", "catatan kaki", ""),
    ):
        book.active.append(row)
    book.save(tmp_path / "siasn.xlsx")
    form = {"unit": "Dinas Uji", "tahun": "2027", "isi": "daftar"}
    assert "Pilih berkas daftar pegawainya" in page.post("/baru", data=form).text
    text = page.post("/baru", data=form, files={"daftar": ("siasn.xlsx", b"bukan")}).text
    assert "siasn.xlsx: " in text
    content = (tmp_path / "siasn.xlsx").read_bytes()
    text = page.post("/baru", data=form, files={"daftar": ("siasn.xlsx", content)}).text
    assert "Kolom mana berisi apa?" in text
    assert "<script>alert" not in text
    columns = {name: number for name, number in re.findall(_CHOSEN, text) if number}
    assert columns["kolom nip"] == "1"
    assert "harus dipilih" in page.post("/baru/daftar", data={**form, "kolom nip": "1"}).text
    text = page.post("/baru/daftar", data={**form, **columns}).text
    assert "Jenis Jabatan “Jabatan Struktural”" in text
    answers = {"arti": "1", "arti 0": "PNS", "arti 1": "Pengawas", "arti 2": "Pelaksana"}
    text = page.post("/baru/daftar", data={**form, **columns, **answers}).text
    assert "Dibawa dari siasn.xlsx" in text
    assert "Pegawai: 2 baris" in text
    assert "catatan kaki" in text
    made = openpyxl.load_workbook(desk.books[0])
    assert [cell.value for cell in made["Pegawai"][2]][:3] == ["198609262015052001", "RATNA", "PNS"]
    assert "Pengawas" in [cell.value for cell in made["Pegawai"][2]]
    assert "Dinas Uji" in [row[1].value for row in made["Unit"].iter_rows()]
    assert not any("siasn" in path.name for path in tmp_path.rglob("*") if path != tmp_path / "siasn.xlsx")
    assert "Daftar pegawainya tidak ada lagi" in page.post("/baru/daftar", data={**form, **columns}).text


_CHOSEN = (
    r'name="(kolom \w+)"><option value="">[^<]*</option>(?:<option value="\d+">[^<]*</option>)*'
    r'(?:<option value="(\d+)" selected>)?'
)


def test_the_marked_copy(page: TestClient, tmp_path: Path, shown: list[Path]) -> None:
    _open(page, office(tmp_path / "buku.xlsx", post="Pengawsa"))
    assert "Salinan bertanda:" in page.post("/tandai").text
    (copy,) = shown
    assert copy.is_file()
    assert copy.parent == tmp_path / "Hasil" / "Salinan bertanda"


def test_where_a_figure_comes_from(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    assert desk.checkup
    key, name = list(desk.checkup.people.items())[1]
    assert name in page.get("/peran").text
    assert "Pejabat penilai" in page.get("/asal", params={"orang": key}).text


def test_every_switch_has_words() -> None:
    assert WORDS.keys() == {one.name for one in fields(FormLayout)}


def test_forms_are_exported_switched_and_used(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    assert "formulir bawaan" in page.get("/formulir").text
    assert "Formulir dapat dipakai" in page.post("/formulir/salin").text
    text = page.post("/formulir", data={"sebutan_atasan": "ATASAN", "spasi_rupiah": "ya"}).text
    assert "true" not in text.split("<main")[1]
    assert '<option value="ya" selected>Rp 1.250.000</option>' in text
    kept = (desk.forms_folder / "format.toml").read_text("utf-8")
    assert 'sebutan_atasan = "ATASAN"' in kept
    assert "spasi_rupiah = true" in kept
    assert "# Tata letak formulir" in kept, "the remarks stay"
    page.post("/formulir", data={"tembusan_konversi": "Bupati; Kepala Dinas;"})
    assert 'tembusan_konversi = ["Bupati", "Kepala Dinas"]' in (desk.forms_folder / "format.toml").read_text()
    text = page.post(
        "/formulir", data={"mph_kolom_per_tabel": "99", "pita_utama_kualitatif": "Utama saja"}
    ).text
    assert "Kolom hasil kerja pimpinan paling banyak dalam satu tabel MPH&#34; harus 1 sampai 12" in text
    assert "Utama saja" in text, "what was typed beside it is still there"
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    assert any("ATASAN YANG DIINTERVENSI" in _words(path) for path in desk.output.rglob("SKP/*.docx"))


def test_settings_of_mail_are_kept_and_faults_said(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    good = {
        "server": "mail.contoh.go.id",
        "pengirim": "kepegawaian@contoh.go.id",
        "tenggat": "23 Januari 2026",
    }
    assert (
        "Alamat pengirim: bukan satu alamat surel"
        in page.post("/kirim/setelan", data={**good, "pengirim": "bukan"}).text
    )
    assert not (desk.work / "skpdoc.toml").exists()
    (desk.work).mkdir(exist_ok=True)
    (desk.work / "skpdoc.toml").write_text('# catatan kantor\n[folder_hasil]\nakses = "pemilik"\n', "utf-8")
    assert "Setelan disimpan" in page.post("/kirim/setelan", data={**good, "sandi": "rahasia-1"}).text
    kept = (desk.work / "skpdoc.toml").read_text("utf-8")
    assert "catatan kantor" in kept
    assert "[folder_hasil]" in kept
    assert "rahasia-1" not in kept


def test_a_corrected_name_of_the_unit_is_asked_about_before_anything_is_mailed(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    _made(page, desk)
    opened = openpyxl.load_workbook(book)
    cell = next(row[1] for row in opened["Unit"].iter_rows() if row[0].value == "Nama Unit Kerja")
    cell.value = f"{cell.value} Baru"
    opened.save(book)
    page.post("/periksa-lagi")
    _made(page, desk)
    assert "Satu unit atau dua?" in page.get("/kirim").text
    found = re.search(
        r'name="satu" value="([^"]+)"><input type="hidden" name="lain" value="([^"]+)"',
        page.get("/kirim").text,
    )
    assert found
    answer = {
        "satu": found[1],
        "lain": found[2],
        "berlaku": next(one for one in found.groups() if "Baru" in one),
    }
    assert "Setelan surel" in page.post("/kirim/kembar", data=answer).text


def test_nothing_is_sent_for_another_number(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    page.post("/kirim/setelan", data={"server": "mail.contoh.go.id", "pengirim": "kepegawaian@contoh.go.id"})
    made = desk.job
    trial = {"cara": "percobaan", "percobaan": "saya@contoh.go.id"}
    for typed, planned in (("3", "4"), ("", ""), ("x", "x"), ("²", "²")):
        text = page.post("/kirim", data={"jumlah": typed, "rencana": planned, **trial}).text
        assert "tidak ada yang dikirim" in text
        assert "percobaan, ke saya@contoh.go.id" in text, "a trial stays a trial"
    assert desk.job is made


def test_a_trial_needs_an_address_and_a_real_mailing_a_choice(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    page.post("/kirim/setelan", data={"server": "mail.contoh.go.id", "pengirim": "kepegawaian@contoh.go.id"})
    assert "pilih Sungguhan" in page.post("/kirim/rencana", data={}).text
    assert "pilih Sungguhan" in page.post("/kirim", data={"jumlah": "9", "rencana": "9"}).text
    assert "sungguhan, kepada semua" in page.post("/kirim/rencana", data={"cara": "sungguhan"}).text


_POSTS = (
    *("/ambil", "/lanjutkan", "/buka-buku", "/buat", "/dialog", "/tandai", "/buka", "/buka-berkas", "/kirim"),
    *("/kirim/rencana", "/kirim/kembar", "/status/tandai", "/status/buku", "/cetak", "/baru", "/serahkan"),
    *("/formulir/buka", "/bersihkan", "/baru/daftar", "/kembali", "/kembali/periksa", "/letakkan"),
)


@pytest.mark.parametrize("is_open", [False, True], ids=["empty desk", "with a workbook"])
def test_odd_fields_are_no_fault_of_ours(
    page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path], is_open: bool
) -> None:
    """As a program would send them; afterwards the page works as before."""
    if is_open:
        _open(page, office(tmp_path / "buku.xlsx"))
    for odd in ("\0", "a\0b", "²", "9" * 5000, "-1", "漢" * 120, "😀" * 120, "..", "../..", "x" * 300):
        names = (
            "nomor",
            "berkas",
            "buku",
            "unit",
            "tahun",
            "jumlah",
            "rencana",
            "nip",
            "oleh",
            "tanggal",
            "satu",
            "lain",
        )
        for path in _POSTS:
            answer = page.post(path, data=dict.fromkeys(names, odd))
            assert answer.status_code < 500, (path, odd)
            assert "Kesalahan di dalam" not in answer.text, (path, odd)
        assert page.get(f"/halaman/1/{'9' * 500}.png").status_code == 404
    for path in SCREENS:
        assert page.get(path).status_code == 200
    if desk.job is not None:
        _wait(desk)  # while something is made, nothing else is opened
    assert "Tidak ada galat" in _open(page, office(tmp_path / "lagi" / "buku.xlsx"))


def test_too_many_fields_are_one_sentence(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    answer = page.post("/baru", data={f"x{number}": "1" for number in range(1_100)})
    assert answer.status_code == 400
    assert "Isian tidak dapat dibaca" in answer.text


@pytest.mark.parametrize("name", ["漢" * 100, "😀" * 100, "x" * 400])
def test_long_names_of_dropped_files_are_cut(page: TestClient, desk: Desk, tmp_path: Path, name: str) -> None:
    content = office(tmp_path / "asli" / "buku.xlsx").read_bytes()
    assert page.post("/letakkan", files={"berkas": (f"{name}.xlsx", content)}).status_code == 200
    assert desk.books[0].suffix == ".xlsx"
    assert len(desk.books[0].name.encode()) < 200


def test_what_came_back_is_filed_and_stands_in_the_status(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    document = next((tmp_path / "Hasil").rglob("*_SKP.docx"))
    files = [("berkas", ("dari WA.docx", document.read_bytes())), ("berkas", ("foto.docx", b"bukan Word"))]
    stranger = BytesIO()
    docx.Document().save(stranger)
    files.append(("berkas", ("catatan.docx", stranger.getvalue())))
    page.post("/kembali", files=files)
    _wait(desk)
    text = page.get("/kembali").text
    assert "Belum diketahui milik siapa: 1 berkas" in text
    assert f"Tersimpan di {html.escape(str(next((tmp_path / 'Diterima').iterdir())))}" in text
    assert 'data-l="Apa">tanpa perubahan</td>' in text
    assert desk.checkup
    name = desk.checkup.people[document.name.split("_")[0]]
    assert f'dari WA.docx</td><td data-l="Milik"><b>SKP {html.escape(name)} (' in text
    assert "foto.docx" in text
    assert len(list((tmp_path / "Diterima").rglob("*.docx"))) == 3
    assert "Kembali tanpa perubahan" in page.get("/status").text


def _photo() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (400, 300), "white").save(stream, "PNG")
    return stream.getvalue()


_YESTERDAY = now().date() - timedelta(1)
_NO_DAYS = (
    ("2099-01-02", "Tanggal 2 Januari 2099 belum tiba"),
    ("2020-01-15", "jauh sebelum periode dokumennya"),
    ("kemarin", "bukan tanggal"),
)


def test_the_day_of_signing_on_paper_is_asked_and_told(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    text = page.get("/status").text
    found = re.search(r'name="nip" value="([^"]+)"', text)
    assert found
    assert f'value="{now():%Y-%m-%d}"' in text, "today is shown"
    said = {"nip": found[1], "oleh": "Nurlaila"}
    for day, why in _NO_DAYS:
        assert why in page.post("/status/tandai", data={**said, "tanggal": day}).text
    assert "1 ditandatangani" not in page.get("/status").text
    text = page.post("/status/tandai", data={**said, "tanggal": f"{_YESTERDAY:%Y-%m-%d}"}).text
    assert f"Dicatat: 1 dokumen, ditandatangani {tanggal(_YESTERDAY)}." in text
    assert f"basah, {tanggal(_YESTERDAY)}" in text


def test_a_scan_without_a_code_is_filed_for_whom_the_officer_names(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    page.post("/kembali", files={"berkas": ("IMG-7.png", _photo())})
    _wait(desk)
    found = re.search(r'<option value="([^"]+)">SKP ', page.get("/kembali").text)
    assert found
    named = {"berkas": "IMG-7.png", "milik": found[1]}
    assert "isi siapa yang menyatakan" in page.post("/kembali/milik", data=named).text
    assert "tidak ada di daftar" in page.post("/kembali/milik", data={**named, "berkas": "../x.png"}).text
    said = {**named, "oleh": "Nurlaila"}
    assert f'value="{now():%Y-%m-%d}"' in page.get("/kembali").text, "today is shown"
    for day, why in _NO_DAYS:
        assert why in page.post("/kembali/milik", data={**said, "tanggal": day}).text
    assert not list((tmp_path / "Hasil").rglob("Kembali/SKP/*.png")), "refused before it is filed"
    text = page.post("/kembali/milik", data={**said, "tanggal": f"{_YESTERDAY:%Y-%m-%d}"}).text
    assert f"ditandatangani di kertas {tanggal(_YESTERDAY)} menurut Nurlaila" in text
    assert "Belum diketahui milik siapa" not in text
    assert "1 ditandatangani" in page.get("/status").text
    assert len(list((tmp_path / "Hasil").rglob("Kembali/SKP/*.png"))) == 1


def test_two_skp_of_one_person_are_told_apart(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(
        page, Path(shutil.copy(Path(__file__).parents[1] / "fixtures" / "bkpsdm" / "bkpsdm.xlsx", tmp_path))
    )
    first, second = (key for key in desk.people if "/" in key)
    halves = [
        re.findall(r"2026-\d\d-\d\d sampai 2026-\d\d-\d\d", desk.people[one])[0] for one in (first, second)
    ]
    assert halves[0] != halves[1]
    _made(page, desk, jenis="SKP", orang=first)
    row = re.search(rf'data-l="Dokumen">(SKP [^<]*{second}[^<]*)<', page.get("/buat").text)
    assert row
    assert halves[1] in row[1]
    _made(page, desk, jenis="SKP", orang=second)
    page.post("/kembali", files={"berkas": ("IMG-7.png", _photo())})
    _wait(desk)
    text = page.get("/kembali").text
    labels = re.findall(r'<option value="([^"]+)">(SKP [^<(]*\([0-9]+/[^<]*)<', text)
    assert [half in label for half, (_, label) in zip(halves, labels, strict=True)] == [True, True]
    assert halves[1] in page.post("/status/tandai", data={"nip": labels[1][0], "oleh": "Nurlaila"}).text


def test_who_signed_on_paper_is_noted_by_a_tick(
    page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path]
) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    found = re.search(r'name="nip" value="([^"]+)"', page.get("/status").text)
    assert found
    number = found[1]
    assert "isi siapa yang menyatakan" in page.post("/status/tandai", data={"nip": number}).text
    assert "Dicatat: 1 dokumen" in page.post("/status/tandai", data={"nip": number, "oleh": "Nurlaila"}).text
    assert "1 ditandatangani" in page.get("/status").text
    assert page.get("/status").text.count("<details open><summary>") == 1, "one unit and half stands open"
    page.post("/status/buku")
    assert [path.name for path in shown] == ["Status.xlsx"]
    book = openpyxl.load_workbook(shown[0])
    typed = next(cell for row in book["Status"].iter_rows() for cell in row if cell.value == "Nurlaila")
    assert typed
    page.post("/status/tandai", data={"nip": number, "oleh": "Nurlaila", "cabut": "1"})
    assert "ditandatangani," not in page.get("/status").text


def test_sheets_for_the_dialog(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    assert re.search(r"Ditulis: [1-9]\d* lembar dialog kinerja", page.post("/dialog").text)
    assert list((tmp_path / "Hasil").rglob("Dialog Kinerja/*.docx"))


def test_a_commented_file_is_filed_under_its_owner(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    document = next((tmp_path / "Hasil").rglob("*_SKP.docx"))
    content = retyped(commented(document.read_bytes(), "Terlalu tinggi"), "Sesuatu yang lain")
    page.post("/kembali", files={"berkas": ("IMG-2.docx", content)})
    _wait(desk)
    assert desk.checkup
    name = html.escape(desk.checkup.people[document.name.split("_")[0]])
    text = page.get("/kembali").text
    assert re.search(
        rf'<td data-l="Berkas">IMG-2\.docx</td><td data-l="Milik"><b>SKP {re.escape(name)} \(\d+\)</b></td>',
        text,
    )
    told = re.search(r'data-l="Apa">1 komentar, 1 perubahan(.*?)</td>', text)
    assert told
    assert "Terlalu tinggi" in told[1]
    assert "Sesuatu yang lain" in told[1]
    status = page.get("/status").text
    assert "Ada masukan: lihat Rekap Masukan.xlsx" in status
    for screen in (text, status):
        recap = re.search(r'name="berkas" value="([^"]+)"><button[^>]*>Buka Rekap Masukan</button>', screen)
        assert recap
        assert Path(html.unescape(recap[1])).name == "Rekap Masukan.xlsx"
        assert Path(html.unescape(recap[1])).is_file()
    assert re.search(r'Disimpan sebagai">\d{18}[^<]*\.docx</td>', text)


def test_one_file_is_looked_at_without_being_kept(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    document = next((tmp_path / "Hasil").rglob("*_SKP.docx"))
    content = document.read_bytes()
    assert desk.checkup
    name = html.escape(desk.checkup.people[document.name.split("_")[0]])
    for sent, verdict in (
        (content, "Utuh: isinya seperti yang diterbitkan"),
        (commented(content, "Terlalu tinggi"), "Utuh, dengan masukan di dalamnya"),
        (retyped(content, "Sesuatu yang lain"), "Diubah: 1 tempat berbeda dari yang diterbitkan"),
    ):
        text = page.post("/kembali/periksa", files={"berkas": ("a.docx", sent)}).text
        assert verdict in text
        assert f"SKP {name}" in text
    assert "Sesuatu yang lain" in text
    assert "bukan berkas Word" in page.post("/kembali/periksa", files={"berkas": ("x.docx", b"x")}).text
    assert not (tmp_path / "Diterima").exists()


def test_steps_are_ticked_once_nothing_is_left_there(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    book = office(tmp_path / "buku.xlsx")
    _open(page, book)
    assert _ticked(page) == {"/buku", "/periksa"}
    page.get("/peran")
    assert _ticked(page) == {"/buku", "/periksa", "/peran"}
    _made(page, desk)
    assert _ticked(page) == {"/buku", "/periksa", "/peran", "/buat", "/hasil"}
    numbers = re.findall(r'name="nip" value="([^"]+)"', page.get("/status").text)
    page.post("/status/tandai", data={"nip": numbers[0], "oleh": "Nurlaila"})
    text = page.get("/bantuan").text
    assert f"1 dari {len(numbers)} ditandatangani" in text
    assert f"dari {len(numbers)} terkirim" not in text, "he signed on paper"
    page.post("/status/tandai", data={"nip": numbers[1:], "oleh": "Nurlaila"})
    assert {"/kirim", "/kembali", "/status"} <= _ticked(page)
    office(book.parent / "lain.xlsx", texts="Tersusunnya rencana kerja").replace(book)
    page.post("/periksa-lagi")
    assert "/buat" not in _ticked(page)
    assert "buku kerja berubah sesudah dibuat" in page.get("/bantuan").text


def _ticked(page: TestClient) -> set[str]:
    return set(re.findall(r'<li class="sudah"><a href="([^"]+)"', page.get("/bantuan").text))


def test_a_deadline_that_is_over_is_said(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    good = {"penyedia": "gmail", "pengirim": "kepegawaian@contoh.go.id", "tenggat": "2021-01-23"}
    text = page.post("/kirim/setelan", data=good).text
    assert "Tenggat pengembaliannya sudah lewat" in text
    assert "sudah lewat</span>" in text
    plan = page.post("/kirim/rencana", data={"cara": "sungguhan"}).text
    assert "<b>23 Januari 2021</b>" in plan
    assert "Tenggat itu sudah lewat" in plan
    text = page.post("/kirim/setelan", data={**good, "tenggat": "2090-01-23"}).text
    assert "sudah lewat" not in text


def test_a_provider_is_chosen_by_the_name_that_people_know(
    page: TestClient, desk: Desk, tmp_path: Path
) -> None:
    """What a former server of the office's own needed goes with it."""
    _open(page, office(tmp_path / "buku.xlsx"))
    own = {
        "penyedia": "sendiri",
        "server": "mail.contoh.go.id",
        "pengguna": "kepegawaian",
        "keamanan": "tls",
        "port": "465",
        "pengirim": "kepegawaian@contoh.go.id",
    }
    page.post("/kirim/setelan", data=own)
    kept = (desk.work / "skpdoc.toml").read_text("utf-8")
    assert "port = 465" in kept
    page.post("/kirim/setelan", data={**own, "penyedia": "gmail"})
    kept = (desk.work / "skpdoc.toml").read_text("utf-8")
    assert 'server = "gmail"' in kept
    assert not re.search("port|keamanan|pengguna", kept)
    assert set(sending.PROVIDERS) == set(PRESETS)
    assert not re.search(r"starttls|pintu", re.sub(r"<[^>]+>", "", page.get("/kirim").text), re.IGNORECASE)


def test_only_some_get_a_mail(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    page.post("/kirim/setelan", data={"penyedia": "gmail", "pengirim": "kepegawaian@contoh.go.id"})
    assert desk.checkup
    key = list(desk.checkup.people)[2]
    text = page.post("/kirim/rencana", data={"cara": "sungguhan", "orang": key}).text
    assert re.search(r"SKP 2026: [12] surel dengan", text), "his own, and that of those whom he assesses"
    assert f'<input type="hidden" name="orang" value="{key}">' in text
    assert re.search(rf'value="{key}" checked', text)


def test_two_workbooks_of_one_unit_are_told_apart(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "satu" / "buku.xlsx"))
    _open(page, office(tmp_path / "dua" / "buku.xlsx", post="Pengawsa"))
    page.post("/buku/dikenal", data={"cara": "terpisah"})
    labels = re.findall(r"Lanjutkan: ([^<]+)</button>", page.get("/").text)
    assert len(labels) == len(set(labels)) == 2


def test_what_went_well_is_no_warning(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    good = {"server": "mail.contoh.go.id", "pengirim": "kepegawaian@contoh.go.id"}
    assert (
        '<div class="berhasil" role="status">Setelan disimpan' in page.post("/kirim/setelan", data=good).text
    )
    assert '<div class="pemberitahuan" role="alert">Centang orangnya' in page.post("/status/tandai").text


def test_every_screen_leads_on(page: TestClient, desk: Desk, tmp_path: Path) -> None:
    _open(page, office(tmp_path / "buku.xlsx"))
    _made(page, desk)
    onward = {
        "/peran": "/buat",
        "/hasil": "/kirim",
        "/kirim": "/kembali",
        "/kembali": "/status",
        "/formulir": "/buat",
    }
    for path, target in onward.items():
        foot = page.get(path).text.split('<div class="kaki">')[1]
        assert f'href="{target}"' in foot


def test_closing(page: TestClient, desk: Desk) -> None:
    assert "SKP sudah ditutup" in page.post("/tutup").text
    assert desk.closing.is_set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a/b\\c:d", "a b c d"),
        ("..", "buku kerja"),
        ("  ", "buku kerja"),
        ("Dinas.", "Dinas"),
        ("CON", "_CON"),
        ("aux.xlsx", "_aux.xlsx"),
        ("x" * 300, "x" * 120),
    ],
)
def test_names_that_every_system_takes(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_a_name_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert free(path) == path
    path.touch()
    assert free(path).name == "a (2).xlsx"
