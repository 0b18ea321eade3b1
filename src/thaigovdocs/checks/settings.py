"""What a project asks of ``check`` and ``render``: the table ``[tool.thaigovdocs]``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs.checks.selection import Selection, beginning, nearest
from thaigovdocs.checks.silence import Silence
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Finding, Origin

HABITS = ("numeric-dates", "army-dates", "short-times")
"""What an agency may write otherwise: ๒๕/๑๑/๒๕๖๙, ๙ ธ.ค. ๖๙, ๙.๓๐ น. or 13:00 น."""
FORMATS = ("text", "json", "github", "sarif")
LANGUAGES = ("th", "en")
_PLACE = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")
_CODES = '["TGD4"]'
_LISTED = {
    "words": '["ธารารมย์"]',
    "habits": '["army-dates"]',
    "fonts": '["fonts"]',
    "kinds": '["kinds"]',
    "acts": '["acts.yaml"]',
    "rules": '["rules.yaml"]',
}
_KEYS = (
    *("select", "ignore", "lang", "format", "strict", "out", "templates", "fonts"),
    *("words", "habits", "kinds", "acts", "rules", "silence"),
)
_SILENCE_KEYS = ("code", "file", "text", "reason")


@dataclass(frozen=True)
class Settings:
    """What a project asks of ``check`` and ``render``.

    Attributes:
        name: of the file they stand in; empty for none.
        selection: the codes that are asked for.
        lang: of messages; ``None`` for the user's own.
        format: of what is printed; ``None`` for text.
        strict: whether a warning is a failure, too.
        out: the folder into which papers are printed; ``None`` for none.
        templates: the folder of DOCX templates; ``None`` for those of the package.
        fonts: folders in which fonts are looked for first.
        silences: for foreign files, whose own text cannot hold a comment.
        words: that are right although no list has them: names, terms of a trade.
        habits: ways of writing that the rules about them leave alone.
        kinds: folders of kinds of the agency's own.
        acts: files of acts of the agency's own.
        rules: files of rules of the agency's own.
        findings: what is wrong with the settings.
    """

    name: str = ""
    selection: Selection = field(default_factory=Selection)
    lang: str | None = None
    format: str | None = None
    strict: bool = False
    out: Path | None = None
    templates: Path | None = None
    fonts: tuple[Path, ...] = ()
    silences: tuple[Silence, ...] = ()
    words: frozenset[str] = frozenset()
    habits: frozenset[str] = frozenset()
    kinds: tuple[Path, ...] = ()
    acts: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_settings(text: str, name: str) -> Settings | None:
    """Return the settings in a ``pyproject.toml`` or ``thaigovdocs.toml``.

    Args:
        text: of the file.
        name: of the file; in one that does not end in ``pyproject.toml`` the settings
            stand at the top, without ``[tool.thaigovdocs]``.

    Returns:
        ``None`` for a ``pyproject.toml`` without the table.
    """
    is_shared = name.replace("\\", "/").endswith("pyproject.toml")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if is_shared and "tool.thaigovdocs" not in text:
            return None
        return Settings(name, findings=(_malformed(str(error), name),))
    if is_shared:
        tools = data.get("tool")
        table = tools.get("thaigovdocs") if isinstance(tools, dict) else None
        if not isinstance(table, dict):
            return None
        data = table
    return _Reader(text, name).read(data)


def _malformed(why: str, name: str) -> Finding:
    match = _PLACE.search(why)
    line, column = (int(match[1]), int(match[2])) if match else (1, 1)
    return Finding.of("TGD005", Origin.of_file(name, line, column), why=_PLACE.sub("", why).strip())


class _Reader:
    """One pass over a table; what is wrong is told, and the rest holds."""

    def __init__(self, text: str, name: str) -> None:
        self.lines = text.splitlines()
        self.name = name
        self.findings: list[Finding] = []

    def read(self, data: Mapping[str, Any]) -> Settings:
        self.unknown(data, _KEYS)
        settings = Settings(
            self.name,
            Selection(*(self.codes(data, key) for key in ("select", "ignore"))),
            self.word(data, "lang", LANGUAGES),
            self.word(data, "format", FORMATS),
            self.flag(data, "strict"),
            self.path(data, "out"),
            self.path(data, "templates"),
            tuple(map(self.below, self.texts(data, "fonts"))),
            tuple(self.silences(data)),
            frozenset(self.texts(data, "words")),
            frozenset(self.habits(data)),
            tuple(map(self.below, self.texts(data, "kinds"))),
            tuple(map(self.below, self.texts(data, "acts"))),
            tuple(map(self.below, self.texts(data, "rules"))),
        )
        return replace(settings, findings=tuple(self.findings))

    def habits(self, data: Mapping[str, Any]) -> Iterator[str]:
        for habit in self.texts(data, "habits"):
            if habit in HABITS:
                yield habit
            else:
                self.wrong("habits", " / ".join(HABITS), habit)

    def unknown(self, data: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in data:
            if key not in known:
                near = (get_close_matches(key, known, 1, 0) or known[:1])[0]
                params = {"found": key, "known": ", ".join(known), "near": near}
                self.findings.append(Finding.of("TGD006", self.place(key), **params))

    def codes(self, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
        found = []
        for word in self.texts(data, key):
            try:
                found.append(beginning(word))
            except UsageError:
                params = {"found": word, "near": nearest(word)}
                self.findings.append(Finding.of("TGD004", self.place(key), **params))
        return tuple(found)

    def texts(self, data: Mapping[str, Any], key: str) -> list[str]:
        value = data.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return value
        self.wrong(key, f"a list of text such as {_LISTED.get(key, _CODES)}", value)
        return []

    def flag(self, data: Mapping[str, Any], key: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            self.wrong(key, "true or false", value)
        return value is True

    def path(self, data: Mapping[str, Any], key: str) -> Path | None:
        value = data.get(key)
        if value is None:
            return None
        if isinstance(value, str) and value:
            return self.below(value)
        self.wrong(key, 'the name of a folder such as "out"', value)
        return None

    def below(self, name: str) -> Path:
        """Return the folder *name*, from where the settings stand."""
        return Path(self.name).parent / name

    def word(self, data: Mapping[str, Any], key: str, known: tuple[str, ...]) -> str | None:
        value = data.get(key)
        if value is None or value in known:
            return value
        self.wrong(key, " / ".join(known), value)
        return None

    def silences(self, data: Mapping[str, Any]) -> Iterator[Silence]:
        entries = data.get("silence", [])
        if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            self.wrong("silence", "a list of tables", entries)
            return
        for number, entry in enumerate(entries):
            self.unknown(entry, _SILENCE_KEYS)
            texts = {key: entry.get(key, "") for key in _SILENCE_KEYS}
            wrong = [key for key, value in texts.items() if not isinstance(value, str)]
            for key in wrong:
                self.wrong(f"silence.{key}", "text", texts[key])
            for key in ("code", "file"):
                if not texts[key] and key not in wrong:
                    self.wrong(f"silence.{key}", "text", "")
                    wrong.append(key)
            if not wrong:
                origin = self.silence_place(number)
                file, words = texts["file"], texts["text"]
                reason = texts["reason"].strip()
                yield Silence(texts["code"].upper(), reason, origin, file, frozenset(), words)

    def wrong(self, key: str, expected: str, value: object) -> None:
        found = repr(value) if value else "none"
        params = {"key": key, "expected": expected, "found": found[:80]}
        self.findings.append(Finding.of("TGD007", self.place(key.rpartition(".")[2]), **params))

    def place(self, key: str) -> Origin:
        """Return where *key* is set; TOML readers keep no places."""
        pattern = re.compile(
            rf"""(?:^|[{{,])\s*["']?{re.escape(key)}["']?\s*=|^\s*\[+.*{re.escape(key)}"""
        )
        return self.line_with(pattern, 0)

    def silence_place(self, number: int) -> Origin:
        """Return where the silence *number* begins."""
        return self.line_with(re.compile(r"""(?:^|[{,\[])\s*["']?code["']?\s*="""), number)

    def line_with(self, pattern: re.Pattern[str], number: int) -> Origin:
        places = [
            (line, match.start() + 1)
            for line, words in enumerate(self.lines, 1)
            for match in pattern.finditer(words)
        ]
        line, column = places[number] if number < len(places) else (1, 1)
        return Origin.of_file(self.name, line, column)
