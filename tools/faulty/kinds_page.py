"""The documentation page of all kinds of findings (docs/temuan.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from skpdoc import codes
from skpdoc.findings import FindingKind, Severity
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.regulation.grounds import ground
from tools.faulty.page import anchor
from tools.faulty.said import Said
from tools.generated import generated
from tools.markdown import markdown_table, markdown_text

_PEMBUKA = """\
Semua yang dapat dikatakan `skpdoc check` dan `skpdoc evaluate check` tentang sebuah buku, satu baris satu jenis.
Kata-katanya yang lengkap, dengan sel dan contoh perbaikannya, ada di contoh kekeliruan [buku kerja](salah.md)
dan [buku evaluasi](salah_evaluasi.md).

| Tingkat | Artinya |
| --- | --- |
| galat | Tidak dapat dicetak dengan benar, atau bertentangan dengan dirinya. Dokumen yang terkena ditahan. |
| peringatan | Dapat dicetak, tetapi perlu dilihat lagi: perbaiki, atau biarkan bila memang demikian. |
| saran | Pemberitahuan: apa yang dirapikan, diisi, atau tidak dibaca. |

**Dasar** hanya menyebut peraturan sejauh isinya sudah dipastikan; selebihnya *praktik*. **Yang bertindak** ialah yang
berwenang memutuskan, bukan selalu yang mengetik. **Di kode** ialah berkas yang melaporkannya."""

_KELONGGARAN = """\
## Menurunkan tingkat

Sebuah unit boleh menurunkan tingkat temuan tertentu, dengan alasan dan nama. Isi lembar *Kelonggaran* di buku kerjanya:

| Kode Temuan | Berlaku Untuk | Menjadi | Alasan | Oleh | Tanggal |
| --- | --- | --- | --- | --- | --- |
| R13 | PK1 | Peringatan | Sisa target dibagi sesudah mutasi bulan Februari | Sekretaris Dinas | 12 Januari 2026 |

*Berlaku Untuk* boleh kosong (semua temuan berkode itu), atau berisi sebuah NIP atau Kode. Kelonggaran disebut di setiap
laporan, juga pada temuan yang diturunkannya; yang tidak mengenai apa pun, atau bertentangan dengan yang lain,
ditanyakan. Yang bertanda *tidak* di bawah tidak dapat diturunkan, karena tanpa perbaikannya dokumen tidak dapat dicetak
dengan benar."""

_ROOMS = {
    "B": ("Membaca buku kerja", "Berkas, lembar, kolom, dan isi sel."),
    "E": ("Buku evaluasi", "Yang dinilai, dan penilaiannya."),
    "K": ("Menurunkan target", "Siapa memikul target siapa, dan berapa."),
    "R": ("Aturan", "Yang seharusnya benar tentang pegawai, hasil kerja, dan rumusannya."),
}
_KEPALA = ("Kode", "Temuan", "Tingkat", "Dapat diturunkan", "Dasar", "Yang bertindak", "Contoh", "Di kode")


def kinds_page(said: Mapping[str, Iterable[Said]]) -> str:
    """The whole page as Markdown, Indonesian, with a line break at its end; examples come from ``said``, by page."""
    examples: dict[tuple[str, str], str] = {}
    for page, samples in said.items():
        for one in samples:
            link = f"[{markdown_text(one.fault.judul)}]({page}#{anchor(one.fault.judul)})"
            for temuan in one.temuan:
                examples.setdefault((temuan["kode"], temuan["judul"]), link)
    parts = ["# Daftar temuan", generated("skpdoc/codes dan tools/faulty"), _PEMBUKA, _KELONGGARAN]
    for letter, (title, about) in _ROOMS.items():
        rows = [_row(kind, examples) for kind in _kinds() if kind.code.startswith(letter)]
        parts += [f"## {title}", about, markdown_table(_KEPALA, rows)]
    return "\n\n".join(parts) + "\n"


def _kinds() -> Iterator[FindingKind]:
    yield from codes.KINDS


def _row(kind: FindingKind, examples: dict[tuple[str, str], str]) -> tuple[str, ...]:
    return (
        kind.code,
        markdown_text(kind.title),
        kind.severity.value,
        _lowered(kind),
        markdown_text(ground(kind, catalogue()[DEFAULT_REGULASI])),
        markdown_text(kind.pelaku.value),
        examples.get((kind.code, kind.title), ""),
        "<br>".join(dict.fromkeys(map(_source, kind.raised_in))),
    )


def _source(place: str) -> str:
    """A link to the module of ``rules.dates:signed_in_time``."""
    path = place.partition(":")[0].replace(".", "/") + ".py"
    return f"[{path}](../skpdoc/{path})"


def _lowered(kind: FindingKind) -> str:
    if kind.severity is Severity.SARAN:
        return ""
    if kind.severity is Severity.PERINGATAN:
        return "menjadi saran"
    return "ya" if kind.is_printable else "tidak"
