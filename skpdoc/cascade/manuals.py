"""Which indicator each row of Manual IKU is about (R19)."""

from __future__ import annotations

from skpdoc import codes
from skpdoc.cascade.references import Missing, Several
from skpdoc.cascade.results import DaftarHasil, Link, Node
from skpdoc.cascade.support import of_nobody
from skpdoc.findings import Finding
from skpdoc.model.office import Buku, ManualIKU
from skpdoc.text.references import fold_reference


def read_manuals(buku: Buku, daftar: DaftarHasil, findings: list[Finding]) -> dict[Node, ManualIKU]:
    """Indicator → its manual; a Kode must name one indicator, and only once (R19)."""
    found: dict[Node, ManualIKU] = {}
    for row in buku.manual_iku:
        if not row.kode:
            continue
        nodes = _indicators(daftar, row, findings)
        former = next((found[one] for one in nodes if one in found), None)
        if former is not None:
            findings.append(
                codes.R19_MANUAL(
                    row.source.cell("kode"),
                    row.kode,
                    "Indikator ini sudah mempunyai manual di "
                    f"{former.source.cell('kode').place_from(row.source.cell('kode'))}.",
                    "Hapus salah satunya.",
                )
            )
        else:
            found |= dict.fromkeys(nodes, row)
    return found


def _indicators(daftar: DaftarHasil, row: ManualIKU, findings: list[Finding]) -> list[Node]:
    """The indicator that the Kode names, of everyone whose role it is; none (reported) where that is not clear."""
    contradiction = daftar.names.contradiction(row.source.cell("kode"), row.kode, "Kode")
    if contradiction is not None:
        findings.append(contradiction)
        return []
    fits = daftar.names.fits(row.kode, row.source.file)
    shared = {daftar.hasil[one.hasil].source.key for one in fits if one.hasil is not None}
    if len(fits) > 1 and len(shared) == 1 and len({one.hasil for one in fits}) == len(fits):
        found = [_indicator(daftar, row, one, findings) for one in fits]
    else:
        found = [_indicator(daftar, row, daftar.names.find(row.kode, row.source.file), findings)]
    return [node for node in found if node is not None]


def _indicator(
    daftar: DaftarHasil, row: ManualIKU, match: Link | Several[Link] | Missing, findings: list[Finding]
) -> Node | None:
    names = daftar.names
    if isinstance(match, Link) and match.baris is None and match.hasil is not None:
        count = len(daftar.hasil[match.hasil].baris)
        match = Link(match.hasil, 0) if count == 1 else match
    if isinstance(match, Link) and match.hasil is not None and match.baris is not None:
        return (match.hasil, match.baris)
    if isinstance(match, Link):
        findings.append(
            codes.R19_MANUAL(
                row.source.cell("kode"),
                row.kode,
                f'"{row.kode}" mempunyai beberapa indikator.',
                f"Sebutkan aspeknya, misalnya {row.kode}/Kuantitas.",
            )
        )
    elif (orphan := daftar.kode_tanpa_pemilik.get(fold_reference(row.kode))) is not None:
        findings.append(of_nobody(row.source.cell("kode"), row.kode, orphan))
    else:
        findings.append(names.problem(row.source.cell("kode"), row.kode, match, "Kode", daftar.describe))
    return None
