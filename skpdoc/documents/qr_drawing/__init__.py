"""The QR code of a document: its modules and its picture."""
