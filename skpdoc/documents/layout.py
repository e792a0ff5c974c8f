"""The switchable points of the forms (formats.md 12), read from ``format.toml`` of a template folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from skpdoc.documents.archive import read_regular
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


CHOICES: Mapping[str, tuple[str, ...]] = {
    "label_unit_penilai_jpt": ("UNIT KERJA", "INSTANSI"),
    "urutan_kolom_jpt": ("TARGET, PERSPEKTIF", "PERSPEKTIF, TARGET"),
    "sebutan_atasan": ("PIMPINAN", "ATASAN"),
    "satuan_rupiah": ("Rp", "Rupiah"),
}
"""of a setting that takes only these"""
_MOST_COLUMNS = 12
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
    good = {name: value for name, value in values.items() if not faults[name]}
    return FormLayout(**good), tuple(fault for found in faults.values() for fault in found)


_KINDS: Mapping[type, str] = {
    bool: "true atau false",
    int: "bilangan bulat",
    str: "teks di antara tanda kutip",
}


def layout_faults(values: Mapping[str, object]) -> tuple[str, ...]:
    """Everything wrong with the settings, an Indonesian sentence or two each."""
    known = {field.name: type(field.default) for field in fields(FormLayout)}
    found: list[str] = []
    for name, value in values.items():
        if name not in known:
            found.append(f"Pengaturan '{shorten(name)}' tidak dikenal. {_hint(name, known)}")
        elif type(value) is not known[name]:
            found.append(f"Nilai {name} harus {_KINDS[known[name]]}.")
        else:
            found.extend(_value_faults(name, value))
    return tuple(found)


def _hint(name: str, known: Iterable[str]) -> str:
    return meant(nearest(name, known, NEAR_NAME), mark="'") or "Hapus baris itu."


def _value_faults(name: str, value: object) -> list[str]:
    choices = CHOICES.get(name)
    if choices and value not in choices:
        allowed = " atau ".join(f'"{choice}"' for choice in choices)
        return [f'Nilai {name} "{shorten(str(value))}" tidak dikenal; isi {allowed}.']
    if name == "mph_kolom_per_tabel" and not (isinstance(value, int) and 1 <= value <= _MOST_COLUMNS):
        return [f"Nilai {name} harus 1 sampai {_MOST_COLUMNS}."]
    if isinstance(value, str) and not (value.strip() and value.isprintable() and len(value) <= _LONGEST_WORD):
        return [f"Nilai {name} harus satu baris teks, paling panjang {_LONGEST_WORD} huruf."]
    return []
