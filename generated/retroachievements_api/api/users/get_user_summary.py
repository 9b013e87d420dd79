# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unknown_user import UnknownUser
    from ...models.user_summary import UserSummary

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    u: str,
    g: int | Unset = UNSET,
    a: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["u"] = u

    params["g"] = g

    params["a"] = a

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetUserSummary.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str | None:
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.unknown_user import UnknownUser
    from ...models.user_summary import UserSummary

    if response.status_code == 200:
        response_200 = UserSummary.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = UnknownUser.from_dict(response.json())

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
) -> Response[InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str]:
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
    g: int | Unset = UNSET,
    a: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str]:
    """A user's profile and last played games

     A user's profile, rank, and recently played games with the achievements unlocked in them. This
    request is slow on the server. `Awarded`, `RecentAchievements` and `LastGame` depend on `g`:

    - `g` = 0: `Awarded` and `RecentAchievements` are `{}`, and `LastGame` is absent.
    - `g` > 0, and the user has played a game: `Awarded` has entries, `RecentAchievements` has entries
    or is `[]`,
      and `LastGame` is present if `LastGameID` is one of the games and that game exists.
    - `g` > 0, and the user has not played any game: all three are absent.

    The header comment of the server's script says `RichPresenceUpdated` instead of
    `RichPresenceMsgDate`, and says that the points in `Awarded` are text.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        g (int | Unset): How many recently played games to return, 0 by default, capped at 100.
        a (int | Unset): How many of the newest unlocks to return, 10 by default, without a
            maximum. The server takes them from the games of `Awarded`: first this many from each
            game, by the time of the first unlock in either mode, and then the newest of all these, by
            the time of the hardcore unlock if there is one. A recent hardcore unlock of an
            achievement that the user unlocked in softcore mode long ago can therefore be missing. **0
            does not mean none**: it returns all official achievements of these games, including
            locked ones.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str]
    """

    kwargs = get_kwargs(
        u=u,
        g=g,
        a=a,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    g: int | Unset = UNSET,
    a: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str | None:
    """A user's profile and last played games

     A user's profile, rank, and recently played games with the achievements unlocked in them. This
    request is slow on the server. `Awarded`, `RecentAchievements` and `LastGame` depend on `g`:

    - `g` = 0: `Awarded` and `RecentAchievements` are `{}`, and `LastGame` is absent.
    - `g` > 0, and the user has played a game: `Awarded` has entries, `RecentAchievements` has entries
    or is `[]`,
      and `LastGame` is present if `LastGameID` is one of the games and that game exists.
    - `g` > 0, and the user has not played any game: all three are absent.

    The header comment of the server's script says `RichPresenceUpdated` instead of
    `RichPresenceMsgDate`, and says that the points in `Awarded` are text.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        g (int | Unset): How many recently played games to return, 0 by default, capped at 100.
        a (int | Unset): How many of the newest unlocks to return, 10 by default, without a
            maximum. The server takes them from the games of `Awarded`: first this many from each
            game, by the time of the first unlock in either mode, and then the newest of all these, by
            the time of the hardcore unlock if there is one. A recent hardcore unlock of an
            achievement that the user unlocked in softcore mode long ago can therefore be missing. **0
            does not mean none**: it returns all official achievements of these games, including
            locked ones.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str
    """

    return sync_detailed(
        client=client,
        u=u,
        g=g,
        a=a,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    g: int | Unset = UNSET,
    a: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str]:
    """A user's profile and last played games

     A user's profile, rank, and recently played games with the achievements unlocked in them. This
    request is slow on the server. `Awarded`, `RecentAchievements` and `LastGame` depend on `g`:

    - `g` = 0: `Awarded` and `RecentAchievements` are `{}`, and `LastGame` is absent.
    - `g` > 0, and the user has played a game: `Awarded` has entries, `RecentAchievements` has entries
    or is `[]`,
      and `LastGame` is present if `LastGameID` is one of the games and that game exists.
    - `g` > 0, and the user has not played any game: all three are absent.

    The header comment of the server's script says `RichPresenceUpdated` instead of
    `RichPresenceMsgDate`, and says that the points in `Awarded` are text.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        g (int | Unset): How many recently played games to return, 0 by default, capped at 100.
        a (int | Unset): How many of the newest unlocks to return, 10 by default, without a
            maximum. The server takes them from the games of `Awarded`: first this many from each
            game, by the time of the first unlock in either mode, and then the newest of all these, by
            the time of the hardcore unlock if there is one. A recent hardcore unlock of an
            achievement that the user unlocked in softcore mode long ago can therefore be missing. **0
            does not mean none**: it returns all official achievements of these games, including
            locked ones.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str]
    """

    kwargs = get_kwargs(
        u=u,
        g=g,
        a=a,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    u: str,
    g: int | Unset = UNSET,
    a: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str | None:
    """A user's profile and last played games

     A user's profile, rank, and recently played games with the achievements unlocked in them. This
    request is slow on the server. `Awarded`, `RecentAchievements` and `LastGame` depend on `g`:

    - `g` = 0: `Awarded` and `RecentAchievements` are `{}`, and `LastGame` is absent.
    - `g` > 0, and the user has played a game: `Awarded` has entries, `RecentAchievements` has entries
    or is `[]`,
      and `LastGame` is present if `LastGameID` is one of the games and that game exists.
    - `g` > 0, and the user has not played any game: all three are absent.

    The header comment of the server's script says `RichPresenceUpdated` instead of
    `RichPresenceMsgDate`, and says that the points in `Awarded` are text.

    Args:
        u (str): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case, are a
            ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server compares
            case-insensitively with the display name and the original username. It rejects other forms
            with a 422. Names change, ULIDs do not, and nobody can take a name that another user has
            or had at registration. The server first trims whitespace at both ends.
        g (int | Unset): How many recently played games to return, 0 by default, capped at 100.
        a (int | Unset): How many of the newest unlocks to return, 10 by default, without a
            maximum. The server takes them from the games of `Awarded`: first this many from each
            game, by the time of the first unlock in either mode, and then the newest of all these, by
            the time of the hardcore unlock if there is one. A recent hardcore unlock of an
            achievement that the user unlocked in softcore mode long ago can therefore be missing. **0
            does not mean none**: it returns all official achievements of these games, including
            locked ones.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | UnknownUser | UserSummary | str
    """

    return (
        await asyncio_detailed(
            client=client,
            u=u,
            g=g,
            a=a,
        )
    ).parsed
