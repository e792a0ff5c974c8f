"""``verify`` and ``collect`` on Word files really edited: which document, what was changed, what was said."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_edits import comment, edited, results, retyped, skp_of, tracked, unit_of, with_parts

from skpdoc.documents.readback.document import read_returned
from skpdoc.errors import SkpdocError
from skpdoc.guard.guarded import guarded
from skpdoc.model.kembali import RemarkKind, ReturnedKind
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.returned.collect import RECAP, Collection, collect
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.told import input_line
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify

TARGET = 5
Made = Callable[[bytes], Path]


def _clock() -> datetime:
    return datetime(2026, 1, 21, 8, 0)


def _verified(issued: Path, folder: Path, data: bytes) -> Verification:
    path = folder / "apa saja.docx"
    path.write_bytes(data)
    return verify(path, issued_in(issued))


def test_the_issued_file_itself_is_known_by_its_bytes(issued: Path, returned: Path) -> None:
    one = _verified(issued, returned, skp_of(issued).read_bytes())
    assert one.isi is ContentMatch.BERKAS_SAMA
    assert one.is_as_issued
    assert one.terbit is not None
    assert one.terbit.nama in docx.Document(str(skp_of(issued))).tables[1].cell(1, 2).text


def test_saved_again_it_still_says_the_same(issued: Path, returned: Path) -> None:
    one = _verified(issued, returned, edited(skp_of(issued), lambda _: None))
    assert (one.isi, one.perubahan, one.masukan) == (ContentMatch.TEKS_SAMA, (), ())


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_saved_again_by_libreoffice_it_still_says_the_same(
    issued: Path, returned: Path, tmp_path: Path
) -> None:
    source = shutil.copy(skp_of(issued), tmp_path / "asal.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    options = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(returned)]
    subprocess.run(["soffice", profile, *options, source], check=True, capture_output=True)
    one = verify(returned / "asal.docx", issued_in(issued))
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())


def test_a_changed_target_is_told_with_its_rhk_and_column(issued: Path, returned: Path) -> None:
    before = results(docx.Document(str(skp_of(issued))))
    one = _verified(issued, returned, edited(skp_of(issued), lambda d: retyped(d, 5, TARGET, "1 Dokumen")))
    assert one.isi is ContentMatch.BERUBAH
    assert not one.is_as_issued
    (change,) = one.perubahan
    assert change.jenis is RemarkKind.TANPA_JEJAK
    assert (change.lama, change.baru) == (before.cell(5, TARGET).text, "1 Dokumen")
    assert change.letak.rhk == " ".join(before.cell(5, 2).text.split())
    assert (change.letak.bagian, change.letak.kolom) == ("Hasil kerja", "Target")


def test_comments_and_tracked_changes_are_told_apart_from_the_rest(issued: Path, returned: Path) -> None:
    def review(document: docx.document.Document) -> None:
        comment(document, 4, TARGET, "Terlalu tinggi")
        tracked(document, 5, TARGET, "90%")

    target = results(docx.Document(str(skp_of(issued))))
    one = _verified(issued, returned, edited(skp_of(issued), review))
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())
    said, replaced = one.masukan
    assert (said.jenis, said.penulis, said.lama, said.baru) == (
        RemarkKind.KOMENTAR,
        "Budi",
        target.cell(4, TARGET).text,
        "Terlalu tinggi",
    )
    assert (replaced.jenis, replaced.penulis, replaced.tanggal) == (
        RemarkKind.PENGGANTIAN,
        "Siti",
        "2026-01-20 10:05",
    )
    assert (replaced.lama, replaced.baru) == (target.cell(5, TARGET).text, "90%")


def test_an_inserted_paragraph_and_row_are_no_untraced_change(issued: Path, returned: Path) -> None:
    who = f'{nsdecls("w")} w:id="9" w:author="Siti" w:date="2026-01-20T10:05:00Z"'
    mark = f"<w:ins {who}/>"

    def review(document: docx.document.Document) -> None:
        def run(text: str) -> str:
            return f"<w:ins {who}><w:r><w:t>{text}</w:t></w:r></w:ins>"

        own = f"<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>"
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{own}{run('Baru')}</w:p>"))
        row = f"<w:trPr>{mark}</w:trPr><w:tc><w:p>{run('Baris')}</w:p></w:tc>"
        results(document)._tbl.append(parse_xml(f"<w:tr {nsdecls('w')}>{row}</w:tr>"))

    one = _verified(issued, returned, edited(skp_of(issued), review))
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())
    assert [masukan.baru for masukan in one.masukan] == ["Baru", "Baris"]


def test_hidden_text_does_not_stand_in_for_what_is_shown(issued: Path, returned: Path) -> None:
    def hide(document: docx.document.Document) -> None:
        run = results(document).cell(4, TARGET).paragraphs[0].runs[0]
        run.font.hidden = True

    assert _verified(issued, returned, edited(skp_of(issued), hide)).isi is ContentMatch.BERUBAH


def test_a_document_with_two_ids_is_nobodys(issued: Path, returned: Path) -> None:
    """Somebody typed his text over another one's document: foot and properties disagree."""

    def swap(document: docx.document.Document) -> None:
        document.core_properties.identifier = docx.Document(str(skp_of(issued, 1))).core_properties.identifier

    one = _verified(issued, returned, edited(skp_of(issued), swap))
    assert one.terbit is None
    assert len(one.nomor) == 2


def test_a_word_file_of_somebody_else_is_not_ours(issued: Path, returned: Path) -> None:
    target = BytesIO()
    docx.Document().save(target)
    one = _verified(issued, returned, target.getvalue())
    assert (one.terbit, one.isi) == (None, ContentMatch.TAK_DIBANDINGKAN)
    assert "Tidak ada nomor dokumen" in one.catatan[0]


# -- collect --------------------------------------------------------------------------------------------


def _collect(output: Path, returned: Path) -> Collection:
    return collect(output, returned, _clock)


def _rows(output: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(unit_of(output) / RECAP).active
    assert sheet is not None
    return [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]


def test_files_go_to_whose_they_are_whatever_they_are_called(output: Path, returned: Path) -> None:
    mine, yours = skp_of(output, 0), skp_of(output, 1)
    (returned / yours.name).write_bytes(edited(mine, lambda d: comment(d, 4, TARGET, "Satu")))
    (returned / mine.name).write_bytes(edited(yours, lambda d: comment(d, 4, TARGET, "Dua")))
    result = _collect(output, returned)
    assert sorted(masuk.path.name.split("_")[0] for masuk in result.masuk) == [
        mine.name.split("_")[0],
        yours.name.split("_")[0],
    ]
    for masuk in result.masuk:
        assert masuk.macam is ReturnedKind.DIKOMENTARI
        assert masuk.path.name.startswith(masuk.pemeriksaan.terbit.kunci if masuk.pemeriksaan.terbit else "-")
    said = {row[1]: row[8] for row in _rows(output)}
    assert said == {mine.name.split("_")[0]: "Satu", yours.name.split("_")[0]: "Dua"}
    assert sorted(path.name for path in returned.iterdir()) == sorted((mine.name, yours.name)), "copied"


def test_the_same_file_again_is_no_second_one(output: Path, returned: Path) -> None:
    data = edited(skp_of(output), lambda d: comment(d, 4, TARGET, "Satu"))
    (returned / "a.docx").write_bytes(data)
    (returned / "b.docx").write_bytes(data)
    first, recap = _collect(output, returned), (unit_of(output) / RECAP).read_bytes()
    again = _collect(output, returned)
    assert (len(first.masuk), len(first.sudah_ada)) == (1, 1)
    assert (len(again.masuk), len(again.sudah_ada)) == (0, 2)
    assert len(list((unit_of(output) / "Kembali").rglob("*.docx"))) == 1
    assert (unit_of(output) / RECAP).read_bytes() == recap
    assert len(_rows(output)) == 1


def test_what_nobody_can_assign_is_listed_and_left_alone(output: Path, returned: Path) -> None:
    docx.Document().save(str(returned / f"{skp_of(output).name}"))
    (returned / "rekaman.m4a").write_bytes(b"\0\0\0\x18ftypM4A ")
    (returned / "~$sama.docx").write_bytes(b"Word's own")
    result = _collect(output, returned)
    assert sorted(path.name for path, _ in result.perlu_keputusan) == sorted(
        [skp_of(output).name, "rekaman.m4a"]
    )
    assert (result.masuk, result.ditolak) == ([], [])
    assert not (unit_of(output) / "Kembali").exists()


def test_what_came_back_unchanged_is_noted_as_that(output: Path, returned: Path) -> None:
    (returned / "sama.docx").write_bytes(skp_of(output).read_bytes())
    (masuk,) = _collect(output, returned).masuk
    assert masuk.macam is ReturnedKind.TANPA_PERUBAHAN
    assert not (unit_of(output) / RECAP).exists()


def test_a_changed_word_file_is_input_and_told_by_its_amount(output: Path, returned: Path) -> None:
    def review(document: docx.document.Document) -> None:
        comment(document, 4, TARGET, "Terlalu tinggi")
        retyped(document, 4, TARGET, "4 Dokumen")

    (returned / "a.docx").write_bytes(edited(skp_of(output), review))
    (masuk,) = _collect(output, returned).masuk
    assert masuk.macam is ReturnedKind.DIKOREKSI
    assert input_line(masuk.pemeriksaan) == "1 komentar, 1 perubahan"
    assert {row[8] for row in _rows(output)} == {"Terlalu tinggi", "4 Dokumen"}


def test_generate_leaves_what_came_back_alone(output: Path, returned: Path) -> None:
    (returned / "a.docx").write_bytes(edited(skp_of(output), lambda d: comment(d, 4, TARGET, "Satu")))
    (masuk,) = _collect(output, returned).masuk
    assert masuk.path.relative_to(unit_of(output)).as_posix() not in read_manifest(unit_of(output)).dokumen


# -- hostile files --------------------------------------------------------------------------------------


_XXE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "kosong": lambda _: b"",
    "bukan ZIP": lambda _: b"halo",
    "terpotong": lambda data: data[: len(data) // 2],
    "bom": lambda data: with_parts(data, **{"word/media/x.png": b"\0" * 40_000_000}),
    "bom XML": lambda data: with_parts(data, **{"word/document.xml": b"<w>" + b" " * 20_000_000 + b"</w>"}),
    "XXE": lambda data: with_parts(data, **{"word/document.xml": _XXE}),
    "XXE di komentar": lambda data: with_parts(data, **{"word/comments.xml": _XXE}),
    "isi rusak": lambda data: with_parts(data, **{"word/document.xml": b"<w:document>"}),
    "kedalaman": lambda data: with_parts(data, **{"word/document.xml": b"<w>" * 100_000 + b"</w>" * 100_000}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_line(issued: Path, returned: Path, name: str) -> None:
    path = returned / "jahat.docx"
    path.write_bytes(HOSTILE[name](skp_of(issued).read_bytes()))
    with pytest.raises(SkpdocError) as refused:
        verify(path, issued_in(issued))
    assert len(refused.value.lines) == 1
    assert "jahat.docx" in str(refused.value)


_RUN = "<w:r><w:t>a</w:t></w:r>"
_INSERTED = f"<w:p><w:ins>{_RUN}</w:ins></w:p>"
_HEADS = "".join(
    f"<w:tc><w:p><w:r><w:t>{head}</w:t></w:r></w:p></w:tc>" for head in ("NO", "RENCANA HASIL KERJA", "T")
)
_MERGED = f"<w:tr>{'<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>' * 2}<w:tc>{_INSERTED}</w:tc></w:tr>"
_COMMENTS = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in range(1_000))
_BEGUN = '<w:fldChar w:fldCharType="begin"/>'
HEAVY: dict[str, str] = {
    "komentar terbuka": f"<w:p>{_COMMENTS}{_RUN * 90_000}</w:p>",
    "sel bersisipan": f"<w:tbl><w:tr>{f'<w:tc>{_INSERTED}</w:tc>' * 40_000}</w:tr></w:tbl>",
    "gabungan sel": f"<w:tbl><w:tr>{_HEADS}</w:tr>{_MERGED * 15_000}</w:tbl>",
    "sisipan bersarang": f"<w:p>{('<w:ins>' * 200 + _RUN + '</w:ins>' * 200) * 1_200}</w:p>",
    "bidang terbuka": f"<w:p><w:r>{_BEGUN * 400_000}<w:t>a</w:t></w:r></w:p>",
    "sel panjang": f"<w:tbl><w:tr><w:tc>{f'<w:p>{_RUN}</w:p>' * 60_000}</w:tc></w:tr></w:tbl>",
    "lebih besar lagi": f"<w:p>{_RUN * 400_000}</w:p>",
}
"""Shapes of some 40 kB that took hours and gigabytes when every element was looked up in its surroundings."""


@pytest.mark.parametrize("name", HEAVY)
def test_the_work_grows_with_the_size_alone(issued: Path, name: str) -> None:
    """Answered within the guard's time: read, or refused in one line."""
    body = f"<w:document {nsdecls('w')}><w:body>{HEAVY[name]}</w:body></w:document>".encode()
    data = with_parts(skp_of(issued).read_bytes(), **{"word/document.xml": body})
    assert len(data) < 150_000
    if name == "lebih besar lagi":
        with pytest.raises(SkpdocError, match="terlalu besar"):
            guarded(read_returned, data, "berat.docx")
    else:
        assert len(guarded(read_returned, data, "berat.docx", seconds=40).masukan) <= 1_000


def test_one_hostile_file_stops_no_other(output: Path, returned: Path) -> None:
    (returned / "a.docx").write_bytes(b"PK\x03\x04 rusak")
    (returned / "b.docx").write_bytes(edited(skp_of(output), lambda d: comment(d, 4, TARGET, "Satu")))
    result = _collect(output, returned)
    assert (len(result.ditolak), len(result.masuk)) == (1, 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_with_a_line_break_is_told_in_one_line(output: Path, returned: Path) -> None:
    (returned / "a\nSemua berkas sah.docx").write_bytes(b"PK\x03\x04 rusak")
    (refused,) = _collect(output, returned).ditolak
    (line,) = refused.lines
    assert "a\ufffdSemua berkas sah.docx" in line


def test_a_thousand_remarks_are_enough(issued: Path, returned: Path) -> None:
    who = f'{nsdecls("w")} w:author="x"'
    many = "".join(
        f"<w:p><w:ins w:id='{n}' w:author='x'><w:r><w:t>a</w:t></w:r></w:ins></w:p>" for n in range(3000)
    )

    def flood(document: docx.document.Document) -> None:
        cell = f"<w:tbl {who}><w:tr><w:tc>{many}</w:tc></w:tr></w:tbl>"
        document.element.body.insert(0, parse_xml(cell))

    assert len(_verified(issued, returned, edited(skp_of(issued), flood)).masukan) == 1_000
