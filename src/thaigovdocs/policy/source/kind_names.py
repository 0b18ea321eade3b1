"""Thai names of kinds, which an entry may write instead of their keys."""

from __future__ import annotations

from thaigovdocs.policy.source.tree import Map, Seq
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import KINDS, REGULATION, kinds_named


def kind_key(name: str) -> str:
    """Return the key of the kind that *name* writes, or *name* where no kind is called so.

    Example:
        >>> kind_key("หนังสือประทับตรา"), kind_key("memo"), kind_key("จดหมาย")
        ('stamped-letter', 'memo', 'จดหมาย')
    """
    if name in KINDS:
        return name
    written = name.strip()
    return next((kind.key for thai, kind in kinds_named() if thai == written), name)


def name_kinds(tree: object) -> None:
    """Write the key of its kind into each entry of the policy *tree* that has its Thai name.

    ``ข้อบังคับ`` is a regulation of that type, unless the entry says another.
    """
    papers = tree.get("documents") if isinstance(tree, Map) else None
    for entry in papers if isinstance(papers, Seq) else ():
        written = entry.get("kind") if isinstance(entry, Map) else None
        if not isinstance(entry, Map) or not isinstance(written, Words):
            continue
        key = kind_key(written)
        if key == written:
            continue
        entry["kind"] = Words(key, written.mark)
        if key == REGULATION.key and written.strip() != REGULATION.thai and "type" not in entry:
            entry.put("type", Words(written.strip(), written.mark), entry.marks["kind"])
