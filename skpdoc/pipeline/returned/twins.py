"""What is known of a folder that may count no more, since another one of the same unit counts instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from skpdoc.model.status import SkpStage
from skpdoc.pipeline.folder.doubles import overshadowed
from skpdoc.pipeline.returned.status import stages_of

LOSS = (
    "Folder yang tidak berlaku tidak dihitung lagi: yang terkirim, kembali dan ditandatangani di sana tidak tampak di "
    "status dan tidak diingatkan, dan tanda tangan basah maupun digitalnya harus diminta lagi atas dokumen yang baru. "
    "Agar tetap dihitung, pilih folder itu dan kembalikan Nama Unit Kerja di buku kerja."
)


def went_out(folder: Path, other: Path) -> str:
    """``7 terkirim, 0 kembali, 2 ditandatangani``: of what in ``folder`` counts no more where ``other`` counts instead;
    '' where nothing of it went out.
    """
    rows = [row for one in overshadowed(folder, other) for row in stages_of(one, date.min)]
    counts = {
        SkpStage.TERKIRIM: sum(bool(row.dikirim) for row in rows),
        SkpStage.KEMBALI: sum(bool(row.kembali) for row in rows),
        SkpStage.DITANDATANGANI: sum(row.tahap is SkpStage.DITANDATANGANI for row in rows),
    }
    told = ", ".join(f"{count} {stage.value}" for stage, count in counts.items())
    return told if any(counts.values()) else ""
