"""Files that were dropped on the page: a browser hands over bytes and a name, never a path."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_new
from skpdoc.web.asked import DroppedFile
from skpdoc.web.names import free, plain_name, whole


def refuse_large(request: Request, most: int) -> None:
    """Raises SkpdocError where a browser announces more bytes than ``most``, or does not say how many."""
    length = whole(request.headers.get("content-length"))
    if length is None or length > most:
        raise SkpdocError(
            f"Yang diletakkan terlalu besar, lebih dari {most >> 20} MB. Letakkan lebih sedikit sekaligus."
        )


def files_of(form: FormData, field: str = "berkas") -> list[UploadFile]:
    """The files that were dropped."""
    return [one for one in form.getlist(field) if isinstance(one, UploadFile) and one.filename]


def name_of(file: UploadFile) -> str:
    """Its name, as every system takes it, whatever folders a browser puts before it."""
    return plain_name(Path((file.filename or "").replace("\\", "/")).name)


async def read(file: UploadFile, most: int) -> DroppedFile:
    """Its name and content. Raises SkpdocError where it has more bytes than ``most``."""
    name, content = name_of(file), await file.read(most + 1)
    if len(content) > most:
        raise SkpdocError(f"{name}: terlalu besar, lebih dari {most >> 20} MB.")
    return name, content


async def keep(folder: Path, file: UploadFile, most: int) -> Path:
    """Where it is now, beside what stands there. Raises SkpdocError where it has more bytes than ``most``."""
    name, content = await read(file, most)
    path = free(folder / name)
    await asyncio.to_thread(write_new, path, content)
    return path
