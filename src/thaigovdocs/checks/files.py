"""Checking a file of any kind that is known."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from thaigovdocs._arguments import names_of, path_of
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.engine import check_case, kept
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.gathering import is_policy_file
from thaigovdocs.checks.selection import Selection
from thaigovdocs.checks.settings import Settings
from thaigovdocs.checks.settings_file import load_settings, name_under
from thaigovdocs.checks.silence import Silence, matches_file, silenced, silences_of
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.errors import MissingToolError, PolicyError, ThaiGovDocsError, UsageError
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load, loads
from thaigovdocs.policy.source.lines import lines_of

Checkable: TypeAlias = PolicyFile | str | os.PathLike[str]
_Got = TypeVar("_Got")

_FOREIGN = (".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md")
_MOST_BYTES = 64_000_000


_NO_SETTINGS = Settings()


def check(
    file: Checkable | Iterable[Checkable],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    settings: str | os.PathLike[str] | None = None,
) -> Report:
    """Return what is wrong, or worth a look, in the papers of *file*.

    A policy file is read and composed; of a DOCX, PDF or text file that somebody else
    wrote the papers are recognized first.  A file that cannot be read gives findings, too:
    nothing that stands in a file raises.

    Args:
        file: a policy file that was read, the path of a policy, DOCX, PDF or text file,
            or several of those.
        select: codes (``TGD401``) and families (``4xx``) that are asked for; none for all.
        ignore: codes and families that are left out.
        settings: a ``pyproject.toml`` with ``[tool.thaigovdocs]``, or a
            ``thaigovdocs.toml``; what it selects holds where the call selects nothing.

    Raises:
        UsageError: a code that is none, or an argument of the wrong type.
        MissingToolError: the machine lacks what reads such a file.

    Example:
        >>> import thaigovdocs as tgd
        >>> file = tgd.loads('''thaigovdocs: 1
        ... fiscal_year: 2570
        ... agency: {name: จังหวัดธารารมย์}''')
        >>> check(file).errors
        ()
    """
    selection = Selection.of(names_of(select, "select"), names_of(ignore, "ignore"))
    held = Settings()
    if settings is not None:
        held = load_settings(path_of(settings, "settings")) or held
    files = _listed(file)
    checked = [check_file(each, selection=selection, settings=held) for each in files]
    return Report((*held.findings, *(finding for each in checked for finding in each.report)))


def _listed(file: Checkable | Iterable[Checkable]) -> list[Checkable]:
    if isinstance(file, (PolicyFile, str, os.PathLike)):
        return [file]
    if isinstance(file, Iterable) and not isinstance(file, (bytes, bytearray)):
        return [*file]
    found = type(file).__name__
    raise UsageError(f"expected a policy file, a path or a list of those as file, found {found}")


def check_file(
    file: Checkable, *, selection: Selection | None = None, settings: Settings | None = None
) -> Checked:
    """Return what was found in one file, with what is needed to show it.

    Args:
        file: as :func:`check`.
        selection: the codes that are asked for; ``None`` for those of the settings.
        settings: of the project.

    Raises:
        MissingToolError: the machine lacks what reads such a file.
        UsageError: *file* is of the wrong type.
    """
    held = settings or _NO_SETTINGS
    chosen = _chosen(selection, held)
    if isinstance(file, PolicyFile):
        return _policy(file, chosen, held=held)
    path, name = path_of(file, "file"), os.fspath(file)
    try:
        data = read_file(path, name)
    except PolicyError as error:
        return _unread(name, error, chosen)
    if is_policy(data, name):
        return _read_policy(lambda: load(path), name, data, chosen, held)
    return _foreign(data, name, chosen, _silences(path, held), held)


def check_data(
    data: bytes,
    name: str,
    *,
    root: Path | None = None,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Checked:
    """Return what was found in the bytes of a file that stands nowhere.

    Args:
        data: of a policy, DOCX, PDF or text file.
        name: what findings call it; its suffix tells what is not plain from the bytes.
        root: the folder of the files that a policy names; it may name none without.
        selection: as :func:`check_file`.
        settings: of the project.

    Raises:
        MissingToolError: the machine lacks what reads such a file.
    """
    held = settings or _NO_SETTINGS
    if is_policy(data, name):
        text = data.decode(errors="replace").removeprefix("\ufeff")
        return check_text(text, name, root=root, selection=selection, settings=held)
    return _foreign(data, name, _chosen(selection, held), _silences(Path(name), held), held)


def check_text(
    text: str,
    name: str,
    *,
    root: Path | None = None,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Checked:
    """Return what was found in the text of a policy file.

    Args:
        text: of the file.
        name: what findings call it.
        root: the folder of the files that it names; it may name none without.
        selection: as :func:`check_file`.
        settings: of the project.
    """
    held = settings or _NO_SETTINGS
    read = functools.partial(loads, text, name=name, root=root)
    data = text.encode("utf-8", "replace")
    return _read_policy(read, name, data, _chosen(selection, held), held)


def _chosen(selection: Selection | None, held: Settings) -> Selection:
    """Return the codes that are asked for: of the call, else of the settings."""
    return selection if selection and selection != Selection() else held.selection


def is_policy(data: bytes, name: str) -> bool:
    """Whether a file is a policy file, by its name or by what it says."""
    suffix = Path(name).suffix.lower()
    if suffix in {".yaml", ".yml"}:
        return True
    return suffix not in _FOREIGN and is_policy_file(data)


def _policy(
    file: PolicyFile,
    selection: Selection,
    lines: Mapping[str, Sequence[str]] | None = None,
    held: Settings = _NO_SETTINGS,
) -> Checked:
    composed = compose_sound(file)
    found = (each for each in (*file.report, *composed.findings) if selection.has(each.code))
    papers, name = tuple(map(Paper, composed.documents)), file.name or ""
    case = Case(papers, "policy", file, name, words=held.words, habits=held.habits)
    rules = check_case(case, selection=selection)
    report = Report((*found, *rules)).unique().in_order(name)
    told = kept(report, silences_of(file), selection=selection, name=name)
    shown = lines or {name: _lines(data) for name, data in file.sources.items()}
    return Checked(name, "policy", papers, told, shown)


def _read_policy(
    read: Callable[[], PolicyFile],
    name: str,
    data: bytes,
    selection: Selection,
    held: Settings = _NO_SETTINGS,
) -> Checked:
    try:
        file = read()
    except ThaiGovDocsError as error:
        return _unread(name, error, selection, "policy", {name: _lines(data)})
    lines = {each: _lines(held) for each, held in file.sources.items()}
    return _policy(file, selection, lines or {name: _lines(data)}, held)


def _foreign(
    data: bytes,
    name: str,
    selection: Selection,
    silences: Sequence[Silence],
    held: Settings = _NO_SETTINGS,
) -> Checked:
    from thaigovdocs.recognition import read_foreign
    from thaigovdocs.recognition.readers.text import written_lines

    try:
        read = read_foreign(data, name)
    except MissingToolError:
        raise
    except ThaiGovDocsError as error:
        return _unread(name, error, selection)
    papers = tuple(map(Paper, (*read.documents, *read.beside)))
    case = Case(
        papers,
        read.source,
        None,
        name,
        read.fonts,
        read.page_numbers,
        held.words,
        held.habits,
    )
    unread = (each for each in read.findings if selection.has(each.code))
    report = Report((*unread, *check_case(case, selection=selection)))
    lines = {name: written_lines(data, name)} if read.source == "text" else {}
    checked = Checked(name, read.source, papers, report, lines)
    if not silences:
        return checked
    around = {number: _around(checked, each) for number, each in enumerate(report)}
    left, told = silenced(tuple(report), silences, around)
    asked = (each for each in told if selection.has(each.params.get("rule", each.code)))
    return Checked(name, read.source, papers, Report((*left, *asked)), lines)


def _around(checked: Checked, finding: Finding) -> str:
    excerpt = checked.excerpt(finding)
    return excerpt.line if excerpt else ""


def _silences(path: Path, settings: Settings) -> list[Silence]:
    name = name_under(path, settings) if settings.silences else ""
    return [each for each in settings.silences if matches_file(each, name)]


def _unread(
    name: str,
    error: ThaiGovDocsError,
    selection: Selection,
    source: str | None = None,
    lines: Mapping[str, Sequence[str]] | None = None,
) -> Checked:
    """Return that a file could not be read; its errors are told whatever was selected."""
    found = error.findings
    asked = Report(each for each in found if each.severity == "error" or selection.has(each.code))
    return Checked(name, "policy" if source else None, (), asked, lines or {})


def _lines(data: bytes) -> tuple[str, ...]:
    """Return the lines of a policy file, as YAML counts them."""
    return tuple(lines_of(data.decode("utf-8-sig", "replace")))


def read_file(path: Path, name: str) -> bytes:
    """Return the bytes of the file *path*, which findings call *name*.

    Raises:
        PolicyError: it is missing, a folder, too large, or cannot be read.
    """
    shown = name if name.isprintable() else ascii(name)[1:-1]
    here = Origin.of_file(shown)
    try:
        if path.is_dir():
            raise PolicyError(findings=[Finding.of("TGD101", here, None, file=shown)])
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise PolicyError(findings=[Finding.of("TGD100", here, None, file=shown)]) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise PolicyError(
            findings=[Finding.of("TGD102", here, None, file=shown, why=why)]
        ) from None
    if len(data) > _MOST_BYTES:
        found = {"limit": _MOST_BYTES, "found": f"> {_MOST_BYTES}"}
        raise PolicyError(findings=[Finding.of("TGD105", here, None, **found)])
    return data
