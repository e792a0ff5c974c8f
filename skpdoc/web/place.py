"""Where the office's own things lie on this computer, and the programs that show them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.refusal import reason

_DOCUMENTS = "{FDD39AD0-238F-46AF-ADB4-6C85480369C7}"
"""FOLDERID_Documents, wherever OneDrive or the office has put it (Microsoft, KNOWNFOLDERID)"""

_EXPLORER, _SEVERAL, _MUST_EXIST, _KEEP_FOLDER, _HIDE_READ_ONLY = 0x80000, 0x200, 0x1000, 0x8, 0x4
"""OFN_… (Microsoft, OPENFILENAMEW)"""
_ONLY_FOLDERS, _RESIZABLE, _APARTMENT = 0x1, 0x40, 0x2
"""BIF_… (Microsoft, BROWSEINFOW) and COINIT_APARTMENTTHREADED"""
_FOLDER = "Pilih folder"
_OPENING = 3
"""seconds in which a program that cannot open a file has said so"""
_NO_DIALOG = "Dialog untuk memilih berkas tidak dapat dibuka di komputer ini. Tarik berkasnya ke halaman."


def work_folder() -> Path:
    """``Dokumen/SKP``: where workbooks and documents are kept that the page makes."""
    return _documents() / "SKP"


def _documents() -> Path:
    if sys.platform == "win32":
        return _known_folder(_DOCUMENTS)
    home = Path.home()
    return next((home / name for name in ("Documents", "Dokumen") if (home / name).is_dir()), home)


def _known_folder(number: str) -> Path:
    import ctypes  # noqa: PLC0415  # these names are Windows's
    from uuid import UUID  # noqa: PLC0415

    found = ctypes.c_wchar_p()
    windows = ctypes.windll  # type: ignore[attr-defined]
    windows.shell32.SHGetKnownFolderPath(UUID(number).bytes_le, 0, None, ctypes.byref(found))
    try:
        return Path(found.value or Path.home())
    finally:
        windows.ole32.CoTaskMemFree(found)


def state_folder() -> Path:
    """The user's own folder for what a running page must remember; readable by nobody else."""
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_STATE_HOME")
    folder = Path(base) / "skpdoc" if base else Path.home() / ".local" / "state" / "skpdoc"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SkpdocError(f"{folder}: tidak dapat dibuat ({reason(error, folder)}).") from error
    return folder


def standing(text: str) -> Path:
    """The file or folder of this name. Raises SkpdocError where nothing stands there, or can."""
    try:
        if Path(text).exists():
            return Path(text)
    except (OSError, ValueError):  # no name of a file
        pass
    raise SkpdocError(f"{text[:120]}: berkas tidak ada. Periksa nama dan foldernya.".replace("\0", " "))


def show(path: Path) -> None:
    """Open a file or folder with the program that the system has for it. Raises SkpdocError where there is none."""
    try:
        is_there = path.exists()
    except OSError:  # no name of a file
        is_there = False
    if not is_there:
        raise SkpdocError(f"{path.name[:120]}: tidak ada lagi di tempatnya.")
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return
        program = "open" if sys.platform == "darwin" else "xdg-open"
        begun = subprocess.Popen(
            [program, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        has_failed = bool(begun.wait(_OPENING))
    except subprocess.TimeoutExpired:  # it stays for as long as what it has opened
        has_failed = False
    except OSError:
        has_failed = True
    if has_failed:
        raise SkpdocError(f"{path.name}: tidak ada program yang membukanya di komputer ini. Letaknya: {path}")


def ask_for_files() -> list[Path]:
    """The workbooks that somebody picks in the system's own dialog; none where he changes his mind.

    Raises SkpdocError where the system has no dialog that can be asked for.
    """
    if sys.platform == "win32":
        return _ask_windows()
    found = _answered(_asking_files())
    if found is None:
        raise SkpdocError(_NO_DIALOG)
    return found


def ask_for_folder() -> list[Path]:
    """The folder that somebody picks in the system's own dialog; none where he changes his mind.

    Raises SkpdocError where the system has no dialog that can be asked for.
    """
    found = _ask_windows_folder() if sys.platform == "win32" else _answered(_asking_folder())
    if found is None:
        raise SkpdocError("Dialog untuk memilih folder tidak dapat dibuka di komputer ini. Ketik letaknya.")
    return found


def _answered(dialogs: Iterator[list[str]]) -> list[Path] | None:
    """What the first of the programs that this computer has is answered; None where it has none of them."""
    for words in dialogs:
        if shutil.which(words[0]):
            done = subprocess.run(words, capture_output=True, text=True, check=False)
            return [Path(line) for line in done.stdout.splitlines() if line.strip()]
    return None


def _asking_folder() -> Iterator[list[str]]:
    yield ["osascript", "-e", f'POSIX path of (choose folder with prompt "{_FOLDER}")']
    yield ["zenity", "--file-selection", "--directory", f"--title={_FOLDER}"]
    yield ["kdialog", "--title", _FOLDER, "--getexistingdirectory", "."]


def _asking_files() -> Iterator[list[str]]:
    title = "Pilih buku kerja"
    yield [
        "osascript",
        "-e",
        f'set chosen to choose file with prompt "{title}" with multiple selections allowed',
        "-e",
        "set text item delimiters to linefeed",
        "-e",
        "set paths to {}",
        "-e",
        "repeat with one in chosen",
        "-e",
        "set end of paths to POSIX path of one",
        "-e",
        "end repeat",
        "-e",
        "paths as text",
    ]
    yield [
        "zenity",
        "--file-selection",
        "--multiple",
        "--separator=\n",
        f"--title={title}",
        "--file-filter=*.xlsx",
    ]
    yield ["kdialog", "--multiple", "--separate-output", "--title", title, "--getopenfilename", ".", "*.xlsx"]


def _ask_windows() -> list[Path]:
    """By comdlg32 (Microsoft, OPENFILENAMEW): several files, no change of the current folder."""
    import ctypes  # noqa: PLC0415  # these names are Windows's
    from ctypes import wintypes  # noqa: PLC0415

    class OpenFileName(ctypes.Structure):
        """As winuser declares it."""

        _fields_ = (
            ("lStructSize", wintypes.DWORD),
            ("hwndOwner", wintypes.HWND),
            ("hInstance", wintypes.HINSTANCE),
            ("lpstrFilter", wintypes.LPCWSTR),
            ("lpstrCustomFilter", wintypes.LPWSTR),
            ("nMaxCustFilter", wintypes.DWORD),
            ("nFilterIndex", wintypes.DWORD),
            ("lpstrFile", wintypes.LPWSTR),
            ("nMaxFile", wintypes.DWORD),
            ("lpstrFileTitle", wintypes.LPWSTR),
            ("nMaxFileTitle", wintypes.DWORD),
            ("lpstrInitialDir", wintypes.LPCWSTR),
            ("lpstrTitle", wintypes.LPCWSTR),
            ("Flags", wintypes.DWORD),
            ("nFileOffset", wintypes.WORD),
            ("nFileExtension", wintypes.WORD),
            ("lpstrDefExt", wintypes.LPCWSTR),
            ("lCustData", wintypes.LPARAM),
            ("lpfnHook", ctypes.c_void_p),
            ("lpTemplateName", wintypes.LPCWSTR),
            ("pvReserved", ctypes.c_void_p),
            ("dwReserved", wintypes.DWORD),
            ("FlagsEx", wintypes.DWORD),
        )

    windows = ctypes.windll  # type: ignore[attr-defined]
    room = ctypes.create_unicode_buffer(65_536)
    asked = OpenFileName()
    asked.lStructSize = ctypes.sizeof(asked)
    asked.hwndOwner = windows.user32.GetForegroundWindow()  # the browser: the dialog must not open behind it
    asked.lpstrFilter = "Buku kerja Excel (*.xlsx)\0*.xlsx\0\0"
    asked.lpstrFile = ctypes.cast(room, wintypes.LPWSTR)
    asked.nMaxFile = len(room)
    asked.lpstrTitle = "Pilih buku kerja"
    asked.Flags = _EXPLORER | _SEVERAL | _MUST_EXIST | _KEEP_FOLDER | _HIDE_READ_ONLY
    if windows.comdlg32.GetOpenFileNameW(ctypes.byref(asked)):
        folder, *names = [one for one in "".join(room[:]).split("\0\0", 1)[0].split("\0") if one]
        return [Path(folder, name) for name in names] if names else [Path(folder)]
    if windows.comdlg32.CommDlgExtendedError():  # else he has changed his mind
        raise SkpdocError(f"{_NO_DIALOG} Bila memilih banyak berkas, pilih lebih sedikit sekaligus.")
    return []


def _ask_windows_folder() -> list[Path]:
    """By shell32 (Microsoft, SHBrowseForFolderW)."""
    import ctypes  # noqa: PLC0415  # these names are Windows's
    from ctypes import wintypes  # noqa: PLC0415

    class FolderDialog(ctypes.Structure):
        """BROWSEINFOW, as shlobj declares it."""

        _fields_ = (
            ("hwndOwner", wintypes.HWND),
            ("pidlRoot", ctypes.c_void_p),
            ("pszDisplayName", wintypes.LPWSTR),
            ("lpszTitle", wintypes.LPCWSTR),
            ("ulFlags", wintypes.UINT),
            ("lpfn", ctypes.c_void_p),
            ("lParam", wintypes.LPARAM),
            ("iImage", ctypes.c_int),
        )

    windows = ctypes.windll  # type: ignore[attr-defined]
    shell, com = windows.shell32, windows.ole32
    shell.SHBrowseForFolderW.restype = ctypes.c_void_p
    room = ctypes.create_unicode_buffer(1024)
    asked = FolderDialog()
    asked.hwndOwner = windows.user32.GetForegroundWindow()
    asked.pszDisplayName = ctypes.cast(room, wintypes.LPWSTR)
    asked.lpszTitle = _FOLDER
    asked.ulFlags = _ONLY_FOLDERS | _RESIZABLE
    com.CoInitializeEx(None, _APARTMENT)
    try:
        chosen = ctypes.c_void_p(shell.SHBrowseForFolderW(ctypes.byref(asked)))
        is_path = bool(chosen) and shell.SHGetPathFromIDListW(chosen, room)
        com.CoTaskMemFree(chosen)
    finally:
        com.CoUninitialize()
    return [Path(room.value)] if is_path else []
