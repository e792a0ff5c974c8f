"""What belongs together on the screen of ``skpdoc check``, and in which order; signs that a console has."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from skpdoc import codes
from skpdoc.cli.check_report import show_check
from skpdoc.cli.screen import plain_signs, show, show_indented
from skpdoc.findings import CellRef, Finding, FindingKind


def _found(kind: FindingKind, sheet: str, address: str, cause: str, header: str = "RHK") -> Finding:
    row = int("".join(filter(str.isdigit, address)) or 0)
    return kind(CellRef("k.xlsx", sheet, address, header, row), "", cause, "Perbaiki.")


def _shown(findings: Sequence[Finding], capsys: pytest.CaptureFixture[str]) -> list[str]:
    loaded: Any = SimpleNamespace(
        kantor=None, books=("k.xlsx",), findings=findings, kelonggaran={}, belum_siap="x", held=dict
    )
    show_check(loaded)
    return capsys.readouterr().out.splitlines()


def test_the_gravest_of_all_sheets_first(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _shown(
        [
            _found(codes.R25_JUMLAH_RHK, "Pegawai", "B2", "Ani mempunyai 1 RHK."),
            _found(codes.R02_AKTIVITAS, "Peran", "D2", "x"),
            _found(codes.B13_PILIHAN, "Pegawai", "F3", "x"),
            _found(codes.R13_KURANG, "Peran", "P9", "x"),
        ],
        capsys,
    )
    heads = [line.split()[0] for line in lines if line.split()[:1] and line[0] in "gps"]
    assert heads == ["galat", "galat", "peringatan", "saran"]
    assert lines.count("k.xlsx › Peran") == 2


def test_two_kinds_of_one_code_are_two_groups(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _shown(
        [
            _found(codes.R12_PERAN_SAMA, "Peran", "D2", "Peran Ani sama dengan peran Budi."),
            _found(codes.R12_RHK_SAMA, "Peran", "D3", "RHK ini sama dengan RHK lain dari orang yang sama."),
            _found(codes.R12_PERAN_SAMA, "Peran", "D4", "Peran Citra sama dengan peran Dodi."),
        ],
        capsys,
    )
    heads = [line for line in lines if line.startswith("peringatan")]
    assert [("2 temuan" in head, codes.R12_RHK_SAMA.title in head) for head in heads] == [
        (True, False),
        (False, True),
    ]


def test_grouped_by_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _shown(
        [
            _found(codes.R22_HIERARKI, "Pegawai", "H2", "Ani adalah atasannya sendiri.", "Atasan"),
            _found(codes.R22_HIERARKI, "Pegawai", "H3", "Garis atasan Budi berputar: Budi, Citra.", "Atasan"),
            _found(codes.R22_HIERARKI, "Pegawai", "H4", "Dodi adalah atasannya sendiri.", "Atasan"),
        ],
        capsys,
    )
    assert len([line for line in lines if line.startswith("galat")]) == 2


def test_many_alike_name_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    causes = [f'"Menyusun {n}" menyebut yang dikerjakan.' for n in range(2, 9)]
    lines = _shown(
        [_found(codes.R02_AKTIVITAS, "Peran", f"D{n}", cause) for n, cause in enumerate(causes, 2)], capsys
    )
    assert "  serupa D5, D6, D7, D8." in lines


def test_the_same_words_are_said_once_and_their_places_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Of one sheet by cell, of several sheets under the file, with their columns where these differ."""
    lines = _shown([_found(codes.R02_AKTIVITAS, "Peran", f"D{n}", "x") for n in range(2, 9)], capsys)
    assert "  serupa D3, D4, D5, D6, D7, D8." in lines
    cells = [("Pegawai", "O1", "Kolom Ani"), ("Peran", "X1", "Kolom Budi"), ("Peran", "Y1", "Kolom Cici")]
    lines = _shown(
        [
            _found(codes.B04_KOLOM_LAIN, sheet, cell, f'Kolom "{name}" tidak dibaca.', name)
            for sheet, cell, name in cells
        ],
        capsys,
    )
    (head,) = [at for at, line in enumerate(lines) if line.startswith("saran B04")]
    assert lines[head - 1] == "k.xlsx"
    assert lines[head].endswith("· 3 temuan")
    assert [line.strip() for line in lines[head + 1 : head + 3]] == [
        'Kolom "Kolom Ani" tidak dibaca.',
        "→ Perbaiki.",
    ]
    assert "Pegawai!O1 (Kolom Ani), Peran!X1 (Kolom Budi), Peran!Y1 (Kolom Cici)." in " ".join(
        line.strip() for line in lines
    )


def test_sheets_and_workbooks_that_say_the_same_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    whole = [
        codes.B02_LEMBAR_LAIN(CellRef("k.xlsx", f"Catatan {n}"), "", "Tidak dibaca.", "Biarkan.")
        for n in "abc"
    ]
    lines = _shown(whole, capsys)
    assert [line for line in lines if line.startswith("saran")] == [
        f"saran B02  {codes.B02_LEMBAR_LAIN.title} · 3 temuan"
    ]
    assert "  di     Catatan a, Catatan b, Catatan c." in lines
    other = codes.B02_LEMBAR_LAIN(CellRef("l.xlsx", "Catatan a"), "", "Tidak dibaca.", "Biarkan.")
    lines = _shown([whole[0], other], capsys)
    assert "Beberapa buku kerja" in lines
    assert "  di     k.xlsx › Catatan a, l.xlsx › Catatan a." in lines


def test_sentences_that_begin_alike_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    begun = "Persentase dokumen perencanaan perangkat daerah yang disusun sesuai ketentuan pada bidang"
    found = [
        codes.R06_TINGKAT(
            CellRef("k.xlsx", "Peran", f"D{n}", "Indikator", n),
            f"{begun} {field}",
            "Baru menyebut keluaran.",
            "Ubah.",
        )
        for n, field in ((2, "ekonomi"), (3, "sosial"))
    ]
    lines = _shown(found, capsys)
    assert all(any(field in line for line in lines) for field in ("ekonomi", "sosial"))


def test_many_alike_without_a_place_are_all_told(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [
        codes.B29_BUKU_SAMA(CellRef(f"k{n}.xlsx"), "", f"k{n}.xlsx sama dengan k.xlsx.", "Hapus.")
        for n in range(6)
    ]
    lines = _shown(findings, capsys)
    assert not [line for line in lines if line.strip().startswith("serupa")]
    assert all(any(f"k{n}.xlsx sama" in line for line in lines) for n in range(6))


def test_routine_remarks_are_one_line_of_count(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _shown(
        [
            _found(codes.B12_DIRAPIKAN, "Pegawai", "B2", "3 teks dirapikan."),
            _found(codes.B10_DIISI, "Peran", "B2", "9 sel kosong diisi."),
            _found(codes.B10_DIISI, "Peran", "C2", "9 sel kosong diisi.", "Mendukung"),
        ],
        capsys,
    )
    assert "Catatan rutin: 3 (teks dirapikan; sel kosong diisi dari baris di atasnya)." in lines
    assert not [line for line in lines if line.startswith("saran")]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_line_goes_on_below_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_args, **_kw: os.terminal_size((60, 24)))
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    show("SKP Ani: " + ", ".join(f"Peran!P{n} [R13]" for n in range(2, 20)), label="  ")
    show("Ditulis: 52 SKP, 6 Manual IKU, 18 MPH. Temuan: 3 galat, 2 peringatan, 0 saran.")
    show_indented(["     ↑ Peran Yohanis: " + "hasil " * 20])
    lines = terminal.getvalue().splitlines()
    assert max(map(len, lines)) <= 60
    assert [line for line in lines if line.startswith("  Peran!")]
    assert lines[-1].startswith("     hasil")


def test_redirected_a_line_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    show("hasil " * 40, label="  ")
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_console_of_another_alphabet_gets_plain_signs(encoding: str) -> None:
    raw = io.BytesIO()
    console = io.TextIOWrapper(raw, encoding=encoding)
    plain_signs(console)
    console.write("→ Peran › D2 • “Ani” … Žižka 漢")
    console.flush()
    told = raw.getvalue().decode(encoding)
    assert told.startswith("-> Peran ")
    assert "?" not in told[:-1], "only what has no like is lost"
    assert "Z" in told or "Ž" in told
