"""A local server of COM that takes Word's place on Windows (or under wine): each document says what becomes of it.

``WINWORD.EXE fake_word.py LOG``, where WINWORD.EXE is a Python under that name, entered in the registry as the server
of Word's class. It speaks IDispatch by its raw tables, so that ours is tried against another reading of the same
interface.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Callable
from ctypes import POINTER, byref, c_int32, c_uint16, c_uint32, c_void_p, c_wchar_p
from pathlib import Path
from typing import Any
from uuid import UUID

WORD = UUID("{000209FF-0000-0000-C000-000000000046}").bytes_le
UNKNOWN, FACTORY, DISPATCH = (
    UUID(f"{{{number}-0000-0000-C000-000000000046}}").bytes_le
    for number in ("00000000", "00000001", "00020400")
)
WHOLE = b"%PDF-1.7\nbukan PDF sungguhan\n%%EOF\n"
REFUSED, BUSY, NO_INTERFACE, NO_NAME = 0x800A1436, 0x8001010A, 0x80004002, 0x80020006
FUNCTION = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)


class Variant(ctypes.Structure):
    _fields_ = (("kind", c_uint16), ("reserved", c_uint16 * 3), ("value", c_void_p), ("more", c_void_p))


class Parameters(ctypes.Structure):
    _fields_ = (
        ("arguments", POINTER(Variant)),
        ("names", POINTER(c_int32)),
        ("count", c_uint32),
        ("named", c_uint32),
    )


class RefusedError(Exception):
    """The HRESULT of a call."""


class Office:
    """Word.Application, Documents and the open document in one: each knows its own names."""

    def __init__(self, log: Path) -> None:
        self.log, self.kind, self.busy = log, b"", 3
        self.properties: dict[str, Any] = {"Version": "16.0", "Count": 0, "Visible": 0}

    def ask(self, name: str, how: int, values: dict[str, Any]) -> Any:
        with self.log.open("a", encoding="utf-8") as stream:
            stream.write(f"{os.getpid()} {name} {values}\n")
        if name in ("Documents", "NormalTemplate"):
            return self
        if how == 4:
            self.properties[name] = values[""]
        elif name in self.properties:
            return self.properties[name]
        else:
            return getattr(self, name)(**values)
        return None

    def Open(self, FileName: str, **_settings: Any) -> Any:  # noqa: N802, N803  # as Word calls it
        self.kind = Path(FileName).read_bytes()
        if self.kind == b"busy" and self.busy:
            self.busy -= 1
            raise RefusedError(BUSY)
        if self.kind == b"refuse":
            raise RefusedError(REFUSED)
        if self.kind == b"window":
            show_window()
        self.properties["Count"] = 1
        return self

    def ExportAsFixedFormat(self, OutputFileName: str, **_settings: Any) -> None:  # noqa: N802, N803
        if self.kind == b"die":
            os._exit(1)
        if self.kind == b"hang":
            time.sleep(600)
        if self.kind != b"lie":
            Path(OutputFileName).write_bytes(WHOLE[:12] if self.kind == b"torn" else WHOLE + self.kind)

    def Close(self, SaveChanges: int) -> None:  # noqa: N802, N803
        self.properties["Count"] = 0

    def Quit(self, SaveChanges: int) -> None:  # noqa: N802, N803
        ctypes.WinDLL("user32").PostQuitMessage(SaveChanges)


def show_window() -> None:
    """As when Windows opens a person's document in a Word that runs already; it stays until it is ended."""
    user = ctypes.WinDLL("user32")

    class Kind(ctypes.Structure):
        _fields_ = (
            ("style", c_uint32),
            ("procedure", c_void_p),
            ("extra", c_int32 * 2),
            ("handles", c_void_p * 4),
            ("menu", c_wchar_p),
            ("name", c_wchar_p),
        )

    procedure = ctypes.cast(user.DefWindowProcW, c_void_p)
    user.RegisterClassW(byref(Kind(procedure=procedure, name="OpusApp")))
    user.CreateWindowExW(0, c_wchar_p("OpusApp"), c_wchar_p("Surat"), 0x10CF0000, 0, 0, 300, 200, *[None] * 4)


class Server:
    """Tables for the two objects, and the calls that arrive by them."""

    def __init__(self, office: Office) -> None:
        self.office, self.names = office, [""]
        word = c_void_p, c_void_p
        self.kept: list[Any] = []
        self.application = self.table(
            (DISPATCH,),
            (self.count, c_void_p),
            (self.nothing, c_uint32, c_uint32, c_void_p),
            (self.find, *word, c_uint32, c_uint32, c_void_p),
            (self.invoke, c_int32, c_void_p, c_uint32, c_uint16, *word, *word),
        )
        self.factory = self.table((FACTORY,), (self.create, *word, c_void_p), (self.lock, c_int32))

    def table(self, kinds: tuple[bytes, ...], *members: Any) -> int:
        """The address of an object of these functions, behind those of IUnknown."""

        def query(this: int, number: int, target: int) -> int:
            is_known = ctypes.string_at(number, 16) in (UNKNOWN, *kinds)
            c_void_p.from_address(target).value = this if is_known else None
            return 0 if is_known else NO_INTERFACE

        one = lambda _this: 1  # noqa: E731
        made = [
            FUNCTION(c_uint32, c_void_p, *arguments)(function)
            for function, *arguments in ((query, c_void_p, c_void_p), (one,), (one,), *members)
        ]
        table = (c_void_p * len(made))(*(ctypes.cast(one, c_void_p) for one in made))
        place = c_void_p(ctypes.addressof(table))
        self.kept += [made, table, place]
        return ctypes.addressof(place)

    def create(self, _this: int, _outer: int, _kind: int, target: int) -> int:
        c_void_p.from_address(target).value = self.application
        return 0

    def lock(self, _this: int, _is_locked: int) -> int:
        return 0

    def count(self, _this: int, target: int) -> int:
        c_uint32.from_address(target).value = 0
        return 0

    def nothing(self, *_arguments: int) -> int:
        return NO_NAME

    def find(self, _this: int, _kind: int, names: int, count: int, _language: int, target: int) -> int:
        for place, name in enumerate((c_wchar_p * count).from_address(names)):
            if name not in self.names:
                self.names.append(name or "")
            (c_int32 * count).from_address(target)[place] = self.names.index(name or "")
        return 0

    def invoke(
        self,
        _this: int,
        number: int,
        _kind: int,
        _language: int,
        how: int,
        parameters: int,
        target: int,
        *_: int,
    ) -> int:
        given = Parameters.from_address(parameters)
        values = {
            self.names[max(given.names[place], 0)]: taken(given.arguments[place])
            for place in range(given.count)
        }
        try:
            found = self.office.ask(self.names[number], how, values)
        except RefusedError as error:
            return int(error.args[0])
        if target:
            self.put(Variant.from_address(target), found)
        return 0

    def put(self, result: Variant, found: Any) -> None:
        if isinstance(found, Office):
            result.kind, result.value = 9, self.application
        elif isinstance(found, str):
            allocate = ctypes.WinDLL("oleaut32").SysAllocString
            allocate.restype = c_void_p
            result.kind, result.value = 8, allocate(c_wchar_p(found))
        elif found is not None:
            result.kind, result.value = 3, found


def taken(argument: Variant) -> Any:
    if argument.kind == 8:
        return ctypes.wstring_at(argument.value)
    number = argument.value or 0
    return bool(number & 0xFFFF) if argument.kind == 11 else number & 0xFFFFFFFF


def serve(log: Path) -> None:
    """Until it is told to leave."""
    ole, user, server = ctypes.WinDLL("ole32"), ctypes.WinDLL("user32"), Server(Office(log))
    ole.CoInitializeEx(None, 2)
    mark, number = c_uint32(), (ctypes.c_ubyte * 16).from_buffer_copy(WORD)
    answer: Callable[..., int] = ole.CoRegisterClassObject
    assert answer(byref(number), c_void_p(server.factory), 4, 0, byref(mark)) == 0
    log.touch()  # it can be asked now
    message = (c_void_p * 8)()
    while user.GetMessageW(byref(message), None, 0, 0) > 0:
        user.TranslateMessage(byref(message))
        user.DispatchMessageW(byref(message))


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
    os._exit(0)
