"""One rule passed over at one place, with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.selection import known_codes, nearest
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.source.comments import comments
from thaigovdocs.policy.source.lines import lines_of

_WORDS = re.compile(r"#\s*thaigovdocs:\s*ignore\b\s*(.*)", re.DOTALL)
_BEGINS = re.compile(r"#[ \t]*+thaigovdocs:[ \t]*+ignore\b")
_CODES = re.compile(r"TGD[0-9A-Za-z]*(?:\s*,\s*TGD[0-9A-Za-z]*)*+|\S*")
_ASKED = "thaigovdocs"
_HEADER = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Silence:
    """A code that is passed over at one place.

    Attributes:
        code: of the rule.
        reason: why it is right as it stands; empty for none, and then nothing is silenced.
        origin: where the silence itself stands.
        file: the name of the file, or a pattern such as ``2567/*.docx``.
        lines: of a policy file, those that are covered; empty for a foreign file.
        text: words of the paragraph or line in a foreign file; empty for all of it.
        is_printed: it stands among the words of a text, where YAML knows no comments.
    """

    code: str
    reason: str
    origin: Origin
    file: str
    lines: frozenset[int] = frozenset()
    text: str = ""
    is_printed: bool = False

    def covers(self, finding: Finding, line: str = "") -> bool:
        """Whether *finding*, in the words *line*, is passed over."""
        if finding.code != self.code or not self.reason:
            return False
        mark = finding.origin.mark
        if not self.lines:
            return self.text in line
        here = {finding.origin.position[0], mark.line} if mark and mark.file == self.file else ()
        return bool(self.lines.intersection(here))


def silences_of(file: PolicyFile) -> tuple[Silence, ...]:
    """Return the silences that stand as comments in a policy file and what it extends.

    ``# thaigovdocs: ignore TGD401 quoted as it was issued`` covers its own line, the text
    that begins there or below the comment, and nothing else.
    """
    return tuple(each for name, data in file.sources.items() for each in _in_source(name, data))


def _in_source(name: str, data: bytes) -> Iterator[Silence]:
    text = data.decode(errors="replace")
    if _ASKED not in text or "ignore" not in text:
        return
    lines = lines_of(text.removeprefix("\ufeff"))
    found = list(comments(text))
    yield from _printed(name, lines, {line: column for line, column, _ in found})
    for line, column, comment in found:
        match = _WORDS.fullmatch(comment)
        if match is None:
            continue
        codes = _CODES.match(match[1])
        named = codes.group() if codes else ""
        reason = match[1][len(named) :].strip(" :–-")
        covered = frozenset(_covered(lines, line))
        for code in re.split(r"\s*,\s*", named):
            yield Silence(code, reason, Origin.of_file(name, line, column), name, covered)


def _printed(name: str, lines: Sequence[str], comments: Mapping[int, int]) -> Iterator[Silence]:
    """Yield what is written like a silence and is none: words of a text.

    *comments* holds the column of each comment by its line; it reaches to the line's end.
    """
    for number, line in enumerate(lines, 1):
        for match in _BEGINS.finditer(line):
            if match.start() + 1 < comments.get(number, len(line) + 1):
                here = Origin.of_file(name, number, match.start() + 1)
                yield Silence("", "", here, name, is_printed=True)


def _covered(lines: Sequence[str], line: int) -> Iterator[int]:
    """Yield the lines that a comment on *line* speaks of (from 1)."""
    while line <= len(lines) and not lines[line - 1].split("#")[0].strip():
        line += 1  # a comment of its own speaks of what stands below it
    yield line
    if line <= len(lines) and _HEADER.search(lines[line - 1]):
        yield line + 1  # the mark of a block of text is its first line


def silenced(
    findings: Sequence[Finding], silences: Sequence[Silence], lines: Mapping[int, str] | None = None
) -> tuple[list[Finding], list[Finding]]:
    """Return what of *findings* is left, and what is wrong about *silences*.

    Args:
        findings: those of one file.
        silences: of the same file.
        lines: the words around a finding in a foreign file, by its number in *findings*.
    """
    known = frozenset(known_codes())
    used: set[int] = set()
    left = []
    for number, finding in enumerate(findings):
        line = (lines or {}).get(number, "")
        hits = {place for place, each in enumerate(silences) if each.covers(finding, line)}
        used |= hits
        if not hits:
            left.append(finding)
    told = [
        fault
        for place, each in enumerate(silences)
        for fault in _faults(each, known, is_used=place in used)
    ]
    return left, told


def _faults(silence: Silence, known: frozenset[str], *, is_used: bool) -> Iterator[Finding]:
    if silence.is_printed:
        yield Finding.of("TGD012", silence.origin, None)
    elif silence.code not in known:
        params = {"found": silence.code, "near": nearest(silence.code)}
        yield Finding.of("TGD004", silence.origin, **params)
    elif not silence.reason:
        yield Finding.of("TGD002", silence.origin, rule=silence.code)
    elif not is_used:
        yield Finding.of("TGD003", silence.origin, rule=silence.code)


def matches_file(silence: Silence, name: str) -> bool:
    """Whether *silence* speaks of the file *name*, a path with ``/`` from the settings' folder.

    Example:
        >>> here = Silence("TGD601", "quoted", Origin(), "2567/*.docx")
        >>> matches_file(here, "2567/letter.docx"), matches_file(here, "letter.docx")
        (True, False)
    """
    return fnmatchcase(name, silence.file) or fnmatchcase(name.rpartition("/")[2], silence.file)
