"""What every result supports: references resolved within the line, the team, the assignment (R09, R24)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.cascade.people import Hierarki
from skpdoc.cascade.references import Missing, Several
from skpdoc.cascade.results import DaftarHasil, Hasil, Link
from skpdoc.cascade.teams import fold_team, nearest_team
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import JenisKinerja, Kedudukan
from skpdoc.model.office import Pembawaan
from skpdoc.model.source import Source
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import meant
from skpdoc.text.references import fold_reference, split_references


@dataclass(frozen=True, slots=True)
class Dukungan:
    """What one row or role supports, in the order typed.

    ``tautan[k]`` answers the k-th reference: several rows where a Sasaran of Renstra was named, none
    where the reference could not be resolved (reported).
    """

    tautan: tuple[tuple[Link, ...], ...]
    diduga: tuple[Link, ...] = ()
    """what the unresolved references may have meant: their several fits, or the nearest spelling's"""

    @property
    def semua(self) -> tuple[Link, ...]:
        """Everything supported, each once."""
        return tuple(dict.fromkeys(one for group in self.tautan for one in group))


def resolve_support(
    hierarki: Hierarki, daftar: DaftarHasil, findings: list[Finding]
) -> dict[int, tuple[Dukungan, ...]]:
    """Result number → its supports: one for a role, one a row for PK."""
    resolver = _Resolver(hierarki, daftar, findings)
    return {result.nomor: resolver.of_result(result) for result in daftar.hasil}


class _Resolver:
    def __init__(self, hierarki: Hierarki, daftar: DaftarHasil, findings: list[Finding]) -> None:
        self._hierarki = hierarki
        self._daftar = daftar
        self._findings = findings

    def of_result(self, result: Hasil) -> tuple[Dukungan, ...]:
        supports = tuple(self._of_pembawaan(result, pembawaan) for pembawaan in result.pembawaan)
        if self._hierarki.by_kunci[result.pemilik].pegawai is not None:
            self._findings.extend(self._check_any(result))
        return supports

    def _of_pembawaan(self, result: Hasil, pembawaan: Pembawaan) -> Dukungan:
        parts = split_references(pembawaan.rujukan, lambda text: bool(self._fits(result, text)))
        resolved = [(part, self._resolve(result, pembawaan, part)) for part in parts]
        unresolved = [part for part, found in resolved if not found]
        guesses = (one for part in unresolved for one in likely(self._daftar, part))
        return Dukungan(tuple(found for _, found in resolved), tuple(dict.fromkeys(guesses)))

    def _fits(self, result: Hasil, text: str) -> tuple[Link, ...]:
        """Candidates, the nearest in the line first: of the superior or ketua tim, of the line, of anyone.

        Someone without a head among the workbook's results (a JPT) means Renstra first.
        """
        fits = tuple(
            one
            for one in self._daftar.names.fits(text, result.source.file)
            if one.hasil is not None and self._daftar.hasil[one.hasil].pemilik != result.pemilik
        ) or self._daftar.names.fits(text, result.source.file)
        renstra = () if result.is_peran else self._daftar.renstra.fits(text, result.source.file)
        if renstra and self._hierarki.by_kunci[result.pemilik].is_pimpinan:
            return renstra
        if len(fits) == 1 and not renstra:
            return fits
        near = tuple(one for one in fits if self._is_near(result, one))
        if near:  # several ketua of one team (reported) have one role, and its text is the same
            return near[:1] if self._is_shared(near) else near
        if self._is_shared(fits):
            return fits
        line = set(self._hierarki.garis(result.pemilik))
        return tuple(one for one in fits if self._hasil(one).pemilik in line) or renstra or fits

    def _is_shared(self, fits: tuple[Link, ...]) -> bool:
        """They are one role that several people have: whose is meant, only the superior or ketua tim tells."""
        return len(fits) > 1 and len({self._hasil(one).source.key for one in fits}) == 1 < len(
            {self._hasil(one).pemilik for one in fits}
        )

    def _hasil(self, one: Link) -> Hasil:
        assert one.hasil is not None
        return self._daftar.hasil[one.hasil]

    def _is_near(self, result: Hasil, one: Link) -> bool:
        named = self._hasil(one)
        return self._hierarki.atasan.get(result.pemilik) == named.pemilik or is_same_team(result, named)

    def _resolve(self, result: Hasil, pembawaan: Pembawaan, text: str) -> tuple[Link, ...]:
        fits = self._fits(result, text)
        cell = pembawaan.source.cell(result.reference_field)
        every = (self._daftar.names, self._daftar.renstra)
        contradictions = (names.contradiction(cell, text, cell.header or "Rujukan") for names in every)
        contradiction = next(filter(None, contradictions), None)
        if contradiction is not None:
            self._findings.append(contradiction)
            return ()
        if fits and all(one.renstra is not None for one in fits):
            return fits
        if len(fits) == 1:
            self._findings.extend(self._check_item(result, pembawaan, fits[0]))
            return fits
        orphan = self._daftar.kode_tanpa_pemilik.get(fold_reference(text))
        if not fits and orphan is not None:
            self._findings.append(of_nobody(cell, text, orphan))
            return ()
        names = self._daftar.names
        near = names.several_named(text) or nearest_result(self._daftar, text, is_peran=result.is_peran)
        if self._is_shared(fits):
            self._findings.append(self._report_shared(cell, text, len(fits)))
            return ()
        match = Several(fits) if fits else Missing(near)
        self._findings.append(
            names.problem(cell, text, match, cell.header or "Rujukan", self._daftar.describe)
        )
        return ()

    def _report_shared(self, cell: CellRef, text: str, count: int) -> Finding:
        return codes.B23_RUJUKAN_GANDA(
            cell,
            text,
            f'Peran "{text}" dipakai bersama oleh {count} orang, dan tidak seorang pun dari mereka atasan langsung '
            "atau ketua tim pegawai ini.",
            "Rujuk hasil atasan langsungnya, atau beri tiap orang barisnya sendiri dengan kodenya sendiri.",
        )

    def _check_item(self, result: Hasil, pembawaan: Pembawaan, one: Link) -> Iterator[Finding]:
        """Whether ``one`` may be supported by this owner (R09, R24)."""
        named = self._hasil(one)
        cell = pembawaan.source.cell(result.reference_field)
        if not named.is_item:
            kind = named.jenis.value if named.jenis is JenisKinerja.TAMBAHAN else named.klasifikasi.value
            yield codes.R09_MENDUKUNG(
                cell,
                pembawaan.rujukan,
                f'"{shorten(named.teks, 60)}" berjenis {kind}, sehingga tidak dapat didukung bawahan.',
                "Rujuk hasil kerja Utama yang berklasifikasi Organisasi.",
            )
        elif result.pemilik in self._hierarki.atasan and not self._is_near(result, one):
            yield from self._check_distance(result, pembawaan, named)

    def _check_distance(self, result: Hasil, pembawaan: Pembawaan, named: Hasil) -> Iterator[Finding]:
        cell = pembawaan.source.cell(result.reference_field)
        above = self._hierarki.atasan[result.pemilik]
        if self._hierarki.is_same_in_doubt(result.pemilik, above, named.pemilik):
            return
        if self._hierarki.is_endless(result.pemilik):
            return
        owner, head = self._hierarki.by_kunci[named.pemilik].nama, self._hierarki.by_kunci[above].nama
        if owner == head:  # one person's two posts or periods: tell them apart
            owner, head = f"{owner} ({named.pemilik})", f"{head} ({above})"
        if named.pemilik in set(self._hierarki.garis(result.pemilik)):
            yield codes.R09_LEBIH_TINGGI(
                cell,
                pembawaan.rujukan,
                f"Yang didukung adalah hasil {owner}, bukan hasil atasan langsung ({head}).",
                self._other_post(result, above, named) or f"Rujuk hasil {head} yang sejalan, bila ada.",
            )
        elif not result.penugasan_dari and _is_misspelt_team(result, named):
            yield codes.R24_PENUGASAN(
                result.source.cell("tim"),
                result.tim,
                f'Yang didukung adalah hasil {owner}, ketua tim "{named.tim}", sedangkan di sini timnya '
                f'"{result.tim}".',
                f"{meant(named.tim)} Tim yang sama ditulis sama pada ketua dan anggotanya; bila memang tim "
                "lain, rujuk hasil ketuanya atau isi Penugasan Dari.",
                usulan=named.tim,
            )
        elif not result.penugasan_dari:
            yield codes.R24_PENUGASAN(
                cell,
                pembawaan.rujukan,
                f"Yang didukung adalah hasil {owner}, yang bukan atasan langsung ({head}) dan bukan ketua tim "
                f"yang sama{_teams(result, named)}.",
                self._other_post(result, above, named)
                or "Isi Penugasan Dari, atau Kedudukan dan Tim yang sama dengan ketuanya, atau rujuk hasil atasan.",
            )

    def _other_post(self, result: Hasil, above: str, named: Hasil) -> str:
        """The remedy where he supports what his superior does as Plt.: that post is the Atasan; else ''."""
        post, head = self._hierarki.by_kunci[named.pemilik], self._hierarki.by_kunci[above]
        pegawai = self._hierarki.by_kunci[result.pemilik].pegawai
        if pegawai is None or post.pejabat is None or not post.nip or post.nip != head.nip:
            return ""
        place = pegawai.source.cell("atasan").place
        return f'Bila dinilai {post.nama} sebagai {post.pejabat.jabatan}, isi Atasan ({place}) dengan "{post.kunci}".'

    def _check_any(self, result: Hasil) -> Iterator[Finding]:
        """An RHK that is Utama and Organisasi supports something; a pimpinan's may stand alone (R09)."""
        if not result.is_item or self._hierarki.by_kunci[result.pemilik].is_pimpinan:
            return
        field = result.reference_field
        if any(pembawaan.rujukan or field in pembawaan.tak_terbaca for pembawaan in result.pembawaan):
            return
        yield codes.R09_MENDUKUNG(
            result.source.cell(field),
            "",
            f'RHK utama "{shorten(result.teks, 60)}" belum menyebut hasil pimpinan yang didukungnya.',
            f"Isi {result.source.cell(field).header or 'Mendukung'} dengan kode hasil atasan langsung, atau ubah "
            "Klasifikasi menjadi Individu.",
        )


def of_nobody(cell: CellRef, text: str, source: Source) -> Finding:
    """A Kode that exists, in a row whose owner is not known (reported there)."""
    place = source.cell("nip" if "nip" in source.columns else "pemilik").place_from(cell)
    return codes.B22_RUJUKAN(
        cell,
        text,
        f'"{text}" ada di {source.cell("kode").place_from(cell)}, tetapi pemilik baris itu belum jelas.',
        f"Perbaiki dahulu {place}; sel ini dapat dibiarkan.",
    )


def likely(daftar: DaftarHasil, rujukan: str) -> tuple[Link, ...]:
    """What a reference that could not be resolved may have meant."""
    near = nearest_result(daftar, rujukan, is_peran=False)
    for text in (rujukan, near):
        fits = daftar.names.fits(text) + daftar.renstra.fits(text)
        if fits:
            return fits
    return ()


def likely_parents(daftar: DaftarHasil, pembawaan: Pembawaan) -> Iterator[Link]:
    """What a row of which nobody knows whose it is supports, as far as that can be told."""
    for part in split_references(pembawaan.rujukan, lambda text: bool(daftar.names.fits(text))):
        yield from likely(daftar, part)


def nearest_result(daftar: DaftarHasil, text: str, *, is_peran: bool) -> str:
    """The nearest known spelling, '' if none is near; a role cannot support Renstra."""
    return daftar.names.nearest(text) or ("" if is_peran else daftar.renstra.nearest(text))


def _is_misspelt_team(result: Hasil, named: Hasil) -> bool:
    """``named`` is a ketua's role whose Tim is nearly that of ``result``."""
    is_member = result.kedudukan is not Kedudukan.KETUA_TIM and named.kedudukan is Kedudukan.KETUA_TIM
    return is_member and bool(result.tim and named.tim) and bool(nearest_team(result.tim, (named.tim,)))


def _teams(result: Hasil, named: Hasil) -> str:
    """Both teams where there are two."""
    if not (result.tim and named.tim) or fold_team(result.tim) == fold_team(named.tim):
        return ""
    return f' (timnya "{shorten(named.tim)}", di sini "{shorten(result.tim)}")'


def is_same_team(result: Hasil, named: Hasil) -> bool:
    """``named`` is the role of the ketua of the team (same Tim) in which ``result`` is done."""
    return (
        result.kedudukan is not Kedudukan.KETUA_TIM
        and named.kedudukan is Kedudukan.KETUA_TIM
        and bool(result.tim)
        and fold_team(result.tim) == fold_team(named.tim)
    )
