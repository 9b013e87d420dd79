"""Objects of every model, from the examples of the document and from recorded replies of the server's code."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from retroachievements import models
from retroachievements_api.types import Model

from .contract.spec import example, examples
from .contract.test_examples import read
from .contract.test_recorded import schema_of
from .recorded import REPLIES

# More samples take longer, and add little.
MAX_SAMPLES = 20

MODELS: list[Any] = [model for name in models.__all__ if issubclass(model := getattr(models, name), Model)]


def nested_models(value: Any) -> Iterator[Model]:
    """Yield the models in a value, including itself."""
    if isinstance(value, list):
        for item in value:
            yield from nested_models(item)
    elif isinstance(value, dict):
        yield from nested_models(list(value.values()))
    elif isinstance(value, Model):
        yield value
        yield from nested_models([getattr(value, name) for name, _ in value._fields.values()])


def responses() -> Iterator[Any]:
    for _, schema, value in examples():
        yield read(schema, value)
    for reply in REPLIES:
        if reply.method == "GET" and reply.status == 200:
            yield read(schema_of(reply), reply.json())
    # The document has no example of this model, which is GameTicketStats with its tickets.
    yield models.GameTickets.from_dict(example("getTicketData-200-GameTickets"))


SAMPLES: dict[type[Model], list[Any]] = defaultdict(list)
for response in responses():
    for found in nested_models(response):
        if len(SAMPLES[type(found)]) < MAX_SAMPLES and found not in SAMPLES[type(found)]:
            SAMPLES[type(found)].append(found)
