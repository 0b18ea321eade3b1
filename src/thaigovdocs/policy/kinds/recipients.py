"""บัญชีรายชื่อแนบท้าย: keys of its own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from thaigovdocs.policy.fields import Model
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.nodes import Column
from thaigovdocs.policy.words import Words


class Recipient(Model):
    """Somebody who gets the letter."""

    name: Words
    note: Words | None = None


def _recipient(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class Recipients(Entry):
    """The list of those who get a letter; its head comes from the letter ``for``."""

    kind: Literal["recipients"]
    for_: str = Field(alias="for")
    columns: tuple[Column, ...] | None = None
    recipients: Words | tuple[Annotated[Recipient, BeforeValidator(_recipient)], ...] = ()


ENTRY = Recipients
