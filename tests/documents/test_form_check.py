"""``skpdoc templates check``: forms that an office broke in Word, each with one fault."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from word_text import all_text, drawn

from skpdoc.documents.contoh import CONTOH_JPT
from skpdoc.documents.forms import export_templates, load_forms, shipped_folder
from skpdoc.documents.render import render_skp
from skpdoc.documents.template_check import TemplateProblem, check_templates
from skpdoc.errors import SkpdocError
from skpdoc.regulation import Regulasi

FORM = "skp_jpt_kuantitatif.docx"
NAMA = "{{ dinilai.nama }}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    export_templates(tmp_path)
    return tmp_path


def _edit(path: Path, old: str, new: str, part: str = "word/document.xml") -> None:
    """Change a part of a form as somebody in Word would; an ``old`` of '' writes the part anew."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts.get(part, b"").decode()
    assert old in text
    parts[part] = (text.replace(old, new, 1) if old else new).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def _problems(folder: Path) -> tuple[TemplateProblem, ...]:
    problems = check_templates(folder)
    for problem in problems:
        assert "\n" not in str(problem)
    return problems


def test_shipped_forms_have_no_problem(regulasi: Regulasi) -> None:
    assert check_templates(shipped_folder(regulasi)) == ()


@pytest.mark.parametrize(
    ("new", "paragraf", "said"),
    [
        ("{{ dinlai.nama }}", "{{ dinlai.nama }}", "Nama 'dinlai' tidak dikenal. Maksud Anda 'dinilai'?"),
        ("{{ dinilai.nma }}", "{{ dinilai.nma }}", "Nama 'nma' tidak dikenal. Maksud Anda 'nama'?"),
        ("Nama: {{ dinilai.nama }", "Nama: {{ dinilai.nama }", "belum ditutup '}}'"),
        ("dinilai.nama }}", "dinilai.nama }}", "Tanda '}}' tidak berpasangan"),
        ("{{ dinilai. }}", "{{ dinilai. }}", "salah"),
        ("{{ dinilai nama }}", "{{ dinilai nama }}", "salah"),
        ("{% fro x in utama %}", "{% fro x in utama %}", "tag 'fro' tidak dikenal"),
        ("{% tr for x in hasil_kerja %}", "{% tr for x in hasil_kerja %}", "tanpa spasi sesudah"),
        ("{% if dinilai.nama %}x", "", "belum ditutup"),
        ("{% endif %}", "{% endif %}", "endif"),
        ("{{ dinilai.nama|besar }}", "{{ dinilai.nama|besar }}", "Penyaring 'besar' tidak tersedia"),
        ("{{ dinilai.nama|safe }}", "{{ dinilai.nama|safe }}", "Penyaring 'safe' tidak tersedia"),
        ("{{ dinilai }}", "{{ dinilai }}", "mencetak kelompok nilai"),
        ("{{ dinilai.nama and none }}", "{{ dinilai.nama and none }}", "mencetak nilai kosong"),
        ("{{ tahun / 2 }}", "{{ tahun / 2 }}", "mencetak nilai"),
        ("{{ ''.__class__ }}", "{{ ''.__class__ }}", "tidak diizinkan"),
        ("{{ dinilai.__class__.__mro__ }}", "{{ dinilai.__class__.__mro__ }}", "tidak diizinkan"),
        ("{{ self.__init__.__globals__ }}", "{{ self.__init__.__globals__ }}", ""),
        ("{% autoescape false %}x{% endautoescape %}", "{% autoescape false %}", "tidak diizinkan"),
        ("{% include 'x' %}", "{% include 'x' %}", "tidak diizinkan"),
        (
            "{%p if ada_lampiran %}Teks hilang",
            "{%p if ada_lampiran %}Teks hilang",
            "ikut membuang 'Teks hilang'",
        ),
        ("{% if false %}{{ entah }}{% endif %}", "{{ entah }}", "Nama 'entah' tidak dikenal"),
        ("{{ lampiran.0.daftar.0.urain }}", "{{ lampiran.0.daftar.0.urain }}", "Maksud Anda 'uraian'?"),
    ],
)
def test_fault_is_found_with_its_paragraph(new: str, paragraf: str, said: str, folder: Path) -> None:
    _edit(folder / FORM, NAMA, new)
    problems = _problems(folder)
    assert problems
    assert all(problem.file == FORM for problem in problems)
    assert any(paragraf in problem.paragraf and said in str(problem) for problem in problems), problems


def test_every_unknown_name_is_found_at_once(folder: Path) -> None:
    _edit(folder / FORM, NAMA, "{{ dinlai.nama }}")
    _edit(folder / FORM, "{{ hasil.nomor }}", "{{ hasil.nomer }}")
    _edit(folder / FORM, "{{ butir.uraian }}", "{{ butir.uraina }}")
    _edit(folder / "mph.docx", "{{ pegawai.nama }}", "{{ pegawai.nam }}")
    assert len(_problems(folder)) == 4


def test_curly_quotes_of_word_inside_tags_work(folder: Path, regulasi: Regulasi) -> None:
    _edit(folder / FORM, NAMA, "{{ dinilai[“nama”] }}")
    assert _problems(folder) == ()
    assert render_skp(load_forms(folder), regulasi, CONTOH_JPT).isi


def test_tag_split_over_runs_works(folder: Path) -> None:
    _edit(folder / FORM, NAMA, "{{ dini</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>lai.nama }}")
    assert _problems(folder) == ()


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("word/vbaProject.bin", "", "x", "makro"),
        ("word/embeddings/oleObject1.bin", "", "x", "objek tertanam"),
        (
            "word/_rels/settings.xml.rels",
            "",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://x/attachedTemplate" '
            'Target="http://x/a.dotm" TargetMode="External"/>'
            "</Relationships>",
            "attachedTemplate",
        ),
        (
            "word/_rels/document.xml.rels",
            "</Relationships>",
            '<Relationship Id="rId9" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/>'
            "</Relationships>",
            "dari luar",
        ),
        (
            "word/document.xml",
            NAMA,
            "x</w:t></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x "
            "</w:instrText></w:r><w:r><w:t>y",
            "DDEAUTO",
        ),
        ("word/settings.xml", "<w:settings", '<!DOCTYPE x [<!ENTITY a "b">]><w:settings', "DOCTYPE"),
        ("word/document.xml", "</w:body>", "", "rusak"),
    ],
)
def test_hostile_or_broken_form_is_refused(part: str, old: str, new: str, said: str, folder: Path) -> None:
    _edit(folder / FORM, old, new, part)
    problems = _problems(folder)
    assert len(problems) == 1
    assert said in str(problems[0])
    with pytest.raises(SkpdocError, match=FORM):
        load_forms(folder)


def test_missing_file_bad_file_and_bad_settings(folder: Path) -> None:
    (folder / "mph.docx").unlink()
    (folder / FORM).write_bytes(b"bukan zip")
    (folder / "format.toml").write_text("lampiran_jtp = true")
    assert [problem.file for problem in _problems(folder)] == ["format.toml", FORM, "mph.docx"]
    assert check_templates(folder / "tiada")[0].sebab == "Folder formulir tidak ada."


def test_rendering_refuses_a_misspelt_name_with_a_suggestion(folder: Path, regulasi: Regulasi) -> None:
    _edit(folder / FORM, NAMA, "{{ dinlai.nama }}")
    with pytest.raises(SkpdocError, match=r"skp_jpt_kuantitatif\.docx: nama 'dinlai'.*Maksud Anda 'dinilai'"):
        render_skp(load_forms(folder), regulasi, CONTOH_JPT)


@pytest.mark.parametrize(
    "escape",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ judul.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{% set x = judul.update({'dokumen': 'x'}) %}{{ judul.dokumen }}",
        "{{ '%s'|format(judul) }}{{ judul|attr('__class__') }}",
        "{{ perilaku.append('x') }}",
    ],
)
def test_sandbox_holds(escape: str, folder: Path, regulasi: Regulasi) -> None:
    _edit(folder / FORM, NAMA, escape)
    with pytest.raises(SkpdocError):
        render_skp(load_forms(folder), regulasi, CONTOH_JPT)


def test_values_are_escaped_whatever_a_template_asks(folder: Path, regulasi: Regulasi) -> None:
    _edit(
        folder / FORM,
        "{{ indikator.teks }}",
        "{{ indikator.teks|e }}{% set x %}{{ indikator.teks }}{% endset %}{{ x }}",
    )
    assert _problems(folder) == ()
    text = all_text(render_skp(load_forms(folder), regulasi, CONTOH_JPT).isi)
    assert text.count("aset <dinas>Opini atas laporan keuangan & aset <dinas>") == 3


def test_page_break_beside_a_tag_is_not_lost(folder: Path, regulasi: Regulasi) -> None:
    """LibreOffice writes "new page before" into the paragraph before, which may hold but a tag."""
    _edit(folder / FORM, "<w:pageBreakBefore/>", "")
    tag = "{%p if ada_lampiran %}</w:t></w:r>"
    _edit(folder / FORM, tag, tag + '<w:r><w:br w:type="page"/></w:r>')
    text = drawn(render_skp(load_forms(folder), regulasi, CONTOH_JPT).isi)
    assert "=== halaman baru ===\nLAMPIRAN" in text
