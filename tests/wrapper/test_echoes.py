"""What a server or a proxy sends back with the key in it shows the key to nobody, wherever it is."""

import gzip
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from retroachievements import RetroAchievementsError, build_authorization

from ..conftest import Flavor
from ..faults.server import GOOD, FaultServer
from ..leaks import everything_about

SECRET = "TheSecretKeyThatNobodyMaySeeHere"
KEY = SECRET.encode()
# What httpcore logs of a response as it comes, which the page on security tells of.
OUT_OF_REACH = "httpcore.http11 receive_response_"

OK, UNAUTHORIZED = b"200 OK", b"401 Unauthorized"


def answer(body: bytes, *headers: bytes, status: bytes = OK) -> bytes:
    lines = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *headers]
    return b"\r\n".join([*lines, b"", b""]) + body


def message(text: bytes) -> bytes:
    return answer(b'{"message":"bad key ' + text + b'"}', status=UNAUTHORIZED)


def chunked(*chunks: bytes, trailers: bytes = b"") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))[:-2] + trailers + b"\r\n"


def escaped(number_format: str) -> bytes:
    return "".join(number_format.format(ord(letter)) for letter in SECRET).encode()


NAMED = GOOD.replace(b"MockUser", KEY)
GZIPPED = gzip.compress(b'{"message":"bad key ' + KEY + b'"}')

ECHOES = {
    "message": message(KEY),
    "message in upper case": message(KEY.upper()),
    "message in lower case": message(KEY.lower()),
    "message with one letter escaped": message(b"\\u0054" + KEY[1:]),
    "message with all letters escaped": message(escaped("\\u{:04x}")),
    "message with all letters escaped in upper case": message(escaped("\\u{:04X}")),
    "message with the key in itself": message(KEY[:5] + KEY + KEY[5:]),
    "message with the key in itself, often": message(KEY[:5] * 100 + KEY + KEY[5:] * 100),
    "message with the key in itself in another case": message(KEY[:5] + KEY.upper() + KEY[5:]),
    "message with the key in itself, escaped": message(KEY[:5] + escaped("\\u{:04x}") + KEY[5:]),
    "message, compressed": answer(GZIPPED, b"Content-Encoding: gzip", status=UNAUTHORIZED),
    "messages of a 422": answer(b'{"message":"m","errors":{"y":["bad ' + KEY + b'"]}}', status=b"422 Refused"),
    "names of a 422": answer(b'{"message":"m","errors":{"' + KEY + b'":["bad"]}}', status=b"422 Refused"),
    "text in UTF-16": answer(f'{{"message":"{SECRET}"}}'.encode("utf-16"), status=UNAUTHORIZED),
    "text in UTF-32": answer(f'{{"message":"{SECRET}"}}'.encode("utf-32-be"), status=UNAUTHORIZED),
    "value": answer(NAMED),
    "value in lower case": answer(NAMED.lower().replace(b'"user"', b'"User"')),
    "value, escaped": answer(GOOD.replace(b"MockUser", escaped("\\u{:04x}"))),
    "value of another type": answer(GOOD.replace(b'"Open":0', b'"Open":"' + KEY + b'"')),
    "value of a new field": answer(GOOD[:-1] + b',"New":"' + KEY + b'"}'),
    "name of a new field": answer(GOOD[:-1] + b',"' + KEY + b'":1}'),
    "value, in chunks": chunked(NAMED[:20], NAMED[20:40], NAMED[40:]),
    "HTML": answer(b"<p>/API/x?y=" + KEY, b"Content-Type: text/html"),
    "trailer": chunked(GOOD, trailers=b"X-Request: " + KEY + b"\r\n"),
    "trailer that is none": chunked(GOOD, trailers=KEY + b"\r\n"),
    "size of a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + KEY + b"\r\n",
    "value of a header": answer(GOOD, b"X-Request: /?y=" + KEY),
    "value of a header in upper case": answer(GOOD, b"X-Request: /?y=" + KEY.upper()),
    "name of a header": answer(GOOD, b"X-" + KEY + b": 1"),
    "folded header": answer(GOOD, b"X-Request: first", b" " + KEY),
    "Content-Type": answer(b"x", b"Content-Type: text/" + KEY),
    "Content-Encoding": answer(b"x", b"Content-Encoding: " + KEY),
    "Transfer-Encoding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: " + KEY + b"\r\n\r\n",
    "Content-Length": b"HTTP/1.1 200 OK\r\nContent-Length: " + KEY + b"\r\n\r\n",
    "Retry-After": answer(b"", b"Retry-After: " + KEY, status=b"429 Too Many Requests"),
    "Set-Cookie": answer(GOOD, b"Set-Cookie: y=" + KEY + b"; path=/"),
    "Location": answer(b"", b"Location: /API/x?y=" + KEY, status=b"302 Found"),
    "Location with the key as a user": answer(b"", b"Location: http://" + KEY + b"@127.0.0.1:9/", status=b"302 Found"),
    "Location that is no URL": answer(b"", b"Location: http://[::1?y=" + KEY, status=b"302 Found"),
    "reason phrase": answer(GOOD, status=b"200 " + KEY),
    "reason phrase of an error": answer(b"{}", status=b"401 " + KEY),
    "line without a colon": b"HTTP/1.1 200 OK\r\n" + KEY + b"\r\n\r\n",
    "zero byte": b"HTTP/1.1 200 OK\r\nX: " + KEY + b"\x00\r\n\r\n",
    "request line": b"GET /API/x?y=" + KEY + b" HTTP/1.1\r\n\r\n",
    "version of HTTP": b"HTTP/" + KEY + b" 200 OK\r\n\r\n",
    "informational response": b"HTTP/1.1 103 " + KEY + b"\r\nX: " + KEY + b"\r\n\r\n" + answer(GOOD),
}


def what_comes_of(flavor: Flavor, echo: bytes, send_key: Any) -> str:
    """All that a caller can see of a call."""
    with FaultServer(lambda exchange: exchange.send(echo)) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        options: dict[str, Any] = {"base_url": server.base_url, "pacing": None, "retry": None, "timeout": 2}
        authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
        with flavor.opened(flavor.client_class(authorization, **options)) as ra:
            try:
                seen = repr(flavor.result(ra.tickets.developer_stats("MockUser")))
            except RetroAchievementsError as error:
                seen = everything_about(error, caller=__file__) + repr(pickle.dumps(error))
        # The request of what is raw is bare, too.
        transport = flavor.key_transport_class(authorization, base_url=server.base_url)
        with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
            try:
                response = flavor.result(http_client.get(f"{server.base_url}/x"))
            except Exception as error:
                seen += everything_about(error, caller=__file__)
            else:
                seen += repr((response.headers.raw, response.content, response.extensions, response.next_request))
        assert KEY in b"".join(line.encode() for _, line in server.arrivals) or send_key == "header"
    return seen + "".join(str(warning.message) for warning in caught)


@pytest.mark.parametrize("send_key", ["query", "header"])
@pytest.mark.parametrize("place", ECHOES)
def test_nobody_sees_an_echo_of_the_key(place: str, send_key: str, flavor: Flavor, said: Callable[[], str]) -> None:
    seen = what_comes_of(flavor, ECHOES[place], send_key)
    logged = "\n".join(line for line in said().splitlines() if not line.startswith(OUT_OF_REACH))
    for text in (seen, seen.replace(r"\x00", ""), logged):
        assert SECRET.lower() not in text.lower()
    assert "httpcore" in logged, "no logger was listened to"


def developer(flavor: Flavor, body: bytes, *, key: str = SECRET) -> Any:
    with FaultServer(lambda exchange: exchange.send(answer(body))) as server:
        options: dict[str, Any] = {"base_url": server.base_url, "pacing": None, "retry": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=key), **options)) as ra:
            return flavor.result(ra.tickets.developer_stats("MockUser"))


class TestTheRestOfAnAnswer:
    """Only the key is removed."""

    @pytest.mark.parametrize("echoed", [KEY, KEY.upper(), escaped("\\u{:04x}"), KEY[:5] + KEY + KEY[5:]])
    def test_around_an_echo(self, flavor: Flavor, echoed: bytes) -> None:
        name = b"\\u00e9\\/ \\u0022" + echoed + "é ".encode() + echoed
        stats = developer(flavor, GOOD.replace(b'"MockUser"', b'"' + name + b'"'))
        assert stats.user == 'é/ "é '
        assert stats.total == 44

    @pytest.mark.parametrize("text", [r"\u0041 \\u0041", r"C:\\u00e9", "nul", r"\u0000"])
    def test_without_an_echo_nothing_changes(self, flavor: Flavor, text: str) -> None:
        stats = developer(flavor, GOOD.replace(b'"MockUser"', f'"{text}"'.encode()))
        assert stats.user == json.loads(f'"{text}"')

    @pytest.mark.parametrize("key", ["test", "MockUser", "FifteenLetters1"])
    def test_keys_of_tests_may_be_words(self, flavor: Flavor, key: str) -> None:
        stats = developer(flavor, GOOD.replace(b'"MockUser"', f'"{key}"'.encode()), key=key)
        assert stats.user == key
