"""A key that a server or a proxy sends back is removed from every part of the response."""

import gzip
import json
import pickle
import re
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from retroachievements import RetroAchievementsError, build_authorization

from ..conftest import Flavor
from ..faults.server import GOOD, FaultServer
from ..leaks import crash_report

SECRET = "TheSecretKeyThatMustNotAppearHere"
KEY = SECRET.encode()
# httpcore logs raw headers of responses; see the page on security.
HTTPCORE_HEADERS = "httpcore.http11 receive_response_"

OK, UNAUTHORIZED = b"200 OK", b"401 Unauthorized"


def http_response(body: bytes, *headers: bytes, status: bytes = OK) -> bytes:
    lines = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *headers]
    return b"\r\n".join([*lines, b"", b""]) + body


def message(text: bytes) -> bytes:
    return http_response(b'{"message":"bad key ' + text + b'"}', status=UNAUTHORIZED)


def chunked(*chunks: bytes, trailers: bytes = b"") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))[:-2] + trailers + b"\r\n"


def unicode_escaped(number_format: str) -> bytes:
    return "".join(number_format.format(ord(letter)) for letter in SECRET).encode()


def unescaped(text: str) -> str:
    """Return the text without JSON escapes, even if their backslashes are doubled."""
    return re.sub(r"\\+u00(..)", lambda match: chr(int(match[1], 16)), text)


NAMED = GOOD.replace(b"MockUser", KEY)
ESCAPED_KEY = unicode_escaped("\\u{:04x}")
GZIPPED = gzip.compress(b'{"message":"bad key ' + KEY + b'"}')

ECHOES = {
    "message": message(KEY),
    "message in upper case": message(KEY.upper()),
    "message in lower case": message(KEY.lower()),
    "message with one letter escaped": message(b"\\u0054" + KEY[1:]),
    "message with all letters escaped": message(unicode_escaped("\\u{:04x}")),
    "message with all letters escaped in upper case": message(unicode_escaped("\\u{:04X}")),
    "message with the key inside the key": message(KEY[:5] + KEY + KEY[5:]),
    "message with the key inside the key, repeated": message(KEY[:5] * 100 + KEY + KEY[5:] * 100),
    "message with the key inside the key, in another case": message(KEY[:5] + KEY.upper() + KEY[5:]),
    "message with the key inside the key, escaped": message(KEY[:5] + unicode_escaped("\\u{:04x}") + KEY[5:]),
    "message with the escapes escaped": message(unicode_escaped(r"\\u{:04x}")),
    "message, compressed": http_response(GZIPPED, b"Content-Encoding: gzip", status=UNAUTHORIZED),
    "messages of a 422": http_response(b'{"message":"m","errors":{"y":["bad ' + KEY + b'"]}}', status=b"422 Refused"),
    "names of a 422": http_response(b'{"message":"m","errors":{"' + KEY + b'":["bad"]}}', status=b"422 Refused"),
    "text in UTF-16": http_response(f'{{"message":"{SECRET}"}}'.encode("utf-16"), status=UNAUTHORIZED),
    "text in UTF-32": http_response(f'{{"message":"{SECRET}"}}'.encode("utf-32-be"), status=UNAUTHORIZED),
    "value": http_response(NAMED),
    "value in lower case": http_response(NAMED.lower().replace(b'"user"', b'"User"')),
    "value, escaped": http_response(GOOD.replace(b"MockUser", unicode_escaped("\\u{:04x}"))),
    "value in UTF-16, escaped": http_response(NAMED.replace(KEY, unicode_escaped(r"\u0000\u{:04x}"))),
    "value of another type": http_response(GOOD.replace(b'"Open":0', b'"Open":"' + KEY + b'"')),
    "value of a new field": http_response(GOOD[:-1] + b',"New":"' + KEY + b'"}'),
    "name of a new field": http_response(GOOD[:-1] + b',"' + KEY + b'":1}'),
    "value, in chunks": chunked(NAMED[:20], NAMED[20:40], NAMED[40:]),
    "HTML": http_response(b"<p>/API/x?y=" + KEY, b"Content-Type: text/html"),
    "trailer": chunked(GOOD, trailers=b"X-Request: " + KEY + b"\r\n"),
    "invalid trailer": chunked(GOOD, trailers=KEY + b"\r\n"),
    "size of a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + KEY + b"\r\n",
    "value of a header": http_response(GOOD, b"X-Request: /?y=" + KEY),
    "value of a header in upper case": http_response(GOOD, b"X-Request: /?y=" + KEY.upper()),
    "value of a header, escaped": http_response(GOOD, b'X-Request: {"y":"' + ESCAPED_KEY + b'"}'),
    "value of a header with one letter escaped": http_response(GOOD, b"X-Request: \\u0054" + KEY[1:]),
    "value of a header in UTF-16": http_response(GOOD, b"X-Request: " + SECRET.encode("utf-16-be")),
    "value of a header in UTF-16, escaped": http_response(
        GOOD, b"X-Request: \0" + b"\0".join(bytes([byte]) for byte in ESCAPED_KEY)
    ),
    "name of a header": http_response(GOOD, b"X-" + KEY + b": 1"),
    "folded header": http_response(GOOD, b"X-Request: first", b" " + KEY),
    "Content-Type": http_response(b"x", b"Content-Type: text/" + KEY),
    "Content-Encoding": http_response(b"x", b"Content-Encoding: " + KEY),
    "Content-Encoding, escaped": http_response(b"x", b"Content-Encoding: " + ESCAPED_KEY),
    "Transfer-Encoding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: " + KEY + b"\r\n\r\n",
    "Content-Length": b"HTTP/1.1 200 OK\r\nContent-Length: " + KEY + b"\r\n\r\n",
    "Retry-After": http_response(b"", b"Retry-After: " + KEY, status=b"429 Too Many Requests"),
    "Set-Cookie": http_response(GOOD, b"Set-Cookie: y=" + KEY + b"; path=/"),
    "Location": http_response(b"", b"Location: /API/x?y=" + KEY, status=b"302 Found"),
    "Location, escaped": http_response(b"", b"Location: /API/x?y=" + ESCAPED_KEY, status=b"302 Found"),
    "Location with the key as a user": http_response(
        b"", b"Location: http://" + KEY + b"@127.0.0.1:9/", status=b"302 Found"
    ),
    "Location that is not a URL": http_response(b"", b"Location: http://[::1?y=" + KEY, status=b"302 Found"),
    "reason phrase": http_response(GOOD, status=b"200 " + KEY),
    "reason phrase of an error": http_response(b"{}", status=b"401 " + KEY),
    "reason phrase, escaped": http_response(GOOD, status=b"200 " + ESCAPED_KEY),
    "reason phrase of an error, escaped": http_response(b"{}", status=b"401 " + ESCAPED_KEY),
    "line without a colon": b"HTTP/1.1 200 OK\r\n" + KEY + b"\r\n\r\n",
    "zero byte": b"HTTP/1.1 200 OK\r\nX: " + KEY + b"\x00\r\n\r\n",
    "request line": b"GET /API/x?y=" + KEY + b" HTTP/1.1\r\n\r\n",
    "version of HTTP": b"HTTP/" + KEY + b" 200 OK\r\n\r\n",
    "informational response": b"HTTP/1.1 103 " + KEY + b"\r\nX: " + KEY + b"\r\n\r\n" + http_response(GOOD),
}


def visible_text(flavor: Flavor, echo: bytes, send_key: Any) -> str:
    """Return all text that a caller can see after a call."""
    with FaultServer(lambda exchange: exchange.send(echo)) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        options: dict[str, Any] = {"base_url": server.base_url, "pacing": None, "retry": None, "timeout": 2}
        authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
        with flavor.opened(flavor.client_class(authorization, **options)) as ra:
            try:
                seen = repr(flavor.result(ra.tickets.developer_stats("MockUser")))
            except RetroAchievementsError as error:
                seen = crash_report(error, caller=__file__) + repr(pickle.dumps(error))
        # The request that raw responses refer to has no key either.
        transport = flavor.key_transport_class(authorization, base_url=server.base_url)
        with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
            try:
                response = flavor.result(http_client.get(f"{server.base_url}/x"))
            except Exception as error:
                seen += crash_report(error, caller=__file__)
            else:
                seen += repr((response.headers.raw, response.content, response.extensions, response.next_request))
        assert KEY in b"".join(line.encode() for _, line in server.arrivals) or send_key == "header"
    return seen + "".join(str(warning.message) for warning in caught)


@pytest.mark.parametrize("send_key", ["query", "header"])
@pytest.mark.parametrize("place", ECHOES)
def test_echoed_key_is_hidden(place: str, send_key: str, flavor: Flavor, log_text: Callable[[], str]) -> None:
    seen = visible_text(flavor, ECHOES[place], send_key)
    logged = "\n".join(line for line in log_text().splitlines() if not line.startswith(HTTPCORE_HEADERS))
    for text in (seen, logged):
        for shown in (text, re.sub(r"\\+x00|\0", "", text), re.sub(r"\\+x00|\0", "", unescaped(text))):
            assert SECRET.lower() not in shown.lower()
    assert "httpcore" in logged, "no log records were captured"


def developer(flavor: Flavor, body: bytes, *, key: str = SECRET) -> Any:
    with FaultServer(lambda exchange: exchange.send(http_response(body))) as server:
        options: dict[str, Any] = {"base_url": server.base_url, "pacing": None, "retry": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=key), **options)) as ra:
            return flavor.result(ra.tickets.developer_stats("MockUser"))


class TestRestOfTheResponse:
    """Only the key is removed from a response."""

    @pytest.mark.parametrize("echoed", [KEY, KEY.upper(), ESCAPED_KEY, KEY[:5] + KEY + KEY[5:]])
    def test_text_around_an_echo_stays(self, flavor: Flavor, echoed: bytes) -> None:
        name = b"\\u00e9\\/ \\u0022" + echoed + "é ".encode() + echoed
        stats = developer(flavor, GOOD.replace(b'"MockUser"', b'"' + name + b'"'))
        assert stats.user == 'é/ "é '
        assert stats.total == 44

    @pytest.mark.parametrize("text", [r"\u0041 \\u0041", r"C:\\u00e9", "nul", r"\u0000"])
    def test_response_without_an_echo_stays(self, flavor: Flavor, text: str) -> None:
        stats = developer(flavor, GOOD.replace(b'"MockUser"', f'"{text}"'.encode()))
        assert stats.user == json.loads(f'"{text}"')

    @pytest.mark.parametrize("key", ["test", "MockUser", "FifteenLetters1"])
    def test_short_keys_are_not_removed(self, flavor: Flavor, key: str) -> None:
        stats = developer(flavor, GOOD.replace(b'"MockUser"', f'"{key}"'.encode()), key=key)
        assert stats.user == key
