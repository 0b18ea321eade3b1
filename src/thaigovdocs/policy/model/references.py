"""Words that name something: a person, a paper, a clause, an act, a file.

A key of one of these types is checked by its type alone: what it names must be there.
:func:`thaigovdocs.policy.model.walk.walk` meets them all.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

import thaigovdocs._regex as re
from thaigovdocs.files.names import is_device_name
from thaigovdocs.policy.source.words import Words, expected

MAX_FILENAME_BYTES = 120
_ID = re.compile(r"[a-z][a-z0-9-]*")
_NO_FILENAME = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')


class Verbatim(Words):
    """Words that are read as they stand: no expression is worked out in them."""

    __slots__ = ()


class Data(Verbatim):
    """Text of the author's own that is only printed by expressions; braces are characters."""

    __slots__ = ()

    MAY_BE_BLANK = True


class Pattern(Verbatim):
    """The label pattern of a level of clauses; a blank one is no label."""

    __slots__ = ()

    MAY_BE_BLANK = True


class Reference(Verbatim):
    """The id of something else of the file.

    Attributes:
        MISSING: the code of the finding where nothing has that id.
    """

    __slots__ = ()

    MISSING: ClassVar[str]


class PersonRef(Reference):
    """The id of a person of ``people``."""

    __slots__ = ()

    MISSING = "TGD121"


class DocumentRef(Reference):
    """The id of a document of the file."""

    __slots__ = ()

    MISSING = "TGD122"


class CarriedRef(DocumentRef):
    """The id of a document that travels inside the one that names it."""

    __slots__ = ()


class ClauseRef(Reference):
    """The id of a clause of the policy."""

    __slots__ = ()

    MISSING = "TGD123"


class ActRef(Verbatim):
    """The id of an act of the registry of laws."""

    __slots__ = ()


class FileRef(Verbatim):
    """The name of a file that is read with the policy."""

    __slots__ = ()


class PictureRef(FileRef):
    """The name of a picture.

    Attributes:
        NOT_FILES: words that name none.
    """

    __slots__ = ()

    NOT_FILES: ClassVar[frozenset[str]] = frozenset()


class EmblemRef(PictureRef):
    """The name of the emblem's picture, or why there is none."""

    __slots__ = ()

    NOT_FILES = frozenset({"preprinted", "none"})


class PhotoRef(PictureRef):
    """The name of a photo, or what stands in its place."""

    __slots__ = ()

    NOT_FILES = frozenset({"frame", "none"})


class TemplateRef(FileRef):
    """The name of a DOCX template."""

    __slots__ = ()


class PdfRef(FileRef):
    """The name of a PDF that goes with a paper."""

    __slots__ = ()


class RowsRef(FileRef):
    """The name of a CSV or XLSX file that holds the rows of a paper."""

    __slots__ = ()


class Id(Verbatim):
    """The id that an entry of a list gives itself: small letters, digits and hyphens."""

    __slots__ = ()

    @classmethod
    def _accept(cls, value: object) -> Self:
        id_ = super()._accept(value)
        if _ID.fullmatch(id_):
            return id_
        raise PydanticCustomError("id", "an id")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_ID.pattern}$"}


class FileName(Verbatim):
    """The name of files to write, without a suffix: one part, good on every system."""

    __slots__ = ()

    @classmethod
    def _accept(cls, value: object) -> Self:
        name = super()._accept(value)
        unfit = (
            not name.strip()
            or name != name.strip()
            or name.strip(".") != name
            or _NO_FILENAME.search(name)
            or len(name.encode("utf-8", "replace")) > MAX_FILENAME_BYTES
            or is_device_name(name)
        )
        if unfit:
            raise expected("filename")
        return name
