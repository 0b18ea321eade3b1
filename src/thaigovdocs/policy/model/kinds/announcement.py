"""ประกาศ: keys of its own."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thaigovdocs.policy.model.fields import Flag
from thaigovdocs.policy.model.kinds.base import Entry, Language
from thaigovdocs.policy.source.words import Words


class Announcement(Entry):
    """An announcement (ประกาศ).

    Attributes:
        language: ``en``: an announcement in English, under ``title`` lines of its own.
        rule: a short line stands below its titles.
        word: the first word of its title, written ``called``: แจ้งความ where a law says so.
    """

    kind: Literal["announcement"]
    language: Language = "th"
    rule: Flag = False
    word: Words | None = Field(default=None, alias="called")

    @property
    def is_english(self) -> bool:
        """Whether it is written in English."""
        return self.language == "en"

    @property
    def called(self) -> Words | None:
        """The word that its title begins with, where that is not ประกาศ."""
        return self.word
