"""Whether the days of a memo follow one another: written, endorsed, decided, signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thaigovdocs.documents.setting import Setting
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import issued_date
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.thai.dates import OpenDay, format_date


def memo_dates(setting: Setting[Memo]) -> Iterator[Finding]:
    """Yield what is dated before a memo: papers that it submits, endorsements, the decision."""
    file, memo, written = setting.file, setting.entry, setting.date
    if not isinstance(written, date):
        return
    entries = {entry.key: entry for entry in file.documents}
    for index, key in enumerate(memo.submits):
        day = issued_date(file, entries[key])
        if _is_before(day, written):
            where, days = f"submits[{index}]", (format_date(written), _format(day))
            yield setting.finding("TGD420", where, key, paper=key, date=days[0], found=days[1])
    blocks = [(f"endorsements[{at}]", each.date) for at, each in enumerate(memo.endorsements)]
    blocks += [("decision", memo.decision.date)] if memo.decision else []
    for name, day in blocks:
        if _is_before(day, written):
            days = (format_date(written), _format(day))
            yield setting.finding("TGD421", f"{name}.date", date=days[0], found=days[1])


def _is_before(day: date | OpenDay | None, written: date) -> bool:
    return isinstance(day, date) and day < written


def _format(day: date | OpenDay | None) -> str:
    return format_date(day) if isinstance(day, date) else ""
