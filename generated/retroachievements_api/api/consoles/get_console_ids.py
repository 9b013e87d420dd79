# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.console import Console
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...types import UNSET, Response, Unset


def get_kwargs(
    *,
    a: int | Unset = UNSET,
    g: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["a"] = a

    params["g"] = g

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetConsoleIDs.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ServerFailure | StatusError | list[Console] | str | None:
    from ...models.console import Console
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = Console.from_list(response.json())

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
) -> Response[ServerFailure | StatusError | list[Console] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    a: int | Unset = UNSET,
    g: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[Console] | str]:
    """The consoles

     All consoles, in no particular order. Hubs and events are included as consoles.

    Args:
        a (int | Unset): `1` leaves out consoles that are not active yet. So does any value except
            an empty one and `0`, even `false`.
        g (int | Unset): `1` leaves out hubs and events. So does any value except an empty one and
            `0`, even `false`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[Console] | str]
    """

    kwargs = get_kwargs(
        a=a,
        g=g,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    a: int | Unset = UNSET,
    g: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[Console] | str | None:
    """The consoles

     All consoles, in no particular order. Hubs and events are included as consoles.

    Args:
        a (int | Unset): `1` leaves out consoles that are not active yet. So does any value except
            an empty one and `0`, even `false`.
        g (int | Unset): `1` leaves out hubs and events. So does any value except an empty one and
            `0`, even `false`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[Console] | str
    """

    return sync_detailed(
        client=client,
        a=a,
        g=g,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    a: int | Unset = UNSET,
    g: int | Unset = UNSET,
) -> Response[ServerFailure | StatusError | list[Console] | str]:
    """The consoles

     All consoles, in no particular order. Hubs and events are included as consoles.

    Args:
        a (int | Unset): `1` leaves out consoles that are not active yet. So does any value except
            an empty one and `0`, even `false`.
        g (int | Unset): `1` leaves out hubs and events. So does any value except an empty one and
            `0`, even `false`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ServerFailure | StatusError | list[Console] | str]
    """

    kwargs = get_kwargs(
        a=a,
        g=g,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    a: int | Unset = UNSET,
    g: int | Unset = UNSET,
) -> ServerFailure | StatusError | list[Console] | str | None:
    """The consoles

     All consoles, in no particular order. Hubs and events are included as consoles.

    Args:
        a (int | Unset): `1` leaves out consoles that are not active yet. So does any value except
            an empty one and `0`, even `false`.
        g (int | Unset): `1` leaves out hubs and events. So does any value except an empty one and
            `0`, even `false`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ServerFailure | StatusError | list[Console] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            a=a,
            g=g,
        )
    ).parsed
