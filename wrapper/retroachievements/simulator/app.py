"""The simulator as an ASGI application, for whatever serves one."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .data import Dataset
from .inputs import Inputs
from .replies import NO_METHOD, SERVER_ERROR, UNAUTHENTICATED, UNKNOWN_METHOD, Reply, ServerFailure, php_json
from .tickets import get_ticket_data

# The server dispatches every verb to the same script.
VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

ENDPOINTS = {"API_GetTicketData.php": get_ticket_data}


def create_app(data: Dataset) -> Starlette:
    """The application. It reads the data anew for each request."""

    async def answer(request: Request) -> Response:
        inputs = Inputs(request.method, request.headers, request.url.query, await request.body())
        reply = _reply(
            data, inputs, request.path_params.get("file", ""), f"{request.url.scheme}://{request.url.netloc}"
        )
        headers = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache, private"}
        return Response(php_json(reply.body), reply.status, headers, media_type="application/json")

    return Starlette(routes=[Route(path, answer, methods=VERBS) for path in ("/API", "/API/{file:path}")])


def _reply(data: Dataset, inputs: Inputs, file: str, site: str) -> Reply:
    key = inputs.key()
    # Keys are compared without regard to case, as the server's database does. Deleted users have no key.
    keys = {user.web_api_key.lower() for user in data.users if user.web_api_key and not user.deleted}
    if not isinstance(key, str) or key.lower() not in keys:
        return UNAUTHENTICATED
    if not file:
        return NO_METHOD
    endpoint = ENDPOINTS.get(file)
    if endpoint is None:
        return UNKNOWN_METHOD
    try:
        return endpoint(data, inputs, site)
    except ServerFailure:
        return SERVER_ERROR
