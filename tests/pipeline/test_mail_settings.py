"""``[surel]`` of skpdoc.toml and the environment: what is read, what is refused, each in one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skpdoc.delivery.server import ConnectionSecurity
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.mail.settings import read_mail_settings
from skpdoc.pipeline.settings.office import read_deadline

pytestmark = pytest.mark.quick

LEAST = 'server = "mail.instansi.go.id"\npengirim = "Kepegawaian@instansi.go.id"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "skpdoc.toml"
    path.write_text(f"[surel]\n{text}", "utf-8")
    return path


def test_the_least_that_must_be_said(tmp_path: Path) -> None:
    found = read_mail_settings(written(tmp_path, LEAST))
    assert str(found.server) == "mail.instansi.go.id:587"
    assert found.server.keamanan is ConnectionSecurity.STARTTLS
    assert found.server.pengguna == ""
    assert found.pengirim.alamat == "kepegawaian@instansi.go.id"


def test_a_known_server_knows_its_ports_and_its_account(tmp_path: Path) -> None:
    found = read_mail_settings(written(tmp_path, 'server = "Yahoo"\npengirim = "a@yahoo.com"\n'))
    assert (str(found.server), found.server.keamanan, found.server.pengguna) == (
        "smtp.mail.yahoo.com:465",
        ConnectionSecurity.TLS,
        "a@yahoo.com",
    )


@pytest.mark.parametrize(("keamanan", "port"), [("tls", 465), ("starttls", 587), ("tanpa", 25)])
def test_the_port_follows_the_encryption(tmp_path: Path, keamanan: str, port: int) -> None:
    assert read_mail_settings(written(tmp_path, f'{LEAST}keamanan = "{keamanan}"\n')).server.port == port


def test_the_environment_stands_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKPDOC_SMTP_SERVER", "lain.go.id")
    monkeypatch.setenv("SKPDOC_SMTP_PORT", "2525")
    assert str(read_mail_settings(written(tmp_path, LEAST)).server) == "lain.go.id:2525"
    monkeypatch.chdir(tmp_path / "..")
    monkeypatch.setenv("SKPDOC_SMTP_PENGIRIM", "a@lain.go.id")
    assert read_mail_settings(None).pengirim.alamat == "a@lain.go.id"


def test_paths_are_seen_from_the_settings(tmp_path: Path) -> None:
    found = read_mail_settings(written(tmp_path, f'{LEAST}templat = "naskah"\ntenggat = "23 Januari 2026"\n'))
    assert found.templat == tmp_path / "naskah"
    assert found.tenggat == date(2026, 1, 23)


@pytest.mark.parametrize(
    "value",
    ["2026-01-23", '"2026-01-23"', '"23 Januari 2026"', '"23/01/2026"', '"23 Jan 2026"', '" 23-1-2026 "'],
)
def test_send_and_status_read_one_deadline(tmp_path: Path, value: str) -> None:
    path = written(tmp_path, f"{LEAST}tenggat = {value}\n")
    assert read_mail_settings(path).tenggat == read_deadline(path) == date(2026, 1, 23)


@pytest.mark.parametrize("value", ['"besok"', '""', "23", "true", "2026-01-23T08:00:00", '"32 Januari 2026"'])
def test_send_and_status_refuse_a_deadline_in_the_same_words(tmp_path: Path, value: str) -> None:
    path = written(tmp_path, f"{LEAST}tenggat = {value}\n")
    said = []
    for read in (read_mail_settings, read_deadline):
        with pytest.raises(SkpdocError, match="tenggat: diisi tanggal") as caught:
            read(path)
        said.append(caught.value.lines)
    assert said[0] == said[1]


def test_a_table_that_is_none_is_refused_by_both(tmp_path: Path) -> None:
    path = tmp_path / "skpdoc.toml"
    path.write_text("surel = 3\n", "utf-8")
    for read in (read_mail_settings, read_deadline):
        with pytest.raises(SkpdocError, match=r"di bawah judul \[surel\]"):
            read(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "belum diisi"),
        (LEAST + 'sandi = "x"\n', "kata sandi tidak boleh"),
        (LEAST + 'Password = "x"\n', "kata sandi tidak boleh"),
        (LEAST + 'pengguan = "x"\n', 'Maksud Anda "pengguna"'),
        (LEAST + 'keamanan = "ssl"\n', "diisi salah satu dari"),
        (LEAST + "port = 0\n", "1 sampai 65535"),
        (LEAST + "port = true\n", "1 sampai 65535"),
        (LEAST + 'per_menit = "banyak"\n', "bilangan"),
        (LEAST + 'tenggat = "besok"\n', "tanggal"),
        (LEAST + 'alamat_bersama = "ya"\n', "true atau false"),
        (LEAST + "narahubung = 8\n", "teks"),
        ('server = "x"\npengirim = "A <a@b.id>"\n', "bukan satu alamat"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SkpdocError, match=said) as caught:
        read_mail_settings(written(tmp_path, text))
    assert len(caught.value.lines) == 1


def test_no_file_no_table(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError, match="tidak ada"):
        read_mail_settings(tmp_path / "tidak ada.toml")
    (tmp_path / "skpdoc.toml").write_text("surel = 3\n", "utf-8")
    with pytest.raises(SkpdocError, match="di bawah judul"):
        read_mail_settings(tmp_path / "skpdoc.toml")
