"""From the outline of a body to the nodes of a policy, with their patterns of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import thaigovdocs._regex as re
from thaigovdocs.adopting.outline import Branch, Clause
from thaigovdocs.adopting.tables import table_keys
from thaigovdocs.adopting.wording import Keys, NumeralsOf, Value, with_blanks, words_of
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.numbering import (
    DEFAULT_PATTERNS,
    Path,
    Pattern,
    Patterns,
    label,
    read_pattern,
    read_patterns,
)
from thaigovdocs.thai.spans import Span, Text

_COUNTED = re.compile(r"[0-9]+|[๐-๙]+|(?<![ก-๎])[ก-ฮ](?![ก-๎])")
_PLAIN = Pattern("")
_SPACE: Text = (Span(" "),)
_BULLETS, _PARAGRAPHS, _TABLE, _ITEMS, _AFTER = range(5)
_SLOTS = ("bullets", "paragraphs", "table", "items", "after")
_FILLED = (*_SLOTS, "members")


@dataclass
class Nodes:
    """Makes the nodes of one paper.

    Attributes:
        numerals: the digits that the policy prints.
        broken: the clauses whose numbers no pattern gives; they stand as paragraphs.
    """

    numerals: NumeralsOf
    broken: list[Block] = field(default_factory=list)

    def words(self, text: Text) -> str:
        """Return *text* as words of the policy."""
        return with_blanks(words_of(text, self.numerals))

    def body(self, branches: Sequence[Branch], patterns: Patterns) -> list[Value]:
        """Return *branches* as paragraphs; only their items are numbered."""
        return [*self._plain(branches, (), patterns)]

    def clauses(self, branches: Sequence[Branch], numbering: Sequence[str]) -> list[Value] | None:
        """Return *branches* as numbered clauses; ``None`` where they are not one list."""
        clauses = [each for each in branches if isinstance(each, Clause)]
        patterns = read_patterns(numbering)
        if len(clauses) != len(branches) or not self._is_list(clauses, (), patterns[0]):
            return None
        return [*self._list(clauses, (), patterns)]

    def below(self, branches: Sequence[Branch], path: Path) -> Keys:
        """Return the keys of what hangs below the clause *path*."""
        keys: Keys = {}
        self._fill(keys, branches, path, (path[-1][0].deeper(),))
        return keys

    def patterns(self, branches: Sequence[Branch]) -> tuple[str, ...]:
        """Return the pattern that most labels of each level have, from the outermost."""
        levels: list[Counter[str]] = []
        self._count(branches, 0, levels)
        found = tuple(level.most_common(1)[0][0] for level in levels)
        return found or DEFAULT_PATTERNS[:1]

    def _count(self, branches: Sequence[Branch], depth: int, levels: list[Counter[str]]) -> None:
        for each in branches:
            if isinstance(each, Clause):
                if depth == len(levels):
                    levels.append(Counter())
                levels[depth][self._pattern(each)] += 1
                self._count(each.below, depth + 1, levels)

    def _pattern(self, clause: Clause) -> str:
        """Return the pattern that writes its label: numbers and letters as the first."""

        def first(match: re.Match[str]) -> str:
            sign = match.group()
            if not sign.isdecimal():
                return "ก"
            return "1" if sign.isascii() or self.numerals == "thai" else "๑"

        return _COUNTED.sub(first, clause.label)

    def _is_list(self, clauses: Sequence[Clause], above: Path, pattern: Pattern) -> bool:
        """Whether *pattern* prints the labels of *clauses*, one after another."""
        return all(
            label((*above, (pattern, count)), self.numerals) == each.label
            for count, each in enumerate(clauses, 1)
        )

    def _list(self, clauses: Sequence[Clause], above: Path, patterns: Patterns) -> Iterator[Value]:
        below = patterns[1:] or (patterns[0].deeper(),)
        for count, clause in enumerate(clauses, 1):
            keys: Keys = {}
            branches: Sequence[Branch] = clause.below
            if clause.block.text and _is_heading(clause):
                keys["heading"] = self.words(clause.block.text)
                first = branches[0]
                if isinstance(first, Block) and first.kind in ("paragraph", "plain"):
                    keys["text"] = self.words(first.text)
                    branches = branches[1:]
            elif clause.block.text:
                keys["text"] = self.words(clause.block.text)
            self._fill(keys, branches, (*above, (patterns[0], count)), below)
            yield _short(keys)

    def _fill(self, keys: Keys, branches: Sequence[Branch], path: Path, patterns: Patterns) -> None:
        """Put *branches* below a clause: in the order of its keys, else as nodes of their own."""
        if not self._slots(keys, branches, path, patterns):
            return
        for slot in (*_FILLED, "numbering"):
            keys.pop(slot, None)
        keys["numbering"] = ["", *map(_written, patterns)]
        keys["items"] = [*self._plain(branches, path, (_PLAIN, *patterns))]

    def _slots(
        self, keys: Keys, branches: Sequence[Branch], path: Path, patterns: Patterns
    ) -> Sequence[Branch]:
        """Put *branches* into the slots of a node as far as their order is that of its keys.

        Returns:
            Those that have no place any more.
        """
        at, slot = 0, _BULLETS
        while at < len(branches):
            each = branches[at]
            if isinstance(each, Clause):
                taken = (
                    0 if slot >= _ITEMS else self._items(keys, _run(branches, at), path, patterns)
                )
                if not taken:
                    return branches[at:]
                at, slot = at + taken, _ITEMS
                continue
            place = _place(each, slot)
            if place < slot or place == slot == _TABLE or not self._leaf(keys, each, place):
                return branches[at:]
            at, slot = at + 1, place
        return ()

    def _items(self, keys: Keys, run: Sequence[Clause], path: Path, patterns: Patterns) -> int:
        """Put the clauses at the start of *run* that follow one another as items of a node.

        They have a pattern of their own where they need one.

        Returns:
            How many they are.
        """
        written = self._pattern(run[0])
        own = (read_pattern(written),)
        for each in (patterns, own):
            count = next(
                (at for at in range(len(run), 0, -1) if self._is_list(run[:at], path, each[0])), 0
            )
            if count:
                if each is own:
                    keys["numbering"] = [written]
                keys["items"] = [*self._list(run[:count], path, each)]
                return count
        return 0

    def _leaf(self, keys: Keys, block: Block, place: int) -> bool:
        """Put *block* into the slot *place*; whether a slot can hold it."""
        if block.table is not None:
            keys.update(table_keys(block.table, self.numerals))
        elif block.kind == "heading":
            return False
        else:
            held = keys.setdefault(_SLOTS[place], [])
            if isinstance(held, list):
                held.append(self.words(block.text))
        return True

    def _plain(
        self, branches: Sequence[Branch], above: Path, patterns: Patterns
    ) -> Iterator[Value]:
        """Yield *branches* as nodes without a number, each with what fits below it."""
        at = count = 0
        while at < len(branches):
            count += 1
            keys: Keys = {}
            lead = at + self._lead(keys, branches[at:])
            end = next(
                (to for to in range(lead, len(branches)) if _opens(branches[to])), len(branches)
            )
            path = (*above, (_PLAIN, count))
            done = end - len(self._slots(keys, branches[lead:end], path, patterns[1:] or patterns))
            first = branches[at]
            if done == at and isinstance(first, Clause):  # a list that no pattern numbers
                yield from self._broken(first, above, patterns)
                done = at + 1
            else:
                yield _short(keys)
            at = done

    def _lead(self, keys: Keys, branches: Sequence[Branch]) -> int:
        """Take heading and text of a node; how many of *branches* they are."""
        first, *others = branches[:2]
        if isinstance(first, Clause) or not _opens(first):
            return 0
        if first.kind != "heading":
            keys["text"] = self.words(first.text)
            return 1
        keys["heading"] = self.words(first.text)
        if others and isinstance(others[0], Block) and others[0].kind in ("paragraph", "plain"):
            keys["text"] = self.words(others[0].text)
            return 2
        return 1

    def _broken(self, clause: Clause, above: Path, patterns: Patterns) -> Iterator[Value]:
        """Yield a clause whose number no pattern gives as a paragraph that begins with it."""
        self.broken.append(clause.block)
        lead = Block("paragraph", (*clause.block.label, *_SPACE, *clause.block.text))
        yield from self._plain([lead, *clause.below], above, patterns)


def _run(branches: Sequence[Branch], at: int) -> list[Clause]:
    """Return the clauses of one pattern that begin at *at* and follow one another."""
    run: list[Clause] = []
    for each in branches[at:]:
        if not isinstance(each, Clause) or (run and each.shape != run[0].shape):
            break
        if run and each.count == 1:
            break
        run.append(each)
    return run


def _is_heading(clause: Clause) -> bool:
    """Whether a clause is the heading of what hangs below it: its words are bold."""
    spans = [piece for piece in clause.block.text if isinstance(piece, Span)]
    return bool(clause.below and spans) and all(span.strong for span in spans)


def _opens(branch: Branch) -> bool:
    """Whether a node of its own begins with *branch*."""
    return isinstance(branch, Block) and branch.kind in ("paragraph", "heading", "plain")


def _place(block: Block, slot: int) -> int:
    """Return the slot of a node in which *block* would stand below what fills *slot*."""
    if block.table is not None:
        return _TABLE
    if block.kind == "bullet":
        return _BULLETS
    return _PARAGRAPHS if slot <= _PARAGRAPHS else _AFTER


def _short(keys: Keys) -> Value:
    """Return a node as text where it has nothing else."""
    return keys["text"] if [*keys] == ["text"] else keys


def _written(pattern: Pattern) -> str:
    return f"{pattern.before}{'.'.join(pattern.signs)}{pattern.after}"
