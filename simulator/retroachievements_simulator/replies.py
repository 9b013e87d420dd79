"""How the server answers: the shapes of its errors, and how it writes JSON."""

import json
from typing import Any

from attrs import frozen


@frozen
class Reply:
    """A status and what becomes the JSON body."""

    body: Any
    status: int = 200


class ServerFailure(Exception):
    """Where the server's code raises an exception that nothing catches."""


def refusal(status: int, code: str, message: str, title: str | None = None) -> Reply:
    """How the server refuses before it looks at the endpoint."""
    return Reply(
        {"message": message, "errors": [{"status": str(status), "code": code, "title": title or message}]}, status
    )


def list_with_gaps(rows: dict[int, Any]) -> Any:
    """What becomes of a filtered list: JSON has one only where the keys still count from 0, and else an object."""
    return list(rows.values()) if list(rows) == list(range(len(rows))) else {str(key): row for key, row in rows.items()}


UNAUTHENTICATED = refusal(401, "unauthorized", "Unauthenticated.")
UNKNOWN_METHOD = refusal(404, "not_found", "Not Found")
NO_METHOD = refusal(404, "not_found", "API endpoint not found")
GONE = refusal(410, "gone", "Gone")
SERVER_ERROR = Reply({"message": "Server Error"}, 500)


def php_json(body: Any) -> bytes:
    """JSON as PHP writes it: ASCII only, slashes escaped."""
    return json.dumps(body, separators=(",", ":")).replace("/", r"\/").encode()
