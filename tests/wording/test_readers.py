"""The figures of a set that two readers have labelled."""

from __future__ import annotations

from pathlib import Path

from tests.wording.readers import read_set, shown


def _write(folder: Path, name: str, *rows: tuple[str, ...]) -> None:
    (folder / name).write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")


def test_what_both_say_counts_and_blind_texts_are_not_shown(tmp_path: Path) -> None:
    texts = (
        ("1", "RHK", "JF", "Menyusun laporan keuangan", "x"),
        ("2", "RHK", "JF", "Arsip tertata rapi", "x"),
        ("3", "IKI", "JA", "Persentase masyrakat terlayani", "x"),
        ("4", "RHK", "JPT", "Terlaksananya rapat koordinasi", "x"),
        ("5", "RHK", "?", "Menghadiri upacara", "x"),
        ("6", "RHK", "JA", "Meningkatnya mutu layanan dan angka melek huruf", "x"),
    )
    _write(tmp_path, "texts.tsv", *texts)
    labels = ("activity", "ok", "spelling", "activity", "ok", "several")
    _write(tmp_path, "label_a.tsv", *((one[0], label) for one, label in zip(texts, labels, strict=True)))
    labels = ("activity", "vague", "ok", "ok", "ok", "several, vague")
    _write(tmp_path, "label_b.tsv", *((one[0], label) for one, label in zip(texts, labels, strict=True)))
    _write(tmp_path, "blind_ids.txt", ("5",), ("6",))
    read = read_set(tmp_path)
    assert {number: one.right for number, one in read.items() if one.right} == {"1": {"activity"}}
    assert {number: one.wrong for number, one in read.items() if one.wrong} == {"5": {"activity"}}
    assert {number: one.missed for number, one in read.items() if one.missed} == {"6": {"several"}}
    assert read["4"].found == {"activity"}  # said of its level, and one reader says so
    printed = "\n".join(shown(tmp_path))
    known, blind = printed.split("Blind:")
    assert "4 texts, 1 with the same labels by both readers (25.0%)" in known
    assert "2 texts, 1 with the same labels by both readers (50.0%)" in blind
    assert (
        "1 weak for both, 0 found fault with; 1 fine for both, 1 found fault with and 0 with a saran" in blind
    )
    assert (
        "1 weak for both, 1 found fault with; 0 fine for both, 0 found fault with and 0 with a saran" in known
    )
    assert "upacara" not in printed
    assert "0.0%" in blind
