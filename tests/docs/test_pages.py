"""What the pages link to exists; what they tell to type can be typed."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest
from pages import PAGES, ROOT, anchors, commands, inline_commands, links

from skpdoc.cli import skpdoc
from skpdoc.documents.layout import FormLayout
from skpdoc.regulation.evaluasi import TenggatEvaluasi
from tools.click_words import compiled
from tools.commands_page import commands_page
from tools.refresh import CATALOGUE

pytestmark = pytest.mark.quick

PICTURES = sorted((ROOT / "docs" / "gambar").glob("*"))


def _name(page: Path) -> str:
    return page.name


def _leaf(arguments: list[str]) -> tuple[click.Command, list[str]]:
    """The command that is named, and what is left for it to parse."""
    command: click.Command = skpdoc
    rest = list(arguments)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        name = rest.pop(0)
        found = command.get_command(click.Context(command, **skpdoc.context_settings), name)
        if found is None:
            raise click.UsageError(f"no command {name}")
        command = found
    return command, rest


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in links(page):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.is_relative_to(ROOT), target
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file), target


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_commands_can_be_typed(page: Path) -> None:
    for arguments in commands(page, "skpdoc"):
        try:
            command, rest = _leaf(arguments)
            command.make_context(command.name, rest, **skpdoc.context_settings)
        except click.exceptions.Exit:  # --help, --version
            continue
        except click.ClickException as error:
            pytest.fail(f"skpdoc {' '.join(arguments)}: {error.format_message()}")


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_commands_named_in_the_text_exist(page: Path) -> None:
    for arguments in inline_commands(page):
        _leaf(arguments)


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_make_targets_exist(page: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for arguments in commands(page, "make"):
        assert {word for word in arguments if "=" not in word} <= targets, arguments


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_tables_are_whole(page: Path) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", page.read_text("utf-8"), re.MULTILINE):
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(bars) == 1, table


def test_the_words_of_click_are_up_to_date() -> None:
    assert CATALOGUE.with_suffix(".mo").read_bytes() == compiled(CATALOGUE), "run: make refresh"


def test_commands_page_is_up_to_date() -> None:
    page = ROOT / "docs" / "perintah.md"
    assert page.read_text("utf-8") == commands_page(), "run: make refresh"


def test_pictures_are_shown_and_small() -> None:
    shown = {(page.parent / target).resolve() for page in PAGES for target in links(page)}
    assert set(PICTURES) <= shown
    sizes = [picture.stat().st_size for picture in PICTURES]
    assert max(sizes) <= 150_000
    assert sum(sizes) <= 2_400_000


def test_the_guide_names_every_switch_of_the_second_half() -> None:
    guide = (ROOT / "docs" / "panduan.md").read_text("utf-8")
    switches = [one.name for one in fields(FormLayout)]
    evaluation = switches[switches.index("orientasi_evaluasi_kuantitatif") :]
    days = [one.name for one in fields(TenggatEvaluasi)]
    assert [name for name in (*evaluation, *days) if f"`{name}`" not in guide] == []
