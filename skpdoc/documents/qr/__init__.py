"""The QR code of a document: its modules, its picture, its place in the form."""
