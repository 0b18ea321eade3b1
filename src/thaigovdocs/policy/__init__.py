"""The policy file: how it is read, and the models of its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._lazy import lazy

if TYPE_CHECKING:
    from thaigovdocs.policy.loading.file import PolicyFile as PolicyFile
    from thaigovdocs.policy.loading.reading import load as load
    from thaigovdocs.policy.loading.reading import loads as loads
    from thaigovdocs.policy.loading.rowfiles import RowFile as RowFile
    from thaigovdocs.policy.model.fields import Choice as Choice
    from thaigovdocs.policy.model.keys import Key as Key
    from thaigovdocs.policy.model.keys import keys_of as keys_of
    from thaigovdocs.policy.model.kinds.base import Authority as Authority
    from thaigovdocs.policy.model.kinds.base import Circular as Circular
    from thaigovdocs.policy.model.kinds.base import Cited as Cited
    from thaigovdocs.policy.model.kinds.base import Enclosed as Enclosed
    from thaigovdocs.policy.model.kinds.base import Entry as Entry
    from thaigovdocs.policy.model.kinds.base import Selection as Selection
    from thaigovdocs.policy.model.kinds.base import Signatory as Signatory
    from thaigovdocs.policy.model.kinds.base import Source as Source
    from thaigovdocs.policy.model.nodes import CellWords as CellWords
    from thaigovdocs.policy.model.nodes import Column as Column
    from thaigovdocs.policy.model.nodes import Member as Member
    from thaigovdocs.policy.model.nodes import Node as Node
    from thaigovdocs.policy.model.nodes import NodePicture as NodePicture
    from thaigovdocs.policy.model.nodes import SignBlock as SignBlock
    from thaigovdocs.policy.model.nodes import SumRow as SumRow
    from thaigovdocs.policy.model.nodes import Table as Table
    from thaigovdocs.policy.model.nodes import WideCell as WideCell
    from thaigovdocs.policy.model.references import ActRef as ActRef
    from thaigovdocs.policy.model.references import CarriedRef as CarriedRef
    from thaigovdocs.policy.model.references import ClauseRef as ClauseRef
    from thaigovdocs.policy.model.references import Data as Data
    from thaigovdocs.policy.model.references import DocumentRef as DocumentRef
    from thaigovdocs.policy.model.references import EmblemRef as EmblemRef
    from thaigovdocs.policy.model.references import FileName as FileName
    from thaigovdocs.policy.model.references import FileRef as FileRef
    from thaigovdocs.policy.model.references import Id as Id
    from thaigovdocs.policy.model.references import Pattern as Pattern
    from thaigovdocs.policy.model.references import PdfRef as PdfRef
    from thaigovdocs.policy.model.references import PersonRef as PersonRef
    from thaigovdocs.policy.model.references import PictureRef as PictureRef
    from thaigovdocs.policy.model.references import Reference as Reference
    from thaigovdocs.policy.model.references import RowsRef as RowsRef
    from thaigovdocs.policy.model.references import TemplateRef as TemplateRef
    from thaigovdocs.policy.model.references import Verbatim as Verbatim
    from thaigovdocs.policy.model.schema import schema as schema
    from thaigovdocs.policy.model.whole import Acting as Acting
    from thaigovdocs.policy.model.whole import Agency as Agency
    from thaigovdocs.policy.model.whole import Basis as Basis
    from thaigovdocs.policy.model.whole import Catchwords as Catchwords
    from thaigovdocs.policy.model.whole import Contact as Contact
    from thaigovdocs.policy.model.whole import CopyPeople as CopyPeople
    from thaigovdocs.policy.model.whole import DueInYear as DueInYear
    from thaigovdocs.policy.model.whole import DueMonthly as DueMonthly
    from thaigovdocs.policy.model.whole import EnglishAgency as EnglishAgency
    from thaigovdocs.policy.model.whole import EnglishPerson as EnglishPerson
    from thaigovdocs.policy.model.whole import Files as Files
    from thaigovdocs.policy.model.whole import Issued as Issued
    from thaigovdocs.policy.model.whole import Output as Output
    from thaigovdocs.policy.model.whole import Person as Person
    from thaigovdocs.policy.model.whole import Policy as Policy
    from thaigovdocs.policy.model.whole import Reporting as Reporting
    from thaigovdocs.policy.model.whole import Responsible as Responsible
    from thaigovdocs.policy.model.whole import Round as Round
    from thaigovdocs.policy.model.whole import Superseded as Superseded
    from thaigovdocs.policy.model.whole import Workflow as Workflow
    from thaigovdocs.policy.source.words import Words as Words

# The models are costly to build: they are loaded when one of these names is first asked for.
_HOMES = {
    "Acting": "model.whole",
    "ActRef": "model.references",
    "Agency": "model.whole",
    "Authority": "model.kinds.base",
    "Basis": "model.whole",
    "CarriedRef": "model.references",
    "Catchwords": "model.whole",
    "CellWords": "model.nodes",
    "Choice": "model.fields",
    "Circular": "model.kinds.base",
    "Cited": "model.kinds.base",
    "ClauseRef": "model.references",
    "Column": "model.nodes",
    "Contact": "model.whole",
    "CopyPeople": "model.whole",
    "Data": "model.references",
    "DocumentRef": "model.references",
    "DueInYear": "model.whole",
    "DueMonthly": "model.whole",
    "EnglishAgency": "model.whole",
    "EnglishPerson": "model.whole",
    "EmblemRef": "model.references",
    "Enclosed": "model.kinds.base",
    "Entry": "model.kinds.base",
    "FileName": "model.references",
    "FileRef": "model.references",
    "Files": "model.whole",
    "Id": "model.references",
    "Issued": "model.whole",
    "Key": "model.keys",
    "keys_of": "model.keys",
    "load": "loading.reading",
    "loads": "loading.reading",
    "Member": "model.nodes",
    "Node": "model.nodes",
    "NodePicture": "model.nodes",
    "Output": "model.whole",
    "Pattern": "model.references",
    "Person": "model.whole",
    "PersonRef": "model.references",
    "PdfRef": "model.references",
    "PictureRef": "model.references",
    "Policy": "model.whole",
    "PolicyFile": "loading.file",
    "Reference": "model.references",
    "Reporting": "model.whole",
    "Responsible": "model.whole",
    "Round": "model.whole",
    "RowFile": "loading.rowfiles",
    "RowsRef": "model.references",
    "schema": "model.schema",
    "Selection": "model.kinds.base",
    "Signatory": "model.kinds.base",
    "Source": "model.kinds.base",
    "SignBlock": "model.nodes",
    "SumRow": "model.nodes",
    "Superseded": "model.whole",
    "Table": "model.nodes",
    "TemplateRef": "model.references",
    "Verbatim": "model.references",
    "WideCell": "model.nodes",
    "Words": "source.words",
    "Workflow": "model.whole",
}

__all__ = [*_HOMES]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, _HOMES)
