"""The simulator as an ASGI application."""

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
    """Return the application. It reads the current data for each request, after it applies the script."""
    current = script or Script()

    async def respond(request: Request) -> Response:
        file = request.path_params.get("file", "")
        inputs = Inputs(request.method, request.headers, request.url.query, await request.body())

        def regular() -> Response:
            with current.lock:
                reply = reply_to(data, inputs, file)
                body = php_json(reply.body)
            headers = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache, private"}
            return Response(body, reply.status, headers, media_type="application/json")

        with current.lock:
            current.record(file, request.query_params, data.now)
            failure = current.next_failure(file, data.now)
        if failure is None:
            return regular()
        if failure.after:
            # Stop waiting when the client disconnects.
            with suppress(TimeoutError):
                async with asyncio.timeout(failure.after):
                    await disconnection(request.receive)
        return failure.response(regular, request.headers.get("accept", ""))

    return Starlette(routes=[Route(path, respond, methods=VERBS) for path in ("/API", "/API/{file:path}")])


def reply_to(data: Dataset, inputs: Inputs, file: str) -> Reply:
    """Return the server's reply to a request for a file, such as `API_GetGame.php`."""
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
    """Return the owner of the key. The comparison ignores case, as in the database. Deleted users have no key."""
    key = inputs.key()
    for user in data.users:
        if user.web_api_key and not user.deleted and isinstance(key, str) and user.web_api_key.lower() == key.lower():
            return user
    return None
