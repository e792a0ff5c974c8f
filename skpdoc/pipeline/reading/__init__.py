"""From workbooks to an office: found, read, merged; what is doubted, waived and withheld."""
