# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.listed_game import ListedGame
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unsuccessful import Unsuccessful

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: int,
    f: int | Unset = UNSET,
    h: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["f"] = f

    params["h"] = h

    params["o"] = o

    params["c"] = c

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetGameList.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str | None:
    from ...models.listed_game import ListedGame
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unsuccessful import Unsuccessful

    if response.status_code == 200:

        def _parse_response_200(data: object) -> list[ListedGame] | Unsuccessful:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                response_200_type_0 = ListedGame.from_list(data)

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
) -> Response[ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str]:
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
    h: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str]:
    """The games of a console

     The games of a console, sorted by title; all of them unless `c` sets a limit. An unknown console has
    no games. Deleted games are included, with no leaderboards and without `DateModified`. Games are
    sorted only by title, so pages may repeat or miss games with the same title.

    Args:
        i (int): The id of a console. The server reads it like a PHP cast: it uses the number at
            the start, and anything else counts as 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`.
        f (int | Unset): `1` leaves out games without official achievements. So does any value
            except an empty one and `0`, even `false`.
        h (int | Unset): `1` adds `Hashes`. So does any value except an empty one and `0`, even
            `false`.
        o (int | Unset): How many games to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many games to return. There is no maximum; 0, the default, means all
            of them. So does a negative value without an offset; with an offset, it is expected to be
            a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str]
    """

    kwargs = get_kwargs(
        i=i,
        f=f,
        h=h,
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
    f: int | Unset = UNSET,
    h: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str | None:
    """The games of a console

     The games of a console, sorted by title; all of them unless `c` sets a limit. An unknown console has
    no games. Deleted games are included, with no leaderboards and without `DateModified`. Games are
    sorted only by title, so pages may repeat or miss games with the same title.

    Args:
        i (int): The id of a console. The server reads it like a PHP cast: it uses the number at
            the start, and anything else counts as 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`.
        f (int | Unset): `1` leaves out games without official achievements. So does any value
            except an empty one and `0`, even `false`.
        h (int | Unset): `1` adds `Hashes`. So does any value except an empty one and `0`, even
            `false`.
        o (int | Unset): How many games to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many games to return. There is no maximum; 0, the default, means all
            of them. So does a negative value without an offset; with an offset, it is expected to be
            a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str
    """

    return sync_detailed(
        client=client,
        i=i,
        f=f,
        h=h,
        o=o,
        c=c,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    f: int | Unset = UNSET,
    h: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str]:
    """The games of a console

     The games of a console, sorted by title; all of them unless `c` sets a limit. An unknown console has
    no games. Deleted games are included, with no leaderboards and without `DateModified`. Games are
    sorted only by title, so pages may repeat or miss games with the same title.

    Args:
        i (int): The id of a console. The server reads it like a PHP cast: it uses the number at
            the start, and anything else counts as 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`.
        f (int | Unset): `1` leaves out games without official achievements. So does any value
            except an empty one and `0`, even `false`.
        h (int | Unset): `1` adds `Hashes`. So does any value except an empty one and `0`, even
            `false`.
        o (int | Unset): How many games to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many games to return. There is no maximum; 0, the default, means all
            of them. So does a negative value without an offset; with an offset, it is expected to be
            a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str]
    """

    kwargs = get_kwargs(
        i=i,
        f=f,
        h=h,
        o=o,
        c=c,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int,
    f: int | Unset = UNSET,
    h: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str | None:
    """The games of a console

     The games of a console, sorted by title; all of them unless `c` sets a limit. An unknown console has
    no games. Deleted games are included, with no leaderboards and without `DateModified`. Games are
    sorted only by title, so pages may repeat or miss games with the same title.

    Args:
        i (int): The id of a console. The server reads it like a PHP cast: it uses the number at
            the start, and anything else counts as 0. If it is absent, 0 or below, the server returns
            `Unsuccessful`.
        f (int | Unset): `1` leaves out games without official achievements. So does any value
            except an empty one and `0`, even `false`.
        h (int | Unset): `1` adds `Hashes`. So does any value except an empty one and `0`, even
            `false`.
        o (int | Unset): How many games to skip, 0 by default. A negative number counts as 0.
        c (int | Unset): How many games to return. There is no maximum; 0, the default, means all
            of them. So does a negative value without an offset; with an offset, it is expected to be
            a 500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[ListedGame] | Unsuccessful | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            f=f,
            h=h,
            o=o,
            c=c,
        )
    ).parsed
