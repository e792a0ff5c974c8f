"""Whose rows the findings of an office stand in, so that each can be put before the right people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Hasil
from skpdoc.findings import CellRef, Finding
from skpdoc.model.source import RowKey

_OF_INDICATOR = frozenset(
    {"indikator", "aspek", "target", "satuan", "perspektif", "polarisasi", "konsolidasi"}
) | {f"tw_{number}" for number in range(1, 5)}
"""columns that speak of the row's indicator; the others speak of the RHK"""


class Concerns:
    """The findings by row; those of a row that is nobody's (Renstra) by the rows that they withhold."""

    def __init__(self, kantor: Kantor, findings: Sequence[Finding]) -> None:
        self._kantor = kantor
        self._results: dict[RowKey, list[Hasil]] = defaultdict(list)
        for hasil in kantor.daftar.hasil:
            for key in _indicator_rows(hasil):
                self._results[key].append(hasil)
        for node, row in kantor.manual.items():
            self._results[row.source.key].append(kantor.daftar.hasil[node[0]])
        self._persons = {orang.noun.source.key: orang for orang in kantor.hierarki.orang}
        self._manual: dict[int, list[RowKey]] = defaultdict(list)
        for (nomor, _), row in kantor.manual.items():
            self._manual[nomor].append(row.source.key)
        self._found: dict[RowKey, list[Finding]] = defaultdict(list)
        for finding in findings:
            for key in self._rows(finding):
                self._found[key].append(finding)

    def _rows(self, finding: Finding) -> tuple[RowKey, ...]:
        key = _key(finding.cell)
        return (key,) if key in self._results or key in self._persons else finding.withholds or ()

    def of_person(self, orang: Orang) -> tuple[Finding, ...]:
        """Those of his row of Pegawai or Pejabat Lain."""
        return tuple(self._found.get(orang.noun.source.key, ()))

    def of_results(self, results: Iterable[Hasil]) -> tuple[Finding, ...]:
        """Those of the rows of results and of their manuals, each once, in the order of the rows."""
        keys = (key for hasil in results for key in (*_indicator_rows(hasil), *self._manual[hasil.nomor]))
        return tuple(dict.fromkeys(finding for key in keys for finding in self._found.get(key, ())))

    def results_at(self, cell: CellRef) -> Sequence[Hasil]:
        """The results in whose row a cell of PK, Peran or Manual IKU stands: one a person who has the role."""
        return self._results[_key(cell)]

    def owner(self, finding: Finding) -> str:
        """The name of whose row it stands in; of several the first."""
        key = self._rows(finding)[0]
        if key in self._persons:
            return self._persons[key].nama
        return self._kantor.hierarki.by_kunci[self._results[key][0].pemilik].nama

    def subject(self, finding: Finding) -> str:
        """The RHK or the indicator that its row is about, '' for a person's row."""
        cell = finding.cell
        results = self._results.get(_key(cell))
        if not results:
            return ""
        hasil = results[0]
        rows = (baris.indikator for baris in hasil.baris if baris.indikator.source.key == _key(cell))
        indikator = next((row.teks for row in rows if cell.field in _OF_INDICATOR), "")
        return indikator or hasil.teks


def with_codes(findings: Iterable[Finding], wanted: Collection[str]) -> Iterator[Finding]:
    """Those whose code is one of ``wanted``."""
    return (finding for finding in findings if finding.code in wanted)


def _key(cell: CellRef) -> RowKey:
    return (cell.file, cell.sheet, cell.row)


def _indicator_rows(hasil: Hasil) -> tuple[RowKey, ...]:
    """The rows in which a result stands; its own is that of its first indicator."""
    return tuple(dict.fromkeys((hasil.source.key, *(baris.indikator.source.key for baris in hasil.baris))))
