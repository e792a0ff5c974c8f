"""What we take from openpyxl: the dates, formats and addresses of cells; it is imported here only.

openpyxl loads numpy wherever it is installed (as it is here, for pandas), to know numpy's numbers when it writes them.
Ours are Python's, so it is kept out: 50 ms and 12 MB for each process that opens a workbook.
"""

import sys

_IS_HIDDEN = "numpy" not in sys.modules
if _IS_HIDDEN:
    sys.modules["numpy"] = None  # type: ignore[assignment]  # so an import of it says ImportError
try:
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
    from openpyxl.utils.cell import coordinate_to_tuple
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel, from_ISO8601
finally:
    if _IS_HIDDEN:
        del sys.modules["numpy"]

__all__ = [
    "BUILTIN_FORMATS",
    "MAC_EPOCH",
    "WINDOWS_EPOCH",
    "coordinate_to_tuple",
    "from_ISO8601",
    "from_excel",
    "is_date_format",
    "is_timedelta_format",
]
