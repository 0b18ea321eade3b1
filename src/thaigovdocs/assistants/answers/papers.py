"""``compose`` and ``check``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from thaigovdocs.assistants.keys import writes_of
from thaigovdocs.assistants.place import Place
from thaigovdocs.assistants.policies import Source, source_of, text_of
from thaigovdocs.assistants.saying import MOST_TEXT, Answer, cut_text, findings_of
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.files import check_data, check_file, check_text
from thaigovdocs.checks.selection import Selection
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import PolicyError, RenderError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding
from thaigovdocs.packet.making import make
from thaigovdocs.packet.papers import compose as compose_papers
from thaigovdocs.writers.text import render_text

PASTED = "paper.txt"
"""What findings call the words of a paper that were handed over."""
_MEND = "mend the findings and call compose again; explain tells more of a code"
_NO_FOLDER = "nothing was written: name a folder to write the files into"


def compose(values: Mapping[str, Any], place: Place) -> Answer:
    """Return the text of the papers, what was found, and the files that were written."""
    source = source_of(values, place)
    replace = values.get("replace", False)
    folder = place.folder(values["folder"]) if "folder" in values else None
    saved = place.writes(values["save_as"], replace=replace) if "save_as" in values else None
    formats = values.get("formats") or (None if folder else ["txt"])
    try:
        policy = source.load()
        packet = make(policy, formats=formats, only=values.get("only", ()))
        papers = compose_papers(policy, only=values.get("only") or None)
    except (PolicyError, RenderError) as error:
        return Answer({"done": False, **_found(source, error.findings), "next": _MEND})
    answer: dict[str, Any] = {"done": True, **_found(source, packet.report)}
    cut: list[str] = []
    answer["papers"] = _texts([*papers.documents], cut)
    if folder is not None:
        written = packet.write(folder, force=replace)
        answer["files"] = [path.as_posix() for path in written.files]
    else:
        answer["next"] = _NO_FOLDER
    if saved is not None:
        write_file(saved, source.words().encode("utf-8", "replace"))
        answer["saved_as"] = saved.as_posix()
    return Answer(answer | ({"cut": cut} if cut else {}))


def check(values: Mapping[str, Any], place: Place) -> Answer:
    """Return what was found in a policy, a file or the words of a paper."""
    selection = Selection.of(values.get("select", ()), values.get("ignore", ()))
    source: Source | None = None
    if "policy" in values:
        source = source_of(values, place)
        root = Path() if place.root else None
        words = text_of(values["policy"])
        checked = check_text(words, source.name, root=root, selection=selection)
    elif "file" in values:
        path = place.reads(values["file"])
        checked = check_file(path.as_posix(), selection=selection)
        source = Source(path.as_posix(), None, path.parent) if checked.source == "policy" else None
    else:
        data = values["text"].encode("utf-8", "replace")
        checked = check_data(data, PASTED, selection=selection)
    found = _found(source, checked.report) if source else findings_of(checked.report)
    return Answer({"done": True, **_counted(checked), **found})


def _found(source: Source, findings: Sequence[Finding] | Any) -> dict[str, Any]:
    """Return what was found in a policy, with what to write."""
    told = [*findings]
    return findings_of(told, writes_of(told, source.tree()) if told else None)


def _counted(checked: Checked) -> dict[str, Any]:
    counts = Counter(finding.severity.value for finding in checked.report)
    papers = [paper.document.kind for paper in checked.papers]
    return {"papers": papers[:100], "counts": dict(counts)}


def _texts(documents: Sequence[Document], cut: list[str]) -> list[dict[str, Any]]:
    """Return the papers with their text, of which all together are bounded."""
    room, papers = MOST_TEXT, []
    for document in documents[:100]:
        text = cut_text(render_text(document), room, f"text of {document.id}", cut)
        room -= len(text)
        title = document.meta.title
        papers.append({"id": document.id, "kind": document.kind, "title": title, "text": text})
    return papers
