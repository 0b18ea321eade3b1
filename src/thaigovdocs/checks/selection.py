"""Which codes are asked for: by code, by family, or all."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.rules import rules
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import MESSAGES

_CODE = re.compile(r"(?:TGD)?([0-9]{1,3})X{0,2}", re.IGNORECASE)
_FAMILIES = frozenset(f"TGD{digit}" for digit in range(8))  # without a rule yet, too


@dataclass(frozen=True, slots=True)
class Selection:
    """The codes that are asked for.

    Attributes:
        select: beginnings of codes; empty for all.
        ignore: beginnings of codes that are left out all the same.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def of(cls, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Selection:
        """Return the selection of codes and families as a person writes them.

        Args:
            select: such as ``TGD401``, ``TGD4`` or ``6xx``; empty for all.
            ignore: likewise; goes before *select*.

        Raises:
            UsageError: a word that stands for no code.

        Example:
            >>> Selection.of(["4xx", "TGD601"], ["TGD420"]).has("TGD421")
            True
        """
        return cls(tuple(map(beginning, select)), tuple(map(beginning, ignore)))

    @classmethod
    def without_notes(cls, ignore: Sequence[str] = ()) -> Selection:
        """Return the selection of what is more than a note.

        Args:
            ignore: beginnings of codes that are left out as well.
        """
        notes = (code for code, rule in rules().items() if rule.message.severity == "note")
        return cls(ignore=(*ignore, *notes))

    @classmethod
    def of_stops(cls) -> Selection:
        """Return the selection of the errors that a packet is not rendered with."""
        known = rules().items()
        return cls(tuple(c for c, rule in known if rule.stops and rule.message.severity == "error"))

    def has(self, code: str) -> bool:
        """Whether findings of *code* are asked for."""
        if self.ignore and code.startswith(self.ignore):
            return False
        return not self.select or code.startswith(self.select)


def beginning(word: str) -> str:
    """Return the beginning of the codes that *word* stands for.

    Raises:
        UsageError: it stands for none.

    Example:
        >>> beginning("4xx"), beginning("tgd401")
        ('TGD4', 'TGD401')
    """
    own = word.strip().upper()
    if own in known_codes():
        return own
    match = _CODE.fullmatch(word.strip())
    found = f"TGD{match[1]}" if match else ""
    is_known = found in _FAMILIES or any(code.startswith(found) for code in known_codes())
    if not found or not is_known:
        raise UsageError.of("TGD016", near=nearest(word), found=word)
    return found


def known_codes() -> tuple[str, ...]:
    """Return every code in order, those of the rules among them."""
    rules()  # the rules put their messages into the tables
    return tuple(sorted(MESSAGES))


def nearest(word: str) -> str:
    """Return the known code that is most like *word*.

    Example:
        >>> nearest("TGD1000")
        'TGD100'
    """
    codes = known_codes()
    wanted = f"TGD{word.upper().removeprefix('TGD')}"
    for code in codes:
        if wanted.startswith(code) or code.startswith(wanted):
            return code
    return (get_close_matches(wanted, codes, 1, 0) or codes[:1])[0]
