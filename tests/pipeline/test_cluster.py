"""Units on a real Dask cluster, a scheduler and two workers as processes; and places that only look like folders."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import fsspec
import pytest
from many_units import PATIENCE, YEAR, book_named, bytes_below, engine_outcomes, units_in, until

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import as_json
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many import cluster
from skpdoc.pipeline.many.batch import make_unit, one_by_one
from skpdoc.pipeline.many.cluster import OnCluster
from skpdoc.pipeline.many.object_store import deliver_unit, reach

UNITS = 6


class Machines:
    """A scheduler on loopback and its workers; all are ended at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        self.address = ""
        log = self._start("penjadwal", "scheduler", "--host", "127.0.0.1", "--port", "0")
        found = until(lambda: re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text("utf-8")))
        self.address = found[1]

    def worker(self) -> subprocess.Popen[bytes]:
        """One more, without the nanny that would start it again."""
        name = f"pekerja{len(self._processes)}"
        log = self._start(name, "worker", self.address, "--nthreads", "1", "--no-nanny")
        until(lambda: "Registered to" in log.read_text("utf-8"))
        return self._processes[-1]

    def _start(self, name: str, *arguments: str) -> Path:
        log = self._folder / f"{name}.log"
        with log.open("wb") as stream:
            command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
            process = subprocess.Popen(
                [*command, "--no-dashboard"], stdout=stream, stderr=stream, cwd=self._folder
            )
        self._processes.append(process)
        return log

    def end(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    started = Machines(tmp_path_factory.mktemp("mesin"))
    yield started
    started.end()


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("buku")
    for number in range(UNITS):
        book_named(folder / f"{number}.xlsx", f"Dinas {number}")
    return folder


@pytest.fixture(scope="module")
def local(books: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    output = tmp_path_factory.mktemp("lokal")
    engine_outcomes(one_by_one, units_in(books), partial(make_unit, pilihan=RunOptions(output)))
    return bytes_below(output)


def test_a_cluster_without_workers_is_told(machines: Machines, books: Path) -> None:
    with pytest.raises(SkpdocError, match="belum ada pekerja"):
        engine_outcomes(OnCluster(machines.address), units_in(books), make_unit)


def test_a_worker_is_killed_and_nothing_is_missing(
    machines: Machines, books: Path, local: dict[str, bytes], tmp_path: Path
) -> None:
    doomed, _ = machines.worker(), machines.worker()
    command = [sys.executable, "-m", "skpdoc", "generate", books, "-o", tmp_path]
    run = subprocess.Popen(
        [*command, "--engine", "dask", "--scheduler", machines.address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until(lambda: list(tmp_path.rglob("*.docx")))
    unfinished = UNITS - len(list(tmp_path.rglob("indeks.xlsx")))
    doomed.kill()
    shown, said = run.communicate(timeout=PATIENCE * 2)
    assert run.returncode == 0, said.decode("utf-8")
    assert unfinished >= 2, "it was killed at work"
    assert f"{UNITS} dari {UNITS} unit" in shown.decode("utf-8")
    assert bytes_below(tmp_path) == local


def test_workers_that_do_not_see_the_folder_are_told(machines: Machines, books: Path, tmp_path: Path) -> None:
    machines.worker()
    engine = OnCluster(machines.address, [tmp_path / "tidak_ada"])
    with pytest.raises(SkpdocError, match="tidak terlihat dari sana"):
        engine_outcomes(engine, units_in(books), make_unit)


def test_workers_of_another_version_are_told(
    machines: Machines, books: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machines.worker()
    monkeypatch.setattr(skpdoc, "__version__", "9.9.9")
    with pytest.raises(SkpdocError, match=r"sedangkan di sini 9\.9\.9"):
        engine_outcomes(OnCluster(machines.address), units_in(books), make_unit)


def test_a_scheduler_that_does_not_answer_is_told(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(SkpdocError, match="tidak menjawab"):
        engine_outcomes(OnCluster("tcp://127.0.0.1:9"), units_in(books), make_unit)


def test_without_the_extra_it_says_how_to_get_it(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(SkpdocError, match=r"skpdoc\[cluster\]"):
        engine_outcomes(OnCluster("tcp://127.0.0.1:9"), units_in(books), make_unit)
    with pytest.raises(SkpdocError, match=r"skpdoc\[cluster\]"):
        reach("memory://skp")


# -- places ---------------------------------------------------------------------------------------------


@pytest.fixture
def memory() -> Iterator[str]:
    yield "memory://skp"
    fsspec.filesystem("memory").store.clear()


def _there() -> dict[str, bytes]:
    store = fsspec.filesystem("memory")
    return {path.removeprefix("/skp/"): store.cat_file(path) for path in store.find("/skp")}


def _promised() -> set[tuple[str, str]]:
    """Path and hash of what the manifests there say holds."""
    found = set()
    for path, content in _there().items():
        if path.endswith("manifest.json"):
            entries = json.loads(content)["dokumen"]
            unit = path.removesuffix("manifest.json")
            found |= {(unit + entry["path"], entry["sha256"]) for entry in entries if entry["berlaku"]}
    return found


def _deliver(books: Path, url: str, **asked: object) -> list[object]:
    pilihan = RunOptions(Path(), **asked)  # type: ignore[arg-type]  # as the tests write them
    return engine_outcomes(one_by_one, units_in(books)[:2], partial(deliver_unit, pilihan=pilihan, url=url))


def _of_two(local: dict[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in local.items() if path.startswith(("Dinas 0/", "Dinas 1/"))}


def test_a_place_gets_what_a_folder_gets(books: Path, local: dict[str, bytes], memory: str) -> None:
    outcomes = _deliver(books, memory)
    assert [one.folder for one in outcomes if isinstance(one, UnitSummary)] == [
        f"{memory}/Dinas {number}/{YEAR}" for number in (0, 1)
    ]
    assert _there() == _of_two(local)
    nip = next(re.findall(r"\d{18}", path)[0] for path in local if "SKP/" in path)
    _deliver(books, memory, hanya=(nip,))
    assert set(_there()) == set(_of_two(local)), "what was not asked for stays"
    _deliver(books, memory)
    assert _there() == _of_two(local)


def test_nobody_s_work_there_is_lost(books: Path, memory: str) -> None:
    """Two that were changed on one day, though the first lies aside already; a stranger's file; a huge one."""
    store = fsspec.filesystem("memory")
    _deliver(books, memory)
    before = _there()
    path = next(path for path in before if re.match(r"Dinas 0/\d+/SKP/.*docx", path))
    for turn in (b"kemarin", b"hari ini"):
        manifest = json.loads(store.cat_file(f"/skp/Dinas 0/{YEAR}/manifest.json"))
        for entry in manifest["dokumen"]:
            entry["masukan"] = "0" * 64
            entry["sha256"] = "1" * 64
        store.pipe_file(f"/skp/Dinas 0/{YEAR}/manifest.json", as_json(manifest))
        store.pipe_file(f"/skp/{path}", turn)
        _deliver(books, memory)
    kept = {content for name, content in _there().items() if "/Diubah tangan/" in name}
    assert {b"kemarin", b"hari ini"} <= kept
    assert _there()[path] == before[path]


def test_a_stranger_s_file_there_is_not_replaced(books: Path, memory: str) -> None:
    store = fsspec.filesystem("memory")
    store.pipe_file(f"/skp/Dinas 0/{YEAR}/indeks.xlsx", b"milik orang lain")
    store.pipe_file(f"/skp/Dinas 0/{YEAR}/../jauh.txt", b"di luar")
    _deliver(books, memory)
    assert _there()[f"Dinas 0/{YEAR}/indeks.xlsx"] == b"milik orang lain"


def test_killed_at_any_put_the_next_run_finishes(
    books: Path, local: dict[str, bytes], memory: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store refuses at the n-th put; whenever that is, what the manifest says holds is there."""
    store = type(fsspec.filesystem("memory"))
    put = store.pipe_file
    allowed = 0

    def refusing(self: object, path: str, value: bytes, **options: object) -> object:
        nonlocal allowed
        allowed -= 1
        if allowed < 0:
            raise ConnectionError("putus")
        return put(self, path, value, **options)

    monkeypatch.setattr(store, "pipe_file", refusing)
    for puts in (0, 1, 2, 5, 9):
        allowed = puts
        first, _ = _deliver(books, memory)
        assert isinstance(first, SkpdocError)
        assert "ConnectionError" in str(first)
        assert _promised() <= {(path, sha256(content)) for path, content in _there().items()}
    allowed = 10_000
    assert all(isinstance(one, UnitSummary) for one in _deliver(books, memory))
    assert _there() == _of_two(local)


def test_a_place_nobody_knows_is_told() -> None:
    with pytest.raises(SkpdocError, match="tidak dikenal"):
        reach("aneh://skp")
