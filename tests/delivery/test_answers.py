"""What a server's answer means, in words; its own only as a quotation."""

from __future__ import annotations

import pytest

from skpdoc.delivery.answer import answer

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (550, "no such mailbox", "alamatnya tidak ada atau ditolak"),
        (550, "5.1.1 user unknown", "alamatnya tidak ada"),
        (550, "5.2.2 mailbox full", "kotak suratnya penuh"),
        (452, "4.2.2 over quota", "kotak suratnya penuh"),
        (535, "5.7.8 Authentication credentials invalid", "nama akun atau kata sandinya salah"),
        (554, "5.7.99 no", "surelnya tidak diterima"),
        (559, "5.1", "server menolaknya"),
        (459, "", "server belum dapat menerimanya"),
    ],
)
def test_the_reason_comes_first(code: int, text: str, said: str) -> None:
    assert str(answer(code, text)) == f'{said} (kata server: "{f"{code} {text}".strip()}")'


def test_an_answer_that_refuses_nothing_is_only_quoted() -> None:
    assert str(answer(250, "ok")) == 'kata server: "250 ok"'
