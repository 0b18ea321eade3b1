"""The policy file: how it is read, and the models of its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._lazy import lazy

if TYPE_CHECKING:
    from thaigovdocs.policy.loading.file import PolicyFile as PolicyFile
    from thaigovdocs.policy.loading.reading import load as load
    from thaigovdocs.policy.loading.reading import loads as loads
    from thaigovdocs.policy.loading.rowfiles import RowFile as RowFile
    from thaigovdocs.policy.model.kinds.base import Authority as Authority
    from thaigovdocs.policy.model.kinds.base import Circular as Circular
    from thaigovdocs.policy.model.kinds.base import Cited as Cited
    from thaigovdocs.policy.model.kinds.base import Entry as Entry
    from thaigovdocs.policy.model.kinds.base import Selection as Selection
    from thaigovdocs.policy.model.kinds.base import Source as Source
    from thaigovdocs.policy.model.nodes import Column as Column
    from thaigovdocs.policy.model.nodes import Member as Member
    from thaigovdocs.policy.model.nodes import Node as Node
    from thaigovdocs.policy.model.nodes import SumRow as SumRow
    from thaigovdocs.policy.model.nodes import Table as Table
    from thaigovdocs.policy.model.nodes import WideCell as WideCell
    from thaigovdocs.policy.model.schema import schema as schema
    from thaigovdocs.policy.model.whole import Acting as Acting
    from thaigovdocs.policy.model.whole import Agency as Agency
    from thaigovdocs.policy.model.whole import Basis as Basis
    from thaigovdocs.policy.model.whole import Catchwords as Catchwords
    from thaigovdocs.policy.model.whole import Contact as Contact
    from thaigovdocs.policy.model.whole import DueInYear as DueInYear
    from thaigovdocs.policy.model.whole import DueMonthly as DueMonthly
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
    "Agency": "model.whole",
    "Authority": "model.kinds.base",
    "Basis": "model.whole",
    "Catchwords": "model.whole",
    "Circular": "model.kinds.base",
    "Cited": "model.kinds.base",
    "Column": "model.nodes",
    "Contact": "model.whole",
    "DueInYear": "model.whole",
    "DueMonthly": "model.whole",
    "Entry": "model.kinds.base",
    "Files": "model.whole",
    "Issued": "model.whole",
    "Member": "model.nodes",
    "Node": "model.nodes",
    "Output": "model.whole",
    "Person": "model.whole",
    "Policy": "model.whole",
    "PolicyFile": "loading.file",
    "Reporting": "model.whole",
    "Responsible": "model.whole",
    "Round": "model.whole",
    "RowFile": "loading.rowfiles",
    "Selection": "model.kinds.base",
    "Source": "model.kinds.base",
    "SumRow": "model.nodes",
    "Superseded": "model.whole",
    "Table": "model.nodes",
    "WideCell": "model.nodes",
    "Words": "source.words",
    "Workflow": "model.whole",
    "schema": "model.schema",
    "load": "loading.reading",
    "loads": "loading.reading",
}

__all__ = [*_HOMES]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, _HOMES)
