# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.top_achiever import TopAchiever
    from ...models.unsuccessful import Unsuccessful

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    g: int,
    t: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["g"] = g

    params["t"] = t

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetGameRankAndScore.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str | None:
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.top_achiever import TopAchiever
    from ...models.unsuccessful import Unsuccessful

    if response.status_code == 200:

        def _parse_response_200(data: object) -> list[TopAchiever] | Unsuccessful:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                response_200_type_0 = TopAchiever.from_list(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = Unsuccessful.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

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
) -> Response[ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    t: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str]:
    """The high scores or latest masters of a game

     With `t=1`, the ten latest masters, newest first. Otherwise, the ten players with the most hardcore
    points; among equal points, the player who reached them first comes first. In a game without points,
    the server compares achievements instead. Untracked users are left out. The server may cache the
    latest masters for up to 30 days, or until there is a new one.

    The public documentation calls the second list non-masters, but it includes masters. One of its
    samples shows a `rank`, which the server does not send.

    Args:
        g (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start, and anything else is 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`, as for unknown games.
        t (int | Unset): `1` returns the latest masters. Anything else returns the high scores;
            the default is 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str]
    """

    kwargs = get_kwargs(
        g=g,
        t=t,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    t: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str | None:
    """The high scores or latest masters of a game

     With `t=1`, the ten latest masters, newest first. Otherwise, the ten players with the most hardcore
    points; among equal points, the player who reached them first comes first. In a game without points,
    the server compares achievements instead. Untracked users are left out. The server may cache the
    latest masters for up to 30 days, or until there is a new one.

    The public documentation calls the second list non-masters, but it includes masters. One of its
    samples shows a `rank`, which the server does not send.

    Args:
        g (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start, and anything else is 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`, as for unknown games.
        t (int | Unset): `1` returns the latest masters. Anything else returns the high scores;
            the default is 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str
    """

    return sync_detailed(
        client=client,
        g=g,
        t=t,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    t: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str]:
    """The high scores or latest masters of a game

     With `t=1`, the ten latest masters, newest first. Otherwise, the ten players with the most hardcore
    points; among equal points, the player who reached them first comes first. In a game without points,
    the server compares achievements instead. Untracked users are left out. The server may cache the
    latest masters for up to 30 days, or until there is a new one.

    The public documentation calls the second list non-masters, but it includes masters. One of its
    samples shows a `rank`, which the server does not send.

    Args:
        g (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start, and anything else is 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`, as for unknown games.
        t (int | Unset): `1` returns the latest masters. Anything else returns the high scores;
            the default is 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str]
    """

    kwargs = get_kwargs(
        g=g,
        t=t,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    t: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str | None:
    """The high scores or latest masters of a game

     With `t=1`, the ten latest masters, newest first. Otherwise, the ten players with the most hardcore
    points; among equal points, the player who reached them first comes first. In a game without points,
    the server compares achievements instead. Untracked users are left out. The server may cache the
    latest masters for up to 30 days, or until there is a new one.

    The public documentation calls the second list non-masters, but it includes masters. One of its
    samples shows a `rank`, which the server does not send.

    Args:
        g (int): The id of a game. The server reads it like a PHP cast: it uses the number at the
            start, and anything else is 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`, as for unknown games.
        t (int | Unset): `1` returns the latest masters. Anything else returns the high scores;
            the default is 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[TopAchiever] | Unsuccessful | str
    """

    return (
        await asyncio_detailed(
            client=client,
            g=g,
            t=t,
        )
    ).parsed
