"""Pictures of the page's screens for the documentation: ``python -m tools.page_pictures``.

A page over the sample office in a folder of its own, taken through the year, a picture of each screen on the way.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir

import docx
import httpx
from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from skpdoc.pipeline.new import sample_tables
from skpdoc.workbook.writing.blank import write_workbook

_GAMBAR = Path("docs/gambar")
_PALETTE = 64
_SAMPLE, _YEAR = "dinas_perhubungan", 2026
_FAULTS = ((13, "Jenis Jabatan", "Pengawsa"), (19, "Pangkat/Golongan", "Penata Muda, III/e"))
"""row of the sheet Pegawai, column, and what is typed there"""
_MAIL = {
    "penyedia": "gmail",
    "pengirim": "kepegawaian.dishub@gmail.com",
    "nama_pengirim": "Subbagian Kepegawaian Dinas Perhubungan",
    "narahubung": "Nurlaila, Subbagian Kepegawaian",
    "tenggat": "2090-01-23",
}


class PicturePage:
    """A page that is open in a browser, and what a second hand does on it."""

    def __init__(self, address: str) -> None:
        self._base = address.partition("/?")[0]
        self._hand = httpx.Client(base_url=self._base, follow_redirects=True, timeout=120)
        self._hand.get(address)
        self._hand.headers["origin"] = self._base
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--window-size=1366,768"):
            options.add_argument(argument)
        options.binary_location = "/usr/bin/chromium"
        self._browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self._browser.get(address)

    def close(self) -> None:
        """Both of them."""
        self._browser.quit()
        self._hand.close()

    def do(self, path: str, data: Mapping[str, object] | None = None, **files: tuple[str, bytes]) -> str:
        """What a button of the page does; the screen that it leads to."""
        return self._hand.post(path, data=data, files=files or None).text

    def wait(self, path: str, pattern: str) -> str:
        """The screen once it shows this."""
        while not re.search(pattern, text := self._hand.get(path).text):
            time.sleep(0.5)
        return text

    def take(self, name: str, path: str) -> None:
        """``docs/gambar/halaman_<name>.png``."""
        self._browser.get(f"{self._base}/{path}")
        time.sleep(1)  # what is drawn by a script
        picture = Image.open(BytesIO(self._browser.get_screenshot_as_png())).convert("RGB")
        picture.quantize(_PALETTE).save(_GAMBAR / f"halaman_{name}.png", optimize=True)


def take_all(page: PicturePage, folder: Path) -> None:
    """From Beranda to Status and Evaluasi."""
    page.do("/contoh")
    book = next(folder.rglob(f"{_SAMPLE}.xlsx"))
    good = book.read_bytes()
    page.take("beranda", "")
    page.take("baru", "baru")
    page.take("buku", "buku")
    book.write_bytes(_spoilt())
    page.wait("/periksa", r"[1-9]\d* hal harus diperbaiki")
    page.take("periksa", "periksa")
    book.write_bytes(good)
    page.wait("/periksa", "Tidak ada galat")
    page.take("peran", "peran")
    page.take("buat", "buat")
    page.do("/buat")
    looks = re.findall(r"lihat\?berkas=SKP[^\"]+", page.wait("/hasil", "Ditulis: 52 SKP"))
    page.take("hasil", "hasil")
    page.take("lihat", f"{looks[0]}&cepat=1")
    page.do("/kirim/setelan", _MAIL)
    page.take("kirim", "kirim")
    document = next(folder.rglob("SKP/*.docx"))
    page.do("/kembali", berkas=("masukan saya.docx", _commented(document)))
    numbers = re.findall(r'name="nip" value="([^"]+)"', page.wait("/status", "52 SKP"))
    page.do("/status/tandai", {"nip": numbers[3:9], "oleh": "Nurlaila"})
    page.wait("/kembali", "Dikenali dan disimpan")
    page.take("kembali", "kembali")
    page.take("status", "status")
    page.do("/evaluasi/mulai", {"periode": "Triwulan I"})
    page.take("nilai", "evaluasi/nilai")
    page.do("/letakkan", berkas=("dari rekan.xlsx", _spoilt()))
    page.take("dikenal", "buku")
    page.do("/buku/dikenal", {"cara": "batal"})
    page.do("/formulir/salin")
    page.take("formulir", "formulir")


def _spoilt() -> bytes:
    tables = sample_tables(_SAMPLE, _YEAR)
    people = tables["Pegawai"]
    for row, header, text in _FAULTS:
        people[row - 1][people[0].index(header)] = text
    return write_workbook(_YEAR, tables)


def _commented(document: Path) -> bytes:
    opened, stream = docx.Document(str(document)), BytesIO()
    opened.add_comment(opened.paragraphs[0].runs[0], "Targetnya terlalu tinggi", author="Budi", initials="B")
    opened.save(stream)
    return stream.getvalue()


def main() -> None:
    """Begin a page, take it through the year, end it."""
    folder = Path(gettempdir(), "Dokumen")  # it stands in the pictures
    folder.mkdir()
    try:
        environment = {**os.environ, "XDG_STATE_HOME": f"{folder}/keadaan", "LOCALAPPDATA": ""}
        words = [sys.executable, "-m", "skpdoc", "app", "--no-browser", "--folder", f"{folder}/SKP"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as server:
            assert server.stdout is not None
            page = PicturePage(server.stdout.readline().split()[-1])
            try:
                take_all(page, folder)
            finally:
                page.close()
                server.terminate()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
