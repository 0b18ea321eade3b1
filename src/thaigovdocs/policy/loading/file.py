"""The policy file as the rest of the library sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import GetCoreSchemaHandler, PrivateAttr, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema

from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import Pdf, Picture
from thaigovdocs.findings import Finding, Mark, Report
from thaigovdocs.policy.loading.bases import Extending
from thaigovdocs.policy.loading.rowfiles import RowFile
from thaigovdocs.policy.loading.steps import (
    Overlays,
    PathLike,
    Read,
    TreeReader,
    read_policy,
    root_of,
)
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.mapping_tree import mapping_tree
from thaigovdocs.policy.source.tree import Map, marked_at
from thaigovdocs.thai.dates import OpenDay, format_month_year

F = TypeVar("F", bound="PolicyFile")


class PolicyFile(PolicyModel):
    """A policy file that was read whole and found without errors; it never changes.

    However it is made (:func:`load`, :func:`loads`, :meth:`from_dict`, as a parameter of
    FastAPI, by pydantic's ``model_validate``), all of it was checked: every person,
    document and file that it names is there.

    Attributes:
        thaigovdocs: the format, ``1``.
        fiscal_year: the Buddhist Era year; ``None`` for none.
        vars: texts of the author's own, by name.
        agency: who issues.
        people: who signs or is named, by id.
        signatory: the ids of those who sign; ``None`` for none.
        policy: the facts that the documents share.
        documents: the papers to print.
        output: how they look.
        issued: what the registry gave, by the id of the document.
    """

    _read: Read = PrivateAttr()

    def __init__(self, **keys: Any) -> None:
        self.__setstate__(type(self).from_dict(keys).__getstate__())

    @classmethod
    def from_dict(
        cls,
        mapping: Mapping[str, Any],
        *,
        root: PathLike | None = None,
        files: Mapping[str, bytes | str] | None = None,
        overlay: Mapping[str, Any] | None = None,
        issued: PathLike | bytes | None = None,
        fiscal_year: int | None = None,
    ) -> PolicyFile:
        """Read the policy that an application holds as a *mapping* of the same keys.

        Text, whole numbers, ``Decimal``, ``date``, truth values, ``None``, lists, tuples
        and mappings are taken; a float is refused.  Text may hold expressions; text of
        users goes through :func:`literal` first.

        Args:
            mapping: the policy.
            root: the folder of the files that the policy names; without it and *files*, it
                may name none.
            files: bytes of files that the policy names (emblem, logos, templates, rows,
                bases), by the names that it gives them.
            overlay: keys laid over the policy, as an edition that extends it would hold them.
            issued: as :func:`load`.
            fiscal_year: as :func:`load`.

        Raises:
            PolicyError: the policy cannot be used; ``findings`` holds every fault.
            UsageError: an argument is of the wrong type.

        Example:
            >>> PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "จังหวัดธารารมย์"}}).name
        """
        if not isinstance(mapping, Mapping):
            raise UsageError(f"expected a mapping, found {type(mapping).__name__}")
        extending = Extending(None, root_of(root, files))
        overlays = Overlays(overlay, issued, fiscal_year)
        return policy_file(lambda each: each.extend(_tree(mapping, each)), extending, overlays)

    def overlaid(self, overlay: Mapping[str, Any]) -> PolicyFile:
        """Return this policy with *overlay* laid over it, as an edition that extends it.

        Files that it names are not read again where they are the same.

        Args:
            overlay: keys of a policy file.

        Raises:
            PolicyError: the policy that results cannot be used.
            UsageError: *overlay* is no mapping.

        Example:
            >>> file = PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "อำเภอดอนตะวัน"}})
            >>> file.overlaid({"agency": {"code": "ดต 0118"}}).agency.code
            'ดต 0118'
        """
        return self._again(self._read.tree, Overlays(overlay))

    def _again(self, tree: Map, overlays: Overlays) -> Self:
        read = self._read
        extending = Extending(read.name, read.root, sources=dict(read.sources))
        made = read_policy(lambda _: tree, extending, overlays, known=read.attached)
        return _made(type(self), *made)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; with *update*, keys that take the place of others, checked as a whole.

        Raises:
            PolicyError: the policy that results cannot be used.
        """
        if not update:
            return super().model_copy(deep=deep)
        tree = Map(self._read.tree.mark)
        for key, value in self._read.tree.items():
            tree.put(key, value, self._read.tree.marks[key])
        findings: list[Finding] = []
        over = mapping_tree({key: _written(value) for key, value in update.items()}, findings)
        if over is None or findings:
            raise PolicyError(findings=findings)
        for key, value in over.items():
            tree.put(key, value, over.marks[key])
        return self._again(tree, Overlays())

    if not TYPE_CHECKING:  # where pydantic's plugin gives it a signature of its own

        @classmethod
        def model_construct(cls, *_: object, **__: object) -> PolicyFile:
            """Refuse: a policy file is never made unchecked.

            Raises:
                UsageError: always.
            """
            raise UsageError("expected a policy that is read: use load, loads or from_dict")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(cls._checked, handler(source))

    @classmethod
    def _checked(cls, value: object, _: object) -> PolicyFile:
        """Return *value*, a mapping, read and checked, as pydantic asks for it.

        Raises:
            ValidationError: it cannot be used; each fault is an error of its own.
            PydanticCustomError: it is no mapping.
        """
        if isinstance(value, PolicyFile):
            return value
        if not isinstance(value, Mapping):
            raise PydanticCustomError("policy", "expected a mapping")
        try:
            return cls.from_dict({_key_of(key): _written(value[key]) for key in value})
        except PolicyError as error:
            told = [_line_error(finding) for finding in error.findings]
        raise ValidationError.from_exception_data(cls.__name__, told)

    @property
    def name(self) -> str | None:
        """The name the file was given by; ``None`` for text or a mapping without one."""
        return self._read.name

    @property
    def emblem(self) -> Picture | None:
        """The picture that ``output.emblem`` names, read and vetted."""
        return self._read.attached.pictures.get(str(self.output.emblem))

    @property
    def logos(self) -> tuple[Picture, ...]:
        """The pictures of ``agency.logos``, in order."""
        return tuple(self._read.attached.pictures[str(name)] for name in self.agency.logos)

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """The pictures that texts and papers name besides, by that name."""
        return self._read.attached.pictures

    @property
    def rows(self) -> Mapping[str, RowFile]:
        """The rows that documents take from files, by the id of the document."""
        return self._read.attached.rows

    @property
    def pdfs(self) -> Mapping[str, Pdf]:
        """The PDFs that go with papers, by the name that the file gives them."""
        return self._read.attached.pdfs

    @property
    def templates(self) -> Mapping[str, bytes]:
        """The bytes of the templates that documents name, by that name."""
        return self._read.attached.templates

    @property
    def report(self) -> Report:
        """The warnings and notes of the reading."""
        return self._read.report

    @property
    def sources(self) -> Mapping[str, bytes]:
        """The bytes of the files it was read from, by name: the policy file first."""
        return self._read.sources

    @property
    def written(self) -> Mapping[str, Any]:
        """What was read, as plain keys and text: bases and what the registry gave laid over."""
        return self._read.tree

    def mark_at(self, path: str) -> Mark | None:
        """Return where the value at *path* (``documents[0].to``) stands, or what is above it.

        ``None`` where the policy was not read from a file or a text.
        """
        return marked_at(self._read.tree, path)


def policy_file(tree_of: TreeReader, extending: Extending, overlays: Overlays) -> PolicyFile:
    """Return the policy file that is read; arguments and errors as :func:`read_policy`."""
    return _made(PolicyFile, *read_policy(tree_of, extending, overlays))


def _made(kind: type[F], model: PolicyModel, read: Read) -> F:
    made = kind.__new__(kind)
    made.__setstate__({**model.__getstate__(), "__pydantic_private__": {"_read": read}})
    return made


def _tree(mapping: Mapping[str, Any], extending: Extending) -> Map | None:
    return mapping_tree(mapping, extending.findings)


def _written(value: object) -> object:
    """Return *value*, which may hold parts of another policy file, as a mapping holds it."""
    if isinstance(value, Model):
        fields = type(value).model_fields
        given = [name for name in fields if name in value.model_fields_set]
        return {fields[name].alias or name: _written(getattr(value, name)) for name in given}
    if isinstance(value, OpenDay):
        return format_month_year(value)
    if isinstance(value, Mapping):
        return {key: _written(item) for key, item in value.items()}
    return [*map(_written, value)] if isinstance(value, (list, tuple)) else value


def _key_of(name: str) -> str:
    """Return the key of a field of a policy file, where *name* is one."""
    field = PolicyFile.model_fields.get(name)
    return field.alias or name if field else name


def _line_error(finding: Finding) -> InitErrorDetails:
    data = finding.to_dict()
    kind = PydanticCustomError("policy", "{code}: {en}", {"code": finding.code, **data["message"]})
    return InitErrorDetails(type=kind, loc=tuple(data["keys"] or ()), input=data["params"])
