"""People with a post in the sheet Pejabat Lain: a Plt. post beside their own, and what its kind decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.findings import Finding
from skpdoc.model.choices import JenisJabatan

_LEADING = (
    JenisJabatan.JPT_UTAMA,
    JenisJabatan.JPT_MADYA,
    JenisJabatan.JPT_PRATAMA,
    JenisJabatan.ADMINISTRATOR,
    JenisJabatan.PENGAWAS,
)
"""posts of which each is assessed by one further to the left"""


def atasan_is_the_post_that_assesses(kantor: Kantor) -> Iterator[Finding]:
    """Whoever is assessed by somebody as Plt. names that post, not the person: his NIP means his own post."""
    hierarki = kantor.hierarki
    for post in hierarki.orang:
        holder = hierarki.pemegang.get(post.nip, "") if post.pejabat is not None and post.nip else ""
        below = [hierarki.by_kunci[kunci] for kunci in hierarki.bawahan.get(holder, ())]
        doubtful = [one for one in below if _is_no_lower(one, hierarki.by_kunci[holder])]
        if not doubtful and not hierarki.bawahan.get(post.kunci):
            doubtful = below[:1]
        yield from _ask(post, hierarki.by_kunci[holder], doubtful) if doubtful else ()


def _is_no_lower(orang: Orang, head: Orang) -> bool:
    jenis = [one.pegawai.jenis_jabatan if one.pegawai else None for one in (orang, head)]
    places = [_LEADING.index(one) for one in jenis if one in _LEADING]
    return len(places) == 2 and places[0] <= places[1]


def _ask(post: Orang, holder: Orang, below: Sequence[Orang]) -> Iterator[Finding]:
    assert post.pejabat is not None
    assert holder.pegawai is not None
    for orang in below:
        if orang.pegawai is not None:
            yield codes.R22_PLT(
                orang.pegawai.source.cell("atasan"),
                orang.pegawai.atasan,
                f"Atasan di sini berarti {holder.nama} sebagai {holder.pegawai.jabatan}, padahal ia juga "
                f"{post.pejabat.jabatan}.",
                f'Bila dinilai sebagai {post.pejabat.jabatan}, isi Atasan: "{post.kunci}". Bila tidak, biarkan.',
            )


def pejabat_lain_say_their_post(kantor: Kantor) -> Iterator[Finding]:
    """A Pejabat Lain whose PK rows have an Indikator has a Jenis Jabatan, which says whether it is printed below."""
    for orang in kantor.hierarki.orang:
        pejabat = orang.pejabat
        results = kantor.daftar.by_pemilik.get(orang.kunci, ())
        has_indikator = any(b.indikator.teks for one in results if not one.is_peran for b in one.baris)
        if pejabat is None or pejabat.jenis_jabatan is not None or not has_indikator:
            continue
        if "jenis_jabatan" in pejabat.source.columns and "jenis_jabatan" not in pejabat.tak_terbaca:
            yield codes.B52_JENIS_PEJABAT(
                pejabat.source.cell("jenis_jabatan"),
                "",
                f"Jenis Jabatan {pejabat.nama} belum diisi; hasil kerjanya dicetak beserta indikatornya di SKP "
                "pendukungnya, seperti milik JPT.",
                "Isi Jenis Jabatan; bagi administrator, pengawas dan di bawahnya indikatornya tidak dicetak.",
            )
