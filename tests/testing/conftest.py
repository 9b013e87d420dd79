"""Runs pytest in another process, as a user of the plug-in would."""

from collections.abc import Callable

import pytest

RunPytest = Callable[..., pytest.RunResult]


@pytest.fixture
def run_pytest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> RunPytest:
    """Run the tests in the folder, with the plug-in and the named ones. Warnings are errors.

    Loading all other installed plug-ins would take seconds each time.
    """
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def run(*arguments: str) -> pytest.RunResult:
        return pytester.runpytest_subprocess("-p", "pytest_retroachievements", "-W", "error", *arguments)

    return run
