"""The option that names folders of fonts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def font_path_option(command: _Command) -> _Command:
    """Give *command* the option ``--font-path``, its value ``font_paths``."""
    option = click.option(
        "--font-path",
        "font_paths",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Look for fonts here first; may be repeated.",
    )
    return option(command)
