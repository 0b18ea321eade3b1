"""Lengths that carry their unit and are exact.

A bare number is never a length: ``mm(30)``, ``pt(16)``.
"""

from __future__ import annotations

from decimal import Decimal

from thaigovdocs._dataclasses import dataclass

EMU_PER_MM = 36_000
EMU_PER_PT = 12_700
EMU_PER_TWIP = 635


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length as a whole number of English Metric Units, so that sums stay exact.

    A millimetre is 36,000 units and a point 12,700, so both are whole.
    """

    emu: int

    @property
    def mm(self) -> float:
        """The length in millimetres."""
        return self.emu / EMU_PER_MM

    @property
    def pt(self) -> float:
        """The length in points of 1/72 inch."""
        return self.emu / EMU_PER_PT

    @property
    def twips(self) -> int:
        """The length in twentieths of a point, rounded to the nearest (OOXML's unit)."""
        return round(self.emu / EMU_PER_TWIP)

    def __add__(self, other: Length) -> Length:
        return Length(self.emu + other.emu)

    def __sub__(self, other: Length) -> Length:
        return Length(self.emu - other.emu)

    def __mul__(self, factor: int | float) -> Length:
        return Length(round(self.emu * factor))

    __rmul__ = __mul__

    def __neg__(self) -> Length:
        return Length(-self.emu)


def mm(value: int | float | str) -> Length:
    """Return *value* millimetres; decimals are read as written (``mm(119.9)``)."""
    return Length(int((Decimal(str(value)) * EMU_PER_MM).to_integral_value()))


def pt(value: int | float | str) -> Length:
    """Return *value* points; decimals are read as written (``pt(18.08)``)."""
    return Length(int((Decimal(str(value)) * EMU_PER_PT).to_integral_value()))
