"""The document describes what the real server's code sends."""

import pytest

from ..recorded import REPLIES, RecordedReply
from .spec import DOCUMENT, resolved, validator


def test_every_endpoint_was_recorded() -> None:
    recorded = {reply.path for reply in REPLIES}

    assert {f"/API{path}" for path in DOCUMENT["paths"]} <= recorded
    assert len(REPLIES) == 211


@pytest.mark.parametrize("reply", [reply for reply in REPLIES if reply.method == "GET"], ids=str)
def test_a_recorded_reply_fits_its_schema(reply: RecordedReply) -> None:
    responses = DOCUMENT["paths"][reply.path.removeprefix("/API")]["get"]["responses"]
    media = resolved(responses[str(reply.status)])["content"]["application/json"]

    assert [error.message for error in validator(media["schema"]).iter_errors(reply.json())] == []
