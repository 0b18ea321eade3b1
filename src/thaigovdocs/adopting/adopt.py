"""Papers that somebody else wrote as a policy file that prints them again."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import BinaryIO, TypeAlias, TypeGuard

import thaigovdocs._regex as re
from thaigovdocs._arguments import check_type, content_of, names_of, path_of
from thaigovdocs.adopting.assembling import Draft, assemble
from thaigovdocs.adopting.lifting import lift
from thaigovdocs.adopting.model import Adopted
from thaigovdocs.adopting.proof import prove
from thaigovdocs.adopting.remarks import headed, remarked
from thaigovdocs.adopting.wording import folded
from thaigovdocs.checks.files import read_file
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.documents.passages import passages
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.findings import Finding, Mark, Origin, Report
from thaigovdocs.policy.loading.reading import loads
from thaigovdocs.policy.source.emitting import write_policy
from thaigovdocs.policy.source.writing import MARK
from thaigovdocs.recognition.model import Furniture, Recognized
from thaigovdocs.recognition.reading import read_foreign

Adoptable: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
_MM = 25.4 / 72
_EMBLEM = re.compile("emblem|ตราครุฑ|ครุฑ|garuda", re.IGNORECASE)
_LONGEST = 60  # characters of a piece that are shown


def adopt(
    *files: Adoptable | Sequence[Adoptable],
    plain: bool = False,
    names: Sequence[str] = (),
    onto: str | os.PathLike[str] | None = None,
) -> Adopted:
    """Return the papers of *files* as one policy file that prints them again.

    Every character of the papers is printed again, in its order: the policy is composed and
    compared with the source before it is given.  A fact is lifted, to stand once, where no
    printed character changes: agency and code, people, fiscal year, days and numbers, acts,
    and papers of the set that name one another.  What was not understood stands as a
    paragraph in its place, and the report says so; page numbers, catchwords, running heads,
    headers and pictures are left out, and told.

    Args:
        files: paths of DOCX, PDF or text files, their bytes, files that are open, or lists
            of those: one case of papers.
        plain: lift nothing.
        names: what places call the bytes, in the order of *files*.
        onto: the path of the policy file that the papers were printed from: the words that
            were changed since are taken into it, its comments kept; what could not be
            placed is told (TGD851).

    Raises:
        PolicyError: a file cannot be read; every fault of every file is told.
        MissingToolError: the machine lacks what reads such a file.
        UsageError: an argument is of the wrong type, or there is no file.

    Example:
        >>> paper = "ประกาศอำเภอดอนตะวัน\\nเรื่อง วันหยุด\\n\\nหยุดวันจันทร์"
        >>> "subject: วันหยุด" in adopt(paper.encode(), names=["old.txt"]).text
        True
    """
    check_type(plain, bool, "plain")
    called = chain(names_of(names, "names"), repeat(""))
    sources = [_read(each, name) for each, name in zip(_some(files), called, strict=False)]
    findings = [
        finding for each in sources if isinstance(each, PolicyError) for finding in each.findings
    ]
    if findings:
        raise PolicyError(findings=[each for each in findings if isinstance(each, Finding)])
    read = [each for each in sources if isinstance(each, tuple)]
    if onto is not None:
        from thaigovdocs.adopting.onto import take_back

        policy = path_of(onto, "onto")
        data = read_file(policy, str(policy))
        return take_back(policy, data, [each for _, each in read], [name for name, _ in read])
    return adopt_recognized([each for _, each in read], [name for name, _ in read], plain=plain)


def adopt_recognized(
    sources: list[Recognized], names: list[str], *, plain: bool = False
) -> Adopted:
    """Return the papers that were recognized in several files as one policy file.

    Raises:
        PolicyError: no paper is in them (TGD838).
    """
    papers = [paper for each in sources for paper in each.documents]
    if not papers:
        origin = Origin.of_file(names[0] if names else "")
        raise PolicyError(findings=[Finding.of("TGD838", origin)])
    draft = assemble(papers)
    if not plain:
        lift(draft)
    text = write_policy(remarked(draft), headed(names))
    found = [*(finding for each in sources for finding in each.findings), *draft.findings]
    found += [finding for each in sources for finding in _left_out(each)]
    found += [finding for each in sources for finding in _pictures(each)]
    found += _unproved(text, draft)
    return Adopted(text, Report((*found, *_to_decide(text))))


def _some(files: Iterable[Adoptable | Sequence[Adoptable]]) -> list[Adoptable]:
    """Return the files, those of lists one by one.

    Raises:
        UsageError: there is none.
    """
    some: list[Adoptable] = []
    for each in files:
        if _is_list(each):
            some += each
        elif _is_one(each):
            some.append(each)
    if not some:
        raise UsageError("expected at least one file, found none")
    return some


def _is_list(value: Adoptable | Sequence[Adoptable]) -> TypeGuard[Sequence[Adoptable]]:
    """Whether *value* is a list of files."""
    return isinstance(value, (list, tuple))


def _is_one(value: Adoptable | Sequence[Adoptable]) -> TypeGuard[Adoptable]:
    """Whether *value* is one file; what is none of the types is told where it is read."""
    return not isinstance(value, (list, tuple))


def _read(file: Adoptable, name: str) -> tuple[str, Recognized] | PolicyError:
    content = content_of(file, "files")
    called = name or (os.fspath(path_of(file, "files")) if content is None else "")
    try:
        source = content if content is not None else Path(path_of(file, "files"))
        return called, read_foreign(source, called)
    except PolicyError as error:
        return error


def _left_out(source: Recognized) -> Iterator[Finding]:
    """Yield what stood on the pages and is no part of a paper."""
    kinds: Counter[str] = Counter(each.kind for each in source.furniture)
    firsts: dict[str, Furniture] = {}
    for each in source.furniture:
        firsts.setdefault(each.kind, each)
    for kind, count in kinds.items():
        first = firsts[kind]
        yield Finding.of(
            "TGD834", first.origin, sort=kind, count=count, text=_shown(first.text or "-")
        )
    for paper in source.beside:
        for passage in passages(paper):
            origins = (getattr(piece, "origin", None) for piece in passage.text)
            origin = next((each for each in origins if each), None)
            yield Finding.of("TGD835", origin, text=_shown(passage.words))


def _pictures(source: Recognized) -> Iterator[Finding]:
    """Yield the pictures of a file, the emblem apart, which is drawn anew."""
    measured = source.measured
    for count, picture in enumerate(measured.pictures, 1):
        size = f"{picture.width * _MM:.0f} x {picture.height * _MM:.0f} มม."
        name = f"{picture.name or count} ({size})"
        if not _EMBLEM.search(picture.name):
            yield Finding.of("TGD836", picture.origin, name=name)


def _unproved(text: str, draft: Draft) -> Iterator[Finding]:
    """Yield what the written policy, read again, prints otherwise than its sources say."""
    printed = compose_sound(loads(text)).documents
    told = {finding.params.get("text") for finding in draft.findings if finding.code == "TGD832"}
    for source, document in zip(draft.papers, printed, strict=False):
        for words, origin in prove(source, document).missing:
            if _shown(words) not in told:
                yield Finding.of("TGD832", origin, text=_shown(words))


def _to_decide(text: str) -> Iterator[Finding]:
    lines = [number for number, line in enumerate(text.splitlines(), 1) if MARK in line]
    if lines:
        yield Finding.of(
            "TGD837", Origin(Mark("policy.yaml", lines[0], 1)), lines=", ".join(map(str, lines))
        )


def _shown(words: str) -> str:
    words = folded(words)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
