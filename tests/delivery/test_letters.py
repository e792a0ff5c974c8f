"""Addresses, masks, texts and the bytes of a message: one recipient, nothing that breaks out of its place."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import mail_runs as runs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skpdoc.delivery.address import masked, plain_address
from skpdoc.delivery.letter import Surat, compose, read_back
from skpdoc.delivery.letter_forms import LetterForms
from skpdoc.delivery.nouns import Dokumen, Keadaan, Kiriman, Kunci, Macam
from skpdoc.delivery.plan import Nasib, judge, remind
from skpdoc.errors import SkpdocError

LETTER = Surat("A", "Budi, S.T.", "budi@contoh.go.id", runs.TEXT, ())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Budi.Santoso@Contoh.go.id", "budi.santoso@contoh.go.id"),
        ("budi@kantör.id", "budi@xn--kantr-mua.id"),
        ("a@b.id; c@d.id", ""),
        ("a@b.id,c@d.id", ""),
        ("a@b.id c@d.id", ""),
        ("Budi <a@b.id>", ""),
        ("tanpa-at.id", ""),
        ("a@x..id", ""),
        ("a@b", ""),
        ("a@@b.id", ""),
        ("a@con\u200btoh.id", ""),
        ("\u202ea@b.id", ""),
        ("a@b.id\r\nBcc: x@y.id", ""),
        ("a@b.id\x00", ""),
        ("büdi@contoh.id", ""),
        ("a" * 65 + "@b.id", ""),
        ("", ""),
    ],
)
def test_one_plain_address_or_none(typed: str, address: str) -> None:
    assert plain_address(typed) == address


@given(st.text())
def test_no_text_is_an_address_that_steers_a_server(text: str) -> None:
    address = plain_address(text)
    assert address == "" or (
        address.isascii() and address.count("@") == 1 and not set(address) & set(" <>\r\n,;")
    )


def test_masks() -> None:
    assert masked("1986092620150510010") == "1986092620150510010", "no NIP"
    assert masked("198609262015051001_Budi.docx") == f"1986{'•' * 10}1001_Budi.docx"
    assert masked("<budi.santoso@contoh.go.id>: 550\r\nx") == "<b•••@contoh.go.id>: 550 x"


@pytest.mark.parametrize(
    "name", ["Budi\r\nBcc: x@y.id", 'Budi" <x@y.id>', "Budi, Siti", "Ñur <a>", "=?utf-8?q?x?="]
)
def test_no_name_breaks_out_of_its_header(name: str) -> None:
    subject = f"Konsep {name}"
    content = compose(
        replace(LETTER, nama=name, naskah=replace(runs.TEXT, subjek=subject)), runs.SENDER, runs.NOW, []
    )
    message = message_from_bytes(content, policy=policy.default)
    assert [one.addr_spec for one in message["To"].addresses] == ["budi@contoh.go.id"]
    assert message["Bcc"] is None
    assert content.isascii()


@pytest.mark.parametrize("bad", ["a\x00b", "a\x1bb", "a\ud800"])
def test_control_signs_are_refused(bad: str) -> None:
    with pytest.raises(SkpdocError, match="karakter kendali"):
        compose(replace(LETTER, nama=bad), runs.SENDER, runs.NOW, [])
    with pytest.raises(SkpdocError):
        compose(replace(LETTER, untuk="a@b.id, c@d.id"), runs.SENDER, runs.NOW, [])


def test_what_was_attached_is_read_back() -> None:
    files = [("SKP.docx", bytes(range(256)) * 9), ("SKP.pdf", b"%PDF-1.7")]
    assert read_back(compose(LETTER, runs.SENDER, runs.NOW, files)) == ("budi@contoh.go.id", files)


# -- texts ----------------------------------------------------------------------------------------------

CONTEXT = {
    "unit": "Dinas <Perhubungan>",
    "tahun": "2026",
    "periode": "2026",
    "penerima": {"nama": "A & B <script>", "jabatan": "Penata"},
    "penilai": {"nama": "C", "jabatan": "Kepala"},
    "daftar_dokumen": [{"jenis": "SKP", "berkas": "a.docx", "versi": 2, "menggantikan": True}],
    "bawahan": [{"nama": "D", "jabatan": "E", "daftar_dokumen": []}],
    "menggantikan": True,
    "tenggat": "23 Januari 2026",
    "narahubung": "Nurlaila",
    "pengirim": "Kepegawaian",
}


@pytest.mark.parametrize("name", ["pegawai", "atasan"])
def test_shipped_texts_say_what_must_be_said(name: str) -> None:
    text = LetterForms().write(name, CONTEXT)
    assert "menggantikan" in text.subjek
    for body in (text.teks, text.html):
        for word in ("23 Januari 2026", "Nurlaila", "tidak berlaku lagi", "dialog kinerja", "2026"):
            assert word in body
    assert "<script>" not in text.html
    assert "A &amp; B" in text.html
    assert "A & B" in text.teks


@pytest.mark.parametrize(
    "fault",
    [
        "{{ tidak_ada }}",
        "{{ penerima.tidak_ada }}",
        "{% if %}",
        "{{ ''.__class__ }}",
        "{{ penerima.__class__.__mro__ }}",
        "{% include '../rahasia.txt' %}",
        "{{ range(9) }}",
    ],
)
def test_faulty_texts_are_refused_in_one_line(tmp_path: Path, fault: str) -> None:
    (tmp_path / "pegawai.txt").write_text(f"Subjek: x\n{fault}\n", "utf-8")
    (tmp_path.parent / "rahasia.txt").write_text("rahasia", "utf-8")
    with pytest.raises(SkpdocError, match="naskah surel") as caught:
        LetterForms(tmp_path).write("pegawai", CONTEXT)
    assert len(caught.value.lines) == 1


def test_an_own_text_needs_its_subject(tmp_path: Path) -> None:
    (tmp_path / "pegawai.txt").write_text("Yth.\n", "utf-8")
    with pytest.raises(SkpdocError, match="Subjek"):
        LetterForms(tmp_path).write("pegawai", CONTEXT)


# -- what is still to be sent ---------------------------------------------------------------------------

TO = "a@contoh.go.id"
V1 = Dokumen("SKP", "A", "ID-1", "a" * 64, "SKP/A.docx", versi=1)
V2 = Dokumen("SKP", "A", "ID-2", "b" * 64, "SKP/A.docx", versi=2)
PDF = replace(V1, sha256="c" * 64, path="SKP/A.pdf")


def row(dokumen: Dokumen, state: Keadaan, ke: int = 0, macam: Macam = Macam.DRAF) -> Kiriman:
    return Kiriman(Kunci(dokumen.sha256, TO, ke), "A", macam, dokumen, state)


@pytest.mark.parametrize(
    ("history", "now", "asked", "fate", "macam", "ke"),
    [
        ([], V1, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(V1, Keadaan.PLANNED)], V1, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(V1, Keadaan.DEFERRED)], V1, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(V1, Keadaan.SENT)], V1, True, Nasib.SUDAH, Macam.DRAF, 0),
        ([row(V1, Keadaan.SENDING)], V1, True, Nasib.TIDAK_PASTI, Macam.DRAF, 0),
        ([row(V1, Keadaan.UNCERTAIN)], V1, True, Nasib.TIDAK_PASTI, Macam.DRAF, 0),
        ([row(V1, Keadaan.REFUSED)], V1, True, Nasib.DITOLAK, Macam.DRAF, 0),
        ([row(V1, Keadaan.SENT)], V2, False, Nasib.BERUBAH, Macam.PENGGANTI, 0),
        ([row(V1, Keadaan.SENT)], V2, True, Nasib.KIRIM, Macam.PENGGANTI, 0),
        ([row(V1, Keadaan.UNCERTAIN)], V2, False, Nasib.BERUBAH, Macam.PENGGANTI, 0),
        ([row(V1, Keadaan.DEFERRED)], V2, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(V1, Keadaan.REFUSED)], V2, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(V1, Keadaan.SENT)], PDF, False, Nasib.KIRIM, Macam.DRAF, 0),
        ([row(PDF, Keadaan.SENT)], V2, False, Nasib.BERUBAH, Macam.PENGGANTI, 0),
        ([row(V1, Keadaan.SENT), row(V2, Keadaan.SENT)], V1, False, Nasib.BERUBAH, Macam.PENGGANTI, 1),
        ([row(V1, Keadaan.SENT), row(V2, Keadaan.SENT)], V1, True, Nasib.KIRIM, Macam.PENGGANTI, 1),
        (
            [row(V1, Keadaan.SENT), row(V2, Keadaan.SENT), row(V1, Keadaan.SENT, 1)],
            V1,
            True,
            Nasib.SUDAH,
            Macam.DRAF,
            1,
        ),
        (
            [row(V1, Keadaan.SENT), row(V1, Keadaan.SENT, 1, Macam.PENGINGAT)],
            V1,
            True,
            Nasib.SUDAH,
            Macam.DRAF,
            0,
        ),
    ],
)
def test_what_is_still_to_be_sent(
    history: list[Kiriman], now: Dokumen, asked: bool, fate: Nasib, macam: Macam, ke: int
) -> None:
    ruling = judge(now, TO, "A", history, new_versions=asked)
    assert (ruling.nasib, ruling.kiriman.macam, ruling.kiriman.kunci.ke) == (fate, macam, ke)


def test_reminders_are_numbered_one_a_day_and_one_under_way_goes_on() -> None:
    sent = [row(V1, Keadaan.SENT)]
    first = remind(V1, TO, "A", sent, "2026-02-02")
    assert (first.nasib, first.kiriman.kunci.ke, first.kiriman.macam) == (Nasib.KIRIM, 1, Macam.PENGINGAT)
    waiting = [*sent, row(V1, Keadaan.DEFERRED, 1, Macam.PENGINGAT)]
    assert remind(V1, TO, "A", waiting, "2026-02-02").kiriman == waiting[-1]
    fates = (
        (Keadaan.SENT, Nasib.DIINGATKAN),
        (Keadaan.REFUSED, Nasib.DITOLAK),
        (Keadaan.SENDING, Nasib.TIDAK_PASTI),
        (Keadaan.UNCERTAIN, Nasib.TIDAK_PASTI),
    )
    pdf = replace(V1, sha256="f" * 64, path=V1.path.replace(".docx", ".pdf"))
    for state, fate in fates:
        done = [*sent, replace(row(V1, state, 1, Macam.PENGINGAT), waktu="2026-02-02T08:00:00+07:00")]
        assert remind(V1, TO, "A", done, "2026-02-02").nasib is fate
        assert remind(pdf, TO, "A", done, "2026-02-02").nasib is fate, "the form makes no second reminder"
        assert remind(V1, TO, "A", done, "2026-02-03").kiriman.kunci.ke == 2
