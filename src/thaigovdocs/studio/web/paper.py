"""The page of a paper that somebody else wrote: its slips, marked, and what can be done."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding
from thaigovdocs.studio.desk import Desk
from thaigovdocs.studio.starting import Drawn, Foreign, Marked, new_file
from thaigovdocs.studio.web.found import FoundView
from thaigovdocs.studio.web.home import open_file, said
from thaigovdocs.studio.web.page import box
from thaigovdocs.studio.web.parts import button, marked
from thaigovdocs.studio.web.work import DRAWING, do
from thaigovdocs.studio.words import word

_SHOW = """for (const each of document.querySelectorAll(".slip-now"))
  each.classList.remove("slip-now");
const found = document.querySelectorAll(".slip-%(number)d");
for (const each of found) each.classList.add("slip-now");
found[0]?.scrollIntoView({ block: "center" });"""


async def paper(desk: Desk, held: Foreign, key: str, lang: str) -> None:
    """Build the page of *held*."""
    shown = _View(held, lang)
    with ui.element("div").classes("board"):
        with ui.element("header").classes("top"):
            ui.link(word("home", lang), "/").classes("home-link")
            name = ui.html(escape(held.name), sanitize=False, tag="h1").classes("name")
            marked(name, "file-name")
        with ui.element("div").classes("panes two"):
            with ui.element("section").classes("pane paper") as left:
                left.props["aria-label"] = word("page", lang)
                _acts(desk, held, key, lang)
                await shown.show()
            with ui.element("section").classes("pane finds") as right:
                right.props["aria-label"] = word("findings", lang)
                found = FoundView(lang, shown=shown.go, mended=lambda _: None)
                found.show(held.findings, acts=False, places=shown.places)


def _acts(desk: Desk, held: Foreign, key: str, lang: str) -> None:
    async def adopt() -> None:
        try:
            text = await do(DRAWING, held.adopted)
            open_file(desk, new_file(desk.folder, held.name, text), lang)
        except ThaiGovDocsError as error:
            ui.notify(said(error, lang), type="negative", multi_line=True)

    with ui.element("div").classes("bar"):
        button(word("adopt", lang), adopt, mark="adopt", icon="edit_note", main=True)
        made = button(
            word("marked", lang),
            lambda: ui.navigate.to(f"/marked/{key}"),
            mark="marked",
            icon="download",
        )
        made.props("outline")


class _View:
    """The pages of a file with what was found on them.

    Attributes:
        places: the numbers of the findings that are marked.
    """

    def __init__(self, held: Foreign, lang: str) -> None:
        self.held, self.lang = held, lang
        self.places: set[int] = set()

    async def show(self) -> None:
        """Show the pages of a PDF; of other files pages drawn from their words, or the words."""
        held = self.held
        pictures: Sequence[bytes] = ()
        drawn: Sequence[Drawn] = ()
        try:
            pictures = await do(DRAWING, held.pictures)
            drawn = () if pictures else await do(DRAWING, held.drawn)
        except ThaiGovDocsError:  # what cannot be drawn is shown as words
            pass
        kinds = ", ".join(held.kinds) or word("no_kind", self.lang)
        how = "as_it_is" if pictures else "as_drawn" if drawn else "as_words"
        count = len(held.findings)
        words = word("paper_is", self.lang, kinds=kinds, count=count, how=word(how, self.lang))
        marked(ui.label(words).classes("what"), "what")
        self._pictures(pictures)
        self._drawn(drawn)
        if not pictures and not drawn:
            self._words()

    def go(self, finding: Finding) -> None:
        """Show where *finding* is marked."""
        ui.run_javascript(_SHOW % {"number": self.held.findings.index(finding)})

    def _pictures(self, pictures: Sequence[bytes]) -> None:
        for number, picture in enumerate(pictures, 1):
            image = ui.element("img").classes("sheet")
            image.props["alt"] = self._name(number, len(pictures))
            image.props["src"] = f"data:image/png;base64,{b64encode(picture).decode()}"
            marked(image, f"page:{number}")

    def _drawn(self, pages: Sequence[Drawn]) -> None:
        for number, page in enumerate(pages, 1):
            sheet = ui.element("div").classes("sheet").props("role=img")
            sheet.props["aria-label"] = self._name(number, len(pages))
            sheet.style(f"aspect-ratio: 1 / {page.view.ratio:.5f}")
            with marked(sheet, f"page:{number}"):
                ui.html(page.view.svg, sanitize=False).classes("picture")
                ui.html(self._marks(page), sanitize=False).classes("marks")

    def _marks(self, page: Drawn) -> str:
        pieces = []
        for slip in page.slips:
            finding = self.held.findings[slip.number]
            kind = f"is-{finding.severity} slip-{slip.number}"
            number = None if slip.number in self.places else slip.number + 1
            words = f"{finding.code} {finding.message(self.lang)}"
            pieces.append(box(slip.area, kind, words, number=number))
            self.places.add(slip.number)
        return "".join(pieces)

    def _words(self) -> None:
        words = "".join(self._paragraph(each) for each in self.held.words)
        marked(ui.html(words, sanitize=False).classes("sheet foreign"), "words")

    def _paragraph(self, passage: Marked) -> str:
        pieces, at = [], 0
        for start, end, number in passage.places:
            finding = self.held.findings[number]
            title = escape(f"{finding.code} {finding.message(self.lang)}")
            self.places.add(number)
            pieces += [
                escape(passage.text[at:start]),
                f'<mark class="is-{finding.severity} slip-{number}" title="{title}">',
                escape(passage.text[start:end]),
                "</mark>",
            ]
            at = end
        return f"<p>{''.join(pieces)}{escape(passage.text[at:])}</p>"

    def _name(self, page: int, pages: int) -> str:
        return word("page_of", self.lang, page=page, pages=pages)
