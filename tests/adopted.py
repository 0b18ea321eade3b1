"""What papers say before and after they were adopted, for tests."""

from __future__ import annotations

from difflib import SequenceMatcher

import thaigovdocs as tgd
from thaigovdocs.adopting.wording import squeezed


def printed(policy: str) -> str:
    """Return the words that the policy file *policy* prints, white space left out."""
    papers = tgd.compose(tgd.loads(policy))
    return squeezed("\n".join(map(tgd.render_text, papers.values())))


def share(source: str, made: str) -> float:
    """Return which share of the characters of *source* stands in *made*, in their order."""
    one, other = squeezed(source), squeezed(made)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(one))
