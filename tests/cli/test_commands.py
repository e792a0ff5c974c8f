"""Every command: what it does, its exit code, and one line instead of a traceback."""

from __future__ import annotations

import ast
import gettext
import re
import zipfile
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click
import openpyxl
import pytest
from runs import Skpdoc

import skpdoc as package
from skpdoc.cli import commands
from skpdoc.cli import skpdoc as group
from skpdoc.cli.group import ORDER
from skpdoc.cli.words import speak_indonesian

DONE, GALAT, USAGE, WORLD = 0, 1, 2, 3


def _every(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        for name, sub in command.commands.items():
            yield from _every(sub, (*path, name))


@pytest.mark.parametrize("path", list(_every(commands.skpdoc)), ids=" ".join)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_of_every_command(skpdoc: Skpdoc, path: tuple[str, ...], option: str) -> None:
    ran = skpdoc(*path, option)
    assert ran.code == DONE
    assert " ".join(("skpdoc", *path)) in ran.shown
    assert not ran.said


def test_the_first_help_shows_whole_sentences_in_the_order_of_the_work(skpdoc: Skpdoc) -> None:
    shown = skpdoc("--help").shown
    assert "..." not in shown
    told = " ".join(shown.split())
    commands = list(group.commands.values())
    assert all(" ".join(cleandoc(one.help).partition("\n\n")[0].split()) in told for one in commands)
    places = [
        shown.index(f"\n  {name} ") for name in ("new", "check", "generate", "send", "collect", "status")
    ]
    assert places == sorted(places)
    assert set(group.commands) <= set(ORDER)


_OF_DEVELOPERS = {
    "termui.py": {"Unknown color {colour!r}"},
    "parser.py": {"Invalid start character for option ({option})"},
    "types.py": {"Choice({choices})"},
}


@pytest.mark.parametrize("module", ["exceptions", "types", "parser", "termui"])
def test_click_says_nothing_in_english(module: str) -> None:
    source = Path(click.__file__).with_name(f"{module}.py")
    calls = (node for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.Call))
    said = {
        call.args[0].value
        for call in calls
        if getattr(call.func, "id", "") in ("_", "ngettext") and isinstance(call.args[0], ast.Constant)
    }
    speak_indonesian()
    wanted = said - _OF_DEVELOPERS.get(source.name, set())
    assert wanted
    assert {
        text for text in wanted if gettext.gettext(text) == text == gettext.ngettext(text, text, 2)
    } == set()


def test_a_day_that_is_none_gets_an_example(skpdoc: Skpdoc, tmp_path: Path) -> None:
    ran = skpdoc("status", tmp_path, "--deadline", "besok")
    assert ran.code == 2
    assert '"besok" bukan tanggal. Contoh: 2026-01-31' in ran.said
    for day in ("2026-01-31", "31/01/2026", "31 Januari 2026"):
        assert skpdoc("status", tmp_path, "--deadline", day).code == 3, "no output there, but the day is one"


def test_version(skpdoc: Skpdoc) -> None:
    ran = skpdoc("--version")
    assert (ran.code, ran.shown.strip()) == (DONE, f"skpdoc {package.__version__}")


@pytest.mark.parametrize(
    "arguments",
    [
        ("buat",),
        ("new",),
        ("new", "x.xlsx"),
        ("new", "x.xlsx", "--year", "dua ribu"),
        ("new", "x.xlsx", "--year", "1999"),
        ("generate",),
        ("generate", "x.xlsx", "--document", "skripsi"),
        ("generate", "x.xlsx", "--sekarang"),
        ("matrix",),
        ("coach",),
        ("explain", "x.xlsx"),
        ("templates", "hapus"),
        ("templates", "export"),
        ("templates", "check"),
    ],
)
def test_wrong_usage(skpdoc: Skpdoc, arguments: tuple[str, ...], tmp_path: Path) -> None:
    ran = skpdoc(*arguments)
    assert ran.code == USAGE
    assert ran.said
    assert list(tmp_path.iterdir()) == []


def test_new_writes_a_blank_workbook(skpdoc: Skpdoc, tmp_path: Path) -> None:
    ran = skpdoc("new", "dishub.xlsx", "--year", 2027)
    assert ran.code == DONE
    assert "dishub.xlsx" in ran.shown
    assert {"Petunjuk", "Unit", "Pegawai", "Peran"} <= set(
        openpyxl.load_workbook(tmp_path / "dishub.xlsx").sheetnames
    )


def test_new_adds_the_ending(skpdoc: Skpdoc, tmp_path: Path) -> None:
    assert skpdoc("new", "dishub", "--year", 2027).code == DONE
    assert [path.name for path in tmp_path.iterdir()] == ["dishub.xlsx"]


def test_new_never_overwrites(skpdoc: Skpdoc, tmp_path: Path) -> None:
    (tmp_path / "dishub.xlsx").write_bytes(b"milik kantor")
    ran = skpdoc("new", "dishub.xlsx", "--year", 2027)
    assert ran.code == WORLD
    assert "sudah ada dan tidak ditimpa" in ran.said
    assert (tmp_path / "dishub.xlsx").read_bytes() == b"milik kantor"


def test_new_sample_then_generate(skpdoc: Skpdoc, tmp_path: Path) -> None:
    assert skpdoc("new", "contoh.xlsx", "--year", 2026, "--sample").code == DONE
    ran = skpdoc("generate", "contoh.xlsx", "-o", "hasil", "--document", "mph", "--document", "manual-iku")
    assert ran.code == DONE
    assert "0 galat" in ran.shown
    folder = tmp_path / "hasil" / "Dinas Perhubungan" / "2026"
    if not folder.is_dir():
        folder = next((tmp_path / "hasil").glob("*/2026"))
    assert sorted(path.name for path in folder.iterdir()) == [
        "MPH",
        "Manual IKU",
        "Sumber",
        "buku_surat.sqlite",
        "indeks.xlsx",
        "manifest.json",
    ]


def test_a_blank_workbook_is_a_galat(skpdoc: Skpdoc) -> None:
    assert skpdoc("new", "kosong.xlsx", "--year", 2026).code == DONE
    ran = skpdoc("generate", "kosong.xlsx")
    assert ran.code == GALAT
    assert "kosong.xlsx › Unit" in ran.shown


def test_generate_into_the_default_folder(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("generate", sample, "--only", "197904222006042010", "--document", "skp")
    assert ran.code == DONE
    assert "Ditulis: 1 SKP" in ran.shown
    assert len(list(tmp_path.glob("output/*/2026/SKP/197904222006042010_*_SKP.docx"))) == 1
    assert "indeks.xlsx" in ran.shown


def test_generate_with_a_document_withheld(skpdoc: Skpdoc, faulty: Path) -> None:
    ran = skpdoc("generate", faulty, "-o", "hasil")
    assert ran.code == GALAT
    assert "Peran!P40" in ran.shown
    assert "Ditahan: 1 dokumen" in ran.shown
    assert "26 SKP" in ran.shown


def test_generate_of_people_who_are_not_withheld_is_done(skpdoc: Skpdoc, faulty: Path) -> None:
    """The galat is somebody else's."""
    assert skpdoc("generate", faulty, "-o", "hasil", "--only", "197105121991011001").code == DONE


def test_generate_takes_several_after_one_option(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    """``--only NIP NIP`` and ``--document skp manual-iku``, as people type them."""
    people = ("197904222006042010", "198403032008011021")
    ran = skpdoc("generate", sample, "-o", "hasil", "--only", *people, "--document", "skp", "manual-iku")
    assert ran.code == DONE
    written = [path.name[:18] for path in tmp_path.glob("hasil/*/2026/SKP/*.docx")]
    assert sorted(written) == sorted(people)
    assert not list(tmp_path.glob("hasil/*/2026/MPH"))


def test_generate_without_a_workbook_but_with_people(skpdoc: Skpdoc) -> None:
    assert skpdoc("generate", "--only", "197904222006042010", "198403032008011021").code == USAGE


def test_generate_somebody_unknown(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("generate", sample, "--only", "197904222006042011")
    assert ran.code == USAGE
    assert "Maksud Anda 197904222006042010?" in ran.said
    assert list(tmp_path.iterdir()) == []


def test_generate_several_workbooks_one_unreadable(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(b"PK tapi bukan")
    ran = skpdoc("generate", "rusak.xlsx", sample, "-o", "hasil", "--document", "manual-iku")
    assert ran.code == WORLD
    assert "rusak.xlsx" in ran.said
    assert list(tmp_path.glob("hasil/*/2026/Manual IKU/*.docx")), "the other one goes on"


@pytest.mark.parametrize("command", ["generate", "matrix"])
def test_a_file_that_cannot_be_written(
    skpdoc: Skpdoc, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    ran = skpdoc(command, sample, "-o", "hasil")
    assert ran.code == WORLD
    assert "tidak dapat ditulis" in ran.said


def test_matrix(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("matrix", sample, "-o", "hasil")
    assert ran.code == DONE
    folder = next(tmp_path.glob("hasil/*/2026"))
    assert sorted(path.name for path in folder.iterdir()) == [
        "MPH",
        "Sumber",
        "buku_surat.sqlite",
        "indeks.xlsx",
        "manifest.json",
    ]
    assert len(list(folder.glob("MPH/*.xlsx"))) == 1


def test_coach_writes_sheets_also_where_there_are_galat(skpdoc: Skpdoc, faulty: Path, tmp_path: Path) -> None:
    ran = skpdoc("coach", faulty, "-o", "hasil")
    assert ran.code == DONE
    assert re.search(r"Ditulis: \d+ lembar dialog kinerja\.\nLihat: hasil", ran.shown)
    sheets = list(tmp_path.glob("hasil/*/*/Dialog Kinerja/*_Dialog-Kinerja*.docx"))
    assert f"Ditulis: {len(sheets)} lembar" in ran.shown
    sheets[0].write_bytes(b"diisi")
    shown = skpdoc("coach", faulty, "-o", "hasil").shown
    assert "Diubah tangan sesudah dibuat, dibiarkan: 1 berkas" in shown
    assert sheets[0].name in shown


def test_coach_without_a_workbook_is_one_line(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("coach", "tiada.xlsx", sample, "-o", "hasil")
    assert ran.code == WORLD
    assert ran.said.startswith("skpdoc: tiada.xlsx: ")
    assert "lembar dialog kinerja" in ran.shown, "the other one goes on"


def test_explain(skpdoc: Skpdoc, sample: Path) -> None:
    ran = skpdoc("explain", sample, "197904222006042010")
    assert ran.code == DONE
    assert "dr. Theresia Yuliana Manafe" in ran.shown
    assert "Renstra:" in ran.shown or "PK" in ran.shown
    assert "←" in ran.shown


def test_explain_somebody_unknown(skpdoc: Skpdoc, sample: Path) -> None:
    ran = skpdoc("explain", sample, "197904222006042011")
    assert ran.code == USAGE
    assert "Maksud Anda 197904222006042010?" in ran.said


def test_explain_with_a_galat(skpdoc: Skpdoc, faulty: Path) -> None:
    ran = skpdoc("explain", faulty, "198704092009022001")
    assert ran.code == GALAT
    assert "belum diisi" in ran.shown


def test_templates_export_and_check(skpdoc: Skpdoc, tmp_path: Path, sample: Path) -> None:
    assert skpdoc("templates", "export", "formulir").code == DONE
    assert list(tmp_path.rglob("formulir/**/*.docx"))
    ran = skpdoc("templates", "check", "formulir")
    assert ran.code == DONE
    assert "baik" in ran.shown
    ran = skpdoc("generate", sample, "-o", "hasil", "--document", "manual-iku", "--templates", "formulir")
    assert ran.code == DONE


def test_templates_check_finds_what_is_missing(skpdoc: Skpdoc, tmp_path: Path) -> None:
    assert skpdoc("templates", "export", "formulir").code == DONE
    for path in tmp_path.rglob("mph.docx"):
        path.unlink()
    ran = skpdoc("templates", "check", "formulir")
    assert ran.code == GALAT
    assert "mph.docx" in ran.shown


def test_a_form_without_something_small_is_warned_of_and_used(
    skpdoc: Skpdoc, tmp_path: Path, sample: Path
) -> None:
    assert skpdoc("templates", "export", "formulir").code == DONE
    form = tmp_path / "formulir" / "manual_iku.docx"
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/footer1.xml"] = parts["word/footer1.xml"].replace(b"{{ id_dokumen }}", b"")
    with zipfile.ZipFile(form, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    ran = skpdoc("templates", "check", "formulir")
    assert ran.code == DONE
    assert "peringatan: " in ran.shown
    assert "dapat dipakai" in ran.shown
    ran = skpdoc("generate", sample, "-o", "hasil", "--document", "manual-iku", "--templates", "formulir")
    assert ran.code == DONE
    assert list((tmp_path / "hasil").rglob("Manual IKU/*.docx"))


def test_templates_check_of_a_form_that_is_none(skpdoc: Skpdoc, tmp_path: Path, sample: Path) -> None:
    assert skpdoc("templates", "export", "formulir").code == DONE
    for path in tmp_path.rglob("mph.docx"):
        path.write_bytes(b"bukan Word")
    assert skpdoc("templates", "check", "formulir").code == GALAT
    ran = skpdoc("generate", sample, "-o", "hasil", "--templates", "formulir")
    assert ran.code == WORLD
    assert not (tmp_path / "hasil").exists(), "found before the first document"


_ARGUMENTS = {
    "generate": lambda book: ("generate", book, "-o", "hasil"),
    "matrix": lambda book: ("matrix", book, "-o", "hasil"),
    "explain": lambda book: ("explain", book, "197904222006042010"),
}


@pytest.mark.parametrize("command", _ARGUMENTS)
@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"NIP;Nama\n",
        b"PK\x03\x04" + bytes(200),
        b"\xd0\xcf\x11\xe0" + bytes(200),
        bytes(range(256)) * 20,
        "folder",
    ],
    ids=["missing", "empty", "csv", "truncated", "xls", "garbage", "folder"],
)
def test_what_is_no_workbook_is_one_line(
    skpdoc: Skpdoc, tmp_path: Path, command: str, content: bytes | str | None
) -> None:
    book = tmp_path / "buku.xlsx"
    if content == "folder":
        book.mkdir()
    elif isinstance(content, bytes):
        book.write_bytes(content)
    ran = skpdoc(*_ARGUMENTS[command]("buku.xlsx"))
    assert ran.code == WORLD
    assert ran.said.startswith("skpdoc: ")
    assert "buku.xlsx" in ran.said
    assert len(ran.said.strip().splitlines()) == 1
    assert not (tmp_path / "hasil").exists()


@pytest.mark.parametrize(
    "arguments", [("check", "buku.xlsx"), ("new", "baru.xlsx", "--year", 2027, "--from", "buku.xlsx")]
)
def test_a_workbook_that_one_may_not_read(
    skpdoc: Skpdoc, tmp_path: Path, arguments: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "buku.xlsx").write_bytes(b"PK")
    monkeypatch.setattr("os.access", lambda *_asked: False)
    monkeypatch.setattr(Path, "open", refuse)
    ran = skpdoc(*arguments)
    assert ran.code == WORLD
    assert re.fullmatch(r"skpdoc: buku\.xlsx: berkas tidak dapat dibuka\. .*\n", ran.said)


def test_a_folder_that_one_may_not_read(
    skpdoc: Skpdoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "formulir").mkdir()
    monkeypatch.setattr("os.access", lambda *_asked: False)
    ran = skpdoc("templates", "check", "formulir")
    assert ran.code == USAGE
    assert "formulir tidak boleh dibaca" in ran.said


def test_new_into_a_folder_that_is_a_file(skpdoc: Skpdoc, tmp_path: Path) -> None:
    (tmp_path / "ini").write_text("berkas")
    ran = skpdoc("new", "ini/x.xlsx", "--year", 2026)
    assert ran.code == WORLD
    assert ran.said.startswith("skpdoc: ")


def test_templates_check_of_a_missing_folder(skpdoc: Skpdoc) -> None:
    ran = skpdoc("templates", "check", "tidak ada")
    assert ran.code in (USAGE, WORLD)
    assert len(ran.said.strip().splitlines()) == 1
