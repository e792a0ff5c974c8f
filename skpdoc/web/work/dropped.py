"""Files that were put on the page, where the pipeline can read them: in a folder that is gone afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from skpdoc.errors import SkpdocError
from skpdoc.web.asked import DroppedFile


@contextmanager
def laid_down(files: Sequence[DroppedFile]) -> Iterator[list[Path]]:
    """Where each lies, under its own name in a folder of its own. What is raised names it by its name alone."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder, str(number), name) for number, (name, _) in enumerate(files)]
        for path, (_, content) in zip(paths, files, strict=True):
            path.parent.mkdir()
            path.write_bytes(content)
        try:
            yield paths
        except SkpdocError as error:
            said = str(error)
            for path in paths:
                said = said.replace(f"{path.parent}{os.sep}", "")
            raise SkpdocError(said) from error
