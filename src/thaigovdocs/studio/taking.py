"""What is taken away: the very bytes that ``render`` writes."""

from __future__ import annotations

from pathlib import Path

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.packet.making import Packet, make
from thaigovdocs.policy.loading.reading import load_data

TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".txt": "text/plain; charset=utf-8",
    ".zip": "application/zip",
    ".json": "application/json",
}
"""What a browser is told of a file, by the end of its name."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file to take away.

    Attributes:
        name: of the file.
        data: its bytes.
    """

    name: str
    data: bytes

    @property
    def type(self) -> str:
        """What it is, as a browser is told."""
        return TYPES.get(Path(self.name).suffix, "application/octet-stream")


def packet_of(text: str, name: str, root: Path) -> Packet:
    """Return all papers of a text in the formats that it asks for, as ``render`` makes them.

    Args:
        text: of the policy file.
        name: of that file, which the manifest names as well.
        root: its folder.

    Raises:
        ThaiGovDocsError: they cannot be printed; ``findings`` tells why.
    """
    return make(load_data(text.encode(), root / name))


def paper_of(packet: Packet, paper: str, suffix: str) -> Taken | None:
    """Return the file of a paper whose name ends with *suffix*; ``None`` where it has none."""
    for name in packet.names.get(paper, ()):
        if name.endswith(suffix):
            return Taken(name, packet.files[name])
    return None
