"""One entry of a message table."""

from __future__ import annotations

from typing import Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings.reasons import REASONS_TH


class _Named(dict[str, str]):
    """Every parameter stands for itself."""

    def __missing__(self, name: str) -> str:
        return f"‹{name}›"


@dataclass(frozen=True, slots=True)
class Message:
    """The wording of one code.

    Texts are lower case without a full stop and may hold ``{name}`` of a parameter;
    a hint is an instruction.  ``reason`` says why in English, its Thai
    stands in :mod:`thaigovdocs.findings.reasons`; ``sources`` are the keys of the
    instruments that say so (:mod:`thaigovdocs.sources`).
    """

    code: str
    severity: Literal["error", "warning", "note"]
    en: str
    th: str
    hint_en: str
    hint_th: str
    reason: str = ""
    sources: tuple[str, ...] = ()

    def text(self, lang: str) -> str:
        """Return the message in ``th`` or ``en``."""
        return self.th if lang == "th" else self.en

    def hint(self, lang: str) -> str:
        """Return the instruction in ``th`` or ``en``."""
        return self.hint_th if lang == "th" else self.hint_en

    def why(self, lang: str) -> str:
        """Return why it is given, in ``th`` or ``en``; empty where :attr:`sources` say it all."""
        return REASONS_TH.get(self.reason, self.reason) if lang == "th" else self.reason

    def general_text(self, lang: str) -> str:
        """Return the message as it is of every finding: parameters stand as ``‹name›``."""
        return self.text(lang).format_map(_Named())

    def general_hint(self, lang: str) -> str:
        """Return the instruction as it is of every finding: parameters stand as ``‹name›``."""
        return self.hint(lang).format_map(_Named())
