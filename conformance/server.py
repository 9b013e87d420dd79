"""Serves the vectors. Each has its own base URL, which identifies its requests."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

from attrs import define
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from retroachievements_simulator.app import create_app
from retroachievements_simulator.invention import WEB_API_KEY, invented
from retroachievements_simulator.server import Server

from .vectors import Vector

# It has the format of a key, but no user has it.
WRONG_KEY = "x" * 32
KEYS = {"right": WEB_API_KEY, "wrong": WRONG_KEY}


@define
class Exchange:
    """A request, and the body of its response."""

    path: str
    query: list[tuple[str, str]]
    body: bytes = b""


class VectorServer(Server):
    """Returns the response of each vector, or by default that of the simulator."""

    def __init__(self, vectors: Iterable[Vector]) -> None:
        self.exchanges: dict[str, list[Exchange]] = defaultdict(list)
        """The exchanges since the start of the server, by id of the vector."""
        super().__init__(Starlette(routes=[Mount(f"/{vector.id}", self._app(vector)) for vector in vectors]))

    def base_url(self, vector: Vector) -> str:
        return f"{self.origin}/{vector.id}/API"

    def _app(self, vector: Vector) -> ASGIApp:
        response = vector.response
        if response is None:
            # Each vector has its own data, so that other vectors do not affect it.
            app: ASGIApp = create_app(invented())
        elif response.body is None:
            app = changed(create_app(invented()), response.change)
        else:
            app = Response(response.body, response.status, response.headers)

        async def respond_and_record(scope: Scope, receive: Receive, send: Send) -> None:
            query = parse_qsl(scope["query_string"].decode(), keep_blank_values=True)
            exchange = Exchange(scope["path"].removeprefix(f"/{vector.id}/API"), query)
            self.exchanges[vector.id].append(exchange)

            async def send_and_record(message: Message) -> None:
                exchange.body += message.get("body", b"")
                await send(message)

            await app(scope, receive, send_and_record)

        return respond_and_record


def changed(app: ASGIApp, change: dict[str, Any]) -> ASGIApp:
    """Return the application with changes in its responses."""

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        body = b""

        async def collect(message: Message) -> None:
            nonlocal body
            body += message.get("body", b"")

        await app(scope, receive, collect)
        document = json.loads(body)
        for pointer, value in change.items():
            *steps, last = pointer.split("/")[1:]
            place = document
            for step in steps:
                place = place[int(step)] if isinstance(place, list) else place[step]
            place[last] = value
        await JSONResponse(document)(scope, receive, send)

    return respond
