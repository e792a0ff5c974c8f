"""Objects of another program asked by name: IDispatch of COM, as far as Word needs it (Microsoft, [MS-OAUT] 3.1.4)."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Sequence
from ctypes import POINTER, Structure, Union, byref, c_int32, c_uint16, c_uint32, c_void_p, c_wchar_p
from typing import Any, Self
from uuid import UUID

_FUNCTION = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
_LOCAL_SERVER = 4  # CLSCTX_LOCAL_SERVER: a process of its own
_ISLAND = 2  # COINIT_APARTMENTTHREADED
_METHOD, _GET, _PUT = 1, 2, 4  # DISPATCH_METHOD, _PROPERTYGET, _PROPERTYPUT
_PUT_ARGUMENT = -3  # DISPID_PROPERTYPUT
_RELEASE, _NAMES, _INVOKE = 2, 5, 6  # places in the table of an IDispatch
_INTEGER, _TEXT, _OBJECT, _BOOLEAN, _SHORT = 3, 8, 9, 11, 2  # VT_I4, VT_BSTR, VT_DISPATCH, VT_BOOL, VT_I2
_BUSY = frozenset((0x80010001, 0x8001010A))  # RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER
_PAUSE = 0.2


class ComError(Exception):
    """A call that failed; its HRESULT."""

    def __init__(self, name: str, code: int) -> None:
        super().__init__(f"{name}: 0x{code:08X}")
        self.code = code


class _Guid(Structure):
    _fields_ = (("bytes", ctypes.c_ubyte * 16),)

    @classmethod
    def of(cls, text: str) -> Self:
        return cls.from_buffer_copy(UUID(text).bytes_le)


class _Value(Union):
    _fields_ = (("number", c_int32), ("short", ctypes.c_int16), ("pointer", c_void_p), ("room", c_void_p * 2))


class _Variant(Structure):
    _fields_ = (("kind", c_uint16), ("reserved", c_uint16 * 3), ("value", _Value))


class _Parameters(Structure):
    """DISPPARAMS"""

    _fields_ = (
        ("arguments", POINTER(_Variant)),
        ("names", POINTER(c_int32)),
        ("count", c_uint32),
        ("named", c_uint32),
    )


_UNKNOWN = _Guid.of("{00000000-0000-0000-0000-000000000000}")
_DISPATCH = _Guid.of("{00020400-0000-0000-C000-000000000046}")


class Dispatch:
    """One object, let go of with this one. Its arguments are texts, whole numbers and truth values."""

    def __init__(self, pointer: int) -> None:
        self._pointer = c_void_p(pointer)

    def __del__(self) -> None:
        self._method(_RELEASE)(self._pointer)

    def get(self, name: str) -> Any:
        """The value of a property. Raises ComError."""
        return self._invoke(name, _GET)

    def put(self, name: str, *, value: str | int) -> None:
        """Raises ComError."""
        self._invoke(name, _PUT, (value,), (_PUT_ARGUMENT,))

    def call(self, name: str, **arguments: str | int) -> Any:
        """A method with arguments by their names. Raises ComError."""
        return self._invoke(name, _METHOD, tuple(arguments.values()), self._numbers(name, *arguments)[1:])

    def _numbers(self, *names: str) -> tuple[int, ...]:
        """Of a member, and of its arguments."""
        texts, numbers = (c_wchar_p * len(names))(*names), (c_int32 * len(names))()
        find = self._method(_NAMES, c_void_p, c_void_p, c_uint32, c_uint32, c_void_p)
        _again(names[0], lambda: find(self._pointer, byref(_UNKNOWN), texts, len(names), 0, numbers))
        return tuple(numbers)

    def _invoke(
        self, name: str, how: int, values: Sequence[str | int] = (), numbers: Sequence[int] = ()
    ) -> Any:
        (number,) = self._numbers(name)
        arguments = (_Variant * len(values))(*map(_variant, values))
        named = (c_int32 * len(values))(*numbers)
        parameters, found = _Parameters(arguments, named, len(values), len(values)), _Variant()
        invoke = self._method(
            _INVOKE, c_int32, c_void_p, c_uint32, c_uint16, c_void_p, c_void_p, c_void_p, c_void_p
        )
        wanted = None if how == _PUT else byref(found)
        try:
            _again(
                name,
                lambda: invoke(
                    self._pointer, number, byref(_UNKNOWN), 0, how, byref(parameters), wanted, None, None
                ),
            )
            return _taken(found)
        finally:
            for one in (*arguments, found):
                _library("oleaut32").VariantClear(byref(one))

    def _method(self, place: int, *kinds: Any) -> Callable[..., int]:
        table = ctypes.cast(self._pointer, POINTER(POINTER(c_void_p)))[0]
        method: Callable[..., int] = _FUNCTION(c_int32, c_void_p, *kinds)(table[place])
        return method


def created(number: str) -> Dispatch:
    """A new object of the class of that number, in a process of its own. Raises ComError."""
    ole, pointer = _library("ole32"), c_void_p()
    ole.CoInitializeEx(None, _ISLAND)
    where = byref(_Guid.of(number)), None, _LOCAL_SERVER, byref(_DISPATCH), byref(pointer)
    _again("CoCreateInstance", lambda: ole.CoCreateInstance(*where))
    return Dispatch(pointer.value or 0)


def _again(name: str, call: Callable[[], int]) -> None:
    """As long as the other program has no time for it: who waits for us knows how long."""
    while (code := call() & 0xFFFFFFFF) in _BUSY:
        time.sleep(_PAUSE)
    if code & 0x80000000:
        raise ComError(name, code)


def _library(name: str) -> Any:
    return getattr(ctypes, "WinDLL", ctypes.CDLL)(name)


def _variant(value: str | int) -> _Variant:
    made = _Variant()
    if isinstance(value, str):
        made.kind = _TEXT
        allocate = _library("oleaut32").SysAllocString
        allocate.restype = c_void_p
        made.value.pointer = allocate(c_wchar_p(value))
    elif isinstance(value, bool):
        made.kind, made.value.short = _BOOLEAN, -int(value)
    else:
        made.kind, made.value.number = _INTEGER, value
    return made


def _taken(found: _Variant) -> Any:
    """Of an object the one reference that there is; of the rest a copy."""
    if found.kind == _OBJECT and found.value.pointer:
        found.kind = 0
        return Dispatch(found.value.pointer)
    if found.kind == _TEXT:
        return ctypes.wstring_at(found.value.pointer) if found.value.pointer else ""
    if found.kind in (_BOOLEAN, _SHORT):
        return int(found.value.short)
    return int(found.value.number) if found.kind == _INTEGER else None
