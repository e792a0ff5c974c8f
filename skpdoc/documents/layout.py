"""The switchable points of the forms (formats.md 12), read from ``format.toml`` of a template folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from skpdoc.documents.archive import read_regular
from skpdoc.documents.finish import ACROSS, UPRIGHT
from skpdoc.errors import SkpdocError
from skpdoc.refusal import reason
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import NEAR_NAME, meant, nearest
from skpdoc.text.toml_fault import toml_fault

FORMAT_FILE = "format.toml"


@dataclass(frozen=True, slots=True)
class FormLayout:
    """What differs between offices; the defaults are those of the shipped ``format.toml``."""

    label_unit_penilai_jpt: str = "UNIT KERJA"
    lampiran_jpt: bool = True
    urutan_kolom_jpt: str = "TARGET, PERSPEKTIF"
    sebutan_atasan: str = "PIMPINAN"
    pita_utama_kuantitatif: str = "UTAMA"
    pita_tambahan_kuantitatif: str = "TAMBAHAN"
    pita_utama_kualitatif: str = "A. UTAMA"
    pita_tambahan_kualitatif: str = "B. TAMBAHAN"
    periode_sampai: str = "SD"
    periode_kata_tahun: bool = True
    periode_huruf_besar: bool = True
    satuan_rupiah: str = "Rp"
    spasi_rupiah: bool = False
    mph_kolom_per_tabel: int = 5
    orientasi_evaluasi_kuantitatif: str = "MENDATAR"
    orientasi_evaluasi_kualitatif: str = "TEGAK"
    pita_utama_evaluasi: str = "A. UTAMA"
    pita_tambahan_evaluasi: str = "B. TAMBAHAN"
    label_unit_penilai_evaluasi_jpt: str = "INSTANSI"
    kepala_target_evaluasi: str = "TARGET"
    kurva_evaluasi: str = "GAMBAR"
    nilai_evaluasi: str = "PILIHAN"
    bintang_evaluasi: bool = True
    bukti_dukung_evaluasi: bool = False
    nomor_tanggal_evaluasi: bool = True
    huruf_besar_dokumen_evaluasi: bool = True
    label_kartu: str = "Nomor Kartu ASN"
    desimal_angka_kredit: int = 3
    prosentase_bagian_tahun: str = "BULAN x PERSEN"
    kata_tidak_dapat: str = "Tidak dapat"
    tembusan_konversi: tuple[str, ...] = (
        "Pejabat Fungsional yang bersangkutan",
        "Pimpinan Unit Kerja",
        "Kepala BKD/BKPSDM",
    )
    tembusan_pak: tuple[str, ...] = (
        "Pimpinan Unit Kerja",
        "Pejabat Penilai Kinerja",
        "Sekretaris Tim Penilai yang bersangkutan",
        "Kepala BKD/BKPSDM",
    )


CHOICES: Mapping[str, tuple[str, ...]] = {
    "label_unit_penilai_jpt": ("UNIT KERJA", "INSTANSI"),
    "urutan_kolom_jpt": ("TARGET, PERSPEKTIF", "PERSPEKTIF, TARGET"),
    "sebutan_atasan": ("PIMPINAN", "ATASAN"),
    "satuan_rupiah": ("Rp", "Rupiah"),
    "orientasi_evaluasi_kuantitatif": (ACROSS, UPRIGHT),
    "orientasi_evaluasi_kualitatif": (UPRIGHT, ACROSS),
    "label_unit_penilai_evaluasi_jpt": ("INSTANSI", "UNIT KERJA"),
    "kepala_target_evaluasi": ("TARGET", "TARGET/SESUAI EKSPEKTASI"),
    "kurva_evaluasi": ("GAMBAR", "TABEL", "TANPA"),
    "nilai_evaluasi": ("PILIHAN", "CORET"),
    "label_kartu": ("Nomor Kartu ASN", "Nomor Seri Karpeg"),
    "prosentase_bagian_tahun": ("BULAN x PERSEN", "BULAN"),
    "kata_tidak_dapat": ("Tidak dapat", "Belum dapat"),
}
"""of a setting that takes only these"""
_LIMITS: Mapping[str, tuple[int, int]] = {"mph_kolom_per_tabel": (1, 12), "desimal_angka_kredit": (2, 3)}
"""the least and the most of a number"""
_MOST_COPIES = 12
_MOST_BYTES = 64 * 1024
_EXPORT = "Ambil salinannya dengan: skpdoc templates export FOLDER."
_LONGEST_WORD = 60


def read_layout(path: Path) -> FormLayout:
    """The settings of one template folder; anything wrong in them stops with all faults in one line."""
    tata_letak, faults = examine_layout(path)
    if faults:
        raise SkpdocError(f"{path}: {' '.join(faults)}")
    return tata_letak


def examine_layout(path: Path) -> tuple[FormLayout, tuple[str, ...]]:
    """The settings and every fault of them; those at fault are left at their defaults."""
    try:
        values = tomllib.loads(read_regular(path, _MOST_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        return FormLayout(), (f"Berkas tidak ada. {_EXPORT}",)
    except OSError as error:
        return FormLayout(), (
            f"Berkas tidak dapat dibaca ({reason(error, path)}). Periksa hak akses berkas.",
        )
    except (ValueError, RecursionError) as error:
        return FormLayout(), (f"Berkas {toml_fault(error)}",)
    faults = {name: layout_faults({name: value}) for name, value in values.items()}
    good = {name: _frozen(value) for name, value in values.items() if not faults[name]}
    return FormLayout(**good), tuple(fault for found in faults.values() for fault in found)


_KINDS: Mapping[type, str] = {
    bool: "true atau false",
    int: "bilangan bulat",
    str: "teks di antara tanda kutip",
    list: 'daftar teks, misalnya ["Pimpinan Unit Kerja"]',
}


def layout_faults(values: Mapping[str, object]) -> tuple[str, ...]:
    """Everything wrong with the settings, an Indonesian sentence or two each."""
    known = {field.name: _typed(field.default) for field in fields(FormLayout)}
    found: list[str] = []
    for name, value in values.items():
        if name not in known:
            found.append(f"Pengaturan '{shorten(name)}' tidak dikenal. {_hint(name, known)}")
        elif type(value) is not known[name]:
            found.append(f"Nilai {name} harus {_KINDS[known[name]]}.")
        else:
            found.extend(_value_faults(name, value))
    return tuple(found)


def _typed(default: object) -> type:
    """As TOML gives it: a list for what is kept as a tuple."""
    return list if isinstance(default, tuple) else type(default)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _hint(name: str, known: Iterable[str]) -> str:
    return meant(nearest(name, known, NEAR_NAME), mark="'") or "Hapus baris itu."


def _value_faults(name: str, value: object) -> list[str]:
    choices = CHOICES.get(name)
    if choices and value not in choices:
        allowed = " atau ".join(f'"{choice}"' for choice in choices)
        return [f'Nilai {name} "{shorten(str(value))}" tidak dikenal; isi {allowed}.']
    if name in _LIMITS and isinstance(value, int):
        least, most = _LIMITS[name]
        return [] if least <= value <= most else [f"Nilai {name} harus {least} sampai {most}."]
    if isinstance(value, list) and not (len(value) <= _MOST_COPIES and all(map(_is_line, value))):
        return [f"Nilai {name} harus paling banyak {_MOST_COPIES} teks, masing-masing satu baris."]
    if isinstance(value, str) and not (_is_line(value) and len(value) <= _LONGEST_WORD):
        return [f"Nilai {name} harus satu baris teks, paling panjang {_LONGEST_WORD} huruf."]
    return []


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.strip() != "" and value.isprintable()
