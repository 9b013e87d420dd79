# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.top_user import TopUser

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import Response


def get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetTopTenUsers.php",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | list[TopUser] | str | None:
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError
    from ...models.top_user import TopUser

    if response.status_code == 200:
        response_200 = TopUser.from_list(response.json())

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
) -> Response[ServerFailure | StatusError | list[TopUser] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerFailure | StatusError | list[TopUser] | str]:
    """The ten users with the most points

     The ten users with the most hardcore points; users with equal points are sorted by RetroPoints.
    Untracked users are left out. If users have equal points, the list can become an object with the
    keys `0` to `9`, which are in the order of the ranks and not in numeric order. If your parser sorts
    keys, sort the values by `2` and `3`. The header comment of the server's script calls `2` the total
    points, but it contains the hardcore points.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[TopUser] | str]
    """

    kwargs = get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> ServerFailure | StatusError | list[TopUser] | str | None:
    """The ten users with the most points

     The ten users with the most hardcore points; users with equal points are sorted by RetroPoints.
    Untracked users are left out. If users have equal points, the list can become an object with the
    keys `0` to `9`, which are in the order of the ranks and not in numeric order. If your parser sorts
    keys, sort the values by `2` and `3`. The header comment of the server's script calls `2` the total
    points, but it contains the hardcore points.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[TopUser] | str
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerFailure | StatusError | list[TopUser] | str]:
    """The ten users with the most points

     The ten users with the most hardcore points; users with equal points are sorted by RetroPoints.
    Untracked users are left out. If users have equal points, the list can become an object with the
    keys `0` to `9`, which are in the order of the ranks and not in numeric order. If your parser sorts
    keys, sort the values by `2` and `3`. The header comment of the server's script calls `2` the total
    points, but it contains the hardcore points.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[TopUser] | str]
    """

    kwargs = get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> ServerFailure | StatusError | list[TopUser] | str | None:
    """The ten users with the most points

     The ten users with the most hardcore points; users with equal points are sorted by RetroPoints.
    Untracked users are left out. If users have equal points, the list can become an object with the
    keys `0` to `9`, which are in the order of the ranks and not in numeric order. If your parser sorts
    keys, sort the values by `2` and `3`. The header comment of the server's script calls `2` the total
    points, but it contains the hardcore points.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[TopUser] | str
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
