"""The option that names folders of fonts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thaigovdocs.cli.command import option
from thaigovdocs.cli.files import FolderPath


def font_path_option(command: Callable[..., Any]) -> Any:
    """Give *command* the option ``--font-path``, its value ``font_paths``."""
    return option(
        "--font-path",
        "font_paths",
        multiple=True,
        type=FolderPath(),
        metavar="DIR",
        help="Look for fonts here first; may be repeated.",
        th="ค้นหาแบบอักษรในโฟลเดอร์นี้ก่อน ระบุได้หลายครั้ง",
    )(command)
