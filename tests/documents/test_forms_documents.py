"""Bytes, ids, paper, schema order, many and none: the document around the text."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docxtpl import DocxTemplate
from drafts import naskah_dialog, naskah_manual_iku, naskah_mph, naskah_skp, samples
from lxml import etree
from word_text import W, all_text, drawn, part

from skpdoc.documents.checking import contoh
from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH, kosongkan
from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG, CONTOH_DIALOG_KOSONG
from skpdoc.documents.contexts.mph import column_groups
from skpdoc.documents.contexts.wording import periode_text, tempat_tanggal
from skpdoc.documents.engine import Value
from skpdoc.documents.forms import Forms
from skpdoc.documents.jinja_env import environment
from skpdoc.documents.layout import FORMAT_FILE, FormLayout
from skpdoc.documents.patched import GRID_MARK
from skpdoc.documents.render import Manuscript
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import KualitasKendali, Pendekatan, PeriodePelaporan, UkuranKertas
from skpdoc.model.office import Periode
from skpdoc.model.skp import SKP, Identitas
from skpdoc.pipeline.making.forms import export_templates, form_names, load_forms
from skpdoc.regulation import Regulasi


def _all(forms: Forms, regulasi: Regulasi) -> list[Manuscript]:
    kualitatif = [replace(skp, pendekatan=Pendekatan.KUALITATIF) for skp in (CONTOH_JPT, CONTOH_JA_JF)]
    documents = [
        naskah_skp(forms, regulasi, skp)
        for one in (CONTOH_JPT, CONTOH_JA_JF, *kualitatif)
        for skp in (one, kosongkan(one))
    ]
    documents.append(naskah_manual_iku(forms, regulasi, CONTOH_JPT))
    documents.append(naskah_mph(forms, regulasi, CONTOH_MPH))
    documents += [naskah_dialog(forms, regulasi, one) for one in (CONTOH_DIALOG, CONTOH_DIALOG_KOSONG)]
    return documents


def test_same_input_gives_same_bytes(forms: Forms, regulasi: Regulasi) -> None:
    again = load_forms(shipped_folder(regulasi))
    assert [one.render() for one in _all(forms, regulasi)] == [one.render() for one in _all(again, regulasi)]


_SCRIPT = """
import hashlib
from skpdoc.documents.checking.contoh import CONTOH_JPT, CONTOH_MPH
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.documents.shipped import shipped_folder
from drafts import naskah_mph, naskah_skp
from skpdoc.regulation import catalogue
law = catalogue()["PermenPANRB 6/2022"]
forms = load_forms(shipped_folder(law))
data = naskah_skp(forms, law, CONTOH_JPT).render() + naskah_mph(forms, law, CONTOH_MPH).render()
print(hashlib.sha256(data).hexdigest())
"""


def test_zone_locale_and_hash_seed_do_not_matter(forms: Forms, regulasi: Regulasi) -> None:
    here = naskah_skp(forms, regulasi, CONTOH_JPT).render() + naskah_mph(forms, regulasi, CONTOH_MPH).render()
    path = os.pathsep.join(sys.path)
    env = {
        **os.environ,
        "PYTHONPATH": path,
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "7",
    }
    there = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=env, capture_output=True, text=True, check=True
    )
    assert there.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_id_names_unit_person_period_and_input(forms: Forms, regulasi: Regulasi) -> None:
    one = naskah_skp(forms, regulasi, CONTOH_JPT)
    assert re.fullmatch(r"DINAS-PERHUBUNGAN-197003121996031004-20260101-20261231-[0-9a-f]{8}", one.id_dokumen)
    other = naskah_skp(forms, regulasi, replace(CONTOH_JPT, tempat="Kota Lain"))
    manual = naskah_manual_iku(forms, regulasi, CONTOH_JPT)
    assert len({one.id_dokumen, other.id_dokumen, manual.id_dokumen}) == 3
    foot = "".join(part(one.render(), "word/footer1.xml").itertext())
    assert one.id_dokumen in foot
    assert "Halaman" in foot


_TCPR = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "vAlign")


def test_every_part_is_well_formed_and_word_s_order_is_kept(forms: Forms, regulasi: Regulasi) -> None:
    for document in _all(forms, regulasi):
        with zipfile.ZipFile(BytesIO(document.render())) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "[Content_Types].xml"
            names = [name for name in archive.namelist() if not name.endswith(".png")]
            roots = {name: etree.fromstring(archive.read(name)) for name in names}
        root = roots["word/document.xml"]
        for properties in root.iter(f"{W}tcPr"):
            places = [_TCPR.index(etree.QName(child).localname) for child in properties]
            assert all(left < right for left, right in pairwise(places))
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
        for table in root.iter(f"{W}tbl"):
            _assert_grid(table)
        assert root.find(f"{W}body")[-2].tag == f"{W}p"
        assert GRID_MARK.encode() not in etree.tostring(root)
        docx.Document(BytesIO(document.render()))


def _assert_grid(table: etree._Element) -> None:
    grid = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
    for row in table.findall(f"{W}tr"):
        start = 0
        for cell in row.findall(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            end = start + (int(span.get(f"{W}val")) if span is not None else 1)
            assert int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) == sum(grid[start:end])
            start = end
        assert start == len(grid)


@pytest.mark.parametrize(
    ("kertas", "size"), [(UkuranKertas.A4, (11906, 16838)), (UkuranKertas.F4, (12240, 18709))]
)
def test_paper_keeps_its_orientation_and_tables_fill_it(
    kertas: UkuranKertas, size: tuple[int, int], forms: Forms, regulasi: Regulasi
) -> None:
    for pendekatan, is_landscape in ((Pendekatan.KUANTITATIF, True), (Pendekatan.KUALITATIF, False)):
        skp = replace(CONTOH_JA_JF, pendekatan=pendekatan, ukuran_kertas=kertas)
        root = part(naskah_skp(forms, regulasi, skp).render())
        paper = root.find(f".//{W}pgSz")
        width, height = (int(paper.get(f"{W}{side}")) for side in "wh")
        assert (width, height) == (size[::-1] if is_landscape else size)
        for table in root.iter(f"{W}tbl"):
            assert abs(sum(int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")) - (width - 1700)) < 10


def test_engine_gives_what_docxtpl_gives(forms: Forms, regulasi: Regulasi) -> None:
    """``patch_xml`` is no promised interface: our path must stay equal to docxtpl's own rendering."""
    for name in form_names():
        context = _one_line(samples(name, regulasi, forms.tata_letak)[0])
        ours = etree.fromstring(forms.forms[name].render(context).parts["word/document.xml"]).find(f"{W}body")
        template = DocxTemplate(forms.folder / f"{name}.docx")
        template.render_init()
        theirs = etree.fromstring(template.build_xml(context, environment()))
        assert _nodes(ours) == _nodes(theirs)


def _one_line(value: Value) -> Value:
    """Line breaks are handled elsewhere by each."""
    if isinstance(value, dict):
        return {key: _one_line(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_one_line(one) for one in value]
    return value.replace("\n", " ") if isinstance(value, str) else value


def _nodes(root: etree._Element) -> list[tuple[str, dict[str, str], str]]:
    return [
        (node.tag, {k: v for k, v in node.attrib.items() if k != GRID_MARK}, (node.text or "").strip())
        for node in root.iter()
    ]


def _many(skp: SKP, count: int) -> SKP:
    return replace(skp, utama=tuple(replace(skp.utama[0], nomor=nomor + 1) for nomor in range(count)))


@pytest.mark.parametrize("count", [1, 30])
def test_one_and_thirty_rhk(count: int, forms: Forms, regulasi: Regulasi) -> None:
    text = drawn(naskah_skp(forms, regulasi, _many(CONTOH_JA_JF, count)).render())
    assert text.count("| Kuantitas |") == count + 1
    assert f"\n| {count} | Meningkatnya" in text


def test_both_bands_stand_and_an_empty_one_shows_dashes(forms: Forms, regulasi: Regulasi) -> None:
    text = drawn(naskah_skp(forms, regulasi, replace(CONTOH_JA_JF, tambahan=())).render())
    assert "| [6] UTAMA |" in text
    assert "| [6] TAMBAHAN |\n| - | - | - | - | - | - |\n" in text


def test_rhk_that_intervenes_none_shows_a_dash(forms: Forms, regulasi: Regulasi) -> None:
    hasil = replace(CONTOH_JA_JF.utama[0], diintervensi=())
    text = drawn(naskah_skp(forms, regulasi, replace(CONTOH_JA_JF, utama=(hasil,))).render())
    assert "| 1 | - | Tersedianya laporan" in text


@pytest.mark.parametrize(
    ("jenis", "expected"),
    [("NIP", "NIP. 123"), ("NI PPPK", "NI PPPK. 123"), ("NRP", "NRP 123"), ("", None)],
)
def test_number_in_the_signature(jenis: str, expected: str | None, forms: Forms, regulasi: Regulasi) -> None:
    penilai = Identitas("Nama Penilai", jenis, "123" if jenis else "", "", "Plt. Kepala Dinas", "")
    text = drawn(naskah_skp(forms, regulasi, replace(CONTOH_JA_JF, penilai=penilai)).render())
    signature = next(line for line in text.splitlines() if "Pejabat Penilai Kinerja /" in line)
    assert signature.endswith(f"Nama Penilai / {expected} |" if expected else "Nama Penilai |")
    assert "| 4 | JABATAN | Plt. Kepala Dinas |" in text


def test_several_perspektif_stand_below_one_another(forms: Forms, regulasi: Regulasi) -> None:
    hasil = CONTOH_JPT.utama[0]
    indikator = (replace(hasil.indikator[0], perspektif=("Anggaran", "Proses Bisnis")),)
    skp = replace(CONTOH_JPT, utama=(replace(hasil, indikator=indikator),))
    assert "| Anggaran ⏎ Proses Bisnis |" in drawn(naskah_skp(forms, regulasi, skp).render())


@pytest.mark.parametrize("kualitas", KualitasKendali)
@pytest.mark.parametrize("periode", PeriodePelaporan)
def test_manual_has_exactly_one_mark_a_group(
    kualitas: KualitasKendali, periode: PeriodePelaporan, forms: Forms, regulasi: Regulasi
) -> None:
    manual = replace(CONTOH_JPT.manual[0], kualitas=kualitas, periode_pelaporan=periode)
    text = drawn(naskah_manual_iku(forms, regulasi, replace(CONTOH_JPT, manual=(manual,))).render())
    assert text.count("(x)") == 2
    assert f"(x) {kualitas.value} |" in text
    assert f"(x) {periode.value} |" in text


@pytest.mark.parametrize(
    ("count", "most", "widths"),
    [(0, 5, [0]), (1, 5, [1]), (5, 5, [5]), (6, 5, [3, 3]), (12, 5, [4, 4, 4]), (7, 3, [2, 2, 3])],
)
def test_wide_matrices_split_evenly(count: int, most: int, widths: list[int]) -> None:
    groups = column_groups(count, most)
    assert [len(group) for group in groups] == widths
    assert [place for group in groups for place in group] == list(range(count))


def test_wide_and_long_matrix_drops_nothing(forms: Forms, regulasi: Regulasi) -> None:
    kolom = tuple(replace(CONTOH_MPH.kolom[0], rencana_hasil_kerja=f"Kolom-{place}.") for place in range(12))
    baris = tuple(
        replace(
            CONTOH_MPH.baris[0],
            nama=f"Orang-{row}.",
            peran=tuple(tuple(f"Peran-{row}-{k}-{n}." for n in range((row + k) % 4)) for k in range(12)),
        )
        for row in range(50)
    )
    text = all_text(naskah_mph(forms, regulasi, replace(CONTOH_MPH, kolom=kolom, baris=baris)).render())
    for row, person in enumerate(baris):
        assert text.count(f"Orang-{row}.") == 3
        assert all(text.count(peran) == 1 for cell in person.peran for peran in cell)
    assert all(text.count(f"Kolom-{place}.") == 1 for place in range(12))
    assert "Kolom 5–8 dari 12" in text


@pytest.mark.parametrize("count", [0, 1])
def test_matrix_without_columns_or_people(count: int, forms: Forms, regulasi: Regulasi) -> None:
    matriks = replace(CONTOH_MPH, kolom=CONTOH_MPH.kolom[:count], baris=())
    root = part(naskah_mph(forms, regulasi, matriks).render())
    _assert_grid(next(table for table in list(root.iter(f"{W}tbl"))[1:]))


@pytest.mark.parametrize(
    ("mulai", "selesai", "text"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "1 JANUARI SD 31 DESEMBER TAHUN 2026"),
        (date(2025, 6, 1), date(2025, 6, 30), "1 SD 30 JUNI TAHUN 2025"),
        (date(2025, 7, 1), date(2026, 6, 30), "1 JULI TAHUN 2025 SD 30 JUNI TAHUN 2026"),
        (date(2025, 8, 17), date(2025, 8, 17), "17 AGUSTUS TAHUN 2025"),
    ],
)
def test_period(mulai: date, selesai: date, text: str) -> None:
    assert periode_text(Periode(mulai, selesai), FormLayout()) == text


def test_period_as_other_offices_write_it() -> None:
    tata_letak = FormLayout(periode_sampai="s.d.", periode_kata_tahun=False, periode_huruf_besar=False)
    periode = Periode(date(2026, 1, 1), date(2026, 12, 31))
    assert periode_text(periode, tata_letak) == "1 Januari s.d. 31 Desember 2026"


def test_place_and_date() -> None:
    assert tempat_tanggal("Tirta Kencana", date(2026, 1, 14), 2026) == "Tirta Kencana, 14 Januari 2026"
    assert tempat_tanggal("Tirta Kencana", None, 2026) == f"Tirta Kencana, {'.' * 24} 2026"


def test_switches_of_format_toml(tmp_path: Path, regulasi: Regulasi) -> None:
    export_templates(tmp_path)
    (tmp_path / FORMAT_FILE).write_text(
        'label_unit_penilai_jpt = "INSTANSI"\nlampiran_jpt = false\nurutan_kolom_jpt = "PERSPEKTIF, TARGET"\n'
        'sebutan_atasan = "ATASAN"\npita_utama_kuantitatif = "A. UTAMA"\nspasi_rupiah = true\n',
        encoding="utf-8",
    )
    forms = load_forms(tmp_path)
    jpt = drawn(naskah_skp(forms, regulasi, CONTOH_JPT).render())
    assert "| 5 | INSTANSI |" in jpt
    assert "LAMPIRAN" not in jpt
    assert "| PERSPEKTIF | TARGET | (kepala)" in jpt
    assert "| Anggaran | Rp 1.250.000.000 |" in jpt
    assert "| [5] A. UTAMA |" in jpt
    staf = drawn(naskah_skp(forms, regulasi, CONTOH_JA_JF).render())
    assert "RENCANA HASIL KERJA ATASAN YANG DIINTERVENSI*" in staf
    assert "LAMPIRAN" in staf


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("lampiran_jtp = true", "Maksud Anda 'lampiran_jpt'"),
        ('lampiran_jpt = "ya"', "harus true atau false"),
        ('sebutan_atasan = "BOS"', '"PIMPINAN" atau "ATASAN"'),
        ("mph_kolom_per_tabel = 0", "harus 1 sampai 12"),
        ("mph_kolom_per_tabel = true", "harus bilangan bulat"),
        ('pita_utama_kuantitatif = ""', "harus satu baris teks"),
        ("bukan toml", "bukan TOML yang benar"),
    ],
)
def test_wrong_settings_are_named(line: str, message: str, tmp_path: Path) -> None:
    export_templates(tmp_path)
    (tmp_path / FORMAT_FILE).write_text(line, encoding="utf-8")
    with pytest.raises(SkpdocError, match=re.escape(message)) as caught:
        load_forms(tmp_path)
    assert FORMAT_FILE in str(caught.value)
    assert "\n" not in str(caught.value)


def test_shipped_settings_are_the_defaults(forms: Forms) -> None:
    assert forms.tata_letak == FormLayout()


def test_export_overwrites_nothing(tmp_path: Path) -> None:
    target = tmp_path / "formulir"
    written = export_templates(target)
    assert len(written) == len(form_names()) + 1
    with pytest.raises(SkpdocError, match="tidak ada yang ditimpa"):
        export_templates(target)


def test_missing_folder_and_form_are_named(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError, match="tidak ada"):
        load_forms(tmp_path / "tiada")
    export_templates(tmp_path)
    (tmp_path / "mph.docx").unlink()
    with pytest.raises(SkpdocError, match=r"mph\.docx tidak ada"):
        load_forms(tmp_path)


def test_core_properties_hold_no_clock(forms: Forms, regulasi: Regulasi) -> None:
    properties = docx.Document(BytesIO(naskah_skp(forms, regulasi, CONTOH_JPT).render())).core_properties
    assert properties.title == "SASARAN KINERJA PEGAWAI"
    assert properties.created is None
    assert contoh.CONTOH_JPT.dinilai.nomor in properties.identifier
