"""``skpdoc send`` and ``purge`` against a server on loopback: who gets what, once, and what is kept secret."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import json
import os
import re
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

import click
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from runs import Skpdoc

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import ReturnedFile
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pipeline.folder.doubles import counting_folders, decide, doubles, predecessors
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.remembered import remember
from skpdoc.pipeline.making.generate import RunOptions, generate
from skpdoc.pipeline.new import new_workbook
from skpdoc.pipeline.reading.load import group_books, load_unit

PASSWORD = "burung-kenari-7"
SENDER = "kepegawaian@contoh.go.id"
SAMPLE = "puskesmas_harapan"


class Mailbox:
    """Keeps every message, and lets in only who knows the password."""

    def __init__(self) -> None:
        self.mail: list[Envelope] = []

    async def handle_DATA(self, server: object, session: object, envelope: Envelope) -> str:  # noqa: N802
        self.mail.append(envelope)
        return "250 OK"

    @property
    def by_recipient(self) -> Counter[str]:
        return Counter(envelope.rcpt_tos[0] for envelope in self.mail)


def _allows(server: object, session: object, envelope: object, mechanism: str, data: object) -> AuthResult:
    is_known = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
    return AuthResult(success=is_known, handled=False)


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    box = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(
        box, "127.0.0.1", port, authenticator=_allows, auth_require_tls=False, auth_exclude_mechanism=[]
    )
    controller.start()
    yield box, port
    controller.stop()


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of a small sample office."""
    folder = tmp_path_factory.mktemp("terbit")
    book = folder / "buku.xlsx"
    new_workbook(book, 2026, SAMPLE)
    units, _ = group_books([book])
    generate(load_unit(units[0]), RunOptions(folder / "output"))
    return folder / "output"


@pytest.fixture
def office(
    issued: Path, tmp_path: Path, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A copy of them in the current folder, and settings for the server."""
    shutil.copytree(issued, tmp_path / "output")
    settings = f'''[surel]
server = "127.0.0.1"
port = {mailbox[1]}
keamanan = "tanpa"
pengguna = "kepegawaian"
pengirim = "{SENDER}"
nama_pengirim = "Subbagian Kepegawaian"
narahubung = "Nurlaila"
tenggat = 2026-01-23
per_menit = 6000
jeda = 0
'''
    (tmp_path / "skpdoc.toml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SKPDOC_SMTP_SANDI", PASSWORD)
    return tmp_path


def unit_of(office: Path) -> Path:
    return next((office / "output").glob("*/2026"))


def manifest_of(office: Path) -> dict[str, object]:
    return json.loads((unit_of(office) / "manifest.json").read_text("utf-8"))


def _count(said: str) -> int:
    return int(re.search(r"Percobaan: (\d+)", said)[1])


def test_the_dry_run_opens_no_socket_and_shows_everything(
    office: Path, skpdoc: Skpdoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    monkeypatch.setattr(socket, "getfqdn", forbidden)
    result = skpdoc("send", "output")
    assert result.code == 0, result.everything
    outbox = unit_of(office) / "Surat"
    mails = [
        message_from_bytes(path.read_bytes(), policy=policy.default) for path in sorted(outbox.glob("*.eml"))
    ]
    assert len(mails) == _count(result.everything) > 5
    with Ledger(unit_of(office), datetime.now) as ledger:
        assert ledger.mailings() == ()
    rows = list(load_workbook(outbox / "daftar kirim.xlsx").active.iter_rows(min_row=5, values_only=True))
    assert sum(row[6] == "dikirim" for row in rows) == sum(
        len(list(mail.iter_attachments())) for mail in mails
    )
    for path in outbox.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(outbox.stat().st_mode) == 0o700


def test_everyone_gets_his_own_once(office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]) -> None:
    box = mailbox[0]
    total = _count(skpdoc("send", "output").everything)
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert result.code == 0, result.everything
    assert len(box.mail) == total
    manifest = manifest_of(office)
    people = {one["kunci"]: one for one in manifest["orang"]}
    owners = {Path(one["path"]).name: people[one["kunci"]] for one in manifest["dokumen"] if one["kunci"]}
    for envelope in box.mail:
        mail = message_from_bytes(envelope.content, policy=policy.default)
        (recipient,) = envelope.rcpt_tos
        assert mail["To"].addresses[0].addr_spec == recipient
        names = [part.get_filename() for part in mail.iter_attachments()]
        assert names
        for name in names:
            owner = owners[name]
            assessor = people.get(owner["penilai"], {"surel": ""})
            assert recipient in (owner["surel"].lower(), assessor["surel"].lower())
        assert "23 Januari 2026" in mail.get_body(("plain",)).get_content()
        assert "23 Januari 2026" in mail.get_body(("html",)).get_content()
    assert skpdoc("send", "output", "--send", "--yes", str(total)).code == 0
    assert len(box.mail) == total, "nobody gets a second copy"


def test_a_wrong_number_or_nip_sends_nothing(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    assert skpdoc("send", "output", "--send", "--yes", "1").code == 2
    assert skpdoc("send", "output", "--only", "199999999999999999").code == 2
    assert skpdoc("send", "output", "--to-me", "bukan alamat").code == 2
    assert mailbox[0].mail == []


def test_only_and_limit(office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]) -> None:
    manifest = manifest_of(office)
    one = next(person for person in manifest["orang"] if person["nomor"] and person["surel"])
    result = skpdoc("send", "output", "--only", one["nomor"], "--limit", "1", "--send", "--yes", "1")
    assert result.code == 0, result.everything
    assert mailbox[0].by_recipient == {one["surel"]: 1}


def test_a_trial_goes_to_me_and_is_not_noted(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    box = mailbox[0]
    total = _count(skpdoc("send", "output").everything)
    typed = ("send", "output", "--to-me", "saya@contoh.go.id", "--send", "--yes", str(total))
    assert skpdoc(*typed).code == 0
    assert box.by_recipient == {"saya@contoh.go.id": total}
    for envelope in box.mail:
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert mail["Subject"].startswith("[UJI COBA untuk ")
        assert mail.get_body(("plain",)).get_content().startswith("UJI COBA")
        assert "UJI COBA" in mail.get_body(("html",)).get_content()
    assert _count(skpdoc("send", "output").everything) == total, "the real ones are still to go"


def test_a_changed_document_goes_only_when_asked_and_says_so(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    box, unit = mailbox[0], unit_of(office)
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    _edit_a_document(unit)
    assert "berubah sesudah dikirim" in skpdoc("send", "output").everything
    again = _count(skpdoc("send", "output", "--new-versions").everything)
    assert 1 <= again <= 2
    before = len(box.mail)
    assert skpdoc("send", "output", "--new-versions", "--send", "--yes", str(again)).code == 0
    assert len(box.mail) == before + again
    subject = message_from_bytes(box.mail[-1].content, policy=policy.default)["Subject"]
    assert "menggantikan" in subject
    assert _count(skpdoc("send", "output", "--new-versions").everything) == 0


def _edit_a_document(unit: Path) -> None:
    """Another content under the same id, as a changed form gives."""
    manifest = json.loads((unit / "manifest.json").read_text("utf-8"))
    people = {one["kunci"]: one for one in manifest["orang"]}
    entry = next(
        one for one in manifest["dokumen"] if one["jenis"] == "SKP" and people[one["kunci"]]["surel"]
    )
    path = unit / entry["path"]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("docProps/baru.xml", "<x/>")
    content = path.read_bytes()
    entry["sha256"] = hashlib.sha256(content).hexdigest()
    _rewritten(unit, manifest)


def _rewritten(unit: Path, manifest: object) -> None:
    """As if a run of ours had written it."""
    content = json.dumps(manifest).encode()
    (unit / "manifest.json").write_bytes(content)
    remember(Folder(unit), hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize("wrong", ["swapped", "address"])
def test_what_is_not_as_it_was_issued_stops_everything(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], wrong: str
) -> None:
    unit = unit_of(office)
    manifest = json.loads((unit / "manifest.json").read_text("utf-8"))
    total = _count(skpdoc("send", "output").everything)
    entries = [one for one in manifest["dokumen"] if one["jenis"] == "SKP"]
    if wrong == "swapped":  # each file under another's name, with hashes that agree
        contents = [(unit / one["path"]).read_bytes() for one in entries]
        hashes = [one["sha256"] for one in entries]
        for number, one in enumerate(entries):
            (unit / one["path"]).write_bytes(contents[number - 1])
            one["sha256"] = hashes[number - 1]
    else:  # ids that name somebody else
        ids = [one["id_dokumen"] for one in entries]
        for number, one in enumerate(entries):
            one["id_dokumen"] = ids[number - 1]
    _rewritten(unit, manifest)
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert result.code == 3
    assert "DIHENTIKAN" in result.everything
    assert mailbox[0].mail == []


def test_what_a_person_changed_is_not_sent_and_the_others_go(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    unit = unit_of(office)
    total = _count(skpdoc("send", "output").everything)
    changed = next(unit.glob("SKP/*.docx"))
    changed.write_bytes(changed.read_bytes() + b"\0")
    said = skpdoc("send", "output").everything
    assert "diubah atau hilang sesudah dibuat" in said
    result = skpdoc("send", "output", "--send", "--yes", str(_count(said)))
    assert result.code == 1
    attached = [
        part.get_filename()
        for envelope in mailbox[0].mail
        for part in message_from_bytes(envelope.content, policy=policy.default).iter_attachments()
    ]
    assert len(mailbox[0].mail) >= total - 1
    assert changed.name not in attached


@pytest.mark.parametrize("field", ["surel", "unit_kerja", "penilai"])
def test_a_manifest_that_somebody_changed_is_not_sent_by(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], field: str
) -> None:
    manifest = manifest_of(office)
    total = _count(skpdoc("send", "output").everything)
    for one in manifest["orang"]:
        one[field] = "penyusup@jahat.example"
    (unit_of(office) / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    for arguments in ((), ("--send", "--yes", str(total))):
        result = skpdoc("send", "output", *arguments)
        assert result.code == 3
        assert "Jalankan skpdoc generate lagi" in result.everything
    assert mailbox[0].mail == []


def test_addresses_are_those_of_the_workbook_whatever_the_manifest_says(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    manifest = manifest_of(office)
    for one in manifest["orang"]:
        one["surel"] = "penyusup@jahat.example"
    _rewritten(unit_of(office), manifest)
    total = _count(skpdoc("send", "output").everything)
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert result.code == 0
    assert f"Ke domain: contoh.go.id ({total})" in result.everything
    assert not [to for to in mailbox[0].by_recipient if to.endswith("jahat.example")]


@pytest.mark.parametrize("change", ["gone", "changed"])
def test_without_the_copy_of_the_workbook_nothing_is_sent(office: Path, skpdoc: Skpdoc, change: str) -> None:
    copy = next((unit_of(office) / "Sumber").iterdir())
    copy.unlink() if change == "gone" else copy.write_bytes(copy.read_bytes() + b"x")
    result = skpdoc("send", "output")
    assert result.code == 3
    assert "hilang atau diubah" in result.everything
    assert "Jalankan skpdoc generate lagi" in result.everything


def _typed(office: Path, skpdoc: Skpdoc, change: Callable[[list[Cell]], object]) -> list[str]:
    """Generates anew after ``change`` was done to the addresses of Pegawai; the names beside them."""
    book = Path(shutil.copy(next((unit_of(office) / "Sumber").iterdir()), office / "buku.xlsx"))
    workbook = load_workbook(book)
    sheet = workbook["Pegawai"]
    head = next(row for row in sheet.iter_rows() if any(cell.value == "Surel" for cell in row))
    columns = {cell.value: cell.column for cell in head}
    rows = [
        row for row in range(head[0].row + 1, sheet.max_row + 1) if sheet.cell(row, columns["Surel"]).value
    ]
    change([sheet.cell(row, columns["Surel"]) for row in rows])
    workbook.save(book)
    skpdoc("generate", str(book))
    return [sheet.cell(row, columns["Nama"]).value for row in rows]


def test_two_people_with_one_address_are_held(office: Path, skpdoc: Skpdoc) -> None:
    names = _typed(office, skpdoc, lambda cells: setattr(cells[1], "value", cells[0].value))
    said = skpdoc("send", "output").everything
    assert f"Alamat yang sama dipakai {names[1]}" in " ".join(said.split())
    settings = office / "skpdoc.toml"
    settings.write_text(settings.read_text("utf-8") + "alamat_bersama = true\n", "utf-8")
    assert "Alamat yang sama" not in skpdoc("send", "output").everything


@pytest.mark.parametrize(
    "address", ["budi@contoh,go.id", "budi.contoh.go.id", "budi @contoh.go.id", "a@b.id; c@d.id"]
)
def test_a_mistyped_address_is_said_as_such(office: Path, skpdoc: Skpdoc, address: str) -> None:
    places: list[str] = []

    def change(cells: list[Cell]) -> None:
        cells[0].value = address
        places.append(f"Pegawai!{cells[0].coordinate}")

    _typed(office, skpdoc, change)
    said = " ".join(skpdoc("send", "output").everything.split())
    assert f"Surel salah ketik di {places[0]}: perbaiki, lalu generate." in said
    assert address not in said


def test_neither_password_nor_nip_nor_address_is_told(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    manifest = manifest_of(office)
    secret = [word for one in manifest["orang"] for word in (one["nomor"], one["surel"]) if len(word) > 5]
    total = _count(skpdoc("send", "output").everything)
    said = [
        skpdoc("send", "output").everything,
        skpdoc("send", "output", "--check").everything,
        skpdoc("send", "output", "--send", "--yes", str(total)).everything,
        skpdoc("send", "output").everything,
    ]
    assert "login berhasil" in said[1]
    for text in said:
        assert not [word for word in (*secret, PASSWORD) if word in text]
    for path in (path for path in office.rglob("*") if path.is_file()):
        assert PASSWORD.encode() not in path.read_bytes(), path


def test_a_wrong_password_stops_before_the_first_mail(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKPDOC_SMTP_SANDI", "salah-sekali")
    total = _count(skpdoc("send", "output").everything)
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert result.code == 3
    assert "login ditolak" in result.everything
    assert "salah-sekali" not in result.everything
    assert _count(skpdoc("send", "output").everything) == total


def test_purge_empties_ledger_and_removes_outbox(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    with Ledger(unit_of(office), datetime.now) as ledger:
        (address, key), *_ = [(one.kunci.alamat, one.dokumen.kunci) for one in ledger.mailings()]
    result = skpdoc("purge", "output", "--yes")
    assert result.code == 0
    left = {path.name for path in unit_of(office).iterdir()}
    assert {"SKP", "manifest.json", LEDGER} <= left
    assert "Surat" not in left
    content = b"".join(file.read_bytes() for file in unit_of(office).glob(f"{LEDGER}*"))
    assert address.encode() not in content
    assert key.encode() not in content
    assert "Tidak ada yang perlu dihapus" in skpdoc("purge", "output").shown


def test_sending_goes_on_after_purge(office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    assert skpdoc("purge", "output", "--yes").code == 0
    again = skpdoc("send", "output")
    assert (again.code, _count(again.everything)) == (0, total)


def test_purge_keeps_who_has_signed_and_says_what_is_lost(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    path = next(path for path in manifest_of(office)["dokumen"] if path["jenis"] == "SKP")
    with Ledger(unit_of(office), datetime.now) as ledger:
        address = ledger.mailings()[0].kunci.alamat
        ledger.file_return(
            ReturnedFile(
                path["id_dokumen"],
                1,
                path["kunci"],
                "Kembali/SKP/a.pdf",
                "e" * 64,
                ReturnedKind.DITANDATANGANI,
            )
        )
    monkeypatch.setattr(sys, "stdin", io.StringIO("YA\n"))
    result = skpdoc("purge", "output")
    assert result.code == 0
    told = " ".join(result.shown.split())
    assert "Hilang: catatan" in told
    assert "sudah mengembalikan atau menandatangani (1 catatan)" in told
    with Ledger(unit_of(office), datetime.now) as ledger:
        assert ledger.mailings() == ()
        assert [one.kunci for one in ledger.returns()] == [path["kunci"]]
    assert all(address.encode() not in file.read_bytes() for file in unit_of(office).glob(f"{LEDGER}*"))
    assert "1 ditandatangani" in skpdoc("status", "output").shown
    assert "Tidak ada yang perlu dihapus" in skpdoc("purge", "output").shown


@pytest.mark.parametrize(
    ("typed", "is_done"), [("ya", True), ("y", True), ("apa\nya", True), ("", False), ("t", False)]
)
def test_yes_is_said_in_indonesian(
    office: Path, skpdoc: Skpdoc, monkeypatch: pytest.MonkeyPatch, typed: str, is_done: bool
) -> None:
    skpdoc("send", "output")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    result = skpdoc("purge", "output")
    assert result.code == 0
    assert (unit_of(office) / "Surat").exists() is not is_done
    assert ('Jawab "ya" atau "tidak".' in result.shown) is typed.startswith("apa")


def test_yes_to_a_number_asks_for_the_number(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("ya\n1\n"))
    result = skpdoc("send", "output", "--limit", "1", "--send")
    assert (result.code, len(mailbox[0].mail)) == (0, 1)
    assert "ketik jumlahnya dengan angka" in result.shown


def test_purge_touches_nothing_that_is_not_ours(office: Path, skpdoc: Skpdoc) -> None:
    skpdoc("send", "output")
    outbox = unit_of(office) / "Surat"
    changed = sorted(outbox.glob("*.eml"))[0]
    changed.write_bytes(b"catatan saya")
    (outbox / "surat orang.eml").write_bytes(b"milik orang")
    result = skpdoc("purge", "output", "--yes")
    assert result.code == 0
    assert {path.name for path in outbox.iterdir()} == {changed.name, "surat orang.eml"}
    assert result.everything.count("Dibiarkan") == 2


def test_purge_leaves_what_lies_beside_no_ledger(office: Path, skpdoc: Skpdoc) -> None:
    """SQLite keeps such a file beside a ledger; without one it is somebody's own."""
    unit = unit_of(office)
    for path in unit.glob(f"{LEDGER}*"):
        path.unlink()
    (unit / f"{LEDGER}-wal").write_bytes(b"milik orang")
    assert "Tidak ada yang perlu dihapus" in skpdoc("purge", "output", "--yes").shown
    assert (unit / f"{LEDGER}-wal").read_bytes() == b"milik orang"


def test_purge_takes_no_folder_inside_a_unit_for_one(tmp_path: Path, sample: Path, skpdoc: Skpdoc) -> None:
    """The sheets for the dialog have a manifest and a memory of their own: which of them somebody filled in."""
    assert skpdoc("coach", sample).code == 0
    (folder,) = (tmp_path / "output").rglob("Dialog Kinerja")
    assert not (folder.parent / "manifest.json").exists()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    result = skpdoc("purge", "output", "--yes")
    assert result.code == 3
    assert "tidak ada hasil skpdoc di sini" in result.said
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("manifest", [None, "{}", "{rusak", '{"unit": "x"}'])
def test_purge_wants_a_manifest_of_ours(
    tmp_path: Path, skpdoc: Skpdoc, monkeypatch: pytest.MonkeyPatch, manifest: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "dokumen" / "orang"
    (folder / "Surat").mkdir(parents=True)
    (folder / "Surat" / "penting.eml").write_text("milik orang")
    if manifest is not None:
        (folder / "manifest.json").write_text(manifest)
    assert skpdoc("purge", "dokumen", "--yes").code == 3
    assert (folder / "Surat" / "penting.eml").read_text() == "milik orang"


def test_purge_lists_before_it_asks(
    office: Path, skpdoc: Skpdoc, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    skpdoc("send", "output")
    listed: list[str] = []

    def answered(*_: object, **__: object) -> bool:
        listed.append(capsys.readouterr().out)
        raise click.Abort

    monkeypatch.setattr(click, "prompt", answered)
    assert skpdoc("purge", "output").code == 3
    outbox = unit_of(office) / "Surat"
    assert all(f"Akan dihapus: {path.relative_to(office)}" in listed[0] for path in outbox.iterdir())
    assert list(outbox.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("command", [("send", "output"), ("purge", "output", "--yes")])
def test_an_outbox_that_is_a_link_is_not_gone_through(
    office: Path, skpdoc: Skpdoc, command: tuple[str, ...]
) -> None:
    skpdoc("send", "output")
    outbox, victim = unit_of(office) / "Surat", office / "korban"
    outbox.rename(victim)
    outbox.symlink_to(victim, target_is_directory=True)
    before = {path.name: path.read_bytes() for path in victim.iterdir()}
    result = skpdoc(*command)
    assert result.code == 3
    assert "tautan" in result.everything
    assert {path.name: path.read_bytes() for path in victim.iterdir()} == before


def test_a_password_in_the_settings_is_refused(office: Path, skpdoc: Skpdoc) -> None:
    settings = office / "skpdoc.toml"
    settings.write_text(settings.read_text("utf-8") + f'sandi = "{PASSWORD}"\n', "utf-8")
    result = skpdoc("send", "output")
    assert result.code == 3
    assert "kata sandi tidak boleh ditulis" in result.everything
    assert PASSWORD not in result.everything


def _own_subject(office: Path, subject: str) -> None:
    """The office's own text of the mail to employees, with this subject."""
    (office / "naskah").mkdir()
    (office / "naskah" / "pegawai.txt").write_text(f"Subjek: {subject}\n\nTerlampir.\n", "utf-8")
    settings = office / "skpdoc.toml"
    settings.write_text(settings.read_text("utf-8") + 'templat = "naskah"\n', "utf-8")


def test_an_encoded_word_puts_no_header_into_a_mail(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    _own_subject(office, "{{ unit }} =?utf-8?q?=0D=0AReply-To:_orang@lain.id=0D=0A?=")
    total = _count(skpdoc("send", "output").everything)
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert result.code == 0, result.everything
    for envelope in mailbox[0].mail:
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert mail["Reply-To"] is None
        assert len(mail.keys()) == len({name.lower() for name in mail})
        assert len(list(mail.iter_attachments())) > 0
    assert any(
        "= ?utf-8?q?=0D" in str(message_from_bytes(one.content, policy=policy.default)["Subject"])
        for one in mailbox[0].mail
    )


def test_a_mail_that_cannot_be_sent_is_held_and_listed(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    bad = next(one for one in manifest_of(office)["orang"] if one["mulai"] and one["surel"])
    _own_subject(office, f"SKP{{% if penerima.nama == '{bad['nama']}' %}}\x07{{% endif %}}")
    dry = skpdoc("send", "output")
    assert dry.code == 1
    assert _count(dry.everything) == total - 1
    assert "ditahan: " in dry.everything
    assert "U+0007" in dry.everything
    rows = load_workbook(unit_of(office) / "Surat" / "daftar kirim.xlsx").active.iter_rows(
        min_row=5, values_only=True
    )
    assert {row[0] for row in rows if row[6] == "ditahan"} == {bad["nama"]}
    result = skpdoc("send", "output", "--send", "--yes", str(total - 1))
    assert result.code == 1, result.everything
    assert len(mailbox[0].mail) == total - 1


def test_what_is_in_doubt_goes_again_only_when_asked(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    box = mailbox[0]
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--limit", "1", "--send", "--yes", "1")
    with sqlite3.connect(unit_of(office) / LEDGER) as ledger:  # as a killed run leaves it
        ledger.execute("UPDATE kiriman SET keadaan = 'sending' WHERE keadaan = 'sent'")
    result = skpdoc("send", "output", "--send", "--yes", str(total - 1))
    assert result.code == 1
    assert "tidak pasti sampai" in result.everything
    assert len(box.mail) == total
    assert skpdoc("send", "output", "--send", "--yes", "1").code == 1, "it stays in doubt, and says so"
    assert len(box.mail) == total
    assert skpdoc("send", "output", "--resend", "tidak-pasti", "--send", "--yes", "1").code == 0
    assert len(box.mail) == total + 1
    ids = Counter(message_from_bytes(one.content, policy=policy.default)["Message-ID"] for one in box.mail)
    assert max(ids.values()) == 2, "the second copy bears the id of the first"


def test_those_who_are_late_are_reminded_once_a_day(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    box = mailbox[0]
    assert _count(skpdoc("send", "output", "--remind").everything) == 0, "nothing went out yet"
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    people = [one for one in manifest_of(office)["orang"] if one["mulai"]]
    signed = people[0]
    _file_returned(office, signed["kunci"], ReturnedKind.DITANDATANGANI)
    due = {one["surel"].lower() for one in people if one["surel"]} - {signed["surel"].lower()}
    box.mail.clear()
    with monkeypatch.context() as patch:
        patch.setattr(socket, "create_connection", None)
        assert _count(skpdoc("send", "output", "--remind").everything) == len(due)
    result = skpdoc("send", "output", "--remind", "--send", "--yes", str(len(due)))
    assert result.code == 0, result.everything
    assert box.by_recipient == Counter(due)
    mail = message_from_bytes(box.mail[0].content, policy=policy.default)
    assert "Pengingat" in mail["Subject"]
    assert not list(mail.iter_attachments())
    for kind in ("plain", "html"):
        assert "23 Januari 2026" in mail.get_body((kind,)).get_content()
        assert "Belum kami terima kembali." in mail.get_body((kind,)).get_content()
    assert "sudah diingatkan hari ini" in skpdoc("send", "output", "--remind", "--send").everything
    assert len(box.mail) == len(due)
    with sqlite3.connect(unit_of(office) / LEDGER) as ledger:  # the day after
        ledger.execute("UPDATE kiriman SET waktu = '2026-02-01T08:00:00+07:00' WHERE macam = 'pengingat'")
    assert _count(skpdoc("send", "output", "--remind").everything) == len(due)
    assert _count(skpdoc("send", "output").everything) == 0, "a reminder is no draft"


def test_who_has_done_his_part_is_not_reminded_the_office_is(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    due = _count(skpdoc("send", "output", "--remind").everything)
    late = next(one for one in manifest_of(office)["orang"] if one["mulai"] and one["surel"])
    _file_returned(office, late["kunci"], ReturnedKind.DIKOMENTARI)
    result = skpdoc("send", "output", "--remind")
    assert _count(result.everything) == due - 1
    assert "menunggu Anda: " in result.everything
    shown = skpdoc("status", "output", "--deadline", "2026-01-23").shown
    assert "kembali, menunggu Anda: Ada masukan" in " ".join(shown.split())


def test_two_units_remind_a_person_once(office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    shutil.copytree(unit_of(office), office / "output" / "Unit Dua" / "2026")
    two = next(doubles(office / "output"))
    decide(two, None)
    due = _count(skpdoc("send", str(unit_of(office)), "--remind").everything)
    mailbox[0].mail.clear()
    result = skpdoc("send", "output", "--remind", "--send", "--yes", str(due))
    assert result.code == 0, result.everything
    assert set(mailbox[0].by_recipient.values()) == {1}
    assert len(mailbox[0].mail) == due
    again = skpdoc("send", "output", "--remind")
    assert _count(again.everything) == 0
    assert again.everything.count("sudah diingatkan hari ini") == 2


def test_two_units_remind_a_person_by_turns(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    units = (unit_of(office), office / "output" / "Unit Dua" / "2026")
    shutil.copytree(*units)
    decide(next(doubles(office / "output")), None)
    shown = skpdoc("send", "output", "--remind").everything
    due = _count(shown)
    assert "sudah diingatkan" not in shown
    assert "Hari ini lewat UPTD Puskesmas Harapan 2026" in " ".join(shown.split())
    reminded = []
    for day in ("2026-02-01", "2026-02-02", "2026-02-03"):
        assert skpdoc("send", "output", "--remind", "--send", "--yes", str(due)).code == 0
        for unit in units:
            with sqlite3.connect(unit / LEDGER) as ledger:  # the day after
                done = ledger.execute(
                    "UPDATE kiriman SET waktu = ? WHERE macam = 'pengingat' AND waktu > '2026-03'",
                    (f"{day}T08:00:00+07:00",),
                )
            reminded.append(done.rowcount)
    assert reminded == [due, 0, 0, due, due, 0]


@pytest.mark.parametrize("answer", ["1", "2", "3", ""])
def test_a_corrected_name_of_the_unit_mails_nobody_again(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """The unit was once called otherwise: all its people were mailed from that folder."""
    total = _count(skpdoc("send", "output").everything)
    shutil.copytree(unit_of(office), office / "output" / "AAA Nama Lama" / "2026")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"7\n{answer}\n" if answer else ""))
    result = skpdoc("send", "output")
    if not answer:
        assert (result.code, "mungkin satu unit" in result.said) == (3, True)
        return
    assert "14 dari 14 NIP sama" in result.shown
    assert _count(result.everything) == (2 * total if answer == "3" else total)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert _count(skpdoc("send", "output").everything) == (2 * total if answer == "3" else total), (
        "asked once"
    )
    told = skpdoc("status", "output").shown
    assert f"{28 if answer == '3' else 14} SKP" in told
    assert ("digantikan oleh" in told) is (answer != "3")
    counting = "AAA Nama Lama" if answer == "1" else "UPTD Puskesmas Harapan"
    monkeypatch.chdir(office / "output" / counting / "2026")
    assert skpdoc("status", ".").code == 0


def test_an_evaluation_under_a_corrected_name_is_asked_about(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the evaluation has the new name: it counts there, and the SKP, which stand nowhere else, go on."""
    total, plan = _count(skpdoc("send", "output").everything), unit_of(office)
    new = office / "output" / "ZZZ Nama Baru" / "2026" / "Evaluasi"
    for quarter in ("Triwulan I", "Triwulan II"):
        shutil.copytree(plan, new / quarter)
    (two,) = doubles(new / "Triwulan I")
    assert (two.satu, two.lain, two.sama) == (plan, new.parent, 14)
    shutil.copytree(new / "Triwulan I", plan / "Evaluasi" / "Triwulan I")
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n"))
    result = skpdoc("send", "output")
    assert "14 dari 14 NIP sama" in result.shown
    counting = (plan, new / "Triwulan I", new / "Triwulan II")
    assert counting_folders(office / "output") == counting
    assert _count(result.everything) == 3 * total
    told = "Evaluasi/Triwulan I: digantikan oleh ZZZ Nama Baru/2026"
    assert told in " ".join(skpdoc("status", "output").shown.split())
    assert list(doubles(office / "output")) == []
    assert predecessors(new / "Triwulan I") == (plan / "Evaluasi" / "Triwulan I",)


def test_what_went_out_under_the_former_name_is_known(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    new = office / "output" / "ZZZ Nama Baru" / "2026"
    shutil.copytree(unit_of(office), new)
    with sqlite3.connect(new / LEDGER) as ledger:
        ledger.execute("DELETE FROM kiriman")
    decide(next(doubles(office / "output")), new)
    result = skpdoc("send", "output")
    assert (_count(result.everything), "sudah terkirim" in result.shown) == (0, True)


def test_the_question_which_folder_counts_says_what_the_answer_costs(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    former, new = unit_of(office), office / "output" / "ZZZ Nama Baru" / "2026"
    nip = next(one["nomor"] for one in manifest_of(office)["orang"] if one["mulai"] and one["surel"])
    skpdoc("signed", "output", nip)
    shutil.copytree(former, new)
    (new / LEDGER).unlink()
    shown = " ".join(skpdoc("status", "output").shown.split())
    assert "sampai dijawab, setiap orang dihitung dua kali" in shown
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n"))
    asked = " ".join(skpdoc("send", "output").shown.split())
    assert "UPTD Puskesmas Harapan/2026: 14 terkirim, 0 kembali, 1 ditandatangani." in asked
    assert "ZZZ Nama Baru/2026: belum ada yang terkirim, kembali atau ditandatangani." in asked
    assert "harus diminta lagi atas dokumen yang baru" in asked
    shown = " ".join(skpdoc("status", "output").shown.split())
    assert "tidak dihitung (14 terkirim, 0 kembali, 1 ditandatangani)" in shown
    (office / "balik").mkdir()
    shutil.copy(next(former.glob("SKP/*.docx")), office / "balik")
    manifest = new / "manifest.json"
    manifest.write_text(re.sub(r'("id_dokumen": "[^"]*)[^"]"', r'\1-"', manifest.read_text()))
    shown = " ".join(skpdoc("collect", "output", office / "balik").shown.split())
    assert "Disimpan, tetapi tidak dihitung: 1 berkas." in shown
    assert "yang digantikan oleh ZZZ Nama Baru/2026 dan tidak dihitung" in shown


def test_a_dry_run_needs_no_server(office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]) -> None:
    total = _count(skpdoc("send", "output").everything)
    (office / "skpdoc.toml").unlink()
    result = skpdoc("send", "output")
    assert (result.code, _count(result.everything)) == (0, total)
    assert "Server dan pengirim belum diisi" in result.shown
    result = skpdoc("send", "output", "--send", "--yes", str(total))
    assert (result.code, len(mailbox[0].mail)) == (3, 0)
    assert "belum diisi" in result.said


def test_a_reminder_in_doubt_is_not_repeated_the_same_day(
    office: Path, skpdoc: Skpdoc, mailbox: tuple[Mailbox, int]
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    due = _count(skpdoc("send", "output", "--remind").everything)
    box = mailbox[0]
    box.mail.clear()
    _kill_in_data(box, due)
    assert len(box.mail) == 1
    assert _count(skpdoc("send", "output", "--remind").everything) == due - 1
    result = skpdoc("send", "output", "--remind", "--send", "--yes", str(due - 1))
    assert result.code == 1
    assert "tidak pasti sampai" in result.everything
    assert max(box.by_recipient.values()) == 1
    assert len(box.mail) == due
    asked = ("send", "output", "--remind", "--resend", "tidak-pasti", "--send", "--yes", "1")
    assert skpdoc(*asked).code == 0
    assert len(box.mail) == due + 1


def _kill_in_data(box: Mailbox, due: int) -> None:
    """The sender of the reminders dies when the server has the first of them and has not yet said so."""
    has_it = threading.Event()

    async def silent(server: object, session: object, envelope: Envelope) -> str:
        box.mail.append(envelope)
        has_it.set()
        await asyncio.sleep(30)
        return "250 OK"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(box, "handle_DATA", silent)
        command = [sys.executable, "-m", "skpdoc", "send", "output", "--remind", "--send", "--yes", str(due)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as sender:
            try:
                assert has_it.wait(60)
            finally:
                sender.kill()


@pytest.mark.parametrize("macam", [one for one in ReturnedKind if one is not ReturnedKind.DITANDATANGANI])
def test_a_reminder_never_carries_the_notes_of_the_office(
    office: Path, skpdoc: Skpdoc, macam: ReturnedKind
) -> None:
    total = _count(skpdoc("send", "output").everything)
    skpdoc("send", "output", "--send", "--yes", str(total))
    late = next(one for one in manifest_of(office)["orang"] if one["mulai"] and one["surel"])
    _file_returned(office, late["kunci"], macam)
    with sqlite3.connect(unit_of(office) / LEDGER) as ledger:
        ledger.execute("UPDATE kiriman SET keadaan = 'uncertain'")
        ledger.execute("UPDATE kembali SET waktu = '2020-01-01T08:00:00'")  # before the draft that he has now
    skpdoc("send", "output", "--remind")
    said = [
        message_from_bytes(path.read_bytes(), policy=policy.default).get_body(("plain",)).get_content()
        for path in (unit_of(office) / "Surat").glob("*.eml")
    ]
    assert sum("Belum kami terima kembali." not in text for text in said) == 1
    for note in ("Rekap Masukan", "dengan mata", "mintakan", "tanyakan kepada yang bersangkutan"):
        assert not any(note in text for text in said)


def test_without_a_deadline_nobody_is_late(office: Path, skpdoc: Skpdoc) -> None:
    settings = office / "skpdoc.toml"
    settings.write_text(re.sub("tenggat = .*\n", "", settings.read_text("utf-8")), "utf-8")
    result = skpdoc("send", "output", "--remind")
    assert result.code == 3
    assert "Tulis tenggat = " in result.everything


def test_a_deadline_in_words_is_read_by_send_and_by_status(office: Path, skpdoc: Skpdoc) -> None:
    settings = office / "skpdoc.toml"
    settings.write_text(
        re.sub("tenggat = .*", 'tenggat = "23 Januari 2026"', settings.read_text("utf-8")), "utf-8"
    )
    assert "Tulis tenggat" not in skpdoc("send", "output", "--remind").everything
    assert "tenggat 23 Januari 2026" in skpdoc("status", "output").everything


def _file_returned(office: Path, kunci: str, macam: ReturnedKind) -> None:
    """The ledger knows that his SKP came back, and how."""
    entry = next(
        one for one in manifest_of(office)["dokumen"] if (one["jenis"], one["kunci"]) == ("SKP", kunci)
    )
    returned = ReturnedFile(entry["id_dokumen"], 1, kunci, "Kembali/x.pdf", "0" * 64, macam)
    with Ledger(unit_of(office), lambda: datetime.now().astimezone()) as ledger:
        ledger.file_return(returned)


def test_the_password_is_in_no_process_list_and_no_traceback(
    office: Path, mailbox: tuple[Mailbox, int]
) -> None:
    """Seen from outside while the command runs; and with SKPDOC_DEBUG, when Python tells all it knows."""
    settings = office / "skpdoc.toml"
    settings.write_text(settings.read_text("utf-8").replace("per_menit = 6000", "per_menit = 600"), "utf-8")
    words = [sys.executable, "-m", "skpdoc", "send", "output", "--limit", "9", "--send", "--yes", "9"]
    environment = os.environ | {"SKPDOC_DEBUG": "1"}
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as running:
        seen = b""
        while running.poll() is None:
            for path in (Path(f"/proc/{running.pid}/cmdline"), Path(f"/proc/{running.pid}/comm")):
                with contextlib.suppress(OSError):
                    seen += path.read_bytes()
            time.sleep(0.02)
        said = running.stdout.read() if running.stdout else b""
    assert b"terkirim" in said
    assert PASSWORD.encode() not in seen + said
    settings.write_text(
        settings.read_text("utf-8").replace('keamanan = "tanpa"', 'keamanan = "tls"'), "utf-8"
    )
    failed = subprocess.run([*words[:5], "--check"], env=environment, capture_output=True, check=False)
    assert failed.returncode == 3
    assert PASSWORD.encode() not in failed.stdout + failed.stderr
