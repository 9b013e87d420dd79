# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.achievement_unlocks import AchievementUnlocks
    from ...models.no_achievement import NoAchievement
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unknown_achievement import UnknownAchievement

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    a: int,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["a"] = a

    params["o"] = o

    params["c"] = c

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetAchievementUnlocks.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str | None:
    from ...models.achievement_unlocks import AchievementUnlocks
    from ...models.no_achievement import NoAchievement
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unknown_achievement import UnknownAchievement

    if response.status_code == 200:

        def _parse_response_200(data: object) -> AchievementUnlocks | NoAchievement:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = AchievementUnlocks.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = NoAchievement.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = UnknownAchievement.from_dict(response.json())

        return response_404

    if response.status_code == 429:
        response_429 = response.text
        return response_429

    if response.status_code == 500:
        response_500 = ServerFailure.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = StatusError.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    a: int,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str]:
    """The unlocks of an achievement

     An achievement, official or not, and a page of the users who unlocked it, newest first. The server
    validates nothing and reads integers like a PHP cast. Without an id, it returns `NoAchievement` with
    status 200. Deleted achievements are not found. For an achievement whose game is deleted or has no
    console, the server returns a 500.

    The public documentation requires `a`, but the server does not. The server's comments call the
    numbers strings, but they are integers.

    Args:
        a (int): The id of an achievement, official or not. The server does not require it: if it
            is absent or 0, it returns `NoAchievement`.
        o (int | Unset): How many unlocks to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many unlocks to return, 50 by default, capped at 500. 0 returns an
            empty list, and a negative value is expected to be a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str]
    """

    kwargs = get_kwargs(
        a=a,
        o=o,
        c=c,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    a: int,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str | None:
    """The unlocks of an achievement

     An achievement, official or not, and a page of the users who unlocked it, newest first. The server
    validates nothing and reads integers like a PHP cast. Without an id, it returns `NoAchievement` with
    status 200. Deleted achievements are not found. For an achievement whose game is deleted or has no
    console, the server returns a 500.

    The public documentation requires `a`, but the server does not. The server's comments call the
    numbers strings, but they are integers.

    Args:
        a (int): The id of an achievement, official or not. The server does not require it: if it
            is absent or 0, it returns `NoAchievement`.
        o (int | Unset): How many unlocks to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many unlocks to return, 50 by default, capped at 500. 0 returns an
            empty list, and a negative value is expected to be a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str
    """

    return sync_detailed(
        client=client,
        a=a,
        o=o,
        c=c,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    a: int,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str]:
    """The unlocks of an achievement

     An achievement, official or not, and a page of the users who unlocked it, newest first. The server
    validates nothing and reads integers like a PHP cast. Without an id, it returns `NoAchievement` with
    status 200. Deleted achievements are not found. For an achievement whose game is deleted or has no
    console, the server returns a 500.

    The public documentation requires `a`, but the server does not. The server's comments call the
    numbers strings, but they are integers.

    Args:
        a (int): The id of an achievement, official or not. The server does not require it: if it
            is absent or 0, it returns `NoAchievement`.
        o (int | Unset): How many unlocks to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many unlocks to return, 50 by default, capped at 500. 0 returns an
            empty list, and a negative value is expected to be a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str]
    """

    kwargs = get_kwargs(
        a=a,
        o=o,
        c=c,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    a: int,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str | None:
    """The unlocks of an achievement

     An achievement, official or not, and a page of the users who unlocked it, newest first. The server
    validates nothing and reads integers like a PHP cast. Without an id, it returns `NoAchievement` with
    status 200. Deleted achievements are not found. For an achievement whose game is deleted or has no
    console, the server returns a 500.

    The public documentation requires `a`, but the server does not. The server's comments call the
    numbers strings, but they are integers.

    Args:
        a (int): The id of an achievement, official or not. The server does not require it: if it
            is absent or 0, it returns `NoAchievement`.
        o (int | Unset): How many unlocks to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many unlocks to return, 50 by default, capped at 500. 0 returns an
            empty list, and a negative value is expected to be a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementUnlocks | NoAchievement | ServerFailure | StatusError | UnknownAchievement | str
    """

    return (
        await asyncio_detailed(
            client=client,
            a=a,
            o=o,
            c=c,
        )
    ).parsed
