"""The policy file as the rest of the library sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from pydantic import PrivateAttr

from thaigovdocs.files import Picture
from thaigovdocs.findings import Mark, Report
from thaigovdocs.policy.loading.rowfiles import RowFile
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.tree import Map, marked_at


class PolicyFile(PolicyModel):
    """A policy file that was read whole and found without errors.

    Attributes:
        name: the name the file was given by; ``None`` for text or a mapping.
        emblem: the picture that ``output.emblem`` names, read and vetted.
        logos: the pictures of ``agency.logos``, read and vetted.
        rows: the rows that documents take from files, by the id of the document.
        templates: the DOCX templates that its documents name, by that name.
        report: the warnings and notes of the reading.
        sources: the bytes of the files it was read from, by name: the policy file
            first, then what it extends, the register, and files of rows.
        from_dict: reads a mapping, as ``policy.reading.from_mapping``, which puts
            itself here: the model does not know its reader.
    """

    from_dict: ClassVar[Callable[..., PolicyFile]]

    _name: str | None = PrivateAttr(default=None)
    _emblem: Picture | None = PrivateAttr(default=None)
    _logos: tuple[Picture, ...] = PrivateAttr(default=())
    _rows: Mapping[str, RowFile] = PrivateAttr(default_factory=dict)
    _templates: Mapping[str, bytes] = PrivateAttr(default_factory=dict)
    _report: Report = PrivateAttr(default_factory=Report)
    _sources: Mapping[str, bytes] = PrivateAttr(default_factory=dict)
    _tree: Map | None = PrivateAttr(default=None)

    @property
    def name(self) -> str | None:
        """The name the file was given by."""
        return self._name

    @property
    def emblem(self) -> Picture | None:
        """The picture of ``output.emblem``."""
        return self._emblem

    @property
    def logos(self) -> tuple[Picture, ...]:
        """The pictures of ``agency.logos``, in order."""
        return self._logos

    @property
    def rows(self) -> Mapping[str, RowFile]:
        """The rows that documents take from files, by the id of the document."""
        return self._rows

    @property
    def templates(self) -> Mapping[str, bytes]:
        """The bytes of the templates that documents name, by that name."""
        return self._templates

    @property
    def report(self) -> Report:
        """The warnings and notes of the reading."""
        return self._report

    @property
    def sources(self) -> Mapping[str, bytes]:
        """The bytes of the files it was read from, by name."""
        return self._sources

    def mark_at(self, path: str) -> Mark | None:
        """Return where the value at *path* (``documents[0].to``) stands, or what is above it.

        ``None`` where the policy was not read from a file or a text.
        """
        return None if self._tree is None else marked_at(self._tree, path)
