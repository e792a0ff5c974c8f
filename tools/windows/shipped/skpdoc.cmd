@echo off
rem skpdoc untuk cmd.exe dan PowerShell: skpdoc check buku.xlsx
setlocal DisableDelayedExpansion
set PYTHONUTF8=1
"%~dp0sistem\python\python.exe" -m skpdoc %*
