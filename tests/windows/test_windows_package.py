"""What lies in the package, and what it makes: under Windows the same bytes as here."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from computer import INSTALLER, PACKAGE, ROOT, Computer, hashes

from tools.windows.contents import write_contents
from tools.windows.signatures import signer

SAMPLES = ROOT / "sample_workbooks"
BOOK = "dinas & bidang é.xlsx"
BOOKS = {
    BOOK: SAMPLES / "dinas_perhubungan.xlsx",
    "tahunan é.xlsx": SAMPLES / "evaluasi" / "dinas_perhubungan_tahunan.xlsx",
}
_LINE = re.compile(r"^([0-9a-f]{64})  (\S.*?)(?:  \[(.*)\])?\r?$", re.MULTILINE)
COMMANDS = (
    ("generate", BOOK, "-o", "hasil"),
    ("coach", BOOK, "-o", "hasil"),
    ("new", "kosong.xlsx", "--year", "2027"),
    ("new", "contoh.xlsx", "--year", "2027", "--sample"),
    ("new", "lanjutan.xlsx", "--year", "2027", "--from", BOOK),
    ("check", BOOK, "--annotate", "salinan.xlsx", "--json", "temuan.json"),
    ("evaluate", "generate", "tahunan é.xlsx", "-o", "hasil"),
)
_OWN = ("buku_surat.sqlite",)
"""holds the time of each entry"""


def test_it_is_small_enough_for_a_slow_line() -> None:
    assert PACKAGE.stat().st_size < 85_000_000
    assert INSTALLER.stat().st_size < PACKAGE.stat().st_size


def test_every_file_is_in_the_list_of_contents(computer: Computer) -> None:
    text = (computer.program / "sistem" / "ISI PAKET.txt").read_text("utf-8-sig")
    listed = {name.replace("\\", "/"): digest for digest, name, _ in _LINE.findall(text)}
    found = hashes(computer.program)
    found.pop("sistem/ISI PAKET.txt")
    assert listed == found
    signers = {name: who for _, name, who in _LINE.findall(text) if who}
    assert {signers[name] for name in ("SKP.exe", "python313.dll", "sistem\\python\\pythonw.exe")} == {
        "Python Software Foundation"
    }
    assert not [name for name in signers if name.endswith(".exe") and signers[name] == "tanpa tanda tangan"]
    licences = re.search(r"BAGIAN.*?\n(.*?)\r?\n\r?\n", text, re.DOTALL)
    assert licences
    assert not [line for line in licences[1].splitlines() if len(line.split()) < 3]


def test_a_program_that_was_changed_ends_the_build(computer: Computer, tmp_path: Path) -> None:
    program = tmp_path / "SKP.exe"
    content = bytearray((computer.program / "SKP.exe").read_bytes())
    program.write_bytes(content)
    assert signer(program) == "Python Software Foundation"
    content[len(content) // 2] ^= 1
    program.write_bytes(content)
    with pytest.raises(ValueError, match="does not hold"):
        signer(program)
    (library,) = computer.program.glob("sistem/pustaka/lxml/etree.*.pyd")
    program.write_bytes(library.read_bytes())
    with pytest.raises(ValueError, match="nobody signed it"):
        write_contents(tmp_path, "0")


@pytest.fixture(scope="module")
def office(computer: Computer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What the commands left there, and here."""
    there, here = (tmp_path_factory.mktemp(name) / "Kantor & Ruang é" for name in ("sana", "sini"))
    for folder in (there, here):
        folder.mkdir()
        for name, book in BOOKS.items():
            (folder / name).write_bytes(book.read_bytes())
    for words in COMMANDS:
        ran = computer.wine.run(computer.python, "-X", "utf8", "-m", "skpdoc", *words, folder=there)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        subprocess.run(
            [sys.executable, "-m", "skpdoc", *words], cwd=here, check=True, stdout=subprocess.DEVNULL
        )
    return there, here


def test_every_file_is_the_same_as_here(office: tuple[Path, Path]) -> None:
    there, here = (
        {name: one for name, one in hashes(folder).items() if not name.endswith(_OWN)} for folder in office
    )
    assert len([name for name in here if name.endswith(".docx")]) > 76 + 130
    assert len([name for name in here if name.endswith(".xlsx")]) > 6
    assert sorted(there) == sorted(here)
    assert [name for name in here if there[name] != here[name]] == []


def test_the_command_file_takes_any_name_and_speaks_utf_8(
    computer: Computer, office: tuple[Path, Path]
) -> None:
    cmd = computer.wine.prefix / "drive_c" / "windows" / "system32" / "cmd.exe"
    words = ("/c", "skpdoc.cmd", "check", f"Z:{office[0] / BOOK}", "tidak ada.xlsx")
    ran = computer.wine.run(cmd, *words, folder=computer.program)
    assert ran.returncode == 3, ran.stdout + ran.stderr
    assert f"{BOOK} · Dinas Perhubungan 2026" in ran.stdout
    assert "tidak ada.xlsx: berkas tidak ada" in ran.stdout + ran.stderr


_HOLD = """
import ctypes, sys
handle = ctypes.windll.kernel32.CreateFileW(sys.argv[1], 0x80000000, 1, None, 3, 0, None)
assert handle not in (-1, 0xFFFFFFFF)
print("held", flush=True)
sys.stdin.read()
"""
"""as Word does: others may read it, nobody write or replace it"""


def test_a_changed_document_that_is_open_is_told_and_stays(computer: Computer, tmp_path: Path) -> None:
    """Where it would be made anew the run ends with 3, once it is closed it is moved aside."""
    book = tmp_path / "buku.xlsx"
    book.write_bytes((SAMPLES / "puskesmas_harapan.xlsx").read_bytes())

    def generated() -> subprocess.CompletedProcess[str]:
        words = ("-X", "utf8", "-m", "skpdoc", "generate", book.name, "-o", "hasil")
        return computer.wine.run(computer.python, *words, folder=tmp_path)

    assert generated().returncode == 0
    document = min(tmp_path.rglob("*_SKP.docx"))
    changed = document.read_bytes() + b"\0"
    document.write_bytes(changed)
    kept = generated()
    assert kept.returncode == 0
    assert "Diubah tangan sesudah dibuat, dibiarkan: 1 berkas" in kept.stdout, "it would be the same again"
    office = openpyxl.load_workbook(book)
    assert office["Unit"]["A10"].value == "Tempat Penandatanganan"
    office["Unit"]["B10"] = "Kota Lain"
    office.save(book)
    with computer.wine.start(computer.python, "-c", _HOLD, f"Z:{document}") as holder:
        assert holder.stdout
        assert holder.stdin
        assert "held" in holder.stdout.readline()
        refused = generated()
        holder.stdin.close()
    assert refused.returncode == 3, refused.stdout
    assert f"{document.name}: tidak dapat dipindahkan (sedang dibuka di program lain)" in refused.stderr
    assert document.read_bytes() == changed
    done = generated()
    assert done.returncode == 0
    assert "Diubah tangan, dipindahkan, dan dibuat baru: 1 berkas" in done.stdout
    (aside,) = tmp_path.glob("hasil/*/*/Diubah tangan/SKP/*.docx")
    assert aside.read_bytes() == changed


_WRITE = """
import sys
from pathlib import Path
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_whole
try:
    write_whole(Path(sys.argv[1]), b"baru")
except SkpdocError as error:
    print(error)
"""


def test_a_document_that_is_open_in_word_is_told(computer: Computer, tmp_path: Path) -> None:
    document = tmp_path / "SKP_Budi.docx"
    document.write_bytes(b"lama")
    with computer.wine.start(computer.python, "-c", _HOLD, f"Z:{document}") as holder:
        assert holder.stdout
        assert holder.stdin
        assert "held" in holder.stdout.readline()
        ran = computer.wine.run(computer.python, "-X", "utf8", "-c", _WRITE, f"Z:{document}")
        holder.stdin.close()
    assert "tidak dapat ditulis (akses ditolak, biasanya karena sedang dibuka di program lain)" in ran.stdout
    assert document.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["SKP_Budi.docx"]
