"""Replies of the server's code. See README.md in this folder."""

import json
from pathlib import Path
from typing import Any, Self

from attrs import frozen


@frozen
class RecordedReply:
    """A request and the reply of the server."""

    method: str
    path: str
    query: dict[str, str]
    status: int
    headers: dict[str, str]
    body: str

    @classmethod
    def read(cls, line: str) -> Self:
        return cls(**json.loads(line))

    @property
    def endpoint(self) -> str:
        """The requested endpoint, such as `API_GetTicketData.php`."""
        return self.path.rpartition("/")[2]

    def json(self) -> Any:
        return json.loads(self.body)

    def __str__(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        return f"{self.method} {self.endpoint}?{query} {self.status}"


REPLIES = [
    RecordedReply.read(line)
    for line in (Path(__file__).parent / "replies.jsonl").read_text(encoding="utf-8").splitlines()
]
