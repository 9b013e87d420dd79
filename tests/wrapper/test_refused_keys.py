"""Errors about invalid keys, and about other arguments next to a key, do not contain the key.

Crash reporters print the variables of every frame, including those of code that attrs generates.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from retroachievements import Authorization, build_authorization

from ..conftest import Flavor
from ..leaks import crash_report

SECRET = "TheSecretKeyThatMustNotAppearHere"
WRONG = [f'"{SECRET}"', f"'{SECRET}'", f"{SECRET} {SECRET}", f"y={SECRET}", f"Bearer {SECRET}", SECRET.encode()]
MAKERS: list[Any] = [build_authorization, Authorization]


def refusal(call: Callable[[], object]) -> BaseException:
    with pytest.raises((TypeError, ValueError)) as caught:
        call()
    assert SECRET not in crash_report(caught.value, caller=__file__)
    return caught.value


@pytest.fixture(params=["RETROACHIEVEMENTS_API_KEY", "RA_API_KEY"])
def variable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("RETROACHIEVEMENTS_API_KEY", "RA_API_KEY", "RETROACHIEVEMENTS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(request.param, SECRET)
    return str(request.param)


@pytest.mark.parametrize("key", WRONG)
class TestInvalidKeys:
    @pytest.mark.parametrize("make", MAKERS)
    def test_in_an_authorization(self, make: Any, key: Any) -> None:
        error = refusal(lambda: make(web_api_key=key))
        assert "it is shown on https://retroachievements.org/settings" in str(error)

    def test_in_place_of_an_authorization(self, flavor: Flavor, key: Any) -> None:
        for make in (flavor.client_class, flavor.key_transport_class):
            assert "must come from build_authorization" in str(refusal(lambda make=make: make(key)))  # type: ignore[misc]
            refusal(lambda make=make: make(["MockUser", key]))  # type: ignore[misc]

    def test_in_the_environment(self, flavor: Flavor, key: Any, variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
        if isinstance(key, str):
            monkeypatch.setenv(variable, key)
            assert variable in str(refusal(flavor.client_class.from_env))
            assert variable in str(refusal(flavor.client_class))

    def test_in_a_view(self, flavor: Flavor, key: Any) -> None:
        ra = flavor.client_class(build_authorization(web_api_key="another"))
        for options in [{"authorization": key}, {"web_api_key": key}, {"priority": key}, {"refresh": key}]:
            refusal(lambda options=options: ra.with_options(**options))  # type: ignore[misc]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("options", [{"username": 5}, {"send_key": "body"}, {"unknown": 1}])
def test_invalid_arguments_next_to_a_key(make: Any, options: dict[str, Any]) -> None:
    refusal(lambda: make(web_api_key=SECRET, **options))


@pytest.mark.parametrize("make", MAKERS)
def test_key_as_a_positional_argument(make: Any) -> None:
    refusal(lambda: make(SECRET))


def test_key_that_is_assigned_to_an_authorization() -> None:
    authorization: Any = build_authorization(web_api_key="another")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'web_api_key'") as caught:
        authorization.web_api_key = SECRET
    assert SECRET not in crash_report(caught.value, caller=__file__)
    assert authorization.web_api_key == "another"


@pytest.mark.parametrize(
    "options",
    [
        {"base_url": "nowhere"},
        {"base_url": f"https://example.org/API?y={SECRET}"},
        {"base_url": f"http://example.org/{SECRET}"},
        {"base_url": f"https://{SECRET}@example.org:x"},
        {"base_url": SECRET},
        {"retry": 5},
        {"cache": 5},
        {"transport": 5},
        {"deadline": -1},
        {"deadline": SECRET},
        {"retry": SECRET},
        {"unknown": 1},
        {"web_api_key": SECRET},
        {"user_agent": f"MyBot/1.2\r\n{SECRET}"},
    ],
)
def test_invalid_options_next_to_an_authorization(flavor: Flavor, options: dict[str, Any], variable: str) -> None:
    assert variable
    refusal(lambda: flavor.client_class(build_authorization(web_api_key=SECRET), **options))
    refusal(lambda: flavor.client_class.from_env(**options))


@pytest.mark.parametrize(
    "base_url",
    [
        f"https://example.org/{SECRET}",
        f"https://example.org/{SECRET.upper()}/API",
        f"https://{SECRET}@example.org/API",
        f"https://MockUser:{SECRET}@example.org/API",
    ],
)
def test_base_url_with_the_key(flavor: Flavor, base_url: str) -> None:
    error = refusal(lambda: flavor.client_class(build_authorization(web_api_key=SECRET), base_url=base_url))
    assert str(error).endswith("pass the key to build_authorization only")
    assert SECRET.upper() not in crash_report(error, caller=__file__)


def test_base_url_with_the_key_in_the_environment(
    flavor: Flavor, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert variable
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", f"https://example.org/API?y={SECRET}")
    refusal(flavor.client_class.from_env)


def test_exception_that_the_caller_handles_keeps_its_variables() -> None:
    def mistaken() -> None:
        kept = "as it was"
        raise KeyError(kept)

    def refused_while_handling() -> None:
        try:
            mistaken()
        finally:
            refusal(lambda: build_authorization(web_api_key="two words"))

    with pytest.raises(KeyError) as mistake:
        refused_while_handling()
    assert mistake.traceback[-1].frame.f_locals == {"kept": "as it was"}
