"""Names: what is near is remembered, and forgotten as soon as something new could be nearer."""

from __future__ import annotations

from skpdoc.cascade.references import Names


def test_the_nearest_spelling_is_that_of_now() -> None:
    names: Names[int] = Names()
    names.add("Laporan kegiatan tahunan", 1)
    assert names.nearest("Lapran kegiatan bulanan") == "Laporan kegiatan tahunan"
    names.add("Laporan kegiatan bulanan", 2)
    assert names.nearest("Lapran kegiatan bulanan") == "Laporan kegiatan bulanan"
    assert names.nearest("Kadis") == ""
    names.hint("kadishub", "198601012010011001")
    assert names.nearest("Kadis") == "198601012010011001"
