# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.game_with_progress import GameWithProgress
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
    g: int,
    u: str,
    a: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["g"] = g

    params["u"] = u

    params["a"] = a

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetGameInfoAndUserProgress.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GameWithProgress | InvalidParameters | ServerFailure | StatusError | str | None:
    from ...models.game_with_progress import GameWithProgress
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = GameWithProgress.from_dict(response.json())

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
) -> Response[GameWithProgress | InvalidParameters | ServerFailure | StatusError | str]:
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
    u: str,
    a: int | Unset = UNSET,
) -> Response[GameWithProgress | InvalidParameters | ServerFailure | StatusError | str]:
    """A game with a user's progress

     A game with its official achievements, and the user's unlocks. For an unknown user or game, the
    server returns an empty list. The public documentation shows a `GuideURL`, which does not exist,
    `type` instead of `Type`, and null `Flags`, which are 0.

    Args:
        g (int): The id of the game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the server reads it like a PHP cast (`12abc` is 12, `1e3` is 1000). No game has
            an id of 0 or below.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        a (int | Unset): `1` adds `HighestAwardKind` and `HighestAwardDate` to the response. The
            server compares numbers, so `01` works too and `true` does not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameWithProgress | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        g=g,
        u=u,
        a=a,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    u: str,
    a: int | Unset = UNSET,
) -> GameWithProgress | InvalidParameters | ServerFailure | StatusError | str | None:
    """A game with a user's progress

     A game with its official achievements, and the user's unlocks. For an unknown user or game, the
    server returns an empty list. The public documentation shows a `GuideURL`, which does not exist,
    `type` instead of `Type`, and null `Flags`, which are 0.

    Args:
        g (int): The id of the game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the server reads it like a PHP cast (`12abc` is 12, `1e3` is 1000). No game has
            an id of 0 or below.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        a (int | Unset): `1` adds `HighestAwardKind` and `HighestAwardDate` to the response. The
            server compares numbers, so `01` works too and `true` does not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameWithProgress | InvalidParameters | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        g=g,
        u=u,
        a=a,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    u: str,
    a: int | Unset = UNSET,
) -> Response[GameWithProgress | InvalidParameters | ServerFailure | StatusError | str]:
    """A game with a user's progress

     A game with its official achievements, and the user's unlocks. For an unknown user or game, the
    server returns an empty list. The public documentation shows a `GuideURL`, which does not exist,
    `type` instead of `Type`, and null `Flags`, which are 0.

    Args:
        g (int): The id of the game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the server reads it like a PHP cast (`12abc` is 12, `1e3` is 1000). No game has
            an id of 0 or below.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        a (int | Unset): `1` adds `HighestAwardKind` and `HighestAwardDate` to the response. The
            server compares numbers, so `01` works too and `true` does not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameWithProgress | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        g=g,
        u=u,
        a=a,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    g: int,
    u: str,
    a: int | Unset = UNSET,
) -> GameWithProgress | InvalidParameters | ServerFailure | StatusError | str | None:
    """A game with a user's progress

     A game with its official achievements, and the user's unlocks. For an unknown user or game, the
    server returns an empty list. The public documentation shows a `GuideURL`, which does not exist,
    `type` instead of `Type`, and null `Flags`, which are 0.

    Args:
        g (int): The id of the game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the server reads it like a PHP cast (`12abc` is 12, `1e3` is 1000). No game has
            an id of 0 or below.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        a (int | Unset): `1` adds `HighestAwardKind` and `HighestAwardDate` to the response. The
            server compares numbers, so `01` works too and `true` does not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameWithProgress | InvalidParameters | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            g=g,
            u=u,
            a=a,
        )
    ).parsed
