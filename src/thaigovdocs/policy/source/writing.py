"""Writing a policy file back: comments, order of keys and quotes stay as they are.

ruamel.yaml keeps what stands around the values.  Its own reading of numbers, dates
and truth values is switched off: ``0017``, ``1.10`` and ``no`` go out as they came in.
"""

from __future__ import annotations

from io import StringIO
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import ScalarString
from ruamel.yaml.util import load_yaml_guess_indent

import thaigovdocs._regex as re
from thaigovdocs.policy.source.aliases import canonical

Sheet: TypeAlias = CommentedMap
Rows: TypeAlias = CommentedSeq
"""A policy file that can be changed and written back."""

MARK = "ต้องระบุ:"
"""What stands before everything that must be decided anew."""

_ENDLESS = 10**6  # no line is folded that was not folded before
_NOTHING = "\ue000\ue001"  # stands for an empty value until the text is made
_EMPTY = re.compile(f" {_NOTHING}(?=\n)")
_BEGIN = re.compile(r"(?:[ \t]*(?:#.*)?\n|%.*\n)*---[ \t]*(?:#.*)?\n")
_FINISH = re.compile(r"^\.\.\.\s*\Z", re.MULTILINE)
_OLD_REMARK = re.compile(rf"(?:;| *#) {MARK}.*$", re.MULTILINE)
_REMARKED = re.compile(f"{_NOTHING} *#")
_NO_TEXT = ("int", "float", "bool", "null", "timestamp")


class Plain(ScalarString):
    """A scalar that is written without quotes, whatever YAML would take it for.

    An empty one is an empty value.
    """

    __slots__ = ()


class _Constructor(RoundTripConstructor):
    """Reads every plain scalar as its source text."""


class _Representer(RoundTripRepresenter):
    """Writes source text as it was."""


def _construct_plain(_: Any, node: ScalarNode) -> Plain:
    plain: Plain = Plain(node.value)
    return plain


def _represent_plain(representer: Any, text: Plain) -> ScalarNode:
    written = str(text) or _NOTHING  # ruamel would write null between braces
    tag = representer.dumper.resolver.resolve(ScalarNode, written, (True, False))
    node: ScalarNode = representer.represent_scalar(tag, written)
    return node


for _name in _NO_TEXT:
    _Constructor.add_constructor(f"tag:yaml.org,2002:{_name}", _construct_plain)
_Representer.add_representer(Plain, _represent_plain)


def read_sheet(text: str) -> Sheet:
    """Return the policy file *text*, to be changed.

    Args:
        text: YAML text that was read without findings.
    """
    _, body, _ = _framed(text)
    sheet: Sheet = _yaml(body).load(body)
    return sheet


def write_sheet(sheet: Sheet, like: str) -> str:
    """Return *sheet* as YAML text, framed, indented and its lines ended as the text *like*.

    A file that indents some lists and others not is indented as its first list is.

    Example:
        >>> text = "thaigovdocs: 1\\nfiscal_year: 2570  # ปีงบประมาณ\\n"
        >>> sheet = read_sheet(text)
        >>> sheet["fiscal_year"] = Plain("2571")
        >>> write_sheet(sheet, text)
        'thaigovdocs: 1\\nfiscal_year: 2571  # ปีงบประมาณ\\n'
    """
    before, body, after = _framed(like)
    out = StringIO()
    _yaml(body).dump(sheet, out)
    text = _EMPTY.sub("", out.getvalue())
    text = before + _REMARKED.sub(" #", text).replace(_NOTHING, "") + after
    return text.replace("\n", "\r\n") if "\r\n" in like else text


def key_of(mapping: CommentedMap, name: str) -> str:
    """Return the key of *mapping* that means *name*: itself, or its Thai alias."""
    found = (str(key) for key in mapping if canonical(str(key)) == name)
    return next(found, name)


def mapping_of(**values: object) -> CommentedMap:
    """Return a mapping for a sheet; text that YAML would misread is quoted when written."""
    return CommentedMap(values)


def sequence_of(*values: object) -> CommentedSeq:
    """Return a list for a sheet."""
    return CommentedSeq(values)


def inline(mapping: CommentedMap) -> CommentedMap:
    """Return *mapping*, from now on written between braces on one line."""
    mapping.fa.set_flow_style()
    return mapping


def remark(words: str, *places: tuple[CommentedMap | CommentedSeq, str | int]) -> None:
    """Put ``# words`` at the end of a line, after a comment that is there.

    Args:
        words: the remark.
        places: mapping or list and the key in it, from the outside in; the line is that
            of the innermost that does not stand between braces.  In a file that is all
            braces there is none, and no remark.
    """
    where = None
    for holder, key in places:
        if holder.fa.flow_style():
            break
        where = holder, key
    if where is None:
        return
    holder, key = where
    held = holder.ca.items.get(key)
    token = held[2] if held and len(held) > 2 else None
    if token is None:
        holder.yaml_add_eol_comment(words, key, column=0)
        return
    first, line_break, rest = token.value.partition("\n")
    said = f"{first}; {words}" if first.strip("# ") else f"# {words}"
    token.value = f"{said}{line_break or chr(10)}{rest}"


def without_remarks(text: str) -> str:
    """Return the YAML *text* without the remarks that begin with :data:`MARK`."""
    return _OLD_REMARK.sub("", text)


def _framed(text: str) -> tuple[str, str, str]:
    """Return *text* as what stands before ``---``, the policy, and ``...`` at the end.

    ruamel loses the first and the last; line ends are those of Unix.
    """
    text = text.replace("\r\n", "\n")
    begin = _BEGIN.match(text)
    start = begin.end() if begin else 0
    end = _FINISH.search(text, start)
    stop = end.start() if end else len(text)
    return text[:start], text[start:stop], text[stop:]


def _yaml(like: str) -> YAML:
    _, indent, offset = load_yaml_guess_indent(like)
    yaml = YAML()
    yaml.Constructor = _Constructor
    yaml.Representer = _Representer
    yaml.preserve_quotes = True
    yaml.width = _ENDLESS
    yaml.indent(mapping=2, sequence=indent or 4, offset=2 if offset is None else offset)
    return yaml
