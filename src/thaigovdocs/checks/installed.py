"""What installed packages bring: kinds, acts, rules and words of agencies."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from thaigovdocs.checks.own_rules import use_rules
from thaigovdocs.documents.own_kinds import use_kinds
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.own_files import use_acts


def use_installed() -> dict[str, tuple[str, ...]]:
    """Make the kinds, acts and rules known that installed packages bring by entry points.

    Groups ``thaigovdocs.kinds`` (a folder of ``<key>.yaml``), ``thaigovdocs.acts`` and
    ``thaigovdocs.rules`` (a file of YAML); an entry point is the path, or a function that
    gives it.

    Returns:
        The keys of the kinds, the ids of the acts and the codes of the rules, by ``kinds``,
        ``acts`` and ``rules``.

    Raises:
        PolicyError: an entry point cannot be loaded (TGD881), or its file not be used.
    """
    readers = {"kinds": use_kinds, "acts": use_acts, "rules": use_rules}
    return {
        group: tuple(name for path in _paths(group) for name in use(path))
        for group, use in readers.items()
    }


def installed_words() -> frozenset[str]:
    """Return the words that installed packages say are right (group ``thaigovdocs.words``).

    An entry point is the path of a text file with a word a line; ``#`` begins a remark.

    Raises:
        PolicyError: an entry point cannot be loaded (TGD881), or its file not be read.
    """
    return frozenset(word for path in _paths("words") for word in _words(path))


def _paths(group: str) -> Iterator[Path]:
    for each in entry_points(group=f"thaigovdocs.{group}"):
        yield _path(each)


def _path(point: EntryPoint) -> Path:
    try:
        value = point.load()
        return Path(value() if callable(value) else value)
    except Exception as error:  # whatever a package of others does
        place = Origin.of_file(point.value)
        why = f"{type(error).__name__}: {error}"
        told = Finding.of("TGD881", place, found=f"{point.group}:{point.name}", reason=why)
        raise PolicyError(findings=[told]) from error


def _words(path: Path) -> tuple[str, ...]:
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = str(error)
        told = Finding.of("TGD102", Origin.of_file(str(path)), file=str(path), why=why)
        raise PolicyError(findings=[told]) from None
    words = (line.strip() for line in lines)
    return tuple(word for word in words if word and not word.startswith("#"))
