# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.earned_achievement import EarnedAchievement
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
    u: str,
    f: int | Unset = UNSET,
    t: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["u"] = u

    params["f"] = f

    params["t"] = t

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetAchievementsEarnedBetween.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str | None:
    from ...models.earned_achievement import EarnedAchievement
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = EarnedAchievement.from_list(response.json())

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
) -> Response[InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    f: int | Unset = UNSET,
    t: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str]:
    """A user's unlocks within a time window

     A user's unlocks between two times, both included, oldest first. There is one row for each
    achievement, with the date of the hardcore unlock if there is one. Unofficial achievements are left
    out, events are included. For an unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window.** Neither the response nor the public documentation
    mentions this. There are no pages: to continue, send another request from the date of the last row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        f (int | Unset): The start of the window, in seconds since 1970-01-01 UTC; 0 by default,
            although the public documentation says that it is required.
        t (int | Unset): The end of the window, in seconds since 1970-01-01 UTC; **0 by default**,
            so without it the server returns an empty list. The public documentation says that it is
            required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str]
    """

    kwargs = get_kwargs(
        u=u,
        f=f,
        t=t,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    f: int | Unset = UNSET,
    t: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str | None:
    """A user's unlocks within a time window

     A user's unlocks between two times, both included, oldest first. There is one row for each
    achievement, with the date of the hardcore unlock if there is one. Unofficial achievements are left
    out, events are included. For an unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window.** Neither the response nor the public documentation
    mentions this. There are no pages: to continue, send another request from the date of the last row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        f (int | Unset): The start of the window, in seconds since 1970-01-01 UTC; 0 by default,
            although the public documentation says that it is required.
        t (int | Unset): The end of the window, in seconds since 1970-01-01 UTC; **0 by default**,
            so without it the server returns an empty list. The public documentation says that it is
            required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str
    """

    return sync_detailed(
        client=client,
        u=u,
        f=f,
        t=t,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    f: int | Unset = UNSET,
    t: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str]:
    """A user's unlocks within a time window

     A user's unlocks between two times, both included, oldest first. There is one row for each
    achievement, with the date of the hardcore unlock if there is one. Unofficial achievements are left
    out, events are included. For an unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window.** Neither the response nor the public documentation
    mentions this. There are no pages: to continue, send another request from the date of the last row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        f (int | Unset): The start of the window, in seconds since 1970-01-01 UTC; 0 by default,
            although the public documentation says that it is required.
        t (int | Unset): The end of the window, in seconds since 1970-01-01 UTC; **0 by default**,
            so without it the server returns an empty list. The public documentation says that it is
            required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str]
    """

    kwargs = get_kwargs(
        u=u,
        f=f,
        t=t,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    f: int | Unset = UNSET,
    t: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str | None:
    """A user's unlocks within a time window

     A user's unlocks between two times, both included, oldest first. There is one row for each
    achievement, with the date of the hardcore unlock if there is one. Unofficial achievements are left
    out, events are included. For an unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window.** Neither the response nor the public documentation
    mentions this. There are no pages: to continue, send another request from the date of the last row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        f (int | Unset): The start of the window, in seconds since 1970-01-01 UTC; 0 by default,
            although the public documentation says that it is required.
        t (int | Unset): The end of the window, in seconds since 1970-01-01 UTC; **0 by default**,
            so without it the server returns an empty list. The public documentation says that it is
            required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[EarnedAchievement] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            u=u,
            f=f,
            t=t,
        )
    ).parsed
