"""Kirim: what is said of a server that refuses, and what the form keeps."""

from __future__ import annotations

import html
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword
from spoilt import office
from starlette.testclient import TestClient

from skpdoc.web.desk import Desk

TRIAL = {"cara": "percobaan", "percobaan": "nurul@contoh.go.id"}
PASSWORD = "betul-sekali"


class _Box:
    """Takes all mail but that for one address."""

    async def handle_RCPT(  # noqa: N802  # as aiosmtpd calls it
        self, server: object, session: object, envelope: Envelope, address: str, options: object
    ) -> str:
        if address.startswith("tiada"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: object, session: object, envelope: Envelope) -> str:  # noqa: N802
        return "250 OK"


def _allows(server: object, session: object, envelope: object, mechanism: str, data: object) -> AuthResult:
    is_known = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
    return AuthResult(success=is_known, handled=False)


@pytest.fixture
def planned(
    page: TestClient, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TestClient]:
    """Documents are made, and the settings name a server that asks for a password."""
    monkeypatch.delenv("SKPDOC_SMTP_SANDI", raising=False)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = Controller(
        _Box(), "127.0.0.1", port, authenticator=_allows, auth_require_tls=False, auth_exclude_mechanism=[]
    )
    server.start()
    page.post("/serahkan", data={"buku": str(office(tmp_path / "buku.xlsx"))})
    page.post("/buat")
    _wait(desk)
    own = {
        "penyedia": "sendiri",
        "server": "127.0.0.1",
        "port": str(port),
        "keamanan": "tanpa",
        "pengguna": "kepegawaian",
        "pengirim": "kepegawaian@contoh.go.id",
    }
    assert "Setelan disimpan" in page.post("/kirim/setelan", data=own).text
    yield page
    server.stop()


def _wait(desk: Desk) -> None:
    for _ in range(600):
        if desk.job is not None and desk.job.is_over:
            return
        time.sleep(0.1)
    pytest.fail("the job never ended")


def _sent(page: TestClient, desk: Desk, **form: str) -> str:
    """What the screen says once everything that is planned was tried."""
    found = re.search(r"(\d+) surel dengan", page.post("/kirim/rencana", data=form).text)
    assert found
    page.post("/kirim", data={**form, "jumlah": found[1], "rencana": found[1]})
    _wait(desk)
    return html.unescape(page.get("/kirim").text)


def test_a_wrong_password_is_said_in_indonesian_and_the_plan_stays(planned: TestClient, desk: Desk) -> None:
    text = _sent(planned, desk, **TRIAL, sandi="salah-sekali")
    assert "login ditolak, nama akun atau kata sandinya salah (kata server: " in text
    assert '"535 5.7.8 Authentication credentials invalid"' in text
    assert "Periksa nama akun dan kata sandinya" in text
    assert 'value="nurul@contoh.go.id"' in text
    assert re.search(r"Kirim \d+ surel \(SKP 2026\) percobaan, ke nurul@contoh.go.id", text)
    assert "salah-sekali" not in text


def test_a_refused_recipient_is_told_with_the_address_and_what_to_do(planned: TestClient, desk: Desk) -> None:
    text = _sent(planned, desk, cara="percobaan", percobaan="tiada@contoh.go.id", sandi=PASSWORD)
    assert (
        'tiada@contoh.go.id: alamatnya tidak ada atau ditolak (kata server: "550 no such mailbox").' in text
    )
    assert "lembar Pegawai" not in text, "the trial address is no cell"


def test_of_a_real_mailing_it_is_said_where_the_address_is_mended(planned: TestClient, desk: Desk) -> None:
    for book in desk.books:
        _readdress(book)
    planned.post("/periksa-lagi")
    planned.post("/buat")
    _wait(desk)
    text = _sent(planned, desk, cara="sungguhan", sandi=PASSWORD)
    assert (
        'tiada@contoh.go.id: alamatnya tidak ada atau ditolak (kata server: "550 no such mailbox").' in text
    )
    assert "perbaiki di lembar Pegawai" in text


def _readdress(book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    sheet = opened["Pegawai"]
    column = [cell.value for cell in sheet[1]].index("Surel") + 1
    sheet.cell(2, column).value = "tiada@contoh.go.id"
    opened.save(book)


def test_the_right_number_is_named(planned: TestClient) -> None:
    plan = planned.post("/kirim/rencana", data=TRIAL).text
    found = re.search(r">SKP 2026: (\d+) surel dengan", plan)
    assert found
    assert "kira-kira 1 menit" in plan
    text = planned.post("/kirim", data={**TRIAL, "jumlah": "99", "rencana": found[1]}).text
    assert f"Jumlah surel di rencana ini: {found[1]}." in text


def test_a_choice_without_an_address_keeps_what_was_chosen(planned: TestClient, desk: Desk) -> None:
    assert desk.checkup
    key = next(iter(desk.checkup.people))
    text = planned.post("/kirim/rencana", data={"cara": "percobaan", "versi_baru": "on", "orang": key}).text
    assert "Isi alamat Anda untuk percobaan" in text
    assert 'name="versi_baru" checked' in text
    assert f'value="{key}" checked' in text
