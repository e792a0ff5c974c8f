"""New workbooks, written by XlsxWriter from the contract or from what was derived."""
