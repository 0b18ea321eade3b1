"""The lines of a text that belong to a value or to an entry of a list, comments included."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.policy.source.outline import Node

_BLANK = " \t\n"


def line_start(text: str, at: int) -> int:
    """Return where the line of the character *at* begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of the character *at* ends, before its line break."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def block_end(text: str, node: Node, key: Node | None = None) -> int:
    """Return where the last character of *node* ends; comments below it are not its own.

    Args:
        text: the whole text.
        node: a value.
        key: its key, for a value that is not written.
    """
    if node.shared or node.flow:
        return node.end
    if node.text is None:
        last = node.values[-1] if node.values else node
        own = node.keys[-1] if node.keys else None
        return block_end(text, last, own) if last is not node else node.end
    end = max(node.end, key.end if key else 0)
    if node.style in ("|", ">"):
        while end > node.start and text[end - 1] in _BLANK:
            end -= 1
    return end


def regions(text: str, node: Node) -> list[tuple[int, int]] | None:
    """Return the lines of each entry of the block list *node*, comments above an entry included.

    ``None`` where its entries do not stand on lines of their own.
    """
    if not node.is_list or node.flow or node.shared or not node.values:
        return None
    dash = re.compile(rf" {{{node.column}}}-(?=[ \n]|\Z)")
    starts = [line_start(text, node.start)]
    if text[starts[0] : node.start].strip():
        return None
    ends: list[int] = []
    for at, value in enumerate(node.values):
        end = min(line_end(text, block_end(text, value)) + 1, len(text))
        following = node.values[at + 1 : at + 2]
        ends.append(end)
        if following:
            begun = _dash_line(text, dash, end, following[0].start)
            if begun is None:
                return None
            starts.append(_comments_above(text, begun, end))
            ends[-1] = starts[-1]
    return [*zip(starts, ends, strict=True)]


def _dash_line(text: str, dash: re.Pattern[str], start: int, value: int) -> int | None:
    """Return where the line begins on which the dash of an entry stands."""
    at = start
    while at <= value and at < len(text):
        if dash.match(text, at):
            return at
        at = line_end(text, at) + 1
    return None


def _comments_above(text: str, begun: int, least: int) -> int:
    """Return where the comments right above the line at *begun* begin, not before *least*."""
    at = begun
    while at > least:
        before = line_start(text, at - 1)
        if not text[before:at].lstrip(" ").startswith("#"):
            break
        at = before
    return at
