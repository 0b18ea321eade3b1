"""Write the command line reference from click's own help.

python tools/build_cli_reference.py
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from thaigovdocs.cli.group import group

COMMON = ("--lang", "-q", "--color")  # of every command: the head of the page tells them
PAGE = Path(__file__).resolve().parents[1] / "docs/reference/cli.md"
HEAD = (Path(__file__).parent / "pages/cli.md").read_text("utf-8")


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command with the words that call it, one of a group with the group's."""
    yield from _below(group, "")


def _below(above: click.Group, words: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(above)
    for name in above.list_commands(context):
        command = above.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _below(command, f"{words}{name} ")
        elif command is not None:
            yield f"{words}{name}", command


def page() -> str:
    """Return the page."""
    rows = [
        f"| [`{name}`](#{name.replace(' ', '-')}) | {command.get_short_help_str(200)} |"
        for name, command in commands()
    ]
    sections = (section(name, command) for name, command in commands())
    return HEAD.format(commands="\n".join(rows)) + "".join(sections)


def section(name: str, command: click.Command) -> str:
    """Return what is told about one command."""
    about, examples, more = parts(command)
    usage = ["thaigovdocs", name, *map(asked, command.params)]
    options = (each for each in command.params if isinstance(each, click.Option))
    rows = [row(each) for each in options if each.opts[0] not in COMMON]
    table = ["", "| option | |", "|---|---|", *rows] if rows else []
    lines = [
        *("", f"## `{name}`", "", about, "", "```text", " ".join(filter(None, usage))),
        *("```", "", "Examples:", "", "```text", *examples, "```", *table),
        *(line for paragraph in more for line in ("", paragraph)),
    ]
    return "\n".join(lines) + "\n"


def parts(command: click.Command) -> tuple[str, list[str], list[str]]:
    """Return what the help of *command* says: its first words, the examples, what follows."""
    first, *others = re.split(r"\n\n+", inspect.cleandoc(command.help or ""))
    examples: list[str] = []
    more: list[str] = []
    for each in others:
        lines = each.removeprefix("\b\n").splitlines()
        if lines[0].startswith("Example"):
            examples = [line.strip() for line in lines[1:]]
        elif each.startswith("\b"):
            more.append("\n".join(["```text", *(line.strip() for line in lines), "```"]))
        else:
            more.append(sentences(each))
    return sentences(first), examples, more


def sentences(text: str) -> str:
    """Return *text* with one sentence a line."""
    return re.sub(r"(?<=[.:]) +(?=[A-Z])", "\n", " ".join(text.split()))


def asked(parameter: click.Parameter) -> str:
    """Return how the usage line shows *parameter*; nothing for what may be left out."""
    if isinstance(parameter, click.Argument):
        name = str(parameter.name).upper()
        shown = parameter.metavar or (f"{name}..." if parameter.nargs == -1 else name)
        return shown if parameter.required or shown.startswith("[") else f"[{shown}]"
    return f"{parameter.opts[0]} {metavar(parameter)}".strip() if parameter.required else ""


def metavar(parameter: click.Parameter) -> str:
    """Return the word that stands for the value of *parameter*; nothing for a flag."""
    if getattr(parameter, "is_flag", False):
        return ""
    if parameter.metavar:
        return parameter.metavar
    if isinstance(parameter.type, click.Choice):
        return " or ".join(map(str, parameter.type.choices))
    return parameter.type.name.upper()


def row(option: click.Option) -> str:
    """Return the line of the table about *option*."""
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = f" {metavar(option)}".rstrip()
    notes = ["Required."] if option.required else []
    if option.show_default and option.default is not None:
        notes.append(f"Default: `{option.default}`.")
    return f"| {names}{value} | {' '.join([option.help or '', *notes])} |"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
