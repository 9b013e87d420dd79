"""Answers the vectors. Each has a base URL of its own, so that what is asked there can be told apart."""

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

# Nobody's, but in the form of one.
WRONG_KEY = "x" * 32
KEYS = {"right": WEB_API_KEY, "wrong": WRONG_KEY}


@define
class Exchange:
    """What was asked for, and what was answered."""

    path: str
    query: list[tuple[str, str]]
    body: bytes = b""


class VectorServer(Server):
    """Answers as the vectors say, or as the simulator does where they don't say."""

    def __init__(self, vectors: Iterable[Vector]) -> None:
        self.exchanges: dict[str, list[Exchange]] = defaultdict(list)
        """By the ids of vectors, what has come since the server was started."""
        super().__init__(Starlette(routes=[Mount(f"/{vector.id}", self._remembered(vector)) for vector in vectors]))

    def base_url(self, vector: Vector) -> str:
        return f"{self.origin}/{vector.id}/API"

    def _remembered(self, vector: Vector) -> ASGIApp:
        answer = vector.answer
        if answer is None:
            # Each has data of its own, as if nobody had asked for anything yet.
            app: ASGIApp = create_app(invented())
        elif answer.body is None:
            app = changed(create_app(invented()), answer.change)
        else:
            app = Response(answer.body, answer.status, answer.headers)

        async def answer_and_remember(scope: Scope, receive: Receive, send: Send) -> None:
            query = parse_qsl(scope["query_string"].decode(), keep_blank_values=True)
            exchange = Exchange(scope["path"].removeprefix(f"/{vector.id}/API"), query)
            self.exchanges[vector.id].append(exchange)

            async def send_and_remember(message: Message) -> None:
                exchange.body += message.get("body", b"")
                await send(message)

            await app(scope, receive, send_and_remember)

        return answer_and_remember


def changed(app: ASGIApp, change: dict[str, Any]) -> ASGIApp:
    """The application with changes in the documents that it answers."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        body = b""

        async def keep(message: Message) -> None:
            nonlocal body
            body += message.get("body", b"")

        await app(scope, receive, keep)
        document = json.loads(body)
        for pointer, value in change.items():
            *steps, last = pointer.split("/")[1:]
            place = document
            for step in steps:
                place = place[int(step)] if isinstance(place, list) else place[step]
            place[last] = value
        await JSONResponse(document)(scope, receive, send)

    return answer
