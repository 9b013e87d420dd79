# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.invalid_parameters import InvalidParameters
    from ...models.recent_achievement import RecentAchievement
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
    m: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["u"] = u

    params["m"] = m

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetUserRecentAchievements.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str | None:
    from ...models.invalid_parameters import InvalidParameters
    from ...models.recent_achievement import RecentAchievement
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = RecentAchievement.from_list(response.json())

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
) -> Response[InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str]:
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
    m: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str]:
    """A user's recent unlocks

     A user's recent unlocks, newest first. There is one row for each achievement, with the date of the
    hardcore unlock if there is one. Unofficial achievements are left out, events are included. For an
    unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window**: if `m` covers more than 500 unlocks, the newest ones
    are missing. The public documentation does not mention this.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        m (int | Unset): How many minutes to look back, 60 by default. A number below 0 is a 422.
            There is no maximum, but the limit of 500 rows applies.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str]
    """

    kwargs = get_kwargs(
        u=u,
        m=m,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    m: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str | None:
    """A user's recent unlocks

     A user's recent unlocks, newest first. There is one row for each achievement, with the date of the
    hardcore unlock if there is one. Unofficial achievements are left out, events are included. For an
    unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window**: if `m` covers more than 500 unlocks, the newest ones
    are missing. The public documentation does not mention this.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        m (int | Unset): How many minutes to look back, 60 by default. A number below 0 is a 422.
            There is no maximum, but the limit of 500 rows applies.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str
    """

    return sync_detailed(
        client=client,
        u=u,
        m=m,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    m: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str]:
    """A user's recent unlocks

     A user's recent unlocks, newest first. There is one row for each achievement, with the date of the
    hardcore unlock if there is one. Unofficial achievements are left out, events are included. For an
    unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window**: if `m` covers more than 500 unlocks, the newest ones
    are missing. The public documentation does not mention this.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        m (int | Unset): How many minutes to look back, 60 by default. A number below 0 is a 422.
            There is no maximum, but the limit of 500 rows applies.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str]
    """

    kwargs = get_kwargs(
        u=u,
        m=m,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    m: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str | None:
    """A user's recent unlocks

     A user's recent unlocks, newest first. There is one row for each achievement, with the date of the
    hardcore unlock if there is one. Unofficial achievements are left out, events are included. For an
    unknown user, the server returns an empty list.

    **At most 500 rows, the oldest in the window**: if `m` covers more than 500 unlocks, the newest ones
    are missing. The public documentation does not mention this.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        m (int | Unset): How many minutes to look back, 60 by default. A number below 0 is a 422.
            There is no maximum, but the limit of 500 rows applies.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[RecentAchievement] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            u=u,
            m=m,
        )
    ).parsed
