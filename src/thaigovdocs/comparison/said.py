"""The words around a comparison, in Thai and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SAID: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "th": MappingProxyType(
            {
                "title": "เปรียบเทียบเอกสาร",
                "same": "เหมือนเดิม",
                "changed": "เปลี่ยน",
                "added": "เพิ่มใหม่",
                "removed": "ตัดออก",
                "relabelled": "เลขลำดับเปลี่ยน",
                "because": "เพราะ",
                "none": "ไม่มี",
                "before": "ฉบับก่อน",
                "after": "ฉบับใหม่",
                "nothing": "เอกสารทุกฉบับเหมือนเดิม",
            }
        ),
        "en": MappingProxyType(
            {
                "title": "papers compared",
                "same": "unchanged",
                "changed": "changed",
                "added": "added",
                "removed": "removed",
                "relabelled": "renumbered",
                "because": "because of",
                "none": "none",
                "before": "before",
                "after": "after",
                "nothing": "every paper prints the same",
            }
        ),
    }
)
"""What is said, by language and key."""

_LONGEST = 60


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return *text* on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
