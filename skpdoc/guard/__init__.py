"""Strangers' files, read in a process of their own: workbooks, Word files and PDFs that came back."""
