"""Names: what is near is remembered, and forgotten as soon as something new could be nearer."""

from __future__ import annotations

import pytest

from skpdoc.cascade.references import Names

pytestmark = pytest.mark.quick


def test_the_nearest_spelling_is_that_of_now() -> None:
    names: Names[int] = Names()
    names.add("Laporan kegiatan tahunan", 1)
    assert names.nearest("Lapran kegiatan bulanan") == "Laporan kegiatan tahunan"
    names.add("Laporan kegiatan bulanan", 2)
    assert names.nearest("Lapran kegiatan bulanan") == "Laporan kegiatan bulanan"
    assert names.nearest("Kadis") == ""
    names.hint("kadishub", "198601012010011001")
    assert names.nearest("Kadis") == "198601012010011001"


def test_none_is_suggested_of_things_equally_near() -> None:
    names: Names[str] = Names()
    for kode in ("PK01", "PK02", "PK12"):
        names.add(kode, kode)
    assert names.nearest("PK03") == ""
    assert names.nearest("PK122") == "PK12"
    for spelling in ("RHK12", "RHK13"):  # of one thing
        names.add(spelling, "R1")
    assert names.nearest("RHK14") == "RHK12"


def test_words_behind_a_key_are_compared_with_all_names() -> None:
    names: Names[str] = Names()
    for nip, nama in (
        ("197203151998031004", "Dra. Ani Lestari, M.Si."),
        ("198609262015051001", "Budi Santosa, S.T."),
    ):
        names.add(nip, nip)
        names.add(nama, nip)
    for words in ("Ani Lestari", "Dra. Ani Lesta…", "Nama Yang Lama", ""):
        text = f"197203151998031004 · {words}"
        assert (names.fits(text), names.better(text)) == (("197203151998031004",), "")
    assert names.better("197203151998031004 · Budi Santosa") == "Budi Santosa, S.T."
    assert names.better("199999999999999999 · Budi Santosa") == ""
