"""Custom transports get the request with the key. The client removes the key, and only the key, from their errors."""

import asyncio
import gc
import logging
import os
import re
import socket
import sys
import traceback
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import FrameType, FunctionType
from typing import Any, NoReturn

import httpx
import pytest

from retroachievements import ConnectionFailed, Hooks, RetroAchievements, RetroAchievementsError, build_authorization

from ..conftest import Flavor
from ..faults.server import GOOD, FaultServer
from ..leaks import crash_report
from .forking import Child

SECRET = "TheSecretKeyThatMustNotAppearHere"

Carry = Callable[[httpx.Request], Any]


class RefusedError(Exception):
    """An error with attributes, slots and its own `__str__`, as in many libraries."""

    __slots__ = ("address",)

    def __init__(self, request: httpx.Request) -> None:
        super().__init__("refused")
        self.address = str(request.url)
        self.details = {"headers": request.headers.raw, "url": request.url}
        self.request = request

    def __str__(self) -> str:
        return f"{self.address}: {self.details}"


class UnreadableError(Exception):
    """An error whose methods fail."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(str(request.url), request.headers.raw)

    def __str__(self) -> str:
        raise LookupError

    @property
    def reason(self) -> str:
        raise LookupError


class FixedError(Exception):
    """An error whose text can't be changed."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__()
        self.text = f"{request.url} {request.headers.raw}"

    def __setattr__(self, name: str, value: object) -> None:
        if name in vars(self):
            raise AttributeError(name)
        super().__setattr__(name, value)

    def __str__(self) -> str:
        return self.text


class Details:
    """An object whose repr does not show its attributes."""

    def __init__(self, **attributes: object) -> None:
        vars(self).update(attributes)


class ReadOnlyError(Exception):
    """An error with an attribute that can't be changed."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__("refused")
        # In the closure of a class, out of reach.
        address = shown(request)
        self.__class__ = type("ReadOnlyError", (type(self),), {"address": property(lambda _: address)})


def shown(request: httpx.Request) -> str:
    return f"{request.url} {request.headers.raw}"


def text(request: httpx.Request) -> NoReturn:
    raise httpx.ConnectError(f"can't reach {shown(request)}")


def text_in_upper_case(request: httpx.Request) -> NoReturn:
    raise httpx.ConnectError(f"can't reach {shown(request)}".upper())


def text_in_utf_16(request: httpx.Request) -> NoReturn:
    raise httpx.ConnectError(f"can't reach {shown(request).encode('utf-16')!r}")


def bytes_in_utf_16(request: httpx.Request) -> NoReturn:
    raise KeyError(shown(request).encode("utf-16"), bytearray(shown(request), "utf-16"))


def escaped_text(request: httpx.Request) -> NoReturn:
    raise KeyError("".join(f"\\u{ord(letter):04x}" for letter in shown(request)))


def text_of_another_kind(request: httpx.Request) -> NoReturn:
    raise RuntimeError(f"can't reach {shown(request)}")


def arguments(request: httpx.Request) -> NoReturn:
    raise KeyError(request.url, request.url.raw_path, [shown(request)], {"url": request.url}, request)


def name_of_a_file(request: httpx.Request) -> NoReturn:
    raise OSError(5, "can't reach it", shown(request))


def object_of_a_decoding(request: httpx.Request) -> NoReturn:
    (shown(request).encode() + b"\xff").decode()
    raise AssertionError


def note(request: httpx.Request) -> NoReturn:
    error = httpx.ConnectError("broken")
    error.add_note(shown(request))
    raise error


def attributes(request: httpx.Request) -> NoReturn:
    raise RefusedError(request)


def object_in_an_attribute(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.details = Details(address=shown(request))
    raise error


def object_in_an_object(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.details = Details(sent=Details(address=shown(request)))
    raise error


def object_in_a_dict(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.details = {"sent": [Details(address=shown(request))]}
    raise error


def object_that_refers_to_itself(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.details = Details()
    error.details.itself = error.details
    error.details.sent = Details(itself=error.details, address=shown(request))
    raise error


def object_as_an_argument(request: httpx.Request) -> NoReturn:
    raise KeyError("broken", Details(address=shown(request)))


def object_without_an_attribute(request: httpx.Request) -> NoReturn:
    details: Any = Details(address=shown(request))
    details.missing()
    raise AssertionError


def function_in_an_attribute(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.again = partial(print, shown(request))
    raise error


def copy_of(request: httpx.Request) -> httpx.Request:
    return httpx.Request("GET", str(request.url), headers=request.headers)


def with_another_request(request: httpx.Request) -> NoReturn:
    raise httpx.ConnectError("broken", request=copy_of(request))


def status_error_of_another_request(request: httpx.Request) -> NoReturn:
    httpx.Response(503, request=copy_of(request)).raise_for_status()
    raise AssertionError


def error_with_another_request(request: httpx.Request) -> NoReturn:
    error: Any = httpx.ConnectError("broken")
    error.original = httpx.ConnectError("broken", request=copy_of(request))
    raise error


def read_only(request: httpx.Request) -> NoReturn:
    raise ReadOnlyError(request)


def unreadable(request: httpx.Request) -> NoReturn:
    raise UnreadableError(request)


def fixed(request: httpx.Request) -> NoReturn:
    raise FixedError(request)


def error_in_an_error(request: httpx.Request) -> NoReturn:
    raise RuntimeError("broken", OSError(shown(request)))


def status_error(request: httpx.Request) -> NoReturn:
    httpx.Response(503, request=request).raise_for_status()
    raise AssertionError


def with_the_request(request: httpx.Request) -> NoReturn:
    raise httpx.ConnectError("broken", request=request)


def below(request: httpx.Request) -> NoReturn:
    url = shown(request)
    raise OSError(f"can't reach {url}")


def cause(request: httpx.Request) -> NoReturn:
    try:
        below(request)
    except OSError as error:
        raise httpx.ConnectError("broken") from error


def context(request: httpx.Request) -> NoReturn:
    try:
        below(request)
    except OSError:
        raise httpx.ConnectError("broken")  # noqa: B904 - the test needs an implicit context


def context_and_cause(request: httpx.Request) -> NoReturn:
    try:
        below(request)
    except OSError:
        raise httpx.ConnectError("broken") from ValueError("another cause")


def hidden_context(request: httpx.Request) -> NoReturn:
    try:
        below(request)
    except OSError:
        raise httpx.ConnectError("broken") from None


def members_of_a_group(request: httpx.Request) -> NoReturn:
    errors: list[Exception] = []
    for fail in (text, note, below, attributes):
        try:
            fail(request)
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("several", [*errors[:2], ExceptionGroup("more", errors[2:])])


def text_of_a_group(request: httpx.Request) -> NoReturn:
    raise ExceptionGroup(f"can't reach {shown(request)}", [OSError("broken")])


def circle(request: httpx.Request) -> NoReturn:
    first, second = RuntimeError(shown(request)), RuntimeError(shown(request))
    first.__cause__, second.__cause__ = second, first
    raise first


def base_exception(request: httpx.Request) -> NoReturn:
    raise SystemExit(shown(request))


FAILURES = [
    text,
    text_in_upper_case,
    text_in_utf_16,
    bytes_in_utf_16,
    escaped_text,
    text_of_another_kind,
    arguments,
    name_of_a_file,
    object_of_a_decoding,
    note,
    attributes,
    object_in_an_attribute,
    object_in_an_object,
    object_in_a_dict,
    object_that_refers_to_itself,
    object_as_an_argument,
    object_without_an_attribute,
    function_in_an_attribute,
    with_another_request,
    status_error_of_another_request,
    error_with_another_request,
    read_only,
    unreadable,
    fixed,
    error_in_an_error,
    status_error,
    with_the_request,
    cause,
    context,
    context_and_cause,
    hidden_context,
    members_of_a_group,
    text_of_a_group,
    circle,
    base_exception,
]


def transport(flavor: Flavor, carry: Carry) -> Any:
    """Return a custom transport that calls a function for each request."""

    class Own(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return carry(request)

    class OwnAsync(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return carry(request)

    return Own() if flavor.http_client_class is httpx.Client else OwnAsync()


def failure(flavor: Flavor, carry: Carry, send_key: Any = "query") -> BaseException:
    """Return the exception of a call."""
    authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
    options: dict[str, Any] = {"retry": None, "pacing": None, "transport": transport(flavor, carry)}
    client = flavor.client_class(authorization, **options)
    with flavor.opened(client) as ra, pytest.raises(BaseException) as caught:  # noqa: PT011
        flavor.result(ra.tickets.developer_stats("MockUser"))
    return caught.value


@pytest.mark.parametrize("send_key", ["query", "header"])
@pytest.mark.parametrize("carry", FAILURES)
def test_errors_of_transports_hide_the_key(flavor: Flavor, carry: Carry, send_key: str) -> None:
    error = failure(flavor, carry, send_key)
    report = crash_report(error)
    for text in (
        report,
        re.sub(r"\\+x00", "", report),
        re.sub(r"\\+u00(..)", lambda found: chr(int(found[1], 16)), report),
    ):
        assert SECRET.lower() not in text.lower()


class TestRestOfTheError:
    def test_text_stays(self, flavor: Flavor) -> None:
        error = failure(flavor, text)
        assert isinstance(error, ConnectionFailed)
        assert error.reason.startswith(
            "ConnectError: can't reach https://retroachievements.org/API/API_GetTicketData.php?"
        )
        assert "u=MockUser" in error.reason

    def test_type_and_arguments_stay(self, flavor: Flavor) -> None:
        error = failure(flavor, arguments)
        assert type(error) is KeyError
        assert b"u=MockUser" in error.args[1]
        error = failure(flavor, name_of_a_file)
        assert isinstance(error, OSError)
        assert (error.errno, error.strerror) == (5, "can't reach it")
        assert "u=MockUser" in error.filename

    def test_type_stays_without_a_module(self, flavor: Flavor) -> None:
        """Templates and interactive consoles run code without a module."""
        carry = FunctionType(arguments.__code__, {**arguments.__globals__, "__name__": None})
        assert type(failure(flavor, carry)) is KeyError

    def test_members_of_a_group_stay(self, flavor: Flavor) -> None:
        error = failure(flavor, members_of_a_group)
        assert isinstance(error, ExceptionGroup)
        assert [type(member) for member in error.exceptions] == [httpx.ConnectError, httpx.ConnectError, ExceptionGroup]

    def test_attributes_without_the_key_stay(self, flavor: Flavor) -> None:
        kept: Any = Details(address="nowhere", status=503)
        kept.itself = kept

        def carry(request: httpx.Request) -> NoReturn:
            error: Any = RuntimeError(kept)
            error.details, error.again, error.sent, error.address = kept, request.read, request, shown(request)
            raise error

        error: Any = failure(flavor, carry)
        assert error.args == (kept,)
        assert error.details is kept
        assert error.again() == b""
        assert error.sent.url.params == httpx.QueryParams(u="MockUser")
        assert "u=MockUser" in error.address

    def test_read_only_attribute(self, flavor: Flavor) -> None:
        error = failure(flavor, read_only)
        assert type(error) is RuntimeError
        assert str(error).endswith("ReadOnlyError: refused")

    def test_large_attribute_uses_little_memory(self, flavor: Flavor) -> None:
        size = 2**22

        def carry(request: httpx.Request) -> NoReturn:
            error: Any = RuntimeError("broken")
            error.response = httpx.Response(200, content=bytes(size), request=request)
            tracemalloc.start()
            raise error

        try:
            error: Any = failure(flavor, carry)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(error.response.content) == size
        assert peak < 2 * size

    def test_immutable_error_is_replaced(self, flavor: Flavor) -> None:
        error = failure(flavor, text_of_a_group)
        assert type(error) is RuntimeError
        assert str(error).startswith("ExceptionGroup: can't reach https://retroachievements.org/API/API_")
        assert (error.__cause__, error.__context__) == (None, None)

    def test_variables_of_frames_stay(self, flavor: Flavor) -> None:
        def carry(request: httpx.Request) -> NoReturn:
            mine = 5
            raise OSError(mine, request.method)

        error = failure(flavor, carry)
        [variables] = [
            frame.f_locals for frame, _ in traceback.walk_tb(error.__traceback__) if frame.f_code is carry.__code__
        ]
        assert variables["mine"] == 5
        # The request stays, without the key.
        assert variables["request"].url.params == httpx.QueryParams(u="MockUser")
        assert SECRET not in repr(variables["request"].headers.raw)

    def test_variables_with_the_key_are_cleared(self, flavor: Flavor) -> None:
        error = failure(flavor, below)
        [variables] = [
            frame.f_locals for frame, _ in traceback.walk_tb(error.__traceback__) if frame.f_code is below.__code__
        ]
        assert variables == {}


class TestTransportsOfHttpx:
    @pytest.mark.parametrize("send_key", ["query", "header"])
    def test_refused_connection(self, flavor: Flavor, send_key: Any) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            base_url = f"http://127.0.0.1:{closed.getsockname()[1]}/API"
        authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
        options: dict[str, Any] = {"base_url": base_url, "retry": None, "transport": flavor.transport_class()}
        with (
            flavor.opened(flavor.client_class(authorization, **options)) as ra,
            pytest.raises(ConnectionFailed) as caught,
        ):
            flavor.result(ra.tickets.developer_stats("MockUser"))
        assert SECRET not in crash_report(caught.value)

    def test_truncated_body(self, flavor: Flavor) -> None:
        half = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{" + SECRET.encode()

        def send_half(exchange: Any) -> None:
            exchange.send(half)
            exchange.close()

        with FaultServer(send_half) as server:
            options: dict[str, Any] = {
                "base_url": server.base_url,
                "retry": None,
                "transport": flavor.transport_class(),
            }
            client = flavor.client_class(build_authorization(web_api_key=SECRET), **options)
            with flavor.opened(client) as ra, pytest.raises(ConnectionFailed) as caught:
                flavor.result(ra.tickets.developer_stats("MockUser"))
        assert SECRET not in crash_report(caught.value, caller=__file__)


class Interrupted(BaseException):
    pass


LOCKING = ("/logging/__init__.py", "/_transports/queue.py")


def interrupted_call(ra: RetroAchievements, line: int) -> BaseException | None:
    """Interrupt a call at a line, as a signal handler does, and return its exception, or None without such a line."""
    left = line

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        # Not where locks are taken: unlike a signal handler, a trace can raise after a `with` block and before its
        # lock is released.
        left -= event == "line" and not frame.f_code.co_filename.endswith(LOCKING)
        if left == 0:
            raise Interrupted
        return trace

    def call() -> BaseException | None:
        sys.settrace(trace)
        try:
            ra.tickets.developer_stats("MockUser")
        except BaseException as error:
            return error
        finally:
            sys.settrace(None)
        return None

    # In a new thread, because Python does not always leave the handler of an exception that is interrupted.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call).result()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_call_interrupted_at_any_line() -> None:
    body = GOOD[:-1] + b',"New":"' + SECRET.encode() + b'"}'
    echo = b"HTTP/1.1 200 %s\r\nX: %s\r\nContent-Length: %d\r\n\r\n" % (SECRET.encode(), SECRET.encode(), len(body))
    authorization = build_authorization(web_api_key=SECRET)

    def interrupted_calls() -> int:
        interrupted = 0
        # The first call imports modules, which executes thousands of lines.
        interrupted_call(RetroAchievements(authorization, **options), 10**9)
        for line in range(20, 1500, 19):
            # A new client, because an interruption can break a client.
            ra = RetroAchievements(authorization, **options)
            error = interrupted_call(ra, line)
            if isinstance(error, Interrupted):
                interrupted += 1
                shown = crash_report(error)
                assert SECRET not in shown, (line, [text for text in shown.splitlines() if SECRET in text])
        return interrupted

    with FaultServer(lambda exchange: exchange.send(echo + body)) as server:
        options: dict[str, Any] = {"base_url": server.base_url, "retry": None, "pacing": None, "deadline": 1}
        with Child(interrupted_calls) as child:
            assert child.result() > 20


@pytest.mark.parametrize("debug", [False, True])
def test_asyncio_reports_of_tasks_that_are_never_awaited(debug: bool, caplog: pytest.LogCaptureFixture) -> None:
    from retroachievements import AsyncRetroAchievements

    from ..conftest import Async

    async def abandon_tasks(flavor: Async) -> None:
        for carry in (text, text_of_another_kind, members_of_a_group):
            ra = AsyncRetroAchievements(
                build_authorization(web_api_key=SECRET), retry=None, pacing=None, transport=transport(flavor, carry)
            )
            task = asyncio.create_task(ra.tickets.developer_stats("MockUser"))
            await asyncio.wait([task])
            del task
        gc.collect()

    caplog.set_level(logging.DEBUG)
    with asyncio.Runner(debug=debug) as runner:
        runner.run(abandon_tasks(Async(runner)))
    reports = [record for record in caplog.records if "never retrieved" in record.getMessage()]
    assert len(reports) == 3
    for report in reports:
        assert report.exc_info is not None
        assert report.exc_info[1] is not None
        assert SECRET not in report.getMessage() + crash_report(report.exc_info[1])
    assert SECRET not in caplog.text


def test_exception_context_of_the_caller_stays(flavor: Flavor) -> None:
    def mistaken() -> NoReturn:
        kept = SECRET
        raise KeyError(kept)

    def call() -> BaseException:
        try:
            mistaken()
        except KeyError:
            return failure(flavor, context)

    error = call()
    with pytest.raises(KeyError) as own:
        mistaken()
    assert isinstance(error, RetroAchievementsError)
    links: list[BaseException] = [error]
    while (link := links[-1].__cause__ or links[-1].__context__) is not None:
        links.append(link)
    assert repr(links[-1]) == repr(own.value)
    assert links[-1].__traceback__ is not None
    assert any(frame.f_locals.get("kept") == SECRET for frame, _ in traceback.walk_tb(links[-1].__traceback__))


@pytest.mark.parametrize("hook", ["on_request", "on_response"])
def test_failing_hook(flavor: Flavor, hook: str) -> None:
    busy = b"HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n"

    def fail(*_: object) -> NoReturn:
        raise ZeroDivisionError

    with FaultServer(lambda exchange: exchange.send(busy)) as server:
        options: dict[str, Any] = {"base_url": server.base_url, "pacing": None, "hooks": Hooks(**{hook: fail})}
        client = flavor.client_class(build_authorization(web_api_key=SECRET), **options)
        with flavor.opened(client) as ra, pytest.raises(ZeroDivisionError) as caught:
            flavor.result(ra.tickets.developer_stats("MockUser"))
    assert SECRET not in crash_report(caught.value)
