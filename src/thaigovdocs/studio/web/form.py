"""The form on the page: fields, and the buttons that add, move and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.source.emitting import Emitted
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.studio.choosing import start_of
from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.session import Writing
from thaigovdocs.studio.suggesting import kinds_offered, new_paper
from thaigovdocs.studio.web.calendar import calendar_button
from thaigovdocs.studio.web.clauses import clause_buttons
from thaigovdocs.studio.web.grid import GridView
from thaigovdocs.studio.web.laws import law_button
from thaigovdocs.studio.web.parts import button, choice, icon_button, marked
from thaigovdocs.studio.words import word

_TALL = ("text", "lines", "paragraphs", "clause")


class FormView:
    """The fields of a file on the page.

    Args:
        writing: the text that they change.
        lang: of their names and help.
        clock: seconds, for what is typed at once.
        changed: called when a field changed the text, and others may come or go.
        typed: called when words were typed in a field.
        entered: called with the path of a field that one enters.
        refused: called when the text is such that a field cannot be changed in it.
        chosen: called with the id of a paper that was added.
    """

    def __init__(
        self,
        writing: Writing,
        lang: str,
        *,
        clock: Callable[[], float],
        changed: Callable[[], Any],
        typed: Callable[[], Any],
        entered: Callable[[str], Any],
        refused: Callable[[], Any],
        chosen: Callable[[str], Any],
    ) -> None:
        self.writing, self.lang, self.clock = writing, lang, clock
        self.changed, self.typed = changed, typed
        self.entered, self.refused, self.chosen = entered, refused, chosen
        self.place = ui.element("div").classes("form")
        self.inputs: dict[str, Any] = {}
        self.grids: dict[str, GridView] = {}
        self.fields: dict[str, Field] = {}
        self.sections: dict[str, Any] = {}
        self.pattern: object = None
        self.paper = 0
        self._is_filling = False

    def show(self, paper: int, *, anew: bool = False) -> None:
        """Show the fields of the paper at *paper* and what all papers share."""
        form = self.writing.form
        papers = [each for each in form if each.keys[:1] == ("documents",)]
        shown = [each for each in papers if each.keys[1:] == (paper,)] or papers[:1]
        groups = [*shown, *(each for each in form if each not in papers)]
        pattern = [each.pattern for each in groups]
        if anew or pattern != self.pattern:
            self.pattern = pattern
            self._build(groups)
        self._fill(groups)

    def _build(self, groups: list[Field]) -> None:
        self.place.clear()
        self.inputs, self.grids, self.fields, self.sections = {}, {}, {}, {}
        with self.place:
            for number, group in enumerate(groups):
                name = group.thai if self.lang == "th" else group.help_en or group.thai
                section = ui.expansion(name, value=number == 0).classes("section")
                self.sections[group.path] = marked(section, f"section:{group.path or 'file'}")
                with section:
                    self._group(group)
                    if number == 0 and group.keys[:1] == ("documents",):
                        self._papers(group)

    def _fill(self, groups: list[Field]) -> None:
        """Write the values of the file into the fields; what one types in it has already."""
        self._is_filling = True
        for group in groups:
            for field in group.walk():
                held = self.inputs.get(field.path)
                self.fields[field.path] = field
                if field.path in self.grids:
                    self.grids[field.path].show(field)
                elif held is not None and held.value != _shown(field):
                    held.value = _shown(field)
        self._is_filling = False

    @property
    def paths(self) -> list[str]:
        """The places that a finding can be shown at: fields, tables, and their cells."""
        cells = (path for grid in self.grids.values() for path in grid.paths)
        return [*self.inputs, *self.grids, *cells]

    def tell(self, found: Mapping[str, Finding]) -> None:
        """Show beside each field what was found there; nothing beside the others."""
        for grid in self.grids.values():
            grid.tell(found)
        for path, held in self.inputs.items():
            finding = found.get(path)
            finding = None if finding is not None and finding.severity == "note" else finding
            said = "" if finding is None else finding.message(self.lang)
            if held.props.get("error-message", "") == said:
                continue
            held.props["error-message"] = said
            held.props["error"] = finding is not None
            held.classes(remove="is-error is-warning is-note")
            if finding is not None:
                held.classes(f"is-{finding.severity}")

    def enter(self, path: str) -> None:
        """Put the cursor into the field at *path*, and open what hides it."""
        held = self.inputs.get(path)
        grid = next(
            (each for each in self.grids.values() if path in (*each.paths, each.path)), None
        )
        for above, section in self.sections.items():
            if path.startswith(above):
                section.value = True
        if grid is not None:
            grid.enter(path)
        if held is None:
            return
        held.run_method("focus")
        ui.run_javascript(
            f"setTimeout(() => getHtmlElement({held.id})?.scrollIntoView({{block: 'center'}}), 60)"
        )

    def _group(self, field: Field) -> None:
        for each in field.fields:
            self._field(each)
        if field.name == "people" and len(field.keys) == 1:
            button(
                word("add_person", self.lang),
                lambda: self._add_person(field),
                mark="add:people",
                icon="person_add",
            )
        self._more(field)

    def _papers(self, group: Field) -> None:
        """Offer to add a paper of any kind to the file, and to remove this one."""
        options = {"": f"+ {word('add_paper', self.lang)}", **kinds_offered()}

        def add(kind: str) -> None:
            papers = self.writing.papers
            made = new_paper(kind, frozenset(papers))
            self.change(lambda at: self.writing.add_entry(["documents"], len(papers), made, at=at))
            self.chosen(str(made.get("id") or kind))

        with ui.element("div").classes("clause-buttons"):
            name = word("add_paper", self.lang)
            choice(name, options, "", lambda kind: add(kind) if kind else None, mark="add-paper")
            if len(self.writing.papers) > 1:
                self._remover(group)

    def _field(self, field: Field) -> None:
        kinds: Mapping[str, Callable[[Field], None]] = {
            "group": self._inner,
            "clauses": self._clauses,
            "entries": self._entries,
            "paragraphs": self._paragraphs,
            "choice": self._choice,
            "person": self._person,
            "people": self._person,
            "paper": self._paper,
            "flag": self._flag,
            "number": self._number,
            "grid": self._grid,
            "other": self._other,
        }
        kinds.get(field.shape, self._line)(field)

    def _line(self, field: Field) -> None:
        held = self._input(field, field.thai, tall=field.shape in _TALL)
        if field.shape == "date":
            with held.add_slot("append"):
                calendar_button(held, self.lang, mark=f"calendar:{field.path}")
        elif field.cites_laws:
            with held.add_slot("append"):
                law_button(self.lang, target=f"field:{field.path}")

    def _input(self, field: Field, name: str, *, tall: bool) -> Any:
        """Return a field for words, whose every keystroke changes the file."""
        made = (ui.textarea if tall else ui.input)(name, value=_shown(field))
        made.props("outlined dense hide-bottom-space hide-hint")
        if tall:
            made.props("autogrow rows=1")
        if field.offers:
            _offer(made, field)
        made.props["hint"] = field.help_th if self.lang == "th" else field.help_en
        made.on_value_change(lambda event: self._typed(field.path, event.value or ""))
        made.on("focus", lambda _: self.entered(field.path), [])
        self.inputs[field.path] = marked(made, f"field:{field.path}")
        return made

    def _typed(self, path: str, value: str) -> None:
        field = self.fields.get(path)
        if self._is_filling or field is None:
            return
        if field.shape == "number":
            self.change(
                lambda at: self.writing.put_number(field, value, circular=field.is_circular, at=at)
            )
        else:
            self.change(lambda at: self.writing.put(field, value, at=at), typed=True)

    def change(self, act: Callable[[float], None], *, typed: bool = False) -> None:
        """Change the file; where that cannot be, say so and show what stands there."""
        try:
            act(self.clock())
        except ThaiGovDocsError:
            self.refused()
            typed = False
        if typed:
            self.typed()
        else:
            self.changed()

    def _inner(self, field: Field) -> None:
        with ui.element("fieldset").classes("group"):
            with ui.element("legend"):
                ui.label(field.thai)
            self._group(field)
            if field.keys[:1] == ("people",) and len(field.keys) == 2:
                self._remover(field)

    def _remover(self, field: Field) -> None:
        icon_button(
            "delete",
            f"{word('remove', self.lang)} {field.thai}",
            lambda: self.change(lambda at: self.writing.remove(field.keys, at=at)),
            mark=f"remove:{field.path}",
        )

    def _add_person(self, field: Field) -> None:
        known = {each.keys[-1] for each in field.fields}
        number = next(each for each in range(1, 1000) if f"person-{each}" not in known)
        value: Emitted = {"name": "", "position": ""}
        self.change(lambda at: self.writing.add_key(field, f"person-{number}", value, at=at))

    def _more(self, field: Field) -> None:
        """Offer the keys that are not given."""
        if not field.addable:
            return
        options = {"": f"+ {word('add_field', self.lang)}"}
        options |= {each.name: each.thai for each in field.addable}

        def add(name: str) -> None:
            if name:
                value = start_of(name)
                self.change(lambda at: self.writing.add_key(field, name, value, at=at))

        name = f"{word('add_field', self.lang)} {field.thai}"
        choice(name, options, "", add, mark=f"add:{field.path or 'file'}")

    def _clauses(self, field: Field) -> None:
        with ui.element("fieldset").classes("group clauses"):
            with ui.element("legend"):
                ui.label(field.thai)
            for number, each in enumerate(field.fields):
                self._clause(field, each, number)
            words = word("add_clause", self.lang)
            self._adder(field, words)

    def _adder(self, field: Field, words: str, value: Emitted = "") -> None:
        count = len(field.fields) or len(field.lines)
        button(
            words,
            lambda: self.change(lambda at: self.writing.add_entry(field.keys, count, value, at=at)),
            mark=f"add:{field.path}",
            icon="add",
        )

    def _clause(self, field: Field, clause: Field, number: int) -> None:
        with ui.element("div").classes("clause"):
            for each in clause.fields:
                if each.name != "id":
                    self._field(each)
            with ui.element("div").classes("clause-buttons"):
                clause_buttons(self, field, clause, number)
                self._more(clause)

    def _entries(self, field: Field) -> None:
        with ui.element("fieldset").classes("group"):
            with ui.element("legend"):
                ui.label(field.thai)
            for each in field.fields:
                with ui.element("div").classes("entry"):
                    if each.shape == "group":
                        self._group(each)
                    else:
                        self._line(each)
                    self._remover(each)
            self._adder(field, f"{word('add', self.lang)}{field.thai}", {"title": ""})

    def _paragraphs(self, field: Field) -> None:
        with ui.element("fieldset").classes("group"):
            with ui.element("legend"):
                ui.label(field.thai)
            lines = field.lines
            for number, line in enumerate(lines):
                is_list = isinstance(field.value, list)
                keys = (*field.keys, number) if is_list else field.keys
                each = Field(keys, "text", f"{field.thai} {number + 1}", value=line)
                with ui.element("div").classes("entry"):
                    self.fields[each.path] = each
                    self._input(each, each.thai, tall=True)
                    self._remover(each)
            self._adder(field, word("add_clause", self.lang))

    def _choice(self, field: Field) -> None:
        options = {"": word("none", self.lang), **{each: each for each in field.choices}}
        self._pick(field, options)

    def _pick(self, field: Field, options: Mapping[str, str]) -> None:
        value = field.text if field.text in options else ""
        shown = options if not field.text or value else {**options, field.text: field.text}

        def take(chosen: str) -> None:
            self.change(lambda at: self.writing.put(field, chosen, at=at))

        choice(field.thai, shown, field.text, take, mark=f"field:{field.path}")

    def _person(self, field: Field) -> None:
        options = {"": word("none", self.lang), **self.writing.people}
        self._pick(field, options)

    def _paper(self, field: Field) -> None:
        source = self.writing.source
        papers = source.plain(["documents"]) if source else None
        options = {"": word("none", self.lang)}
        for each in papers if isinstance(papers, list) else ():
            if isinstance(each, dict):
                name = each.get("id") or kind_key(str(each.get("kind")))
                options |= {name: name} if isinstance(name, str) else {}
        self._pick(field, options)

    def _flag(self, field: Field) -> None:
        def take(chosen: bool) -> None:
            self.change(lambda at: self.writing.put(field, "yes" if chosen else "", at=at))

        is_on = field.text.lower() in ("yes", "true", "on")
        made = ui.checkbox(field.thai, value=is_on, on_change=lambda event: take(event.value))
        marked(made, f"field:{field.path}")

    def _number(self, field: Field) -> None:
        def take(chosen: bool) -> None:
            held = self.fields.get(field.path, field)
            self.change(
                lambda at: self.writing.put_number(held, held.number, circular=chosen, at=at)
            )

        with ui.element("div").classes("beside"):
            self._input(field, field.thai, tall=False)
            box = ui.checkbox(
                word("circular", self.lang),
                value=field.is_circular,
                on_change=lambda event: take(event.value),
            )
            marked(box, f"circular:{field.path}")

    def _grid(self, field: Field) -> None:
        self.grids[field.path] = GridView(self, field)

    def _other(self, field: Field) -> None:
        with ui.element("div").classes("elsewhere"):
            ui.label(f"{field.thai}: {word('other', self.lang)}")


def _shown(field: Field) -> str:
    return field.number if field.shape == "number" else field.text


def _offer(made: Any, field: Field) -> None:
    """Put the list of words behind an input that it looks for under its own name."""
    options = (
        f'<option value="{escape(value)}">{escape(said)}</option>' for value, said in field.offers
    )
    words = f'<datalist id="{made.html_id}-datalist">{"".join(options)}</datalist>'
    ui.html(words, sanitize=False).classes("offers")
