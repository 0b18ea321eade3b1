"""What forms, logs and lists hold that cannot be printed: told before they are composed."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.tables.table import written_width
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.tabled import Tabled


def column_faults(setting: Setting[Tabled]) -> Iterator[Finding]:
    """Yield columns of the author's that are none, or whose width cannot be read."""
    own = setting.entry.columns
    if own == ():
        yield setting.finding("TGD193", "columns")
    keys = [str(column.key) for column in own or ()]
    for at, column in enumerate(own or ()):
        if keys[at] in keys[:at]:
            yield setting.finding("TGD318", f"columns[{at}]", column.key, key=column.key)
        if column.width and written_width(column.width) is None:
            where = f"columns[{at}].width"
            yield setting.finding("TGD194", where, column.width, found=column.width)
