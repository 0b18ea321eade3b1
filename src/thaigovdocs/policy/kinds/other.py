"""Any paper that has no kind yet: keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.nodes import NodeOrText
from thaigovdocs.policy.words import Words


class Other(Entry):
    """A paper with a title and a body, numbered or plain, on any template."""

    kind: Literal["other"]
    body: tuple[NodeOrText, ...] | None = None
    template: Words | None = None


ENTRY = Other
