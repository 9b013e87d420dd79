# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.comments_page import CommentsPage
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: str,
    t: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["t"] = t

    params["o"] = o

    params["c"] = c

    params["sort"] = sort

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetComments.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str | None:
    from ...models.comments_page import CommentsPage
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = CommentsPage.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = cast(list[str], response.json())

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
) -> Response[CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: str,
    t: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> Response[CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str]:
    """The comments on a game, an achievement or a user's wall

     A page of comments, sorted by time; comments of the same second are in no particular order. Deleted
    comments and comments of banned or deleted users are left out. Comments of "Server" are automatic.

    **`i` decides, not `t`.** If `i` is a number, it is an id of the kind in `t`; otherwise it is a
    user, and the server returns the user's wall. If the name of a user is a number, you therefore can't
    request the wall by name: with `t=3`, the server reads the number as a numeric user id and returns
    that user's wall, even if it is disabled or its owner is banned; without `t`, the server rejects it.
    Request users by ULID.

    An unknown game, achievement or numeric user id has no comments. The server returns a 404 for an
    unknown name or ULID, a user with a disabled wall, and a banned user. The public documentation shows
    a page's fields in a list, which is not JSON.

    Args:
        i (str): The id of a game or an achievement, or a user by name or ULID. Anything that
            looks like an integer is an id, regardless of `t`. The server does not check the form of a
            name: one that matches no user is a 404.
        t (int | Unset): `1` for a game, `2` for an achievement, `3` for a user. It may be omitted
            for a user who is not requested by number, but must not be empty. The server rejects
            anything else with a 422, and also `1` or `2` if `i` is not an integer.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.
        sort (str | Unset): `submitted`, the default, for oldest first, `-submitted` for newest
            first. The server rejects anything else with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str]
    """

    kwargs = get_kwargs(
        i=i,
        t=t,
        o=o,
        c=c,
        sort=sort,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    i: str,
    t: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str | None:
    """The comments on a game, an achievement or a user's wall

     A page of comments, sorted by time; comments of the same second are in no particular order. Deleted
    comments and comments of banned or deleted users are left out. Comments of "Server" are automatic.

    **`i` decides, not `t`.** If `i` is a number, it is an id of the kind in `t`; otherwise it is a
    user, and the server returns the user's wall. If the name of a user is a number, you therefore can't
    request the wall by name: with `t=3`, the server reads the number as a numeric user id and returns
    that user's wall, even if it is disabled or its owner is banned; without `t`, the server rejects it.
    Request users by ULID.

    An unknown game, achievement or numeric user id has no comments. The server returns a 404 for an
    unknown name or ULID, a user with a disabled wall, and a banned user. The public documentation shows
    a page's fields in a list, which is not JSON.

    Args:
        i (str): The id of a game or an achievement, or a user by name or ULID. Anything that
            looks like an integer is an id, regardless of `t`. The server does not check the form of a
            name: one that matches no user is a 404.
        t (int | Unset): `1` for a game, `2` for an achievement, `3` for a user. It may be omitted
            for a user who is not requested by number, but must not be empty. The server rejects
            anything else with a 422, and also `1` or `2` if `i` is not an integer.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.
        sort (str | Unset): `submitted`, the default, for oldest first, `-submitted` for newest
            first. The server rejects anything else with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str
    """

    return sync_detailed(
        client=client,
        i=i,
        t=t,
        o=o,
        c=c,
        sort=sort,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: str,
    t: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> Response[CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str]:
    """The comments on a game, an achievement or a user's wall

     A page of comments, sorted by time; comments of the same second are in no particular order. Deleted
    comments and comments of banned or deleted users are left out. Comments of "Server" are automatic.

    **`i` decides, not `t`.** If `i` is a number, it is an id of the kind in `t`; otherwise it is a
    user, and the server returns the user's wall. If the name of a user is a number, you therefore can't
    request the wall by name: with `t=3`, the server reads the number as a numeric user id and returns
    that user's wall, even if it is disabled or its owner is banned; without `t`, the server rejects it.
    Request users by ULID.

    An unknown game, achievement or numeric user id has no comments. The server returns a 404 for an
    unknown name or ULID, a user with a disabled wall, and a banned user. The public documentation shows
    a page's fields in a list, which is not JSON.

    Args:
        i (str): The id of a game or an achievement, or a user by name or ULID. Anything that
            looks like an integer is an id, regardless of `t`. The server does not check the form of a
            name: one that matches no user is a 404.
        t (int | Unset): `1` for a game, `2` for an achievement, `3` for a user. It may be omitted
            for a user who is not requested by number, but must not be empty. The server rejects
            anything else with a 422, and also `1` or `2` if `i` is not an integer.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.
        sort (str | Unset): `submitted`, the default, for oldest first, `-submitted` for newest
            first. The server rejects anything else with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str]
    """

    kwargs = get_kwargs(
        i=i,
        t=t,
        o=o,
        c=c,
        sort=sort,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: str,
    t: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str | None:
    """The comments on a game, an achievement or a user's wall

     A page of comments, sorted by time; comments of the same second are in no particular order. Deleted
    comments and comments of banned or deleted users are left out. Comments of "Server" are automatic.

    **`i` decides, not `t`.** If `i` is a number, it is an id of the kind in `t`; otherwise it is a
    user, and the server returns the user's wall. If the name of a user is a number, you therefore can't
    request the wall by name: with `t=3`, the server reads the number as a numeric user id and returns
    that user's wall, even if it is disabled or its owner is banned; without `t`, the server rejects it.
    Request users by ULID.

    An unknown game, achievement or numeric user id has no comments. The server returns a 404 for an
    unknown name or ULID, a user with a disabled wall, and a banned user. The public documentation shows
    a page's fields in a list, which is not JSON.

    Args:
        i (str): The id of a game or an achievement, or a user by name or ULID. Anything that
            looks like an integer is an id, regardless of `t`. The server does not check the form of a
            name: one that matches no user is a 404.
        t (int | Unset): `1` for a game, `2` for an achievement, `3` for a user. It may be omitted
            for a user who is not requested by number, but must not be empty. The server rejects
            anything else with a 422, and also `1` or `2` if `i` is not an integer.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.
        sort (str | Unset): `submitted`, the default, for oldest first, `-submitted` for newest
            first. The server rejects anything else with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CommentsPage | InvalidParameters | ServerFailure | StatusError | list[str] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            t=t,
            o=o,
            c=c,
            sort=sort,
        )
    ).parsed
