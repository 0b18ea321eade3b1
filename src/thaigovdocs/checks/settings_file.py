"""The file in which a project says what it asks of ``check``."""

from __future__ import annotations

import os
from pathlib import Path

from thaigovdocs.checks.settings import Settings, read_settings
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin

NAMES = ("thaigovdocs.toml", "pyproject.toml")
_MOST_BYTES = 1_000_000


def find_settings(folder: Path) -> Settings:
    """Return the settings that hold in *folder*: the nearest ones, upwards.

    ``thaigovdocs.toml`` goes before a ``pyproject.toml`` beside it; a ``pyproject.toml``
    without ``[tool.thaigovdocs]`` is passed over.  Without any, those that ask for nothing.

    Raises:
        PolicyError: a settings file cannot be read.
    """
    try:
        here = folder.resolve()
    except (OSError, RuntimeError, ValueError):
        return Settings()
    places = (above / name for above in (here, *here.parents) for name in NAMES)
    found = (load_settings(place) for place in places if _is_file(place))
    return next((settings for settings in found if settings is not None), Settings())


def load_settings(path: Path) -> Settings | None:
    """Return the settings in the file *path*; ``None`` for a ``pyproject.toml`` without any.

    Raises:
        PolicyError: it cannot be read.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise _refused("TGD105", name, limit=_MOST_BYTES, found=f"> {_MOST_BYTES}")
        return read_settings(data.decode(), name)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise _refused("TGD102", name, file=name, why=why) from None


def _is_file(path: Path) -> bool:
    """Tell whether *path* is a file; what nobody here may look at is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def name_under(path: Path, settings: Settings) -> str:
    """Return how the silences of *settings* call *path*: from their folder, with ``/``."""
    try:
        return Path(os.path.relpath(path.resolve(), Path(settings.name).parent)).as_posix()
    except (OSError, RuntimeError, ValueError):  # another drive, a loop of links
        return path.as_posix()


def _refused(code: str, name: str, **params: object) -> PolicyError:
    return PolicyError(findings=[Finding.of(code, Origin.of_file(name), None, **params)])
