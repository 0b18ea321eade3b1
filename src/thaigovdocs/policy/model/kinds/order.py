"""คำสั่ง: keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words


class Order(Entry):
    """An order (คำสั่ง); a whole ``number`` is printed ``<n>/<year of the date>``."""

    kind: Literal["order"]
    number: Words | None = None

    @property
    def written_number(self) -> Words | None:
        """Its number as it is written."""
        return self.number
