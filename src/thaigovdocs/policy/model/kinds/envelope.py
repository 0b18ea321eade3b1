"""ซอง: keys of its own."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from thaigovdocs.policy.model.fields import Flag, Lines
from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.references import DocumentRef


class Envelope(Entry):
    """The envelope of a letter (ซอง).

    Attributes:
        for_: the id of the letter; number, addressee, urgency and secrecy are its own.
        size: of the envelope.
        address: the lines below the addressee.
        prepaid: ``yes`` draws the frame of postage that is paid by the month.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = (
        *("title", "subject", "signatory", "date", "urgency", "secrecy", "sets", *BODY_KEYS),
    )

    kind: Literal["envelope"]
    for_: DocumentRef = Field(alias="for")
    size: Literal["DL", "C6", "C5", "C4"] = "DL"
    address: Lines = ()
    prepaid: Flag = False
