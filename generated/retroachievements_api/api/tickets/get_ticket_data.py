# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.achievement_ticket_stats import AchievementTicketStats
    from ...models.developer_ticket_stats import DeveloperTicketStats
    from ...models.endpoint_error import EndpointError
    from ...models.game_ticket_stats import GameTicketStats
    from ...models.most_ticketed_games import MostTicketedGames
    from ...models.recent_open_tickets import RecentOpenTickets
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.ticket import Ticket

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    i: int | Unset = UNSET,
    f: int | Unset = UNSET,
    u: str | Unset = UNSET,
    g: int | Unset = UNSET,
    d: int | Unset = UNSET,
    a: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["i"] = i

    params["f"] = f

    params["u"] = u

    params["g"] = g

    params["d"] = d

    params["a"] = a

    params["o"] = o

    params["c"] = c

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetTicketData.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
    | None
):
    from ...models.achievement_ticket_stats import AchievementTicketStats
    from ...models.developer_ticket_stats import DeveloperTicketStats
    from ...models.endpoint_error import EndpointError
    from ...models.game_ticket_stats import GameTicketStats
    from ...models.most_ticketed_games import MostTicketedGames
    from ...models.recent_open_tickets import RecentOpenTickets
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.ticket import Ticket

    if response.status_code == 200:

        def _parse_response_200(
            data: object,
        ) -> (
            AchievementTicketStats
            | DeveloperTicketStats
            | GameTicketStats
            | MostTicketedGames
            | RecentOpenTickets
            | Ticket
        ):
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = Ticket.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_1 = MostTicketedGames.from_dict(data)

                return response_200_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_2 = DeveloperTicketStats.from_dict(data)

                return response_200_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_3 = GameTicketStats.from_dict(data)

                return response_200_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_4 = AchievementTicketStats.from_dict(data)

                return response_200_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_5 = RecentOpenTickets.from_dict(data)

            return response_200_type_5

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = StatusError.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = EndpointError.from_dict(response.json())

        return response_404

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
) -> Response[
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int | Unset = UNSET,
    f: int | Unset = UNSET,
    u: str | Unset = UNSET,
    g: int | Unset = UNSET,
    d: int | Unset = UNSET,
    a: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
]:
    """Tickets, or ticket statistics

     One path with six responses. The first matching selector decides; the server ignores the others:

    1. `i` > 0: one ticket, as `Ticket`
    2. `f` = 1: the games with the most open tickets, as `MostTicketedGames`
    3. `u` neither empty nor `0`: a developer's statistics, as `DeveloperTicketStats`
    4. `g` > 0: a game's statistics, as `GameTicketStats`; with `d` = 1 also its tickets
    5. `a` > 0: an achievement's statistics, as `AchievementTicketStats`
    6. otherwise: the newest open tickets, as `RecentOpenTickets`

    **The server validates nothing.** It reads integers like a PHP cast (`12abc` is 12, `abc` is 0). An
    invalid selector (`i=abc`, `g=-1`, `u=0`) selects nothing, and the request falls through to the next
    mode, finally to the newest open tickets with status 200.

    **"Open" has four meanings** here: each `Open` and `OpenTickets` says what it counts. Only
    achievement tickets are supported: the id of a leaderboard ticket is a 404, and lists omit them.

    Args:
        i (int | Unset): The id of a ticket; selects `Ticket`. 0 and below count as absent. The
            server also reads this parameter from a form or JSON body, where it takes precedence over
            the query.
        f (int | Unset): `1` selects `MostTicketedGames`, regardless of `u`, `g` and `a`. With
            `g`, `5` selects the tickets of unofficial achievements; any other value selects those of
            official ones. It has no other effect.
        u (str | Unset): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case,
            are a ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server
            compares case-insensitively with the display name and the original username. Names change,
            ULIDs do not: request the user by name once, and store and use the ULID from the response.
            `API_GetTicketData.php` does not check the form: a value that matches no user is a 404. An
            empty value and `0` count as absent, which silently selects another mode.
        g (int | Unset): The id of a game; selects `GameTicketStats`. 0 and below count as absent.
        d (int | Unset): `1` adds `Tickets` to the response for `g`. It has no other effect.
        a (int | Unset): The id of an achievement; selects `AchievementTicketStats`. 0 and below
            count as absent.
        o (int | Unset): How many tickets to skip, 0 by default. A negative number counts as 0. It
            affects `RecentOpenTickets` and the `Tickets` of a game; the public documentation does not
            mention the latter. `MostTicketedGames` ignores it, although the public documentation
            lists it there.
        c (int | Unset): How many rows to return, 10 by default, capped at 100. It affects
            `RecentOpenTickets`, the `Tickets` of a game, and `MostTicketedGames`. 0 returns an empty
            list of tickets, but 20 games. A negative value returns 20 games, and is expected to be a
            500 for tickets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementTicketStats | DeveloperTicketStats | GameTicketStats | MostTicketedGames | RecentOpenTickets | Ticket | EndpointError | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
        f=f,
        u=u,
        g=g,
        d=d,
        a=a,
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
    i: int | Unset = UNSET,
    f: int | Unset = UNSET,
    u: str | Unset = UNSET,
    g: int | Unset = UNSET,
    d: int | Unset = UNSET,
    a: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> (
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
    | None
):
    """Tickets, or ticket statistics

     One path with six responses. The first matching selector decides; the server ignores the others:

    1. `i` > 0: one ticket, as `Ticket`
    2. `f` = 1: the games with the most open tickets, as `MostTicketedGames`
    3. `u` neither empty nor `0`: a developer's statistics, as `DeveloperTicketStats`
    4. `g` > 0: a game's statistics, as `GameTicketStats`; with `d` = 1 also its tickets
    5. `a` > 0: an achievement's statistics, as `AchievementTicketStats`
    6. otherwise: the newest open tickets, as `RecentOpenTickets`

    **The server validates nothing.** It reads integers like a PHP cast (`12abc` is 12, `abc` is 0). An
    invalid selector (`i=abc`, `g=-1`, `u=0`) selects nothing, and the request falls through to the next
    mode, finally to the newest open tickets with status 200.

    **"Open" has four meanings** here: each `Open` and `OpenTickets` says what it counts. Only
    achievement tickets are supported: the id of a leaderboard ticket is a 404, and lists omit them.

    Args:
        i (int | Unset): The id of a ticket; selects `Ticket`. 0 and below count as absent. The
            server also reads this parameter from a form or JSON body, where it takes precedence over
            the query.
        f (int | Unset): `1` selects `MostTicketedGames`, regardless of `u`, `g` and `a`. With
            `g`, `5` selects the tickets of unofficial achievements; any other value selects those of
            official ones. It has no other effect.
        u (str | Unset): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case,
            are a ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server
            compares case-insensitively with the display name and the original username. Names change,
            ULIDs do not: request the user by name once, and store and use the ULID from the response.
            `API_GetTicketData.php` does not check the form: a value that matches no user is a 404. An
            empty value and `0` count as absent, which silently selects another mode.
        g (int | Unset): The id of a game; selects `GameTicketStats`. 0 and below count as absent.
        d (int | Unset): `1` adds `Tickets` to the response for `g`. It has no other effect.
        a (int | Unset): The id of an achievement; selects `AchievementTicketStats`. 0 and below
            count as absent.
        o (int | Unset): How many tickets to skip, 0 by default. A negative number counts as 0. It
            affects `RecentOpenTickets` and the `Tickets` of a game; the public documentation does not
            mention the latter. `MostTicketedGames` ignores it, although the public documentation
            lists it there.
        c (int | Unset): How many rows to return, 10 by default, capped at 100. It affects
            `RecentOpenTickets`, the `Tickets` of a game, and `MostTicketedGames`. 0 returns an empty
            list of tickets, but 20 games. A negative value returns 20 games, and is expected to be a
            500 for tickets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementTicketStats | DeveloperTicketStats | GameTicketStats | MostTicketedGames | RecentOpenTickets | Ticket | EndpointError | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
        i=i,
        f=f,
        u=u,
        g=g,
        d=d,
        a=a,
        o=o,
        c=c,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    i: int | Unset = UNSET,
    f: int | Unset = UNSET,
    u: str | Unset = UNSET,
    g: int | Unset = UNSET,
    d: int | Unset = UNSET,
    a: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> Response[
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
]:
    """Tickets, or ticket statistics

     One path with six responses. The first matching selector decides; the server ignores the others:

    1. `i` > 0: one ticket, as `Ticket`
    2. `f` = 1: the games with the most open tickets, as `MostTicketedGames`
    3. `u` neither empty nor `0`: a developer's statistics, as `DeveloperTicketStats`
    4. `g` > 0: a game's statistics, as `GameTicketStats`; with `d` = 1 also its tickets
    5. `a` > 0: an achievement's statistics, as `AchievementTicketStats`
    6. otherwise: the newest open tickets, as `RecentOpenTickets`

    **The server validates nothing.** It reads integers like a PHP cast (`12abc` is 12, `abc` is 0). An
    invalid selector (`i=abc`, `g=-1`, `u=0`) selects nothing, and the request falls through to the next
    mode, finally to the newest open tickets with status 200.

    **"Open" has four meanings** here: each `Open` and `OpenTickets` says what it counts. Only
    achievement tickets are supported: the id of a leaderboard ticket is a 404, and lists omit them.

    Args:
        i (int | Unset): The id of a ticket; selects `Ticket`. 0 and below count as absent. The
            server also reads this parameter from a form or JSON body, where it takes precedence over
            the query.
        f (int | Unset): `1` selects `MostTicketedGames`, regardless of `u`, `g` and `a`. With
            `g`, `5` selects the tickets of unofficial achievements; any other value selects those of
            official ones. It has no other effect.
        u (str | Unset): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case,
            are a ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server
            compares case-insensitively with the display name and the original username. Names change,
            ULIDs do not: request the user by name once, and store and use the ULID from the response.
            `API_GetTicketData.php` does not check the form: a value that matches no user is a 404. An
            empty value and `0` count as absent, which silently selects another mode.
        g (int | Unset): The id of a game; selects `GameTicketStats`. 0 and below count as absent.
        d (int | Unset): `1` adds `Tickets` to the response for `g`. It has no other effect.
        a (int | Unset): The id of an achievement; selects `AchievementTicketStats`. 0 and below
            count as absent.
        o (int | Unset): How many tickets to skip, 0 by default. A negative number counts as 0. It
            affects `RecentOpenTickets` and the `Tickets` of a game; the public documentation does not
            mention the latter. `MostTicketedGames` ignores it, although the public documentation
            lists it there.
        c (int | Unset): How many rows to return, 10 by default, capped at 100. It affects
            `RecentOpenTickets`, the `Tickets` of a game, and `MostTicketedGames`. 0 returns an empty
            list of tickets, but 20 games. A negative value returns 20 games, and is expected to be a
            500 for tickets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementTicketStats | DeveloperTicketStats | GameTicketStats | MostTicketedGames | RecentOpenTickets | Ticket | EndpointError | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs(
        i=i,
        f=f,
        u=u,
        g=g,
        d=d,
        a=a,
        o=o,
        c=c,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    i: int | Unset = UNSET,
    f: int | Unset = UNSET,
    u: str | Unset = UNSET,
    g: int | Unset = UNSET,
    d: int | Unset = UNSET,
    a: int | Unset = UNSET,
    o: int | Unset = UNSET,
    c: int | Unset = UNSET,
) -> (
    AchievementTicketStats
    | DeveloperTicketStats
    | GameTicketStats
    | MostTicketedGames
    | RecentOpenTickets
    | Ticket
    | EndpointError
    | ServerFailure
    | StatusError
    | str
    | None
):
    """Tickets, or ticket statistics

     One path with six responses. The first matching selector decides; the server ignores the others:

    1. `i` > 0: one ticket, as `Ticket`
    2. `f` = 1: the games with the most open tickets, as `MostTicketedGames`
    3. `u` neither empty nor `0`: a developer's statistics, as `DeveloperTicketStats`
    4. `g` > 0: a game's statistics, as `GameTicketStats`; with `d` = 1 also its tickets
    5. `a` > 0: an achievement's statistics, as `AchievementTicketStats`
    6. otherwise: the newest open tickets, as `RecentOpenTickets`

    **The server validates nothing.** It reads integers like a PHP cast (`12abc` is 12, `abc` is 0). An
    invalid selector (`i=abc`, `g=-1`, `u=0`) selects nothing, and the request falls through to the next
    mode, finally to the newest open tickets with status 200.

    **"Open" has four meanings** here: each `Open` and `OpenTickets` says what it counts. Only
    achievement tickets are supported: the id of a leaderboard ticket is a 404, and lists omit them.

    Args:
        i (int | Unset): The id of a ticket; selects `Ticket`. 0 and below count as absent. The
            server also reads this parameter from a form or JSON body, where it takes precedence over
            the query.
        f (int | Unset): `1` selects `MostTicketedGames`, regardless of `u`, `g` and `a`. With
            `g`, `5` selects the tickets of unofficial achievements; any other value selects those of
            official ones. It has no other effect.
        u (str | Unset): A user, by name or ULID. 26 characters of 0-9 and A-Z, in either case,
            are a ULID. Anything else is a name: 2 to 20 ASCII letters and digits, which the server
            compares case-insensitively with the display name and the original username. Names change,
            ULIDs do not: request the user by name once, and store and use the ULID from the response.
            `API_GetTicketData.php` does not check the form: a value that matches no user is a 404. An
            empty value and `0` count as absent, which silently selects another mode.
        g (int | Unset): The id of a game; selects `GameTicketStats`. 0 and below count as absent.
        d (int | Unset): `1` adds `Tickets` to the response for `g`. It has no other effect.
        a (int | Unset): The id of an achievement; selects `AchievementTicketStats`. 0 and below
            count as absent.
        o (int | Unset): How many tickets to skip, 0 by default. A negative number counts as 0. It
            affects `RecentOpenTickets` and the `Tickets` of a game; the public documentation does not
            mention the latter. `MostTicketedGames` ignores it, although the public documentation
            lists it there.
        c (int | Unset): How many rows to return, 10 by default, capped at 100. It affects
            `RecentOpenTickets`, the `Tickets` of a game, and `MostTicketedGames`. 0 returns an empty
            list of tickets, but 20 games. A negative value returns 20 games, and is expected to be a
            500 for tickets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementTicketStats | DeveloperTicketStats | GameTicketStats | MostTicketedGames | RecentOpenTickets | Ticket | EndpointError | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            i=i,
            f=f,
            u=u,
            g=g,
            d=d,
            a=a,
            o=o,
            c=c,
        )
    ).parsed
