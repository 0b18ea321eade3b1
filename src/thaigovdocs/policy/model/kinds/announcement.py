"""ประกาศ: no keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.model.kinds.base import Entry


class Announcement(Entry):
    """An announcement (ประกาศ)."""

    kind: Literal["announcement"]
