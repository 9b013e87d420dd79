"""Objects of every class that the methods return, made of the examples of the document."""

import json
import warnings
from collections.abc import Iterator
from typing import Any

import attrs

from retroachievements import RetroAchievementsError, models

from ..fuzz.calls import METHODS, Reply, file_of, values
from .spec import DOCUMENT, resolved

CLASSES: dict[str, Any] = {name: getattr(models, name) for name in models.__all__ if attrs.has(getattr(models, name))}


def inside(value: Any) -> Iterator[Any]:
    """The models in a value, itself included."""
    if attrs.has(type(value)):
        yield value
        value = [getattr(value, field.name, None) for field in attrs.fields(type(value))]
    if isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from inside(item)


def successes(file: str) -> list[bytes]:
    """The bodies of all examples of what an operation returns."""
    (operation,) = DOCUMENT["paths"][f"/{file}"].values()
    (media,) = resolved(operation["responses"]["200"])["content"].values()
    return [json.dumps(example["value"]).encode() for example in media["examples"].values()]


def returned() -> Iterator[Any]:
    """What each method makes of each example of its operation. Of another mode of it, it makes an error."""
    for method in METHODS:
        for body in successes(file_of(method)):
            try:
                yield from values(method, Reply(body))
            except RetroAchievementsError:
                continue
    # Of these, the methods return a list that is in them.
    for name, file in ("AchievementCount", "API_GetAchievementCount.php"), ("GameHashes", "API_GetGameHashes.php"):
        yield from (CLASSES[name].from_dict(json.loads(body)) for body in successes(file))


def find_samples() -> dict[str, list[Any]]:
    samples: dict[str, list[Any]] = {name: [] for name in CLASSES}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for value in returned():
            for model in inside(value):
                samples[type(model).__name__].append(model)
    return samples


SAMPLES = find_samples()
