"""Mock libraries work with the default client, and print and store no key."""

import pytest

from .conftest import RunPytest

KEY = "TheSecretKeyThatMustNotAppearHere"

COMMON = f"""
    import asyncio

    from retroachievements import AsyncRetroAchievements, RetroAchievements, build_authorization

    URL = "https://retroachievements.org/API/API_GetUserPoints.php"
    POINTS = {{"Points": 1, "SoftcorePoints": 2}}
    KEY = "{KEY[:8]}" + "{KEY[8:]}"

    def points(**options):
        with RetroAchievements(build_authorization(web_api_key=KEY), retry=None, **options) as ra:
            return ra.users.points("MockUser").points

    def async_points(**options):
        async def call():
            async with AsyncRetroAchievements(build_authorization(web_api_key=KEY), retry=None, **options) as ra:
                return (await ra.users.points("MockUser")).points

        return asyncio.run(call())
"""

RESPX = """
    import pytest
    import respx

    @respx.mock
    @pytest.mark.parametrize("ask", [points, async_points])
    def test_mocked(ask):
        route = respx.get(URL, params__eq={"u": "MockUser"}).respond(json=POINTS)
        assert ask() == 1
        assert str(route.calls.last.request.url) == f"{URL}?u=MockUser"
        assert KEY not in repr(route.calls.last.request.headers.raw)

    @respx.mock
    @pytest.mark.parametrize("ask", [points, async_points])
    def test_not_mocked(ask):
        ask()
"""

PYTEST_HTTPX = """
    import pytest

    @pytest.mark.parametrize("ask", [points, async_points])
    def test_mocked(httpx_mock, ask):
        httpx_mock.add_response(url=f"{URL}?u=MockUser", json=POINTS)
        assert ask() == 1
        (request,) = httpx_mock.get_requests()
        assert KEY not in f"{request.url} {request.headers.raw}"

    @pytest.mark.httpx_mock(assert_all_requests_were_expected=False)
    @pytest.mark.parametrize("ask", [points, async_points])
    def test_not_mocked(httpx_mock, ask):
        ask()
"""


@pytest.mark.parametrize(
    ("plugin", "module", "message"),
    [
        ("respx.plugin", RESPX, "*AllMockedAssertionError: RESPX: <Request('GET', '*u=MockUser')> not mocked!"),
        ("pytest_httpx", PYTEST_HTTPX, "*No response can be found for GET request on *u=MockUser*"),
    ],
    ids=["respx", "pytest-httpx"],
)
def test_calls_are_mocked_and_errors_hide_the_key(
    pytester: pytest.Pytester, run_pytest: RunPytest, plugin: str, module: str, message: str
) -> None:
    pytester.makepyfile(COMMON + module)
    result = run_pytest("-p", plugin, "--showlocals", "-rA")
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines([message])
    assert KEY not in f"{result.stdout.str()}{result.stderr.str()}"


VCRPY = """
    from pathlib import Path

    import pytest
    import vcr
    from vcr.errors import CannotOverwriteExistingCassetteException

    RECORDER = vcr.VCR(filter_query_parameters=["y"])

    @pytest.mark.parametrize("ask", [points, async_points])
    def test_record_and_play(ra_simulator, ask, tmp_path):
        ra_simulator.data.user("MockUser").web_api_key = KEY
        cassette = tmp_path / "points.yaml"
        with RECORDER.use_cassette(str(cassette)):
            recorded = ask(base_url=ra_simulator.base_url)
        assert recorded > 1
        assert len(ra_simulator.requests) == 1
        for _ in range(2):
            with RECORDER.use_cassette(str(cassette), record_mode="none"):
                assert ask(base_url=ra_simulator.base_url) == recorded
        assert len(ra_simulator.requests) == 1
        assert KEY not in cassette.read_text()

    @pytest.mark.parametrize("ask", [points, async_points])
    def test_not_recorded(ra_simulator, ask, tmp_path):
        with RECORDER.use_cassette(str(tmp_path / "none.yaml"), record_mode="none"):
            ask(base_url=ra_simulator.base_url)
"""


def test_vcrpy_records_and_plays(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    pytester.makepyfile(COMMON + VCRPY)
    result = run_pytest("--showlocals", "-rA")
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(["*CannotOverwriteExistingCassetteException: *"])
    assert KEY not in f"{result.stdout.str()}{result.stderr.str()}"


PYTEST_RECORDING = """
    import pytest

    @pytest.fixture(scope="module")
    def vcr_config():
        # The simulator has another port each time.
        return {"filter_query_parameters": ["y"], "match_on": ["method", "path", "query"]}

    @pytest.mark.vcr
    @pytest.mark.parametrize("ask", [points, async_points])
    def test_points(ra_simulator, ask):
        ra_simulator.data.user("MockUser").web_api_key = KEY
        assert ask(base_url=ra_simulator.base_url) > 1
        print(len(ra_simulator.requests), "requests arrived")
"""


def test_pytest_recording_records_and_plays(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    pytester.makepyfile(COMMON + PYTEST_RECORDING)
    for record_mode, requests in ("once", 1), ("none", 0):
        result = run_pytest("-p", "pytest_recording.plugin", "-rA", f"--record-mode={record_mode}")
        result.assert_outcomes(passed=2)
        result.stdout.fnmatch_lines([f"{requests} requests arrived"] * 2)
    cassettes = list(pytester.path.glob("cassettes/**/*.yaml"))
    assert len(cassettes) == 2
    assert not [cassette for cassette in cassettes if KEY in cassette.read_text(encoding="utf-8")]
