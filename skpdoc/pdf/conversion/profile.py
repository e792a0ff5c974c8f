"""How LibreOffice is set up for a call: it fetches nothing, runs nothing, updates nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_FILE = Path("user", "registrymodifications.xcu")
_NOWHERE = "127.0.0.1"
_PORT = "9"
"""that of ``discard``: nobody answers there"""
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("Office.Common/Load", "UpdateDocMode", "0"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Writer/Content/Update", "Chart", "false"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/LoadOptions", "DisableOLEAutomation", "true"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(
        ("Inet/Settings", f"ooInet{kind}Proxy{what}", value)
        for kind in ("HTTP", "HTTPS", "FTP")
        for what, value in (("Name", _NOWHERE), ("Port", _PORT))
    ),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""links never, macros never, no picture of a document that is not trusted (none is), and a proxy that is none"""
PROXIES: Mapping[str, str] = {
    **dict.fromkeys(
        ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"),
        f"http://{_NOWHERE}:{_PORT}",
    ),
    "no_proxy": "",
    "NO_PROXY": "",
}


def set_up(profile: Path) -> None:
    """Write the settings into a new profile; one that stands is left as it is."""
    path = profile / _FILE
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_registry(), "utf-8")


def _registry() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{place}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
        "</item>\n"
        for place, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{items}</oor:items>\n"
    )
