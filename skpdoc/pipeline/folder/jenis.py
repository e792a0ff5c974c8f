"""The kinds of documents that skpdoc writes."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """Kinds of documents; the value is the folder's and the index's word."""

    SKP = "SKP"
    MANUAL_IKU = "Manual IKU"
    MPH = "MPH"
