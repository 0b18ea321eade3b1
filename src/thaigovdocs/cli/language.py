"""The language of messages: what the user asked for, else what the machine is set to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("th", "en")


def environment_language(environ: Mapping[str, str]) -> str:
    """Return ``th`` or ``en`` as the first of LC_ALL, LC_MESSAGES and LANG says.

    Thai where none is set or the locale is C: the papers are Thai, and so are most of
    the people who make them.  English for any other language.

    Example:
        >>> [environment_language({"LANG": lang}) for lang in ("th_TH.UTF-8", "de_DE", "C")]
        ['th', 'en', 'th']
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "C")
    neutral = locale.partition(".")[0] in {"C", "POSIX"}
    return "th" if neutral or locale.startswith("th") else "en"


def language_of(arguments: Sequence[str]) -> str | None:
    """Return the language that ``--lang`` in *arguments* asks for; ``None`` where none does.

    Example:
        >>> language_of(["render", "--lang", "en"]), language_of(["render"]), language_of([])
        ('en', None, None)
    """
    following = zip(arguments, [*arguments, ""][1:], strict=True)
    asked = [after for word, after in following if word == "--lang"]
    asked += [word[7:] for word in arguments if word.startswith("--lang=")]
    found = [language for language in asked if language in LANGUAGES]
    return found[-1] if found else None
