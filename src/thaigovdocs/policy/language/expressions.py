"""Expressions ``{{ … }}`` in the words of an author, and text between backticks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Mark, Origin, Report
from thaigovdocs.policy.language.broken_lines import broken_lines
from thaigovdocs.policy.language.due import due_or_fault
from thaigovdocs.policy.language.evaluation import Evaluator, unknown_act
from thaigovdocs.policy.language.labels import repeated_labels
from thaigovdocs.policy.language.lookalikes import lookalikes
from thaigovdocs.policy.language.scanning import is_plain
from thaigovdocs.policy.language.scope import Scope, printed_nodes, prints_policy
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds.base import Cited, Clauses, Entry
from thaigovdocs.policy.model.kinds.memo import Endorsement
from thaigovdocs.policy.model.nodes import Table
from thaigovdocs.policy.model.references import ActRef, Data, Verbatim
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.acts import find_act
from thaigovdocs.thai.spans import Span, Text

_CELL = "cell"  # whatever stands in a table, and other words that keep their lines
_CITED = "cited "  # before the keys of what is cited
_NUMBERED = frozenset({"letter", "memo", "order", "stamped-letter"})  # print ที่ themselves
_LINED = frozenset(
    {
        *{_CELL, "rows", "recipients", "letterhead", "title", "owner", "position", "acting"},
        *{"copies_to", "contact", "through", "links"},
    }
)
_SHARED = tuple(Clauses.model_fields)


class ExpressionFault(PolicyError):  # noqa: N818 - a fault of a file, not of the program
    """A text whose expressions cannot be worked out; ``findings`` says why."""


def expand(words: Words, scope: Scope) -> Text:
    """Return *words* as they are printed, every expression in its place worked out.

    Values come in Arabic digits and nothing is marked to be kept: the paper changes
    digits and keeps units after this. Text from between backticks comes as literal
    spans without the backticks; a backtick without a second one is a character.
    Every span says where its characters came from.

    Args:
        words: text of the author.
        scope: the names that expressions of this document reach.

    Raises:
        ExpressionFault: an expression cannot be read or worked out; all of the text's
            faults are in it.

    Example:
        >>> from thaigovdocs.policy.model.whole import PolicyModel
        >>> mapping = {"thaigovdocs": "1", "fiscal_year": 2568, "agency": {"name": "จังหวัดธารารมย์"}}
        >>> scope = Scope(PolicyModel.model_validate(mapping))
        >>> [span.text for span in expand(Words("ปีงบประมาณ {{ fiscal_year - 1 }}"), scope)]
        ['ปีงบประมาณ ', '2567']
    """
    if is_plain(words):
        return (Span(str(words), Origin(words.mark)),) if words else ()
    expanded = Evaluator().expand(words, scope)
    if expanded.findings:
        raise ExpressionFault(findings=Report(expanded.findings).unique())
    return expanded.text


@dataclass(frozen=True, slots=True)
class Expander:
    """Says the words of one document as a policy file has them (:class:`facts.Speaker`)."""

    scope: Scope

    def raw(self, words: Words) -> Text:
        """Return *words* worked out."""
        return expand(words, self.scope)

    def of(self, key: str) -> Expander:
        """Return what does so for the document *key* of the same file."""
        return Expander(self.scope.of(key))


def check_expressions(words: Words, scope: Scope) -> Report:
    """Return the faults of the expressions in *words*, and of the texts that they print."""
    return Report(Evaluator().expand(words, scope).findings).unique()


def check_policy_expressions(model: PolicyModel) -> Report:
    """Return the faults of all expressions of a policy file, each once, in order of place.

    Words are read in the scope of every document that prints them; words that no
    document prints are read in that of the file. The acts that are named by id and
    the days on which reports are due are looked at too.
    """
    return Report(_findings(model)).unique().in_order()


def _findings(model: PolicyModel) -> Iterator[Finding]:
    evaluator = Evaluator()
    seen: set[tuple[str, Mark | None]] = set()
    for entry in model.documents:
        scope = Scope.for_document(model, entry.key)
        for key, words in _printed(model, entry):
            seen.add((words, words.mark))
            yield from _checked(key, words, scope, evaluator)
    scope = Scope(model)
    for name, value in _fields(model):
        for key, words in _walk(name, value) if name != "documents" else ():
            if (words, words.mark) not in seen:
                yield from _checked(key, words, scope, evaluator)
    reporting = model.policy.reporting
    for round_ in reporting.rounds if reporting else ():
        due = due_or_fault(round_, scope.fiscal_year)
        if isinstance(due, Finding):
            yield due


def _checked(key: str, words: Words, scope: Scope, evaluator: Evaluator) -> Iterator[Finding]:
    if isinstance(words, ActRef) and "{{" not in words:
        if find_act(words) is None:
            refusal = unknown_act(words)
            yield Finding(refusal.code, Origin(words.mark), refusal.params, scope.key)
    elif isinstance(words, Data):
        return
    elif isinstance(words, Verbatim):
        if "{{" in words:
            yield Finding.of("TGD166", Origin(words.mark, words.index("{{")), scope.key, key=key)
    else:
        expanded = evaluator.expand(words, scope)
        yield from expanded.findings
        yield from lookalikes(words, scope.key)
        yield from repeated_labels(key, words, scope.key)  # a citation leaves them out itself
        if key not in _LINED:
            yield from broken_lines(expanded.text, scope.key)


def _printed(model: PolicyModel, entry: Entry) -> Iterator[tuple[str, Words]]:
    """Yield the words that *entry* prints: its own, and those of the policy it does not replace."""
    yield from _walk("", entry)
    policy = model.policy
    if entry.subject is None and policy.subject is not None:
        yield "subject", policy.subject
    if prints_policy(entry):
        for name in _SHARED:
            if getattr(entry, name) is None:
                yield from _walk(name, getattr(policy, name))
    for node in printed_nodes(model, entry):
        yield from _walk("", node)


def _walk(key: str, value: object) -> list[tuple[str, Words]]:
    """Return all words in *value*, each with the key it stands under."""
    found: list[tuple[str, Words]] = []
    _gather(key, value, found)
    return found


def _gather(key: str, value: object, found: list[tuple[str, Words]]) -> None:
    """Add all words in *value* to *found*: a file holds thousands of values, few of them words."""
    if isinstance(value, Words):
        found.append((key, value))
    elif isinstance(value, tuple):
        for below in value:
            _gather(key, below, found)
    elif isinstance(value, Model):
        is_lined = key == _CELL or isinstance(value, Table | Endorsement)
        for name, below in _fields(value):
            _gather(_key_of(name, value, is_lined=is_lined), below, found)
    elif isinstance(value, Mapping):
        for below in value.values():
            _gather(key, below, found)


def _key_of(name: str, model: Model, *, is_lined: bool) -> str:
    """Return what tells the words under *name* of *model* from others of that name."""
    if isinstance(model, Cited):
        return f"{_CITED}{name}"
    if name == "number" and not (isinstance(model, Entry) and model.kind in _NUMBERED):
        return "number as printed"
    return _CELL if is_lined and name != "to" else name


_NOTHING = ()  # there is but one, and it stands for most keys of a node


def _fields(model: Model) -> Iterator[tuple[str, object]]:
    """Yield what *model* holds, by key; nothing for what it lacks."""
    for name, attribute in _names(type(model)):
        value = getattr(model, attribute)
        if value is not None and value is not _NOTHING:
            yield name, value


@cache
def _names(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Return the keys of *model*, each with the attribute that holds its value."""
    return tuple((field.alias or name, name) for name, field in model.model_fields.items())
