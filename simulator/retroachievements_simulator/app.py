"""The simulator as an ASGI application, for whatever serves one."""

import asyncio
from contextlib import suppress

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

# Importing these modules registers their endpoints.
from . import achievements, claims, comments, consoles, feed, games, leaderboards, play, social, tickets, users  # noqa: F401
from .data import Dataset, User
from .endpoints import ENDPOINTS
from .inputs import Inputs
from .replies import NO_METHOD, SERVER_ERROR, UNAUTHENTICATED, UNKNOWN_METHOD, Reply, ServerFailure, php_json
from .script import Script, disconnection
from .validation import Refused

# The server dispatches every verb to the same script.
VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def create_app(data: Dataset, script: Script | None = None) -> Starlette:
    """The application. It reads the data anew for each request, and does what the script says first."""
    told = script or Script()

    async def answer(request: Request) -> Response:
        file = request.path_params.get("file", "")
        inputs = Inputs(request.method, request.headers, request.url.query, await request.body())

        def regular() -> Response:
            with told.lock:
                reply = reply_to(data, inputs, file)
                body = php_json(reply.body)
            headers = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache, private"}
            return Response(body, reply.status, headers, media_type="application/json")

        with told.lock:
            told.record(file, request.query_params, data.now)
            failure = told.next_failure(file, data.now)
        if failure is None:
            return regular()
        if failure.after:
            # A client that has given up is not waited for.
            with suppress(TimeoutError):
                async with asyncio.timeout(failure.after):
                    await disconnection(request.receive)
        return failure.response(regular, request.headers.get("accept", ""))

    return Starlette(routes=[Route(path, answer, methods=VERBS) for path in ("/API", "/API/{file:path}")])


def reply_to(data: Dataset, inputs: Inputs, file: str) -> Reply:
    """What the server replies to a request for a file, such as `API_GetGame.php`."""
    caller = _caller(data, inputs)
    if caller is None:
        return UNAUTHENTICATED
    if not file:
        return NO_METHOD
    handler = ENDPOINTS.get(file)
    if handler is None:
        return UNKNOWN_METHOD
    try:
        return handler(data, inputs, caller)
    except Refused as refused:
        return refused.reply
    except ServerFailure:
        return SERVER_ERROR


def _caller(data: Dataset, inputs: Inputs) -> User | None:
    """Whose key it is. Keys are compared without regard to case, as the database does; deleted users have none."""
    key = inputs.key()
    for user in data.users:
        if user.web_api_key and not user.deleted and isinstance(key, str) and user.web_api_key.lower() == key.lower():
            return user
    return None
