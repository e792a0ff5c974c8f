"""What a galat withholds (workbook contract): which SKP, manuals and matrices cannot be printed rightly, and why.

A document is withheld by what it prints: a figure that is asked about withholds its owner's SKP and what
derives from it, a text also whoever prints that text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from skpdoc import codes
from skpdoc.cascade.board import TargetOrigin
from skpdoc.cascade.items import as_item, supported_items
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil, Link, Node
from skpdoc.cascade.support import likely_parents
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
from skpdoc.model.choices import UNTUK_SEMUA
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.model.source import RowKey
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail
from skpdoc.pipeline.reading.contradiction import Unsteady, contradictory
from skpdoc.pipeline.reading.torn import reached
from skpdoc.text.references import split_references

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

Sebab = list[Finding]


@dataclass(slots=True)
class Withheld:
    """Why documents are withheld; ``ditahan[jenis]`` maps the owner's key to the galat."""

    dokumen: dict[DocumentKind, dict[str, Sebab]] = field(default_factory=dict)
    buku: dict[DocumentKind, Sebab] = field(default_factory=dict)
    """why the workbook of all documents of a kind is"""

    def __getitem__(self, jenis: DocumentKind) -> dict[str, Sebab]:
        return self.dokumen.setdefault(jenis, defaultdict(list))

    def of(self, jenis: DocumentKind, kunci: str) -> Sebab:
        """Why one document is withheld; empty where it is not."""
        return self[jenis].get(kunci, [])


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
        self._found = Withheld()
        self._held: set[tuple[str, str, int]] = set()
        self._kinds = {jejak: [one for one in KINDS.values() if one.jejak is jejak] for jejak in GalatTrail}
        self._persons = {o.noun.source.key: o.kunci for o in kantor.hierarki.orang}
        self._nodes = _nodes_by_row(kantor)
        self._manual_rows: dict[RowKey, list[Node]] = defaultdict(list)
        for node, row in kantor.manual.items():
            self._manual_rows[row.source.key].append(node)
        self._untuk = {row.source.key: row.untuk for row in kantor.buku.perilaku}
        self._untuk |= {row.source.key: row.untuk for row in kantor.buku.lampiran}
        self._manuals: dict[RowKey, list[str]] = defaultdict(list)
        for manual in kantor.buku.manual_iku:
            self._manuals[manual.source.key].append(manual.kode)
        self._owners = {
            **_owners_as_typed([(row.source.key, row.pemilik) for row in kantor.buku.perjanjian_kinerja]),
            **_owners_as_typed([(role.source.key, role.nip) for role in kantor.buku.peran]),
        }
        self._orphans = {
            row.source.key: tuple(likely_parents(kantor.daftar, row)) for row in kantor.daftar.tanpa_pemilik
        }
        self._waiting: dict[RowKey, list[str]] = defaultdict(list)
        for node, nilai in kantor.targets.nilai.items():
            for key in nilai.penahan if nilai.asal is TargetOrigin.TERTAHAN else ():
                self._waiting[key].append(self._owner(node))

    def _owner(self, node: Node) -> str:
        return self._kantor.daftar.hasil[node[0]].pemilik if node[0] >= 0 else ""

    def trace(self, findings: Sequence[Finding], goyah: Unsteady | None) -> Withheld:
        for finding in findings:
            if finding.severity is Severity.GALAT:
                self._trace(finding)
            if finding.code in _MISPLACED and sheet_name(finding.cell.sheet) in _TALKED_ABOUT:
                self._hold_dialogs(finding)
        self._without_penilai(findings)
        if goyah is not None:
            self._hold_unsteady(goyah, [one for one in contradictory(findings) if one.withholds is None])
        return self._found

    def _hold_dialogs(self, finding: Finding) -> None:
        """Of every head who stands for what the finding withholds, or whose matrix or people do."""
        for head, matriks in self._matriks.items():
            people = (head, *(row.kunci for row in matriks.baris))
            if self._is_held(GalatTrail.MATRIKS, head, finding) or any(
                self._is_held(GalatTrail.RENCANA, kunci, finding) for kunci in people
            ):
                self._hold(GalatTrail.DIALOG, head, finding)

    def _is_held(self, jejak: GalatTrail, kunci: str, finding: Finding) -> bool:
        return any(finding in self._found.of(jenis, kunci) for jenis in self._kinds[jejak])

    def _hold_unsteady(self, goyah: Unsteady, findings: Sequence[Finding]) -> None:
        """What would read otherwise; where no contradiction leads there by itself, all of them may."""
        for jenis, people in goyah.dokumen.items():
            for kunci in sorted(people):
                for finding in () if contradictory(self._found.of(jenis, kunci)) else findings:
                    self._hold_document(jenis, kunci, finding)
        for jenis in goyah.buku if findings else ():
            self._found.buku[jenis] = list(findings)

    def _hold(self, jejak: GalatTrail, kunci: str, finding: Finding) -> None:
        for jenis in self._kinds[jejak]:
            self._hold_document(jenis, kunci, finding)

    def _hold_document(self, jenis: DocumentKind, kunci: str, finding: Finding) -> None:
        seen = (jenis.nama, kunci, id(finding))
        may_be_held = jenis.milik is DocumentOwner.PIMPINAN or self._is_pegawai(kunci)
        if may_be_held and kunci and seen not in self._held:
            self._held.add(seen)
            self._found[jenis][kunci].append(finding)

    def _hold_person(self, kunci: str, finding: Finding) -> None:
        self._hold(GalatTrail.RENCANA, kunci, finding)
        self._hold(GalatTrail.MANUAL, kunci, finding)

    def _is_pegawai(self, kunci: str) -> bool:
        """A Pejabat Lain has no plan of his own: nothing of his is withheld but what he has as a head."""
        orang = self._kantor.hierarki.by_kunci.get(kunci)
        return orang is not None and orang.pegawai is not None

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
                self._hold(GalatTrail.RENCANA, kunci, finding)
            self._hold(GalatTrail.MANUAL, kunci, finding)
        feeds_matrix = sheet not in {spec.name for spec in (MANUAL_IKU, PERILAKU, LAMPIRAN)}
        for kunci in self._matriks if feeds_matrix else ():
            self._hold(GalatTrail.MATRIKS, kunci, finding)

    def _row(self, key: RowKey, name: str, finding: Finding) -> None:
        key = self._kantor.buku.salinan.get(key, key)
        if key in self._persons:
            self._person(self._persons[key], name, finding)
        elif key in self._nodes:
            for nodes in _by_result(self._nodes[key]):
                self._result(nodes, name, finding)
            for kunci in self._likely_owners(key) if name == "nip" else ():
                self._hold_person(kunci, finding)
        elif key in self._manual_rows:
            for node in self._manual_rows[key]:
                self._hold(GalatTrail.MANUAL, self._owner(node), finding)
        else:
            self._scope(key, finding)
        for kunci in dict.fromkeys(self._waiting.get(key, ())):
            self._hold_person(kunci, finding)

    def _person(self, kunci: str, name: str, finding: Finding) -> None:
        """His documents; those whom he assesses, and the matrices he stands in, where they print it."""
        self._hold_person(kunci, finding)
        if name in _PERIOD:
            self._hold_all_posts(kunci, finding)
        if name not in _PRINTED_OF_PENILAI:
            return
        for below in self._kantor.hierarki.bawahan.get(kunci, ()):
            self._hold(GalatTrail.RENCANA, below, finding)
        for head, matriks in self._matriks.items():
            stands_there = name != "jenis_jabatan" and any(row.kunci == kunci for row in matriks.baris)
            if head == kunci or stands_there:
                self._hold(GalatTrail.MATRIKS, head, finding)
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
            self._hold_person(post, finding)
            for below in self._kantor.hierarki.bawahan.get(post, ()):
                self._hold(GalatTrail.RENCANA, below, finding)

    def _result(self, nodes: Sequence[Node], name: str, finding: Finding) -> None:
        """Its owner's SKP and manual; where a text is in doubt, also whoever prints that text."""
        hasil = self._kantor.daftar.hasil[nodes[0][0]]
        self._hold(GalatTrail.RENCANA, hasil.pemilik, finding)
        concerns_skp_only = finding.code in (codes.R07_TARGET.code, codes.R13_KURANG.code)
        if not concerns_skp_only or self._prints_in_manual(nodes):
            self._hold(GalatTrail.MANUAL, hasil.pemilik, finding)
        if name in _PRINTED_OF_RESULT:
            self._print_elsewhere(hasil, nodes, finding)

    def _prints_in_manual(self, nodes: Sequence[Node]) -> bool:
        return any(node in self._kantor.manual for node in nodes)

    def _print_elsewhere(self, hasil: Hasil, nodes: Sequence[Node], finding: Finding) -> None:
        hierarki, daftar = self._kantor.hierarki, self._kantor.daftar
        for item in dict.fromkeys(as_item(hierarki, daftar, Link(*node)) for node in nodes):
            for supporter in self._kantor.pendukung.get(item, ()):
                if finding.cell.field not in ("induk", "mendukung"):
                    self._hold(GalatTrail.RENCANA, supporter.pemilik, finding)
        for head in self._heads_that_print(hasil, finding):
            self._hold(GalatTrail.MATRIKS, head, finding)

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
        untuk = self._untuk.get(key)
        for kunci in self._covered(untuk) if untuk is not None else ():
            self._hold(GalatTrail.RENCANA, kunci, finding)
        for kunci in self._manual_owners(key):
            self._hold(GalatTrail.MANUAL, kunci, finding)
        for kunci in self._likely_owners(key):
            self._hold_person(kunci, finding)
        if finding.cell.field in ("pemilik", "nip"):
            for head in self._matriks.keys() & set(self._heads_of_orphan(key)):
                self._hold(GalatTrail.MATRIKS, head, finding)
                if finding.value:  # who shall have a role may still be what the dialog is about
                    self._hold(GalatTrail.DIALOG, head, finding)

    def _heads_of_orphan(self, key: RowKey) -> Iterator[str]:
        """Whose matrix may lack a row of nobody: by what the row names, and by whom it fits."""
        for one in self._orphans.get(key, ()):
            if one.hasil is not None:
                yield self._kantor.daftar.hasil[one.hasil].pemilik
        for kunci in self._likely_owners(key):
            yield from (kunci, self._kantor.hierarki.atasan.get(kunci, ""))

    def _manual_owners(self, key: RowKey) -> Iterator[str]:
        """Of a row of Manual IKU that names several indicators: everyone whom it may mean."""
        names = self._kantor.daftar.names
        for kode in self._manuals.get(key, ()):
            fits = names.fits(kode) or names.fits(names.nearest(kode))
            yield from (self._kantor.daftar.hasil[one.hasil].pemilik for one in fits if one.hasil is not None)

    def _likely_owners(self, key: RowKey) -> Iterator[str]:
        """Of a PK or Peran row whose owner is in doubt: whom it fits, whose NIP is near, or, where it is blank,
        whose row comes next; his SKP lacks it.
        """
        names = self._kantor.hierarki.names
        text = self._owners.get(key)
        for part in split_references(text or "", lambda one: bool(names.fits(one))):
            yield from names.fits(part) or names.fits(names.nearest(part))

    def _covered(self, untuk: str) -> Iterator[str]:
        """Whom a cell Untuk means; a misspelt one whom its nearest spelling means."""
        names = self._kantor.untuk
        for scope in names.fits(untuk) or names.fits(names.nearest(untuk)):
            for kunci in self._skp:
                pegawai = self._kantor.hierarki.by_kunci[kunci].pegawai
                jenis = pegawai.jenis_jabatan.value if pegawai and pegawai.jenis_jabatan else ""
                if scope in (UNTUK_SEMUA, kunci, jenis):
                    yield kunci

    def _without_penilai(self, findings: Sequence[Finding]) -> None:
        """Someone whose Atasan is unknown has no SKP to print; the galat in his row says why."""
        galat = defaultdict(list)
        for finding in findings:
            if finding.severity is Severity.GALAT:
                galat[(finding.cell.file, finding.cell.sheet, finding.cell.row)].append(finding)
        for orang in self._kantor.hierarki.orang:
            if orang.pegawai is not None and orang.kunci not in self._skp:
                for finding in galat.get(orang.pegawai.source.key, ()):
                    self._hold_person(orang.kunci, finding)


def _owners_as_typed(rows: Sequence[tuple[RowKey, str]]) -> dict[RowKey, str]:
    """Row → the owner that it names, else that of the next row that names one."""
    found: dict[RowKey, str] = {}
    text = ""
    for key, own in reversed(rows):
        text = own or text
        found[key] = text
    return found


def _by_result(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The indicators of one row by whose they are: several people may have one role."""
    for _, own in groupby(nodes, key=lambda node: node[0]):
        yield list(own)


def _nodes_by_row(kantor: Kantor) -> dict[RowKey, list[Node]]:
    """Row of PK or Peran → its indicators; a role's first row stands for all of them."""
    found: dict[RowKey, list[Node]] = defaultdict(list)
    for hasil in kantor.daftar.hasil:
        for number, baris in enumerate(hasil.baris):
            found[baris.indikator.source.key].append((hasil.nomor, number))
    return found
