"""A DOCX of no more pages than the layout has: what gives way in it, from the same layout.

Word and LibreOffice end lines by their own words and need a line more here and there.  What
the layout lets give way before a page more (room to sign, space between paragraphs, room in
the rows of tables, the foot of the page) gives way in the DOCX, too, and where a page is all
but full a little earlier.
"""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.standard import measures as m
from thaigovdocs.writers.docx.lines import official_metrics
from thaigovdocs.writers.docx.room import may_be_squeezed

RESERVE = m.LINE_PITCH  # of each page: for lines that another program breaks off more
_SIGNING = re.compile(
    r'(w:styleId="(?:Column)?(?:SigningRank|SignatureName)".*?w:before=")(\d+)(?=")'
)
_CLOSER = {
    str(room.twips): str((room * 0.5).twips)
    for room in (m.BEFORE_ROW, m.BEFORE_CLOSING, m.BEFORE_DATED)
}
_BEFORE = re.compile(rf'(w:before=")({"|".join(_CLOSER)})(?=")')


@dataclass(frozen=True, slots=True)
class Squeeze:
    """What gives way in a paper.

    Attributes:
        owner_room: how many blank lines stand above the owner, the copies and the code.
        closer: less room to sign.
        tighter: half the space between paragraphs.
        lower_rows: less room above and below the words of tables.
        low_foot: the text ends nearer to the foot of the page.
    """

    owner_room: int = m.OWNER_LINES
    closer: bool = False
    tighter: bool = False
    lower_rows: bool = False
    low_foot: bool = False

    def styles(self, xml: str) -> str:
        """Return the styles of a template of ours with what gives way in them."""
        if self.closer:
            xml = _SIGNING.sub(lambda found: f"{found[1]}{int(found[2]) - m.LINE_PITCH.twips}", xml)
        if self.tighter:
            xml = _BEFORE.sub(lambda found: f"{found[1]}{_CLOSER[found[2]]}", xml)
        return xml


USUAL = Squeeze()


def squeeze_of(document: Document) -> Squeeze:
    """Return what gives way in the DOCX of *document*: nothing in most papers."""
    if not may_be_squeezed(document):
        return USUAL
    from thaigovdocs.layout.ending import place_loosely
    from thaigovdocs.layout.furniture import has_catchwords
    from thaigovdocs.layout.planning import flow_of

    flow, head = flow_of(document, official_metrics())
    ended = place_loosely(
        flow,
        start=head.bottom,
        catchwords=has_catchwords(document),
        reserve=RESERVE.pt,
        lower=not document.secrecy,
    )
    return Squeeze(ended.owner_room, *(ended.steps > step for step in range(4)))
