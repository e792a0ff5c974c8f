"""No traceback ever reaches a user: what stops the work is one line and an exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from skpdoc.cli.screen import plain_signs
from skpdoc.errors import SkpdocError, UsageMistakeError, own_fault

GALAT, USAGE, WORLD = 1, 2, 3


def run(command: click.Command) -> int:
    """Run ``command`` with the process's arguments; the exit code."""
    plain_signs(sys.stdout, sys.stderr)
    try:
        _refuse_nowhere()
        result = command.main(standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.Abort:
        click.echo(
            "Dihentikan. Berkas yang sudah ditulis utuh; jalankan lagi untuk menyelesaikan sisanya.", err=True
        )
        return WORLD
    except UsageMistakeError as error:
        return say(error, USAGE)
    except SkpdocError as error:
        return say(error, WORLD)
    except Exception as error:
        if os.environ.get("SKPDOC_DEBUG"):
            raise
        return say(SkpdocError(own_fault(error)), WORLD)


def _refuse_nowhere() -> None:
    """Raises SkpdocError in a folder that was removed, which no other program can name either."""
    try:
        Path.cwd()
    except OSError as error:
        raise SkpdocError(
            "Folder tempat perintah ini dijalankan sudah tidak ada, atau tidak dapat dibuka. Buka jendela perintah "
            "baru di folder yang ada, lalu jalankan lagi."
        ) from error


def say(error: SkpdocError, code: int) -> int:
    """Show what stopped the work; ``code``."""
    for line in error.lines:
        click.echo(f"skpdoc: {line}", err=True)
    return code
