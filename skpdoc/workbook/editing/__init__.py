"""Changes to a finished workbook, part by part: marks for findings, faults for the samples."""
