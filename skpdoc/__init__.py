"""skpdoc: one workbook in; SKP, Manual IKU and Matriks Peran Hasil of a whole office out."""

__version__ = "0.1.0"
