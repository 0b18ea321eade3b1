"""Those a paper goes to: one salutation for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.setting import Setting
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import plain


def addressee_faults(
    setting: Setting[Entry], unknown: str, written: Sequence[Words]
) -> Iterator[Finding]:
    """Yield what is wrong with the addressees *written*, where the table gives the salutation.

    Args:
        setting: what the paper is composed from.
        unknown: the code of an addressee for whom the table gives none.
        written: the addressees.
    """
    names = [plain(setting.writer.text(words)) for words in written]
    pairs = [salutation_for(name) for name in names]
    for words, name, pair in zip(written, names, pairs, strict=True):
        if not pair.is_known:
            yield setting.finding(unknown, "to", words, to=name)
    for words, name, pair in zip(written[1:], names[1:], pairs[1:], strict=True):
        if pair.is_known and pairs[0].is_known and pair != pairs[0]:
            told = {"first": pairs[0].salutation, "one": names[0]}
            other = {"second": pair.salutation, "other": name}
            yield setting.finding("TGD199", "to", words, **told, **other)
            return
