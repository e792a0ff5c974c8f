"""The marked copy of a workbook: cells coloured, notes, and the sheet Temuan in front."""
