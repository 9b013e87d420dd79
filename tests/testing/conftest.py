"""pytest in a process of its own, as a user of the plug-in would run it."""

from collections.abc import Callable

import pytest

RunPytest = Callable[..., pytest.RunResult]


@pytest.fixture
def run_pytest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> RunPytest:
    """Run the tests in the folder, with the plug-in and those that are named. Warnings are errors.

    The others that are installed here would take seconds to load each time.
    """
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def run(*arguments: str) -> pytest.RunResult:
        return pytester.runpytest_subprocess("-p", "pytest_retroachievements", "-W", "error", *arguments)

    return run
