"""Batches of LibreOffice and of Word: nothing lost, whoever is at fault named, nothing left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import fake_office
import pytest

from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion.convert import batches_of, convert, parted
from skpdoc.pdf.conversion.libreoffice import LibreOffice
from skpdoc.pdf.conversion.maker import PdfMaker
from skpdoc.pdf.conversion.makers import find_maker
from skpdoc.pdf.conversion.microsoft_word.find import MicrosoftWord

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with #!")


@pytest.fixture(params=[LibreOffice, MicrosoftWord])
def maker(request: pytest.FixtureRequest, tmp_path: Path) -> PdfMaker:
    """Both are called alike: Word by its driver, whose place is taken."""
    program = tmp_path / "soffice"
    program.write_text(f"#!{sys.executable}\n" + Path(fake_office.__file__).read_text("utf-8"), "utf-8")
    program.chmod(0o755)
    if request.param is LibreOffice:
        return LibreOffice(program, sabar=1)
    return MicrosoftWord(program, sabar=1, driver=(str(program),))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log"
    path.touch()
    return path


def documents(folder: Path, words: Sequence[str]) -> list[Path]:
    paths = [folder / f"{number} dokumen & ini.docx" for number in range(len(words))]
    for path, word in zip(paths, words, strict=True):
        path.write_text(word)
    return paths


def outcomes(maker: PdfMaker, sources: Sequence[Path], lanes: int = 2) -> list[bytes | SkpdocError]:
    found = dict(convert(maker, sources, lanes))
    assert sorted(found) == list(range(len(sources)))
    return [found[number] for number in range(len(sources))]


def test_what_is_not_admitted_is_not_given_to_it(maker: PdfMaker, tmp_path: Path, log: Path) -> None:
    careful = replace(maker, admit=lambda content: "Berkas memuat makro." if b"asing" in content else "")
    made = outcomes(careful, documents(tmp_path, ["isi 0", "asing", "isi 2"]))
    assert made[0] == fake_office.WHOLE + b"isi 0"
    assert "memuat makro" in str(made[1])
    assert made[2] == fake_office.WHOLE + b"isi 2"
    assert "asing" not in log.read_text()
    alone = outcomes(careful, documents(tmp_path, ["asing"]))
    assert "memuat makro" in str(alone[0])


def test_no_secret_reaches_it(
    maker: PdfMaker, tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SKPDOC_SMTP_SANDI", "AWS_SECRET_ACCESS_KEY", "TOKEN"):
        monkeypatch.setenv(name, "burung-kenari")
    assert isinstance(outcomes(maker, documents(tmp_path, ["isi"]))[0], bytes)
    found = log.with_name("lingkungan").read_text()
    assert "PATH=" in found
    assert "burung-kenari" not in found


@pytest.mark.parametrize("lanes", [1, 3])
def test_every_document_once(maker: PdfMaker, tmp_path: Path, log: Path, lanes: int) -> None:
    words = [f"isi {number}" for number in range(30)]
    made = outcomes(maker, documents(tmp_path, words), lanes)
    assert made == [fake_office.WHOLE + word.encode() for word in words]
    assert len(log.read_text().splitlines()) == 30
    assert len({line.split()[0] for line in log.read_text().splitlines()}) == min(lanes, maker.most_lanes)


@pytest.mark.parametrize("fault", ["die", "lie", "torn", "hang"])
def test_the_culprit_is_named_and_stops_no_other(maker: PdfMaker, tmp_path: Path, fault: str) -> None:
    sources = documents(tmp_path, ["baik", "baik", fault, "baik", "baik"])
    made = outcomes(maker, sources)
    assert [isinstance(one, bytes) for one in made] == [True, True, False, True, True]
    assert str(made[2]).startswith(f"{sources[2]}: {maker.name} tidak dapat")


def test_one_that_waits_for_its_turn_is_not_slow(maker: PdfMaker, tmp_path: Path, log: Path) -> None:
    made = outcomes(maker, documents(tmp_path, ["wait", "baik"]))
    assert all(isinstance(one, bytes) for one in made)
    assert len(log.read_text().splitlines()) == 2


def test_what_it_leaves_running_is_ended(maker: PdfMaker, tmp_path: Path, log: Path) -> None:
    made = outcomes(maker, documents(tmp_path, ["leave", "baik"]))
    assert all(isinstance(one, bytes) for one in made)
    (child,) = (int(line.split()[0]) for line in log.read_text().splitlines() if line.endswith(" child"))
    _until(lambda: not _runs(child))


def test_several_culprits(maker: PdfMaker, tmp_path: Path) -> None:
    words = ["lie", "baik", "die", "lie", "baik", "torn", "baik", "die"]
    made = outcomes(maker, documents(tmp_path, words), 1)
    assert [isinstance(one, bytes) for one in made] == [word == "baik" for word in words]


def test_a_source_that_is_gone(maker: PdfMaker, tmp_path: Path) -> None:
    sources = documents(tmp_path, ["baik", "baik", "baik"])
    sources[1].unlink()
    made = outcomes(maker, sources)
    assert [isinstance(one, bytes) for one in made] == [True, False, True]


@pytest.mark.parametrize("program", ["die", "missing"])
def test_one_that_never_works_is_one_message(maker: PdfMaker, tmp_path: Path, program: str) -> None:
    sources = documents(tmp_path, ["die"] * 8)
    if program == "missing":
        maker.program.unlink()
    with pytest.raises(SkpdocError, match="tidak menghasilkan satu PDF pun") as raised:
        outcomes(maker, sources)
    assert maker.name in str(raised.value)
    assert str(raised.value).endswith(maker.if_all_fail)


def test_nothing_is_left_behind(maker: PdfMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "asal").mkdir()
    sources = documents(tmp_path / "asal", ["baik"] * 9)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "sementara"))
    (tmp_path / "sementara").mkdir()
    outcomes(maker, sources)
    assert not list((tmp_path / "sementara").iterdir())
    assert sorted((tmp_path / "asal").iterdir()) == sorted(sources)


_RUN = """
import sys
from pathlib import Path
from skpdoc.pdf.conversion.convert import convert
from skpdoc.pdf.conversion.libreoffice import LibreOffice
from skpdoc.pdf.conversion.microsoft_word.find import MicrosoftWord
name, program, *sources = sys.argv[1:]
word = MicrosoftWord(Path(program), driver=(program,))
maker = LibreOffice(Path(program)) if name == "LibreOffice" else word
list(convert(maker, [Path(one) for one in sources], 2))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_run_leaves_none_running(
    maker: PdfMaker, tmp_path: Path, log: Path, how: signal.Signals
) -> None:
    sources = documents(tmp_path, ["hang"] * 16)
    own = tmp_path / "sementara"
    own.mkdir()
    command = [sys.executable, "-c", _RUN, maker.name, str(maker.program), *map(str, sources)]
    run = subprocess.Popen(command, env={**os.environ, "TMPDIR": str(own)}, stderr=subprocess.DEVNULL)
    lanes = min(2, maker.most_lanes)
    _until(lambda: log.read_text().count("child") == lanes)
    run.send_signal(how)
    run.wait(20)
    started = [int(line.split()[0]) for line in log.read_text().splitlines()]
    assert len(started) == 2 * lanes
    _until(lambda: not any(map(_runs, started)))
    _until(lambda: not list(own.iterdir()))


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """A process that is dead and not yet buried does not."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2]
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # gone between the two, or a system without /proc
        return not Path("/proc/self/stat").exists()
    return not state.startswith(" Z")


def test_batches_hold_every_place_once() -> None:
    for count, lanes in ((0, 1), (1, 1), (7, 3), (101, 1), (999, 4)):
        batches = batches_of(count, lanes)
        assert sorted(place for batch in batches for place in batch) == list(range(count))
        assert all(0 < len(batch) <= 100 for batch in batches)


def test_parts_are_smaller_and_whole() -> None:
    assert parted(()) == []
    assert parted((4, 5, 6, 7, 8)) == [(4,), (5, 6), (7, 8)]


def test_where_there_is_none_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skpdoc.pdf.conversion.libreoffice._ELSEWHERE", ())
    monkeypatch.setattr("skpdoc.pdf.conversion.makers.find_word", lambda: None)
    with pytest.raises(SkpdocError, match=r"Pasang LibreOffice dari https://id\.libreoffice\.org"):
        find_maker({"PATH": ""})
    with pytest.raises(SkpdocError, match="SOFFICE menunjuk /tidak/ada"):
        find_maker({"SOFFICE": "/tidak/ada"})


def test_windows_keeps_libreoffice_among_its_programs(tmp_path: Path) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.touch()
    found = find_maker({"PATH": "", "ProgramFiles": str(tmp_path)})
    assert found == LibreOffice(program)


def test_word_is_taken_before_libreoffice_but_not_before_one_that_is_named(
    maker: PdfMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = MicrosoftWord(Path("WINWORD.EXE"))
    monkeypatch.setattr("skpdoc.pdf.conversion.makers.find_word", lambda: word)
    assert find_maker({"PATH": str(maker.program.parent)}) is word
    assert find_maker({"SOFFICE": str(maker.program)}) == LibreOffice(maker.program)
