"""PDF: documents converted by LibreOffice, proven, given signature fields, and put together for printing.

The only room that knows LibreOffice, pypdfium2, pyHanko and reportlab. Of units, manifests and forms it knows nothing.
"""
