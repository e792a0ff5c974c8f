"""Nobody's work is lost: files that a person changed, documents that were issued, and who may read all of it."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest
from disk import killed_at
from small_office import Desk, laid_out, state, told_of

from skpdoc.delivery.ledger import FILES as LEDGER_FILES
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind, ReturnedFile
from skpdoc.model.kiriman import MailingState
from skpdoc.pipeline.folder.manifest import ManifestEntry, read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.coach import coach
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.impact import impact
from skpdoc.pipeline.making.summary import summarise
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.pipeline.reading.load import Loaded, UnitBooks
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.status import status
from skpdoc.pipeline.returned.status_file import save

DAY = "2026-03-14"
WORK = b"kesepakatan dialog"


@pytest.fixture(scope="module")
def former(desk: Desk) -> dict[str, bytes]:
    """What the run over the former workbook made."""
    laid_out(desk.out, {})
    assert generate(desk.former, RunOptions(desk.out)).gagal == []
    return dict(state(desk.out))


@pytest.fixture
def unit(desk: Desk, former: dict[str, bytes]) -> Path:
    laid_out(desk.out, former)
    return next(desk.out.glob("*/2026"))


def _changed(path: Path) -> None:
    path.write_bytes(WORK)
    noon = datetime(2026, 3, 14, 12, tzinfo=UTC).timestamp()
    os.utime(path, (noon, noon))


def _entry(unit: Path, name: str, jenis: str = "SKP") -> ManifestEntry:
    return next(
        one
        for one in read_manifest(unit).dokumen.values()
        if one.jenis == jenis and name in one.path and one.path.endswith(".docx")
    )


def _run(desk: Desk, loaded: Loaded, *, again: bool = False) -> GenerateResult:
    return generate(loaded, RunOptions(desk.out, terbit_ulang=again))


# -- files that a person changed --------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["SKP/*Kabid*", "SKP/*Ani*", "MPH/*.docx", "MPH/*.xlsx", "indeks.xlsx"])
def test_of_the_same_workbook_a_changed_file_stays_and_is_named(desk: Desk, unit: Path, path: str) -> None:
    place = next(unit.glob(path))
    _changed(place)
    for _ in range(2):
        hasil = _run(desk, desk.former)
        (told,) = hasil.simpanan.dibiarkan
        assert told.endswith(place.relative_to(unit).as_posix())
        assert not hasil.tertulis
        assert not summarise(hasil).simpanan.is_quiet
        assert place.read_bytes() == WORK


@pytest.mark.parametrize("path", ["SKP/*Kabid*", "MPH/*Kabid*", "MPH/*.xlsx", "indeks.xlsx"])
def test_of_another_workbook_it_is_moved_and_named_with_whose_it_is(
    desk: Desk, unit: Path, path: str
) -> None:
    place = next(unit.glob(path))
    made, where = place.read_bytes(), place.relative_to(unit)
    _changed(place)
    (told,) = _run(desk, desk.present).simpanan.diubah_tangan
    kept = f"Diubah tangan/{where.with_name(f'{where.stem} {DAY}{where.suffix}').as_posix()}"
    assert told.endswith(kept)
    assert path == "indeks.xlsx" or path.endswith(".xlsx") or "Kabid" in told.partition(":")[0]
    assert (unit / kept).read_bytes() == WORK
    assert place.read_bytes() not in (WORK, made)
    again = _run(desk, desk.present)
    assert (again.simpanan.diubah_tangan, again.simpanan.dibiarkan) == ([], [])


@pytest.mark.parametrize("name", ["Budi", "Cici"])
def test_what_no_longer_holds_and_was_changed_is_kept_with_its_date(
    desk: Desk, unit: Path, name: str
) -> None:
    """Budi is withheld now, Cici is gone."""
    place = unit / _entry(unit, name).path
    _changed(place)
    hasil = _run(desk, desk.present)
    (told,) = hasil.simpanan.diubah_tangan
    assert name in told.partition(":")[0]
    assert (unit / told.partition(": ")[2]).read_bytes() == WORK
    assert not place.exists()


def test_two_that_were_changed_on_one_day_are_both_kept(desk: Desk, unit: Path) -> None:
    place = unit / _entry(unit, "Kabid").path
    for loaded in (desk.present, desk.former):
        _changed(place)
        _run(desk, loaded)
    kept = sorted(path.name for path in (unit / "Diubah tangan/SKP").iterdir())
    assert kept == [f"{place.stem} {DAY} (2).docx", f"{place.stem} {DAY}.docx"]


def test_what_no_longer_holds_never_replaces_another(desk: Desk, unit: Path) -> None:
    place = unit / "Tidak berlaku" / _entry(unit, "Cici").path
    place.parent.mkdir(parents=True)
    place.write_bytes(b"sudah ada")
    (told, *_) = [one for one in _run(desk, desk.present).dipindahkan if "Cici" in one]
    assert place.read_bytes() == b"sudah ada"
    assert (unit / told).is_file()
    assert told != place.relative_to(unit).as_posix()


def test_a_stranger_s_file_is_not_touched(desk: Desk, unit: Path) -> None:
    names = ("SKP/catatan saya.docx", "SKP/rapat.pdf", "Tidak berlaku/lama.docx", "foto.jpg")
    for name in names:
        (unit / name).parent.mkdir(exist_ok=True)
        (unit / name).write_bytes(name.encode())
    _run(desk, desk.present)
    assert {name: (unit / name).read_bytes() for name in names} == {name: name.encode() for name in names}


def test_a_stranger_s_file_of_our_name_is_not_replaced(desk: Desk) -> None:
    laid_out(desk.out, {"Dinas Contoh/2026/indeks.xlsx": b"milik orang"})
    hasil = _run(desk, desk.former)
    assert ["bukan buatan skpdoc" in one for one in hasil.gagal] == [True]
    assert (desk.out / "Dinas Contoh/2026/indeks.xlsx").read_bytes() == b"milik orang"


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_what_is_open_elsewhere_is_left_and_named(desk: Desk, unit: Path, lock: str) -> None:
    place = unit / _entry(unit, "Kabid").path
    before = place.read_bytes()
    place.with_name(lock.format(place.name[2:] if "$" in lock else place.name)).write_bytes(b"x")
    (told,) = _run(desk, desk.present).gagal
    assert place.name in told
    assert "sedang dibuka" in told
    assert place.read_bytes() == before


def test_a_damaged_manifest_costs_nobody_s_work(desk: Desk, unit: Path) -> None:
    place = unit / _entry(unit, "Kabid").path
    _changed(place)
    (unit / "manifest.json").write_text("{rusak")
    told = _run(desk, desk.present).simpanan.diubah_tangan
    assert any("manifest.json" in one for one in told)
    assert any(path.read_bytes() == WORK for path in (unit / "Diubah tangan/SKP").iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is a copy of this one is needed")
def test_killed_between_moving_and_writing_loses_nothing(desk: Desk, unit: Path) -> None:
    place = unit / _entry(unit, "Kabid").path
    _changed(place)
    begun = dict(state(desk.out))
    command = lambda loaded, out: generate(loaded, RunOptions(out)).gagal  # noqa: E731  # as the others
    for number in count(3, 4):
        laid_out(desk.out, begun)
        _changed(place)
        if not killed_at(desk.out.parent, number, lambda: command(desk.present, desk.out)):
            break
        assert told_of(command, desk.present, desk.out) == []
        assert [path.read_bytes() for path in (unit / "Diubah tangan/SKP").iterdir()] == [WORK], number
    assert number > 20


def test_the_list_of_states_too(desk: Desk, unit: Path) -> None:
    first, _ = save(desk.out, status(desk.out, date(2026, 2, 1), None))
    _changed(first)
    path, told = save(desk.out, status(desk.out, date(2026, 2, 1), None))
    assert told.dibiarkan
    assert path.read_bytes() == WORK
    _, told = save(desk.out, status(desk.out, date(2026, 2, 1), date(2026, 1, 1)))
    assert told.diubah_tangan == [f"Daftar: Diubah tangan/Status {DAY}.xlsx"]
    assert (desk.out / f"Diubah tangan/Status {DAY}.xlsx").read_bytes() == WORK
    assert path.read_bytes() != WORK


# -- documents that were issued ---------------------------------------------------------------------------


def _sent(unit: Path, entry: ManifestEntry, keadaan: MailingState = MailingState.SENT) -> None:
    dokumen = IssuedFile(entry.jenis, entry.kunci, entry.id_dokumen, entry.sha256, entry.path, entry.masukan)
    kunci = MailingKey(entry.sha256, "a@contoh.go.id")
    with Ledger(unit, lambda: datetime(2026, 1, 12, tzinfo=UTC)) as ledger:
        ledger.record(dokumen)
        ledger.plan([Mailing(kunci, entry.kunci, MailingKind.DRAF, dokumen)])
        if keadaan is not MailingState.PLANNED:
            ledger.begin([kunci], "<1@contoh>")
            ledger.finish([kunci], keadaan, "250")


def _came_back(unit: Path, entry: ManifestEntry) -> None:
    path = f"Kembali/SKP/{Path(entry.path).stem}_{'e' * 8}.pdf"
    with Ledger(unit, lambda: datetime(2026, 1, 12, tzinfo=UTC)) as ledger:
        ledger.record(IssuedFile(entry.jenis, entry.kunci, entry.id_dokumen, entry.sha256, entry.path))
        ledger.file_return(ReturnedFile(entry.id_dokumen, 1, entry.kunci, path, "e" * 64, "ditandatangani"))


def _filed(unit: Path, entry: ManifestEntry) -> None:
    """What came back lies there, though the ledger was removed."""
    place = unit / f"Kembali/SKP/{Path(entry.path).stem}_{'e' * 8}.pdf"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"%PDF-")


_WAYS = {
    "sent": _sent,
    "perhaps sent": lambda unit, entry: _sent(unit, entry, MailingState.UNCERTAIN),
    "come back": _came_back,
    "filed": _filed,
}


@pytest.mark.parametrize("name", ["Kabid", "Budi", "Cici"])
@pytest.mark.parametrize("way", _WAYS)
def test_an_issued_document_waits_for_a_word(desk: Desk, unit: Path, name: str, way: str) -> None:
    """Kabid's would be another, Budi's would be withheld, Cici's nobody's."""
    entry = _entry(unit, name)
    issued = (unit / entry.path).read_bytes()
    _WAYS[way](unit, entry)
    for _ in range(2):
        hasil = _run(desk, desk.present)
        (told,) = hasil.simpanan.terbit
        assert name in told
        assert entry.path in told
        assert summarise(hasil).needs_word
        assert (unit / entry.path).read_bytes() == issued
        assert read_manifest(unit).dokumen[entry.path] == entry
        assert not read_manifest(unit).masukan, "it is told again"
    hasil = _run(desk, desk.present, again=True)
    assert hasil.simpanan.terbit == []
    kept = [path for path in (unit / "Tidak berlaku/SKP").iterdir() if path.read_bytes() == issued]
    assert len(kept) == 1, "never lost"


@pytest.mark.parametrize("keadaan", [MailingState.PLANNED, MailingState.REFUSED, MailingState.DEFERRED])
def test_what_never_left_is_renewed(desk: Desk, unit: Path, keadaan: MailingState) -> None:
    entry = _entry(unit, "Kabid")
    _sent(unit, entry, keadaan)
    assert _run(desk, desk.present).simpanan.terbit == []
    assert read_manifest(unit).dokumen[entry.path] != entry


def test_the_issued_bytes_stay_the_reference_of_verify(desk: Desk, unit: Path) -> None:
    entry = _entry(unit, "Kabid")
    issued = (unit / entry.path).read_bytes()
    _sent(unit, entry)
    for again in (False, True):
        _run(desk, desk.present, again=again)
        terbit = issued_in(desk.out).find(entry.id_dokumen)
        assert terbit is not None
        assert terbit.issued(".docx") == issued
        assert terbit.berlaku is not again


def test_impact_tells_it_before(desk: Desk, unit: Path) -> None:
    for name in ("Kabid", "Budi", "Cici"):
        _sent(unit, _entry(unit, name))
    _changed(unit / _entry(unit, "Ani").path)
    dampak = impact(UnitBooks(desk.present.books, desk.present.sidik), RunOptions(desk.out))
    waiting = {one.nama for one in dampak.sentuhan if one.nasib is DocumentFate.TERBIT}
    assert waiting == {"Kabid", "Budi", "Cici"}
    hasil = _run(desk, desk.present)
    assert len(hasil.simpanan.terbit) == 3
    changed = [
        one.nama
        for one in dampak.sentuhan
        if one.nasib in (DocumentFate.DIBIARKAN, DocumentFate.DIUBAH_TANGAN)
    ]
    assert len(changed) == len(hasil.simpanan.dibiarkan) + len(hasil.simpanan.diubah_tangan) == 1


# -- who may read it --------------------------------------------------------------------------------------


@contextmanager
def _umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def _modes(folder: Path) -> set[tuple[str, int]]:
    return {("d" if path.is_dir() else "f", stat.S_IMODE(path.stat().st_mode)) for path in folder.rglob("*")}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mask", [0, 0o002, 0o022, 0o077, 0o777])
@pytest.mark.parametrize("word", ["pemilik", "grup"])
def test_only_those_read_it_who_may(desk: Desk, tmp_path: Path, mask: int, word: str) -> None:
    books = tmp_path / "buku"
    books.mkdir()
    loaded = replace(
        desk.present, books={n: Path(shutil.copy(p, books)) for n, p in desk.present.books.items()}
    )
    (books / "skpdoc.toml").write_text(f'[folder_hasil]\nakses = "{word}"\n')
    out = tmp_path / "hasil"
    out.mkdir()
    with _umask(mask):
        assert generate(loaded, RunOptions(out)).gagal == []
        assert coach(loaded, out).simpanan.gagal == []
        save(out, status(out, date(2026, 2, 1), None))
    assert _modes(out) == (
        {("d", 0o700), ("f", 0o600)} if word == "pemilik" else {("d", 0o770), ("f", 0o660)}
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_others_could_read_is_closed_to_them(desk: Desk, unit: Path) -> None:
    for path in (unit.parent, unit, *unit.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    _run(desk, desk.former)
    assert _modes(unit.parent) <= {("d", 0o700), ("f", 0o600)}
    assert stat.S_IMODE(unit.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_that_somebody_prepared_is_refused(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "hasil" / "Dinas Contoh"
    folder.mkdir(parents=True)
    os.chown(folder, 65534, 65534)
    (told,) = told_of(
        lambda loaded, out: generate(loaded, RunOptions(out)).gagal, desk.present, tmp_path / "hasil"
    )
    assert "milik pengguna lain" in told
    assert not list(folder.iterdir())


def test_the_ledger_is_as_open_as_its_folder(desk: Desk, unit: Path) -> None:
    _run(desk, desk.former)
    names = [name for name in LEDGER_FILES if (unit / name).exists()]
    assert names
    assert os.name == "nt" or {stat.S_IMODE((unit / name).stat().st_mode) for name in names} == {0o600}
