"""From workbooks to an office: found, read, merged, and who is meant by a NIP."""
