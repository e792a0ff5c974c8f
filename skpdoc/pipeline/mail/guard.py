"""The last look before a message leaves: is it for this person, are these the files that were issued, are they his?"""

from __future__ import annotations

from skpdoc.delivery.letter import Letter, read_back
from skpdoc.delivery.nouns import Mailing
from skpdoc.documents.readback.document import read_returned
from skpdoc.errors import SkpdocError
from skpdoc.pdf.reading import opened, plain
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, ManifestEntry
from skpdoc.text.addresses import masked, plain_address
from skpdoc.text.file_names import slug


class MismatchError(SkpdocError):
    """Something is not what it should be: nothing more is sent."""


def prove(manifest: Manifest, surat: Letter, content: bytes) -> None:
    """Raises MismatchError unless the bytes of the message are what this recipient may get."""
    people = {orang.kunci: orang for orang in manifest.orang}
    penerima = people.get(surat.penerima)
    to, files = read_back(content)
    _hold(to == surat.untuk, surat, "alamat di surelnya bukan alamat tujuan")
    if penerima is None:
        raise _stop(surat, "penerimanya tidak ada di manifest")
    if not surat.is_trial:
        own = {plain_address(orang.surel) for orang in people.values() if orang.diri == penerima.diri}
        _hold(to in own, surat, "alamatnya bukan alamat penerima di manifest")
        _hold(
            {one.kunci.alamat for one in surat.kiriman} <= {to}, surat, "alamatnya bukan yang di buku surat"
        )
    attached = surat.kiriman if surat.is_attached else ()
    _hold(len(files) == len(attached), surat, "jumlah lampirannya keliru")
    for (name, file), kiriman in zip(files, attached, strict=True):
        _prove_file(manifest, surat, penerima, kiriman, name, file)


def _prove_file(
    manifest: Manifest, surat: Letter, penerima: IssuedPerson, kiriman: Mailing, name: str, file: bytes
) -> None:
    people = {orang.kunci: orang for orang in manifest.orang}
    entri = manifest.dokumen.get(kiriman.dokumen.path)
    pemilik = people.get(entri.kunci) if entri else None
    if entri is None or pemilik is None or not entri.berlaku:
        raise _stop(surat, f"{name} tidak ada di manifest")
    same = sha256(file) == entri.sha256 == kiriman.kunci.sha256
    _hold(same, surat, f"isi {name} bukan yang diterbitkan")
    assessor = people.get(pemilik.penilai)
    whose = {pemilik.diri} | ({assessor.diri} if assessor else set())
    _hold(penerima.diri in whose, surat, f"{name} bukan miliknya dan bukan milik pegawai yang dinilainya")
    _hold(_says(file, name, entri, pemilik), surat, f"nomor di dalam {name} bukan nomor pemiliknya")


def _says(file: bytes, name: str, entri: ManifestEntry, pemilik: IssuedPerson) -> bool:
    """The document itself bears its own id and no other, and that id its owner's number (without one, his name)."""
    whose = f"-{slug(pemilik.nomor or pemilik.nama) or 'TANPA-NOMOR'}-"
    if name.lower().endswith(".pdf"):
        with opened(file) as pages:
            is_inside = any(plain(entri.id_dokumen) in plain(page.teks) for page in pages)
    else:
        is_inside = read_returned(file, name).id_dokumen == (entri.id_dokumen,)
    return whose in entri.id_dokumen and is_inside


def _hold(is_so: bool, surat: Letter, otherwise: str) -> None:
    if not is_so:
        raise _stop(surat, otherwise)


def _stop(surat: Letter, why: str) -> MismatchError:
    return MismatchError(
        f"DIHENTIKAN sebelum surel untuk {masked(surat.nama)} dikirim: {masked(why)}. Pengiriman berhenti. "
        "Jalankan generate lagi dan periksa dengan `skpdoc send` tanpa --send."
    )
