"""What the commands share that look at files: settings of the project, codes, and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thaigovdocs._arguments import is_folder
from thaigovdocs.cli.command import option
from thaigovdocs.cli.completing import complete_codes
from thaigovdocs.cli.files import is_stream, once
from thaigovdocs.cli.installed import is_any_installed
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.checks.selection import Selection
    from thaigovdocs.checks.settings import Settings


def selecting_options(command: Callable[..., Any]) -> Any:
    """Give *command* the options ``--select`` and ``--ignore``."""
    select = option(
        "--select",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_codes,
        help="Only these, such as 4xx,TGD601.",
        th="ตรวจเฉพาะรหัสเหล่านี้ เช่น 4xx,TGD601",
    )
    ignore = option(
        "--ignore",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_codes,
        help="All but these.",
        th="ตรวจทุกรหัสยกเว้นรหัสเหล่านี้",
    )
    return select(ignore(command))


def skip_option(command: Callable[..., Any]) -> Any:
    """Give *command* the option ``--skip-others``."""
    return option(
        "--skip-others",
        is_flag=True,
        help="Pass over a YAML file that is no policy file, even if it alone is named.",
        th="ข้ามแฟ้ม YAML ที่ไม่ใช่แฟ้มนโยบาย แม้ระบุเพียงแฟ้มเดียว",
    )(command)


def strict_option(command: Callable[..., Any]) -> Any:
    """Give *command* the option ``--strict``, which the settings of the project may ask for."""
    return option(
        "--strict/--no-strict",
        default=None,
        help="End with 1 at warnings, too.",
        th="จบด้วย 1 เมื่อมีข้อที่ควรตรวจสอบด้วย",
    )(command)


def named(files: Sequence[str]) -> None:
    """Refuse files of which one has no name, or two are standard input.

    Raises:
        WrongUse: naming what is wrong.
    """
    once(*files)
    if "" in files:
        raise WrongUse("expected a file as FILE, found ''", "FILE ต้องเป็นชื่อแฟ้ม แต่พบ ''")


def files_only(files: Sequence[str]) -> None:
    """Refuse a folder among files that are written: only what somebody named is changed.

    Raises:
        WrongUse: naming the folder.
    """
    for file in files:
        if is_folder(Path(file)):
            raise WrongUse(
                f"expected the names of files to mend, found the folder '{file}'",
                f"ต้องระบุชื่อแฟ้มที่จะแก้ไข แต่พบโฟลเดอร์ '{file}'",
            )


def settings_of(file: Path | str) -> Settings:
    """Return the settings of the project that *file* stands in."""
    from thaigovdocs.checks.settings_file import find_settings

    settings = find_settings(Path() if is_stream(file) else Path(file).parent)
    if not is_any_installed():
        return settings
    from thaigovdocs.checks.installed import installed_words

    return replace(settings, words=settings.words | installed_words())


def speak(run: Run, settings: Settings) -> None:
    """Let *run* speak the language of the project, unless an option asked for another."""
    if settings.lang and not run.is_asked:
        run.lang = settings.lang


def selection_of(select: Sequence[str], ignore: Sequence[str]) -> Selection | None:
    """Return the codes that options ask for; ``None`` where none do.

    Raises:
        UsageError: a word that stands for no code.
    """
    from thaigovdocs.checks.selection import Selection

    chosen, left = (
        [word for each in given for word in each.split(",") if word.strip()]
        for given in (select, ignore)
    )
    return Selection.of(chosen, left) if chosen or left else None


def checked_settings(settings: Sequence[Settings]) -> list[Checked]:
    """Return what is wrong with the settings themselves, each file once."""
    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.findings import Report

    faulty = {each.name: each for each in settings if each.findings}
    return [Checked(name, None, (), Report(each.findings), {}) for name, each in faulty.items()]


def is_failure(checked: Checked, strict: bool) -> bool:
    """Whether a file makes the command fail: an error, and a warning where *strict* says so."""
    return bool(checked.report.errors or (strict and checked.report.warnings))


def formed(run: Run, checked: Sequence[Checked], form: str, *, colour: bool) -> str:
    """Return the report of *checked* as *form* asks: text, json, github or sarif."""
    from thaigovdocs.checks import formats

    if form == "json":
        return formats.format_json(checked)
    if form == "github":
        return formats.format_github(checked, lang=run.lang)
    if form == "sarif":
        return formats.format_sarif(checked, lang=run.lang)
    return formats.format_text(checked, lang=run.lang, colour=colour, summary=not run.quiet)


def quietly(checked: Sequence[Checked], run: Run) -> list[Checked]:
    """Return *checked*; errors only where quiet was asked for."""
    from thaigovdocs.findings import Report

    if not run.quiet:
        return [*checked]
    return [replace(each, report=Report(each.report.errors)) for each in checked]
