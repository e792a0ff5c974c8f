"""The questions that the data of one pimpinan raises for the dialog kinerja; nothing is asked without a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from skpdoc.cascade.board import Pikulan
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Node
from skpdoc.model.celah import BebanPegawai, Celah
from skpdoc.model.choices import BagianLampiran
from skpdoc.model.dialog import Perihal, Pertanyaan
from skpdoc.model.skp import SKP
from skpdoc.model.target import Target
from skpdoc.text import indonesian

_MANY = 6
"""names or shares that one question lists"""
_UNEVEN_TIMES, _UNEVEN_MORE = 2, 3
"""from what ratio and what difference of RHK a load is worth a question; practice, not law"""

_LAMPIRAN: Mapping[BagianLampiran, tuple[Perihal, str, str]] = {
    BagianLampiran.DUKUNGAN_SUMBER_DAYA: (
        Perihal.SUMBER_DAYA,
        "Dukungan apa (orang, anggaran, peralatan, bantuan pimpinan) yang diperlukan agar target tercapai?",
        "Apakah dukungan yang tertulis di Lampiran sudah cukup untuk mencapai target?",
    ),
    BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: (
        Perihal.PELAPORAN,
        "Kapan hasil dilaporkan, dan dengan bukti dukung apa?",
        "Apakah jadwal pelaporan dan bukti dukung yang tertulis di Lampiran sudah disepakati?",
    ),
    BagianLampiran.KONSEKUENSI: (
        Perihal.KONSEKUENSI,
        "Apa yang mengikuti bila hasil memenuhi ekspektasi, dan bila tidak?",
        "Apakah konsekuensi yang tertulis di Lampiran, baik maupun buruk, sudah disepakati?",
    ),
}
"""band → (what it is about, question where it is empty, question where it is filled)"""


class Questions:
    """Asks what an office's own data leave open."""

    def __init__(self, kantor: Kantor, skp: Mapping[str, SKP]) -> None:
        self._kantor = kantor
        self._skp = skp

    def of(self, orang: Orang, celah: Celah) -> tuple[Pertanyaan, ...]:
        """Those for one pimpinan or ketua tim: gaps first, then targets, load, and what the forms ask for."""
        below = [
            skp
            for kunci in self._kantor.hierarki.bawahan.get(orang.kunci, ())
            if (skp := self._skp.get(kunci)) is not None
        ]
        return (
            *_about_gaps(celah),
            *self._about_targets(orang),
            *_about_load(celah.beban),
            *(_about_forms(below) if below else ()),
        )

    def _about_targets(self, orang: Orang) -> Iterator[Pertanyaan]:
        """One for every target of his that others carry directly; those that one person carries whole in one."""
        whole: list[str] = []
        for hasil in self._kantor.daftar.by_pemilik.get(orang.kunci, ()):
            for number, baris in enumerate(hasil.baris):
                parts = sorted(
                    self._kantor.targets.pemikul.get((hasil.nomor, number), ()), key=lambda part: part.anak
                )
                target = self._target((hasil.nomor, number))
                named = f"{target.tertulis() if target else '(belum terisi)'} “{baris.indikator.teks}”"
                if len(parts) == 1:
                    whole.append(f"{named}: {self._share(parts[0], target)}")
                elif parts:
                    yield Pertanyaan(
                        Perihal.PEMBAGIAN,
                        f"Target {named} turun langsung kepada {_listed([self._share(part) for part in parts])}. "
                        "Apakah pembagian ini sudah disepakati?",
                    )
        if whole:
            asked = "Apakah target yang turun langsung kepada satu orang ini disanggupi?"
            yield Pertanyaan(Perihal.PEMBAGIAN, "\n".join((asked, *(f"– {one}" for one in whole))))

    def _target(self, node: Node) -> Target | None:
        """As the SKP prints it."""
        return self._kantor.ejaan.target(self._kantor.targets.nilai[node].target)

    def _share(self, part: Pikulan, whole: Target | None = None) -> str:
        """Who carries it; how much, where it is his only parent and not just the ``whole``."""
        nama = self._kantor.hierarki.by_kunci[self._kantor.daftar.hasil[part.anak[0]].pemilik].nama
        target = self._target(part.anak)
        is_told = target is not None and part.is_satu_induk and target != whole
        return f"{nama} ({target.tertulis()})" if target and is_told else nama


def _about_gaps(celah: Celah) -> Iterator[Pertanyaan]:
    for gap in celah.kolom_tanpa_peran:
        yield Pertanyaan(
            Perihal.HASIL, f"Siapa yang memikul “{gap.kolom}”? Bila tidak dibagi, apa alasannya?"
        )
    for person in celah.pegawai_tanpa_peran:
        yield Pertanyaan(
            Perihal.PERAN,
            f"Peran apa yang diharapkan dari {person.nama} ({person.jabatan}) untuk hasil di atas?",
        )
    for pair in celah.peran_mirip:
        yield Pertanyaan(
            Perihal.PERAN_MIRIP,
            f"Apa beda peran {pair.nama_pertama} (“{pair.peran_pertama}”) dan {pair.nama_kedua} "
            f"(“{pair.peran_kedua}”)? Bila sama, bagaimana dibagi: menurut wilayah, jumlah, atau tahapan?",
        )


def _about_load(beban: Sequence[BebanPegawai]) -> Iterator[Pertanyaan]:
    """Where one person has far more RHK than another who has any."""
    counts = {one: one.utama + one.tambahan for one in beban if one.utama + one.tambahan}
    if not counts:
        return
    most, least = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    if counts[most] >= max(_UNEVEN_TIMES * counts[least], counts[least] + _UNEVEN_MORE):
        yield Pertanyaan(
            Perihal.BEBAN,
            f"{most.nama} memikul {counts[most]} RHK ({most.indikator} indikator), {least.nama} {counts[least]} RHK "
            f"({least.indikator} indikator). Apakah beban ini seimbang?",
        )


def _about_forms(below: Sequence[SKP]) -> Iterator[Pertanyaan]:
    """Behaviour, resources, reporting and consequences: what is empty is asked for, what is filled is confirmed."""
    silent = [skp.dinilai.nama for skp in below if not any(one.ekspektasi for one in skp.perilaku)]
    if silent:
        yield Pertanyaan(
            Perihal.PERILAKU,
            f"Perilaku mana yang ingin ditekankan tahun ini? Belum ada ekspektasi khusus untuk {_listed(silent)}.",
        )
    else:
        yield Pertanyaan(
            Perihal.PERILAKU,
            "Apakah ekspektasi khusus atas perilaku kerja sudah dipahami, dan seperti apa wujudnya sehari-hari?",
        )
    for bagian, (perihal, ask, confirm) in _LAMPIRAN.items():
        empty = [skp.dinilai.nama for skp in below if not skp.lampiran.get(bagian)]
        missing = f" Lampiran {_listed(empty)} belum menyebutnya." if empty else ""
        yield Pertanyaan(perihal, ask + missing if empty else confirm)


def _listed(names: Sequence[str]) -> str:
    """``A, B, dan C``; of many the first few and how many more."""
    more = [f"{len(names) - _MANY} orang lain"] if len(names) > _MANY else []
    return indonesian.daftar([*names[:_MANY], *more])
