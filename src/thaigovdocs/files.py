"""The files a policy may reach, and pictures read from them: handed in, never reached from pure code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was read and vetted.

    Attributes:
        name: as the policy names it.
        format: what its bytes are, whatever the name says.
        data: the bytes.
        width, height: in pixels (PNG, JPEG) or user units (SVG): only their ratio counts.
    """

    name: str
    format: Literal["svg", "png", "jpeg"]
    data: bytes
    width: float
    height: float
