"""What the texts of the mails are filled with: plain values, in Indonesian."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import date

from skpdoc.delivery.letter import LetterText
from skpdoc.delivery.letter_forms import Context, Value
from skpdoc.delivery.nouns import Mailing, MailingKind
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest
from skpdoc.pipeline.mail.recipients import MailedFile
from skpdoc.pipeline.mail.settings import MailSettings
from skpdoc.pipeline.returned.status import deadline_of
from skpdoc.text import indonesian

_BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)

_MISSING: dict[ReturnedKind | None, str] = {
    None: "Belum kami terima kembali.",
    ReturnedKind.SEBAGIAN: "Sudah kami terima, tetapi baru ditandatangani satu orang.",
    ReturnedKind.TAK_DIKENAL: "Sudah kami terima; penandatangannya masih kami periksa.",
    ReturnedKind.TAK_BERLAKU: "Sudah kami terima, tetapi sertifikat tanda tangannya tidak berlaku waktu itu.",
    ReturnedKind.DIKOMENTARI: "Catatan Anda sudah kami terima; {jenis} yang ditandatangani belum.",
    ReturnedKind.DIKOREKSI: "Masukan Anda sudah kami terima; {jenis} yang ditandatangani belum.",
    ReturnedKind.TANPA_PERUBAHAN: "Yang kami terima belum ditandatangani.",
    ReturnedKind.DIPINDAI: "Hasil pindainya sudah kami terima; tanda tangannya belum dapat kami pastikan.",
    ReturnedKind.DIUBAH: "Yang kami terima berbeda isinya dengan yang kami kirim; mohon tanda tangani yang kami kirim.",
}

Isi = tuple[MailedFile, Mailing]
"""a file of a message, and its row in the ledger"""


def letter_context(
    manifest: Manifest, setelan: MailSettings, penerima: IssuedPerson, isi: Sequence[Isi]
) -> Context:
    """Every name that a text may use; docs/surel.md lists them."""
    tenggat = deadline_of(manifest, setelan.tenggat)
    owners = {file.pemilik.diri: file.pemilik for file, _ in isi}
    people = {orang.kunci: orang for orang in manifest.orang}
    assessor = people.get(next((file.pemilik.penilai for file, _ in isi), ""))
    return {
        "unit": manifest.unit,
        "tahun": str(manifest.tahun),
        "evaluasi": manifest.periode,
        "periode": _periode([file.pemilik for file, _ in isi]) or f"tahun {manifest.tahun}",
        "penerima": _person(penerima),
        "penilai": _person(assessor) if assessor else {"nama": "", "jabatan": ""},
        "daftar_dokumen": _documents(isi),
        "bawahan": [
            {
                **_person(owner),
                "daftar_dokumen": _documents([one for one in isi if one[0].pemilik.diri == key]),
            }
            for key, owner in owners.items()
        ],
        "menggantikan": any(kiriman.macam is MailingKind.PENGGANTI for _, kiriman in isi),
        "tenggat": indonesian.tanggal(tenggat) if tenggat else "",
        "narahubung": setelan.narahubung or setelan.pengirim.balas_ke or setelan.pengirim.alamat,
        "pengirim": setelan.pengirim.nama or setelan.pengirim.alamat,
    }


def missing(jenis: str, kembali: ReturnedKind | None) -> str:
    """What an employee is told of a late document, by what came back of it last: never the office's own notes."""
    return _MISSING[kembali].format(jenis=jenis)


def trial(naskah: LetterText, nama: str) -> LetterText:
    """The same, plainly marked as a trial that somebody else would have got."""
    said = f"UJI COBA. Surel ini belum dikirim kepada {nama.rstrip('.')}."
    mark = f'<p style="margin:0;padding:12px;background:#fff2cc;font-family:Arial">{html.escape(said)}</p>'
    marked = _BODY.sub(lambda body: body[0] + mark, naskah.html, count=1)
    return LetterText(f"[UJI COBA untuk {nama}] {naskah.subjek}", f"{said}\n\n{naskah.teks}", marked)


def _person(orang: IssuedPerson) -> dict[str, Value]:
    return {"nama": orang.nama, "jabatan": orang.jabatan}


def _documents(isi: Sequence[Isi]) -> list[Value]:
    return [
        {
            "jenis": file.entri.jenis,
            "berkas": file.nama,
            "versi": kiriman.dokumen.versi,
            "menggantikan": kiriman.macam is MailingKind.PENGGANTI,
        }
        for file, kiriman in isi
    ]


def _periode(owners: Sequence[IssuedPerson]) -> str:
    """From the first day to the last of all of them."""
    begins = min((orang.mulai for orang in owners if orang.mulai), default="")
    ends = max((orang.selesai for orang in owners if orang.selesai), default="")
    if not begins or not ends:
        return ""
    return f"{indonesian.tanggal(date.fromisoformat(begins))} sampai {indonesian.tanggal(date.fromisoformat(ends))}"
