"""Drives Microsoft Word in a process of its own, called as LibreOffice is: ``--outdir FOLDER DOCUMENT…``.

A PDF appears under its name when it is whole. A document that Word refuses is passed over: the caller sees what is
missing. It ends, and Word with it, when all are done, when Word no longer answers, or when somebody has begun to work
in that very Word (Windows opens a document in a Word that runs already): then Word is theirs and stays.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from skpdoc.pdf.conversion.maker import WAITING
from skpdoc.pdf.conversion.microsoft_word.dispatch import ComError, Dispatch, created
from skpdoc.pdf.conversion.microsoft_word.process import OwnWord, turn

WORD = "{000209FF-0000-0000-C000-000000000046}"
"""the class of Word.Application, the same in every version (Word's type library)"""

_NO_ALERTS = 0  # WdAlertLevel.wdAlertsNone
_NO_MACROS = 3  # MsoAutomationSecurity.msoAutomationSecurityForceDisable
_UNSAVED = 0  # WdSaveOptions.wdDoNotSaveChanges
_PDF = 17  # WdExportFormat.wdExportFormatPDF
_FOR_PRINT = 0  # WdExportOptimizeFor.wdExportOptimizeForPrint
_ALL_PAGES = 0  # WdExportRange.wdExportAllDocument
_CONTENT = 0  # WdExportItem.wdExportDocumentContent: without remarks
_NO_BOOKMARKS = 0  # WdExportCreateBookmarks.wdExportCreateNoBookmarks
_NO_PASSWORD = "-"
"""given for every password: a document that has one is refused, where Word would ask"""


def main(arguments: Sequence[str]) -> int:
    """0 when each document was tried."""
    outside = Path(arguments[arguments.index("--outdir") + 1])
    copies = [Path(one) for one in arguments[arguments.index("--outdir") + 2 :]]
    with turn(outside / WAITING), OwnWord() as own:
        word = created(WORD)
        if not own.is_known():
            return 1
        is_done = print_all(word, copies, outside, own.is_in_use)
        if own.is_in_use() or not leave(word):
            own.let_go()
        return 0 if is_done else 1


def print_all(word: Dispatch, copies: Sequence[Path], outside: Path, is_in_use: Callable[[], bool]) -> bool:
    """Whether each was tried."""
    word.put("Visible", value=False)
    word.put("DisplayAlerts", value=_NO_ALERTS)
    word.put("AutomationSecurity", value=_NO_MACROS)
    for copy in copies:
        if is_in_use():
            return False
        try:
            _print(word, copy, outside / f"{copy.stem}.pdf")
        except ComError:
            if not _answers(word):
                return False
    return True


def leave(word: Dispatch) -> bool:
    """End it without a question; False where somebody has a document open in it, which then is shown."""
    try:
        if word.get("Visible") or word.get("Documents").get("Count"):
            word.put("Visible", value=True)
            return False
        word.get("NormalTemplate").put("Saved", value=True)
        word.call("Quit", SaveChanges=_UNSAVED)
    except ComError:
        pass  # it has ended, or is ended with this process
    return True


def _print(word: Dispatch, source: Path, target: Path) -> None:
    """By Documents.Open, Document.ExportAsFixedFormat and Document.Close of Word's object model."""
    unfinished = Path(tempfile.gettempdir(), target.name)
    document = word.get("Documents").call(
        "Open",
        FileName=str(source),
        ConfirmConversions=False,
        ReadOnly=True,
        AddToRecentFiles=False,
        PasswordDocument=_NO_PASSWORD,
        PasswordTemplate=_NO_PASSWORD,
        WritePasswordDocument=_NO_PASSWORD,
        WritePasswordTemplate=_NO_PASSWORD,
        NoEncodingDialog=True,
    )
    try:
        document.call(
            "ExportAsFixedFormat",
            OutputFileName=str(unfinished),
            ExportFormat=_PDF,
            OpenAfterExport=False,
            OptimizeFor=_FOR_PRINT,
            Range=_ALL_PAGES,
            Item=_CONTENT,
            IncludeDocProps=True,
            KeepIRM=False,
            CreateBookmarks=_NO_BOOKMARKS,
            DocStructureTags=True,
            BitmapMissingFonts=True,
            UseISO19005_1=False,
        )
    finally:
        document.call("Close", SaveChanges=_UNSAVED)
    if unfinished.exists():
        unfinished.replace(target)


def _answers(word: Dispatch) -> bool:
    try:
        return bool(word.get("Version"))
    except ComError:
        return False


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]))
