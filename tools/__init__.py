"""What makes the repository's own files: sample workbooks, generated pages, click's catalogue. Not in the wheel."""
