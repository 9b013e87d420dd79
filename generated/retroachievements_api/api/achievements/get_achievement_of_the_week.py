# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.achievement_of_the_week import AchievementOfTheWeek
    from ...models.no_achievement import NoAchievement
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import Response


def get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetAchievementOfTheWeek.php",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str | None:
    from ...models.achievement_of_the_week import AchievementOfTheWeek
    from ...models.no_achievement import NoAchievement
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:

        def _parse_response_200(data: object) -> AchievementOfTheWeek | NoAchievement:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = AchievementOfTheWeek.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = NoAchievement.from_dict(data)

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
) -> Response[AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str]:
    """The achievement of the week

     The achievement of the week and its newest unlocks. It is an event achievement that is based on
    another achievement, the source. `Achievement`, `Game` and `Console` describe the source;
    `ForumTopic`, `TotalPlayers` and the unlocks belong to the event. There is no pagination. If there
    is no achievement of the week, the server returns `NoAchievement` with status 200.

    The public documentation lacks `BadgeName` and `BadgeURL`, and its sample for NodeJS shows numbers
    as strings.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str | None:
    """The achievement of the week

     The achievement of the week and its newest unlocks. It is an event achievement that is based on
    another achievement, the source. `Achievement`, `Game` and `Console` describe the source;
    `ForumTopic`, `TotalPlayers` and the unlocks belong to the event. There is no pagination. If there
    is no achievement of the week, the server returns `NoAchievement` with status 200.

    The public documentation lacks `BadgeName` and `BadgeURL`, and its sample for NodeJS shows numbers
    as strings.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str]:
    """The achievement of the week

     The achievement of the week and its newest unlocks. It is an event achievement that is based on
    another achievement, the source. `Achievement`, `Game` and `Console` describe the source;
    `ForumTopic`, `TotalPlayers` and the unlocks belong to the event. There is no pagination. If there
    is no achievement of the week, the server returns `NoAchievement` with status 200.

    The public documentation lacks `BadgeName` and `BadgeURL`, and its sample for NodeJS shows numbers
    as strings.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str]
    """

    kwargs = get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str | None:
    """The achievement of the week

     The achievement of the week and its newest unlocks. It is an event achievement that is based on
    another achievement, the source. `Achievement`, `Game` and `Console` describe the source;
    `ForumTopic`, `TotalPlayers` and the unlocks belong to the event. There is no pagination. If there
    is no achievement of the week, the server returns `NoAchievement` with status 200.

    The public documentation lacks `BadgeName` and `BadgeURL`, and its sample for NodeJS shows numbers
    as strings.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AchievementOfTheWeek | NoAchievement | ServerFailure | StatusError | str
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
