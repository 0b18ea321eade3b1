"""กรอบแนวทาง: no keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.model.kinds.base import Entry


class Framework(Entry):
    """A framework (กรอบแนวทาง): title lines, then the provisions."""

    kind: Literal["framework"]
