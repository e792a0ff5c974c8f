"""What stops the work: shown to the user as one line, never as a traceback.

What a user wrote wrongly in a workbook is a :class:`skpdoc.findings.Finding` instead.
"""


class SkpdocError(Exception):
    """The world refused: a file unreadable, a template missing, a disk full.

    The message is one Indonesian line that says where, what and how to mend it; a line each where several files
    were refused.
    """

    @property
    def lines(self) -> list[str]:
        """What is shown, line by line."""
        return str(self).splitlines()


class UsageMistakeError(SkpdocError):
    """An argument that cannot be right, found only after the workbook was read: exit code 2."""


def own_fault(error: Exception) -> str:
    """What is said of a fault in skpdoc itself."""
    return (
        f"Kesalahan di dalam skpdoc ({type(error).__name__}: {str(error)[:200]}). Data Anda tidak diubah. Jalankan "
        "lagi dengan SKPDOC_DEBUG=1 dan kirim keluarannya kepada pembuat skpdoc."
    )
