# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.game_extended import GameExtended
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: int,
    f: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["f"] = f

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetGameExtended.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GameExtended | InvalidParameters | ServerFailure | StatusError | str | None:
    from ...models.game_extended import GameExtended
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = GameExtended.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

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
) -> Response[GameExtended | InvalidParameters | ServerFailure | StatusError | str]:
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
    f: int | Unset = UNSET,
) -> Response[GameExtended | InvalidParameters | ServerFailure | StatusError | str]:
    """A game with its achievements and claims

     A game, either its official or its unofficial achievements, and every claim ever made on it. The
    public documentation does not mention `GameID` in the claims.

    Args:
        i (int): The id of a game. The server rejects anything but an integer of 1 or more with a
            422.
        f (int | Unset): `3`, the default, returns the official achievements, `5` the unofficial
            ones. The server rejects any other value with a 422. The comparison is currently loose:
            `03` is accepted as 3, until the next upgrade of the server's framework.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameExtended | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
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
    f: int | Unset = UNSET,
) -> GameExtended | InvalidParameters | ServerFailure | StatusError | str | None:
    """A game with its achievements and claims

     A game, either its official or its unofficial achievements, and every claim ever made on it. The
    public documentation does not mention `GameID` in the claims.

    Args:
        i (int): The id of a game. The server rejects anything but an integer of 1 or more with a
            422.
        f (int | Unset): `3`, the default, returns the official achievements, `5` the unofficial
            ones. The server rejects any other value with a 422. The comparison is currently loose:
            `03` is accepted as 3, until the next upgrade of the server's framework.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameExtended | InvalidParameters | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        i=i,
        f=f,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    f: int | Unset = UNSET,
) -> Response[GameExtended | InvalidParameters | ServerFailure | StatusError | str]:
    """A game with its achievements and claims

     A game, either its official or its unofficial achievements, and every claim ever made on it. The
    public documentation does not mention `GameID` in the claims.

    Args:
        i (int): The id of a game. The server rejects anything but an integer of 1 or more with a
            422.
        f (int | Unset): `3`, the default, returns the official achievements, `5` the unofficial
            ones. The server rejects any other value with a 422. The comparison is currently loose:
            `03` is accepted as 3, until the next upgrade of the server's framework.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameExtended | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
        f=f,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    f: int | Unset = UNSET,
) -> GameExtended | InvalidParameters | ServerFailure | StatusError | str | None:
    """A game with its achievements and claims

     A game, either its official or its unofficial achievements, and every claim ever made on it. The
    public documentation does not mention `GameID` in the claims.

    Args:
        i (int): The id of a game. The server rejects anything but an integer of 1 or more with a
            422.
        f (int | Unset): `3`, the default, returns the official achievements, `5` the unofficial
            ones. The server rejects any other value with a 422. The comparison is currently loose:
            `03` is accepted as 3, until the next upgrade of the server's framework.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameExtended | InvalidParameters | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            f=f,
        )
    ).parsed
