"""What a column of the standard workbook is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from skpdoc.text.lines import bare_words

_WORDS = {"tk": "tingkat", "gol": "golongan", "th": "tahun"}


def fold_header(text: str) -> str:
    """The key under which spellings of one sheet name or header are equal.

    Case, spaces, line breaks, dots, slashes and stars do not count (``N.I.P.`` is ``NIP``); ``Tk.`` is
    ``Tingkat``.
    """
    return "".join(_WORDS.get(word, word) for word in bare_words(text))


class Kind(Enum):
    """How a cell of the column is read."""

    TEXT = auto()
    """a name or short text, up to 255 characters"""
    LONG_TEXT = auto()
    """up to 8,000 characters, line breaks kept"""
    KODE = auto()
    NIP = auto()
    KUNCI = auto()
    """the NIP of a person's SKP; of two SKP ``NIP/1`` and ``NIP/2``"""
    DATE = auto()
    YEAR = auto()
    CHOICE = auto()
    CHOICES = auto()
    """several choices, separated by ``;``"""
    REFERENCE = auto()
    TARGET = auto()
    ANGKA = auto()
    """a plain number"""
    SATUAN = auto()
    BAGIAN = auto()
    SUREL = auto()
    URUTAN = auto()
    """the number that keeps a row's place through sorting; never content"""


class Required(Enum):
    """When an empty cell is a galat."""

    NEVER = ""
    ALWAYS = "*"
    KUANTITATIF = "(k)*"
    """only in the kuantitatif approach"""


class Reference(Enum):
    """What a reference may name."""

    PEGAWAI = auto()
    PEJABAT_LAIN = auto()
    RENSTRA = auto()
    ITEM = auto()
    """a row of Perjanjian Kinerja or a role of Peran"""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its field in the code, its header, how it is read and how it is explained.

    ``note`` is the Indonesian note of the header cell; ``default`` is what a blank cell means (for
    Petunjuk); ``fill_down`` says that an empty or merged cell continues the one above, ``merges_over`` that a merged
    one does where these fields are the same in all its rows (a Hasil over its RHK); ``width`` is in Excel's character
    units.
    """

    field: str
    header: str
    kind: Kind
    note: str
    example: str
    required: Required = Required.NEVER
    choices: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    default: str = ""
    aliases: tuple[str, ...] = ()
    fill_down: bool = False
    merges_over: tuple[str, ...] = ()
    folded: bool = False
    """grouped and folded in the blank workbook"""
    is_added: bool = False
    """read where an office has it; the blank workbook does not"""
    is_given: bool = False
    """filled in beforehand from what is known, and grey"""
    width: int = 18


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """One sheet: its columns in order and what it is for (Indonesian, for Petunjuk)."""

    name: str
    purpose: str
    columns: tuple[SheetColumn, ...]
    aliases: tuple[str, ...] = ()
    needed: bool = True
    """whether a workbook without this sheet cannot be worked with"""
    anchors: tuple[str, ...] = ()
    """the fields that say whose a row is, the owner first; a row that leaves one blank continues the row above"""
    by_field: Mapping[str, SheetColumn] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_field", {column.field: column for column in self.columns})

    def laid_out(self, present: Collection[str] = ()) -> SheetSpec:
        """The sheet as it is written: of the columns that an office adds only the fields ``present``."""
        columns = tuple(one for one in self.columns if not one.is_added or one.field in present)
        return self if columns == self.columns else replace(self, columns=columns)

    def column(self, field: str) -> SheetColumn:
        """The column of ``field``; KeyError if the sheet has none."""
        return self.by_field[field]


@dataclass(frozen=True, slots=True)
class BookSpec:
    """A kind of workbook: its sheet of settings, its tables in workbook order, and the sheets that hold no rows."""

    name: str
    settings_sheet: str
    settings: tuple[SheetColumn, ...]
    sheets: tuple[SheetSpec, ...]
    others: tuple[str, ...]
    begin: str
    """how one begins a new one, as a part of a sentence"""
    blank: str
    """what a lost sheet is copied from"""
    names: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = {fold_header(name): spec.name for spec in self.sheets for name in (spec.name, *spec.aliases)}
        names[fold_header(self.settings_sheet)] = self.settings_sheet
        object.__setattr__(self, "names", names)

    def sheet_name(self, title: str) -> str:
        """The contract's name of the sheet that ``title`` spells, also by an alias; '' if it is none of this book."""
        return self.names.get(fold_header(title), "")

    def is_other(self, title: str) -> bool:
        """Whether ``title`` is a sheet of ours that holds no rows."""
        return fold_header(title) in {fold_header(name) for name in self.others}
