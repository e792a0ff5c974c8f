"""The package for Windows: unpack, double-click, without installation, without admin rights, offline."""
