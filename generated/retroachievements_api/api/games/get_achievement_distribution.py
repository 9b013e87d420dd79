# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: int,
    h: int | Unset = UNSET,
    f: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["h"] = h

    params["f"] = f

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetAchievementDistribution.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | dict[int, int] | str | None:
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = {int(key): item for key, item in dict(cast(Any, response.json())).items()}

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

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
) -> Response[ServerFailure | StatusError | dict[int, int] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    h: int | Unset = UNSET,
    f: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | dict[int, int] | str]:
    """The distribution of unlocks in a game

     How many players unlocked one achievement of a game, how many two, and so on, up to all of them.
    Untracked users do not count, except for the owner of the key. The public documentation says that
    `h=0` counts all unlocks; the server counts only softcore unlocks.

    Args:
        i (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start (`12abc` is 12, `1.5` is 1, `1e3` is 1000), and anything else, or no value, is 0,
            which is not a game.
        h (int | Unset): Which unlocks count: 0, the default, only those in softcore mode; any
            other number, only those in hardcore mode.
        f (int | Unset): `5` counts the unofficial achievements. Anything else counts the official
            ones; the default is 3.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | dict[int, int] | str]
    """

    kwargs = get_kwargs(
        i=i,
        h=h,
        f=f,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    h: int | Unset = UNSET,
    f: int | Unset = UNSET,
) -> ServerFailure | StatusError | dict[int, int] | str | None:
    """The distribution of unlocks in a game

     How many players unlocked one achievement of a game, how many two, and so on, up to all of them.
    Untracked users do not count, except for the owner of the key. The public documentation says that
    `h=0` counts all unlocks; the server counts only softcore unlocks.

    Args:
        i (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start (`12abc` is 12, `1.5` is 1, `1e3` is 1000), and anything else, or no value, is 0,
            which is not a game.
        h (int | Unset): Which unlocks count: 0, the default, only those in softcore mode; any
            other number, only those in hardcore mode.
        f (int | Unset): `5` counts the unofficial achievements. Anything else counts the official
            ones; the default is 3.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | dict[int, int] | str
    """

    return sync_detailed(
        client=client,
        i=i,
        h=h,
        f=f,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    h: int | Unset = UNSET,
    f: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | dict[int, int] | str]:
    """The distribution of unlocks in a game

     How many players unlocked one achievement of a game, how many two, and so on, up to all of them.
    Untracked users do not count, except for the owner of the key. The public documentation says that
    `h=0` counts all unlocks; the server counts only softcore unlocks.

    Args:
        i (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start (`12abc` is 12, `1.5` is 1, `1e3` is 1000), and anything else, or no value, is 0,
            which is not a game.
        h (int | Unset): Which unlocks count: 0, the default, only those in softcore mode; any
            other number, only those in hardcore mode.
        f (int | Unset): `5` counts the unofficial achievements. Anything else counts the official
            ones; the default is 3.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | dict[int, int] | str]
    """

    kwargs = get_kwargs(
        i=i,
        h=h,
        f=f,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    h: int | Unset = UNSET,
    f: int | Unset = UNSET,
) -> ServerFailure | StatusError | dict[int, int] | str | None:
    """The distribution of unlocks in a game

     How many players unlocked one achievement of a game, how many two, and so on, up to all of them.
    Untracked users do not count, except for the owner of the key. The public documentation says that
    `h=0` counts all unlocks; the server counts only softcore unlocks.

    Args:
        i (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start (`12abc` is 12, `1.5` is 1, `1e3` is 1000), and anything else, or no value, is 0,
            which is not a game.
        h (int | Unset): Which unlocks count: 0, the default, only those in softcore mode; any
            other number, only those in hardcore mode.
        f (int | Unset): `5` counts the unofficial achievements. Anything else counts the official
            ones; the default is 3.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | dict[int, int] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            h=h,
            f=f,
        )
    ).parsed
