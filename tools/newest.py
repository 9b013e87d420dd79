"""Print the newest Python on this machine. Exit if none is newer than this one. `make newest` uses this."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VERSIONS = [f"3.{minor}" for minor in range(sys.version_info.minor + 1, 30)]


def main() -> None:
    for version in reversed(VERSIONS):
        for program in candidates(version):
            if has_version(program, version):
                print(program)
                return
    sys.exit(f"make newest: this machine has no Python newer than {sys.version_info.major}.{sys.version_info.minor}")


def candidates(version: str) -> list[str]:
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = [str(path) for path in pyenv.glob(f"versions/{version}.*/bin/python3")]
    on_path = shutil.which(f"python{version}")
    return [*found, *([on_path] if on_path else [])]


def has_version(program: str, version: str) -> bool:
    """Return whether a program is a Python of that version. pyenv has shims that only print an error."""
    code = "import sys, venv; print(*sys.version_info[:2], sep='.')"
    run = subprocess.run([program, "-c", code], capture_output=True, text=True, check=False)
    return run.returncode == 0 and run.stdout.strip() == version


if __name__ == "__main__":
    main()
