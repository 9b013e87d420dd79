# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.user_leaderboards_page import UserLeaderboardsPage

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: int,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["u"] = u

    params["o"] = o

    params["c"] = c

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetUserGameLeaderboards.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str | None:
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.user_leaderboards_page import UserLeaderboardsPage

    if response.status_code == 200:
        response_200 = UserLeaderboardsPage.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = cast(list[str], response.json())

        return response_404

    if response.status_code == 422:

        def _parse_response_422(data: object) -> InvalidParameters | list[str]:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_422_type_0 = InvalidParameters.from_dict(data)

                return response_422_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            response_422_type_1 = cast(list[str], data)

            return response_422_type_1

        response_422 = _parse_response_422(response.json())

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
) -> Response[InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str]:
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
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str]:
    """A user's entries on the leaderboards of a game

     A page of the leaderboards of a game on which a user has an entry, including hidden ones, by
    ascending id.

    **If there are none, the server returns an error**: a 422 with a single message, which is not the
    body for invalid parameters. A page past the end is empty, however. The public documentation does
    not mention these errors.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many leaderboards to return, 200 by default, at most 500. The server
            rejects a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str]
    """

    kwargs = get_kwargs(
        i=i,
        u=u,
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
    i: int,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str | None:
    """A user's entries on the leaderboards of a game

     A page of the leaderboards of a game on which a user has an entry, including hidden ones, by
    ascending id.

    **If there are none, the server returns an error**: a 422 with a single message, which is not the
    body for invalid parameters. A page past the end is empty, however. The public documentation does
    not mention these errors.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many leaderboards to return, 200 by default, at most 500. The server
            rejects a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str
    """

    return sync_detailed(
        client=client,
        i=i,
        u=u,
        o=o,
        c=c,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str]:
    """A user's entries on the leaderboards of a game

     A page of the leaderboards of a game on which a user has an entry, including hidden ones, by
    ascending id.

    **If there are none, the server returns an error**: a 422 with a single message, which is not the
    body for invalid parameters. A page past the end is empty, however. The public documentation does
    not mention these errors.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many leaderboards to return, 200 by default, at most 500. The server
            rejects a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str]
    """

    kwargs = get_kwargs(
        i=i,
        u=u,
        o=o,
        c=c,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str | None:
    """A user's entries on the leaderboards of a game

     A page of the leaderboards of a game on which a user has an entry, including hidden ones, by
    ascending id.

    **If there are none, the server returns an error**: a 422 with a single message, which is not the
    body for invalid parameters. A page past the end is empty, however. The public documentation does
    not mention these errors.

    Args:
        i (int): The id of a game. If it is absent or empty, the server rejects it with a 422.
            Otherwise the database (MariaDB) compares it with its own cast: it uses the number at the
            start, with its sign and exponent (`1abc` is 1, `1e3` is 1000). It keeps the fraction, so
            `1.5` finds nothing.
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many leaderboards to return, 200 by default, at most 500. The server
            rejects a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | list[str] | ServerFailure | StatusError | UserLeaderboardsPage | list[str] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            u=u,
            o=o,
            c=c,
        )
    ).parsed
