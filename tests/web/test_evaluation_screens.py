"""Evaluasi: a period begun, its findings, a team rated, documents and rekap; without a browser."""

from __future__ import annotations

import html
import re
import shutil
import time
from pathlib import Path

import openpyxl
import pytest
from spoilt import HOSTILE, office
from starlette.testclient import TestClient

from skpdoc.pipeline.evaluation.load import Evaluated, load_evaluation
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.web import place
from skpdoc.web.desk import Desk
from skpdoc.web.work import evaluation as work

A, S, D = "Di Atas Ekspektasi", "Sesuai Ekspektasi", "Di Bawah Ekspektasi"
SAMPLES = Path(__file__).parents[2] / "sample_workbooks"
OVER_PERIOD = ["/evaluasi/periksa", "/evaluasi/nilai", "/evaluasi/buat", "/evaluasi/hasil"]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened in Excel or Word."""
    paths: list[Path] = []
    monkeypatch.setattr(place, "show", paths.append)
    return paths


@pytest.fixture
def begun(page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path]) -> Path:
    """The evaluation book of Triwulan I, begun on the page; its capaian is there."""
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    text = page.post("/evaluasi/mulai", data={"periode": "Triwulan I"}).text
    assert "Buku evaluasi Triwulan I ditulis" in text, text
    (book,) = shown
    put(book, "Periode", "Capaian Kinerja Organisasi", "Baik")
    page.post("/evaluasi/periksa-lagi")
    shown.clear()
    return book


def put(book: Path, sheet: str, where: str, value: str, row: int = 2) -> None:
    """A setting, or the cell in ``row`` of the column ``where``; as Excel would: open, type, save."""
    opened = openpyxl.load_workbook(book)
    if sheet == "Periode":
        (place,) = (cells[1] for cells in opened[sheet].iter_rows() if cells[0].value == where)
        place.value = value
    else:
        headers = [cell.value for cell in opened[sheet][1]]
        opened[sheet].cell(row, headers.index(where) + 1).value = value
    opened.save(book)


def typed(book: Path, header: str) -> list[object]:
    sheet = openpyxl.load_workbook(book)["Penilaian"]
    column = [cell.value for cell in sheet[1]].index(header) + 1
    return [sheet.cell(row, column).value for row in range(2, 5)]


def form_of(text: str) -> dict[str, str]:
    """The fields of the form as a browser would send them: hidden ones, and what is selected."""
    found = dict(
        re.findall(
            r'<input type="hidden" name="((?:sidik|hasil|perilaku|semula) [^"]*)" value="([^"]*)"', text
        )
    )
    for name, options in re.findall(r'<select[^>]* name="([^"]*)"[^>]*>(.*?)</select>', text, re.DOTALL):
        chosen = re.findall(r"<option selected>([^<]*)|<option[^>]* selected>([^<]*)", options)
        found[name] = "".join(chosen[0]) if chosen else ""
    return {html.unescape(name): html.unescape(value) for name, value in found.items()}


def rated(text: str, *ratings: tuple[str, str]) -> dict[str, str]:
    """The form once the first people were rated."""
    form = form_of(text)
    keys = [name.removeprefix("hasil ") for name in form if name.startswith("hasil ")]
    for key, (hasil, perilaku) in zip(keys, ratings, strict=False):
        form |= {f"hasil {key}": hasil, f"perilaku {key}": perilaku}
    return form


@pytest.mark.parametrize("path", ["/evaluasi", *OVER_PERIOD])
def test_without_a_workbook_every_screen_asks_for_one(page: TestClient, path: str) -> None:
    assert "Letakkan buku kerja di sini" in page.get(path).text


def test_without_a_period_every_screen_asks_for_one(page: TestClient, tmp_path: Path) -> None:
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    for path in OVER_PERIOD:
        text = page.get(path).text
        assert "Mulai evaluasi periode" in text
        assert "Belum ada buku evaluasi" in text
    assert 'href="/evaluasi"' in text, "a step at the left"
    for periode in ("", "Triwulan V", HOSTILE):
        text = page.post("/evaluasi/mulai", data={"periode": periode}).text
        assert "Pilih periode yang belum mempunyai buku evaluasi" in text
    assert "Mulai evaluasi periode" in page.post("/evaluasi/ambil", data={"nomor": "7"}).text


def test_a_period_is_begun_once_and_kept_beside_the_workbook(
    page: TestClient, desk: Desk, begun: Path, tmp_path: Path
) -> None:
    assert begun.parent == tmp_path / "Evaluasi"
    text = page.get("/evaluasi").text
    assert begun.name in text
    assert "<option>Triwulan I</option>" not in text
    assert "<option>Triwulan II</option>" in text
    before = begun.read_bytes()
    assert "Pilih periode yang belum" in page.post("/evaluasi/mulai", data={"periode": "Triwulan I"}).text
    assert begun.read_bytes() == before
    desk.evaluation.close()
    assert "Evaluasi Triwulan I" in page.post("/evaluasi/ambil", data={"nomor": "0"}).text


def test_the_book_of_another_unit_is_named_and_not_listed(page: TestClient, begun: Path) -> None:
    other = begun.with_name("lain.xlsx")
    other.write_bytes(begun.read_bytes())
    put(other, "Periode", "Nama Unit Kerja", HOSTILE)
    text = page.get("/evaluasi").text
    assert "lain.xlsx: buku evaluasi unit atau tahun lain" in text
    assert "<script>alert" not in text


def test_a_fresh_book_is_no_mistake_but_to_be_filled_in(page: TestClient, begun: Path) -> None:
    page.post("/evaluasi/periksa-lagi")
    text = page.get("/evaluasi/periksa").text
    assert "<h1>Belum diisi: realisasi " in text
    assert "hal harus diperbaiki" not in text
    assert "Penilaian · G2" not in page.get("/evaluasi/periksa?tingkat=galat").text
    assert "Penilaian · G2" in page.get("/evaluasi/periksa?tingkat=belum+diisi").text
    put(begun, "Penilaian", "Rating Hasil Kerja", HOSTILE)
    page.post("/evaluasi/periksa-lagi")
    text = page.get("/evaluasi/periksa").text
    assert "<h1>1 hal harus diperbaiki" in text
    assert "Belum diisi: realisasi " in text


def test_findings_stand_at_their_cells_and_are_found_again_when_saved(page: TestClient, begun: Path) -> None:
    put(begun, "Penilaian", "Rating Hasil Kerja", HOSTILE)
    begin = time.monotonic()
    while "Penilaian · G2" not in page.get("/evaluasi/periksa?tingkat=galat").text:
        assert time.monotonic() - begin < 60
        time.sleep(0.1)
    text = page.get("/evaluasi/periksa?tingkat=galat&lembar=Penilaian").text
    assert "Perbaiki begini" in text
    assert "<script>alert" not in text
    assert "Penilaian · G2" not in page.get("/evaluasi/periksa?tingkat=saran").text


def test_the_books_are_opened_in_excel(page: TestClient, begun: Path, shown: list[Path]) -> None:
    page.post("/evaluasi/buka-buku", data={"nomor": "0"})
    page.post("/evaluasi/buka-buku", data={"nomor": "7"})
    assert shown == [begun, begun.parent]


def _rekap(
    path: Path, *rows: tuple[str, ...], periode: str = "Periode Triwulanan 1 Tahun 2026"
) -> tuple[str, bytes]:
    """As e-Kinerja exports it."""
    book = openpyxl.Workbook()
    book.active.append((periode,))
    book.active.append(("NIP", "NAMA", "RATING HASIL KERJA", "RATING PERILAKU KERJA", "PREDIKAT KINERJA"))
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path.name, path.read_bytes()


def _people(book: Path) -> list[tuple[str, str]]:
    rows = openpyxl.load_workbook(book)["Penilaian"].iter_rows(min_row=2, max_col=2, values_only=True)
    return [(str(nip), str(nama)) for nip, nama in rows if nip]


def test_beside_a_rekap_the_books_are_read_once(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first, name), *_ = _people(begun)
    for header in ("Rating Hasil Kerja", "Rating Perilaku Kerja"):
        put(begun, "Penilaian", header, S)
    rekap = _rekap(tmp_path / "rekap.xlsx", (first, name, A, S, "Baik"))
    read: list[UnitBooks] = []

    def counted(unit: UnitBooks) -> Evaluated:
        read.append(unit)
        return load_evaluation(unit)

    monkeypatch.setattr(work, "load_evaluation", counted)
    for files in ([], [rekap], [], [rekap]):
        codes = [one["kode"] for one in work.check([begun], files, lambda *_: None).found["temuan"]]
        assert ("E86" in codes) is bool(files)
    assert len(read) == 1


def test_one_book_for_each_pejabat_penilai_is_begun_and_shown_as_one(
    page: TestClient, desk: Desk, tmp_path: Path, shown: list[Path]
) -> None:
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    text = page.post("/evaluasi/mulai", data={"periode": "Triwulan I", "buku": "penilai"}).text
    books = sorted((tmp_path / "Evaluasi").glob("*.xlsx"))
    assert len(books) > 1
    assert f"{len(books)} buku, satu setiap pejabat penilai" in text
    assert f"{len(books)} buku digabung" in text
    assert all(book.name in text for book in books)
    assert shown == [tmp_path / "Evaluasi"], "not so many windows of Excel"
    assert len(desk.evaluation.people) == sum(len(_people(book)) for book in books)
    number = desk.evaluation.books.index(books[1])
    page.post("/evaluasi/buka-buku", data={"nomor": str(number)})
    assert shown[-1] == books[1]
    put(books[1], "Penilaian", "Rating Hasil Kerja", "Lumayan")
    page.post("/evaluasi/periksa-lagi")
    text = page.get("/evaluasi/periksa").text
    assert f"{books[1].name} · Lembar Penilaian" in text
    page.post("/evaluasi/tandai")
    assert len(list(desk.copies.iterdir())) == len(books)
    books[0].rename(books[0].with_name("kembali dari kepala.xlsx"))
    assert "kembali dari kepala.xlsx" in page.post("/evaluasi/periksa-lagi").text
    assert len(desk.evaluation.books) == len(books)


def test_a_book_is_filled_in_from_other_files(
    page: TestClient, desk: Desk, begun: Path, tmp_path: Path, shown: list[Path]
) -> None:
    """Those of e-Kinerja and an older book of the same period; of neither anything stays."""
    put(begun, "Penilaian", "Catatan/Rekomendasi", "Pertahankan", 3)
    (first, name), *_ = _people(begun)
    old = begun.read_bytes()
    begun.unlink()
    rekap = _rekap(tmp_path / "rekap.xlsx", (first, name, A, S, "Baik"))
    files = {"rekap": rekap, "buku_lain": ("lama.xlsx", old)}
    text = page.post("/evaluasi/mulai", data={"periode": "Triwulan I"}, files=files).text
    assert "Tidak ada (atau tidak satu) di rekap.xlsx" in text
    assert typed(begun, "Rating Hasil Kerja")[0] == A
    assert typed(begun, "Catatan/Rekomendasi")[1] == "Pertahankan"
    assert [path.name for path in begun.parent.iterdir()] == [begun.name]


def test_a_list_of_staff_fills_in_angka_kredit_or_is_refused_by_its_name(
    page: TestClient, desk: Desk, begun: Path, tmp_path: Path
) -> None:
    begun.unlink()
    files = {"daftar": ("daftar.xlsx", b"bukan Excel")}
    text = page.post("/evaluasi/mulai", data={"periode": "Triwulan I"}, files=files).text
    assert "daftar.xlsx: " in text
    assert "/tmp" not in text.replace(str(tmp_path), "")
    assert not begun.exists()
    book = openpyxl.Workbook()
    book.active.append(("NIP", "NAMA", "JABATAN"))
    book.active.append(("198609262015052001", "RATNA", "Kepala Seksi"))
    book.save(tmp_path / "daftar.xlsx")
    files = {"daftar": ("daftar.xlsx", (tmp_path / "daftar.xlsx").read_bytes())}
    text = page.post("/evaluasi/mulai", data={"periode": "Triwulan I"}, files=files).text
    assert "daftar.xlsx: tidak ada kolom TMT" in text


def test_ratings_are_held_against_the_rekap_of_e_kinerja(
    page: TestClient, desk: Desk, begun: Path, tmp_path: Path
) -> None:
    """Until somebody ends it, also when the book was saved; a rekap of another period is refused."""
    (first, name), *_ = _people(begun)
    for header in ("Rating Hasil Kerja", "Rating Perilaku Kerja"):
        put(begun, "Penilaian", header, S)
    rekap = _rekap(tmp_path / "rekap.xlsx", (first, name, A, S, "Baik"))
    text = page.post("/evaluasi/rekap-ekinerja", files={"rekap": rekap}).text
    assert 'Dibandingkan dengan <b class="kata">rekap.xlsx</b>' in text
    assert "Penilaian berbeda dari rekap e-Kinerja" in text
    put(begun, "Penilaian", "Rating Hasil Kerja", A)
    page.post("/evaluasi/periksa-lagi")
    assert "Penilaian berbeda dari rekap" not in page.get("/evaluasi/periksa").text
    other = _rekap(
        tmp_path / "lain.xlsx", (first, name, D, S, "Baik"), periode="Periode Triwulanan 2 Tahun 2026"
    )
    text = page.post("/evaluasi/rekap-ekinerja", files={"rekap": other}).text
    assert "lain.xlsx: rekap Triwulan II 2026, bukan Triwulan I 2026" in text
    assert desk.evaluation.checkup, "what was found stays"
    page.post("/evaluasi/rekap-ekinerja", files={"rekap": rekap})
    assert "Bandingkan dengan Rekap Penilaian e-Kinerja" in page.post("/evaluasi/rekap-ekinerja").text
    assert not desk.evaluation.rekap


def test_a_team_is_reckoned_before_anything_is_written(page: TestClient, begun: Path) -> None:
    before, text = begun.read_bytes(), page.get("/evaluasi/nilai").text
    assert not any(form_of(text)[name] for name in form_of(text) if name.startswith(("hasil", "perilaku")))
    text = page.post("/evaluasi/hitung", data=rated(text, (S, S), (A, A), (S, D))).text
    outputs = re.findall(r"<output[^>]*>([^<]*)</output>", text)
    assert outputs[:4] == ["Baik", "Sangat Baik", "Kurang", "–"]
    assert "Sangat Baik · 1" in text
    assert "paling banyak" in text
    assert "data-tetap" in text, "what is not saved is never taken away"
    assert begun.read_bytes() == before


def test_ratings_are_written_into_their_cells(page: TestClient, begun: Path) -> None:
    text = page.get("/evaluasi/nilai").text
    text = page.post("/evaluasi/nilai", data=rated(text, (S, S), (A, A))).text
    assert "Rating 2 orang disimpan" in text
    assert "Buku sebelumnya disalin" in text
    assert typed(begun, "Rating Hasil Kerja") == [S, A, None]
    assert typed(begun, "Rating Perilaku Kerja") == [S, A, None]
    assert re.findall(r"<output[^>]*>([^<]*)</output>", text)[:2] == ["Baik", "Sangat Baik"]
    text = page.post("/evaluasi/nilai", data=rated(text, (S, S), (A, A))).text
    assert "Tidak ada rating yang berubah" in text


def test_a_team_is_filtered_and_nobody_s_choice_is_lost(page: TestClient, desk: Desk, begun: Path) -> None:
    text = page.get("/evaluasi/nilai").text
    form = rated(text, (A, A), (D, D))
    options = re.search(r'<select id="penilai".*?</select>', text, re.DOTALL)
    assert options
    last = html.unescape(re.findall(r"<option>([^<]*)</option>", options[0])[-1])
    text = page.post("/evaluasi/hitung", data={**form, "penilai": last}).text
    assert text.count("<output") < len([name for name in form if name.startswith("hasil ")])
    page.post("/evaluasi/nilai", data=form_of(text))
    assert typed(begun, "Rating Hasil Kerja")[:2] == [A, D]


def test_what_was_saved_in_excel_meanwhile_is_never_overwritten(page: TestClient, begun: Path) -> None:
    form = rated(page.get("/evaluasi/nilai").text, (A, A))
    put(begun, "Penilaian", "Catatan/Rekomendasi", "Baru dicatat")
    before = begun.read_bytes()
    answer = page.post("/evaluasi/nilai", data=form)
    assert answer.status_code == 409
    assert "sudah berubah sejak halaman ini ditampilkan" in answer.text
    assert begun.read_bytes() == before
    assert next(value for name, value in form_of(answer.text).items() if name.startswith("hasil ")) == A
    assert "Pilihan Anda masih di sini; tekan Simpan sekali lagi" in answer.text
    assert "Sel ratingnya juga diubah" not in answer.text
    assert "Rating 1 orang disimpan" in page.post("/evaluasi/nilai", data=form_of(answer.text)).text
    assert typed(begun, "Rating Hasil Kerja")[0] == A
    assert typed(begun, "Catatan/Rekomendasi")[0] == "Baru dicatat"


def test_ratings_that_somebody_wrote_meanwhile_are_named_or_kept(page: TestClient, begun: Path) -> None:
    """Of those whom two people rated the page tells; whom only the other rated keeps what he has."""
    text = page.get("/evaluasi/nilai").text
    form = rated(text, (A, A))
    for row in (2, 3):
        put(begun, "Penilaian", "Rating Hasil Kerja", D, row)
        put(begun, "Penilaian", "Rating Perilaku Kerja", D, row)
    form = form_of(page.post("/evaluasi/hitung", data=form).text)
    answer = page.post("/evaluasi/nilai", data=form)
    assert answer.status_code == 409
    (_, first), (_, second), *_ = _people(begun)
    said = f"{html.escape(first)}: di buku kini {D} / {D}, pilihan Anda {A} / {A}."
    assert said in answer.text
    assert f"{html.escape(second)}: di buku kini" not in answer.text
    page.post("/evaluasi/nilai", data=form_of(answer.text))
    assert typed(begun, "Rating Hasil Kerja")[:2] == [A, D]


def test_no_button_beside_saving_leads_away(page: TestClient, begun: Path) -> None:
    text = page.get("/evaluasi/nilai").text
    assert 'data-simpan=""' in text
    assert 'data-simpan="belum"' in page.post("/evaluasi/hitung", data=rated(text, (A, A))).text
    assert "href" not in text.split('<div class="kaki lekat">')[1].split("</form>")[0]


def test_a_book_that_is_open_in_excel_is_not_written(page: TestClient, begun: Path) -> None:
    form = rated(page.get("/evaluasi/nilai").text, (A, A))
    begun.with_name(f"~${begun.name}").write_bytes(b"")
    answer = page.post("/evaluasi/nilai", data=form)
    assert "sedang dibuka di Excel" in answer.text
    assert typed(begun, "Rating Hasil Kerja")[0] is None
    assert next(value for name, value in form_of(answer.text).items() if name.startswith("hasil ")) == A


def test_hostile_ratings_and_keys_are_nothing(page: TestClient, begun: Path) -> None:
    before, form = begun.read_bytes(), form_of(page.get("/evaluasi/nilai").text)
    key = next(name for name in form if name.startswith("hasil "))
    data = {**form, key: HOSTILE, f"hasil {HOSTILE}": A, "perilaku ../..": A, "penilai": HOSTILE}
    text = page.post("/evaluasi/hitung", data=data).text
    assert "<script>alert" not in text
    assert "Tidak ada rating yang berubah" in page.post("/evaluasi/nilai", data=data).text
    assert begun.read_bytes() == before


def test_a_hostile_name_is_text_everywhere(page: TestClient, desk: Desk, tmp_path: Path, begun: Path) -> None:
    put(begun, "Penilaian", "Tidak Dinilai", HOSTILE)
    page.post("/evaluasi/periksa-lagi")
    for path in ("/evaluasi", *OVER_PERIOD):
        assert "<script>alert" not in page.get(path).text
    assert "Tidak dinilai: &lt;script&gt;" in page.get("/evaluasi/nilai").text


def test_without_the_organisation_s_capaian_the_kuadran_is_there_all_the_same(
    page: TestClient, begun: Path
) -> None:
    put(begun, "Periode", "Capaian Kinerja Organisasi", "")
    text = page.post("/evaluasi/hitung", data=rated(page.get("/evaluasi/nilai").text, (A, A))).text
    assert "isi Capaian Kinerja Organisasi" in text
    assert "Sangat Baik · 1" in text


@pytest.fixture
def sample(page: TestClient, tmp_path: Path, shown: list[Path]) -> Path:
    """The sample office with its SKP of some people, and its first quarter, filled in and open."""
    book = tmp_path / "buku.xlsx"
    shutil.copy(SAMPLES / "dinas_perhubungan.xlsx", book)
    (tmp_path / "Evaluasi").mkdir()
    shutil.copy(SAMPLES / "evaluasi" / "dinas_perhubungan_triwulan_i.xlsx", tmp_path / "Evaluasi")
    page.post("/serahkan", data={"buku": str(book)})
    page.post("/evaluasi/ambil", data={"nomor": "0"})
    return book


def _wait(desk: Desk) -> None:
    begin = time.monotonic()
    while not (desk.job and desk.job.is_over):
        assert time.monotonic() - begin < 120
        time.sleep(0.1)
    assert not desk.job.error


def test_documents_are_made_seen_and_followed_beside_the_skp(
    page: TestClient, desk: Desk, sample: Path, shown: list[Path]
) -> None:
    assert desk.evaluation.checkup
    some = list(desk.evaluation.checkup.people)[:3]
    page.post("/buat", data={"jenis": "SKP", "orang": some})
    _wait(desk)
    page.post("/evaluasi/buat", data={"jenis": ["Evaluasi Kinerja", "Dokumen Evaluasi"], "orang": some})
    _wait(desk)
    text = page.get("/evaluasi/hasil").text
    assert "Ditulis: 3 Dokumen Evaluasi, 3 Evaluasi Kinerja" in text
    document = re.search(r'name="berkas" value="(Evaluasi Kinerja/[^"]+\.docx)"', text)
    assert document
    named = {"evaluasi": "1", "berkas": document[1]}
    assert "Lihat cepat menunjukkan" in page.get("/lihat", params={**named, "cepat": "1"}).text
    assert page.get("/pratinjau", params=named).headers["content-security-policy"]
    page.post("/buka", data=named)
    assert shown[-1].name == Path(document[1]).name
    page.post("/buka", data={"evaluasi": "1"})
    assert shown[-1].name == "Triwulan I"
    text = page.get("/status").text
    assert "3 SKP: 3 draf.<br>" in text
    assert "3 Dokumen Evaluasi: 3 draf." in text
    assert desk.far
    assert desk.far.made == 3, "the steps at the left count SKP"
    page.post("/kirim/setelan", data={"penyedia": "gmail", "pengirim": "kepegawaian@contoh.go.id"})
    wanted = {"cara": "sungguhan"}
    both = page.post("/kirim/rencana", data=wanted).text
    assert re.search(r">SKP 2026 \(\d+\), Evaluasi Triwulan I \(\d+\): \d+ surel dengan", both)
    plans = page.post("/kirim/rencana", data={**wanted, "paruh": "perencanaan"}).text
    assert re.search(r">SKP 2026: \d+ surel dengan", plans)
    evaluations = page.post("/kirim/rencana", data={**wanted, "paruh": "evaluasi"}).text
    assert re.search(r">Evaluasi Triwulan I: \d+ surel dengan", evaluations)
    assert '<input type="hidden" name="paruh" value="evaluasi">' in evaluations


def _made(page: TestClient, desk: Desk, **wish: object) -> None:
    page.post("/evaluasi/buat", data={"jenis": "Evaluasi Kinerja", **wish})
    _wait(desk)


def _recheck(page: TestClient, desk: Desk, header: str, value: str, row: int) -> None:
    put(desk.evaluation.books[0], "Penilaian", header, value, row)
    page.post("/evaluasi/periksa-lagi")


def test_a_corrected_name_of_the_unit_is_asked_about(page: TestClient, desk: Desk, sample: Path) -> None:
    """The book alone has the new name: its documents went into another folder."""
    some = list(desk.evaluation.people)[:3]
    _made(page, desk, orang=some)
    assert "Satu unit yang namanya dibetulkan" not in page.get("/evaluasi/hasil").text
    put(desk.evaluation.books[0], "Periode", "Nama Unit Kerja", "Dinas Perhubungan Baru")
    page.post("/evaluasi/periksa-lagi")
    _made(page, desk, orang=some)
    assert "Satu unit yang namanya dibetulkan? <a" in page.get("/evaluasi/hasil").text
    text = page.get("/kirim").text
    assert "Satu unit atau dua?" in text
    found = re.search(r'name="satu" value="([^"]+)"><input type="hidden" name="lain" value="([^"]+)"', text)
    assert found
    answer = {"satu": found[1], "lain": found[2], "berlaku": found[2]}
    assert found[2].startswith("Dinas Perhubungan Baru/")
    assert "Setelan surel" in page.post("/kirim/kembar", data=answer).text
    assert "Satu unit yang namanya dibetulkan" not in page.get("/evaluasi/hasil").text


def test_what_would_change_is_shown_before_it_is_made(page: TestClient, desk: Desk, sample: Path) -> None:
    text = page.get("/evaluasi/buat").text
    assert "Semuanya dibuat baru: 104 dokumen" in text
    assert "data-terpilih>semua<" in text
    _made(page, desk, orang=list(desk.evaluation.people)[:3])
    _recheck(page, desk, "Rating Hasil Kerja", D, 3)
    text = page.get("/evaluasi/buat").text
    assert "1 sel atau baris berubah sejak pembuatan terakhir" in text
    assert "Penilaian!G3" in text
    assert re.search(r"Evaluasi Kinerja Hj. Nurlaila.*?dibuat ulang.*?SESUAI EKSPEKTASI → ", text, re.DOTALL)


def test_changed_by_hand_or_signed_is_decided_before_making(
    page: TestClient, desk: Desk, sample: Path
) -> None:
    """One is kept as it was changed, one is made anew and the other kept beside it, of a signed one too."""
    people = list(desk.evaluation.people)[:3]
    _made(page, desk, orang=people)
    signed, mine, yours = (next(desk.output.rglob(f"Evaluasi Kinerja/{key}_*")) for key in people)
    (number, *_) = re.findall(r'name="nip" value="([^"]+)"', page.get("/status").text)
    page.post("/status/tandai", data={"nip": number, "oleh": "Nurlaila"})
    for path in (mine, yours):
        path.write_bytes(b"punya saya")
    for row in (2, 3, 4):
        _recheck(page, desk, "Rating Hasil Kerja", D, row)
    assert "Putuskan dahulu: 3 dokumen" in page.get("/evaluasi/buat").text
    before = signed.read_bytes()
    wish = {f"putusan Evaluasi Kinerja/{mine.name}": "biarkan"}
    wish |= {f"putusan Evaluasi Kinerja/{one.name}": "baru" for one in (signed, yours)}
    _made(page, desk, orang=people, **wish)
    assert mine.read_bytes() == b"punya saya"
    assert [path.read_bytes() for path in desk.output.rglob("Diubah tangan/*/*")] == [b"punya saya"]
    assert [path.read_bytes() for path in desk.output.rglob("Tidak berlaku/*/*")] == [before]
    assert yours.read_bytes() != b"punya saya"
    assert signed.read_bytes() != before


def test_whence_a_figure_comes_is_told_of_everybody(page: TestClient, desk: Desk, sample: Path) -> None:
    text = page.get("/evaluasi/hasil").text
    link = re.search(r'href="(/evaluasi/asal\?orang=[^"]+)" aria-label="Dari mana angka ([^"]+)\?"', text)
    assert link
    text = page.get(html.unescape(link[1])).text
    assert f"<h1>Dari mana angka {link[2]}?</h1>" in text
    assert re.search(r"Rating Hasil Kerja: Sesuai Ekspektasi \[Penilaian!G2\]", text)
    assert "Predikat: Baik ← kuadran kinerja" in text
    assert page.get("/evaluasi/asal?orang=../..").url.path == "/evaluasi/hasil"


def test_copies_are_marked_and_opened(page: TestClient, desk: Desk, begun: Path, shown: list[Path]) -> None:
    put(begun, "Penilaian", "Rating Hasil Kerja", "Lumayan")
    page.post("/evaluasi/periksa-lagi")
    before = begun.read_bytes()
    assert "Salinan bertanda: " in page.post("/evaluasi/tandai").text
    (copy,) = shown
    assert copy.parent == desk.copies
    assert openpyxl.load_workbook(copy)["Penilaian"]["G2"].comment
    assert begun.read_bytes() == before


def test_what_may_be_waived_is_a_row_to_paste(page: TestClient, begun: Path) -> None:
    text = page.get("/evaluasi/periksa").text
    assert re.search(r'data-salin="E\d+(&#9;|\t){2}(Saran|Peringatan)"', text)
    assert "Salin pesan untuk WhatsApp" in text


def test_nothing_else_is_opened(page: TestClient, sample: Path) -> None:
    answer = page.post("/buka", data={"evaluasi": "1", "berkas": "../../buku.xlsx"})
    assert "Dokumen itu tidak ada dalam daftar" in answer.text
    assert "Dokumen itu tidak ada dalam daftar" in page.get("/lihat?evaluasi=1&berkas=../x.docx").text


def test_a_rekap_is_written_and_opened(
    page: TestClient, sample: Path, shown: list[Path], tmp_path: Path
) -> None:
    page.post("/evaluasi/rekap")
    assert shown[-1].name == "Rekap Evaluasi.xlsx"
    assert shown[-1].is_relative_to(tmp_path / "Hasil")


SUMMARY = "/evaluasi/ringkasan"


@pytest.fixture
def units(page: TestClient, desk: Desk, sample: Path, shown: list[Path]) -> Path:
    """The folder of two units with their rekap of one quarter."""
    page.post("/evaluasi/rekap")
    (written,) = desk.output.rglob("Rekap Evaluasi.csv")
    other = desk.output / HOSTILE.replace("/", "") / "Rekap Evaluasi.csv"
    other.parent.mkdir()
    text = written.read_text("utf-8-sig").replace("Dinas Perhubungan", "<script>alert(1)")
    other.write_text(text, "utf-8-sig")
    shown.clear()
    return desk.output


def test_many_units_are_compared_out_of_a_folder(page: TestClient, units: Path, shown: list[Path]) -> None:
    text = page.get(SUMMARY, params={"folder": str(units)}).text
    assert "<option>Triwulan I 2026</option>" in text
    text = page.post(SUMMARY, data={"folder": str(units), "periode": "Triwulan I 2026"}).text
    assert shown == [units / "Ringkasan Evaluasi.xlsx"]
    assert "Triwulan I 2026: 2 unit, 102 pegawai dihitung" in text
    assert "<script>alert" not in text
    assert re.search(r'<td data-l="Unit">Semua unit</td><td data-l="Sangat Baik">', text)
    sheets = openpyxl.load_workbook(shown[0]).sheetnames
    assert {"Unit", "Pejabat Penilai", "Jenis Jabatan"} <= set(sheets)


def test_a_folder_without_a_rekap_is_said_to_be_one(
    page: TestClient, tmp_path: Path, shown: list[Path]
) -> None:
    """Also where nothing is open yet, and for what is no folder or no period of it."""
    assert "Ringkasan evaluasi banyak unit" in page.get("/").text
    assert 'value="' in page.get(SUMMARY).text
    text = page.get(SUMMARY, params={"folder": str(tmp_path)}).text
    assert "tidak ada Rekap Evaluasi.csv di dalamnya" in text
    assert "Buat dahulu Rekap Evaluasi setiap unit di halaman Evaluasi" in text
    (tmp_path / "berkas").write_text("x")
    assert "bukan folder" in page.get(SUMMARY, params={"folder": str(tmp_path / "berkas")}).text
    assert "tidak ada" in page.get(SUMMARY, params={"folder": f"{tmp_path}/{HOSTILE}"}).text
    assert "tidak ada" in page.post(SUMMARY, data={"folder": str(tmp_path), "periode": HOSTILE}).text
    assert not shown


def test_a_folder_is_picked_in_the_system_s_dialog(
    page: TestClient, units: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([[units], []])
    monkeypatch.setattr(place, "ask_for_folder", lambda: next(answers))
    assert "<option>Triwulan I 2026</option>" in page.post(f"{SUMMARY}/pilih").text
    assert "<option>" not in page.post(f"{SUMMARY}/pilih").text


def test_without_a_dialog_its_place_is_typed(page: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.shutil, "which", lambda _: None)
    assert "Dialog untuk memilih folder tidak dapat dibuka" in page.post(f"{SUMMARY}/pilih").text
