; For one user: nothing outside his profile, no admin rights. What the office itself made is never touched.
Target amd64-unicode
Unicode true
SetCompressor zlib ; lzma takes minutes for half the size
SetDateSave off
!include MUI2.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SKP"
Name "SKP ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\SKP"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_FINISHPAGE_RUN "$INSTDIR\SKP.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Buka SKP sekarang"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

; A program that runs keeps its library open.
!macro REFUSE_RUNNING
  IfFileExists "$INSTDIR\sistem\python\python313.dll" 0 free
  again:
  ClearErrors
  FileOpen $0 "$INSTDIR\sistem\python\python313.dll" a
  IfErrors 0 closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "SKP masih terbuka. Tekan Tutup SKP di halamannya, lalu coba lagi." /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit
  closed:
  FileClose $0
  free:
!macroend

; Only what we put there; whatever else somebody keeps in the folder stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\sistem"
  Delete "$INSTDIR\SKP.exe"
  Delete "$INSTDIR\SKP._pth"
  Delete "$INSTDIR\python313.dll"
  Delete "$INSTDIR\vcruntime140.dll"
  Delete "$INSTDIR\skpdoc.cmd"
  Delete "$INSTDIR\BACA DULU.txt"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\Copot SKP.exe"
!macroend

Section
  !insertmacro REFUSE_RUNNING
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${PACKAGE}/*"
  WriteUninstaller "$INSTDIR\Copot SKP.exe"
  CreateShortcut "$SMPROGRAMS\SKP.lnk" "$INSTDIR\SKP.exe"
  CreateShortcut "$DESKTOP\SKP.lnk" "$INSTDIR\SKP.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "SKP"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\SKP.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "skpdoc"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Copot SKP.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Copot SKP.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  !insertmacro REFUSE_RUNNING
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  RMDir /r "$LOCALAPPDATA\skpdoc"
  Delete "$SMPROGRAMS\SKP.lnk"
  Delete "$DESKTOP\SKP.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
