# A separate environment, because fastmcp requires other versions of the wrapper's dependencies.
test -x "$BUILD/venv/bin/python" || python -m venv "$BUILD/venv"
"$BUILD/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt >&2
"$BUILD/venv/bin/python" runner.py "$SPEC" "$VECTORS"
