# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.completion_progress_page import CompletionProgressPage
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
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["u"] = u

    params["o"] = o

    params["c"] = c

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetUserCompletionProgress.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str | None:
    from ...models.completion_progress_page import CompletionProgressPage
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = CompletionProgressPage.from_dict(response.json())

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
) -> Response[CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str]:
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
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str]:
    """A user's progress in each game, in pages

     The games in which a user unlocked an achievement, latest unlock first. An unknown user has no
    games.

    Only games with more than 5 official achievements are included, without events and inactive
    consoles. **A game with an award but without progress, or with at most 5 achievements, still has a
    row, with zeros** in `MaxPossible`, `NumAwarded` and `NumAwardedHardcore`, regardless of the
    progress. Inactive consoles, events, and games with more than 5 achievements that the user played
    without an unlock have no such row. Title, icon, console and `MostRecentAwardedDate` of such a row
    come from the user's first award, of any kind, whose `AwardData` is the id of the game: first by
    `DisplayOrder`, then by time. If that award is not for a game, there is no row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
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
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str | None:
    """A user's progress in each game, in pages

     The games in which a user unlocked an achievement, latest unlock first. An unknown user has no
    games.

    Only games with more than 5 official achievements are included, without events and inactive
    consoles. **A game with an award but without progress, or with at most 5 achievements, still has a
    row, with zeros** in `MaxPossible`, `NumAwarded` and `NumAwardedHardcore`, regardless of the
    progress. Inactive consoles, events, and games with more than 5 achievements that the user played
    without an unlock have no such row. Title, icon, console and `MostRecentAwardedDate` of such a row
    come from the user's first award, of any kind, whose `AwardData` is the id of the game: first by
    `DisplayOrder`, then by time. If that award is not for a game, there is no row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        u=u,
        o=o,
        c=c,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str]:
    """A user's progress in each game, in pages

     The games in which a user unlocked an achievement, latest unlock first. An unknown user has no
    games.

    Only games with more than 5 official achievements are included, without events and inactive
    consoles. **A game with an award but without progress, or with at most 5 achievements, still has a
    row, with zeros** in `MaxPossible`, `NumAwarded` and `NumAwardedHardcore`, regardless of the
    progress. Inactive consoles, events, and games with more than 5 achievements that the user played
    without an unlock have no such row. Title, icon, console and `MostRecentAwardedDate` of such a row
    come from the user's first award, of any kind, whose `AwardData` is the id of the game: first by
    `DisplayOrder`, then by time. If that award is not for a game, there is no row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        u=u,
        o=o,
        c=c,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str | None:
    """A user's progress in each game, in pages

     The games in which a user unlocked an achievement, latest unlock first. An unknown user has no
    games.

    Only games with more than 5 official achievements are included, without events and inactive
    consoles. **A game with an award but without progress, or with at most 5 achievements, still has a
    row, with zeros** in `MaxPossible`, `NumAwarded` and `NumAwardedHardcore`, regardless of the
    progress. Inactive consoles, events, and games with more than 5 achievements that the user played
    without an unlock have no such row. Title, icon, console and `MostRecentAwardedDate` of such a row
    come from the user's first award, of any kind, whose `AwardData` is the id of the game: first by
    `DisplayOrder`, then by time. If that award is not for a game, there is no row.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        o (int | Unset): How many rows to skip, 0 by default. The server rejects a negative number
            with a 422.
        c (int | Unset): How many rows to return, 100 by default, at most 500. The server rejects
            a higher number, and one below 1, with a 422.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompletionProgressPage | InvalidParameters | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            u=u,
            o=o,
            c=c,
        )
    ).parsed
