# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.user_awards import UserAwards

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response


def get_kwargs(
    *,
    u: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["u"] = u

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetUserAwards.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | ServerFailure | StatusError | UserAwards | str | None:
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.user_awards import UserAwards

    if response.status_code == 200:
        response_200 = UserAwards.from_dict(response.json())

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
) -> Response[InvalidParameters | ServerFailure | StatusError | UserAwards | str]:
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
) -> Response[InvalidParameters | ServerFailure | StatusError | UserAwards | str]:
    """A user's awards

     A user's awards, and how many there are of each kind. An unknown user is not an error: the response
    is that of a user without awards.

    If a user has an award for a game in both modes, only the hardcore award counts. The kinds
    `Achievement Unlocks Yield`, `Achievement Points Yield`, `Patreon Supporter`, `Certified Legend` and
    `Media Contribution` have at most one row each; `Event` and `Playtest` have one row for each award.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | UserAwards | str]
    """

    kwargs = get_kwargs(
        u=u,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    u: str,
) -> InvalidParameters | ServerFailure | StatusError | UserAwards | str | None:
    """A user's awards

     A user's awards, and how many there are of each kind. An unknown user is not an error: the response
    is that of a user without awards.

    If a user has an award for a game in both modes, only the hardcore award counts. The kinds
    `Achievement Unlocks Yield`, `Achievement Points Yield`, `Patreon Supporter`, `Certified Legend` and
    `Media Contribution` have at most one row each; `Event` and `Playtest` have one row for each award.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | UserAwards | str
    """

    return sync_detailed(
        client=client,
        u=u,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
) -> Response[InvalidParameters | ServerFailure | StatusError | UserAwards | str]:
    """A user's awards

     A user's awards, and how many there are of each kind. An unknown user is not an error: the response
    is that of a user without awards.

    If a user has an award for a game in both modes, only the hardcore award counts. The kinds
    `Achievement Unlocks Yield`, `Achievement Points Yield`, `Patreon Supporter`, `Certified Legend` and
    `Media Contribution` have at most one row each; `Event` and `Playtest` have one row for each award.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | UserAwards | str]
    """

    kwargs = get_kwargs(
        u=u,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    u: str,
) -> InvalidParameters | ServerFailure | StatusError | UserAwards | str | None:
    """A user's awards

     A user's awards, and how many there are of each kind. An unknown user is not an error: the response
    is that of a user without awards.

    If a user has an award for a game in both modes, only the hardcore award counts. The kinds
    `Achievement Unlocks Yield`, `Achievement Points Yield`, `Patreon Supporter`, `Certified Legend` and
    `Media Contribution` have at most one row each; `Event` and `Playtest` have one row for each award.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | UserAwards | str
    """

    return (
        await asyncio_detailed(
            client=client,
            u=u,
        )
    ).parsed
