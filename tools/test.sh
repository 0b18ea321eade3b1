#!/usr/bin/env bash
# Checks everything: style, types, and the tests.
#
#   bash tools/test.sh              all of it, with the versions that are written down
#   bash tools/test.sh --fast       without what is marked slow: about three minutes on two cores
#   bash tools/test.sh --coverage   the quick tests, with the bound on their coverage
#   bash tools/test.sh --newest     with the newest version of every package
#   bash tools/test.sh --floors     with the lowest versions that pyproject.toml names
#   bash tools/test.sh tests/unit   some of the tests
#
# Works in build/ (a virtual environment and the Node packages), asks nothing, and
# installs Debian packages only where it may.  What is missing after that is named by
# the tests that are skipped for want of it.  tools/renew_versions.sh writes down newer
# versions (tools/constraints.txt, tools/node-packages.lock.json).
set -euo pipefail
cd "$(dirname "$0")/.."
export NODE_PATH=$PWD/build/node/node_modules THAIGOVDOCS_NODE_MODULES=$PWD/build/node/node_modules
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PYTHONUTF8=1
python=${PYTHON:-python3}
leg=whole
case "${1-}" in
  --fast | --coverage | --newest | --floors)
    leg=${1#--}
    shift
    ;;
esac
venv=$PWD/build/venv
[ "$leg" = newest ] && venv=$PWD/build/venv-newest
mkdir -p build

# Runs as root, or with a sudo that asks nothing; otherwise there is nothing to be done.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

debian_packages() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 0
  local wanted=() apt=(apt-get -qq -o DPkg::Lock::Timeout=300)
  command -v pdftotext >/dev/null || wanted+=(poppler-utils)
  command -v qpdf >/dev/null || wanted+=(qpdf)
  command -v soffice >/dev/null || wanted+=(libreoffice-writer)
  command -v npm >/dev/null || wanted+=(nodejs npm)
  command -v chromium >/dev/null || wanted+=(chromium)
  "$python" -c 'import ensurepip' 2>/dev/null || wanted+=(python3-venv)
  [ -e /usr/share/fonts/truetype/tlwg/Laksaman.ttf ] || [ -e /usr/share/fonts/opentype/tlwg/Laksaman.otf ] ||
    wanted+=(fonts-tlwg-laksaman)
  [ ${#wanted[@]} = 0 ] && return 0
  echo "installing ${wanted[*]}"
  {
    as_root "${apt[@]}" update || true # one source of several may be away
    as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${wanted[@]}"
  } >build/apt.log 2>&1 </dev/null || echo "not installed (build/apt.log): tests that need them are skipped"
}

node_packages() {
  command -v npm >/dev/null || return 0
  mkdir -p build/node
  [ -d build/node/node_modules ] && cmp -s tools/node-packages.lock.json build/node/installed.json && return 0
  cp tools/node-packages.json build/node/package.json
  cp tools/node-packages.lock.json build/node/package-lock.json
  echo "installing the Node packages"
  npm install --prefix build/node --no-audit --no-fund --silent >build/npm.log 2>&1 </dev/null || {
    echo "not installed (build/npm.log): tests that need them are skipped"
    return 0
  }
  cp tools/node-packages.lock.json build/node/installed.json
}

python_packages() {
  [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
  local pip=("$venv/bin/python" -m pip install --quiet --editable '.[test]')
  if [ "$leg" = newest ]; then
    "${pip[@]}" --upgrade --upgrade-strategy eager </dev/null
    return
  fi
  local wanted
  wanted=$(cat pyproject.toml tools/constraints.txt)
  [ "$wanted" = "$(cat "$venv/installed" 2>/dev/null)" ] && return
  # The second and third also bind what the package is built with, in older and newer pips.
  PIP_CONSTRAINT=tools/constraints.txt PIP_BUILD_CONSTRAINT=tools/constraints.txt "${pip[@]}" </dev/null || {
    echo "the versions of tools/constraints.txt cannot be installed here: try --newest"
    return 1
  }
  printf '%s\n' "$wanted" >"$venv/installed"
}

debian_packages
node_packages
if [ "$leg" = floors ]; then
  exec bash tools/check_floors.sh "$@"
fi
python_packages
bin=$venv/bin

echo "style and types"
"$bin/ruff" check .
"$bin/ruff" format --check --quiet .
"$bin/mypy"

echo "tests"
run=("$bin/python" -m pytest -q -n auto --dist loadfile)
if [ "$leg" = fast ]; then
  exec "${run[@]}" -m "not slow" "$@" </dev/null
fi
if [ $# -gt 0 ]; then
  exec "${run[@]}" "$@" </dev/null
fi
if [ "$leg" = coverage ]; then  # it doubles the time of what it watches
  exec "${run[@]}" -m "not slow" --cov --cov-report=term </dev/null
fi
failed=0
"${run[@]}" -m "not slow" </dev/null || failed=1
"${run[@]}" -m slow </dev/null || failed=1
exit $failed
