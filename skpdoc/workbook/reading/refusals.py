"""Why a workbook is not read, each as a SkpdocError without the file's name, which the door adds."""

from __future__ import annotations

from skpdoc.errors import SkpdocError

RESAVE = "Buka di Excel, simpan ulang sebagai .xlsx, lalu coba lagi."
FETCH_AGAIN = (
    "Salin atau unduh ulang dari asalnya, atau minta pemiliknya menyimpan ulang di Excel sebagai .xlsx tanpa kata "
    "sandi."
)
"""The remedy where the file as a whole is not to be trusted."""

MOST_BYTES = 256 * 1024 * 1024
"""Of a file, and of its parts together."""
MOST_CELLS = 2_000_000
"""Cells of all sheets that hold something, and shared texts: bounds memory where the system does not."""
TEXT_LIMIT = 32_767
"""Excel's most characters in a cell."""


class HostilePartError(SkpdocError):
    """A part as no Excel writes it: its workbook is refused, even where the part would not be needed."""


def damaged() -> SkpdocError:
    """The file is not whole, or no workbook."""
    return SkpdocError(f"berkas rusak, terpotong, atau bukan buku kerja Excel. {FETCH_AGAIN}")


def damaged_part(name: str) -> SkpdocError:
    """One part is not well-formed XML."""
    return SkpdocError(f"bagian {name} rusak. {RESAVE}")


def hostile_part(name: str, what: str) -> SkpdocError:
    """One part is as no Excel writes it: ``what`` it does."""
    return HostilePartError(f"bagian {name} {what}, seperti tidak pernah ditulis Excel. {FETCH_AGAIN}")


def too_large() -> SkpdocError:
    """The file would fill the machine."""
    return SkpdocError(
        "berkas terlalu besar. Hapus lembar, baris dan gambar yang tidak dipakai, simpan ulang, lalu coba lagi."
    )


def too_long(place: str) -> SkpdocError:
    """A text is longer than a cell can hold."""
    return SkpdocError(f"{place} memuat teks lebih panjang dari {TEXT_LIMIT} karakter. Ringkas teksnya.")
