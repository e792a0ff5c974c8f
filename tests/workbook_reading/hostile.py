"""Files made to hurt, to fool, or merely broken; each with what must be said of it. Made here, never stored."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable, Mapping

from office import BOOK, STRINGS, STYLES, TYPES, Parts, Spoil, good, packed, parts_of, replaced, sheet, spoilt

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOL = (
    '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)
XXE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def cell_xml(address: str) -> str:
    """The XML of a cell of the good workbook's sheet Peran."""
    match = re.search(rf'<c r="{address}".*?</c>', parts_of(good())[sheet("Peran")].decode())
    assert match is not None
    return match[0]


TARGET = cell_xml("P2")
"""A target of 12."""


def peran(old: str, new: str) -> Callable[[], bytes]:
    return lambda: spoilt(replaced(sheet("Peran"), old, new))


def target(xml: str) -> Callable[[], bytes]:
    """The good workbook with another cell in place of Peran!P2."""
    return peran(TARGET, xml)


def parted(spoil: Spoil) -> Callable[[], bytes]:
    return lambda: spoilt(spoil)


def added(name: str, content: bytes = b"<x/>") -> Callable[[], bytes]:
    """The good workbook with one part more."""
    return lambda: spoilt(lambda parts: parts.__setitem__(name, content))


def lacking(name: str) -> Callable[[], bytes]:
    return lambda: spoilt(lambda parts: parts.__delitem__(name))


def twice(name: str, other: str) -> bytes:
    """The good workbook with a second part of (nearly) the same name."""
    buffer = io.BytesIO(good())
    with zipfile.ZipFile(buffer, "a") as archive:
        info = zipfile.ZipInfo(name[:-1] + "?")
        archive.writestr(info, b"<x/>")
    return buffer.getvalue().replace((name[:-1] + "?").encode(), other.encode())


def method(number: int) -> Callable[[], bytes]:
    return lambda: packed(parts_of(good()), number)


def encrypted() -> bytes:
    """The encryption flag set in every header, local and central."""
    content = bytearray(good())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def checksum() -> bytes:
    """A byte of the stored sheet changed, so that its checksum is wrong and its XML is not."""
    content = packed(parts_of(good()), zipfile.ZIP_STORED)
    assert content.count(TARGET.encode()) == 1
    return content.replace(TARGET.encode(), TARGET.replace("12", "13").encode())


def lying_size() -> bytes:
    """A part of 64 MiB that says it holds ten bytes."""
    content = bytearray(packed({**parts_of(good()), "xl/media/a.xml": bytes(64 << 20)}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(content)


def zeros(count: int, mib: int) -> Callable[[], bytes]:
    def spoil(parts: Parts) -> None:
        parts.update({f"xl/media/{number}.bin": bytes(mib << 20) for number in range(count)})

    return parted(spoil)


def many_entries() -> bytes:
    return spoilt(lambda parts: parts.update({f"xl/media/{number}.bin": b"" for number in range(20_000)}))


def with_doctype(part: str, doctype: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    def spoil(parts: Parts) -> None:
        text = parts[part].decode()
        head, body = text.split("?>", 1) if text.startswith("<?xml") else ("", text)
        del head
        parts[part] = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{body}'.encode(encoding)

    return parted(spoil)


def rows(count: int, cell: str) -> str:
    return "".join(f'<row r="{number}">{cell}</row>' for number in range(10, 10 + count))


ROW_4 = "</row></sheetData>"


def one_text_in_many_cells() -> bytes:
    """A longest text, stored once and shown in 2,000 rows."""

    def spoil(parts: Parts) -> None:
        index = parts[STRINGS].count(b"<si>")
        replaced(STRINGS, "</sst>", f"<si><t>{'a' * 32_767}</t></si></sst>")(parts)
        cells = rows(2_000, f'<c t="s"><v>{index}</v></c>')
        replaced(sheet("Peran"), ROW_4, f"</row>{cells}</sheetData>")(parts)

    return spoilt(spoil)


def two_sheets_of_one_part() -> bytes:
    old, new = (sheet(title).removeprefix("xl/") for title in ("Perilaku", "Lampiran"))
    return spoilt(replaced("xl/_rels/workbook.xml.rels", old, new))


def hidden_macros(kind: str = "vbaProject", encoding: str = "utf-8") -> bytes:
    """Macros under an innocent name, told by their relation only."""
    relation = f'<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/{kind}"'
    relations = "xl/_rels/workbook.xml.rels"

    def spoil(parts: Parts) -> None:
        parts["xl/catatan.bin"] = b"\0"
        end = "</Relationships>"
        replaced(relations, end, f'{relation} Target="catatan.bin"/>{end}')(parts)
        body = parts[relations].decode().split("?>", 1)[-1]
        parts[relations] = f'<?xml version="1.0" encoding="{encoding}"?>{body}'.encode(encoding)

    return spoilt(spoil)


def typed_macros() -> bytes:
    """The same, told by the type of the part only."""
    kind = '<Override PartName="/xl/catatan.bin" ContentType="application/vnd.ms-office.vbaProject"/>'

    def spoil(parts: Parts) -> None:
        parts["xl/catatan.bin"] = b"\0"
        replaced(TYPES, "</Types>", f"{kind}</Types>")(parts)

    return spoilt(spoil)


def many_rows() -> bytes:
    return spoilt(replaced(sheet("Peran"), ROW_4, f"</row>{rows(200_001, '<c><v>1</v></c>')}</sheetData>"))


def merged(*areas: str) -> Callable[[], bytes]:
    listed = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return peran("</sheetData>", f"</sheetData><mergeCells>{listed}</mergeCells>")


def with_sheets(sheets: Mapping[str, str]) -> Parts:
    """The good workbook's parts, and one more for each title, its XML as given."""
    parts = parts_of(good())
    for number, (title, xml) in enumerate(sheets.items(), start=900):
        part = f"worksheets/sheet{number}.xml"
        relation = f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="{part}"/>'
        line = f'<sheet name="{title}" sheetId="{number}" r:id="rId{number}"/>'
        parts[f"xl/{part}"] = xml.encode()
        replaced("xl/_rels/workbook.xml.rels", "</Relationships>", f"{relation}</Relationships>")(parts)
        replaced(BOOK, "</sheets>", f"{line}</sheets>")(parts)
    return parts


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    # no workbook at all
    "kosong": (lambda: b"", "berkas kosong"),
    "nol": (lambda: bytes(5000), "berkas kosong"),
    "kosong_baris": (lambda: b"\r\n \n", "berkas kosong"),
    "acak": (lambda: bytes(range(1, 256)) * 20, "isinya rusak atau tidak dikenali. Salin atau unduh ulang"),
    "kunci": (lambda: b"\x05Sekre".ljust(54) + b"\x05\0S\0e".ljust(111, b" "), "ini berkas kunci"),
    "csv": (lambda: b"NIP;Nama\n1;2\n", "CSV. Di Excel pilih Data, Dari Teks/CSV"),
    "csv_utf16": (lambda: "NIP\tNama\n1\t2\n".encode("utf-16"), "CSV"),
    "teks": (lambda: b"Daftar pegawai", "berkas teks"),
    "html": (lambda: b"\xef\xbb\xbf<html><body><table></table>", "HTML. Buka di Excel"),
    "html_masuk": (lambda: b"<!DOCTYPE html><html><title>Login</title>", "HTML. Mungkin unduhannya gagal"),
    "gsheet": (
        lambda: b'{"url":"https://docs.google.com/open?id=1a","doc_id":"1a","email":"a@b"}',
        "pintasan ke Google Spreadsheet. Buka di Google",
    ),
    "pintasan": (
        lambda: b"[InternetShortcut]\r\nURL=https://x.sharepoint.com/a.xlsx\r\n",
        "pintasan ke sebuah",
    ),
    "pendamping": (lambda: b"\0\x05\x16\x07\0\x02" + bytes(200), "pendamping buatan macOS"),
    "gambar": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(90), "gambar"),
    "rar": (lambda: b"Rar!\x1a\x07\0" + bytes(90), "arsip RAR. Ekstrak dahulu"),
    "ods_datar": (lambda: b'<?xml version="1.0"?><office:document xmlns:office="urn:o">', "(.ods)"),
    "xml_2003": (
        lambda: b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "XML Spreadsheet 2003",
    ),
    "pdf": (lambda: b"%PDF-1.7\n", "PDF"),
    "xls": (lambda: OLE + bytes(600) + "Workbook".encode("utf-16-le"), ".xls lama"),
    "doc": (lambda: OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "Word"),
    "kata_sandi": (lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "ods": (
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, zipfile.ZIP_STORED),
        ".ods",
    ),
    "ods_terakhir": (lambda: packed({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>"}), ".ods"),
    "numbers": (lambda: packed({"Index/Document.iwa": b"\1"}), "buku kerja Numbers"),
    "zip_buku": (
        lambda: packed({"SKP 2026/buku.xlsx": good()}),
        'arsip ZIP yang memuat "SKP 2026/buku.xlsx". Ekstrak',
    ),
    "docx": (lambda: packed({TYPES: b"<Types/>", "word/document.xml": b"<w/>"}), "Word"),
    "xlsb": (lambda: packed({TYPES: b"<Types/>", "xl/workbook.bin": b"\1"}), ".xlsb"),
    "zip_kosong": (lambda: packed({}), "bukan berkas Office"),
    "zip_surat": (lambda: packed({"surat.txt": b"halo"}), "bukan berkas Office"),
    # damaged archives
    "terpotong_awal": (lambda: b"PK\x03\x04 terpotong", "rusak"),
    "terpotong_setengah": (lambda: good()[: len(good()) // 2], "rusak"),
    "terpotong_akhir": (lambda: good()[:-30], "rusak"),
    "crc": (checksum, "rusak"),
    "ukuran_bohong": (lying_size, "rusak"),
    "tanpa_jenis": (lacking(TYPES), "bukan berkas Office"),
    "tanpa_buku": (lacking(BOOK), "rusak"),
    "buku_bukan_xml": (parted(replaced(BOOK, "</sheets>", "<sheets>")), f"bagian {BOOK} rusak"),
    "tanpa_lembar": (lambda: spoilt(lambda p: p.__delitem__(sheet("Peran"))), 'lembar "Peran" tidak ada'),
    "lembar_putus": (peran("</sheetData>", "<sheetData"), 'lembar "Peran" rusak'),
    "lembar_sandi_aneh": (
        lambda: spoilt(replaced(sheet("Peran"), 'encoding="UTF-8"', 'encoding="x-tidak-ada"')),
        'lembar "Peran" rusak',
    ),
    "teks_putus": (parted(replaced(STRINGS, "</sst>", "")), "bagian xl/sharedStrings.xml rusak"),
    "lembar_berbagi": (two_sheets_of_one_part, 'lembar "Lampiran" menunjuk isi lembar lain'),
    "lembar_di_luar": (
        parted(replaced("xl/_rels/workbook.xml.rels", "worksheets/sheet7.xml", "../../../../etc/passwd")),
        'lembar "Peran" tidak ada',
    ),
    # archives made to hurt
    "bom": (zeros(1, 64), "seperti bom arsip"),
    "bom_terbagi": (zeros(18, 15), "seperti bom arsip"),
    "bom_lembar": (
        lambda: spoilt(lambda p: p.__setitem__(sheet("Unit"), p[sheet("Unit")] + b" " * (64 << 20))),
        "mengembang",
    ),
    "banyak_bagian": (many_entries, "lebih dari 2000 bagian"),
    "nama_naik": (added("xl/../../etc/x.xml"), "nama bagian yang ganjil"),
    "nama_mutlak": (added("/etc/passwd"), "nama bagian yang ganjil"),
    "nama_windows": (added("C:/x.xml"), "nama bagian yang ganjil"),
    "nama_garis_miring": (lambda: twice("xl/XXX.xml?", "xl\\..\\.xml?"), "nama bagian yang ganjil"),
    "bagian_ganda_garis_miring": (lambda: twice("xl/workbook.xml", "xl\\workbook.xml"), "dua kali"),
    "nama_kendali": (added("xl/a\nb.xml"), "nama bagian yang ganjil"),
    "nama_arah": (added("xl/\u202elmx.nib"), r"ganjil (xl/\u202elmx.nib)"),
    "bagian_ganda": (lambda: twice(BOOK, BOOK), "dua kali"),
    "bagian_ganda_huruf": (added("XL/Workbook.xml"), "dua kali"),
    "sandi_zip": (encrypted, "kata sandi"),
    "bzip2": (method(zipfile.ZIP_BZIP2), "dimampatkan"),
    "lzma": (method(zipfile.ZIP_LZMA), "dimampatkan"),
    "makro": (added("xl/vbaProject.bin", b"\0"), "makro"),
    "makro_jenis": (typed_macros, "makro"),
    "makro_huruf": (lambda: hidden_macros(kind="vba&#80;roject"), "makro"),
    "makro_utf16": (lambda: hidden_macros(encoding="utf-16"), "makro"),
    "makro_hubungan": (hidden_macros, "makro"),
    "makro_lembar": (added("xl/macrosheets/sheet1.xml"), "makro"),
    # XML made to hurt
    "entitas_lembar": (with_doctype(sheet("Peran"), LOL), "DOCTYPE"),
    "entitas_luar": (with_doctype(STRINGS, XXE), "DOCTYPE"),
    "entitas_utf16": (with_doctype(BOOK, XXE, "utf-16"), "DOCTYPE"),
    "entitas_sifat": (with_doctype("docProps/core.xml", LOL), "DOCTYPE"),
    "entitas_lembar_lain": (
        lambda: packed(with_sheets({"Catatan": f"{LOL}<worksheet {NAMESPACE}><sheetData/></worksheet>"})),
        "DOCTYPE",
    ),
    "sarang_lembar_lain": (
        lambda: packed(with_sheets({"Catatan": f"<worksheet {NAMESPACE}>{'<x>' * 50_000}"})),
        "bersarang terlalu dalam",
    ),
    "entitas_tamu": (added("customXml/item1.xml", (LOL + "<l>&d;</l>").encode()), "DOCTYPE"),
    "sarang_dalam": (peran("<sheetData>", "<sheetData>" + "<x>" * 50_000), "bersarang terlalu dalam"),
    # sheets made to hurt, or to fool
    "kolom_jauh": (
        peran("</row></sheetData>", '<c r="XFD1500"><v>1</v></c></row></sheetData>'),
        "Peran!XFD1500",
    ),
    "kolom_mustahil": (
        peran("</row></sheetData>", '<c r="ZZZ3"><v>1</v></c></row></sheetData>'),
        "Peran!ZZZ3",
    ),
    "baris_mustahil": (
        peran("</sheetData>", '<row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'),
        'nomor baris "1048577"',
    ),
    "baris_negatif": (peran('<row r="3"', '<row r="-3"'), 'nomor baris "-3"'),
    "baris_terlalu_banyak": (many_rows, "200000 baris"),
    "teks_terlalu_banyak": (one_text_in_many_cells, "berkas terlalu besar"),
    "sel_di_baris_lain": (target('<c r="P9"><v>12</v></c>'), "Peran!P9"),
    "sel_di_baris_mirip": (target('<c r="P12"><v>12</v></c>'), "Peran!P12 bukan alamat sel di baris 2"),
    "sel_ganda": (target(TARGET + '<c r="P2"><v>120</v></c>'), "Peran!P2 tercatat dua kali"),
    "baris_ganda": (peran(ROW_4, '</row><row r="2"><c r="P2"><v>1</v></c></row></sheetData>'), "Peran!P2"),
    "gabung_luas": (merged("A1:XFD1048575"), "A1:XFD1048575"),
    "gabung_banyak": (merged(*(f"A{n}:B{n}" for n in range(10, 100_020))), "terlalu banyak"),
    "gabung_mustahil": (merged("A1:ZZZZ9"), 'sel gabungan "A1:ZZZZ9"'),
    "teks_minus_satu": (target('<c r="P2" t="s"><v>-1</v></c>'), "Peran!P2 menunjuk teks nomor -1"),
    "teks_di_luar": (target('<c r="P2" t="s"><v>99999</v></c>'), "Peran!P2 menunjuk teks nomor 99999"),
    "teks_pecahan": (target('<c r="P2" t="s"><v>1.5</v></c>'), "Peran!P2"),
    "teks_tanpa_tabel": (lacking(STRINGS), "tidak ada di dalam berkas (0 teks)"),
    "angka_nan": (target('<c r="P2"><v>nan</v></c>'), 'Peran!P2 berisi "nan"'),
    "angka_tak_hingga": (target('<c r="P2"><v>1e999</v></c>'), 'Peran!P2 berisi "1e999"'),
    "angka_arab": (target("<c r='P2'><v>١٢</v></c>"), "Peran!P2"),
    "angka_garis": (target('<c r="P2"><v>1_2</v></c>'), 'Peran!P2 berisi "1_2"'),
    "angka_koma": (target('<c r="P2"><v>1,5</v></c>'), 'Peran!P2 berisi "1,5"'),
    "angka_panjang": (target(f'<c r="P2"><v>{"9" * 5000}</v></c>'), "Peran!P2"),
    "jenis_sel": (target('<c r="P2" t="q"><v>1</v></c>'), 'Peran!P2 berjenis "q"'),
    "teks_panjang": (
        target(f'<c r="P2" t="inlineStr"><is><t>{"a" * 32_768}</t></is></c>'),
        "Peran!P2 memuat teks lebih panjang dari 32767",
    ),
    "teks_raksasa": (target(f'<c r="P2" t="str"><v>{"a" * 5_000_000}</v></c>'), "Peran!P2 memuat teks"),
    "teks_bersama_panjang": (
        parted(replaced(STRINGS, "</sst>", f"<si><t>{'a' * 32_768}</t></si></sst>")),
        "memuat teks lebih panjang",
    ),
}
"""Name → how it is made, and what its refusal says."""


# -- ill, but read all the same --------------------------------------------------------------------------


def empty_rows() -> bytes:
    """A million formatted rows under the table, as *fill down* leaves them; in the first also formatted cells."""
    cells = "".join(f'<row r="{n}"><c r="A{n}" s="27"/><c r="D{n}" s="25"/></row>' for n in range(4, 50_004))
    rows = cells + "".join(f'<row r="{n}" s="27" customFormat="1"/>' for n in range(50_004, 1_000_004))
    return spoilt(replaced(sheet("Peran"), "</sheetData>", f"{rows}</sheetData>"))


def prefixed() -> bytes:
    """The sheet as some libraries write it: every element with a prefix."""

    def spoil(parts: Parts) -> None:
        text = parts[sheet("Peran")].decode()
        head, body = text.split("?>", 1)
        body = (
            body.replace("</", "\0")
            .replace("<", "<x:")
            .replace("\0", "</x:")
            .replace("xmlns=", "xmlns:x=", 1)
        )
        parts[sheet("Peran")] = f"{head}?>{body}".encode()

    return spoilt(spoil)


def strict() -> bytes:
    """Excel's *Strict Open XML Spreadsheet*: other namespaces, the same words."""
    old = (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    new = (
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )

    def spoil(parts: Parts) -> None:
        for name, content in parts.items():
            text = content.decode()
            for before, after in zip(old, new, strict=True):
                text = text.replace(before, after)
            parts[name] = text.encode()

    return spoilt(spoil)


def without_addresses() -> bytes:
    """Rows and cells counted, not named, where none is left out."""

    def spoil(parts: Parts) -> None:
        text = parts[sheet("Unit")].decode()
        assert '<row r="1"' in text
        for row in range(1, 30):
            text = text.replace(f'<row r="{row}"', "<row")
            for column in "ABC":
                text = text.replace(f'<c r="{column}{row}"', "<c")
        parts[sheet("Unit")] = text.encode()

    return spoilt(spoil)


def utf_16() -> bytes:
    def spoil(parts: Parts) -> None:
        body = parts[sheet("Peran")].decode().split("?>", 1)[1]
        parts[sheet("Peran")] = f'<?xml version="1.0" encoding="utf-16"?>{body}'.encode("utf-16")

    return spoilt(spoil)


def upper_case() -> bytes:
    parts = parts_of(good())
    return packed(
        {name.upper() if name.startswith("xl/worksheets/") else name: parts[name] for name in parts}
    )


def commented() -> bytes:
    buffer = io.BytesIO(good())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"dari surel"
    return buffer.getvalue()


def no_properties(parts: Parts) -> None:
    for name in [name for name in parts if name.startswith("docProps/")]:
        del parts[name]


def broken(*names: str) -> Callable[[], bytes]:
    """Parts that only concern looks, each cut in its middle."""

    def spoil(parts: Parts) -> None:
        found = [name for name in parts if name.startswith(names)]
        assert found
        for name in found:
            parts[name] = parts[name][: len(parts[name]) // 2]

    return parted(spoil)


def backslashed() -> bytes:
    """Parts and targets with backslashes, as a few programs on Windows write them."""
    content = packed(_with_targets(lambda target: target.replace("/", "\\")))
    content = content.replace(TYPES.encode(), TYPES.lower().encode())
    for name in parts_of(good()):
        if name.startswith("xl/"):
            content = content.replace(name.encode(), name.replace("/", "\\").encode())
    return content


def _with_targets(change: Callable[[str], str]) -> Parts:
    """The good workbook's parts, the targets of its sheets' relations written otherwise."""
    parts = parts_of(good())
    name = "xl/_rels/workbook.xml.rels"
    text = parts[name].decode()
    parts[name] = re.sub(r'(?<=Target=")[^"]*', lambda target: change(target[0]), text).encode()
    return parts


def lower_addresses() -> bytes:
    """Every cell of a sheet, and its merged area, in small letters."""

    def spoil(parts: Parts) -> None:
        name = sheet("Peran")
        parts[name] = re.sub(rb'(?<=<c r=")[A-Z]+', lambda match: match[0].lower(), parts[name])

    return spoilt(spoil)


def rows_without_numbers() -> bytes:
    """Rows that only the addresses of their cells place."""

    def spoil(parts: Parts) -> None:
        parts[sheet("Peran")] = re.sub(rb'<row r="\d+"', b"<row", parts[sheet("Peran")])

    return spoilt(spoil)


SAME: dict[str, Callable[[], bytes]] = {
    "sejuta_baris_kosong": empty_rows,
    "dimensi_kecil": peran("<sheetData>", '<dimension ref="A1"/><sheetData>'),
    "dimensi_raksasa": peran("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
    "dimensi_ngawur": peran("<sheetData>", '<dimension ref="bukan"/><sheetData>'),
    "kolom_jauh_kosong": peran("</row></sheetData>", '<c r="XFD3" s="1"/></row></sheetData>'),
    "tema_rusak": broken("xl/theme/"),
    "tanpa_tema": lacking("xl/theme/theme1.xml"),
    "gambar_rusak": broken("xl/drawings/"),
    "catatan_rusak": broken("xl/comments"),
    "sifat_rusak": broken("docProps/"),
    "tanpa_sifat": parted(no_properties),
    "relasi_lembar_rusak": broken("xl/worksheets/_rels/"),
    "validasi_ngawur": peran('<dataValidation type="list"', '<dataValidation type="ngawur"'),
    "huruf_ngawur": parted(replaced(STYLES, '<sz val="11"/>', '<sz val="besar"/>', 99)),
    "warna_ngawur": parted(replaced(STYLES, 'rgb="FF1F4E78"', 'rgb="biru"', 99)),
    "dxf_ngawur": parted(
        replaced(STYLES, "</styleSheet>", '<dxfs count="x"><dxf><zz/></dxf></dxfs></styleSheet>')
    ),
    "nama_terdefinisi_ngawur": parted(replaced(BOOK, 'localSheetId="9"', 'localSheetId="99"')),
    "unsur_asing": peran("<sheetData>", '<sheetData xmlns:q="urn:q"><q:row r="2"><q:c r="P2"/></q:row>'),
    "awalan": prefixed,
    "ketat": strict,
    "tanpa_alamat": without_addresses,
    "utf_16": utf_16,
    "huruf_besar": upper_case,
    "komentar_arsip": commented,
    "garis_miring_terbalik": backslashed,
    "alamat_mutlak": lambda: packed(
        _with_targets(lambda target: target if target.startswith("/") else f"/xl/{target}")
    ),
    "huruf_kecil": lower_addresses,
    "baris_tanpa_nomor": rows_without_numbers,
    "format_kosong": parted(
        replaced(STYLES, "<numFmts", '<numFmts><numFmt numFmtId="0" formatCode=""/></numFmts><numFmts')
    ),
    "makro_tanpa_isi": parted(replaced(TYPES, "spreadsheetml.sheet.main", "sheet.macroEnabled.main")),
    "tidak_dimampatkan": method(zipfile.ZIP_STORED),
    "bagian_tamu": added("customXml/item1.xml", b"<a>&amp;</a>"),
}
"""Name → how it is made; every one reads as the good workbook does."""
