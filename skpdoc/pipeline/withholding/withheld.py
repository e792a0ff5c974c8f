"""Which documents are withheld, kind by kind and by their owner's key, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from skpdoc.cascade.people import Hierarki
from skpdoc.findings import Finding
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import UNIT_KEY, DocumentKind, DocumentOwner, GalatTrail

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


class WithheldTally:
    """Gathers what is withheld: each finding once a document, and nobody's document that he cannot have."""

    def __init__(self, hierarki: Hierarki) -> None:
        self.found = Withheld()
        self._hierarki = hierarki
        self._held: set[tuple[str, str, int]] = set()
        self._kinds = {jejak: [one for one in KINDS.values() if one.jejak is jejak] for jejak in GalatTrail}

    def hold(self, jejak: GalatTrail, kunci: str, finding: Finding) -> None:
        """The documents of every kind that prints this."""
        for jenis in self._kinds[jejak]:
            self.hold_document(jenis, kunci, finding)

    def hold_person(self, kunci: str, finding: Finding) -> None:
        """His own plan, and the manual to it."""
        self.hold(GalatTrail.RENCANA, kunci, finding)
        self.hold(GalatTrail.MANUAL, kunci, finding)

    def hold_document(self, jenis: DocumentKind, kunci: str, finding: Finding) -> None:
        """One document."""
        seen = (jenis.nama, kunci, id(finding))
        may_be_held = jenis.milik is not DocumentOwner.PEGAWAI or self._is_pegawai(kunci)
        if may_be_held and kunci and seen not in self._held:
            self._held.add(seen)
            self.found[jenis][kunci].append(finding)

    def hold_unit(self, sheet: str, finding: Finding) -> None:
        """The unit's documents of every kind that prints this sheet; '' is the sheet Unit, or the whole workbook."""
        for jenis in self._kinds[GalatTrail.LEMBAR]:
            if not sheet or sheet in jenis.sheets:
                self.hold_document(jenis, UNIT_KEY, finding)

    def is_held(self, jejak: GalatTrail, kunci: str, finding: Finding) -> bool:
        """Whether the finding withholds a document of these kinds."""
        return any(finding in self.found.of(jenis, kunci) for jenis in self._kinds[jejak])

    def _is_pegawai(self, kunci: str) -> bool:
        """A Pejabat Lain has no plan of his own: nothing of his is withheld but what he has as a head."""
        orang = self._hierarki.by_kunci.get(kunci)
        return orang is not None and orang.pegawai is not None
