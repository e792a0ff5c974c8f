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


class OtherBookError(SkpdocError):
    """A workbook of the other kind, plan or evaluation: passed over where there are some of the kind that is meant."""


_NOT_LOADED = "DLL load failed"
"""how Python begins, in every language of Windows, when a library is blocked or lacks what it needs"""


def own_fault(error: Exception) -> str:
    """What is said of a fault in skpdoc itself, or of a part of it that Windows did not let it load."""
    if isinstance(error, ImportError) and _NOT_LOADED in str(error):
        return (
            f"Windows tidak memuat satu bagian SKP ({str(error)[:200]}). Biasanya Smart App Control, antivirus, atau "
            "kebijakan kantor yang menahannya, atau isi folder SKP tidak lengkap. Bongkar ulang berkas zip-nya ke "
            "folder baru; bila tetap begini, minta petugas TI mengizinkan isi folder SKP. Data Anda tidak diubah."
        )
    return (
        f"Kesalahan di dalam skpdoc ({type(error).__name__}: {str(error)[:200]}). Data Anda tidak diubah. Jalankan "
        "lagi dengan SKPDOC_DEBUG=1 dan kirim keluarannya kepada pembuat skpdoc."
    )
