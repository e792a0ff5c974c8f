"""What a form needs before it can be printed: RHK, indicators, targets, satuan, perspektif."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.board import NilaiTarget, TargetOrigin
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Baris, Hasil
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek, Pendekatan, Polarisasi
from skpdoc.regulation import catalogue


def _indicators(kantor: Kantor) -> Iterator[tuple[Orang, Hasil, int, Baris]]:
    """Every indicator of someone who has an SKP here."""
    for hasil in kantor.daftar.hasil:
        orang = kantor.hierarki.by_kunci[hasil.pemilik]
        if orang.pegawai is not None:
            for number, baris in enumerate(hasil.baris):
                yield orang, hasil, number, baris


def _is_kuantitatif(orang: Orang) -> bool:
    return orang.pegawai is not None and orang.pegawai.pendekatan is Pendekatan.KUANTITATIF


def every_employee_has_results(kantor: Kantor) -> Iterator[Finding]:
    """Every employee has at least one RHK; whose rows contradict each other is known when they are mended (R10)."""
    for orang in kantor.hierarki.orang:
        is_in_doubt = orang.nip in kantor.hierarki.nip_ganda
        if orang.pegawai is not None and not is_in_doubt and not kantor.daftar.by_pemilik.get(orang.kunci):
            sheet = "Perjanjian Kinerja" if orang.is_pimpinan else "Peran"
            yield codes.R10_TANPA_RHK(
                orang.pegawai.source.cell("nip"),
                orang.kunci,
                f"{orang.nama} belum mempunyai rencana hasil kerja.",
                f"Isi barisnya di lembar {sheet} dengan NIP-nya.",
                withholds=(orang.pegawai.source.key,),
            )


def indikator_is_given(kantor: Kantor) -> Iterator[Finding]:
    """Every row of an RHK has an indicator (R07)."""
    for _, _, _, baris in _indicators(kantor):
        if not baris.indikator.teks and "indikator" not in baris.indikator.tak_terbaca:
            yield codes.R07_TARGET(
                baris.indikator.source.cell("indikator"),
                "",
                "Indikator belum diisi.",
                'Contoh: "Jumlah rambu yang terpasang sesuai standar".',
            )


def aspek_is_given(kantor: Kantor) -> Iterator[Finding]:
    """In the kuantitatif approach every row of Peran names its Aspek."""
    for orang, hasil, _, baris in _indicators(kantor):
        is_blank = baris.indikator.aspek is None and "aspek" not in baris.indikator.tak_terbaca
        if hasil.is_peran and _is_kuantitatif(orang) and is_blank:
            yield codes.B06_KOSONG(
                baris.indikator.source.cell("aspek"),
                "",
                "Aspek belum diisi.",
                "Pilih Kuantitas, Kualitas, Waktu, atau Biaya.",
            )


def target_is_given(kantor: Kantor) -> Iterator[Finding]:
    """Every indicator has a target, typed or derived (R07); a kualitatif role may do without."""
    for orang, hasil, number, baris in _indicators(kantor):
        if hasil.is_peran and not _is_kuantitatif(orang):
            continue
        if kantor.targets.nilai[(hasil.nomor, number)].asal is TargetOrigin.TIDAK_ADA:
            yield codes.R07_TARGET(
                baris.indikator.source.cell("target"),
                "",
                "Target belum diisi.",
                'Contoh: "12 Laporan". Bila target diturunkan dari induk, isi Metode Cascading dengan Langsung.',
            )


def carried_targets_exist(kantor: Kantor) -> Iterator[Finding]:
    """A target that comes down has one above it; asked here where nobody is asked for the upper one."""
    reported = {finding.cell for finding in target_is_given(kantor)}
    for anak, pikulan in kantor.targets.pikulan.items():
        for part in pikulan:
            above = kantor.targets.nilai[part.induk]
            own = kantor.daftar.hasil[anak[0]].baris[anak[1]].indikator
            cell, here = kantor.target_cell(part.induk), own.source.cell("target")
            if above.asal is TargetOrigin.TIDAK_ADA and not own.target_asli and cell not in reported:
                yield codes.K07_TANPA_INDUK(
                    here,
                    "",
                    f"Target menunggu target induk di {cell.place_from(here)}, yang belum diisi atau belum jelas.",
                    "Isi target induk, atau ketik target di sini.",
                )


def satuan_is_given(kantor: Kantor) -> Iterator[Finding]:
    """In the kuantitatif approach every target has a satuan; a derived one may take its parent's (said)."""
    for orang, hasil, number, baris in _indicators(kantor):
        is_blank = baris.indikator.satuan is None and "satuan" not in baris.indikator.tak_terbaca
        if not _is_kuantitatif(orang) or not is_blank or _needs_none(baris):
            continue
        nilai: NilaiTarget = kantor.targets.nilai[(hasil.nomor, number)]
        cell = baris.indikator.source.cell("satuan")
        if nilai.asal is TargetOrigin.DITURUNKAN and nilai.target and nilai.target.satuan:
            yield codes.K13_SATUAN_KOSONG(
                cell,
                "",
                f"Satuan kosong; dipakai satuan target induk: {nilai.target.satuan.teks}.",
                f"Isi {nilai.target.satuan.teks}.",
            )
        else:
            yield codes.B06_KOSONG(cell, "", *_missing_satuan(baris))


def _needs_none(baris: Baris) -> bool:
    """A day or a quarter says all there is; of another Aspek than Waktu it is asked about."""
    target = baris.indikator.target
    return target is not None and target.is_lengkap and baris.indikator.aspek in (None, Aspek.WAKTU)


def _missing_satuan(baris: Baris) -> tuple[str, str]:
    """What is missing, and the way out that fits what stands in Target."""
    target = baris.indikator.target
    if target is None or target.angka is not None:
        return "Satuan belum diisi.", 'Contoh: "Dokumen" atau "Persen".'
    said = f'Target "{target.teks}" tidak menyebut satuannya, dan kolom Satuan kosong.'
    if target.is_lengkap:
        return f'Target "{target.teks}" adalah waktu, dan kolom Satuan kosong.', (
            "Pilih Aspek Waktu, atau isi Satuan dengan Tanggal."
        )
    if baris.aspek is Aspek.WAKTU:
        return said, 'Ketik waktunya: "31 Desember 2026", "Triwulan IV", "6 Bulan", atau "pukul 07.30".'
    if baris.aspek is Aspek.BIAYA:
        return said, 'Ketik rupiahnya, misalnya "Rp 25.000.000", atau persennya, misalnya "95%".'
    return (
        said,
        'Ketik angkanya dengan satuannya, misalnya "12 Dokumen"; bila predikat, isi Satuan dengan Predikat.',
    )


def perspektif_is_given(kantor: Kantor) -> Iterator[Finding]:
    """Every indicator of a JPT or pimpinan unit kerja mandiri names its Perspektif."""
    names = catalogue()[kantor.buku.unit.regulasi].perspektif
    for orang, hasil, _, baris in _indicators(kantor):
        is_blank = not baris.indikator.perspektif and "perspektif" not in baris.indikator.tak_terbaca
        if orang.is_pimpinan and not hasil.is_peran and is_blank:
            yield codes.K14_PERSPEKTIF(
                baris.indikator.source.cell("perspektif"),
                "",
                "Perspektif belum diisi.",
                f"Pilih {', '.join(names[:-1])}, atau {names[-1]}.",
            )


def target_is_not_zero(kantor: Kantor) -> Iterator[Finding]:
    """A typed target is not 0, unless less is better."""
    for _, hasil, number, baris in _indicators(kantor):
        target = baris.indikator.target
        if target is None or target.angka != 0:
            continue
        if kantor.targets.polarisasi[(hasil.nomor, number)] is not Polarisasi.MINIMUM:
            yield codes.B14_ANGKA(
                baris.indikator.source.cell("target"),
                "0",
                "Target 0.",
                "Isi target sebenarnya. "
                + (
                    "Bila memang 0, ukurlah kebalikannya, misalnya persentase hari tanpa gangguan dengan target 100%."
                    if hasil.is_peran
                    else "Bila memang 0 (makin rendah makin baik), isi Polarisasi dengan Minimum."
                ),
            )
