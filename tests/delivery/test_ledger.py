"""The ledger: versions, the steps of a mailing, what is refused, and the file itself."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skpdoc.delivery.ledger import FILE, FILES, Ledger
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind, ReturnedFile, SignedStatement
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState

pytestmark = pytest.mark.quick

NOON = datetime(2026, 1, 12, 12, 0, tzinfo=UTC)
SKP = IssuedFile("SKP", "A", "DISHUB-A-1111", "a" * 64, "SKP/A.docx")
PDF = replace(SKP, sha256="b" * 64, path="SKP/A.pdf")
LATER = replace(SKP, id_dokumen="DISHUB-A-2222", sha256="c" * 64)
KEY = MailingKey(SKP.sha256, "a@contoh.go.id")


def opened(folder: Path) -> Ledger:
    return Ledger(folder, lambda: NOON)


def planned(ledger: Ledger, *keys: MailingKey) -> None:
    ledger.record(SKP)
    ledger.plan([Mailing(key, "A", MailingKind.DRAF, SKP) for key in keys or (KEY,)])


def state(ledger: Ledger) -> list[MailingState]:
    return [one.keadaan for one in ledger.mailings()]


def test_versions_count_by_id_and_word_and_pdf_share_one(tmp_path: Path) -> None:
    other = replace(SKP, jenis="MPH", sha256="d" * 64)
    with opened(tmp_path) as ledger:
        assert [ledger.record(one).versi for one in (SKP, PDF, LATER, SKP, other)] == [1, 1, 2, 1, 1]
        assert [one.versi for one in ledger.documents()] == [1, 1, 2, 1]


def test_a_mailing_goes_its_way_and_remembers_it(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
        ledger.finish([KEY], MailingState.DEFERRED, "451 nanti")
        ledger.begin([KEY], "<1@contoh>")
        ledger.finish([KEY], MailingState.SENT, "250 ok")
    with opened(tmp_path) as ledger:
        (one,) = ledger.mailings()
        assert one == Mailing(
            KEY,
            "A",
            MailingKind.DRAF,
            replace(SKP, versi=1),
            MailingState.SENT,
            "<1@contoh>",
            2,
            "250 ok",
            NOON.isoformat(),
        )


@pytest.mark.parametrize("after", [MailingState.SENT, MailingState.REFUSED, MailingState.UNCERTAIN])
def test_what_is_done_or_in_doubt_is_never_begun_again(tmp_path: Path, after: MailingState) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY], "<2@contoh>")
        ledger.finish([KEY], after, "")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY], "<2@contoh>")
        assert ledger.mailings()[0].message_id == "<1@contoh>"


def test_planning_again_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.note([KEY], MailingState.REFUSED, "550 tidak ada")
        planned(ledger)
        assert state(ledger) == [MailingState.REFUSED]


def test_all_of_a_message_or_none(tmp_path: Path) -> None:
    other = replace(KEY, alamat="b@contoh.go.id")
    with opened(tmp_path) as ledger:
        planned(ledger, KEY, other)
        ledger.note([other], MailingState.REFUSED, "")
        with pytest.raises(SkpdocError):
            ledger.begin([KEY, other], "<1@contoh>")
        assert state(ledger) == [MailingState.PLANNED, MailingState.REFUSED]


def test_what_was_interrupted_is_in_doubt_until_somebody_decides(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        planned(ledger)
        ledger.begin([KEY], "<1@contoh>")
    with opened(tmp_path) as ledger:
        assert ledger.doubt_interrupted() == 1
        assert state(ledger) == [MailingState.UNCERTAIN]
        ledger.decide([KEY], (MailingState.UNCERTAIN,), MailingState.PLANNED)
        ledger.begin([KEY], "<1@contoh>")
        with pytest.raises(SkpdocError):
            ledger.decide([KEY], (MailingState.UNCERTAIN,), MailingState.PLANNED)


def test_returned_files_are_noted_once(tmp_path: Path) -> None:
    signed = ReturnedFile(
        SKP.id_dokumen, 1, "A", "Kembali/A.pdf", "e" * 64, "ditandatangani", ("Budi", "Siti")
    )
    with opened(tmp_path) as ledger:
        assert ledger.file_return(signed)
        assert not ledger.file_return(signed)
        assert ledger.returns() == (replace(signed, waktu=NOON.isoformat()),)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    (tmp_path / FILE).touch(0o644)
    with opened(tmp_path) as ledger:
        planned(ledger)
        modes = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in FILES}
    assert modes == dict.fromkeys(FILES, 0o600)


def test_a_damaged_file_is_refused_in_one_line_and_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"bukan SQLite" * 100)
    with pytest.raises(SkpdocError, match="buku surat") as caught:
        opened(tmp_path)
    assert len(caught.value.lines) == 1
    assert (tmp_path / FILE).read_bytes() == b"bukan SQLite" * 100


def test_one_of_another_version_is_refused(tmp_path: Path) -> None:
    opened(tmp_path).__exit__(None, None, None)
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(SkpdocError, match="versi lain"):
        opened(tmp_path)


def test_manifests_of_our_runs_are_known_again(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        ledger.remember_manifest("a" * 64)
        ledger.remember_manifest("a" * 64)
    with opened(tmp_path) as ledger:
        assert ledger.knows_manifest("a" * 64)
        assert not ledger.knows_manifest("b" * 64)


# -- a stranger's file in its place -----------------------------------------------------------------------


def changed(folder: Path, *statements: str) -> Path:
    """A ledger of ours with something in it, and then these."""
    with opened(folder) as ledger:
        planned(ledger)
        ledger.file_return(ReturnedFile(SKP.id_dokumen, 1, "A", "Kembali/A.pdf", "e" * 64, "dipindai"))
        ledger.state(SignedStatement(SKP.id_dokumen, "A", True, "Nurlaila", "2026-01-30", "skpdoc signed"))
    with sqlite3.connect(folder / FILE) as database:
        for statement in statements:
            database.execute(statement)
    database.close()
    return folder / FILE


def refusal(folder: Path) -> str:
    """The one sentence with which it is refused; the file stands as it stood, and nothing beside it."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(SkpdocError, match=r"buku surat|versi lain") as caught:
        opened(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert len(caught.value.lines) == 1
    return str(caught.value)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE VIEW v AS SELECT * FROM dokumen", "susunan"),
        ("CREATE TRIGGER t AFTER INSERT ON kiriman BEGIN DELETE FROM dokumen; END", "susunan"),
        ("CREATE TABLE lain (x)", "susunan"),
        ("CREATE INDEX i ON kiriman (upper(alamat))", "susunan"),
        ("ALTER TABLE kiriman ADD COLUMN x TEXT", "susunan"),
        ("DROP TABLE manifest", "susunan"),
        ("PRAGMA application_id = 1", "susunan"),
        ("PRAGMA user_version = 1", "susunan"),
        ("PRAGMA user_version = 2", "susunan"),
        ("UPDATE pernyataan SET tanggal = 'kemarin'", "tanggal"),
        ("UPDATE pernyataan SET is_berlaku = 2", "is_berlaku"),
        ("PRAGMA user_version = -1", "susunan"),
        ("PRAGMA user_version = 4", "versi lain"),
        ("UPDATE dokumen SET path = '../../.bashrc'", "path"),
        ("UPDATE dokumen SET path = '/etc/passwd'", "path"),
        ("UPDATE dokumen SET path = 'C:\\Users\\x'", "path"),
        ("UPDATE dokumen SET path = 'SKP/../../x'", "path"),
        ("UPDATE dokumen SET path = 'SKP//x'", "path"),
        ("UPDATE dokumen SET path = 'SKP/.'", "path"),
        ("UPDATE dokumen SET path = ''", "path"),
        ("UPDATE kembali SET path = 'Kembali/' || char(0) || '../x'", "path"),
        ("UPDATE kembali SET path = x'2e2e2f78'", "path"),
        ("UPDATE kembali SET macam = 'disetujui'", "macam"),
        ("UPDATE kiriman SET macam = 'x'", "macam"),
        ("UPDATE kiriman SET waktu = 'kemarin'", "waktu"),
        ("UPDATE kiriman SET ke = -1", "ke"),
        ("UPDATE kiriman SET percobaan = 'banyak'", "percobaan"),
        ("UPDATE kiriman SET alamat = 'a@b.id' || char(10) || 'Bcc: c@d.id'", "alamat"),
        ("UPDATE dokumen SET sha256 = 'x'", "cocok"),
        ("INSERT INTO manifest VALUES ('x', '')", "sha256"),
    ],
)
def test_a_forged_ledger_is_refused_and_left_alone(tmp_path: Path, statement: str, said: str) -> None:
    changed(tmp_path, statement)
    assert said in refusal(tmp_path)


def test_a_state_that_cannot_be_is_refused(tmp_path: Path) -> None:
    changed(tmp_path, "PRAGMA ignore_check_constraints = ON", "UPDATE kiriman SET keadaan = 'x'")
    refusal(tmp_path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE riwayat (alamat TEXT)")
    database.close()
    assert "susunan" in refusal(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("name", [*FILES, f"{FILE}-journal"])
@pytest.mark.parametrize("way", ["symlink", "hardlink", "dangling", "folder", "fifo"])
def test_no_link_is_followed(tmp_path: Path, name: str, way: str) -> None:
    folder, victim = tmp_path / "2026", tmp_path / "korban"
    changed(folder)
    victim.write_bytes(b"milik orang")
    (folder / name).unlink(missing_ok=True)
    {
        "symlink": lambda: (folder / name).symlink_to(victim),
        "hardlink": lambda: (folder / name).hardlink_to(victim),
        "dangling": lambda: (folder / name).symlink_to(tmp_path / "baru"),
        "folder": (folder / name).mkdir,
        "fifo": lambda: os.mkfifo(folder / name),
    }[way]()
    with pytest.raises(SkpdocError, match="buku surat"):
        opened(folder)
    assert victim.read_bytes() == b"milik orang"
    assert not (tmp_path / "baru").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_somebody_elses_is_refused(tmp_path: Path) -> None:
    os.chown(changed(tmp_path), 65534, 65534)
    assert "pengguna lain" in refusal(tmp_path)


def test_one_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with changed(tmp_path).open("r+b") as stream:
        stream.truncate(1 << 40)
    with pytest.raises(SkpdocError, match="terlalu besar"):
        opened(tmp_path)


@pytest.mark.parametrize(
    "statements",
    [
        (
            "DROP TABLE pernyataan",
            "DROP TABLE manifest",
            "PRAGMA application_id = 0",
            "PRAGMA user_version = 1",
        ),
        ("DROP TABLE pernyataan", "PRAGMA user_version = 2"),
    ],
    ids=["1", "2"],
)
def test_one_of_a_former_version_goes_on(tmp_path: Path, statements: tuple[str, ...]) -> None:
    """As skpdoc wrote it before manifests, and signatures by hand, were noted: nothing of it is lost."""
    changed(tmp_path, *statements)
    with opened(tmp_path) as ledger:
        assert state(ledger) == [MailingState.PLANNED]
        assert len(ledger.returns()) == 1
        ledger.remember_manifest("a" * 64)
        assert ledger.stated() == {}
    with opened(tmp_path) as ledger:
        assert ledger.knows_manifest("a" * 64)


def test_what_is_said_of_signatures_last_holds(tmp_path: Path) -> None:
    said = SignedStatement(SKP.id_dokumen, "A", True, "Nurlaila", "2026-01-30", "skpdoc signed")
    with opened(tmp_path) as ledger:
        assert ledger.state(said)
        assert not ledger.state(said), "nothing new"
        assert ledger.state(replace(said, is_berlaku=False))
        (found,) = ledger.stated().values()
        assert (found.is_berlaku, found.oleh, bool(found.waktu)) == (False, "Nurlaila", True)


def test_one_that_a_killed_run_left_is_read_with_its_wal(tmp_path: Path) -> None:
    with opened(tmp_path / "asal") as ledger:
        planned(ledger)
        shutil.copytree(tmp_path / "asal", tmp_path / "salinan")
    assert (tmp_path / "salinan" / f"{FILE}-wal").stat().st_size
    with opened(tmp_path / "salinan") as ledger:
        assert state(ledger) == [MailingState.PLANNED]
