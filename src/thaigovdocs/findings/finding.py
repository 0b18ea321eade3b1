"""One finding: a code, a severity, its parameters and its place."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.findings.messages import MESSAGES
from thaigovdocs.findings.origin import Mark, Origin
from thaigovdocs.sources import source

LANGUAGES = ("th", "en")


class Severity(StrEnum):
    """How much a finding weighs: an error stops, a warning is worth a look, a note is style."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def word(self, lang: str = "th") -> str:
        """Return the severity as a message begins with it, in ``th`` or ``en``.

        Example:
            >>> Severity.WARNING.word("th"), Severity.WARNING.word("en")
            ('ควรตรวจสอบ', 'warning')
        """
        return _SEVERITY_TH[self] if lang == "th" else self.value


_SEVERITY_TH = {
    Severity.ERROR: "ข้อผิดพลาด",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.NOTE: "ข้อสังเกต",
}


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that changes no word.

    Attributes:
        old: the characters that stand at the place of the finding.
        new: what to write instead.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, where, and what to do.

    The wording stands in the message tables under ``code``; ``params`` fill it.

    Attributes:
        code: the stable code, such as ``TGD108``.
        origin: where it is.
        params: what fills the message: names to text.
        document: the id of the paper that it is about; ``None`` for none or several.
        fix: a repair that changes no word; ``None`` where a person decides.
    """

    code: str
    origin: Origin = field(default_factory=Origin)
    params: Mapping[str, str] = FrozenMap()
    document: str | None = None
    fix: Fix | None = None

    @classmethod
    def of(
        cls, code: str, origin: Origin | None = None, document: str | None = None, **params: object
    ) -> Finding:
        """Return the finding *code* at *origin*, its parameters turned into text."""
        texts = FrozenMap({name: str(value) for name, value in params.items()})
        return cls(code, origin or Origin(), texts, document)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Finding:
        """Return the finding that :meth:`to_dict` gave as plain data, as far as it says it.

        Example:
            >>> finding = Finding.of("TGD114", Origin.of_file("a.yaml", 3, 1), key="agency")
            >>> Finding.from_dict(finding.to_dict()) == finding
            True
        """
        place = [data.get(key) for key in ("file", "line", "column", "path")]
        file, line, column, path = place
        mark = Mark(file, line or 0, column or 0, path or "") if any(place) else None
        origin = Origin(mark, place=None if mark else data.get("place"))
        return cls(data["code"], origin, FrozenMap(data["params"]), data.get("document"))

    def __post_init__(self) -> None:
        if not isinstance(self.params, FrozenMap):
            object.__setattr__(self, "params", FrozenMap(self.params))

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return Severity(MESSAGES[self.code].severity)

    @property
    def mistake(self) -> Hashable:
        """What makes it the same mistake as another: its code, its place and its words.

        A fact that several papers print is wrong once, so the paper does not count.
        """
        return self.code, self.origin.key, self.params

    def message(self, lang: str = "th") -> str:
        """Return what is wrong, in ``th`` or ``en``."""
        return MESSAGES[self.code].text(lang).format_map(self.params)

    def hint(self, lang: str = "th") -> str:
        """Return what to do, in ``th`` or ``en``."""
        return MESSAGES[self.code].hint(lang).format_map(self.params)

    def format(self, lang: str = "en") -> str:
        """Return the finding as a person reads it: place, message, hints in both tongues."""
        where = str(self.origin)
        path = self.origin.mark.path if self.origin.mark else ""
        head = f"{where}: " if where else ""
        subject = f" {path}:" if path else ""
        lines = [f"{head}{self.severity.word(lang)}[{self.code}]{subject} {self.message(lang)}"]
        hints = [f"  hint: {self.hint('en')}", f"  แก้ไข: {self.hint('th')}"]
        return "\n".join(lines + (hints if lang == "en" else hints[::-1]))

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain data, in both languages."""
        line, column = self.origin.position
        mark, spot = self.origin.mark, self.origin.spot
        return {
            "code": self.code,
            "severity": self.severity.value,
            "document": self.document,
            "file": mark.file if mark else spot.file if spot else None,
            "line": line or None,
            "column": column or None,
            "path": mark.path if mark and mark.path else None,
            "keys": list(mark.keys) if mark else None,
            "place": self.origin.place or (spot.text() if spot else None),
            "params": dict(self.params),
            "message": {lang: self.message(lang) for lang in LANGUAGES},
            "hint": {lang: self.hint(lang) for lang in LANGUAGES},
            "reason": {lang: MESSAGES[self.code].why(lang) for lang in LANGUAGES},
            "sources": [source(key).to_dict() for key in MESSAGES[self.code].sources],
            **({"spot": spot.to_dict()} if spot else {}),
            **({"fix": {"old": self.fix.old, "new": self.fix.new}} if self.fix else {}),
        }
