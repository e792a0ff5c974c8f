"""The print file: everybody's pages behind the sheet of who signs them, and never two on one sheet of paper."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from skpdoc.errors import SkpdocError
from skpdoc.pdf.reading import opened
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import (
    IssuedPerson,
    Manifest,
    ManifestEntry,
    by_path,
    read_manifest,
    unit_folders,
    write_manifest,
)
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.packing.pack import NAME, PrintFile, pack

#: key → (name, who assesses him, pages of his SKP)
OFFICE = {
    "K": ("Kepala & Co.", "B", 2),
    "S": ("Sekretaris", "K", 3),
    "P": ("Pelaksana Satu", "S", 1),
    "A": ("Kepala Bidang", "K", 3),
    "Q": ("Pelaksana Dua", "S", 3),
}


def pages(text: str, count: int) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, (842, 595), invariant=1)
    for number in range(1, count + 1):
        canvas.drawString(100, 300, f"SKP {text}; halaman {number}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def publish(folder: Path, office: Mapping[str, tuple[str, str, int]], without: str = "") -> None:
    """An office's documents as ``generate --pdf`` leaves them; ``without`` a PDF of this one."""
    entries = []
    for kunci, (nama, _, count) in office.items():
        word = f"Word {kunci}".encode()
        files = {f"SKP/{kunci}.docx": word}
        if kunci != without:
            files[f"SKP/{kunci}.pdf"] = pages(nama, count)
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
            masukan = sha256(word) if path.endswith(".pdf") else sha256(b"x")
            entries.append(ManifestEntry("SKP", kunci, f"ID-{kunci}", path, sha256(content), masukan=masukan))
    people = [_orang(kunci, nama, penilai) for kunci, (nama, penilai, _) in office.items()]
    people += [_orang("T", "Tanpa Dokumen", "K"), _orang("B", "Bupati", "", mulai="")]
    write_manifest(
        Folder(folder), Manifest("Dinas Contoh", 2026, orang=tuple(people), dokumen=by_path(entries))
    )


def _orang(kunci: str, nama: str, penilai: str, mulai: str = "2026-01-01") -> IssuedPerson:
    return IssuedPerson(kunci, nama, "NIP", "1" * 18, "Jabatan", "Dinas", "", penilai, mulai, "2026-12-31")


def packed(folder: Path, *, is_duplex: bool = False) -> PrintFile:
    return pack(folder, is_duplex=is_duplex, progress=lambda _done, _all: None)


def texts(path: Path) -> list[str]:
    with opened(path.read_bytes()) as pages:
        return [" ".join(page.teks.split()) for page in pages]


def test_stacks_in_the_order_of_the_index(tmp_path: Path) -> None:
    publish(tmp_path, OFFICE)
    berkas = packed(tmp_path)
    shown = texts(berkas.path)
    assert (
        (berkas.isi, berkas.penilai, berkas.halaman)
        == ({"SKP": 5}, 3, len(shown))
        == ({"SKP": 5}, 3, 1 + 3 + 12)
    )
    sheets = [text.partition("pembatas, halaman 1 ")[2] for text in shown if not text.startswith("SKP")]
    assert sheets[0].startswith("Berkas tanda tangan SKP Dinas Contoh 2026")
    for sheet, penilai in zip(sheets[1:], ("Bupati", "Kepala & Co.", "Sekretaris"), strict=True):
        assert sheet.startswith(f"{penilai} NIP")
    skp = dict.fromkeys(text.partition(";")[0] for text in shown if text.startswith("SKP"))
    assert list(skp) == [f"SKP {OFFICE[kunci][0]}" for kunci in ("K", "S", "A", "P", "Q")]


@pytest.mark.parametrize("is_duplex", [False, True])
def test_page_numbers_are_those_of_the_file(tmp_path: Path, is_duplex: bool) -> None:
    publish(tmp_path, OFFICE)
    shown = texts(packed(tmp_path, is_duplex=is_duplex).path)
    lists = "\n".join(text for text in shown if not text.startswith("SKP"))
    for nama, _, count in OFFICE.values():
        first = shown.index(f"SKP {nama}; halaman 1") + 1
        span = f"{first}-{first + count - 1}" if count > 1 else str(first)
        assert f"{nama} NIP {'1' * 18} Jabatan {span}" in lists
    assert f"5 SKP, 3 pejabat penilai, {len(shown)} halaman" in shown[0]


def test_both_sides_never_show_two_people(tmp_path: Path) -> None:
    publish(tmp_path, OFFICE)
    shown = texts(packed(tmp_path, is_duplex=True).path)
    assert len(shown) % 2 == 0
    for front, back in zip(shown[::2], shown[1::2], strict=True):
        assert front
        assert not back or front.split(";")[0] == back.split(";")[0]


def test_who_has_no_skp_is_named(tmp_path: Path) -> None:
    publish(tmp_path, OFFICE)
    berkas = packed(tmp_path)
    assert berkas.belum == {"SKP": ["Tanpa Dokumen"]}
    assert "SKP-nya belum dibuat: Tanpa Dokumen." in texts(berkas.path)[0]


def test_a_document_of_nobody_is_neither_printed_nor_counted(tmp_path: Path) -> None:
    """One that was sent stays in the folder when its owner has left the workbook."""
    publish(tmp_path, OFFICE)
    manifest = read_manifest(tmp_path)
    staying = tuple(one for one in manifest.orang if one.kunci != "Q")
    write_manifest(Folder(tmp_path), replace(manifest, orang=staying))
    berkas = packed(tmp_path)
    shown = texts(berkas.path)
    assert (berkas.isi, berkas.halaman) == ({"SKP": 4}, len(shown))
    assert "4 SKP, 3 pejabat penilai" in shown[0]


def test_a_long_list_goes_on(tmp_path: Path) -> None:
    many = {"K": ("Kepala", "B", 1)} | {f"P{n}": (f"Pegawai {n}", "K", 1) for n in range(60)}
    publish(tmp_path, many)
    shown = texts(packed(tmp_path).path)
    lists = "\n".join(text for text in shown if not text.startswith("SKP"))
    for nama, _, _ in many.values():
        assert f"{nama} NIP {'1' * 18} Jabatan {shown.index(f'SKP {nama}; halaman 1') + 1}" in lists


def test_the_same_again(tmp_path: Path) -> None:
    publish(tmp_path, OFFICE)
    first = packed(tmp_path).path.read_bytes()
    assert b"CreationDate" not in first
    assert packed(tmp_path).path.read_bytes() == first


@pytest.mark.parametrize("change", ["word", "pdf"])
def test_a_pdf_of_something_else_is_not_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """What was changed since is converted anew; where that fails it is said, and the others are printed."""
    publish(tmp_path, OFFICE)
    (tmp_path / "SKP" / ("S.docx" if change == "word" else "S.pdf")).write_bytes(b"lain")
    monkeypatch.setenv("SOFFICE", _useless(tmp_path))
    berkas = packed(tmp_path)
    assert berkas.isi == {"SKP": 4}
    assert len(berkas.gagal) == 1
    assert "S.docx: tidak dijadikan PDF" in berkas.gagal[0]
    assert berkas.belum == {"SKP": ["Sekretaris", "Tanpa Dokumen"]}


def test_missing_libreoffice_is_told_only_where_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOFFICE", "/tidak/ada")
    publish(tmp_path / "lengkap", OFFICE)
    assert packed(tmp_path / "lengkap").isi == {"SKP": 5}
    publish(tmp_path / "kurang", OFFICE, without="S")
    with pytest.raises(SkpdocError, match="SOFFICE"):
        packed(tmp_path / "kurang")
    assert not (tmp_path / "kurang" / NAME).exists()


def _useless(folder: Path) -> str:
    if os.name == "nt":
        pytest.skip("the stand-in is a script with #!")
    program = folder / "tak-berguna"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    return str(program)


def test_folders_of_one_unit_or_of_all(tmp_path: Path) -> None:
    unit = tmp_path / "Dinas Contoh" / "2026"
    publish(unit, {"K": OFFICE["K"]})
    assert unit_folders(tmp_path) == unit_folders(unit.parent) == unit_folders(unit) == (unit,)
    with pytest.raises(SkpdocError, match="tidak ada hasil skpdoc"):
        unit_folders(tmp_path / "lain")
