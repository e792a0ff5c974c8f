"""The documentation page of the commands, generated from click's own help (docs/perintah.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc

import click

from skpdoc.cli.commands import skpdoc
from skpdoc.cli.guard import GALAT, USAGE, WORLD
from skpdoc.cli.words import speak_indonesian
from skpdoc.text.lines import one_line
from tools.generated import generated
from tools.markdown import markdown_table

_PEMBUKA = (
    "Perintah diketik di Command Prompt (Windows) atau Terminal, di folder tempat buku kerja disimpan. "
    "Nama berkas yang berisi spasi diapit tanda kutip. `-h` di belakang perintah mana pun menampilkan "
    "keterangannya."
)

_CONTOH: Mapping[str, Sequence[str]] = {  # in the order of the page
    "skpdoc app": ("skpdoc app", "skpdoc app dishub.xlsx"),
    "skpdoc new": (
        "skpdoc new dishub.xlsx --year 2026",
        "skpdoc new contoh.xlsx --year 2026 --sample",
        "skpdoc new dishub_2027.xlsx --year 2027 --from dishub.xlsx",
    ),
    "skpdoc check": (
        "skpdoc check dishub.xlsx",
        "skpdoc check dishub.xlsx --annotate dishub_temuan.xlsx --json temuan.json",
        "skpdoc check sekretariat.xlsx bidang_angkutan.xlsx bidang_prasarana.xlsx",
    ),
    "skpdoc generate": (
        "skpdoc generate dishub.xlsx",
        "skpdoc generate dishub.xlsx puskesmas.xlsx -o hasil",
        "skpdoc generate dishub.xlsx --only 198302172009121002 --document skp",
        "skpdoc generate dishub.xlsx --templates formulir",
        "skpdoc generate buku_kerja --jobs 2",
        "skpdoc generate dishub.xlsx --pdf",
    ),
    "skpdoc impact": ("skpdoc impact dishub.xlsx", "skpdoc impact buku_kerja -o hasil --all"),
    "skpdoc matrix": ("skpdoc matrix dishub.xlsx",),
    "skpdoc explain": ("skpdoc explain dishub.xlsx 198302172009121002",),
    "skpdoc coach": ("skpdoc coach dishub.xlsx",),
    "skpdoc evaluate new": (
        'skpdoc evaluate new dishub.xlsx -o evaluasi_tw1.xlsx --period "Triwulan I"',
        'skpdoc evaluate new dishub.xlsx --per-penilai evaluasi --period "Triwulan II" --previous evaluasi_tw1.xlsx',
        "skpdoc evaluate new dishub.xlsx -o evaluasi_2026.xlsx --period Tahunan --previous evaluasi",
        "skpdoc evaluate new dishub.xlsx -o evaluasi_juni.xlsx --period Juni --rekap rekap.xlsx",
    ),
    "skpdoc evaluate explain": ("skpdoc evaluate explain evaluasi_tw1.xlsx 198302172009121002",),
    "skpdoc evaluate check": (
        "skpdoc evaluate check evaluasi_tw1.xlsx",
        "skpdoc evaluate check bidang_angkutan.xlsx bidang_prasarana.xlsx --annotate bertanda",
    ),
    "skpdoc evaluate impact": ("skpdoc evaluate impact evaluasi_tw1.xlsx",),
    "skpdoc evaluate generate": (
        "skpdoc evaluate generate evaluasi_tw1.xlsx",
        "skpdoc evaluate generate evaluasi_tw1.xlsx --only 198302172009121002 --document umpan-balik --pdf",
    ),
    "skpdoc evaluate rekap": (
        "skpdoc evaluate rekap evaluasi_tw1.xlsx",
        "skpdoc evaluate rekap evaluasi -o hasil",
    ),
    "skpdoc evaluate summary": (
        "skpdoc evaluate summary output",
        'skpdoc evaluate summary output --period "Triwulan I"',
    ),
    "skpdoc pack": ("skpdoc pack output", 'skpdoc pack "output/Dinas Perhubungan/2026" --duplex'),
    "skpdoc verify": ("skpdoc verify kembali.docx", 'skpdoc verify "kiriman balik"/*.docx -o hasil'),
    "skpdoc collect": ('skpdoc collect output "kiriman balik"',),
    "skpdoc signed": (
        "skpdoc signed output 198302172009121002 198903082015022006",
        'skpdoc signed output 198302172009121002 --by "Nurlaila" --date "31 Januari 2026"',
        "skpdoc signed output 198302172009121002 --undo",
    ),
    "skpdoc status": ("skpdoc status output", "skpdoc status output --deadline 2026-01-31"),
    "skpdoc send": (
        "skpdoc send output",
        "skpdoc send output --check",
        "skpdoc send output --to-me saya@contoh.go.id --limit 3 --send",
        "skpdoc send output --only 198302172009121002 --send",
        "skpdoc send output --new-versions --send --yes 4",
    ),
    "skpdoc purge": ("skpdoc purge output",),
    "skpdoc templates export": ("skpdoc templates export formulir",),
    "skpdoc templates check": ("skpdoc templates check formulir",),
}
"""The tests hold each against click's own parser."""

_KODE_KELUAR = (
    (0, "Selesai. Peringatan dan saran boleh ada."),
    (GALAT, "Ada galat: sebuah dokumen ditahan, buku kerja belum dapat dibaca, atau formulir bermasalah."),
    (USAGE, "Perintahnya keliru: nama, pilihan, atau NIP yang tidak ada."),
    (
        WORLD,
        "Terhenti oleh keadaan: berkas tidak ada, rusak, atau sedang dibuka; folder tidak dapat ditulis.",
    ),
)


def commands_page() -> str:
    """The whole page as Markdown, Indonesian, with a line break at its end."""
    speak_indonesian()
    codes = markdown_table(("Kode", "Arti"), [(str(code), _cell(words)) for code, words in _KODE_KELUAR])
    parts = ["# Perintah skpdoc", generated("skpdoc/cli"), _PEMBUKA]
    order = list(_CONTOH)
    found = _contexts(click.Context(skpdoc, info_name="skpdoc", **skpdoc.context_settings))
    for context in sorted(found, key=lambda context: order.index(context.command_path)):
        parts += _section(context)
    parts += [
        "## Kode keluar",
        "Untuk yang menjalankan skpdoc dari skrip; bila beberapa terjadi, yang terbesar yang berlaku.",
        codes,
    ]
    return "\n\n".join(parts) + "\n"


def _contexts(context: click.Context) -> Iterator[click.Context]:
    """Every command that can be run, groups left out."""
    command = context.command
    if not isinstance(command, click.Group):
        yield context
        return
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        if below is not None:
            yield from _contexts(click.Context(below, info_name=name, parent=context))


def _section(context: click.Context) -> list[str]:
    command, path = context.command, context.command_path
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    own = [param for param in command.params if isinstance(param, click.Option)]
    records = [record for option in own if (record := option.get_help_record(context))]
    options = [
        markdown_table(("Pilihan", "Arti"), [(_cell(f"`{names}`"), _cell(words)) for names, words in records])
    ]
    return [
        f"## {path}",
        _escape(cleandoc(command.help or "")),
        _fence([usage]),
        *(options if records else ()),
        "Contoh:",
        _fence(_CONTOH[path]),
    ]


def _fence(lines: Sequence[str]) -> str:
    return "\n".join(("```text", *lines, "```"))


def _cell(text: str) -> str:
    return one_line(text.replace("|", "\\|"))


def _escape(text: str) -> str:
    return text.replace("<", "\\<").replace(">", "\\>")
