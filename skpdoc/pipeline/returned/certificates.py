"""Of the signatures in a returned PDF: which of the two people each is of, and why a sound one may not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from skpdoc.model.kembali import TandaTangan
from skpdoc.model.nama import is_person
from skpdoc.pipeline.returned.issued import IssuedDocument


def whose(one: TandaTangan, terbit: IssuedDocument | None) -> TandaTangan:
    """Which of the two people signed it."""
    if terbit is None:
        return one
    named = ((pihak, orang) for pihak, orang in terbit.penanda_tangan if orang is not None)
    found = (pihak for pihak, orang in named if is_person(one.nama, one.nomor, orang.nama, orang.nomor))
    return replace(one, pihak=next(found, ""))


def signing_notes(signed: Sequence[TandaTangan], terbit: IssuedDocument | None) -> Iterator[str]:
    """Why sound signatures are not those that the document waits for."""
    for one in signed if terbit is not None else ():
        if one.is_sah and not one.pihak:
            assert terbit is not None
            yield _whose_not(one, terbit)
        if one.is_sah and (one.masa or not one.is_dikenal):
            yield _certificate_note(one)


def _whose_not(one: TandaTangan, terbit: IssuedDocument) -> str:
    for pihak, orang in terbit.penanda_tangan:
        if orang is not None and is_person(one.nama, (), orang.nama, orang.nomor):
            return (
                f"{one.nama}: namanya nama {pihak}, tetapi nomor di sertifikatnya ({', '.join(one.nomor)}) bukan "
                f"NIP-nya ({orang.nomor}). Periksa sertifikat siapa yang dipakai."
            )
    return (
        f"{one.nama}: bukan nama pegawai dan bukan nama pejabat penilai dokumen ini. Periksa siapa yang "
        "menandatangani."
    )


def _certificate_note(one: TandaTangan) -> str:
    if one.is_dikenal:
        return (
            f"Sertifikat {one.nama} {one.masa}, tetapi masih berlaku pada waktu yang disebut tanda tangannya "
            f"({one.waktu}): tanda tangannya dihitung."
        )
    if one.masa:
        told = f"disebutnya {one.waktu}" if one.waktu else "tidak disebutnya"
        return (
            f"Tanda tangan {one.nama} utuh dan penerbit sertifikatnya dikenal, tetapi sertifikatnya {one.masa}; waktu "
            f"menandatangani {told}. Minta ditandatangani dengan sertifikat yang berlaku."
        )
    return (
        f"Tanda tangan {one.nama} utuh, tetapi penandatangannya tidak dikenal: sertifikatnya tidak dari "
        "penerbit yang dipercaya. Simpan sertifikat penerbitnya, lalu sebutkan sebagai `penerbit` di "
        "[tanda_tangan] skpdoc.toml."
    )
