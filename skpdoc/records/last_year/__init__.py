"""Last year's workbook, or one of another version of the format, carried over into a new one."""
