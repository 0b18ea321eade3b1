"""Checking a file of any kind that is known."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, cast

from thaigovdocs._arguments import content_of, names_of, path_of, shown_name
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.checks.case import Case, Paper, Source
from thaigovdocs.checks.engine import check_case, kept
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.gathering import is_policy_file
from thaigovdocs.checks.selection import Selection
from thaigovdocs.checks.settings import Settings
from thaigovdocs.checks.settings_file import load_settings, name_under
from thaigovdocs.checks.silence import matches_file, silenced, silences_of
from thaigovdocs.documents.compose import Composed, compose_sound
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import MissingToolError, PolicyError, ThaiGovDocsError, UsageError
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load_data, loads
from thaigovdocs.policy.source.lines import lines_of

if TYPE_CHECKING:
    from thaigovdocs.recognition import Recognized

    Checkable: TypeAlias = (
        str | os.PathLike[str] | bytes | BinaryIO | PolicyFile | Composed | Recognized | Document
    )
else:
    Checkable = Any  # what reads foreign files is loaded when there is one

_FOREIGN = (".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md")
_MOST_BYTES = 64_000_000
_NO_LINES: Mapping[str, Sequence[str]] = FrozenMap()
_SINGLE = (str, os.PathLike, PolicyFile, Composed, Document)


def check(
    file: Checkable | Iterable[Checkable],
    *,
    name: str = "",
    root: str | os.PathLike[str] | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    settings: str | os.PathLike[str] | None = None,
) -> Report:
    """Return what is wrong, or worth a look, in the papers of *file*.

    A policy file is read and composed; of a DOCX, PDF or text file that somebody else
    wrote the papers are recognized first.  A file that cannot be read gives findings, too:
    nothing that stands in a file raises.

    Args:
        file: the path of a policy, DOCX, PDF or text file, its bytes, or the file opened
            (``BytesIO``); or a policy file that was read, documents that were composed or
            recognized; or several of those.
        name: what findings call bytes (``letter.docx``).
        root: the folder of the files that a policy in bytes names; it may name none without.
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
        >>> [finding.code for finding in check("ณ วันที่ ๓๑ กันยายน ๒๕๖๙".encode(), name="a.txt")]
        ['TGD401']
    """
    selection = Selection.of(names_of(select, "select"), names_of(ignore, "ignore"))
    held = Settings()
    if settings is not None:
        held = load_settings(path_of(settings, "settings")) or held
    top = None if root is None else path_of(root, "root")
    call = _Call.of(selection, held)
    found = [call.thing(each, name, top).report for each in _listed(file)]
    return Report((*held.findings, *(finding for report in found for finding in report)))


def _listed(file: Checkable | Iterable[Checkable]) -> list[Any]:
    """Return the things to check; documents that come together are one."""
    from thaigovdocs.recognition import Recognized

    content = content_of(file, "file")
    if content is not None:
        return [content]
    if isinstance(file, (*_SINGLE, Recognized)):
        return [file]
    if not isinstance(file, Iterable):
        raise _unknown(file)
    things = [*file]
    if things and all(isinstance(each, Document) for each in things):
        return [Composed(tuple(things))]
    return [each if (data := content_of(each, "file")) is None else data for each in things]


def _unknown(file: object) -> UsageError:
    kind = "a path, bytes, a policy file, documents or a list of those"
    return UsageError.of("TGD020", kind=kind, argument="file", found=type(file).__name__)


def check_file(
    file: PolicyFile | str | os.PathLike[str],
    *,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Checked:
    """Return what was found in one file, with what is needed to show it.

    Args:
        file: a policy file that was read, or the path of a file.
        selection: the codes that are asked for; ``None`` for those of the settings.
        settings: of the project.

    Raises:
        MissingToolError: the machine lacks what reads such a file.
        UsageError: *file* is of the wrong type.
    """
    return _Call.of(selection, settings).thing(file)


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
    return _Call.of(selection, settings).thing(data, name, root)


def check_text(
    text: str,
    name: str,
    *,
    root: Path | None = None,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Checked:
    """Return what was found in the text of a policy file; arguments as :func:`check_data`."""
    call = _Call.of(selection, settings)
    return call.policy_text(text.encode("utf-8", "replace"), name, root)


def is_policy(data: bytes, name: str) -> bool:
    """Whether a file is a policy file, by its name or by what it says."""
    suffix = Path(name).suffix.lower()
    if suffix in {".yaml", ".yml"}:
        return True
    return suffix not in _FOREIGN and is_policy_file(data)


@dataclass(frozen=True, slots=True)
class _Call:
    """What one call asks for: the codes, and the settings of the project."""

    selection: Selection
    settings: Settings

    @classmethod
    def of(cls, selection: Selection | None, settings: Settings | None) -> _Call:
        held = settings or Settings()
        asks = selection is not None and selection != Selection()
        return cls(selection if asks and selection else held.selection, held)

    def thing(self, file: object, name: str = "", root: Path | None = None) -> Checked:
        """Return what was found in whatever can be checked."""
        from thaigovdocs.recognition import Recognized

        if isinstance(file, bytes):
            return self.data(file, name, root)
        if isinstance(file, PolicyFile):
            return self.policy(file)
        if isinstance(file, Recognized):
            return self.recognized(file, name)
        if isinstance(file, (Composed, Document)):
            return self.documents(file if isinstance(file, Composed) else Composed((file,)), name)
        return self.path(path_of(file, "file"), os.fspath(cast("Any", file)))

    def path(self, path: Path, name: str) -> Checked:
        try:
            data = read_file(path, name)
        except PolicyError as error:
            return self.unread(name, error)
        if is_policy(data, name):
            return self.read(lambda: load_data(data, path), name, data)
        return self.foreign(data, name, path)

    def data(self, data: bytes, name: str, root: Path | None) -> Checked:
        if is_policy(data, name):
            return self.policy_text(data, name, root)
        return self.foreign(data, name, Path(name))

    def policy_text(self, data: bytes, name: str, root: Path | None) -> Checked:
        return self.read(lambda: loads(data, name=name, root=root), name, data)

    def read(self, read: Callable[[], PolicyFile], name: str, data: bytes) -> Checked:
        """Return what was found in the policy that *read* gives, out of *data*."""
        lines = FrozenMap({name: _lines(data)})
        try:
            file = read()
        except PolicyError as error:
            return self.unread(name, error, "policy", lines)
        return self.policy(file, lines)

    def policy(self, file: PolicyFile, lines: Mapping[str, Sequence[str]] = _NO_LINES) -> Checked:
        composed, name = compose_sound(file), file.name or ""
        found = self.rules(self.case(composed.documents, "policy", name, file=file))
        report = self.asked((*file.report, *composed.findings)) + found
        told = kept(
            report.unique().in_order(name), silences_of(file), selection=self.selection, name=name
        )
        shown = FrozenMap({each: _lines_read(data) for each, data in file.sources.items()}) or lines
        return Checked(name, "policy", _papers(composed.documents), told, shown)

    def documents(self, composed: Composed, name: str) -> Checked:
        """Return what was found in documents alone, as in what they came from."""
        source: Source = "policy" if any(map(_is_composed, composed.documents)) else "text"
        found = self.rules(self.case(composed.documents, source, name))
        report = (self.asked(composed.findings) + found).unique().in_order(name)
        return Checked(name, source, _papers(composed.documents), report)

    def foreign(self, data: bytes, name: str, path: Path) -> Checked:
        from thaigovdocs.recognition import read_foreign
        from thaigovdocs.recognition.readers.text import written_lines

        try:
            read = read_foreign(data, name)
        except MissingToolError:
            raise
        except ThaiGovDocsError as error:
            return self.unread(name, error)
        lines = {name: written_lines(data, name)} if read.source == "text" else {}
        return self.silenced(self.recognized(read, name, FrozenMap(lines)), path)

    def recognized(
        self,
        read: Recognized,
        name: str,
        lines: Mapping[str, Sequence[str]] = _NO_LINES,
    ) -> Checked:
        documents = (*read.documents, *read.beside)
        case = self.case(documents, read.source, name)
        case = replace(
            case, fonts=read.fonts, page_numbers=read.page_numbers, measured=read.measured
        )
        report = self.asked(read.findings) + self.rules(case)
        return Checked(name, read.source, case.papers, report, lines)

    def silenced(self, checked: Checked, path: Path) -> Checked:
        """Return *checked* without what the settings silence for the file at *path*."""
        name = name_under(path, self.settings) if self.settings.silences else ""
        silences = [each for each in self.settings.silences if matches_file(each, name)]
        if not silences:
            return checked
        around = {number: _around(checked, each) for number, each in enumerate(checked.report)}
        left, told = silenced(tuple(checked.report), silences, around)
        has = self.selection.has
        asked = (each for each in told if has(each.params.get("rule", each.code)))
        return replace(checked, report=Report((*left, *asked)))

    def unread(
        self,
        name: str,
        error: ThaiGovDocsError,
        source: Source | None = None,
        lines: Mapping[str, Sequence[str]] = _NO_LINES,
    ) -> Checked:
        """Return that a file could not be read; its errors are told whatever was selected."""
        has = self.selection.has
        asked = Report(f for f in error.findings if f.severity == "error" or has(f.code))
        return Checked(name, source, (), asked, lines)

    def case(
        self,
        documents: Iterable[Document],
        source: Source,
        name: str,
        file: PolicyFile | None = None,
    ) -> Case:
        held = self.settings
        return Case(_papers(documents), source, file, name, words=held.words, habits=held.habits)

    def rules(self, case: Case) -> Report:
        return check_case(case, selection=self.selection)

    def asked(self, findings: Iterable[Finding]) -> Report:
        return Report(each for each in findings if self.selection.has(each.code))


def _papers(documents: Iterable[Document]) -> tuple[Paper, ...]:
    return tuple(map(Paper, documents))


def _is_composed(document: Document) -> bool:
    """Whether *document* comes from a policy file: something of it stands at a key of one."""
    origins = (passage.origin() for passage in Paper(document).passages)
    return any(origin.mark and origin.mark.path for origin in origins)


def _around(checked: Checked, finding: Finding) -> str:
    excerpt = checked.excerpt(finding)
    return excerpt.line if excerpt else ""


def _lines(data: bytes) -> tuple[str, ...]:
    """Return the lines of a policy file, as YAML counts them."""
    return tuple(lines_of(data.decode("utf-8-sig", "replace")))


def _lines_read(data: bytes) -> tuple[str, ...]:
    """Return the lines of a file that was read, to be shown; none of a workbook."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return ()
    return _lines(data)


def read_file(path: Path, name: str) -> bytes:
    """Return the bytes of the file *path*, which findings call *name*.

    Raises:
        PolicyError: it is missing, a folder, too large, or cannot be read.
    """
    shown = shown_name(name)
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
