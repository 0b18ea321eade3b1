#!/usr/bin/env bash
# Checks everything: style, types, and the tests with their coverage.
#
#   bash tools/test.sh              all of it
#   bash tools/test.sh tests/unit   some of the tests, without the bound on coverage
#
# Works in build/ (a virtual environment and the Node packages), asks nothing, and
# installs Debian packages only where it may.  What is missing after that is named by
# the tests that are skipped for want of it.
set -euo pipefail
cd "$(dirname "$0")/.."
export NODE_PATH=$PWD/build/node/node_modules THAIGOVDOCS_NODE_MODULES=$PWD/build/node/node_modules
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUTF8=1
python=${PYTHON:-python3}
mkdir -p build

debian_packages() {
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 0
  local wanted=()
  command -v pdftotext >/dev/null || wanted+=(poppler-utils)
  command -v qpdf >/dev/null || wanted+=(qpdf)
  command -v soffice >/dev/null || wanted+=(libreoffice-writer)
  command -v npm >/dev/null || wanted+=(nodejs npm)
  "$python" -c 'import ensurepip' 2>/dev/null || wanted+=(python3-venv)
  [ -e /usr/share/fonts/truetype/tlwg/Laksaman.ttf ] || [ -e /usr/share/fonts/opentype/tlwg/Laksaman.otf ] ||
    wanted+=(fonts-tlwg-laksaman)
  [ ${#wanted[@]} = 0 ] && return 0
  echo "installing ${wanted[*]}"
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends "${wanted[@]}"; } \
    >build/apt.log 2>&1 </dev/null || echo "not installed (build/apt.log): tests that need them are skipped"
}

node_packages() {
  command -v npm >/dev/null || return 0
  mkdir -p build/node
  cmp -s tools/node-packages.json build/node/package.json && [ -d build/node/node_modules ] && return 0
  cp tools/node-packages.json build/node/package.json
  echo "installing the Node packages"
  npm install --prefix build/node --no-audit --no-fund --silent >build/npm.log 2>&1 </dev/null || {
    rm -f build/node/package.json
    echo "not installed (build/npm.log): tests that need them are skipped"
  }
}

debian_packages
node_packages
[ -x build/venv/bin/python ] || "$python" -m venv build/venv
bin=$PWD/build/venv/bin
"$bin/python" -m pip install --quiet --editable '.[test]' </dev/null

echo "style and types"
"$bin/ruff" check .
"$bin/ruff" format --check --quiet .
"$bin/mypy"

echo "tests"
if [ $# -gt 0 ]; then
  exec "$bin/python" -m pytest -q -n auto --dist loadfile "$@" </dev/null
fi
exec "$bin/python" -m pytest -q -n auto --dist loadfile --cov --cov-report=term </dev/null
