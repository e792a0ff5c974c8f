"""Addresses, masks, texts and the bytes of a message: one recipient, nothing that breaks out of its place."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from dataclasses import replace
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from pathlib import Path

import mail_runs as runs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search import searched

from skpdoc.delivery.headers import HeldError, header_text, mailbox, prove, written
from skpdoc.delivery.letter import Letter, check, compose, read_back
from skpdoc.delivery.letter_forms import FOLDER, NAMES, LetterForms
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind
from skpdoc.delivery.plan import judge, remind
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailFate, MailingState
from skpdoc.pipeline.mail.texts import trial
from skpdoc.shipped import shipped
from skpdoc.text.addresses import masked, plain_address

LETTER = Letter("A", "Budi, S.T.", "budi@contoh.go.id", runs.TEXT, ())


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
        ("evil!a@b.id", ""),
        ("a%evil.id@b.id", ""),
        ("o'brien+skp@b.id", "o'brien+skp@b.id"),
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


INJECTIONS = (
    "Budi\r\nBcc: x@y.id",
    "Budi\nBcc: x@y.id",
    "Budi\rBcc: x@y.id",
    "Budi\u2028Bcc: x@y.id",
    "Budi\x0bBcc: x@y.id",
    'Budi" <x@y.id>',
    "Budi <x@y.id>, Siti",
    "Budi, Siti",
    "Ñur <a>",
    '(Budi) \\" : ; @',
    "=?utf-8?q?x?=",
    "=?utf-8?q?=0D=0AReply-To:_x@y.id?=",
    "=?utf-8?b?DQpCY2M6IHhAeS5pZA0K?=",
    "Ñur =?UTF-8?Q?=0A=0Aisi?= Siti",
    "=?utf-8?q?x?==?utf-8?q?=0D=0ABcc:_x@y.id?=",
    "=?iso-8859-1*en?q?=0D=0ABcc:_x@y.id?=",
    "=?=?utf-8?q?=0D=0ABcc:_x@y.id?=?=",
    "=?utf-8?q?" + "=0D=0A" * 30 + "?=",
    "=?tidak-ada?q?x?=",
    "=?",
    "?=",
    "x" * 1500,
    "ñ" * 1500,
    "x " * 900,
    "字😀\u200d👩" * 40,
    "ا ب ت",
    "",
    ".",
)
MEANT = ["From", "To", "Reply-To", "Subject", "Date", "Message-ID"]


def headers_of(content: bytes) -> list[tuple[str, str]]:
    """Read by nothing of ours: the lines up to the first blank one, unfolded and decoded."""
    head = content.split(b"\r\n\r\n")[0]
    assert max(map(len, head.split(b"\r\n"))) < 998
    assert not re.search(rb"[^\r]\n|\r[^\n]|[^\x20-\x7e\r\n]", head)
    lines = re.sub(rb"\r\n[ \t]", b" ", head).decode("ascii").split("\r\n")
    return [
        (name, str(make_header(decode_header(value))))
        for name, value in (one.split(": ", 1) for one in lines)
    ]


@pytest.mark.parametrize("place", ["nama", "subjek", "pengirim"])
@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_puts_a_header_into_a_message(text: str, place: str) -> None:
    sender = replace(
        runs.SENDER, balas_ke="jawab@contoh.go.id", nama=text if place == "pengirim" else "Dinas"
    )
    subject = text if place == "subjek" else "Konsep"
    letter = replace(LETTER, nama=text if place == "nama" else "B", naskah=replace(runs.TEXT, subjek=subject))
    content = compose(letter, sender, runs.NOW, [("a.docx", b"x")])
    found = headers_of(content)
    assert [name for name, _ in found] == [*MEANT, "MIME-Version", "Content-Type"]
    values = dict(found)
    meant = header_text(text)
    if place == "subjek":
        assert values["Subject"] == meant
    else:
        shown = values["From" if place == "pengirim" else "To"]
        address = sender.alamat if place == "pengirim" else "budi@contoh.go.id"
        assert shown.replace('"', "") == f"{meant.replace(chr(34), '')} <{address}>".lstrip()
    message = message_from_bytes(content, policy=policy.default)
    assert [one.addr_spec for one in message["To"].addresses] == ["budi@contoh.go.id"]
    assert [one.addr_spec for one in message["Reply-To"].addresses] == ["jawab@contoh.go.id"]
    assert message["Bcc"] is None
    assert read_back(content)[0] == "budi@contoh.go.id"


@searched(50)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('=?qb0DA\r\n<>,;:@"\\ '))))
def test_whatever_a_name_holds_it_stays_in_its_place_or_is_held(text: str) -> None:
    letter = replace(LETTER, nama=text, naskah=replace(runs.TEXT, subjek=f"Konsep {text}"))
    try:
        content = compose(letter, runs.SENDER, runs.NOW, [])
    except HeldError:
        return
    found = dict(headers_of(content))
    assert list(found) == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]
    assert found["Subject"] == header_text(f"Konsep {text}")


@pytest.mark.parametrize(
    "bad", ["a\x00b", "a\x1bb", "a\ud800", "a\u202eb", "a\u2066b", "a\x7fb", "a\x9bb", "x" * 3000]
)
@pytest.mark.parametrize("place", ["nama", "subjek", "pengirim", "teks", "html"])
def test_what_steers_a_machine_holds_the_message(bad: str, place: str) -> None:
    text = replace(runs.TEXT, **{place: bad}) if place in ("subjek", "teks", "html") else runs.TEXT
    letter = replace(LETTER, nama=bad if place == "nama" else "B", naskah=text)
    sender = replace(runs.SENDER, nama=bad if place == "pengirim" else "")
    if place in ("teks", "html") and bad.startswith("xx"):
        assert compose(letter, sender, runs.NOW, [])
        return
    for wrong in (lambda: compose(letter, sender, runs.NOW, []), lambda: check(letter, sender, [])):
        with pytest.raises(HeldError) as held:
            wrong()
        assert len(held.value.lines) == 1


@pytest.mark.parametrize(
    "name", ["a\r\nX: y.docx", 'a".docx', "../a.docx", "a.exe", "=?utf-8?q?x?=.docx", "ñ.docx", "a;b.pdf", ""]
)
def test_a_file_name_that_is_none_holds_the_message(name: str) -> None:
    with pytest.raises(HeldError):
        compose(LETTER, runs.SENDER, runs.NOW, [(name, b"x")])
    with pytest.raises(HeldError):
        check(LETTER, runs.SENDER, [name])


def test_two_addresses_hold_the_message() -> None:
    with pytest.raises(HeldError):
        compose(replace(LETTER, untuk="a@b.id, c@d.id"), runs.SENDER, runs.NOW, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Subject: Konsep", b"Subject: Konsep\r\nBcc: x@y.id"),
        (b"Subject: Konsep", b"Subject: Kiriman"),
        (b"Subject: Konsep", b"Subject: =?utf-8?q?Konsep=0D=0ABcc:_x?="),
        (b'To: "Budi"', b'To: "Siti"'),
        (b"<budi@contoh.go.id>", b"<siti@contoh.go.id>"),
        (b"<budi@contoh.go.id>", b"<budi@contoh.go.id>, <siti@contoh.go.id>"),
        (b"Date: ", b"To: siti@contoh.go.id\r\nDate: "),
        (b"Date: ", b"Subject: lain\r\nDate: "),
        (b"Date: ", b"X: y\rBcc: x@y.id\r\nDate: "),
        (b"Date: ", b"\r\nDate: "),
        (b"MIME-Version: 1.0", b"MIME-Version: 1.0\r\nContent-Type: text/html"),
        (b'filename="a.docx"', b'filename="b.docx"'),
        (b"Content-Disposition: attachment", b"Bcc: x@y.id\r\nContent-Disposition: attachment"),
    ],
)
def test_a_message_that_is_not_what_was_meant_is_held(old: bytes, new: bytes) -> None:
    """As a fault of whatever writes it would make it."""
    meant = {
        "From": mailbox("kepegawaian@contoh.go.id"),
        "To": mailbox("budi@contoh.go.id", "Budi"),
        "Subject": "Konsep",
        "Date": "Mon, 12 Jan 2026 08:00:00 +0000",
    }
    body = EmailMessage(policy=policy.SMTP)
    body.set_content("Terlampir.")
    body.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.docx")
    content = written(meant) + body.as_bytes()
    prove(content, meant, ["a.docx"])
    assert old in content
    with pytest.raises(HeldError):
        prove(content.replace(old, new, 1), meant, ["a.docx"])


def test_what_was_attached_is_read_back() -> None:
    files = [("SKP.docx", bytes(range(256)) * 9), ("SKP.pdf", b"%PDF-1.7")]
    assert read_back(compose(LETTER, runs.SENDER, runs.NOW, files)) == ("budi@contoh.go.id", files)


# -- texts ----------------------------------------------------------------------------------------------

CONTEXT = {
    "unit": "Dinas <Perhubungan>",
    "tahun": "2026",
    "evaluasi": "",
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


@pytest.mark.parametrize(
    ("name", "planning", "evaluation"),
    [
        ("pegawai", "dialog kinerja", "realisasi, umpan balik, rating, dan predikat"),
        ("atasan", "dialog kinerja", "rating, dan predikatnya seperti yang Anda tetapkan"),
        ("pengingat", "SKP", "okumen evaluasi"),
    ],
)
def test_each_half_of_the_year_is_asked_about_in_its_words(name: str, planning: str, evaluation: str) -> None:
    filled = {**CONTEXT, "catatan": ["Belum kami terima kembali."]}
    plan, later = (LetterForms().write(name, {**filled, "evaluasi": of}) for of in ("", "Triwulan II"))
    for one, said, other in ((plan, planning, evaluation), (later, evaluation, planning)):
        assert said in one.teks
        assert said in one.html
        assert other not in one.teks.replace("Dinas <Perhubungan>", "")
        assert other not in one.html
    assert "kedua pihak" not in later.html


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


NESTED = "{% for a in bawahan %}{% for b in bawahan %}x{% endfor %}{% endfor %}"
FAULTS = (
    "{{ tidak_ada }}",
    "{{ penerima.tidak_ada }}",
    "{{ penerima }}",
    "{{ menggantikan }}",
    "{{ none }}",
    "{% if %}",
    "{{ ''.__class__ }}",
    "{{ penerima.__class__.__mro__ }}",
    "{{ penerima['__class__'] }}",
    "{{ penerima|attr('__class__') }}",
    "{{ tahun|safe }}",
    "{% include '../rahasia.txt' %}",
    "{% include 'kerangka.html' %}",
    "{% import 'kerangka.html' as k %}",
    "{% from 'kerangka.html' import k %}",
    "{% extends '../rahasia.txt' %}",
    "{% extends 'pegawai.txt' %}",
    "{% extends penerima.nama %}",
    "{{ range(9) }}",
    "{{ 'a' * 3000000000 }}",
    "{{ tahun * 3000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'a'|center(9999999999) }}",
    "{{ 'a'.ljust(9999999999) }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ range(1000000000)|list }}",
    "{{ lipsum(1000000) }}",
    "{% for a in range(10000000000) %}x{% endfor %}",
    "{% for a in bawahan recursive %}{{ loop(bawahan) }}{% endfor %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% set x = 'x' %}{% set x = x ~ x %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with x = 'x' %}{{ x }}{% endwith %}",
    NESTED,
    "{% for a in bawahan %}" + "x" * 250_000 + "{% endfor %}",
    "{{" * 100_000,
    "{% if tahun %}" * 15_000,
    "{{ " + "(" * 200_000,
    "{{ '" + "x" * 200_000,
    "x" * (1 << 18),
)


@pytest.mark.parametrize("fault", FAULTS, ids=range(len(FAULTS)))
@pytest.mark.parametrize("place", ["pegawai.txt", "pegawai.html", "kerangka.html", "block"])
def test_faulty_texts_are_refused_in_one_line_and_quickly(tmp_path: Path, fault: str, place: str) -> None:
    frame = (shipped(FOLDER) / "kerangka.html").read_text("utf-8")
    texts = {
        "pegawai.txt": f"Subjek: x\n{fault}\n",
        "pegawai.html": f"<p>{fault}</p>",
        "kerangka.html": frame.replace("<title>", f"{fault}<title>"),
        "block": f"{{% extends 'kerangka.html' %}}{{% block isi %}}{fault}{{% endblock %}}",
    }
    file = "pegawai.html" if place == "block" else place
    (tmp_path / file).write_text(texts[place], "utf-8")
    (tmp_path.parent / "rahasia.txt").write_text("rahasia", "utf-8")
    began = time.process_time()
    with pytest.raises(SkpdocError, match="naskah surel") as caught:
        LetterForms(tmp_path).write("pegawai", CONTEXT | {"bawahan": CONTEXT["bawahan"] * 500})
    assert time.process_time() - began < 5
    assert len(caught.value.lines) == 1
    assert "rahasia" not in str(caught.value)
    assert not re.search("Error|jinja|object|None", str(caught.value))
    assert file in str(caught.value) or place == "kerangka.html"


def test_a_frame_of_the_office_holds_the_shipped_texts(tmp_path: Path) -> None:
    inner = "{% block judul %}{% endblock %}{% block isi %}-{% endblock %}{% block langkah %}{% endblock %}"
    frame = f"<html><body>{{% if tahun %}}<i>{{{{ unit }}}}</i>{inner}{{% endif %}}"
    (tmp_path / "kerangka.html").write_text(frame, "utf-8")
    text = LetterForms(tmp_path).write("pegawai", CONTEXT).html
    assert "<i>Dinas &lt;Perhubungan&gt;</i>" in text
    assert "Terlampir konsep dokumen kinerja Anda" in text


def test_every_shipped_text_may_be_copied_and_used(tmp_path: Path) -> None:
    shutil.copytree(shipped(FOLDER), tmp_path / "naskah")
    context = CONTEXT | {"catatan": ["Belum kami terima kembali."]}
    for name in NAMES:
        assert LetterForms(tmp_path / "naskah").write(name, context) == LetterForms().write(name, context)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{% extends 'kerangka.html' %}{% block langka %}x{% endblock %}", "Maksud Anda 'langkah'"),
        ("{% extends 'kerangka.html' %}hilang{% block isi %}x{% endblock %}", "Di luar block"),
        (
            "{% extends 'kerangka.html' %}{% block isi %}{% block a %}x{% endblock %}{% endblock %}",
            "tidak diizinkan",
        ),
        ("{% extends 'kerangka.html' %}{% block isi %}{{ super() }}{% endblock %}", "tanda kurung"),
        ("{% block isi %}x{% endblock %}", "tidak diizinkan"),
        ("{% extends 'kerangka.html' %}{% extends 'kerangka.html' %}", "Di luar block"),
    ],
)
def test_what_a_frame_would_swallow_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "atasan.html").write_text(text, "utf-8")
    with pytest.raises(SkpdocError, match="atasan") as caught:
        LetterForms(tmp_path)
    assert said in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("name", ["pegawai.txt", "pegawai.html", "kerangka.html", "lain.txt"])
@pytest.mark.parametrize("way", ["file", "dangling", "zero", "fifo", "folder", "itself"])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, name: str, way: str) -> None:
    secret, folder = tmp_path / "rahasia", tmp_path / "naskah"
    secret.write_text("Subjek: rahasia\n", "utf-8")
    folder.mkdir()
    target = {"file": secret, "dangling": tmp_path / "tidak-ada", "zero": Path("/dev/zero")}.get(way)
    if target:
        (folder / name).symlink_to(target)
    elif way == "fifo":
        os.mkfifo(folder / name)
    elif way == "folder":
        (folder / name).mkdir()
    else:
        folder.rename(tmp_path / "asli")
        folder.symlink_to(tmp_path / "asli")
    if name == "lain.txt" and way in ("fifo", "folder"):
        LetterForms(folder)
        return
    with pytest.raises(SkpdocError, match="naskah surel") as caught:
        LetterForms(folder).write("pegawai", CONTEXT)
    assert len(caught.value.lines) == 1
    assert "Subjek" not in str(caught.value)


def test_an_own_text_needs_its_subject(tmp_path: Path) -> None:
    (tmp_path / "pegawai.txt").write_text("Yth.\n", "utf-8")
    with pytest.raises(SkpdocError, match="Subjek"):
        LetterForms(tmp_path).write("pegawai", CONTEXT)


# -- what is still to be sent ---------------------------------------------------------------------------

TO = "a@contoh.go.id"
V1 = IssuedFile("SKP", "A", "ID-1", "a" * 64, "SKP/A.docx", versi=1)
V2 = IssuedFile("SKP", "A", "ID-2", "b" * 64, "SKP/A.docx", versi=2)
PDF = replace(V1, sha256="c" * 64, path="SKP/A.pdf")


def row(
    dokumen: IssuedFile, state: MailingState, ke: int = 0, macam: MailingKind = MailingKind.DRAF
) -> Mailing:
    return Mailing(MailingKey(dokumen.sha256, TO, ke), "A", macam, dokumen, state)


@pytest.mark.parametrize(
    ("history", "now", "asked", "fate", "macam", "ke"),
    [
        ([], V1, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(V1, MailingState.PLANNED)], V1, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(V1, MailingState.DEFERRED)], V1, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(V1, MailingState.SENT)], V1, True, MailFate.SUDAH, MailingKind.DRAF, 0),
        ([row(V1, MailingState.SENDING)], V1, True, MailFate.TIDAK_PASTI, MailingKind.DRAF, 0),
        ([row(V1, MailingState.UNCERTAIN)], V1, True, MailFate.TIDAK_PASTI, MailingKind.DRAF, 0),
        ([row(V1, MailingState.REFUSED)], V1, True, MailFate.DITOLAK, MailingKind.DRAF, 0),
        ([row(V1, MailingState.SENT)], V2, False, MailFate.BERUBAH, MailingKind.PENGGANTI, 0),
        ([row(V1, MailingState.SENT)], V2, True, MailFate.KIRIM, MailingKind.PENGGANTI, 0),
        ([row(V1, MailingState.UNCERTAIN)], V2, False, MailFate.BERUBAH, MailingKind.PENGGANTI, 0),
        ([row(V1, MailingState.DEFERRED)], V2, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(V1, MailingState.REFUSED)], V2, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(V1, MailingState.SENT)], PDF, False, MailFate.KIRIM, MailingKind.DRAF, 0),
        ([row(PDF, MailingState.SENT)], V2, False, MailFate.BERUBAH, MailingKind.PENGGANTI, 0),
        (
            [row(V1, MailingState.SENT), row(V2, MailingState.SENT)],
            V1,
            False,
            MailFate.BERUBAH,
            MailingKind.PENGGANTI,
            1,
        ),
        (
            [row(V1, MailingState.SENT), row(V2, MailingState.SENT)],
            V1,
            True,
            MailFate.KIRIM,
            MailingKind.PENGGANTI,
            1,
        ),
        (
            [row(V1, MailingState.SENT), row(V2, MailingState.SENT), row(V1, MailingState.SENT, 1)],
            V1,
            True,
            MailFate.SUDAH,
            MailingKind.DRAF,
            1,
        ),
        (
            [row(V1, MailingState.SENT), row(V1, MailingState.SENT, 1, MailingKind.PENGINGAT)],
            V1,
            True,
            MailFate.SUDAH,
            MailingKind.DRAF,
            0,
        ),
    ],
)
def test_what_is_still_to_be_sent(
    history: list[Mailing], now: IssuedFile, asked: bool, fate: MailFate, macam: MailingKind, ke: int
) -> None:
    ruling = judge(now, TO, "A", history, new_versions=asked)
    assert (ruling.nasib, ruling.kiriman.macam, ruling.kiriman.kunci.ke) == (fate, macam, ke)


def test_reminders_are_numbered_one_a_day_and_one_under_way_goes_on() -> None:
    sent = [row(V1, MailingState.SENT)]
    first = remind(V1, TO, "A", sent, "2026-02-02")
    assert (first.nasib, first.kiriman.kunci.ke, first.kiriman.macam) == (
        MailFate.KIRIM,
        1,
        MailingKind.PENGINGAT,
    )
    waiting = [*sent, row(V1, MailingState.DEFERRED, 1, MailingKind.PENGINGAT)]
    assert remind(V1, TO, "A", waiting, "2026-02-02").kiriman == waiting[-1]
    fates = (
        (MailingState.SENT, MailFate.DIINGATKAN),
        (MailingState.REFUSED, MailFate.DITOLAK),
        (MailingState.SENDING, MailFate.TIDAK_PASTI),
        (MailingState.UNCERTAIN, MailFate.TIDAK_PASTI),
    )
    pdf = replace(V1, sha256="f" * 64, path=V1.path.replace(".docx", ".pdf"))
    for state, fate in fates:
        done = [*sent, replace(row(V1, state, 1, MailingKind.PENGINGAT), waktu="2026-02-02T08:00:00+07:00")]
        assert remind(V1, TO, "A", done, "2026-02-02").nasib is fate
        assert remind(pdf, TO, "A", done, "2026-02-02").nasib is fate, "the form makes no second reminder"
        assert remind(V1, TO, "A", done, "2026-02-03").kiriman.kunci.ke == 2


def test_a_trial_for_somebody_whose_name_ends_in_a_title_has_one_full_stop() -> None:
    first = trial(runs.TEXT, "Budi, M.Si.").teks.splitlines()[0]
    assert first == "UJI COBA. Surel ini belum dikirim kepada Budi, M.Si."
