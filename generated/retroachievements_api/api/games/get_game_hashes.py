# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.game_hashes import GameHashes
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response


def get_kwargs(
    *,
    i: int,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetGameHashes.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GameHashes | InvalidParameters | ServerFailure | StatusError | str | None:
    from ...models.game_hashes import GameHashes
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = GameHashes.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = GameHashes.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = InvalidParameters.from_dict(response.json())

        return response_422

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
) -> Response[GameHashes | InvalidParameters | ServerFailure | StatusError | str]:
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
) -> Response[GameHashes | InvalidParameters | ServerFailure | StatusError | str]:
    """The hashes of a game

     The hashes of the files that are known to work with a game's achievements, in no particular order.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameHashes | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    i: int,
) -> GameHashes | InvalidParameters | ServerFailure | StatusError | str | None:
    """The hashes of a game

     The hashes of the files that are known to work with a game's achievements, in no particular order.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameHashes | InvalidParameters | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        i=i,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
) -> Response[GameHashes | InvalidParameters | ServerFailure | StatusError | str]:
    """The hashes of a game

     The hashes of the files that are known to work with a game's achievements, in no particular order.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameHashes | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int,
) -> GameHashes | InvalidParameters | ServerFailure | StatusError | str | None:
    """The hashes of a game

     The hashes of the files that are known to work with a game's achievements, in no particular order.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameHashes | InvalidParameters | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
        )
    ).parsed
