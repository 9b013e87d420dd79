"""Generate replies: mutated examples of the spec, any JSON, and any bytes."""

import json
import re
from functools import cache
from http import HTTPStatus
from typing import Any

from hypothesis import strategies as st

from retroachievements import RetroAchievementsError

from ..contract.spec import DOCUMENT, examples
from .calls import KEY, Reply, file_of, values

Bodies = list[st.SearchStrategy[bytes]]

# An item that is more often in a list is drawn more often. one_of and | remove duplicates.
STATUSES = [*[st.just(200)] * 6, st.sampled_from([401, 404, 410, 422, 429, 503]), st.integers(100, 599)]

WORDS = ["Wed,", "31", "Feb", "9999", "24:00:00", "GMT", "+9999", "-1", "1e400", "nan", KEY]
HEADER = st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f")
RETRY_AFTER = st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text(HEADER)
CONTENT_TYPE = st.sampled_from(["application/json", "text/html; charset=utf-8"])
HEADERS = st.fixed_dictionaries({}, optional={"Retry-After": RETRY_AFTER, "Content-Type": CONTENT_TYPE})

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
DOCUMENTS = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)
JSON = DOCUMENTS.map(json.dumps)

# Serialized values, because not all of them are JSON.
NUMBERS = st.sampled_from(["0", "1", "-1", str(2**70), "0.5", "1e400", "true", "null"])
DATES = ["0000-00-00 00:00:00", "0001-01-01T00:00:00+23:59", "9999-12-31 23:59:59.999999Z", "2024-02-24"]
TEXTS = st.sampled_from([None, "", "0", "1", "-1", "12.5%", "nan", "1e400%", "\ud800", KEY, *DATES]).map(json.dumps)
OTHERS = st.sampled_from(["null", "true", "[]", "{}", "[[]]", "[{}]", '{"1": {"2": {}}}', '{"a": 1, "a": 2}'])
DEEP = ["[" * 500 + "]" * 500, '{"a":' * 100_000 + "0" + "}" * 100_000]
ODD = st.sampled_from(["NaN", "Infinity", "-Infinity", "9" * 5000, *DEEP])
KEYS = st.sampled_from(["", "0", "-1", "nan", "9" * 5000, "ID", "message", "errors"]) | st.text()


def places(container: Any) -> list[tuple[Any, Any]]:
    """Return every place in a document: its container, and its key or index."""
    keys = list(container) if isinstance(container, dict) else range(len(container))
    inner = [container[key] for key in keys if isinstance(container[key], (dict, list))]
    return [(container, key) for key in keys] + [place for value in inner for place in places(value)]


@st.composite
def mutated(draw: st.DrawFn, originals: list[str]) -> bytes:
    """Generate an example with changes in one or more places."""
    # In a list, so that the whole document is a place too.
    document = [json.loads(draw(st.sampled_from(originals)))]
    written: list[str] = []
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        if not (found := places(document)):
            break
        container, key = draw(st.sampled_from(found))
        change = draw(st.sampled_from([*["replace"] * 5, "add", "add", "remove", "rename", "repeat"]))
        if change == "remove":
            del container[key]
        elif change == "rename" and isinstance(container, dict):
            container[draw(KEYS)] = container.pop(key)
        elif change == "repeat" and isinstance(container[key], list):
            container[key] *= draw(st.sampled_from([2, 2, 2, 500]))
        else:
            same = {int: NUMBERS, str: TEXTS}.get(type(container[key]), OTHERS)
            written.append(draw(draw(st.sampled_from([*[same] * 6, NUMBERS, TEXTS, OTHERS, ODD, JSON]))))
            # A placeholder, which is replaced after serialization.
            mark = f"<{len(written) - 1}>"
            container[draw(KEYS) if change == "add" and isinstance(container, dict) else key] = mark
    text = re.sub(r'"<(\d)>"', lambda mark: written[int(mark[1])], json.dumps(document))
    return text[1:-1].encode()


@st.composite
def corrupted(draw: st.DrawFn, originals: list[str]) -> bytes:
    """Generate an example with damaged text."""
    text = draw(st.sampled_from(originals))
    whole, place = text.encode(), draw(st.integers(0, len(text)))
    start, end = whole[:place], whole[place:]
    keys_twice = f"{text[:-1]}, {text[1:]}".encode()
    in_utf_16, with_bom = text.encode("utf-16"), b"\xef\xbb\xbf" + whole
    return draw(st.sampled_from([start, start + b"\xff" + end, keys_twice, in_utf_16, with_bom]))


@cache
def documented(file: str) -> tuple[list[str], list[str]]:
    """Return the examples of an endpoint in the spec: those of success, and those of errors."""
    operation = DOCUMENT["paths"][f"/{file}"]["get"]["operationId"]
    found = [(name, json.dumps(value)) for name, _, value in examples() if name.startswith(f"{operation}-")]
    successes = [text for name, text in found if name.startswith(f"{operation}-200-")]
    return successes, [text for name, text in found if not name.startswith(f"{operation}-200-")]


def is_read(method: str, text: str) -> bool:
    """Return whether a method has a result for an example."""
    try:
        return any(values(method, Reply(text.encode())))
    except RetroAchievementsError:
        return False


@cache
def bodies(method: str) -> tuple[Bodies, Bodies]:
    """Return strategies for bodies of success, and for bodies of errors."""
    successes, errors = documented(file_of(method))
    read = [text for text in successes if is_read(method, text)]
    anything: Bodies = [JSON.map(str.encode), st.binary()]
    for_success = [*[mutated(read)] * 8, mutated(successes), corrupted(read), *anything]
    return for_success, [mutated(errors), corrupted(errors), *anything]


@st.composite
def replies(draw: st.DrawFn, method: str) -> Reply:
    """Generate a reply for a method."""
    status = draw(draw(st.sampled_from(STATUSES)))
    for_success, for_error = bodies(method)
    body = draw(draw(st.sampled_from(for_success if status == HTTPStatus.OK else for_error)))
    return Reply(body, status, draw(HEADERS))
