"""Somebody in front of the page who knows only the labels on the screen: a real browser, driven."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
needs_browser = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="no chromium with chromedriver here; .ci/run installs them"
)
_QUIET = [
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


class Officer:
    """Sees labels, presses them, types; knows no path and no command."""

    def __init__(self, address: str, folder: Path) -> None:
        options = webdriver.ChromeOptions()
        for argument in (*_QUIET, "--window-size=1366,768", f"--user-data-dir={folder}"):
            options.add_argument(argument)
        options.binary_location = str(CHROMIUM)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
        self.base = address.partition("/?")[0]
        self.browser.get(address)

    def press(self, label: str) -> None:
        """Again where the page renewed itself under his hand."""
        wait = WebDriverWait(self.browser, 10, 0.1, [StaleElementReferenceException])
        wait.until(lambda _: self._labelled(label).click() is None)

    def _labelled(self, label: str) -> WebElement:
        path = f"//main//*[self::button or self::a][contains(normalize-space(.), '{label}')]"
        elsewhere = path.replace("//main", "")
        return next(iter([*self._found(path), *self._found(elsewhere)]))

    def _found(self, path: str) -> list[WebElement]:
        return self.browser.find_elements(By.XPATH, path)

    def fill(self, label: str, text: str) -> None:
        (field, *_) = self._found(f"//input[@id=//label[contains(normalize-space(.), '{label}')]/@for]")
        if field.get_attribute("type") == "date":  # typed in the order of the browser's own language
            self.browser.execute_script("arguments[0].value = arguments[1]", field, text)
            return
        field.clear()
        field.send_keys(text)

    def choose(self, label: str, words: str) -> None:
        (field, *_) = self._found(f"//select[@id=//label[contains(normalize-space(.), '{label}')]/@for]")
        Select(field).select_by_visible_text(words)

    def open(self, label: str) -> None:
        (details, *_) = self._found(f"//summary[contains(normalize-space(.), '{label}')]")
        if details.find_element(By.XPATH, "..").get_attribute("open") is None:
            details.click()

    def sees(self, text: str, seconds: float = 60) -> None:
        def is_there(_: object) -> bool:
            return re.search(text, self.text) is not None

        WebDriverWait(self.browser, seconds, 0.1).until(is_there, f"{text!r} not in:\n{self.text[:2000]}")

    @property
    def text(self) -> str:
        return str(self.browser.execute_script("return document.body.innerText"))

    def go(self, path: str) -> None:
        self.browser.get(f"{self.base}/{path}")

    def complaints(self) -> list[str]:
        return [str(entry["message"]) for entry in self.browser.get_log("browser")]
