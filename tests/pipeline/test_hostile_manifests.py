"""A manifest is input: whatever stands in it, nothing outside its folder is touched, and one sentence says so."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from small_office import Desk, state

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.manifest import FILE, DamagedManifestError, read_manifest, unit_folders
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.mail.outbox import left_behind, purge
from skpdoc.pipeline.making.coach import coach
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.impact import impact
from skpdoc.pipeline.packing.pack import pack
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.pipeline.returned.collect import collect
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.status import status

_PATHS = (
    "../../../korban/catatan.txt",
    "../korban.docx",
    "/etc/passwd",
    "C:/korban.docx",
    "C:\\korban.docx",
    "\\\\server\\berbagi\\x.docx",
    "//server/berbagi/x.docx",
    "SKP/../../x.docx",
    "SKP/./x.docx",
    "SKP//x.docx",
    "SKP/x/y.docx",
    "SKP\\x.docx",
    "SKP/x.docx:aliran",
    "SKP/.bashrc",
    "SKP/x.exe",
    "SKP/x",
    "SKP",
    "SKP/",
    "skp/x.docx",
    "Lain/x.docx",
    "Kembali/x.docx",
    "manifest.json",
    "SKP/x\0.docx",
    "SKP/x\n.docx",
    "SKP/" + "x" * 300 + ".docx",
    "file:///etc/passwd",
    "",
)
_ODD: tuple[Any, ...] = (None, 7, -1, 1.5, True, [], ["x"], {}, {"x": {}}, "x" * 20_000)

Change = Callable[[dict[str, Any]], None]


def _entry(field: str, value: Any) -> Change:
    return lambda data: data["dokumen"][0].__setitem__(field, value)


def _person(field: str, value: Any) -> Change:
    return lambda data: data["orang"][0].__setitem__(field, value)


def _top(field: str, value: Any) -> Change:
    return lambda data: data.__setitem__(field, value)


def _hostile() -> Iterator[tuple[str, Change]]:
    for path in _PATHS:
        yield f"path {path[:30]!r}", _entry("path", path)
        yield f"lain {path[:30]!r}", _top("lain", {path: "0" * 64})
    for value in (*_ODD, "../..", "Kembali", "skp", "SKP/", "Dialog Kinerja", ""):
        yield f"jenis {str(value)[:20]!r}", _entry("jenis", value)
    for value in (*_ODD, "0" * 63, "G" * 64, "A" * 64, "../x"):
        yield f"sha256 {str(value)[:20]!r}", _entry("sha256", value)
        yield f"masukan {str(value)[:20]!r}", _top("masukan", value)
    for value in (*_ODD, "a/b", "a b", "<x>"):
        yield f"id {str(value)[:20]!r}", _entry("id_dokumen", value)
    for value in (None, 1, "true", [], {}):
        yield f"berlaku {value!r}", _entry("berlaku", value)
    for value in _ODD:
        yield f"kunci {str(value)[:20]!r}", _entry("kunci", value)
        yield f"nama {str(value)[:20]!r}", _person("nama", value)
        yield f"surel {str(value)[:20]!r}", _person("surel", value)
    for value in (*_ODD, "2026-13-01", "besok", "20260101"):
        yield f"mulai {str(value)[:20]!r}", _person("mulai", value)
    for value in (None, "2026", 2026.0, -1, 10_000, True, []):
        yield f"tahun {value!r}", _top("tahun", value)
    for field in ("unit", "dokumen", "orang", "buku_kerja", "lain", "temuan", "akses"):
        for value in (None, 7, "x\0", [[]], {"x": 1}, [1]):
            if not (field == "unit" and value == "x"):
                yield f"{field} {value!r}", _top(field, value)
    for field in ("nama", "jabatan", "nomor", "unit_kerja", "jenis_nomor", "penilai"):
        yield f"half a character pair in {field}", _person(field, "x\ud800")
    yield "half a character pair in unit", _top("unit", "\udfff")
    yield "unknown field", _top("perintah", "rm")
    yield "unknown field of an entry", _entry("perintah", "rm")
    yield "unknown field of a person", _person("perintah", "rm")
    yield "no field", lambda data: data.pop("dokumen")
    yield "no field of an entry", lambda data: data["dokumen"][0].pop("path")
    yield "no field of a person", lambda data: data["orang"][0].pop("surel")
    yield "one path twice", lambda data: data["dokumen"].append(data["dokumen"][0])
    yield (
        "one path twice but for case",
        lambda data: data["dokumen"].append(
            data["dokumen"][0]
            | {"path": "SKP/" + data["dokumen"][0]["path"][4:].upper().replace("DOCX", "docx")}
        ),
    )
    yield "one person twice", lambda data: data["orang"].append(data["orang"][0])


_TEXTS = {
    "empty": b"",
    "no JSON": b"{rusak",
    "another encoding": b"\xff\xfe{\x00}\x00",
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "very deep": b"[" * 200_000,
    "deep in a field": b'{"unit": ' + b'{"x":' * 500 + b"1" + b"}" * 501,
    "many lists": b"[" + b"[]," * 2_000_000 + b"[]]",
    "a huge number": b'{"tahun": ' + b"9" * 100_000 + b"}",
    "not a number": b'{"tahun": NaN}',
    "a field twice": b'{"unit": "a", "unit": "b"}',
    "NUL": b"\0" * 1000,
}


@pytest.fixture(scope="module")
def good(desk: Desk) -> dict[str, Any]:
    """The manifest of the small office."""
    assert generate(desk.present, RunOptions(desk.out)).gagal == []
    data: dict[str, Any] = json.loads((_unit(desk.out) / FILE).read_text("utf-8"))
    return data


def _unit(out: Path) -> Path:
    return next(out.glob("*/2026"))


@pytest.mark.parametrize(
    ("name", "change"), list(_hostile()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_field_is_looked_at(good: dict[str, Any], tmp_path: Path, name: str, change: Change) -> None:
    data = json.loads(json.dumps(good))
    change(data)
    (tmp_path / FILE).write_text(json.dumps(data), "utf-8")
    _refused(tmp_path)


@pytest.mark.parametrize("name", _TEXTS)
def test_what_is_no_manifest_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / FILE).write_bytes(_TEXTS[name])
    _refused(tmp_path)


def _refused(folder: Path) -> None:
    with pytest.raises(DamagedManifestError) as refused:
        read_manifest(folder)
    said = str(refused.value)
    assert len(said) < 400
    assert "\n" not in said
    assert "skpdoc generate lagi" in said


@pytest.mark.parametrize("version", ["0.1.1", "0.2.0", "1.0", "12.3.4"])
def test_one_of_a_later_skpdoc_is_no_damaged_one(good: dict[str, Any], tmp_path: Path, version: str) -> None:
    """An office may have two versions; the older one must not write over what it does not understand."""
    content = json.dumps(good | {"skpdoc": version, "hal_baru": 1})
    (tmp_path / FILE).write_text(content, "utf-8")
    with pytest.raises(SkpdocError, match=f"ditulis oleh skpdoc {version}, lebih baru") as refused:
        read_manifest(tmp_path)
    assert not isinstance(refused.value, DamagedManifestError)
    (tmp_path / FILE).write_text(json.dumps(good | {"skpdoc": version}), "utf-8")
    assert read_manifest(tmp_path).dokumen


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "0", "9" * 5000, "1.x", "9.", "", None, 9, ["9", "9"]])
def test_who_only_claims_to_be_later_is_damaged(
    good: dict[str, Any], tmp_path: Path, version: object
) -> None:
    (tmp_path / FILE).write_text(json.dumps(good | {"skpdoc": version, "hal_baru": 1}), "utf-8")
    _refused(tmp_path)


def test_what_we_write_can_be_read_again(good: dict[str, Any], desk: Desk) -> None:
    manifest = read_manifest(_unit(desk.out))
    assert len(manifest.dokumen) == len(good["dokumen"])


COMMANDS: dict[str, Callable[[Path, Any], object]] = {
    "generate": lambda out, loaded: generate(loaded, RunOptions(out)),
    "coach": lambda out, loaded: coach(loaded, out),
    "impact": lambda out, loaded: impact(UnitBooks(loaded.books, loaded.sidik), RunOptions(out)),
    "status": lambda out, _: status(out, date(2026, 2, 1), None),
    "verify": lambda out, _: issued_in(out),
    "collect": lambda out, _: collect(out, out.parent / "kembali", datetime.now),
    "pack": lambda out, _: [
        pack(unit, is_duplex=False, progress=lambda *_: None) for unit in unit_folders(out)
    ],
    "purge": lambda out, _: purge(left_behind(out)),
}

_WRITING = ("generate", "coach", "status", "verify", "collect", "pack", "purge")


def _victim(tmp_path: Path) -> Path:
    victim = tmp_path / "korban"
    victim.mkdir()
    (victim / "catatan.txt").write_text("rahasia")
    (victim / "SKP.docx").write_bytes(b"milik orang")
    return victim


@pytest.fixture(scope="module")
def made(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was made of the former workbook, and the sheets for its dialogs."""
    out = tmp_path_factory.mktemp("dibuat") / "hasil"
    assert generate(desk.former, RunOptions(out)).gagal == []
    assert coach(desk.former, out).simpanan.gagal == []
    return out


@pytest.fixture
def out(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, and beside it a folder of returned files."""
    monkeypatch.setenv("SOFFICE", str(tmp_path / "tidak ada"))
    (tmp_path / "kembali").mkdir()
    return Path(shutil.copytree(made, tmp_path / "hasil"))


@pytest.mark.parametrize("path", ["../../../korban/catatan.txt", "SKP/../../../../korban/SKP.docx"])
def test_no_command_follows_a_path_that_leads_out(desk: Desk, out: Path, tmp_path: Path, path: str) -> None:
    victim = _victim(tmp_path)
    before = state(victim)
    for command in sorted(COMMANDS, reverse=True):
        for manifest in (_unit(out) / FILE, _unit(out) / "Dialog Kinerja" / FILE):
            data = json.loads(manifest.read_text("utf-8"))
            data["dokumen"].append(data["dokumen"][0] | {"path": path})
            manifest.write_text(json.dumps(data), "utf-8")
        _try(command, out, desk.present)
        assert state(victim) == before, command
    assert not [name for name in state(tmp_path) if "korban" in name and not name.startswith("korban/")]


def _try(command: str, out: Path, loaded: Any) -> None:
    """Whatever it does, what it says of it is one sentence."""
    said = ""
    try:
        COMMANDS[command](out, loaded)
    except SkpdocError as error:
        said = str(error)
    assert "\n" not in said


_LINKS = {
    "the unit": lambda out: out / next(out.glob("*")).name,
    "the year": _unit,
    "a kind of documents": lambda out: _unit(out) / "SKP",
    "the copies": lambda out: _unit(out) / "Sumber",
    "what does not hold": lambda out: _unit(out) / "Tidak berlaku",
    "what was changed": lambda out: _unit(out) / "Diubah tangan",
    "what came back": lambda out: _unit(out) / "Kembali",
    "the outbox": lambda out: _unit(out) / "Surat",
    "the dialog": lambda out: _unit(out) / "Dialog Kinerja",
}


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("where", _LINKS)
def test_no_command_goes_through_a_planted_folder(desk: Desk, out: Path, tmp_path: Path, where: str) -> None:
    place, victim = _LINKS[where](out), _victim(tmp_path)
    if place.exists():
        shutil.copytree(place, victim, dirs_exist_ok=True)
        shutil.rmtree(place)
    place.symlink_to(victim, target_is_directory=True)
    before = state(victim)
    for one in victim.rglob("*.docx"):
        one.chmod(0o644)
    for command in _WRITING:
        _try(command, out, desk.present)
        assert state(victim) == before, command
    assert all(one.stat().st_mode & 0o777 == 0o644 for one in victim.rglob("*.docx"))


_FILES = [FILE, "indeks.xlsx", "SKP", "Sumber", ".skpdoc-catatan", ".skpdoc-kunci", "buku_surat.sqlite"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("way", ["link", "hard link", "dangling link", "pipe", "device", "folder"])
@pytest.mark.parametrize("name", _FILES)
def test_no_command_opens_what_is_no_file(desk: Desk, out: Path, tmp_path: Path, name: str, way: str) -> None:
    place, victim = _unit(out) / name, _victim(tmp_path) / "catatan.txt"
    if place.is_dir():
        place = next(place.iterdir())
    place.unlink(missing_ok=True)
    {
        "link": lambda: place.symlink_to(victim),
        "hard link": lambda: place.hardlink_to(victim),
        "dangling link": lambda: place.symlink_to(tmp_path / "baru"),
        "pipe": lambda: os.mkfifo(place),
        "device": lambda: place.symlink_to("/dev/zero"),
        "folder": place.mkdir,
    }[way]()
    for command in _WRITING:
        _try(command, out, desk.present)
    assert victim.read_text() == "rahasia"
    assert not (tmp_path / "baru").exists()
