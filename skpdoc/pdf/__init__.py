"""PDF: documents converted by Word or LibreOffice, proven, given signature fields, and put together for printing.

The only room that knows those two, pypdfium2, pyHanko and reportlab. Of units, manifests and forms it knows nothing.
"""
