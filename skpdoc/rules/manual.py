"""Manual IKU: every indicator of a pimpinan has one, and a kuantitatif one says how it is computed (R19)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.model.choices import Pendekatan
from skpdoc.text.lines import shorten, told_apart


def pimpinan_has_manuals(kantor: Kantor) -> Iterator[Finding]:
    """Every IKI of a JPT or pimpinan unit kerja mandiri has a manual; one finding a person."""
    for orang in kantor.hierarki.orang:
        if orang.pegawai is None or not orang.is_pimpinan:
            continue
        missing = [
            baris.indikator
            for hasil in kantor.daftar.by_pemilik.get(orang.kunci, ())
            for number, baris in enumerate(hasil.baris)
            if (hasil.nomor, number) not in kantor.manual
        ]
        if missing:
            texts = told_apart([one.teks for one in missing[:3]], 50)
            shown = "; ".join(
                f'"{text}" ({one.source.cell("indikator").address})'
                for text, one in zip(texts, missing, strict=False)
            )
            more = f" dan {len(missing) - 3} lainnya" if len(missing) > 3 else ""
            yield codes.R19_TANPA_MANUAL(
                missing[0].source.cell("indikator"),
                shorten(missing[0].teks, 60),
                f"{len(missing)} indikator {orang.nama} belum mempunyai manual: {shown}{more}.",
                "Isi barisnya di lembar Manual IKU.",
            )


def manual_of_kuantitatif_has_formula(kantor: Kantor) -> Iterator[Finding]:
    """Formula is given, unless the owner's approach is kualitatif."""
    for (nomor, _), row in kantor.manual.items():
        pegawai = kantor.hierarki.by_kunci[kantor.daftar.hasil[nomor].pemilik].pegawai
        if pegawai is not None and pegawai.pendekatan is Pendekatan.KUANTITATIF and not row.formula:
            yield codes.R19_MANUAL(
                row.source.cell("formula"),
                "",
                "Formula belum diisi.",
                'Contoh: "(fasilitas terpasang / kebutuhan fasilitas) × 100%".',
            )
