"""The parts of the package's own templates as programs, read when these were built.

A process that uses no template of its own needs neither an XML parser nor docxtpl, and
parses no tag.  A file is named by what it was made from, so a part that was changed finds
none and is read anew.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.resources import templates_folder
from thaigovdocs.writers.docx.program import Node

PREPARED = "docx/prepared"  # in the folder of templates


@dataclass(frozen=True, slots=True)
class Slot:
    """A picture of a template that another picture may stand for.

    Attributes:
        name: ``emblem``, ``qr`` or ``logo1`` and so on.
        relationship: the id of its image in the part.
        width, height: the box of the placeholder in EMU.
    """

    name: str
    relationship: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a template that is filled.

    Attributes:
        program: its tags and what stands between them.
        runs: the properties of the runs that values are printed in.
        slots: its places for pictures.
        paths: the names that it prints or looks at.
    """

    program: list[Node]
    runs: tuple[str, ...]
    slots: tuple[Slot, ...]
    paths: tuple[str, ...]

    def to_json(self) -> str:
        """Return the part as a file holds it."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":")) + "\n"


def prepared_part(content: bytes) -> Part | None:
    """Return what the XML *content* of a part was read to; ``None`` if unknown."""
    try:
        known = json.loads((templates_folder() / PREPARED / part_name(content)).read_bytes())
    except OSError:
        return None
    slots = tuple(Slot(**slot) for slot in known["slots"])
    return Part(known["program"], tuple(known["runs"]), slots, tuple(known["paths"]))


def part_name(content: bytes) -> str:
    """Return the name of the file about the XML *content* of a part."""
    return f"{sha256(content).hexdigest()[:32]}.json"
