"""Words that were changed in a printed paper, taken back into the policy that printed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.adopting.model import Adopted
from thaigovdocs.adopting.wording import words_of
from thaigovdocs.comparison.against import Edit, check_against
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Mark, Report
from thaigovdocs.policy.language.scanning import Part, scan
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load_data, loads
from thaigovdocs.policy.source.sources import decode
from thaigovdocs.policy.source.writing import (
    Rows,
    Sheet,
    key_of,
    read_sheet,
    write_sheet,
)
from thaigovdocs.recognition.model import Recognized
from thaigovdocs.thai.digits import to_arabic

_ASCII_DIGIT = re.compile("[0-9]")
_THAI_DIGIT = re.compile("[๐-๙]")
_GAP = r"\s*"


@dataclass(frozen=True, slots=True)
class _Step:
    """What is done to the list or mapping that holds a value."""

    holder: Sheet | Rows
    key: str | int
    kind: str
    words: str


def take_back(
    policy: Path, data: bytes, edited: Sequence[Recognized], names: Sequence[str]
) -> Adopted:
    """Return the policy file with what was changed in papers that it printed.

    A change of words goes to the scalar that printed them, its expressions, comments and
    digits kept; a paragraph that was added or removed beside others of a list is added or
    removed there.  What could not be placed, and what the file prints otherwise still, is
    told (TGD851).

    Args:
        policy: the path of the policy file.
        data: its bytes.
        edited: the papers of the edited files, as they were recognized.
        names: of those files.

    Raises:
        PolicyError: the policy has faults, or no paper is like one of it (TGD009).
    """
    name = str(policy)
    file = load_data(data, policy)
    text = decode(data, name)
    edits = [*_edits(file, edited, names)]
    sheet, changed = read_sheet(text), text
    if steps := _steps(sheet, edits, name):
        for step in steps:
            _do(step)
        changed = write_sheet(sheet, text)
    try:
        made = loads(changed, name=name, root=policy.parent)
    except PolicyError:
        changed, made = text, file
    left = [_unplaced(edit) for edit in _edits(made, edited, names)]
    return Adopted(changed, Report(left))


def _edits(file: PolicyFile, edited: Sequence[Recognized], names: Sequence[str]) -> list[Edit]:
    """Return what differs in the edited files, in the order of the policy."""
    found: list[Edit] = []
    for each, name in zip(edited, names, strict=True):
        for paper in check_against(file, each.documents, name).papers:
            found += paper.edits
    return found


def _unplaced(edit: Edit) -> Finding:
    words = edit.after or edit.before
    shown = words if len(words) <= 60 else f"{words[:60]}…"
    origin = edit.place if edit.place.spot or edit.place.mark else edit.origin
    return Finding.of("TGD851", origin, None, text=shown)


def _steps(sheet: Sheet, edits: Sequence[Edit], name: str) -> list[_Step]:
    """Return what is done to *sheet*, from its end: so no place moves before it is used."""
    steps: list[tuple[tuple[int, int], int, _Step]] = []
    for count, edit in enumerate(edits):
        mark = edit.origin.mark
        if mark is None or mark.file not in (name, None) or edit.origin.expression is not None:
            continue
        held = _holder(sheet, mark)
        step = _step(held, edit) if held else None
        if step is not None:
            steps.append((mark.at(0), count, step))
    return [step for *_, step in sorted(steps, key=lambda each: each[:2], reverse=True)]


def _holder(sheet: Sheet, mark: Mark) -> tuple[Sheet | Rows, str | int] | None:
    """Return the mapping or list that holds the value at *mark*, and its key there."""
    holder: object = sheet
    *above, last = mark.keys or ("",)
    for key in above:
        if isinstance(holder, Sheet) and isinstance(key, str):
            holder = holder.get(key_of(holder, key))
        elif isinstance(holder, Rows) and isinstance(key, int) and key < len(holder):
            holder = holder[key]
        else:
            return None
    if isinstance(holder, Sheet) and isinstance(last, str):
        key = key_of(holder, last)
        return (holder, key) if key in holder else None
    if isinstance(holder, Rows) and isinstance(last, int) and last < len(holder):
        return holder, last
    return None


def _step(held: tuple[Sheet | Rows, str | int], edit: Edit) -> _Step | None:
    holder, key = held
    if edit.kind == "changed":
        value = holder[key]
        words = rewritten(str(value), edit.before, edit.after) if isinstance(value, str) else None
        return None if words is None else _Step(holder, key, "changed", words)
    if not isinstance(holder, Rows):
        return None
    if edit.kind == "added":
        return _Step(holder, key, "added", words_of(edit.after, "thai"))
    value = holder[key]
    whole = isinstance(value, str) and rewritten(str(value), edit.before, edit.before) is not None
    return _Step(holder, key, "removed", "") if whole else None


def _do(step: _Step) -> None:
    if step.kind == "changed":
        step.holder[step.key] = step.words
    elif isinstance(step.holder, Rows) and isinstance(step.key, int):
        if step.kind == "added":
            step.holder.insert(step.key + 1, step.words)
        else:
            del step.holder[step.key]


def rewritten(value: str, before: str, after: str) -> str | None:
    """Return the scalar *value*, which printed *before*, so that it prints *after*.

    What stands before its words in both (a label, the name of a row) is not its own; each
    expression keeps its place while its characters stand in *after*.

    Returns:
        ``None`` where the value does not print these words, or an expression would change.

    Example:
        >>> rewritten("ปี {{ fiscal_year }} ให้รายงาน", "๑. ปี ๒๕๖๙ ให้รายงาน", "๑. ปี ๒๕๖๙ ให้ส่งรายงาน")
        'ปี {{ fiscal_year }} ให้ส่งรายงาน'
    """
    parts = [*scan(value)]
    if any(part.kind == "fault" for part in parts):
        return None
    pattern = "".join(
        f"({_loose(part.text)})" if part.kind == "plain" else "(.*?)" for part in parts
    )
    found = re.search(rf"^(?P<label>.*?){pattern}\s*$", to_arabic(before))
    label = before[: found.end("label")] if found else ""
    if found is None or not after.startswith(label):
        return None
    wanted = "".join(
        "(.*?)" if part.kind == "plain" else f"({re.escape(found[count + 2])})"
        for count, part in enumerate(parts)
    )
    new = re.fullmatch(wanted, to_arabic(after[len(label) :]))
    if new is None:
        return None
    digits = bool(_ASCII_DIGIT.search(value)) and not _THAI_DIGIT.search(value)
    said = after[len(label) :]
    words = (said[slice(*new.span(count))] for count in range(1, len(parts) + 1))
    pieces = (_again(part, each, digits) for part, each in zip(parts, words, strict=True))
    return "".join(pieces).strip()


def _again(part: Part, words: str, digits: bool) -> str:
    """Return *part* as a scalar has it, with *words* in the place of plain ones."""
    if part.kind == "plain":
        return to_arabic(words) if digits else _piece(words)
    return f"`{part.text}`" if part.kind == "literal" else f"{{{{{part.text}}}}}"


def _piece(words: str) -> str:
    """Return *words* as a stretch of a value, the spaces at its ends kept."""
    inner = words.strip()
    if not inner:
        return words
    at = words.index(inner)
    return f"{words[:at]}{words_of(inner, 'thai')}{words[at + len(inner) :]}"


def _loose(words: str) -> str:
    """Return a pattern for *words* in which white space may be any, and digits of either kind."""
    pieces = to_arabic(words).split()
    inner = r"\s+".join(map(re.escape, pieces))
    before = _GAP if words[:1].isspace() else ""
    after = _GAP if words[-1:].isspace() and pieces else ""
    return f"{before}{inner}{after}"
