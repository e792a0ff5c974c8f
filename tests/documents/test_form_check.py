"""``skpdoc templates check``: forms that an office broke in Word, each with one fault."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from broken_forms import BODY, FORM, NAMA, edit, problems
from drafts import naskah_mph, naskah_skp
from word_text import all_text, drawn

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.layout import FORMAT_FILE
from skpdoc.documents.shipped import shipped_folder
from skpdoc.documents.wordml import W_NS
from skpdoc.errors import SkpdocError
from skpdoc.findings import Severity
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.forms import (
    check_templates,
    checked_forms,
    export_templates,
    form_names,
    load_forms,
)
from skpdoc.regulation import Regulasi


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "formulir"
    export_templates(target)
    return target


def test_forms_of_before_the_evaluation_still_make_a_plan(folder: Path, regulasi: Regulasi) -> None:
    for form in form_names(OfficeCycle.EVALUATION):
        (folder / f"{form}.docx").unlink()
    (said,) = check_templates(folder)
    assert said.severity is Severity.SARAN
    assert "Formulir evaluasi dan angka kredit tidak ada" in said.sebab
    assert set(checked_forms(folder, regulasi).forms) == set(form_names(OfficeCycle.PLANNING))
    with pytest.raises(SkpdocError, match=r"9 masalah|12 masalah|dokumen_evaluasi\.docx"):
        checked_forms(folder, regulasi, OfficeCycle.EVALUATION)
    shutil.copy(shipped_folder(regulasi) / "pak.docx", folder)
    assert any(one.file == "konversi.docx" for one in check_templates(folder)), "now the others are missed"


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
        ("{% if dinilai.nama %}x", "{% if dinilai.nama %}x", "belum ditutup {% endif %}"),
        ("{ dinilai.nama }", "{ dinilai.nama }", "Tanda kurung kurawal berdiri sendiri"),
        ("{{ dinilai.\u200bnama }}", "nama }}", "ketik ulang tag itu"),
        ("{{ perilaku.nama }}", "{{ perilaku.nama }}", "perilaku adalah daftar"),
        ("{{ perilaku[9].nama }}", "{{ perilaku[9].nama }}", "Butir ke-10 tidak selalu ada"),
        ("{{ dinilai.nama if tahun }}", "{{ dinilai.nama if tahun }}", "harus punya 'else'"),
        ("{{ dinilai.nama ~ perilaku }}", "{{ dinilai.nama ~ perilaku }}", "menyambung daftar"),
        (
            "{% if tahun > '2025' %}x{% endif %}",
            "{% if tahun > '2025' %}",
            "membandingkan bilangan dengan teks",
        ),
        ("{% for x in dinilai.nama %}x{% endfor %}", "{% for x in", "adalah teks, bukan daftar"),
        ("{{ 12.0 }}", "{{ 12.0 }}", "Pecahan 12.0"),
        ("{{ none }}", "{{ none }}", "mencetak nilai kosong"),
        ("{{ ada_lampiran }}", "{{ ada_lampiran }}", "mencetak ya/tidak"),
        ("{% endif %}", "{% endif %}", "endif"),
        ("{{ dinilai.nama|besar }}", "{{ dinilai.nama|besar }}", "Penyaring 'besar' tidak tersedia"),
        ("{{ dinilai.nama|safe }}", "{{ dinilai.nama|safe }}", "Penyaring 'safe' tidak tersedia"),
        ("{{ dinilai }}", "{{ dinilai }}", "mencetak kelompok nilai"),
        ("{{ dinilai.nama and none }}", "{{ dinilai.nama and none }}", "mencetak nilai kosong"),
        ("{{ tahun / 2 }}", "{{ tahun / 2 }}", "Tanda '/' tidak diizinkan"),
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
    edit(folder / FORM, NAMA, new)
    found = problems(folder)
    assert all(problem.file == FORM for problem in found)
    assert any(paragraf in problem.paragraf and said in str(problem) for problem in found), found


def test_every_unknown_name_is_found_at_once(folder: Path) -> None:
    edit(folder / FORM, NAMA, "{{ dinlai.nama }}")
    edit(folder / FORM, "{{ hasil.nomor }}", "{{ hasil.nomer }}")
    edit(folder / FORM, "{{ butir.uraian }}", "{{ butir.uraina }}")
    edit(folder / "mph.docx", "{{ pegawai.nama }}", "{{ pegawai.nam }}")
    assert len(problems(folder)) == 4


def test_all_faults_of_a_form_are_found_at_once(folder: Path) -> None:
    """A tag that is broken does not hide misspelt names and forbidden tags elsewhere in the file."""
    edit(folder / FORM, NAMA, "{{ dinilai.nama }")
    edit(folder / FORM, "{{ hasil.nomor }}", "{{ hasil.nomer }}")
    edit(folder / FORM, "{{ butir.uraian }}", "{{ butir.uraian * 9 }}")
    said = [problem.sebab for problem in problems(folder)]
    assert len(said) == 3
    assert "belum ditutup" in said[0]
    assert "'*'" in said[1]
    assert "'nomer'" in said[2]


def test_block_that_is_not_closed_hides_no_forbidden_tag(folder: Path) -> None:
    edit(folder / "manual_iku.docx", "{%p endfor %}", "{%p for x in range(9) %}")
    said = [str(problem) for problem in problems(folder)]
    assert len(said) == 3
    assert sum("belum ditutup {%p endfor %}" in one for one in said) == 2
    assert "“{%p for x in range(9) %}” — Perulangan hanya boleh" in said[2]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{%tr endfor %}", "{%p endfor %}", "ditutup {%p endfor %}"),
        ("{%p if ada_lampiran %}", "x", "tidak punya pasangan pembuka"),
        ("{%tr endfor %}", "x", "ditutup"),
    ],
)
def test_blocks_that_do_not_pair_are_told_by_their_tag(old: str, new: str, said: str, folder: Path) -> None:
    edit(folder / FORM, old, new)
    assert any(said in str(problem) and problem.paragraf for problem in problems(folder))


@pytest.mark.parametrize(
    "tag",
    [
        "{{ dinilai[“nama”] }}",
        "{{ dinilai[‘nama’]|upper }}",
        "{{ dinilai.nama|default('-') }}",
        "{{ dinilai.nama ~ ', ' ~ tahun }}",
        "{{ dinilai.nama if tahun &gt; 2025 else '-' }}",
        "{{ dinilai.nama }}{% for n in perilaku %}{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{{ dinilai.nama }} {{ perilaku[0].panduan|join('; ') }}",
        "{{ dinilai.nama }}{% if dinilai.label_nomor in ['NIP', 'NRP'] %}*{% elif tahun %}**{% else %}-{% endif %}",
        "{{ dinilai.nama }}{# catatan untuk yang mengubah formulir #}",
    ],
)
def test_what_the_guide_allows_works(tag: str, folder: Path, regulasi: Regulasi) -> None:
    edit(folder / FORM, NAMA, tag)
    assert problems(folder) == ()
    assert "{" not in all_text(naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render())


@pytest.mark.parametrize(
    "between",
    [
        "<w:proofErr w:type='spellStart'/>",
        "",
        "<w:bookmarkStart w:id='9' w:name='x'/><w:bookmarkEnd w:id='9'/>",
        "<w:del w:id='8'><w:r><w:delText>x</w:delText></w:r></w:del>",
        "<w:ins w:id='8'><w:r><w:t>lai.</w:t></w:r></w:ins>",
    ],
)
def test_tag_split_over_runs_works(between: str, folder: Path, regulasi: Regulasi) -> None:
    """Word splits runs where it checks spelling, where something is marked, and where changes are tracked."""
    rest = "nama }}" if "<w:ins" in between else "lai.nama }}"
    edit(folder / FORM, NAMA, "{</w:t></w:r><w:r><w:t>{ dini</w:t></w:r>" + between + "<w:r><w:t>" + rest)
    is_pending = "<w:del" in between or "<w:ins" in between  # which every document would carry
    said = [(one.severity, "Track Changes" in one.sebab) for one in problems(folder)]
    assert said == ([(Severity.GALAT, True)] if is_pending else [])
    shown = all_text(naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render())
    assert shown == all_text(naskah_skp(load_forms(shipped_folder(regulasi)), regulasi, CONTOH_JPT).render())


def test_tracked_change_that_begins_within_a_tag_works(folder: Path, regulasi: Regulasi) -> None:
    tag = "</w:t></w:r><w:ins w:id='8'><w:r><w:t>{{ dinilai.</w:t></w:r></w:ins><w:r><w:t>nama }}"
    edit(folder / FORM, NAMA, tag)
    (pending,) = problems(folder)
    assert (pending.paragraf, pending.severity) == (NAMA, Severity.GALAT)
    assert "Track Changes" in pending.sebab
    assert CONTOH_JPT.dinilai.nama in all_text(naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render())


_WHO = 'w:author="Kasubbag" w:date="2026-01-02T03:04:00Z"'
_GONE = (
    f'</w:t></w:r><w:del w:id="1" {_WHO}><w:r><w:delText xml:space="preserve">{NAMA}</w:delText></w:r></w:del>'
    "<w:r><w:t>Nama"
)


def test_tag_deleted_under_track_changes_is_called_that(folder: Path) -> None:
    edit(folder / FORM, NAMA, _GONE)
    found = problems(folder)
    assert [(one.paragraf, "dihapus dengan Track Changes" in one.sebab) for one in found[1:2]] == [
        (NAMA, True)
    ]
    assert "Accept" in found[0].perbaikan
    assert len(found) == 2


@pytest.mark.parametrize(
    "mark",
    [
        f'<w:rPr><w:rPrChange w:id="2" {_WHO}><w:rPr/></w:rPrChange></w:rPr>',
        f'</w:r><w:moveTo w:id="2" {_WHO}><w:r><w:t>x</w:t></w:r></w:moveTo><w:r>',
    ],
)
def test_pending_changes_stop_generate(mark: str, folder: Path, regulasi: Regulasi) -> None:
    edit(
        folder / FORM,
        f'<w:r><w:t xml:space="preserve">{NAMA}',
        f'<w:r>{mark}<w:t xml:space="preserve">{NAMA}',
    )
    with pytest.raises(SkpdocError, match="Track Changes"):
        checked_forms(folder, regulasi)


def test_comments_of_a_form_are_told(folder: Path) -> None:
    words = f'<w:comment w:id="1" {_WHO}><w:p><w:r><w:t>Kurang satu kata</w:t></w:r></w:p></w:comment>'
    edit(folder / FORM, "", f'<w:comments xmlns:w="{W_NS}">{words}</w:comments>', "word/comments.xml")
    edit(folder / FORM, "</Relationships>", _COMMENTS, "word/_rels/document.xml.rels")
    (problem,) = problems(folder)
    assert (problem.paragraf, problem.severity) == ("Kurang satu kata", Severity.GALAT)
    assert "komentar (1)" in problem.sebab


_COMMENTS = (
    '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
    'Target="comments.xml"/></Relationships>'
)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("{%tr\u00a0for nilai", "no-break space"),
        ("{%tr\u202ffor nilai", "U+202F"),
        ("{%tr\u200bfor nilai", "zero-width space"),
        ("{%tr f\u00ador nilai", "optional hyphen"),
    ],
)
def test_what_only_looks_like_a_space_is_named(tag: str, name: str, folder: Path) -> None:
    edit(folder / FORM, "{%tr for nilai", tag)
    assert any(name in problem.sebab and "ketik ulang" in problem.perbaikan for problem in problems(folder))


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        ("<w:noBreakHyphen/>", "tanda hubung tak terputus"),
        ("<w:softHyphen/>", "tanda hubung opsional"),
        ("<w:tab/>", "oleh tab"),
        ("<w:br/>", "ganti baris"),
        ("</w:r><w:r><w:rPr><w:b/></w:rPr><w:cr/></w:r><w:r>", "ganti baris"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "lambang"),
    ],
)
@pytest.mark.parametrize("tag", [NAMA, "{%tr for nilai in perilaku %}"])
def test_what_no_letter_stands_for_is_named_where_it_splits_a_tag(
    tag: str, mark: str, name: str, folder: Path, regulasi: Regulasi
) -> None:
    head, rest = tag[:7], tag[7:]
    edit(folder / FORM, tag, f"{head}</w:t>{mark}<w:t xml:space='preserve'>{rest}")
    (problem,) = (one for one in problems(folder) if "terbelah" in one.sebab)
    assert (problem.paragraf, problem.severity) == (tag, Severity.GALAT)
    assert name in problem.sebab
    with pytest.raises(SkpdocError, match="terbelah"):
        checked_forms(folder, regulasi)


def test_beside_a_tag_such_signs_may_stand(folder: Path) -> None:
    mark = "<w:noBreakHyphen/><w:tab/><w:br/>"
    edit(folder / FORM, NAMA, f"</w:t>{mark}<w:t>{NAMA}</w:t>{mark}<w:t>")
    assert problems(folder) == ()


_STYLE = (
    '<w:style w:type="{kind}" w:styleId="Rahasia"><w:name w:val="Rahasia"/><w:rPr>{look}</w:rPr></w:style>'
    '<w:style w:type="{kind}" w:styleId="Kantor"><w:name w:val="Kantor"/><w:basedOn w:val="Rahasia"/></w:style>'
    "</w:styles>"
)


@pytest.mark.parametrize(
    ("kind", "look", "own", "is_hidden"),
    [
        ("", "", "<w:vanish/>", True),
        ("", "", "<w:color w:val='FFFFFF'/>", True),
        ("character", "<w:vanish/>", "<w:rStyle w:val='Kantor'/>", True),
        ("paragraph", "<w:vanish/>", "", True),
        ("paragraph", "<w:vanish/>", "<w:vanish w:val='0'/>", False),
        ("character", "<w:vanish/>", "", False),
        ("", "", "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='1F4E78'/>", False),
    ],
)
def test_a_hidden_value_is_named(
    kind: str, look: str, own: str, is_hidden: bool, folder: Path, regulasi: Regulasi
) -> None:
    if kind:
        edit(folder / FORM, "</w:styles>", _STYLE.format(kind=kind, look=look), "word/styles.xml")
    plain = f'<w:p><w:pPr><w:pStyle w:val="SKPSel"/></w:pPr><w:r><w:t xml:space="preserve">{NAMA}'
    new = plain.replace("<w:r>", f"<w:r><w:rPr>{own}</w:rPr>") if own else plain
    edit(folder / FORM, plain, new.replace("SKPSel", "Kantor") if kind == "paragraph" else new)
    found = problems(folder)
    assert [one.paragraf for one in found if "tersembunyi" in one.sebab] == [NAMA] * is_hidden
    if is_hidden:
        with pytest.raises(SkpdocError, match="tersembunyi"):
            checked_forms(folder, regulasi)
    else:
        assert found == ()


def test_a_value_in_a_hidden_row_is_named(folder: Path) -> None:
    row = "<w:trPr><w:cantSplit/>"
    edit(folder / "mph.docx", row, f"{row}<w:hidden/>")
    assert any("barisnya disembunyikan" in one.sebab for one in problems(folder))


def test_white_letters_in_a_dark_cell_are_seen(folder: Path) -> None:
    plain = f'<w:p><w:pPr><w:pStyle w:val="SKPSel"/></w:pPr><w:r><w:t xml:space="preserve">{NAMA}'
    cell = '<w:tcW w:w="4569" w:type="dxa"/>'
    white = plain.replace("<w:r>", "<w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr>")
    shade = f'{cell}<w:shd w:val="clear" w:color="auto" w:fill="1F4E78"/>'
    edit(folder / FORM, f"{cell}</w:tcPr>{plain}", f"{shade}</w:tcPr>{white}")
    assert problems(folder) == ()


@pytest.mark.parametrize(
    ("file", "tags", "severity"),
    [
        (FORM, ("{{ dinilai.nomor }}",), Severity.GALAT),
        (FORM, ("{{ periode }}", "{{ periode }}"), Severity.GALAT),
        (FORM, ("{{ hasil.rencana_hasil_kerja }}",), Severity.GALAT),
        (FORM, ("{{ hasil.pertama.kolom_4 }}",), Severity.GALAT),
        (FORM, ("{{ indikator.teks }}",), Severity.GALAT),
        (FORM, ("{{ tanda_tangan.penilai.nama }}",) * 2, Severity.GALAT),
        (FORM, ("{{ tanda_tangan.penilai.nama }}",), Severity.PERINGATAN),
        (FORM, ("{{ hasil.pertama.kolom_5 }}",), Severity.PERINGATAN),
        (FORM, ("{{ nama_instansi }}",), Severity.PERINGATAN),
        ("skp_ja_jf_kualitatif.docx", ("{{ baris }}",), Severity.GALAT),
        ("skp_ja_jf_kuantitatif.docx", ("{{ atasan.rencana_hasil_kerja }}",), Severity.GALAT),
        ("manual_iku.docx", ("{{ indikator.formula }}",), Severity.GALAT),
        ("manual_iku.docx", ("{{ id_dokumen }}",), Severity.PERINGATAN),
        ("mph.docx", ("{{ pegawai.nama }}",), Severity.GALAT),
    ],
)
def test_deleted_tag_is_missed(file: str, tags: tuple[str, ...], severity: Severity, folder: Path) -> None:
    for tag in tags:
        edit(folder / file, tag, "", "word/footer1.xml" if "id_" in tag else BODY)
    (problem,) = problems(folder)
    assert problem.severity is severity
    assert problem.file == file
    assert f"tidak lagi mencetak {tags[0]}" in problem.sebab or f": {tags[0]}" in problem.sebab


def test_same_content_in_other_columns_is_not_missed(folder: Path) -> None:
    for column, name in (("kolom_4", "target"), ("kolom_5", "perspektif")):
        for row in ("hasil.pertama", "indikator"):
            edit(folder / FORM, f"{{{{ {row}.{column} }}}}", f"{{{{ {row}.{name} }}}}")
    assert problems(folder) == ()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice stands for whoever edits a form")
def test_forms_saved_by_another_program_give_the_same_text(
    folder: Path, tmp_path: Path, regulasi: Regulasi
) -> None:
    saved = tmp_path / "disimpan"
    profile = (tmp_path / "profil").as_uri()
    arguments = [
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(saved),
        *map(str, folder.glob("*.docx")),
    ]
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", *arguments], timeout=180, check=True)
    shutil.copy(folder / FORMAT_FILE, saved)
    assert problems(saved) == ()
    for skp in (CONTOH_JPT, CONTOH_JA_JF):
        texts = [all_text(naskah_skp(load_forms(place), regulasi, skp).render()) for place in (folder, saved)]
        assert texts[0] == texts[1]
    texts = [
        all_text(naskah_mph(load_forms(place), regulasi, CONTOH_MPH).render()) for place in (folder, saved)
    ]
    assert texts[0] == texts[1]


def test_missing_file_bad_file_and_bad_settings(folder: Path) -> None:
    (folder / "mph.docx").unlink()
    (folder / FORM).write_bytes(b"bukan zip")
    (folder / "format.toml").write_text("lampiran_jtp = true")
    assert [problem.file for problem in problems(folder)] == ["format.toml", FORM, "mph.docx"]
    assert check_templates(folder / "tiada")[0].sebab == "Folder formulir tidak ada."


def test_rendering_refuses_a_misspelt_name_with_a_suggestion(folder: Path, regulasi: Regulasi) -> None:
    edit(folder / FORM, NAMA, "{{ dinlai.nama }}")
    with pytest.raises(
        SkpdocError, match=r"skp_jpt_kuantitatif\.docx: .* Nama 'dinlai'.*Maksud Anda 'dinilai'"
    ):
        naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render()


def test_values_are_escaped_whatever_a_template_asks(folder: Path, regulasi: Regulasi) -> None:
    edit(
        folder / FORM,
        "{{ indikator.teks }}",
        "{{ indikator.teks|e }}{{ indikator.teks }}",
    )
    assert problems(folder) == ()
    text = all_text(naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render())
    assert text.count("aset <dinas>Opini atas laporan keuangan & aset <dinas>") == 3


def test_page_break_beside_a_tag_is_not_lost(folder: Path, regulasi: Regulasi) -> None:
    """LibreOffice writes "new page before" into the paragraph before, which may hold but a tag."""
    edit(folder / FORM, "<w:pageBreakBefore/>", "")
    tag = "{%p if ada_lampiran %}</w:t></w:r>"
    edit(folder / FORM, tag, tag + '<w:r><w:br w:type="page"/></w:r>')
    text = drawn(naskah_skp(load_forms(folder), regulasi, CONTOH_JPT).render())
    assert "=== halaman baru ===\nLAMPIRAN" in text
