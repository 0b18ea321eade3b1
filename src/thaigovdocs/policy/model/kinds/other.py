"""Any paper that has no kind yet, such as a certificate (หนังสือรับรอง): keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.model.fields import Flag, Lines
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Body, Node
from thaigovdocs.policy.model.references import TemplateRef
from thaigovdocs.policy.source.words import Words


class Other(Entry):
    """A paper with a title and a body, numbered or plain, on any template.

    Attributes:
        number: text as printed, or a whole number printed ``<n>/<year of the date>``.
        letterhead: the sender's lines at the right, beside the number.
        dated: the word before ``ณ วันที่``; ``none`` for no such line.
        emblem: whether the emblem stands at its top.
        template: the path of a DOCX template of its own.
    """

    kind: Literal["other"]
    number: Words | None = None
    letterhead: Lines = ()
    body: Body | None = None
    dated: Literal["ให้ไว้", "ประกาศ", "สั่ง", "none"] = "ให้ไว้"
    emblem: Flag = True
    template: TemplateRef | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Words | None:
        """Its number as it is written."""
        return self.number
