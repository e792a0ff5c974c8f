"""Word files made PDF by Microsoft Word or LibreOffice, whichever is here."""
