"""Parts of the package's own templates as they were read and compiled when these were built.

A file is named by what it was made from, so a part that was changed, or a Jinja of
another version, finds none and is read and compiled anew.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from jinja2 import __version__ as jinja_version

from thaigovdocs.resources import templates_folder

PREPARED = "docx/prepared"  # in the folder of templates


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the source of a part is compiled to.

    Attributes:
        code: the Python that Jinja writes for it.
        names: those of the context that it prints or looks at.
    """

    code: str
    names: tuple[str, ...]


def prepared_part(content: bytes) -> tuple[str, Sequence[Sequence[Any]]] | None:
    """Return the Jinja source of the XML *content* and its slots; ``None`` if unknown."""
    known = _read(part_name(content))
    return None if known is None else (known[0], known[1])


def prepared_code(source: str) -> Prepared | None:
    """Return what *source* is compiled to; ``None`` if unknown."""
    known = _read(code_name(source))
    return None if known is None else Prepared(known[0], tuple(known[1]))


def part_name(content: bytes) -> str:
    """Return the name of the file about the XML *content* of a part."""
    return f"part-{sha256(content).hexdigest()[:32]}.json"


def code_name(source: str) -> str:
    """Return the name of the file about the *source* of a part."""
    return f"code-{sha256(source.encode()).hexdigest()[:32]}-{jinja_version}.json"


def _read(name: str) -> Any:
    try:
        return json.loads((templates_folder() / PREPARED / name).read_bytes())
    except OSError:
        return None
