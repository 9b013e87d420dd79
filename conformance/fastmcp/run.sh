# An environment of its own: fastmcp needs other versions of what the wrapper needs.
test -x "$BUILD/venv/bin/python" || python -m venv "$BUILD/venv"
"$BUILD/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt >&2
"$BUILD/venv/bin/python" runner.py "$SPEC" "$VECTORS"
