"""The straightforward script that skpdoc is compared with: ``python -m tests.bench.script FORMS OUT BOOK.xlsx…``.

As an able office programmer writes it in an afternoon: pandas reads the sheets, docxtpl fills a form a document. One
pass, typed targets only; no target comes down, nothing is checked, no index, nothing is kept of an earlier run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pandas as pd
from docxtpl import DocxTemplate

from skpdoc.regulation import DEFAULT_REGULASI, catalogue

LAW = catalogue()[DEFAULT_REGULASI]  # the words of the forms, so that both print the same
PERIOD = "1 JANUARI SD 31 DESEMBER TAHUN 2026"
KINDS = ("Outcome", "Outcome Antara", "Output Kendali Rendah")
TIMES = ("Bulanan", "Triwulanan", "Semesteran", "Tahunan")
Row = dict[str, str]
Context = dict[str, Any]


def person(row: Row) -> Context:
    return {
        "nama": row["Nama"],
        "label_nomor": "NIP",
        "nomor": row.get("NIP", "-"),
        "pangkat": row.get("Pangkat/Golongan", "-"),
        "jabatan": row["Jabatan"],
        "unit_kerja": row.get("Unit Kerja") or row.get("Unit Kerja/Instansi", "-"),
        "label_unit": "INSTANSI" if "Kode" in row else "UNIT KERJA",
    }


def signed(row: Row) -> Context:
    return {"nama": row["Nama"], "nomor": f"NIP. {row['NIP']}" if "NIP" in row else ""}


def indicator(row: Row) -> Context:
    unit = "%" if row["Satuan"] == "Persen" else f" {row['Satuan']}"
    target = f"{row['Target']}{unit}" if row["Target"] else ""
    seen = row.get("Perspektif", "")
    head = {"aspek": row.get("Aspek", ""), "teks": row["Indikator"], "target": target, "perspektif": seen}
    return {**head, "kolom_4": target, "kolom_5": seen}


def result(number: int, rows: list[Row], above: dict[str, tuple[str, str]]) -> Context:
    codes = [code.strip() for code in rows[0]["Induk"].split(";") if code.strip() in above]
    supported = [{"rencana_hasil_kerja": above[c][0], "indikator": [above[c][1]]} for c in codes]
    given = f" (Penugasan dari {rows[0]['Penugasan Dari']})" if rows[0].get("Penugasan Dari") else ""
    indicators = [indicator(row) for row in rows]
    return {
        "nomor": str(number),
        "rencana_hasil_kerja": rows[0]["RHK"] + given,
        "diintervensi": supported or [{"rencana_hasil_kerja": "-", "indikator": []}],
        "pertama": indicators[0],
        "lainnya": indicators[1:],
        "ukuran": [],
    }


def for_whom(
    rows: list[Row], jenis: str, column: str, value: str, text: str, *, narrowest: bool
) -> list[str]:
    own = [row[text] for row in rows if row[column] == value and row["Untuk"] == jenis]
    every = [row[text] for row in rows if row[column] == value and row["Untuk"] == "SEMUA"]
    return own or every if narrowest else every + own


class Office:
    def __init__(self, book: Path) -> None:
        sheets = pd.read_excel(book, sheet_name=None, dtype=str, engine="calamine")
        read = {name: sheet.fillna("") for name, sheet in sheets.items()}
        self.unit = dict(zip(read["Unit"]["Isian"], read["Unit"]["Nilai"], strict=True))
        rows = {name: sheet.to_dict("records") for name, sheet in read.items() if name != "Petunjuk"}
        self.staff: list[Row] = rows["Pegawai"]
        self.people = {row["NIP"]: row for row in self.staff} | {
            row["Kode"]: row for row in rows["Pejabat Lain"]
        }
        self.perilaku, self.lampiran = rows["Perilaku"], rows["Lampiran"]
        self.manual = {row["Kode"]: row for row in rows["Manual IKU"]}
        self.results: dict[str, list[list[Row]]] = {nip: [] for nip in self.people}
        for row in rows["Perjanjian Kinerja"]:
            of = self.results[row["Pemilik"]]
            row |= {"RHK": row["Sasaran"], "Jenis": "Utama"}
            if of and of[-1][0]["RHK"] == row["RHK"]:
                of[-1].append(row)
            else:
                of.append([row])
        last: list[Row] = []
        for row in rows["Peran"]:
            row |= {"RHK": row["Rencana Hasil Kerja"], "Induk": row["Mendukung"]}
            if row["NIP"]:
                last = [row]
                self.results[row["NIP"]].append(last)
            else:
                last.append(row)
        self.items = {
            row["Kode"]: (row["RHK"], row["Indikator"])
            for of in self.results.values()
            for rows in of
            for row in rows
            if row["Kode"]
        }

    def head(self) -> Context:
        return {"periode": PERIOD, "nama_unit": self.unit["Nama Unit Kerja"], "id_dokumen": "", "tahun": 2026}

    def skp(self, row: Row) -> Context:
        jpt = row["Jenis Jabatan"].startswith(("JPT", "Pimpinan"))
        boss, results = self.people[row["Atasan"]], self.results[row["NIP"]]
        bands = []
        for band in ("Utama", "Tambahan"):
            chosen = [rows for rows in results if (rows[0]["Jenis"] or "Utama") == band]
            daftar = [result(number, rows, self.items) for number, rows in enumerate(chosen, start=1)]
            empty = [{"Induk": "", "RHK": "-", "Indikator": "-", "Target": "-", "Satuan": ""}]
            bands.append({"judul": band.upper(), "daftar": daftar or [result(1, empty, {})]})
        jenis, parts = row["Jenis Jabatan"], []
        for part in ("Dukungan Sumber Daya", "Skema Pertanggungjawaban", "Konsekuensi"):
            texts = for_whom(self.lampiran, jenis, "Bagian", part, "Uraian", narrowest=False)
            daftar = [{"nomor": str(at), "uraian": text} for at, text in enumerate(texts, start=1)]
            parts.append({"judul": part.upper(), "daftar": daftar})
        behaviour = [
            {
                "nomor": str(at),
                "nama": nilai,
                "panduan": list(guide),
                "ekspektasi": for_whom(
                    self.perilaku, jenis, "Nilai", nilai, "Ekspektasi Khusus", narrowest=True
                ),
            }
            for at, (nilai, guide) in enumerate(LAW.panduan_perilaku.items(), start=1)
        ]
        judul = {"dokumen": LAW.judul["skp"], "pendekatan": LAW.judul["kuantitatif"]}
        return {
            **self.head(),
            "judul": {
                **judul,
                "bagi": LAW.judul["jpt" if jpt else "ja_jf"],
                "lampiran": LAW.judul["lampiran"],
            },
            "nama_instansi": self.unit["Nama Instansi"].upper(),
            "dinilai": person(row),
            "penilai": person(boss),
            "kepala": {
                "diintervensi": "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
                "kolom_4": "TARGET",
                "kolom_5": "PERSPEKTIF",
            },
            "hasil_kerja": bands,
            "perilaku": behaviour,
            "catatan": dict(LAW.catatan),
            "ada_lampiran": True,
            "lampiran": parts,
            "tanda_tangan": {
                "tempat_tanggal": "Tirta Kencana, 5 Januari 2026",
                "dinilai": signed(row),
                "penilai": signed(boss),
            },
        }

    def manuals(self, row: Row) -> Context | None:
        pages = []
        for rows in self.results[row["NIP"]]:
            for one in rows:
                found = self.manual.get(one["Kode"]) or self.manual.get(f"{one['Kode']}/Kuantitas")
                if one["Kode"] and found:
                    shown = indicator(one)
                    pages.append(
                        {
                            "rencana_hasil_kerja": one["RHK"],
                            "indikator_dan_target": f"{one['Indikator']}: {shown['target']}",
                            "tujuan": found["Tujuan"],
                            "definisi": found["Definisi"],
                            "formula": found["Formula"],
                            "satuan": one["Satuan"],
                            "kualitas": crossed(KINDS, found["Kualitas dan Tingkat Kendali"]),
                            "sumber_data": found["Sumber Data"],
                            "periode_pelaporan": crossed(TIMES, found["Periode Pelaporan"]),
                        }
                    )
        owner = {
            "judul": {"dokumen": LAW.judul["manual_iku"]},
            "pemilik": person(row),
            "instansi_unit": self.place(),
        }
        return {**self.head(), **owner, "daftar_indikator": pages} if pages else None

    def place(self) -> str:
        return f"{self.unit['Nama Unit Kerja']}, {self.unit['Nama Instansi']}"

    def matrix(self, row: Row) -> Context | None:
        below = [one for one in self.staff if one["Atasan"] == row["NIP"]]
        if not below:
            return None
        own = [one for rows in self.results[row["NIP"]] for one in rows if one["Kode"]]
        groups = []
        for start in range(0, len(own), 5):
            codes = [one["Kode"] for one in own[start : start + 5]]
            people = []
            for one in below:
                cells = [
                    [r[0]["RHK"] for r in self.results[one["NIP"]] if code in r[0]["Induk"]] for code in codes
                ]
                height = max(1, *map(len, cells))
                lines = [[cell[at] if at < len(cell) else "" for cell in cells] for at in range(height)]
                people.append(
                    {
                        "nama": one["Nama"],
                        "jabatan": one["Jabatan"],
                        "pertama": lines[0],
                        "lainnya": lines[1:],
                    }
                )
            kolom = [
                {"rencana_hasil_kerja": self.items[c][0], "indikator": [self.items[c][1]]} for c in codes
            ]
            groups.append({"judul": "", "jumlah": len(codes), "kolom": kolom, "daftar_pegawai": people})
        judul = {"dokumen": LAW.judul["mph"]}
        return {**self.head(), "judul": judul, "pimpinan": person(row), "daftar_kelompok": groups}


def crossed(choices: tuple[str, ...], chosen: str) -> Context:
    return {one.lower().replace(" ", "_"): "x" if one == chosen else " " for one in choices}


def save(form: Path, context: Context | None, path: Path) -> None:
    if context is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        template = DocxTemplate(form)
        template.render(context, autoescape=True)
        template.save(path)


def main() -> None:
    forms, out = Path(sys.argv[1]), Path(sys.argv[2])
    for book in map(Path, sys.argv[3:]):
        office = Office(book)
        folder = out / office.unit["Nama Unit Kerja"]
        for row in office.staff:
            jpt = row["Jenis Jabatan"].startswith(("JPT", "Pimpinan"))
            skp_form = forms / f"skp_{'jpt' if jpt else 'ja_jf'}_kuantitatif.docx"
            save(skp_form, office.skp(row), folder / "SKP" / f"{row['NIP']}.docx")
            save(forms / "manual_iku.docx", office.manuals(row), folder / "Manual IKU" / f"{row['NIP']}.docx")
            save(forms / "mph.docx", office.matrix(row), folder / "MPH" / f"{row['NIP']}.docx")


if __name__ == "__main__":
    main()
