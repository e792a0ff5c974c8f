"""Pictures of the page's screens for the documentation, taken of a page that is open already.

``skpdoc app --no-browser --folder /tmp/SKP dinas.xlsx`` first, then ``python -m tools.page_pictures ADDRESS``.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

_SCREENS = ("beranda", "buku", "periksa", "peran", "buat", "hasil", "kirim")
_GAMBAR = Path("docs/gambar")


def take(address: str) -> None:
    """``docs/gambar/halaman_<screen>.png`` of each."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1366,768"):
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    browser.get(address)
    base = address.partition("/?")[0]
    for name in _SCREENS:
        browser.get(f"{base}/{'' if name == 'beranda' else name}")
        picture = Image.open(BytesIO(browser.get_screenshot_as_png())).convert("RGB")
        picture.quantize(64).save(_GAMBAR / f"halaman_{name}.png", optimize=True)
    browser.quit()


if __name__ == "__main__":
    take(sys.argv[1])
