"""Starting from another file: ``extends``, over however many steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from thaigovdocs.files import FileRefused, Root
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.faults import wrong_type
from thaigovdocs.policy.loading.merging import merge
from thaigovdocs.policy.source.limits import MAX_BASES
from thaigovdocs.policy.source.sources import checked, decode, read_bytes, refuse, sized
from thaigovdocs.policy.source.traps import line_of
from thaigovdocs.policy.source.tree import Map, describe, mark_of
from thaigovdocs.policy.source.tree import shown as brief
from thaigovdocs.policy.source.words import Words, is_blank
from thaigovdocs.policy.source.yaml_tree import read_tree


@dataclass(slots=True)
class Extending:
    """The files that one policy is read from.

    Attributes:
        name: the name of the top file; ``None`` for text or a mapping without one.
        root: bounds the files that may be named; ``None`` when none may.
        source: the top file itself.
        findings: every fault so far.
        sources: the bytes of every file that was read, by name.
    """

    name: str | None
    root: Root | None
    source: Path | None = None
    findings: list[Finding] = field(default_factory=list)
    sources: dict[str, bytes] = field(default_factory=dict)
    lines: dict[str | None, list[str]] = field(default_factory=dict)
    trail: list[tuple[Path | str, str]] = field(default_factory=list)
    is_baseless: bool = False  # a file that it extends could not be read: nobody knows what lacks

    def line_of(self, mark: Mark) -> str:
        """Return the source line of *mark*."""
        return line_of(self.lines.get(mark.file, []), mark.line - 1)

    def read_file(self, path: Path, name: str) -> Map | None:
        """Return the tree of the file *path*, laid over what it extends.

        Raises:
            PolicyError: the file cannot be read as text at all.
        """
        return self.read_data(read_bytes(path, name), path, name)

    def read_data(self, data: bytes, place: Path | str, name: str) -> Map | None:
        """Return the tree of *data*, the file at *place*, laid over what it extends.

        Raises:
            PolicyError: the data cannot be read as text at all.
        """
        place = _real(place) if isinstance(place, Path) else place
        self.sources[name] = sized(data, name)
        self.trail.append((place, name))
        return self.read_text(decode(data, name), name)

    def read_text(self, text: str, name: str | None) -> Map | None:
        """Return the tree of *text*, laid over what it extends; ``None`` after a syntax error.

        Raises:
            PolicyError: the text is empty or too long.
        """
        text = checked(text, name, self.findings)
        self.lines[name] = text.splitlines()
        before = len(self.findings)
        tree = read_tree(text, name, self.findings)
        if isinstance(tree, Map):
            return self.extend(tree)
        if len(self.findings) == before or tree is not None:
            mark = mark_of(tree, Mark(name, 1, 1))
            if tree is None:
                raise refuse("TGD107", Origin(mark))
            found, found_th = describe(tree)
            self.findings.append(Finding.of("TGD108", Origin(mark), found=found, found_th=found_th))
        return None

    def extend(self, tree: Map | None) -> Map | None:
        """Return *tree* laid over the file that its ``extends`` names."""
        if tree is None or "extends" not in tree:
            return tree
        rest = Map(tree.mark)
        for key, value in tree.items():
            if key != "extends":
                rest.put(key, value, tree.marks[key])
        named = tree["extends"]
        if is_blank(named):
            return rest
        if not isinstance(named, Words):
            self.findings.append(wrong_type("base", named, Origin(mark_of(named, tree.mark))))
            return rest
        base = self.base(named)
        self.is_baseless = self.is_baseless or base is None
        return rest if base is None else merge(base, rest, self.findings)

    def base(self, named: Words) -> Map | None:
        """Return the tree of the file that *named* stands for, or ``None`` after a fault."""
        here = Origin(named.mark)
        if self.root is None:
            self.findings.append(Finding.of("TGD139", here, found=brief(named)))
            return None
        name = self.beside(named)
        try:
            place = self.root.place(name, origin=here)
        except FileRefused as error:
            self.findings.append(error.finding)
            return None
        known = [each for each, _ in self.trail]
        if place in known:
            names = [name for _, name in self.trail[known.index(place) :]]
            loop = " → ".join([*names, names[0]])
            self.findings.append(Finding.of("TGD127", here, loop=loop))
            return None
        if len(self.trail) >= MAX_BASES:
            self.findings.append(Finding.of("TGD149", here, limit=MAX_BASES))
            return None
        if isinstance(place, Path):
            return self.read_file(place, self.shown(name))
        return self.read_data(self.root.given[place], place, name)

    def beside(self, named: Words) -> str:
        """Return *named*, which counts from the folder of its own file, as the root sees it."""
        folder = PurePosixPath()
        own = self.trail[-1][0] if self.trail else None
        if isinstance(own, str):
            folder = PurePosixPath(own).parent
        elif own is not None and self.root is not None and self.root.folder is not None:
            parent, top = own.parent, _real(self.root.folder)
            if parent.is_relative_to(top):
                folder = PurePosixPath(parent.relative_to(top).as_posix())
        # A name that leads out of the root stays as it is written: the root refuses it.
        return str(folder / named) if str(folder) != "." else str(named)

    def shown(self, name: str) -> str:
        """Return the name of a base file as the user would write it from where he is."""
        if self.source is None or self.root is None or self.source.parent != self.root.folder:
            return name
        return str(self.source.parent / name)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
