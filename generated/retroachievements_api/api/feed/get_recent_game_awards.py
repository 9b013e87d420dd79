# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.game_awards_page import GameAwardsPage
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    d: datetime.date | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    k: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_d: str | Unset = UNSET
    if not isinstance(d, Unset):
        json_d = d.isoformat()
    params["d"] = json_d

    params["o"] = o

    params["c"] = c

    params["k"] = k

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetRecentGameAwards.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str | None:
    from ...models.game_awards_page import GameAwardsPage
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = GameAwardsPage.from_dict(response.json())

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
) -> Response[GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    d: datetime.date | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    k: str | Unset = UNSET,
) -> Response[GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str]:
    """The newest game awards

     A page of all users' awards for beating, completing or mastering games, newest first; awards of the
    same second are in no particular order.

    The server selects a page first and then removes the awards of deleted users. A page can therefore
    have fewer rows than requested, even none, although more rows follow, and `Results` can be an object
    with row numbers as keys. `Total` includes the removed awards: the list ends when the offset reaches
    `Total`. According to the server's code, an award whose game is deleted turns the whole page into a
    500.

    Args:
        d (datetime.date | Unset): The last day, today or earlier: the server returns awards up to
            its end in UTC, going back in time. By default, it returns all awards. The public
            documentation calls it the starting date. The server accepts all date forms of
            `API_GetAchievementsEarnedOnDay.php`. It rejects a day in the future, an empty value and
            anything that is not a date with a 422. A value that is not a date but a time after
            midnight (`tomorrow`, or `x`, a time zone) has both messages.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 25 by default, capped at 100. The server rejects
            a number below 1 and an empty value with a 422.
        k (str | Unset): The kinds of awards, as in `AwardKind`, separated by commas without
            spaces; by default, all kinds. The server ignores unknown kinds, but if all kinds are
            unknown, there are no rows. It rejects an empty value with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        d=d,
        o=o,
        c=c,
        k=k,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    d: datetime.date | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    k: str | Unset = UNSET,
) -> GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str | None:
    """The newest game awards

     A page of all users' awards for beating, completing or mastering games, newest first; awards of the
    same second are in no particular order.

    The server selects a page first and then removes the awards of deleted users. A page can therefore
    have fewer rows than requested, even none, although more rows follow, and `Results` can be an object
    with row numbers as keys. `Total` includes the removed awards: the list ends when the offset reaches
    `Total`. According to the server's code, an award whose game is deleted turns the whole page into a
    500.

    Args:
        d (datetime.date | Unset): The last day, today or earlier: the server returns awards up to
            its end in UTC, going back in time. By default, it returns all awards. The public
            documentation calls it the starting date. The server accepts all date forms of
            `API_GetAchievementsEarnedOnDay.php`. It rejects a day in the future, an empty value and
            anything that is not a date with a 422. A value that is not a date but a time after
            midnight (`tomorrow`, or `x`, a time zone) has both messages.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 25 by default, capped at 100. The server rejects
            a number below 1 and an empty value with a 422.
        k (str | Unset): The kinds of awards, as in `AwardKind`, separated by commas without
            spaces; by default, all kinds. The server ignores unknown kinds, but if all kinds are
            unknown, there are no rows. It rejects an empty value with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        d=d,
        o=o,
        c=c,
        k=k,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    d: datetime.date | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    k: str | Unset = UNSET,
) -> Response[GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str]:
    """The newest game awards

     A page of all users' awards for beating, completing or mastering games, newest first; awards of the
    same second are in no particular order.

    The server selects a page first and then removes the awards of deleted users. A page can therefore
    have fewer rows than requested, even none, although more rows follow, and `Results` can be an object
    with row numbers as keys. `Total` includes the removed awards: the list ends when the offset reaches
    `Total`. According to the server's code, an award whose game is deleted turns the whole page into a
    500.

    Args:
        d (datetime.date | Unset): The last day, today or earlier: the server returns awards up to
            its end in UTC, going back in time. By default, it returns all awards. The public
            documentation calls it the starting date. The server accepts all date forms of
            `API_GetAchievementsEarnedOnDay.php`. It rejects a day in the future, an empty value and
            anything that is not a date with a 422. A value that is not a date but a time after
            midnight (`tomorrow`, or `x`, a time zone) has both messages.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 25 by default, capped at 100. The server rejects
            a number below 1 and an empty value with a 422.
        k (str | Unset): The kinds of awards, as in `AwardKind`, separated by commas without
            spaces; by default, all kinds. The server ignores unknown kinds, but if all kinds are
            unknown, there are no rows. It rejects an empty value with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        d=d,
        o=o,
        c=c,
        k=k,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    d: datetime.date | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
    k: str | Unset = UNSET,
) -> GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str | None:
    """The newest game awards

     A page of all users' awards for beating, completing or mastering games, newest first; awards of the
    same second are in no particular order.

    The server selects a page first and then removes the awards of deleted users. A page can therefore
    have fewer rows than requested, even none, although more rows follow, and `Results` can be an object
    with row numbers as keys. `Total` includes the removed awards: the list ends when the offset reaches
    `Total`. According to the server's code, an award whose game is deleted turns the whole page into a
    500.

    Args:
        d (datetime.date | Unset): The last day, today or earlier: the server returns awards up to
            its end in UTC, going back in time. By default, it returns all awards. The public
            documentation calls it the starting date. The server accepts all date forms of
            `API_GetAchievementsEarnedOnDay.php`. It rejects a day in the future, an empty value and
            anything that is not a date with a 422. A value that is not a date but a time after
            midnight (`tomorrow`, or `x`, a time zone) has both messages.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 25 by default, capped at 100. The server rejects
            a number below 1 and an empty value with a 422.
        k (str | Unset): The kinds of awards, as in `AwardKind`, separated by commas without
            spaces; by default, all kinds. The server ignores unknown kinds, but if all kinds are
            unknown, there are no rows. It rejects an empty value with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GameAwardsPage | InvalidParameters | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            d=d,
            o=o,
            c=c,
            k=k,
        )
    ).parsed
