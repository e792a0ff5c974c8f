"""Units on the workers of a Dask cluster, with distributed's own API; its extra is ``skpdoc[cluster]``."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import Done, Watch, Work, attempt
from skpdoc.pipeline.reading.load import UnitBooks

_PATIENCE = 10
"""seconds that the scheduler has to answer"""
_alone = threading.Lock()
"""of a worker with several threads one is at work: a unit uses the processor all the time"""


class OnCluster:
    """The engine for an existing Dask cluster, whose workers see the same folders as we do.

    Raises SkpdocError when it cannot be used: no extra, no answer, no workers, another version, folders unseen.
    """

    def __init__(self, scheduler: str, folders: Sequence[Path] = ()) -> None:
        self._scheduler = scheduler
        self._folders = tuple(str(folder) for folder in folders)

    def __call__(
        self, units: Sequence[UnitBooks], work: Work[Done], watch: Watch
    ) -> Iterator[tuple[int, Done | SkpdocError]]:
        """The units' outcomes as they come. Of a worker that dies the units go to another."""
        distributed = _distributed()
        client = _connected(distributed, self._scheduler)
        futures: dict[Any, int] = {}
        try:
            self._look_at_workers(client)
            for number, unit in enumerate(units):
                futures[client.submit(_on_worker, work, _absolute(unit), pure=False)] = number
            for future in distributed.as_completed(futures):
                number = futures[future]
                outcome = _outcome(future, distributed, units[number])
                if isinstance(outcome, UnitSummary):
                    documents = sum(outcome.tertulis.values())
                    watch(number, documents, documents)
                yield number, outcome
        finally:
            client.cancel(list(futures))
            client.close()

    def _look_at_workers(self, client: Any) -> None:
        """Before anything is begun: are there workers, of this version, and do they see what we see?"""
        if not client.nthreads():
            raise SkpdocError(
                f"{self._scheduler}: belum ada pekerja. Jalankan `dask worker` di mesin lain dahulu."
            )
        try:
            answers = client.run(probe, self._folders)
        except Exception as error:  # whatever importing skpdoc raises there
            raise SkpdocError(
                f"{self._scheduler}: ada pekerja yang belum dapat menjalankan skpdoc ({str(error)[:200]}). Pasang "
                f"skpdoc {skpdoc.__version__} di setiap pekerja."
            ) from error
        for worker, (version, unseen) in answers.items():
            if version != skpdoc.__version__:
                raise SkpdocError(
                    f"pekerja {worker}: skpdoc {version}, sedangkan di sini {skpdoc.__version__}. Pasang versi yang "
                    "sama di semua mesin."
                )
            if unseen:
                raise SkpdocError(
                    f"pekerja {worker}: folder {unseen[0]} tidak terlihat dari sana. Pasang folder bersama itu dengan "
                    "nama yang sama di semua mesin."
                )


def probe(folders: Sequence[str]) -> tuple[str, list[str]]:
    """A worker's version, and which of the folders it does not see."""
    return skpdoc.__version__, [folder for folder in folders if not Path(folder).is_dir()]


def _distributed() -> Any:
    try:
        import distributed  # noqa: PLC0415  # an extra, and slow to import
    except ImportError as error:
        raise SkpdocError('untuk --engine dask diperlukan tambahan: pip install "skpdoc[cluster]"') from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said by us
    return distributed


def _connected(distributed: Any, scheduler: str) -> Any:
    try:
        return distributed.Client(scheduler, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        raise SkpdocError(
            f"{scheduler}: penjadwal Dask tidak menjawab dalam {_PATIENCE} detik. Periksa alamatnya (misalnya "
            "tcp://10.0.0.5:8786), jaringannya, dan apakah `dask scheduler` berjalan."
        ) from error


def _absolute(unit: UnitBooks) -> UnitBooks:
    return replace(unit, books={label: path.absolute() for label, path in unit.books.items()})


def _on_worker(work: Work[Done], unit: UnitBooks) -> Done | SkpdocError:
    with _alone:
        return attempt(work, unit, lambda *_: None)


def _outcome(future: Any, distributed: Any, unit: UnitBooks) -> Any:
    try:
        return future.result()
    except distributed.KilledWorker:
        return SkpdocError(
            f"{unit.judul}: setiap pekerja yang mengerjakannya berhenti mendadak. Periksa memorinya, lalu jalankan "
            "lagi."
        )
    except CancelledError:
        return SkpdocError(f"{unit.judul}: sambungan ke penjadwal terputus. Jalankan lagi.")
