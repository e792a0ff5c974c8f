"""``skpdoc explain``: one employee's line Renstra › PK › pimpinan › RHK, with the origin of every number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from skpdoc.cascade.board import NilaiTarget, TargetOrigin
from skpdoc.cascade.identity import identitas
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.results import RENSTRA, Hasil, Link, Node
from skpdoc.findings import CellRef, Finding, Severity
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentOwner
from skpdoc.pipeline.reading.load import load_unit
from skpdoc.pipeline.reading.one_unit import one_unit
from skpdoc.pipeline.reading.persons import keys_of
from skpdoc.text import indonesian

_INDENT = "   "


def explain(books: Sequence[Path], nip: str) -> tuple[list[str], tuple[Finding, ...]]:
    """Lines to print, and the galat that withhold the person's documents (of an unreadable workbook all).

    Raises SkpdocError when book or person is not found.
    """
    unit = one_unit(books)
    loaded = load_unit(unit)
    if loaded.kantor is None:
        return [], tuple(finding for finding in loaded.findings if finding.severity is Severity.GALAT)
    keys = keys_of(loaded.kantor, nip)
    told = _Explainer(derive(loaded.kantor.ejaan.buku(loaded.kantor.buku)), unit.books)
    lines = [line for kunci in keys for line in told.person(kunci)]
    kinds = [jenis for jenis in issued_kinds() if jenis.milik is DocumentOwner.PEGAWAI]
    own = [finding for kunci in keys for jenis in kinds for finding in loaded.ditahan.of(jenis, kunci)]
    return lines, tuple(dict.fromkeys(own))


class _Explainer:
    def __init__(self, kantor: Kantor, books: Collection[str]) -> None:
        self._kantor = kantor
        self._home = CellRef(kantor.buku.file if len(books) == 1 else "")

    def _at(self, cell: CellRef) -> str:
        """The cell's place; of several workbooks with its file."""
        return cell.place_from(self._home)

    def person(self, kunci: str) -> list[str]:
        """His identity, then every RHK with what it supports, up to Renstra, and every number's origin."""
        orang = self._kantor.hierarki.by_kunci[kunci]
        who = identitas(orang)
        lines = [f"{who.nama} · {who.jenis_nomor or '-'} {who.nomor or '-'} · {who.jabatan}"]
        if orang.pegawai is not None and "/" in kunci:
            periode = orang.pegawai.periode
            lines.append(
                f"Periode: {indonesian.tanggal(periode.mulai)} – {indonesian.tanggal(periode.selesai)}"
            )
        above = self._kantor.hierarki.atasan.get(kunci)
        if above:
            penilai = identitas(self._kantor.hierarki.by_kunci[above])
            lines.append(f"Pejabat penilai: {penilai.nama} · {penilai.jabatan}")
        for number, hasil in enumerate(self._kantor.daftar.by_pemilik.get(kunci, ()), start=1):
            lines += ["", f"{number}. {hasil.teks}  [{hasil.jenis.value}; {self._at(hasil.text_cell())}]"]
            lines += [_INDENT + line for line in self._lineage(hasil)]
            for index, baris in enumerate(hasil.baris):
                aspek = baris.indikator.aspek
                label = f"{aspek.value}: " if aspek and not orang.is_pimpinan else ""
                lines.append(f"{_INDENT}• {label}{baris.indikator.teks}")
                lines += [_INDENT * 2 + line for line in self._origin((hasil.nomor, index))]
        return [*lines, ""]

    def _lineage(self, hasil: Hasil) -> Iterator[str]:
        """The line upwards, one step a line, deeper steps indented; each result once."""
        stack = [(one, 0) for one in reversed(self._supports(hasil))]
        seen: set[Link] = set()
        while stack:
            one, depth = stack.pop()
            if one in seen:
                continue
            seen.add(one)
            yield f"{'  ' * depth}↑ {self._named(one)}"
            if one.hasil is not None:
                named = self._kantor.daftar.hasil[one.hasil]
                stack += [(above, depth + 1) for above in reversed(self._supports(named, one.baris))]

    def _supports(self, hasil: Hasil, baris: int | None = None) -> list[Link]:
        """What a result supports; of a PK row named by itself only what that row does."""
        dukungan = self._kantor.dukungan[hasil.nomor]
        if baris is not None and not hasil.is_peran:
            dukungan = (dukungan[baris],)
        return list(dict.fromkeys(one for dukung in dukungan for one in dukung.semua))

    def _named(self, one: Link) -> str:
        if one.renstra is not None:
            row = self._kantor.buku.renstra[one.renstra]
            return f"Renstra: {row.sasaran} › {row.indikator}  [{self._at(row.source.cell('indikator'))}]"
        assert one.hasil is not None
        hasil = self._kantor.daftar.hasil[one.hasil]
        owner = self._kantor.hierarki.by_kunci[hasil.pemilik].nama
        kind = "Peran" if hasil.is_peran else "PK"
        if one.baris is None:
            return f"{kind} {owner}: {hasil.teks}  [{self._at(hasil.text_cell())}]"
        indikator = hasil.baris[one.baris].indikator
        return f"{kind} {owner}: {hasil.teks} › {indikator.teks}  [{self._at(indikator.source.cell('indikator'))}]"

    def _origin(self, node: Node) -> Iterator[str]:
        """The target, how it came about, and where its parents' came from, up to what was typed."""
        stack = [(node, 0)]
        seen: set[Node] = set()
        while stack:
            current, depth = stack.pop()
            if current in seen:
                continue
            seen.add(current)
            nilai = self._kantor.targets.nilai[current]
            yield f"{'  ' * depth}{self._value(current, nilai)}"
            stack += [(parent, depth + 1) for parent in reversed(nilai.induk)]

    def _value(self, node: Node, nilai: NilaiTarget) -> str:
        shown = nilai.target.tertulis() if nilai.target else "(belum ada)"
        place = self._at(self._kantor.target_cell(node))
        if nilai.asal is TargetOrigin.DITURUNKAN:
            return f"= {shown}  ← diturunkan [{place}]: {nilai.uraian}"
        if nilai.asal is TargetOrigin.DIKETIK:
            source = "Renstra" if node[0] == RENSTRA else "diketik"
            return f"= {shown}  ← {source} [{place}]"
        why = "menunggu perbaikan" if nilai.asal is TargetOrigin.TERTAHAN else "belum diisi"
        return f"= {shown}  ← {why} [{place}]"
