"""Objects of every model: those in the examples of the document, and in what the real server's code sent."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from retroachievements import models
from retroachievements_api.types import Model

from .contract.spec import example, examples
from .contract.test_examples import read
from .contract.test_recorded import schema_of
from .recorded import REPLIES

# More of them take longer, and are much the same.
MOST = 20

MODELS: list[Any] = [model for name in models.__all__ if issubclass(model := getattr(models, name), Model)]


def within(value: Any) -> Iterator[Model]:
    """The models in a value, itself included."""
    if isinstance(value, list):
        for item in value:
            yield from within(item)
    elif isinstance(value, dict):
        yield from within(list(value.values()))
    elif isinstance(value, Model):
        yield value
        yield from within([getattr(value, name) for name, _ in value._fields.values()])


def answers() -> Iterator[Any]:
    for _, schema, value in examples():
        yield read(schema, value)
    for reply in REPLIES:
        if reply.method == "GET" and reply.status == 200:
            yield read(schema_of(reply), reply.json())
    # Another name of GameTicketStats with its tickets, which the document does not have.
    yield models.GameTickets.from_dict(example("getTicketData-200-GameTickets"))


SAMPLES: dict[type[Model], list[Any]] = defaultdict(list)
for answer in answers():
    for found in within(answer):
        if len(SAMPLES[type(found)]) < MOST and found not in SAMPLES[type(found)]:
            SAMPLES[type(found)].append(found)
