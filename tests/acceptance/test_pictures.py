"""The pictures of the README and the pages of kinds show what the package prints today."""

from __future__ import annotations

import importlib.util
import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from places import ROOT
from thaigovdocs.standard.kinds import KINDS

pytestmark = pytest.mark.slow

PICTURES = ROOT / "docs/pictures"
IN_THE_README = ("letter", "announcement")
NAMES = tuple(KINDS)


def opened(path: Path) -> Image.Image:
    """Return a picture that holds no file open."""
    return Image.open(io.BytesIO(path.read_bytes()))


def difference(one: Path, other: Path) -> float:
    """Return how far two pictures differ on average, of 255; edges of letters count little."""
    soft = [opened(path).convert("L").filter(ImageFilter.BoxBlur(2)) for path in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*soft)).mean[0])


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pictures drawn now."""
    spec = importlib.util.spec_from_file_location("make_pictures", ROOT / "tools/make_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    tool.FOLDER = tmp_path_factory.mktemp("pictures")
    tool.main()
    return Path(tool.FOLDER)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_shows_what_is_printed_today(name: str, drawn: Path) -> None:
    """To draw it again: ``python tools/make_pictures.py``."""
    committed, fresh = PICTURES / f"{name}.png", drawn / f"{name}.png"
    assert committed.stat().st_size < 60 * 1024
    assert opened(committed).size == opened(fresh).size
    assert opened(committed).width == 620
    assert difference(committed, fresh) < 1


def test_another_paper_would_be_noticed(drawn: Path) -> None:
    """The comparison above can fail."""
    assert difference(PICTURES / "letter.png", drawn / "announcement.png") > 5


@pytest.mark.parametrize("page", ["README.md", "README.th.md"])
def test_the_readme_shows_two(page: str) -> None:
    """With words for those who do not see them."""
    shown = re.findall(r"!\[(.+?)\]\(docs/pictures/(\w+)\.png\)", (ROOT / page).read_text("utf-8"))
    assert tuple(name for _, name in shown) == IN_THE_README
