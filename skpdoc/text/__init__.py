"""Texts as they are cleaned, compared, quoted and suggested; whoever wrote them, in a workbook, a form or a setting."""
