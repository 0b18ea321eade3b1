"""แถลงการณ์ and ข่าว: keys of their own."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.source.words import Words


class Published(Entry):
    """A paper for the public that nobody signs: its issuer and its day stand at its end.

    Attributes:
        edition: ฉบับที่, where several are issued on one matter.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("signatory", *BODY_KEYS)

    edition: Words | None = None
    body: tuple[NodeOrText, ...] | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()


class Statement(Published):
    """A statement (แถลงการณ์)."""

    kind: Literal["statement"]


class News(Published):
    """A piece of news (ข่าว)."""

    kind: Literal["news"]
