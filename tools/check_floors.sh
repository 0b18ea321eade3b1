#!/usr/bin/env bash
# Shows that the floors of pyproject.toml are true: installs the lowest versions that it names
# into build/floors, and runs the tests of what each package does.
#
#   bash tools/check_floors.sh               a large part of the tests
#   bash tools/check_floors.sh tests/unit    those that are named
#
# Tests themselves run on the newest pytest and hypothesis; what they compare byte for byte
# with another version of Typst is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUTF8=1
python=${PYTHON:-python3}
mkdir -p build
[ -x build/floors/bin/python ] || "$python" -m venv build/floors
bin=$PWD/build/floors/bin

"$bin/python" - >build/floors.txt <<'PYTHON'
import re, tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
for each in [*project["dependencies"], *project["optional-dependencies"].get("xlsx", ())]:
    name, floor = re.match(r"([\w.-]+)>=([\w.]+)", each).groups()
    print(f"{name}=={floor}")
PYTHON

"$bin/python" -m pip install --quiet --requirement build/floors.txt </dev/null
"$bin/python" -m pip install --quiet --no-deps --editable . </dev/null
"$bin/python" -m pip install --quiet pytest pytest-xdist hypothesis fastapi httpx jsonschema \
  numpy pillow openpyxl --constraint build/floors.txt </dev/null
"$bin/python" -m pip check || true

tests=(tests/unit/policy tests/unit/documents tests/unit/writers/docx tests/unit/writers/pdf
  tests/unit/thai tests/unit/recognition tests/unit/packet tests/unit/cli tests/unit/editions
  tests/unit/files tests/unit/starters)
[ $# -gt 0 ] && tests=("$@")
exec "$bin/python" -m pytest -q -n auto --dist loadfile -p no:cacheprovider "${tests[@]}" </dev/null
