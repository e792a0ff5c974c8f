"""Names and ranks as offices keep them: titles and golongan in columns of their own, spellings, what is neither."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tables import Office, office

from skpdoc.records.names import full_name, why_no_name, why_no_person
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.regulation.pangkat import read_pangkat

pytestmark = pytest.mark.quick

RANKS = catalogue()[DEFAULT_REGULASI].pangkat


@pytest.mark.parametrize(
    ("nama", "depan", "belakang", "printed"),
    [
        ("Dahlia Mahendra", "Ir.", "S.T., M.T.", "Ir. Dahlia Mahendra, S.T., M.T."),
        ("Ir. Dahlia Mahendra", "Ir.", "S.T.", "Ir. Dahlia Mahendra, S.T."),
        ("Ir Dahlia", "Ir.", "", "Ir Dahlia"),
        ("Dahlia, S.T", "", "S.T., M.T.", "Dahlia, S.T., M.T."),
        ("Dahlia ST", "", "S.T.", "Dahlia ST"),
        ("DAHLIA SE, MM", "", "S.E.,M.M.", "DAHLIA SE, MM"),
        ("Budi S. Kom", "", "S.Kom.", "Budi S. Kom"),
        ("Budi S.T", "", "S.T., M.T.", "Budi, S.T., M.T."),
        ("Budi, S.T.", "", "M.Si.", "Budi, S.T., M.Si."),
        ("Budi, S.T. M.T.", "", "M.T.", "Budi, S.T. M.T."),
        ("Ir. Budi", "Dr. Ir.", "", "Dr. Ir. Budi"),
        ("Dr.Ir. Budi", "Dr. Ir.", "", "Dr.Ir. Budi"),
        ("H. Ir. Budi", "Ir.", "", "H. Ir. Budi"),
        ("M. Nur Ali", "H.", "", "H. M. Nur Ali"),
        ("Budi H. Santoso", "H.", "", "H. Budi H. Santoso"),
        ("Budi Se", "", "S.E.", "Budi Se, S.E."),
        ("Budi", "-", "NULL", "Budi"),
        ("Budi", "", "S.T;M.T", "Budi, S.T, M.T"),
        ("Y", "Ir.", "", "Ir. Y"),
        ("", "Ir.", "S.T.", ""),
    ],
)
def test_titles_stand_with_the_name_once(nama: str, depan: str, belakang: str, printed: str) -> None:
    assert full_name(nama, depan, belakang) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Dahlia Mahendra, S.T. NIP. 199003152015031001",
        "Dahlia 19900315 201503 1 001",
        "NIP. 1",
        "Budi NRP 80120011",
        "Budi NI PPPK",
        "Nip: Budi",
        "3. Flamboyan Utami",
        "3) Flamboyan",
        "• Flamboyan",
        "Gardenia (Plt.)",
        "PLT. GARDENIA",
        "Plh Gardenia",
        "Pj. Gardenia",
        "Budi (PPPK)",
        "123",
        "...",
        "=?utf-8?q?=0D=0AReply-To:x?= Budi",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert why_no_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nipah Sari",
        "H. M. Nur",
        "Muhammad II",
        "I",
        "NI P. AYU",
        "Ni Putu Sari",
        "Nip Karim",
        "P.J. Sihombing",
        "D'Angelo O'Neil-Ñur",
        "'Aisyah",
        "عائشة",
        "dr. Budi, Sp.A(K)",
        "Dr. (H.C.) Budi",
        "Pegawai Nomor 3",
        "I Gusti Ngurah Rai, S.Pd.",
    ],
)
def test_real_names_are_no_question(text: str) -> None:
    assert why_no_person(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("Kosong", "LOWONG", "Vacant", "(kosong)", "Belum ada", "Jabatan Kosong"),
        *("Budi / Ani", "Budi; Ani", "Budi & Ani", "Budi dan Ani", "Budi\nAni"),
        *("Budi (Alm.)", "Budi [pensiun 1 Juli]", "Budi (cuti)", "(cuti)", "Budi (Ketua)", "Budi [PPPK]"),
        *("Budi*", "budi@contoh.go.id", "Budi ?", "Nama: Budi", "Budi - Kasi", "#N/A Budi"),
    ],
)
def test_nobody_several_and_notes_are_no_name(text: str) -> None:
    assert why_no_person(text)


@pytest.mark.parametrize(
    "text", ["Rajesh s/o Kumar", "Daniel", "Budi, S.Pd., M.Pd.", "dr. Ani, Sp.PD-KGEH", "Dandan"]
)
def test_names_that_hold_such_letters_are_names(text: str) -> None:
    assert why_no_person(text) == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Penata, III/c", "Penata, III/c"),
        ("III/c, Penata", "Penata, III/c"),
        ("PENATA (III/C)", "Penata, III/c"),
        ("Penata / III/c", "Penata, III/c"),
        ("Penata Muda Tk. I - III/b", "Penata Muda Tingkat I, III/b"),
        ("Penata Muda Tk.I / III-b", "Penata Muda Tingkat I, III/b"),
        ("Penata Tingkat 1, Golongan ruang III/d", "Penata Tingkat I, III/d"),
        ("Pembina TkI IVb", "Pembina Tingkat I, IV/b"),
        ("Juru Muda Tk. I, I/b", "Juru Muda Tingkat I, I/b"),
        ("III A", "III/a"),
        ("IVa", "IV/a"),
        ("III.d", "III/d"),
        ("3a", "III/a"),
        ("lll/d", "III/d"),
        ("Golru III/b", "III/b"),
        ("Gol. III Ruang b", "III/b"),
        ("Gol. IX", "IX"),
        ("PPPK IX", "IX"),
        ("9", "IX"),
        ("Pembina Tingkat I", "Pembina Tingkat I"),
        ("Penatta, III/c", "Penatta, III/c"),
        ("Kolonel Inf.", "Kolonel Inf."),
        ("III/c - III/d", "III/c - III/d"),
    ],
)
def test_one_form_for_every_spelling(typed: str, printed: str) -> None:
    read = read_pangkat(typed, RANKS)
    assert str(read) == printed
    assert str(read_pangkat(str(read), RANKS)) == printed, "what is printed reads as itself"


def _office(**cells: str) -> Office:
    """A head and one Pelaksana with these cells; ``Pejabat: …`` of the head's superior."""
    own = {"Nama": "Ani", "Jenis Jabatan": "Pelaksana", "Atasan": "Kadis", "Status": "PNS"}
    other = {name.removeprefix("Pejabat: "): text for name, text in cells.items() if "Pejabat: " in name}
    own |= {name: text for name, text in cells.items() if "Pejabat: " not in name}
    head = {"Nama": "Kadis", "Jenis Jabatan": "JPT Pratama", "Atasan": "BUPATI", "Status": "PNS"}
    return office(
        {
            "Pegawai": _table(own, head),
            "Pejabat Lain": _table({"Kode": "BUPATI", **other}),
            "Perjanjian Kinerja": [["Kode", "Pemilik"], ["PK1", "Kadis"]],
        }
    )


def _table(first: Mapping[str, str], *more: Mapping[str, str]) -> list[list[str]]:
    return [list(first), *([row.get(header, "") for header in first] for row in (first, *more))]


@pytest.mark.parametrize(
    ("cells", "printed", "code"),
    [
        ({"Pangkat": "Penata", "Golongan": "III/c"}, "Penata, III/c", ""),
        ({"Pangkat": "III/c", "Golongan": "Penata"}, "Penata, III/c", ""),
        ({"Pangkat": "-", "Golongan": "III c"}, "III/c", ""),
        ({"Pangkat": "Penata", "Gol. Ruang": "III/c"}, "Penata, III/c", ""),
        ({"Pangkat/Golongan": "Penata (III/c)", "Golru": "IIIc"}, "Penata, III/c", ""),
        ({"Pangkat/Golongan": "Penata", "Golongan": "III/c"}, "Penata, III/c", ""),
        ({"Pangkat": "Penata, III/c", "Golongan": "III/d"}, "Penata, III/c", "B49"),
        ({"Pangkat/Golongan": "Penata, III/c", "Pangkat": "Penata Muda"}, "Penata Muda", "B49"),
        ({"Golongan": "III/e"}, "III/e", "B48"),
        ({"Golongan": "III"}, "III", "B48"),
        ({"Golongan": "III/c - III/d"}, "III/c - III/d", "B48"),
        ({"Status": "PNS", "Golongan": "IX"}, "IX", "B48"),
        ({"Status": "PPPK", "Golongan": "IX", "Pangkat": "-"}, "IX", ""),
        ({"Status": "PPPK", "Golongan": "III/a"}, "III/a", "B48"),
        ({"Status": "PPPK", "Golongan": "XVIII"}, "XVIII", "B48"),
        ({"Status": "PPPK", "Pangkat": "Penata"}, "Penata", "B48"),
        ({"Status": "PPPK", "Pangkat": "Ahli Pertama", "Golongan": "IX"}, "Ahli Pertama, IX", "B27"),
        ({"Pangkat": "Pembina", "Golongan": "III/d"}, "Pembina, III/d", "B27"),
        ({"Pangkat/Golongan": "Penatta"}, "Penatta", "B27"),
        ({"Pangkat/Golongan": "CPNS, III/a"}, "CPNS, III/a", ""),
    ],
)
def test_ranks_of_pegawai(cells: dict[str, str], printed: str, code: str) -> None:
    kantor = _office(**cells)
    ani = next(one for one in kantor.kantor.buku.pegawai if one.nama == "Ani")
    assert ani.pangkat_golongan == printed
    said = {(f.code, f.cell.row) for f in kantor.findings if f.code in ("B27", "B48", "B49")}
    assert said == ({(code, 2)} if code else set())


@pytest.mark.parametrize(
    ("cells", "printed", "code"),
    [
        (
            {
                "Pejabat: Jenis Nomor": "NRP",
                "Pejabat: Nomor": "1",
                "Pejabat: Pangkat/Golongan": "Kolonel Inf.",
            },
            "",
            "",
        ),
        ({"Pejabat: Jenis Nomor": "NRP", "Pejabat: Nomor": "1", "Pejabat: Golongan": "IVe"}, "", ""),
        ({"Pejabat: Pangkat": "Pembina Tk.I", "Pejabat: Golongan": "IV B"}, "Pembina Tingkat I, IV/b", ""),
        ({"Pejabat: Golongan": "IV/f"}, "", "B48"),
        ({"Pejabat: Pangkat/Golongan": "Pembina, III/d"}, "", "B27"),
    ],
)
def test_ranks_of_pejabat_lain(cells: dict[str, str], printed: str, code: str) -> None:
    kantor = _office(**cells)
    (pejabat,) = kantor.kantor.buku.pejabat_lain
    assert pejabat.pangkat_golongan == (printed or list(cells.values())[-1]), "of TNI and Polri as typed"
    assert [f.code for f in kantor.findings if f.code in ("B27", "B48")] == ([code] if code else [])


def test_a_name_with_titles_in_columns_is_printed_everywhere_and_named_as_typed() -> None:
    kantor = _office(**{"Gelar Depan": "Ir.", "Gelar Belakang": "S.T."})
    skp = next(one for one in kantor.skp.values() if one.dinilai.nama != "Kadis")
    assert skp.dinilai.nama == "Ir. Ani, S.T."
    assert kantor.kantor.hierarki.names.find("Ani") == kantor.kantor.hierarki.names.find("Ir. Ani, S.T.")


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"Nama": "Ani NIP 198001012005011001"}, "nama"),
        ({"Gelar Depan": "dr.", "Nama": "Dr. Ani"}, "gelar_depan"),
        ({"Gelar Belakang": "19800101 200501 1 001"}, "gelar_belakang"),
        ({"Pejabat: Nama": "Bupati (Plt.)"}, "nama"),
    ],
)
def test_what_is_no_name_is_asked_about_at_its_cell(cells: dict[str, str], field: str) -> None:
    kantor = _office(**cells)
    (finding,) = (f for f in kantor.findings if f.code == "B47")
    assert (finding.cell.row, finding.cell.field) == (2, field)
