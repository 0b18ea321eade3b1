"""ประกาศ: keys of its own."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thaigovdocs.policy.model.fields import Flag
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words


class Announcement(Entry):
    """An announcement (ประกาศ).

    Attributes:
        rule: a short line stands below its titles.
        word: the first word of its title, written ``called``: แจ้งความ where a law says so.
    """

    kind: Literal["announcement"]
    rule: Flag = False
    word: Words | None = Field(default=None, alias="called")

    @property
    def called(self) -> Words | None:
        """The word that its title begins with, where that is not ประกาศ."""
        return self.word
