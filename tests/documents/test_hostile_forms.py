"""Forms from strangers: every one is refused by name, quickly and in little memory, and tells no secret."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from broken_forms import BODY, FORM, NAMA, edit, problems, write
from drafts import naskah_skp
from hypothesis import given
from hypothesis import strategies as st
from search import searched

from skpdoc.documents.checking.contoh import CONTOH_JPT
from skpdoc.documents.contexts.skp import skp_context
from skpdoc.documents.engine import prepare
from skpdoc.documents.forms import read_form
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.making.forms import export_templates, load_forms
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue

SHIPPED = shipped_folder(catalogue()[DEFAULT_REGULASI])

ESCAPES = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ().__class__.__base__.__subclasses__()[132].__init__.__globals__['popen']('id').read() }}",
    "{{ judul|attr('__class__') }}",
    "{{ judul|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ judul['__cl' ~ 'ass__'] }}",
    "{{ judul.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].environ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ joiner().__class__ }}",
    "{{ dict.mro() }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ judul.items() }}",
    "{{ judul.update({'dokumen': 'x'}) }}",
    "{{ perilaku.append('x') }}",
    "{{ '%s'|format(judul) }}",
    "{{ '{0.__class__}'.format(judul) }}",
    "{{ judul|map('attr', '__class__')|list }}",
    "{{ loop.__class__ }}",
    "{{ caller() }}",
    "{{ range.__class__ }}",
    "{{ judul|tojson }}",
    "{{ judul|safe }}",
    "{{ judul|xmlattr }}",
)
FILES = (
    "{% include '/etc/passwd' %}",
    "{% import 'x.docx' as x %}",
    "{% from 'x.docx' import y %}",
    "{% extends 'skp_jpt_kuantitatif.docx' %}",
    "{{ InlineImage('/etc/passwd') }}",
    "{{p subdoc('/etc/passwd') }}",
    "{{r RichText('x') }}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% autoescape false %}<x>{% endautoescape %}",
)
BOMBS = (
    "{{ 'x' * 1000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ 'x'|center(10000000000) }}",
    "{{ 'x'.ljust(10000000000) }}",
    "{{ 'x'.zfill(10000000000) }}",
    "{{ '{:>9999999999}'.format('x') }}",
    "{{ 'aaaa'.replace('a', 'aaaaaaaa') }}",
    "{{ 'aaaa'|replace('a', 'aaaaaaaa')|replace('a', 'aaaaaaaa') }}",
    "{{ dinilai.nama|join('xxxxxxxxxx')|join('xxxxxxxxxx')|join('xxxxxxxxxx')|join('xxxxxxxxxx') }}",
    "{{ 'x'|indent(1000000000) }}",
    "{{ 'x'|wordwrap(1, wrapstring='" + "x" * 100 + "') }}",
    "{{ range(1000000000)|list }}",
    "{{ range(1000000000)|join('x') }}",
    "{{ lipsum(1000000) }}",
    "{{ [0] * 1000000000 }}",
    "{{ dict(a=1) }}",
    "{% for a in range(10000000000) %}x{% endfor %}",
    "{% for a in 'xxxxxxxxxx' %}x{% endfor %}",
    "{% for a in [1, 2, 3] %}x{% endfor %}",
    "{% for a in hasil_kerja recursive %}{{ loop(hasil_kerja) }}{% endfor %}",
    "{% for a, b in judul.items() %}x{% endfor %}",
    "{% for a in perilaku|batch(1) %}x{% endfor %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% call f() %}x{% endcall %}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% set x = 'x' %}{% set x = x ~ x %}{% set x = x ~ x %}",
    "{% set ns = namespace(x='x') %}{% for a in perilaku %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    "{% with x = 'x' %}{{ x ~ x }}{% endwith %}",
    "{% filter center(1000000000) %}x{% endfilter %}",
    "{% for a in perilaku %}{% for b in perilaku %}{% for c in perilaku %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in hasil_kerja %}{% for b in a.daftar %}{% for c in a.daftar %}x{% endfor %}{% endfor %}{% endfor %}",
    "{{ " + "(" * 140 + "1" + ")" * 140 + " }}",
    "{{ '" + "x" * 400 + "' }}",
    "{{ 1" + "0" * 290 + " ** 2 }}",
    "{% colspan" + " " * 280 + "% x %}",
    "{% vm %}",
    "{% hm %}",
    "{% cellbg 'FF0000' %}",
)


def _form(new: str, raw: bool = False) -> bytes:
    """The shipped form with ``new`` in the place of the name, as Word would store it; ``raw``: as XML."""
    stream = BytesIO()
    escaped = new if raw else new.replace("&", "&amp;").replace("<", "&lt;")
    with zipfile.ZipFile(SHIPPED / FORM) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(NAMA.encode(), escaped.encode(), 1) if name == BODY else data)
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "formulir"
    export_templates(target)
    return target


@pytest.mark.parametrize("tag", [*ESCAPES, *FILES, *BOMBS])
def test_tag_is_refused_before_it_runs_and_named(tag: str) -> None:
    with pytest.raises(SkpdocError) as refused:
        prepare(FORM, _form(tag))
    said = str(refused.value)
    start = " ".join(tag[:30].split())
    assert said.startswith(f"Formulir {FORM}: “{start}"), said
    assert not re.search(
        r"object|<class|_Lent|Traceback|Error|jinja|callable|dict\b.*has no", said.split("” — ")[1]
    )


def test_every_hostile_tag_is_listed_in_one_pass(folder: Path) -> None:
    paragraph = "</w:t></w:r></w:p><w:p><w:r><w:t>"
    whole = [tag for tag in (*ESCAPES, *BOMBS) if tag.startswith("{{")]
    edit(folder / FORM, NAMA, NAMA + paragraph + paragraph.join(whole))
    said = {problem.paragraf for problem in problems(folder)}
    missed = [tag for tag in whole if not any(text[:30] == tag[:30] for text in said)]
    assert missed == []


_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from pathlib import Path
from skpdoc.documents.engine import prepare
from skpdoc.pipeline.making.forms import check_templates
from skpdoc.errors import SkpdocError
for path in map(Path, sys.argv[1:]):
    if path.is_dir():
        print(*check_templates(path), sep="\\n")
        continue
    try:
        prepare(path.name, path.read_bytes())
    except SkpdocError as error:
        print(error)
    else:
        print(path.name, "diterima")
highest = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print("selesai", highest.split()[1])
"""


def _limited(*paths: Path, **environment: str) -> str:
    """What is said of folders and of single forms, by a process that may take 60 s and 1 GiB and takes far less."""
    ran = subprocess.run(
        [sys.executable, "-c", _LIMITED, *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert ran.stderr == ""
    *said, last = ran.stdout.splitlines()
    assert last.startswith("selesai")
    assert int(last.split()[1]) < 400 * 1024
    return "\n".join(said)


def _said_of(forms: Mapping[str, bytes], tmp_path: Path) -> dict[str, str]:
    """The refusal of each form by its name, all from one process under limits."""
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
    lines = _limited(*(tmp_path / name for name in forms)).splitlines()
    assert len(lines) == len(forms)
    return dict(zip(forms, lines, strict=True))


def test_bombs_are_stopped_within_time_and_memory(tmp_path: Path) -> None:
    said = _said_of({f"bom{number}.docx": _form(tag) for number, tag in enumerate(BOMBS)}, tmp_path)
    for (name, text), tag in zip(said.items(), BOMBS, strict=True):
        assert name in text
        assert " ".join(tag[:20].split()) in text


def test_tags_as_deep_as_they_can_be_do_no_harm(folder: Path) -> None:
    edit(folder / FORM, NAMA, "{{ " + "not " * 70 + "x }}")
    edit(folder / "mph.docx", "{{ judul.dokumen }}", "{{ judul" + ".a" * 140 + " }}")
    said = _limited(folder)
    assert "Nama 'x' tidak dikenal" in said
    assert "Nama 'a' tidak dikenal" in said


def test_form_that_is_too_large_is_refused(folder: Path) -> None:
    edit(folder / FORM, NAMA, NAMA + "x" * (2 << 20))
    assert any("terlalu besar" in str(problem) for problem in problems(folder))


def test_printing_without_end_is_stopped(folder: Path, regulasi: Regulasi) -> None:
    """No tag is at fault: the text between them is, and how often it is printed."""
    edit(folder / FORM, "{{ butir.uraian }}", "{{ butir.uraian }}" + "x" * 1_500_000)
    many = dict.fromkeys(CONTOH_JPT.lampiran, ("a",) * 8)
    with pytest.raises(SkpdocError, match=rf"{FORM}: .*terlalu banyak teks"):
        naskah_skp(load_forms(folder), regulasi, replace(CONTOH_JPT, lampiran=many)).render()


REFUSED_PARTS = (
    ("word/vbaProject.bin", "", "x", "makro"),
    ("word/macro.bin", "", "x", "berkas asing"),
    ("word/embeddings/oleObject1.bin", "", "x", "objek tertanam"),
    ("word/activeX/activeX1.xml", "", "<x/>", "makro"),
    ("word/afchunk.htm", "", "<html/>", "berkas asing"),
    ("word/afchunk.mht", "", "x", "berkas asing"),
    ("word/fonts/font1.odttf", "", "x", "font tertanam"),
    ("word/fonts/font1.ttf", "", "x", "font tertanam"),
    ("customUI/customUI.xml", "", "<customUI onLoad='x'/>", "menu tambahan"),
    ("customUI/customUI14.xml", "", "<customUI/>", "menu tambahan"),
    ("word/media/image1.png", "", "<html/>", "bukan gambar"),
    ("word/media/image1.png", "", "%PDF-1.7", "bukan gambar"),
    ("word/media/image1.jpg", "", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "(SVG)"),
    ("word/media/image1.svg", "", "\x1f\x8b", "bukan gambar"),
    ("word/document.xml", "</w:body>", "", "rusak"),
    ("word/document.xml", "<w:document", "<!DOCTYPE x><w:document", "DOCTYPE"),
    ("word/settings.xml", "<w:settings", '<!DOCTYPE x [<!ENTITY a "b">]><w:settings', "DOCTYPE"),
    (
        "word/settings.xml",
        "<w:settings",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:settings',
        "DOCTYPE",
    ),
    ("word/document.xml", "http://schemas.openxmlformats.org/wordprocessingml", "http://x", "Open XML lain"),
    ("[Content_Types].xml", "document.main+xml", "document.macroEnabled.main+xml", "bermakro"),
    (
        "word/document.xml",
        "<w:sectPr",
        '<w:altChunk r:id="rId99" xmlns:r="urn:r"/><w:sectPr',
        "isi berkas lain",
    ),
    ("word/document.xml", "<w:sectPr", "<w:p><w:r><w:object/></w:r></w:p><w:sectPr", "objek tertanam"),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><v:imagedata xmlns:v="urn:v" xmlns:o="urn:o" o:href="http://x/a.png"/></w:r></w:p>',
        "dari luar",
    ),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><v:fill xmlns:v="urn:v" src="file:///c:/a.png"/></w:r></w:p>',
        "dari luar",
    ),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><v:fill xmlns:v="urn:v" src="\\\\server\\a.png"/></w:r></w:p>',
        "dari luar",
    ),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><a:hlinkClick xmlns:a="urn:a" action="ppaction://program"/></w:r></w:p>',
        "dari luar",
    ),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><x:webVideoPr xmlns:x="urn:x" embeddedHtml="x"/></w:r></w:p>',
        "film",
    ),
    (
        "word/document.xml",
        "<w:body>",
        '<w:body><w:p><w:r><w:ffData><w:entryMacro w:val="x"/></w:ffData></w:r></w:p>',
        "makro",
    ),
    ("word/settings.xml", "</w:settings>", "<w:attachedTemplate/></w:settings>", "templat terlampir"),
    ("word/settings.xml", "</w:settings>", "<w:saveThroughXslt/></w:settings>", "XSLT"),
    (
        "word/settings.xml",
        "</w:settings>",
        '<w:mailMerge><w:query w:val="x"/></w:mailMerge></w:settings>',
        "gabungan surat",
    ),
    ("word/webSettings.xml", "", '<w:webSettings xmlns:w="{W}"><w:frameset/></w:webSettings>', "bingkai"),
    ("word/footer1.xml", "{{ id_dokumen }}", "{% for a in range(9) %}x{% endfor %}", "Perulangan"),
    ("word/comments.xml", "", '<w:comments xmlns:w="{W}"><w:t>{{{{ x }}}}</w:t></w:comments>', "tidak diisi"),
    ("word/document.xml", "<w:body>", '<w:body><w:p w:rsidR="{{{{ x }}}}"/>', "di luar teks"),
    ("word/document.xml", "<w:body>", "<w:body><!-- {{{{ x }}}} -->", "di luar teks"),
    (
        "word/document.xml",
        "<w:body>",
        "<w:body><w:p><w:r><w:instrText>{{</w:instrText><w:t>{{ x</w:t></w:r></w:p>",
        "bidang",
    ),
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(("part", "old", "new", "said"), REFUSED_PARTS)
def test_part_is_refused(part: str, old: str, new: str, said: str, folder: Path) -> None:
    new = new.replace("{W}", W).replace("{{{{", "{{").replace("}}}}", "}}")
    edit(folder / FORM, old, new, part)
    found = problems(folder)
    assert any(said in str(problem) for problem in found), found
    assert all(problem.file == FORM for problem in found)
    with pytest.raises(SkpdocError, match=FORM):
        load_forms(folder)


RELATIONS = (
    ("attachedTemplate", "http://x/a.dotm", True, "templat terlampir"),
    ("attachedTemplate", "a.dotm", False, "templat terlampir"),
    ("image", "http://x/a.png", True, "dari luar"),
    ("image", "\\\\server\\a.png", True, "dari luar"),
    ("image", "http://x/a.png", False, "dari luar"),
    ("oleObject", "http://x/a", True, "objek tertanam"),
    ("aFChunk", "a.htm", False, "isi berkas lain"),
    ("subDocument", "http://x/a.docx", True, "subdokumen"),
    ("frame", "http://x/a.htm", True, "bingkai"),
    ("mailMergeSource", "file:///c:/a.csv", True, "gabungan surat"),
    ("control", "activeX1.xml", False, "ActiveX"),
    ("hyperlink", "file://server/a", True, "dari luar"),
    ("hyperlink", "ms-msdt:/id", True, "dari luar"),
    ("hyperlink", "\\\\server\\a", True, "dari luar"),
    ("vbaProject", "x.xml", False, "makro"),
    ("extensibility", "customUI.xml", False, "menu tambahan"),
    ("webextension", "x.xml", False, "program tambahan"),
    ("keyMapCustomizations", "x.xml", False, "tombol pintas"),
    ("transform", "http://x/a.xsl", True, "XSLT"),
    ("font", "fonts/a.odttf", False, "font tertanam"),
    ("video", "http://x/a.mp4", True, "tidak dikenal"),
    ("apa-saja", "x.xml", False, "tidak dikenal"),
    ("header", "http://x/a.xml", True, "dari luar"),
    ("styles", "file:///etc/a.xml", False, "dari luar"),
    ("hyperlink", "javascript:alert(1)", True, "dari luar"),
    ("hyperlink", "search-ms:query=x", True, "dari luar"),
)


@pytest.mark.parametrize(("kind", "target", "is_external", "said"), RELATIONS)
def test_relation_is_refused(kind: str, target: str, is_external: bool, said: str, folder: Path) -> None:
    _relate(folder, kind, target, is_external)
    found = problems(folder)
    assert len(found) == 1
    assert said in str(found[0])


@pytest.mark.parametrize("mode", ["External", "external", " External ", "EXTERNAL", "x"])
@pytest.mark.parametrize(
    "part", ["word/_rels/footer1.xml.rels", "_rels/.rels", "word/_rels/settings.xml.rels"]
)
def test_no_relation_of_any_part_leads_outside(part: str, mode: str, folder: Path) -> None:
    relation = f'<Relationship Id="rId99" Type="http://x/image" Target="http://x/a.png" TargetMode="{mode}"/>'
    with zipfile.ZipFile(folder / FORM) as archive:
        has_it = part in archive.namelist()
    whole = f'<Relationships xmlns="http://x">{relation}</Relationships>'
    edit(
        folder / FORM,
        "</Relationships>" if has_it else "",
        f"{relation}</Relationships>" if has_it else whole,
        part,
    )
    assert any("dari luar (image: http://x/a.png)" in str(problem) for problem in problems(folder))


def _relate(folder: Path, kind: str, target: str, is_external: bool) -> None:
    mode = ' TargetMode="External"' if is_external else ""
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId99" Type="{schema}/{kind}" Target="{target}"{mode}/></Relationships>'
    edit(folder / FORM, "</Relationships>", relation, "word/_rels/document.xml.rels")


def test_link_to_the_web_is_harmless(folder: Path) -> None:
    _relate(folder, "hyperlink", "https://www.menpan.go.id/", True)
    assert problems(folder) == ()


def _field(*pieces: str) -> str:
    """A complex field whose instruction is split over runs."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return begin + runs + end


FIELDS = (
    (_field(" DDE", "AUTO c:\\\\x "), "DDEAUTO"),
    (_field(" D", "D", "E excel x "), "DDE"),
    (_field(" INCLUDETEXT file "), "INCLUDETEXT"),
    (_field(" INCLUDEPICTURE http://x "), "INCLUDEPICTURE"),
    (_field(" LINK Excel.Sheet x "), "LINK"),
    (_field(" MACROBUTTON x "), "MACROBUTTON"),
    (_field(" ", _field(" QUOTE 68 68 69 "), " x "), "QUOTE"),
    ('<w:fldSimple w:instr=" DDE excel x "/>', "DDE"),
    ("<w:r><w:instrText>DDE x</w:instrText></w:r>", "DDE"),
    (_field(" DDE").replace("</w:instrText></w:r>", "</w:instrText></w:r></w:p><w:p>", 1), "DDE"),
    ("<w:r><w:delInstrText>DDE x</w:delInstrText></w:r>", "DDE"),
    (_field(" RD \\f x "), "RD"),
    (_field(" DATABASE \\d x "), "DATABASE"),
    (_field(" IMPORT x "), "IMPORT"),
    (_field(" EMBED Package "), "EMBED"),
    (_field(" CONTROL x "), "CONTROL"),
    (_field(" ADDIN x "), "ADDIN"),
    (_field(" GOTOBUTTON x "), "GOTOBUTTON"),
    (_field(" IF 1 = 1 x "), "IF"),
)


@pytest.mark.parametrize("part", [BODY, "word/footer1.xml", "word/footnotes.xml", "word/comments.xml"])
@pytest.mark.parametrize(("field", "said"), FIELDS)
def test_field_is_refused_wherever_it_stands(field: str, said: str, part: str, folder: Path) -> None:
    paragraph = f"<w:p>{field}</w:p>"
    if part in (BODY, "word/footer1.xml"):
        edit(folder / FORM, "<w:p>", paragraph + "<w:p>", part)
    else:
        edit(folder / FORM, "", f'<w:notes xmlns:w="{W}">{paragraph}</w:notes>', part)
    with pytest.raises(SkpdocError, match=f"bidang '{said}'"):
        prepare(FORM, read_form(folder / FORM))


@pytest.mark.parametrize(
    "link",
    [
        '"\\\\\\\\server\\\\a"',
        "\\\\server\\a",
        '"file:///c:/a.exe"',
        "file:///c:/a.exe",
        '"ms-msdt:/id PCWDiagnostic"',
        '"javascript:alert(1)"',
        '"search-ms:query=x"',
        '"c:\\\\a.exe"',
        '"a.docx"',
        "a.docx \\o https://www.menpan.go.id",
        '\\o "https://www.menpan.go.id"',
        '"https://www.menpan.go.id" "file:///c:/a"',
        "\\m",
        "",
    ],
)
@pytest.mark.parametrize("shape", ["complex", "split", "simple"])
def test_link_field_that_does_not_lead_to_the_web_is_refused(link: str, shape: str, folder: Path) -> None:
    whole = f" HYPERLINK {link} "
    half = len(whole) // 2
    quoted = whole.replace('"', "&quot;")
    field = {
        "complex": _field(whole),
        "split": _field(whole[:half], whole[half:]),
        "simple": f'<w:fldSimple w:instr="{quoted}"/>',
    }[shape]
    edit(folder / FORM, "<w:sectPr", f"<w:p>{field}</w:p><w:sectPr")
    assert any("tautan yang tidak menuju web" in str(problem) for problem in problems(folder))


@pytest.mark.parametrize(
    "link",
    [
        '"https://www.menpan.go.id/"',
        "https://www.menpan.go.id/",
        '"mailto:kepegawaian@contoh.go.id"',
        '\\l "_Toc1"',
        '"https://www.menpan.go.id" \\l "x" \\o "Laman" \\h',
    ],
)
def test_link_field_to_the_web_or_a_bookmark_is_harmless(link: str, folder: Path) -> None:
    edit(folder / FORM, "<w:sectPr", f"<w:p>{_field(f' HYPERLINK {link} ')}</w:p><w:sectPr")
    assert problems(folder) == ()


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
MOVING = (
    SVG.format("", '<image href="http://x/a.png"/>'),
    SVG.format("", '<image xlink:href="file:///etc/a.png"/>'),
    SVG.format("", '<image href="//server/a.png"/>'),
    SVG.format("", '<image href="a.png"/>'),
    SVG.format("", '<use href="http://x/a.svg#b"/>'),
    SVG.format("", '<image href="data:image/svg+xml;base64,AA"/>'),
    SVG.format("", "<script>x</script>"),
    SVG.format(' onload="x"', ""),
    SVG.format(' xml:base="http://x/"', '<image href="#a"/>'),
    SVG.format("", '<rect style="fill:url(http://x/a)"/>'),
    SVG.format("", "<rect fill=\"url( 'http://x/a')\"/>"),
    SVG.format("", "<style>@import 'http://x/a.css';</style>"),
    SVG.format("", "<foreignObject><p/></foreignObject>"),
    '<?xml-stylesheet href="http://x/a.css"?>' + SVG.format("", ""),
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("", "<text>&a;</text>"),
)


@pytest.mark.parametrize("svg", MOVING)
def test_svg_that_fetches_or_acts_is_refused(svg: str, folder: Path) -> None:
    edit(folder / FORM, "", svg, "word/media/image9.svg")
    assert any("word/media/image9.svg" in str(problem) for problem in problems(folder))


def test_svg_that_shows_what_stands_in_it_is_harmless(folder: Path) -> None:
    inner = '<defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#b)"/><image href="data:image/png;base64,A"/>'
    edit(folder / FORM, "", SVG.format("", inner), "word/media/image9.svg")
    assert problems(folder) == ()


@pytest.mark.parametrize("field", [" PAGE ", " NUMPAGES  \\* MERGEFORMAT ", " DATE \\@ yyyy "])
def test_page_numbers_and_dates_are_fields_like_any(field: str, folder: Path) -> None:
    edit(folder / FORM, "<w:sectPr", f"<w:p>{_field(field)}</w:p><w:sectPr")
    assert problems(folder) == ()


def _bomb(size: int) -> bytes:
    """An archive of one part that inflates to ``size`` zeros, and says it has ten."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(SHIPPED / FORM) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
        with target.open("word/media/a.png", "w", force_zip64=True) as part:
            for _ in range(size >> 20):
                part.write(b"\0" * (1 << 20))
    return stream.getvalue()


def _overlapping() -> bytes:
    """Thousands of entries that share one body (the bomb without nesting)."""
    data = zlib.compress(b"\0" * (1 << 20), 9)[2:-4]
    crc = zlib.crc32(b"\0" * (1 << 20))
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(data), 1 << 20, 1, 0) + b"a" + data
    entries = b"".join(
        struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(data), 1 << 20, 5, 0, 0, 0, 0, 0, 0
        )
        + f"{number:05d}".encode()
        for number in range(1_900)
    )
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1_900, 1_900, len(entries), len(local), 0)
    return local + entries + end


def _named(*names: str) -> bytes:
    stream = BytesIO(_form(NAMA))
    with zipfile.ZipFile(stream, "a") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def _damaged() -> bytes:
    data = bytearray(_form(NAMA))
    data[data.index(b"<w:body>") + 20] ^= 0xFF
    return bytes(data)


ARCHIVES: Mapping[str, tuple[bytes, str]] = {
    "bom.docx": (_bomb(300 << 20), "bom arsip"),
    "tumpang.docx": (_overlapping(), "tumpang.docx"),
    "banyak.docx": (_named(*(f"word/{number}.xml" for number in range(2_100))), "lebih dari 2000 bagian"),
    "titik.docx": (_named("../../x.xml"), "nama bagian yang ganjil"),
    "garis.docx": (_named("word\\x.xml"), "word/x.xml rusak"),
    "ganda.docx": (_named("WORD/DOCUMENT.XML"), "dua kali"),
    "jumlah.docx": (_damaged(), "rusak"),
    "potong.docx": (_form(NAMA)[:2_000], "rusak"),
    "kosong.docx": (b"", "rusak"),
    "hampa.docx": (b"PK\5\6" + b"\0" * 18, "hampa.docx"),
    "kunci.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "kata sandi"),
    "rtf.docx": (b"{\\rtf1 x}", "rusak"),
}


def test_archives_are_refused(tmp_path: Path) -> None:
    said = _said_of({name: data for name, (data, _) in ARCHIVES.items()}, tmp_path)
    for name, (_, expected) in ARCHIVES.items():
        assert name in said[name]
        assert expected in said[name]
        assert "diterima" not in said[name]


def _laughs() -> str:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{lines}]><x a="&a9;">&a9;</x>'


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    with zipfile.ZipFile(SHIPPED / FORM) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    forms: dict[str, bytes] = {}
    for part in ("word/settings.xml", "word/styles.xml", "word/_rels/document.xml.rels", BODY):
        for encoding in ("utf-8", "utf-16", "utf-7"):
            text = _laughs().replace('"1.0"', f'"1.0" encoding="{encoding}"').encode(encoding)
            stream = BytesIO()
            write(stream, {**parts, part: text})
            forms[f"entitas{len(forms)}.docx"] = stream.getvalue()
    for name, said in _said_of(forms, tmp_path).items():
        assert name in said
        assert re.search("DOCTYPE|rusak", said), said


BRACES = (
    "{</w:t></w:r></w:p><w:p><w:r><w:t>{ x }</w:t></w:r></w:p><w:p><w:r><w:t>}",
    "{% colspan" + " " * 40_000 + "%",
    "{{" * 20_000,
    "{" * 50_000,
    "{%p " * 20_000,
    "{{ x }}" * 20_000,
    "{% if tahun %}" * 3_000,
    "{% if tahun %}" * 15 + "{% endif %}" * 15,
    "{#" + "x" * 100_000,
)


def test_braces_in_masses_are_told_quickly(tmp_path: Path) -> None:
    """docxtpl's expressions are quadratic in braces that do not close; they never see them."""
    forms = {f"kurung{number}.docx": _form(text, raw=True) for number, text in enumerate(BRACES)}
    for name, said in _said_of(forms, tmp_path).items():
        assert said.startswith(f"Formulir {name}: “"), said[:200]


def test_nothing_is_read_from_disk_or_environment(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.docx").write_text("KENARI-BERKAS")
    file = tmp_path / "rahasia.docx"
    tags = (
        f"{{% include '{file}' %}}",
        f"{{{{ open('{file}').read() }}}}",
        "{{ lipsum.__globals__.os.environ.KENARI }}",
        f"{{{{ InlineImage('{file}') }}}}",
    )
    paragraph = "</w:t></w:r></w:p><w:p><w:r><w:t>"
    edit(folder / FORM, NAMA, paragraph.join(tags))
    edit(folder / "mph.docx", "<w:sectPr", f'<w:p><w:fldSimple w:instr="INCLUDETEXT {file}"/></w:p><w:sectPr')
    edit(
        folder / "manual_iku.docx",
        "<w:document",
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "{file.as_uri()}">]><w:document',
    )
    edit(folder / "manual_iku.docx", "{{ judul.dokumen }}", "&a;")
    said = _limited(folder, KENARI="KENARI-LINGKUNGAN")
    assert said.count(FORM) >= 4
    assert "mph.docx" in said
    assert "manual_iku.docx" in said
    assert "KENARI-" not in said


def test_form_that_is_no_file_is_not_waited_for(folder: Path) -> None:
    (folder / FORM).unlink()
    os.mkfifo(folder / FORM)
    (folder / "mph.docx").unlink()
    (folder / "mph.docx").symlink_to("/dev/zero")
    (folder / "format.toml").unlink()
    (folder / "format.toml").symlink_to("/dev/zero")
    said = _limited(folder)
    assert all(f"{name} — " in said for name in (FORM, "mph.docx", "format.toml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lampiran_jtp = true", "Maksud Anda 'lampiran_jpt'?"),
        ("lampiran_jpt = 'ya'", "harus true atau false"),
        ("mph_kolom_per_tabel = 12.0", "harus bilangan bulat"),
        ("mph_kolom_per_tabel = 99999999999999999999", "harus 1 sampai 12"),
        ("mph_kolom_per_tabel = true", "harus bilangan bulat"),
        ("sebutan_atasan = ['PIMPINAN']", "harus teks"),
        ("sebutan_atasan = nan", "harus teks"),
        ("[sebutan_atasan]\nx = 1", "harus teks"),
        ("periode_sampai = '''\nSD\nx'''", "satu baris"),
        ('periode_sampai = "\\u202ESD"', "satu baris"),
        ("sebutan_atasan = 'PIMPINAN'\nsebutan_atasan = 'ATASAN'", "bukan TOML"),
        ("x = " + "[" * 20_000, "bukan TOML"),
        ("x = " + "{a=" * 20_000, "bukan TOML"),
        ("x = 1" + "0" * 20_000, "bukan TOML"),
        ("periode_sampai = 'SD'\n\npita\n", "baris 3 bukan TOML"),
        ("x = '" + "x" * 100_000 + "'", "terlalu besar"),
        ("x = '\xff'".encode("latin-1"), "UTF-8"),
        (b"\0\0\0", "bukan TOML"),
    ],
)
def test_settings_from_strangers(text: str | bytes, said: str, folder: Path) -> None:
    (folder / "format.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    found = problems(folder)
    assert {problem.file for problem in found} == {"format.toml"}
    assert any(said in str(problem) for problem in found), found
    assert not any(re.search(r"Expected|Invalid|line \d|Error", str(problem)) for problem in found)


def test_every_fault_of_the_settings_is_a_problem(folder: Path) -> None:
    (folder / "format.toml").write_text("lampiran_jtp = true\nsebutan_atasan = 'BOS'\nspasi_rupiah = 1")
    assert len(problems(folder)) == 3


def test_settings_saved_by_notepad_are_read(folder: Path) -> None:
    (folder / "format.toml").write_text("\ufeffspasi_rupiah = true\r\n", "utf-8")
    assert load_forms(folder).tata_letak.spasi_rupiah


NAMES = (
    "dinilai nama hasil_kerja perilaku lampiran daftar judul tahun loop self x in if else and or not is endif"
)
SIGNS = ". | ~ ( ) [ ] , : = == < + - * ** / // % ' \" 0 1 9 99999 1.5 'a' '__class__' none true “ \u200b é"
WORDS = "upper join(',') default('-') length safe attr('x') range(9) {% %} {{ }} {# #} {%p {%tr for endfor"
TOKENS = st.sampled_from(f"{NAMES} {SIGNS} {WORDS}".split(" "))


@searched(60)
@given(
    tokens=st.lists(TOKENS, max_size=14),
    frame=st.sampled_from(["{{ %s }}", "{%% if %s %%}a{%% endif %%}", "%s"]),
)
def test_whatever_a_tag_says_it_is_filled_or_refused(tokens: list[str], frame: str) -> None:
    context = {**skp_context(catalogue()[DEFAULT_REGULASI], FormLayout(), CONTOH_JPT), "id_dokumen": "x"}
    refusal = ""
    said = ""
    try:
        said = prepare(FORM, _form(frame % " ".join(tokens))).render(context).parts[BODY]
    except SkpdocError as error:
        refusal = str(error)
    assert bool(said) != (FORM in refusal)
    assert "{" not in said
    assert not re.search(r"\bNone\b|\bnan\b|object at|<built-in", said + refusal)
