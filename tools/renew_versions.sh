#!/usr/bin/env bash
# Writes down the versions that the tests run with: the newest ones of today.
#
#   bash tools/renew_versions.sh && bash tools/test.sh
#
# tools/constraints.txt      Python packages, as the lowest Python that is supported gets them
# tools/node-packages.lock.json   Node packages
set -euo pipefail
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
python=${PYTHON:-python3.11}
command -v "$python" >/dev/null || python=python3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" -m venv "$folder/venv"
# editables is what hatchling needs to install a folder in place.
"$folder/venv/bin/python" -m pip install --quiet --editable '.[test]' editables </dev/null
{
  echo "# Versions that the tests run with; tools/renew_versions.sh writes them down."
  "$folder/venv/bin/python" -m pip freeze --exclude-editable
} >tools/constraints.txt

cp tools/node-packages.json "$folder/package.json"
npm install --prefix "$folder" --package-lock-only --omit-lockfile-registry-resolved \
  --no-audit --no-fund --silent </dev/null
cp "$folder/package-lock.json" tools/node-packages.lock.json
