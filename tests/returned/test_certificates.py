"""Of a sound signature: whether its certificate held, who issued it, and whose it is; with remedies that can work."""

from __future__ import annotations

import datetime
import shutil
from functools import cache
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from other_signer import Owner, signed_by_hand

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind
from skpdoc.model.nama import is_person
from skpdoc.pdf.roots import read_roots
from skpdoc.pipeline.returned.collect import kind_of
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import Verification
from skpdoc.pipeline.returned.verify import verify

NOW = datetime.datetime.now(datetime.UTC)
needs_pdf = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def _day(days: int) -> datetime.datetime:
    return NOW + datetime.timedelta(days=days)


@cache
def _issued(name: str, begin: int, end: int, number: str = "", by: str = "Balai Uji") -> Owner:
    """A certificate that holds from day to day; ``by`` issues it, himself where he is called so."""
    key = rsa.generate_private_key(65537, 2048)
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    parts += [x509.NameAttribute(NameOID.SERIAL_NUMBER, number)] if number else []
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, by)])
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(parts))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_day(begin))
        .not_valid_after(_day(end))
        .add_extension(x509.BasicConstraints(ca=name == by, path_length=None), critical=True)
    )
    return key, made.sign(key if name == by else _root()[0], hashes.SHA256())


def _root() -> Owner:
    """Renewed a month ago: it is younger than some certificates that it vouches for."""
    return _issued("Balai Uji", -30, 900)


def _verified(output: Path, folder: Path, content: bytes, owner: Owner, signed_on: int) -> Verification:
    when = _day(signed_on).strftime("%Y%m%d%H%M%SZ").encode()
    (folder / "apa.pdf").write_bytes(signed_by_hand(content, "a", "", owner=owner, when=when))
    root = _root()[1].public_bytes(Encoding.DER)
    return verify(folder / "apa.pdf", issued_in(output), (root,))


HELD = {
    "berlaku": (-10, 300, -1, ReturnedKind.SEBAGIAN, ""),
    "habis sesudahnya": (-300, -20, -200, ReturnedKind.SEBAGIAN, "masih berlaku pada waktu yang disebut"),
    "habis sebelumnya": (-300, -20, -5, ReturnedKind.TAK_BERLAKU, "penerbit sertifikatnya dikenal"),
    "belum berlaku": (20, 300, 0, ReturnedKind.TAK_BERLAKU, "baru berlaku mulai"),
}


@needs_pdf
@pytest.mark.parametrize("name", HELD)
def test_an_expired_certificate_of_a_known_issuer_is_called_that(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: tuple[str, str], name: str
) -> None:
    begin, end, signed_on, kind, said = HELD[name]
    one = _verified(with_pdf, returned, pdfs["asli"], _issued(names[0], begin, end), signed_on)
    assert kind_of(one) is kind
    notes = " ".join(one.catatan)
    assert said in notes
    assert "tidak dikenal" not in notes


@needs_pdf
def test_his_name_with_another_number_is_told_as_that(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: tuple[str, str]
) -> None:
    owner = _issued(names[0], -10, 300, "199912312020011001")
    one = _verified(with_pdf, returned, pdfs["asli"], owner, -1)
    (note,) = [note for note in one.catatan if names[0] in note]
    assert "namanya nama pegawai" in note
    assert "199912312020011001" in note
    assert "bukan nama" not in note


def test_a_dot_says_that_a_name_goes_on() -> None:
    assert is_person("Abd. Rahman", (), "Abdul Rahman, S.E.", "")
    assert not is_person("Abd Rahman", (), "Abdul Rahman, S.E.", "")
    assert not is_person("Abd. Rahman", (), "Ahmad Rahman", "")


def test_the_certificates_of_a_folder(tmp_path: Path) -> None:
    """Also in folders below; what only lies beside them is passed over, and a folder without any is no answer."""
    folder, content = tmp_path / "sertifikat", _root()[1].public_bytes(Encoding.DER)
    (folder / "BSrE").mkdir(parents=True)
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "catatan.txt"):
        (folder / name).write_bytes(b"Simpan di sini")
    with pytest.raises(SkpdocError, match="tidak ada sertifikat di dalamnya"):
        read_roots(folder)
    (folder / "BSrE" / "induk.cer").write_bytes(content)
    (folder / "lagi.pem").write_bytes(_root()[1].public_bytes(Encoding.PEM))
    assert read_roots(folder) == (content,)
    (folder / "rusak.cer").write_bytes(content[:40])
    with pytest.raises(SkpdocError, match=r"rusak\.cer: bukan sertifikat"):
        read_roots(folder)
    with pytest.raises(SkpdocError, match=r"catatan\.txt: bukan sertifikat"):
        read_roots(folder / "catatan.txt")
