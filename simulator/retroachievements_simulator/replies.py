"""The server's responses: the formats of its errors and of its JSON."""

import json
from typing import Any

from attrs import frozen


@frozen
class Reply:
    """A status and the data of the JSON body."""

    body: Any
    status: int = 200


class ServerFailure(Exception):
    """An exception that the server's code does not catch."""


def refusal(status: int, code: str, message: str, title: str | None = None) -> Reply:
    """Return an error that the server sends before it calls the endpoint."""
    return Reply(
        {"message": message, "errors": [{"status": str(status), "code": code, "title": title or message}]}, status
    )


def list_with_gaps(rows: dict[int, Any]) -> Any:
    """Return a filtered list in JSON: a list if the keys still count from 0, and otherwise an object."""
    return list(rows.values()) if list(rows) == list(range(len(rows))) else {str(key): row for key, row in rows.items()}


UNAUTHENTICATED = refusal(401, "unauthorized", "Unauthenticated.")
UNKNOWN_METHOD = refusal(404, "not_found", "Not Found")
NO_METHOD = refusal(404, "not_found", "API endpoint not found")
GONE = refusal(410, "gone", "Gone")
SERVER_ERROR = Reply({"message": "Server Error"}, 500)


def php_json(body: Any) -> bytes:
    """Encode JSON like PHP: ASCII only, with escaped slashes."""
    return json.dumps(body, separators=(",", ":")).replace("/", r"\/").encode()
