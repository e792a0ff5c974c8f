"""What a galat withholds (workbook contract): which SKP, manuals and matrices cannot be printed rightly, and why.

A document is withheld by what it prints: a figure that is asked about withholds its owner's SKP and what
derives from it, a text also whoever prints that text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from skpdoc import codes
from skpdoc.cascade.items import as_item, supported_items
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil, Link, Node
from skpdoc.contract import (
    LAMPIRAN,
    MANUAL_IKU,
    PEGAWAI,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    UNIT_SHEET,
    sheet_name,
)
from skpdoc.findings import Finding, Severity
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.model.source import RowKey
from skpdoc.pipeline.kinds.jenis import GalatTrail
from skpdoc.pipeline.withholding.contradictions import Unsteady, contradictory
from skpdoc.pipeline.withholding.row_owners import RowOwners
from skpdoc.pipeline.withholding.torn import reached
from skpdoc.pipeline.withholding.withheld import Withheld, WithheldTally

_PRINTED_OF_PENILAI = frozenset(
    {
        "nip",
        "nama",
        "status",
        "gelar_depan",
        "gelar_belakang",
        "pangkat_golongan",
        "pangkat",
        "golongan",
        "jabatan",
        "unit_kerja",
        "keterangan_jabatan",
        "jenis_jabatan",
    }
    | {"kode", "jenis_nomor", "nomor"}
)
_PERIOD = frozenset({"periode_mulai", "periode_selesai"})
_PRINTED_OF_RESULT = frozenset(
    {"pemilik", "nip", "sasaran", "rencana_hasil_kerja", "indikator", "induk", "mendukung", "jenis"}
    | {"klasifikasi", "kedudukan", "tim"}
)

_TORN = frozenset({codes.B40_TERURUT.code, codes.B41_TANPA_NOMOR.code})
"""Whose rows these are is in doubt, and with them whatever rests on them."""
_MISPLACED = _TORN | {codes.B44_DI_ATAS_JUDUL.code}
_TALKED_ABOUT = frozenset(spec.name for spec in (PEGAWAI, PERAN, PERJANJIAN_KINERJA))
"""sheets that dialog sheets rest on"""


def withheld(
    kantor: Kantor,
    skp: Mapping[str, SKP],
    matriks: Mapping[str, MatriksPeranHasil],
    findings: Sequence[Finding],
    goyah: Unsteady | None = None,
) -> Withheld:
    """Follow every galat to the documents that it withholds; ``goyah`` is what contradictions leave in doubt."""
    return _Tracer(kantor, skp, matriks).trace(findings, goyah)


class _Tracer:
    def __init__(
        self, kantor: Kantor, skp: Mapping[str, SKP], matriks: Mapping[str, MatriksPeranHasil]
    ) -> None:
        self._kantor = kantor
        self._skp = skp
        self._matriks = matriks
        self._tally = WithheldTally(kantor.hierarki)
        self._owners = RowOwners(kantor, skp)

    def trace(self, findings: Sequence[Finding], goyah: Unsteady | None) -> Withheld:
        for finding in findings:
            if finding.severity is Severity.GALAT:
                self._trace(finding)
                sheet = finding.cell.sheet
                self._tally.hold_unit("" if sheet == self._unit_sheet() else sheet_name(sheet), finding)
            if finding.code in _MISPLACED and sheet_name(finding.cell.sheet) in _TALKED_ABOUT:
                self._hold_dialogs(finding)
        self._without_penilai(findings)
        if goyah is not None:
            self._hold_unsteady(goyah, [one for one in contradictory(findings) if one.withholds is None])
        return self._tally.found

    def _hold_dialogs(self, finding: Finding) -> None:
        """Of every head who stands for what the finding withholds, or whose matrix or people do."""
        for head, matriks in self._matriks.items():
            people = (head, *(row.kunci for row in matriks.baris))
            if self._tally.is_held(GalatTrail.MATRIKS, head, finding) or any(
                self._tally.is_held(GalatTrail.RENCANA, kunci, finding) for kunci in people
            ):
                self._tally.hold(GalatTrail.DIALOG, head, finding)

    def _hold_unsteady(self, goyah: Unsteady, findings: Sequence[Finding]) -> None:
        """What would read otherwise; where no contradiction leads there by itself, all of them may."""
        for jenis, people in goyah.dokumen.items():
            for kunci in sorted(people):
                for finding in () if contradictory(self._tally.found.of(jenis, kunci)) else findings:
                    self._tally.hold_document(jenis, kunci, finding)
        for jenis in goyah.buku if findings else ():
            self._tally.found.buku[jenis] = list(findings)

    def _trace(self, finding: Finding) -> None:
        if finding.withholds is not None:
            for key in finding.withholds:
                self._row(key, "", finding)
            if finding.code in _TORN:
                for hasil in reached(self._kantor, frozenset(finding.withholds)):
                    nodes = [(hasil.nomor, number) for number in range(len(hasil.baris))]
                    self._result(nodes, "rencana_hasil_kerja", finding)
            return
        cell = finding.cell
        if cell.sheet == self._unit_sheet() or not cell.row:
            self._sheet(finding)
        else:
            self._row((cell.file, cell.sheet, cell.row), cell.field, finding)

    def _unit_sheet(self) -> str:
        source = next(iter(self._kantor.buku.unit.sources.values()), None)
        return source.sheet if source else UNIT_SHEET

    def _sheet(self, finding: Finding) -> None:
        """A galat of the Unit or of a whole sheet: everyone, or what the sheet feeds."""
        sheet = sheet_name(finding.cell.sheet)
        is_manual = sheet == MANUAL_IKU.name
        for kunci in self._skp:
            if not is_manual:
                self._tally.hold(GalatTrail.RENCANA, kunci, finding)
            self._tally.hold(GalatTrail.MANUAL, kunci, finding)
        feeds_matrix = sheet not in {spec.name for spec in (MANUAL_IKU, PERILAKU, LAMPIRAN)}
        for kunci in self._matriks if feeds_matrix else ():
            self._tally.hold(GalatTrail.MATRIKS, kunci, finding)

    def _row(self, key: RowKey, name: str, finding: Finding) -> None:
        key = self._kantor.buku.salinan.get(key, key)
        if key in self._owners.persons:
            self._person(self._owners.persons[key], name, finding)
        elif key in self._owners.nodes:
            for nodes in _by_result(self._owners.nodes[key]):
                self._result(nodes, name, finding)
            for kunci in self._owners.likely(key) if name == "nip" else ():
                self._tally.hold_person(kunci, finding)
        elif key in self._owners.manual_rows:
            for node in self._owners.manual_rows[key]:
                self._tally.hold(GalatTrail.MANUAL, self._owners.of_node(node), finding)
        else:
            self._scope(key, finding)
        for kunci in self._owners.waiting_for(key):
            self._tally.hold_person(kunci, finding)

    def _person(self, kunci: str, name: str, finding: Finding) -> None:
        """His documents; those whom he assesses, and the matrices he stands in, where they print it."""
        self._tally.hold_person(kunci, finding)
        if name in _PERIOD:
            self._hold_all_posts(kunci, finding)
        if name not in _PRINTED_OF_PENILAI:
            return
        for below in self._kantor.hierarki.bawahan.get(kunci, ()):
            self._tally.hold(GalatTrail.RENCANA, below, finding)
        for head, matriks in self._matriks.items():
            stands_there = name != "jenis_jabatan" and any(row.kunci == kunci for row in matriks.baris)
            if head == kunci or stands_there:
                self._tally.hold(GalatTrail.MATRIKS, head, finding)
        if name == "jenis_jabatan":
            self._hold_supporters(kunci, finding)

    def _hold_supporters(self, kunci: str, finding: Finding) -> None:
        """Whoever supports his results: whether their IKI stand in column 2 is in doubt."""
        for hasil in self._kantor.daftar.by_pemilik.get(kunci, ()):
            nodes = [(hasil.nomor, number) for number in range(len(hasil.baris))]
            self._print_elsewhere(hasil, nodes, finding)

    def _hold_all_posts(self, kunci: str, finding: Finding) -> None:
        """Of someone with several periods: which came first, and whom he assessed in which, is in doubt."""
        nip = self._kantor.hierarki.by_kunci[kunci].nip
        posts = [o.kunci for o in self._kantor.hierarki.orang if o.pegawai is not None and o.nip == nip]
        for post in posts if len(posts) > 1 else ():
            self._tally.hold_person(post, finding)
            for below in self._kantor.hierarki.bawahan.get(post, ()):
                self._tally.hold(GalatTrail.RENCANA, below, finding)

    def _result(self, nodes: Sequence[Node], name: str, finding: Finding) -> None:
        """Its owner's SKP and manual; where a text is in doubt, also whoever prints that text."""
        hasil = self._kantor.daftar.hasil[nodes[0][0]]
        self._tally.hold(GalatTrail.RENCANA, hasil.pemilik, finding)
        concerns_skp_only = finding.code in (codes.R07_TARGET.code, codes.R13_KURANG.code)
        if not concerns_skp_only or self._prints_in_manual(nodes):
            self._tally.hold(GalatTrail.MANUAL, hasil.pemilik, finding)
        if name in _PRINTED_OF_RESULT:
            self._print_elsewhere(hasil, nodes, finding)

    def _prints_in_manual(self, nodes: Sequence[Node]) -> bool:
        return any(node in self._kantor.manual for node in nodes)

    def _print_elsewhere(self, hasil: Hasil, nodes: Sequence[Node], finding: Finding) -> None:
        hierarki, daftar = self._kantor.hierarki, self._kantor.daftar
        for item in dict.fromkeys(as_item(hierarki, daftar, Link(*node)) for node in nodes):
            for supporter in self._kantor.pendukung.get(item, ()):
                if finding.cell.field not in ("induk", "mendukung"):
                    self._tally.hold(GalatTrail.RENCANA, supporter.pemilik, finding)
        for head in self._heads_that_print(hasil, finding):
            self._tally.hold(GalatTrail.MATRIKS, head, finding)

    def _heads_that_print(self, hasil: Hasil, finding: Finding) -> Iterator[str]:
        """His own matrix, those in which the role stands, and the one in which an unresolved role is missing."""
        kantor = self._kantor
        items = supported_items(kantor.hierarki, kantor.daftar, kantor.dukungan[hasil.nomor])
        named = (one.hasil for one in items if one.hasil is not None)
        heads = {hasil.pemilik, *(self._kantor.daftar.hasil[number].pemilik for number in named)}
        if finding.cell.field in ("induk", "mendukung") and finding.code != codes.R24_PENUGASAN.code:
            heads.add(self._kantor.hierarki.atasan.get(hasil.pemilik, ""))
        yield from (head for head in self._matriks if head in heads)

    def _scope(self, key: RowKey, finding: Finding) -> None:
        """A row of Perilaku, Lampiran (whom it covers), Manual IKU, or one whose owner is unknown."""
        for kunci in self._owners.covered(key):
            self._tally.hold(GalatTrail.RENCANA, kunci, finding)
        for kunci in self._owners.of_manual(key):
            self._tally.hold(GalatTrail.MANUAL, kunci, finding)
        for kunci in self._owners.likely(key):
            self._tally.hold_person(kunci, finding)
        if finding.cell.field in ("pemilik", "nip"):
            for head in self._matriks.keys() & set(self._owners.heads_of_orphan(key)):
                self._tally.hold(GalatTrail.MATRIKS, head, finding)
                if finding.value:  # who shall have a role may still be what the dialog is about
                    self._tally.hold(GalatTrail.DIALOG, head, finding)

    def _without_penilai(self, findings: Sequence[Finding]) -> None:
        """Someone whose Atasan is unknown has no SKP to print; the galat in his row says why."""
        galat = defaultdict(list)
        for finding in findings:
            if finding.severity is Severity.GALAT:
                galat[(finding.cell.file, finding.cell.sheet, finding.cell.row)].append(finding)
        for orang in self._kantor.hierarki.orang:
            if orang.pegawai is not None and orang.kunci not in self._skp:
                for finding in galat.get(orang.pegawai.source.key, ()):
                    self._tally.hold_person(orang.kunci, finding)


def _by_result(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The indicators of one row by whose they are: several people may have one role."""
    for _, own in groupby(nodes, key=lambda node: node[0]):
        yield list(own)
