"""The fixtures of the plug-in, in tests like those of a user."""

import json
import subprocess
import sys
from importlib.metadata import entry_points

import pytest

from .conftest import RunPytest

USES_EACH = """
    import asyncio

    def test_simulator(ra_simulator):
        assert ra_simulator.base_url.startswith("http://127.0.0.1:")

    def test_client(ra_client):
        assert ra_client.tickets.developer_stats("MockUser").total == 44
        assert ra_client.authorization.username == "MockUser"

    def test_async_client(ra_async_client):
        assert asyncio.run(ra_async_client.tickets.developer_stats("MockUser")).total == 44
"""


def test_plugin_is_found_by_its_entry_point(pytester: pytest.Pytester) -> None:
    (found,) = entry_points(group="pytest11", name="retroachievements")
    assert found.value == "pytest_retroachievements"
    pytester.makepyfile(USES_EACH)
    pytester.runpytest_subprocess().assert_outcomes(passed=3)


def test_fixtures_are_documented(run_pytest: RunPytest) -> None:
    output = run_pytest("--fixtures").stdout
    output.fnmatch_lines(["ra_simulator -- *", "ra_client -- *", "ra_async_client -- *"])
    output.no_fnmatch_line("*no docstring available*")


def test_clients_ignore_proxies(
    pytester: pytest.Pytester, run_pytest: RunPytest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    pytester.makepyfile(USES_EACH)
    run_pytest().assert_outcomes(passed=3)


def test_each_test_gets_a_reset_simulator(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    pytester.makepyfile("""
        import pytest

        base_urls = []

        @pytest.mark.parametrize("turn", [1, 2])
        def test_change(ra_simulator, ra_client, turn):
            base_urls.append(ra_simulator.base_url)
            assert ra_simulator.requests == []
            assert ra_client.users.profile("MockUser").user == "MockUser"
            assert ra_simulator.add_ticket().id == 151
            ra_simulator.rename_user("MockUser", f"Renamed{turn}")
            ra_simulator.fail_next(status=500, times=100)

        def test_with_the_client_alone(ra_client):
            assert ra_client.users.profile("MockUser").user == "MockUser"

        def test_one_simulator():
            assert len(base_urls) == 2
            assert len(set(base_urls)) == 1
    """)
    run_pytest().assert_outcomes(passed=4)


def test_failures_are_not_retried(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    pytester.makepyfile("""
        import asyncio

        import pytest

        from retroachievements import RateLimited

        def test_client(ra_simulator, ra_client):
            ra_simulator.fail_next(status=429, retry_after=0)
            with pytest.raises(RateLimited) as caught:
                ra_client.consoles.all()
            assert caught.value.retry_after == 0
            assert len(ra_simulator.requests) == 1

        def test_async_client(ra_simulator, ra_async_client):
            ra_simulator.fail_next(status=429, retry_after=0)
            with pytest.raises(RateLimited):
                asyncio.run(ra_async_client.consoles.all())
            assert len(ra_simulator.requests) == 1
    """)
    run_pytest().assert_outcomes(passed=2)


def test_clients_are_not_paced(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    # By default, ten requests are sent at once, and ten more within ten seconds.
    pytester.makepyfile("""
        import asyncio
        import time

        def test_client(ra_client):
            begun = time.monotonic()
            for _ in range(20):
                ra_client.tickets.get(1)
            assert time.monotonic() - begun < 5

        def test_async_client(ra_async_client):
            async def ask():
                await asyncio.gather(*(ra_async_client.tickets.get(1) for _ in range(20)))

            begun = time.monotonic()
            asyncio.run(ask())
            assert time.monotonic() - begun < 5
    """)
    run_pytest().assert_outcomes(passed=2)


ASYNC_TESTS = """
    import asyncio
    import gc

    import pytest

    @pytest.fixture
    def anyio_backend():
        return "asyncio"

    async def total(ra, *developers):
        stats = await asyncio.gather(*(ra.tickets.developer_stats(developer) for developer in developers))
        return sum(of_one.total for of_one in stats)

    @pytest.mark.{mark}
    @pytest.mark.parametrize("turn", [1, 2])
    async def test_many_at_once(ra_simulator, ra_async_client, turn):
        assert await total(ra_async_client, *["MockUser"] * 20) == 20 * 44
        ra_simulator.add_ticket(developer="MockUser")
        assert await total(ra_async_client, "MockUser") == 45

    @pytest.mark.{mark}
    async def test_cancelled(ra_async_client):
        asking = asyncio.ensure_future(total(ra_async_client, *["MockUser"] * 20))
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await total(ra_async_client, "MockUser") == 44

    @pytest.mark.{mark}
    async def test_closed_by_the_test(ra_async_client):
        async with ra_async_client as ra:
            assert await total(ra, "MockUser") == 44

    def test_in_one_loop_after_another(ra_async_client):
        for _ in range(3):
            assert asyncio.run(total(ra_async_client, *["MockUser"] * 20)) == 20 * 44

    def test_nothing_was_left_open():
        gc.collect()
"""


@pytest.mark.parametrize(
    ("mark", "plugin", "options"),
    [
        ("anyio", "anyio.pytest_plugin", []),
        # pytest-asyncio warns if this is not set.
        ("asyncio", "pytest_asyncio.plugin", ["-o", "asyncio_default_fixture_loop_scope=function"]),
    ],
)
def test_async_client_works_in_several_event_loops(
    pytester: pytest.Pytester, run_pytest: RunPytest, mark: str, plugin: str, options: list[str]
) -> None:
    pytest.importorskip(plugin)
    pytester.makepyfile(ASYNC_TESTS.format(mark=mark))
    run_pytest("-p", plugin, *options).assert_outcomes(passed=6)


def test_each_worker_has_its_own_simulator(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    pytester.makepyfile("""
        import json
        import pathlib

        import pytest

        @pytest.mark.parametrize("number", range(8))
        def test_ask(ra_simulator, ra_client, worker_id, number):
            assert ra_simulator.add_ticket(developer="MockUser").id == 151
            assert ra_client.tickets.developer_stats("MockUser").open == 1
            pathlib.Path(f"{number}.json").write_text(json.dumps([worker_id, ra_simulator.base_url]))
    """)
    run_pytest("-p", "xdist.plugin", "-n", "2").assert_outcomes(passed=8)
    met = [json.loads(path.read_text(encoding="utf-8")) for path in pytester.path.glob("*.json")]
    workers, base_urls = zip(*met, strict=True)
    assert set(workers) == {"gw0", "gw1"}
    assert len(set(base_urls)) == len({tuple(pair) for pair in met}) == 2


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_only_the_fixtures_fail_without_the_extra(
    pytester: pytest.Pytester, run_pytest: RunPytest, missing: str
) -> None:
    pytester.makeconftest(f"""
        import sys

        class Missing:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] == "{missing}":
                    raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

        assert "{missing}" not in sys.modules
        sys.meta_path.insert(0, Missing())
    """)
    pytester.makepyfile("""
        def test_of_something_else():
            pass

        def test_with_the_simulator(ra_simulator):
            pass

        def test_with_the_client(ra_client):
            pass
    """)
    result = run_pytest()
    result.assert_outcomes(passed=1, errors=2)
    result.stdout.fnmatch_lines([f'{missing} is missing: pip install "path/to/the/clone[[]testing]"'])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_plugin_imports_few_modules() -> None:
    program = "import sys, pytest; before = set(sys.modules); import pytest_retroachievements; "
    program += "print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=True)
    assert loaded.stdout.split() == ["pytest_retroachievements"]
