"""Ratings and what follows from them, spelt as the office reads them (PermenPANRB 6/2022)."""

from __future__ import annotations

from enum import StrEnum


class Rating(StrEnum):
    """Rating hasil kerja and rating perilaku kerja."""

    DI_ATAS = "Di Atas Ekspektasi"
    SESUAI = "Sesuai Ekspektasi"
    DI_BAWAH = "Di Bawah Ekspektasi"


class Predikat(StrEnum):
    """Predikat kinerja pegawai, best first; the kuadran calls ``Kurang`` also ``Misconduct``."""

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang"
    SANGAT_KURANG = "Sangat Kurang"


class CapaianOrganisasi(StrEnum):
    """Capaian kinerja organisasi, set by the pimpinan above: asked, never computed."""

    ISTIMEWA = "Istimewa"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang"
    SANGAT_KURANG = "Sangat Kurang"
