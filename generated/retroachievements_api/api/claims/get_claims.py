# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.claim import Claim
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
    k: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["k"] = k

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/API_GetClaims.php",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvalidParameters | ServerFailure | StatusError | list[Claim] | str | None:
    from ...models.claim import Claim
    from ...models.invalid_parameters import InvalidParameters
    from ...models.server_failure import ServerFailure
    from ...models.status_error import StatusError

    if response.status_code == 200:
        response_200 = Claim.from_list(response.json())

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
) -> Response[InvalidParameters | ServerFailure | StatusError | list[Claim] | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    k: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[Claim] | str]:
    """Completed, dropped or expired claims

     Claims of one kind, newest `Created` first; ties are in no particular order. The server reads at
    most the newest 1000 claims.

    The server filters expired claims (`k=3`) after that limit, and the rows keep their numbers: the
    response is an object with row numbers as keys, and a list only if no row before or between them is
    left out. The public documentation shows a list.

    Args:
        k (int | Unset): `1`, the default, for completed primary claims, without collaborations;
            `2` for dropped claims, primary and collaboration; `3` for claims that are active or in
            review but have expired. The server rejects anything else with a 422. Its first comparison
            is currently loose and the second is not: `02` is accepted but returns the same as `1`,
            until the next upgrade of the server's framework rejects it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[Claim] | str]
    """

    kwargs = get_kwargs(
        k=k,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    k: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[Claim] | str | None:
    """Completed, dropped or expired claims

     Claims of one kind, newest `Created` first; ties are in no particular order. The server reads at
    most the newest 1000 claims.

    The server filters expired claims (`k=3`) after that limit, and the rows keep their numbers: the
    response is an object with row numbers as keys, and a list only if no row before or between them is
    left out. The public documentation shows a list.

    Args:
        k (int | Unset): `1`, the default, for completed primary claims, without collaborations;
            `2` for dropped claims, primary and collaboration; `3` for claims that are active or in
            review but have expired. The server rejects anything else with a 422. Its first comparison
            is currently loose and the second is not: `02` is accepted but returns the same as `1`,
            until the next upgrade of the server's framework rejects it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[Claim] | str
    """

    return sync_detailed(
        client=client,
        k=k,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    k: int | Unset = UNSET,
) -> Response[InvalidParameters | ServerFailure | StatusError | list[Claim] | str]:
    """Completed, dropped or expired claims

     Claims of one kind, newest `Created` first; ties are in no particular order. The server reads at
    most the newest 1000 claims.

    The server filters expired claims (`k=3`) after that limit, and the rows keep their numbers: the
    response is an object with row numbers as keys, and a list only if no row before or between them is
    left out. The public documentation shows a list.

    Args:
        k (int | Unset): `1`, the default, for completed primary claims, without collaborations;
            `2` for dropped claims, primary and collaboration; `3` for claims that are active or in
            review but have expired. The server rejects anything else with a 422. Its first comparison
            is currently loose and the second is not: `02` is accepted but returns the same as `1`,
            until the next upgrade of the server's framework rejects it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvalidParameters | ServerFailure | StatusError | list[Claim] | str]
    """

    kwargs = get_kwargs(
        k=k,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    k: int | Unset = UNSET,
) -> InvalidParameters | ServerFailure | StatusError | list[Claim] | str | None:
    """Completed, dropped or expired claims

     Claims of one kind, newest `Created` first; ties are in no particular order. The server reads at
    most the newest 1000 claims.

    The server filters expired claims (`k=3`) after that limit, and the rows keep their numbers: the
    response is an object with row numbers as keys, and a list only if no row before or between them is
    left out. The public documentation shows a list.

    Args:
        k (int | Unset): `1`, the default, for completed primary claims, without collaborations;
            `2` for dropped claims, primary and collaboration; `3` for claims that are active or in
            review but have expired. The server rejects anything else with a 422. Its first comparison
            is currently loose and the second is not: `02` is accepted but returns the same as `1`,
            until the next upgrade of the server's framework rejects it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvalidParameters | ServerFailure | StatusError | list[Claim] | str
    """

    return (
        await asyncio_detailed(
            client=client,
            k=k,
        )
    ).parsed
