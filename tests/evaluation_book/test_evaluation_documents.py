"""``skpdoc evaluate generate`` into a folder, and everything that afterwards walks over it."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from offices import BOOK, EditedEvaluation
from openpyxl import load_workbook
from runs import Skpdoc

from skpdoc.model.choices import PIHAK
from skpdoc.model.status import SkpStage
from skpdoc.pipeline.evaluation.generate import generate_evaluation
from skpdoc.pipeline.evaluation.load import group_evaluations, load_evaluation
from skpdoc.pipeline.folder.doubles import counting_folders, decide, doubles
from skpdoc.pipeline.folder.manifest import read_manifest, unit_folders
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds import issued_kinds, usual_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.status import status

HEAD, CLERK, JF = "197009231994031006", "198903082015022006", "198401022008032010"
FOLDER = Path("Dinas Perhubungan/2026/Evaluasi/Triwulan II")
USUAL = usual_kinds(OfficeCycle.EVALUATION)


def _edited(book: EditedEvaluation) -> EditedEvaluation:
    """Three people are rated."""
    book.set("Capaian Kinerja Organisasi", "Baik")
    for nip in (HEAD, CLERK, JF):
        book.rate(nip)
    sheet, target = book.sheet("Realisasi"), book.column("Realisasi", "Target")
    for number in range(2, sheet.max_row + 1):
        if sheet.cell(number, 1).value in (HEAD, CLERK, JF):
            book.put("Realisasi", number, "Realisasi", sheet.cell(number, target).value)
            book.put("Realisasi", number, "Berdasarkan", "laporan triwulan")
    return book


def _filled(path: Path) -> Path:
    return _edited(EditedEvaluation("Triwulan II")).save(path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _filled(tmp_path_factory.mktemp("buku") / "evaluasi.xlsx")


def _generate(book: Path, output: Path, **options: object) -> GenerateResult:
    (unit,), _ = group_evaluations([book])
    return generate_evaluation(load_evaluation(unit), RunOptions(output, **{"jenis": USUAL, **options}))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def made(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("hasil")
    _generate(filled, output)
    return output


@pytest.fixture
def output(made: Path, tmp_path: Path) -> Path:
    """What was made, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "hasil"))


def _documents(output: Path) -> list[str]:
    found = (path.relative_to(output / FOLDER).as_posix() for path in (output / FOLDER).rglob("*.docx"))
    return sorted(path for path in found if not path.startswith("Tidak berlaku/"))


def test_its_folder_lies_in_the_year_and_has_lists_of_its_own(made: Path) -> None:
    found = _documents(made)
    assert f"Evaluasi Kinerja/{CLERK}_Khairunnisa-Batubara-S-SiT_Evaluasi-Kinerja.docx" in found
    assert f"Dokumen Evaluasi/{CLERK}_Khairunnisa-Batubara-S-SiT_Dokumen-Evaluasi.docx" in found
    assert len(found) == 6
    assert (made / FOLDER / "Sumber/evaluasi.xlsx").is_file()
    manifest = read_manifest(made / FOLDER)
    assert (manifest.unit, manifest.tahun, manifest.periode) == ("Dinas Perhubungan", 2026, "Triwulan II")
    assert len(manifest.dokumen) == 6
    rows = list(load_workbook(made / FOLDER / "indeks.xlsx").worksheets[0].iter_rows(values_only=True))
    states = [cell for row in rows for cell in row if cell in ("lengkap", "belum dibuat")]
    assert states.count("lengkap") == 3


def test_the_same_book_gives_the_same_bytes_and_is_not_made_again(
    filled: Path, made: Path, output: Path, tmp_path: Path
) -> None:
    again = _generate(filled, output)
    assert not again.tertulis
    assert sum(again.tetap.values()) == 6
    _generate(filled, tmp_path / "lain")
    for path in _documents(made):
        assert (made / FOLDER / path).read_bytes() == (tmp_path / "lain" / FOLDER / path).read_bytes()


def test_one_realisasi_changes_one_person_s_documents(output: Path, tmp_path: Path) -> None:
    book = EditedEvaluation("Triwulan II")
    book = _edited(book)
    row = book.row("Realisasi", CLERK, "U1.1")
    book.put("Realisasi", row, "Berdasarkan", "register penumpang")
    hasil = _generate(book.save(tmp_path / "evaluasi.xlsx"), output)
    assert {jenis.nama: count for jenis, count in hasil.tertulis.items()} == {"Evaluasi Kinerja": 1}
    assert sum(hasil.tetap.values()) == 5


def test_a_galat_withholds_whose_row_it_is_and_one_of_the_period_everybody(tmp_path: Path) -> None:
    book = _edited(EditedEvaluation("Triwulan II"))
    book.put("Realisasi", book.row("Realisasi", CLERK, "U1.1"), "Realisasi", "dua belas")
    hasil = _generate(book.save(tmp_path / "satu.xlsx"), tmp_path / "hasil")
    held = {(jenis.nama, name.partition(" (")[0]) for jenis, name in hasil.ditahan}
    assert {kind for kind, name in held if name.startswith("Khairunnisa")} == {
        "Evaluasi Kinerja",
        "Dokumen Evaluasi",
    }
    assert not any(CLERK in path for path in _documents(tmp_path / "hasil"))
    assert len(_documents(tmp_path / "hasil")) == 4
    book.set("Capaian Kinerja Organisasi", "Lumayan")
    hasil = _generate(book.save(tmp_path / "dua.xlsx"), tmp_path / "hasil")
    assert _documents(tmp_path / "hasil") == []
    assert hasil.is_withheld


def test_feedback_is_made_where_it_is_asked_for_and_then_renewed(
    filled: Path, output: Path, tmp_path: Path
) -> None:
    asked = [jenis for jenis in issued_kinds(OfficeCycle.EVALUATION) if jenis.is_asked]
    assert [jenis.pilihan for jenis in asked] == ["umpan-balik"]
    hasil = _generate(filled, output, jenis=asked, hanya=[CLERK])
    assert {jenis.nama: count for jenis, count in hasil.tertulis.items()} == {"Umpan Balik": 1}
    assert len(_documents(output)) == 7
    book = _edited(EditedEvaluation("Triwulan II"))
    book.put("Realisasi", book.row("Realisasi", CLERK, "U1.1"), "Umpan Balik", "Pimpinan: cermat")
    hasil = _generate(book.save(tmp_path / "evaluasi.xlsx"), output)
    assert hasil.tertulis[asked[0]] == 3, "the others get theirs too"


def test_nip_that_is_not_there_is_named(skpdoc: Skpdoc, filled: Path, tmp_path: Path) -> None:
    result = skpdoc("evaluate", "generate", filled, "-o", tmp_path, "--only", "198903082015022007")
    assert result.code == 2
    assert "NIP 198903082015022007 tidak ada di evaluasi.xlsx. Maksud Anda 198903082015022006?" in result.said


def test_both_halves_are_found_and_the_evaluation_is_no_twin(
    skpdoc: Skpdoc, output: Path, tmp_path: Path
) -> None:
    skpdoc("generate", BOOK, "-o", output, "--only", CLERK, "--document", "skp")
    year, evaluation = unit_folders(output)
    assert (year, evaluation) == (output / FOLDER.parent.parent, output / FOLDER)
    shutil.copytree(evaluation, evaluation.with_name("Triwulan I"))
    assert list(doubles(output)) == []
    assert len(counting_folders(output)) == 3
    assert unit_folders(evaluation) == (evaluation,)


def test_another_name_of_the_unit_is_noticed_once_it_has_made_a_folder(
    skpdoc: Skpdoc, output: Path, tmp_path: Path
) -> None:
    book = _edited(EditedEvaluation("Triwulan II"))
    book.set("Nama Unit Kerja", "Dinas Perhubungan Kabupaten")
    told = " ".join(
        skpdoc("evaluate", "generate", book.save(tmp_path / "e.xlsx"), "-o", output).shown.split()
    )
    assert "Dinas Perhubungan/2026 dan Dinas Perhubungan Kabupaten/2026: 51 dari 51 NIP sama" in told
    assert "Ditanyakan sebelum ada yang dikirim" in told
    (two,) = doubles(output)
    decide(two, two.lain)
    assert counting_folders(output) == (two.lain / "Evaluasi" / "Triwulan II",)


def test_status_shows_both_halves(skpdoc: Skpdoc, output: Path) -> None:
    skpdoc("generate", BOOK, "-o", output, "--only", CLERK, "--document", "skp")
    found = status(output, date(2026, 7, 10), date(2026, 1, 31))
    assert found.jenis == ("SKP", "Dokumen Evaluasi", "Evaluasi Kinerja")
    rows = {(row.unit, row.jenis): row for row in found.baris}
    assert ("Dinas Perhubungan", "SKP") in rows
    evaluated = rows["Dinas Perhubungan · Triwulan II · Dokumen Evaluasi", "Dokumen Evaluasi"]
    assert not evaluated.is_terlambat, "that day is a deadline of the plan"
    late = status(output, date(2026, 8, 10), date(2026, 7, 31)).baris
    assert all(row.is_terlambat for row in late)


def test_angka_kredit_and_feedback_are_followed_like_the_others(
    skpdoc: Skpdoc, output: Path, filled: Path, tmp_path: Path
) -> None:
    """Under one heading a period; what is due next stands in Status.xlsx too."""
    skpdoc("evaluate", "generate", filled, "-o", output, "--only", CLERK, "--document", "umpan-balik")
    year = _credited(tmp_path / "tahunan.xlsx")
    skpdoc("evaluate", "generate", year, "-o", output, "--only", JF)
    found = status(output, date(2027, 1, 10), None)
    credit = ("Konversi Angka Kredit", "Akumulasi Angka Kredit", "PAK")
    assert found.jenis == ("Dokumen Evaluasi", "Evaluasi Kinerja", "Umpan Balik", *credit)
    assert [row.jenis for row in found.baris if row.nomor == JF and "Tahunan" in row.unit] == [
        "Dokumen Evaluasi",
        "Evaluasi Kinerja",
        *credit,
    ]
    shown = skpdoc("status", output).shown
    assert shown.count("Dinas Perhubungan · Tahunan 2026\n") == 1
    assert shown.index("Triwulan II") < shown.index("Tahunan"), "by time, not by name"
    assert "  1 PAK: 1 draf → 0 terkirim → 0 kembali → 0 ditandatangani\n" in shown
    sheet = load_workbook(output / "Status.xlsx")["Ringkasan"]
    cells = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    step = cells[cells.index("Evaluasi berikutnya") + 2]
    assert step.startswith("Tahunan (selesai 31 Desember 2026): 5 dari 5 dokumen belum dikirim")


def test_only_those_who_sign_it_are_waited_for(output: Path) -> None:
    by_kind = {found[0].jenis: found[0] for found in issued_in(output).by_id.values()}
    assert [party for party, _ in by_kind["Dokumen Evaluasi"].penanda_tangan] == list(PIHAK)
    ((party, penilai),) = by_kind["Evaluasi Kinerja"].penanda_tangan
    assert party == "pejabat penilai"
    assert penilai is not None


def test_drafts_go_to_the_evaluated_and_to_their_penilai(skpdoc: Skpdoc, output: Path) -> None:
    result = skpdoc("send", output)
    assert "Dinas Perhubungan 2026 Triwulan II" in result.shown
    assert "1 Dokumen Evaluasi, 1 Evaluasi Kinerja" in result.shown
    letters = list((output / FOLDER / "Surat").glob("*.eml"))
    assert letters
    text = letters[0].read_bytes().decode("ascii", "replace")
    assert "realisasi" in text or "=?utf-8" in text
    result = skpdoc("purge", output, "--yes")
    assert result.code == 0
    assert not (output / FOLDER / "Surat").exists()
    assert skpdoc("send", output).code == 0


def test_a_manifest_that_is_not_ours_names_the_command_that_helps(skpdoc: Skpdoc, output: Path) -> None:
    for path in (output / FOLDER).glob("buku_surat.sqlite*"):
        path.unlink()
    assert "Jalankan skpdoc evaluate generate lagi" in " ".join(skpdoc("send", output).everything.split())


def test_a_returned_document_is_known_by_its_id(skpdoc: Skpdoc, output: Path) -> None:
    (path,) = (output / FOLDER / "Dokumen Evaluasi").glob(f"{CLERK}*.docx")
    returned = output.parent / "kembali" / "apa saja.docx"
    returned.parent.mkdir()
    returned.write_bytes(path.read_bytes())
    result = skpdoc("verify", returned, "-o", output)
    assert "Dokumen Evaluasi Khairunnisa Batubara, S.SiT." in result.shown
    assert "Dinas Perhubungan 2026 Triwulan II" in result.shown
    changed = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b">BAIK<", b">SANGAT BAIK<"))
    returned.write_bytes(changed.getvalue())
    result = skpdoc("collect", output, returned.parent)
    (filed,) = (output / FOLDER / "Kembali" / "Dokumen Evaluasi").iterdir()
    assert filed.name.startswith(CLERK)


def _credited(path: Path) -> Path:
    """A year's book in which a functional officer has all that his angka kredit takes."""
    book = _edited(EditedEvaluation("Tahunan"))
    row = book.row("Angka Kredit", JF)
    for header, value in (
        ("TMT Golongan", "1 April 2023"),
        ("TMT Jabatan", "1 Januari 2022"),
        ("Lama: AK Dasar", "100"),
        ("Penandatangan", "Kepala Dinas Perhubungan"),
    ):
        book.put("Angka Kredit", row, header, value)
    return book.save(path)


def test_angka_kredit_waits_for_whoever_signs_it(tmp_path: Path) -> None:
    _generate(_credited(tmp_path / "tahunan.xlsx"), tmp_path / "hasil")
    by_kind = {found[0].jenis: found[0] for found in issued_in(tmp_path / "hasil").by_id.values()}
    for kind in ("Konversi Angka Kredit", "Akumulasi Angka Kredit", "PAK"):
        ((party, signer),) = by_kind[kind].penanda_tangan
        assert (party, signer.nomor if signer else "") == ("pejabat penilai", HEAD)
        assert by_kind[kind].orang is not None
    folder = FOLDER.with_name("Tahunan")
    (pak,) = (tmp_path / "hasil" / folder / "PAK").iterdir()
    assert pak.name == f"{JF}_Andi-Tenri-Abeng-Malik-S-SiT-M-T_PAK.docx"
    with zipfile.ZipFile(pak) as archive:
        text = archive.read("word/document.xml").decode()
    assert "Kepala Dinas Perhubungan" in text
    assert "Drs. Lalu Hamdan Wirajaya, M.Si." in text
    only = _generate(tmp_path / "tahunan.xlsx", tmp_path / "lain", hanya=[JF])
    assert sum(only.tertulis.values()) == 5


def test_a_signature_by_hand_is_of_the_very_document(skpdoc: Skpdoc, output: Path) -> None:
    skpdoc("generate", BOOK, "-o", output, "--only", CLERK, "--document", "skp")
    manifest = read_manifest(output / FOLDER)
    (entry,) = [
        one for one in manifest.dokumen.values() if (one.jenis, one.kunci) == ("Dokumen Evaluasi", CLERK)
    ]
    ran = skpdoc("signed", output, entry.id_dokumen)
    assert ran.code == 0, ran.said
    signed = [
        row for row in status(output, date(2026, 7, 10), None).baris if row.tahap is SkpStage.DITANDATANGANI
    ]
    assert [(row.jenis, row.nomor) for row in signed] == [("Dokumen Evaluasi", CLERK)]
