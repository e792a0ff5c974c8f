"""Changes to a finished workbook, part by part, and nothing else of it touched."""
