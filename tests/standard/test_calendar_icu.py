"""From 1941 on: the calendar of ICU, which browsers and Node carry."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from thaigovdocs.thai.dates import format_date

COUNT = 10_000
FIRST, LAST = date(1941, 1, 1), date(2600, 12, 31)
SCRIPT = """
const days = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const format = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', {
  day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
});
const parts = (day) => Object.fromEntries(
  format.formatToParts(new Date(day + 'T00:00:00Z')).map((part) => [part.type, part.value]));
console.log(JSON.stringify(days.map(parts)));
"""


def test_letters_print_the_day_that_icu_prints() -> None:
    """On 10,000 random days, day, month and year are the same words and digits."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is absent")
    choice = random.Random(2569)
    span = (LAST - FIRST).days
    days = [FIRST, LAST]
    days += [FIRST + timedelta(days=choice.randint(0, span)) for _ in range(COUNT - 2)]
    answer = subprocess.run(
        [node, "-e", SCRIPT],
        input=json.dumps([day.isoformat() for day in days]),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        encoding="utf-8",
    )
    parts = json.loads(answer.stdout)
    printed = [f"{part['day']} {part['month']} {part['year']}" for part in parts]
    assert [format_date(day) for day in days] == printed
    assert len(printed) == COUNT
