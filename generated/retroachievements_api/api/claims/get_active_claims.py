# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.claim import Claim
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
        "url": "/API_GetActiveClaims.php",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | list[Claim] | str | None:
    from ...models.claim import Claim
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = Claim.from_list(response.json())

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
) -> Response[ServerFailure | StatusError | list[Claim] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerFailure | StatusError | list[Claim] | str]:
    """The open claims

     All claims that are active or in review, primary and collaboration, newest `Created` first; ties are
    in no particular order. Claims that have expired but are still open are included, with a negative
    `MinutesLeft`. The public documentation says that there are at most 1000; the server has no limit.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[Claim] | str]
    """

    kwargs = get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> ServerFailure | StatusError | list[Claim] | str | None:
    """The open claims

     All claims that are active or in review, primary and collaboration, newest `Created` first; ties are
    in no particular order. Claims that have expired but are still open are included, with a negative
    `MinutesLeft`. The public documentation says that there are at most 1000; the server has no limit.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[Claim] | str
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerFailure | StatusError | list[Claim] | str]:
    """The open claims

     All claims that are active or in review, primary and collaboration, newest `Created` first; ties are
    in no particular order. Claims that have expired but are still open are included, with a negative
    `MinutesLeft`. The public documentation says that there are at most 1000; the server has no limit.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[Claim] | str]
    """

    kwargs = get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> ServerFailure | StatusError | list[Claim] | str | None:
    """The open claims

     All claims that are active or in review, primary and collaboration, newest `Created` first; ties are
    in no particular order. Claims that have expired but are still open are included, with a negative
    `MinutesLeft`. The public documentation says that there are at most 1000; the server has no limit.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[Claim] | str
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
