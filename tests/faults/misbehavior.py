"""The faults of docs/faults.md, by their names on that page."""

import gzip
import json
import time
import zlib
from collections.abc import Iterator
from email.utils import formatdate
from functools import cache

from .server import GOOD, Behavior, Exchange, http_response, work

HTML = b"<!doctype html><title>Sorry</title><h1>We will be back soon</h1>"
GAME_STATS = (
    b'{"GameID":1,"GameTitle":"Sonic the Hedgehog","ConsoleName":"Mega Drive","OpenTickets":0,'
    b'"URL":"https://retroachievements.org/game/1/tickets"}'
)


def send(data: bytes) -> Behavior:
    return lambda exchange: exchange.send(data)


def send_and_close(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.close()

    return behave


def send_and_reset(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.reset()

    return behave


def send_and_hang(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.wait_for_hangup()

    return behave


def drip(first: bytes, rest: bytes) -> Behavior:
    """Send one byte per second, so that no read times out."""

    def behave(exchange: Exchange) -> None:
        exchange.send(first)
        for byte in rest:
            exchange.send(bytes([byte]))
            if exchange.over.wait(1):
                return

    return behave


def flood(first: bytes, repeated: bytes) -> Behavior:
    """Send the same bytes again and again."""

    def behave(exchange: Exchange) -> None:
        exchange.send(first)
        while not exchange.over.is_set():
            exchange.send(repeated)

    return behave


def redirect(location: str) -> Behavior:
    def behave(exchange: Exchange) -> None:
        address = location.format(base_url=exchange.base_url)
        exchange.send(http_response(b"", f"Location: {address}", status=302))

    return behave


def rate_limit(*retry_after: str) -> Behavior:
    """Return 429, with these `Retry-After` headers."""
    return send(
        http_response(
            b'{"message":"Too Many Attempts."}', *(f"Retry-After: {text}" for text in retry_after), status=429
        )
    )


def rate_limit_with_a_date(exchange: Exchange) -> None:
    # Dates have whole seconds, so this is one to two seconds in the future.
    rate_limit(formatdate(time.time() + 2, usegmt=True))(exchange)


def at_first(behavior: Behavior, times: int = 1) -> Behavior:
    """Misbehave `times` times, and then work."""
    return lambda exchange: (behavior if exchange.number <= times else work)(exchange)


def zeros(size: int) -> Iterator[bytes]:
    yield from (bytes(2**20) for _ in range(size // 2**20))


@cache
def bomb() -> bytes:
    """Return a gigabyte of zeros, compressed to a megabyte."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return b"".join([*map(compressor.compress, zeros(2**30)), compressor.flush()])


def send_bomb(*encodings: str, body: bytes = b"") -> Behavior:
    headers = f"Content-Encoding: {', '.join(encodings)}"
    return lambda exchange: exchange.send(http_response(body or bomb(), headers))


BOMB = "sends a gigabyte of zeros, compressed to a megabyte"
HEAD = http_response(b"", f"Content-Length: {len(GOOD)}")
HALF = GOOD[: len(GOOD) // 2]
ZIPPED = gzip.compress(GOOD)
BROKEN_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: applica"
CHUNKED = "Transfer-Encoding: chunked"
ZIP = "Content-Encoding: gzip"
CLOSES = "closes the connection after each response, unannounced"
LEFT_OVER = "sent a surplus response to the previous call"
TOO_MUCH = "announces fewer bytes than it sends"


def with_open(value: str) -> bytes:
    return http_response(GOOD.replace(b'"Open":0', b'"Open":' + value.encode()))


CONNECTIONS: dict[str, Behavior] = {
    "accepts the connection and never responds": send_and_hang(b""),
    "closes the connection without a response": send_and_close(b""),
    "resets the connection before the headers": send_and_reset(b""),
    "resets the connection within the headers": send_and_reset(BROKEN_HEAD),
    "resets the connection within the body": send_and_reset(HEAD + HALF),
    "stops within the headers": send_and_hang(BROKEN_HEAD),
    "stops within the body": send_and_hang(HEAD + HALF),
    "sends the headers one byte per second": drip(b"", HEAD + GOOD),
    "sends the body one byte per second": drip(HEAD, GOOD),
    "sends an endless body": flood(http_response(b"", CHUNKED), b"10000\r\n" + bytes(2**16) + b"\r\n"),
    "sends endless headers": flood(b"HTTP/1.1 200 OK\r\n", b"X-Header: value\r\n" * 1000),
    "sends a non-ASCII header": send(http_response(GOOD, "X-Served-By: Pok\u00e9mon")),
    "sets a non-ASCII cookie": send(http_response(GOOD, "Set-Cookie: Pok\u00e9mon=1")),
    "sends something other than HTTP": send_and_close(b"220 mail.example ESMTP\r\n"),
    CLOSES: send_and_close(http_response(GOOD)),
    LEFT_OVER: send(http_response(GOOD) + http_response(GAME_STATS)),
}
LENGTHS: dict[str, Behavior] = {
    "announces more bytes than it sends": send_and_close(http_response(GOOD, f"Content-Length: {len(GOOD) + 1}")),
    TOO_MUCH: send(http_response(GOOD, f"Content-Length: {len(GOOD) - 1}")),
    "announces a length that is not a number": send(http_response(GOOD, "Content-Length: many")),
    "breaks off a chunked body between chunks": send_and_close(
        http_response(b"%x\r\n%s\r\n" % (len(GOOD), GOOD), CHUNKED)
    ),
    "breaks off a chunked body within a chunk": send_and_close(http_response(b"%x\r\n%s" % (len(GOOD), HALF), CHUNKED)),
    "breaks off a gzip body in the middle": send_and_close(
        http_response(ZIPPED[: len(ZIPPED) // 2], ZIP, f"Content-Length: {len(ZIPPED)}")
    ),
    "sends half a gzip body as a complete response": send(http_response(ZIPPED[: len(ZIPPED) // 2], ZIP)),
}
BODIES: dict[str, Behavior] = {
    "sends an empty body": send(http_response(b"")),
    "declares a body as gzip that is not": send(http_response(GOOD, ZIP)),
    "uses a compression that was not requested": send(http_response(GOOD, "Content-Encoding: br")),
    BOMB: send_bomb("gzip"),
    "sends the same, compressed twice": send_bomb("gzip", "gzip", body=gzip.compress(bomb())),
    "sends invalid UTF-8": send(http_response(GOOD.replace(b"Mock", b"\xff\xfe"))),
    "sends a byte order mark before the JSON": send(http_response(b"\xef\xbb\xbf" + GOOD)),
    "sends NaN": send(with_open("NaN")),
    "sends the same key twice": send(with_open('9,"Open":0')),
    "sends 1,000 nested arrays": send(http_response(b"[" * 1_000 + b"]" * 1_000)),
    "sends 10,000 nested arrays": send(http_response(b"[" * 10_000 + b"]" * 10_000)),
    "sends a number with 10,000 digits": send(with_open("9" * 10_000)),
    "sends a number as text": send(with_open('"0"')),
    "sends a text instead of a number": send(with_open('"many"')),
    "leaves a field out": send(http_response(GOOD.replace(b'"Open":0,', b""))),
    "sends the response to another call": send(http_response(GAME_STATS)),
    "sends JSON that is not an object": send(http_response(json.dumps("Hello").encode())),
}
STATUSES: dict[str, Behavior] = {
    f"sends HTML with status {status}": send(http_response(HTML, status=status, content_type="text/html"))
    for status in (200, 401, 403, 404, 419, 421, 429, 500, 502, 503)
}
# Cloudflare's page for browsers, instead of a response.
CHALLENGE = b"<!doctype html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/g/'></script>"
PROXY: dict[str, Behavior] = {
    "is behind Cloudflare, which sends a challenge page with 403": send(
        http_response(CHALLENGE, "Server: cloudflare", "CF-Mitigated: challenge", status=403, content_type="text/html")
    ),
    **{
        f"is behind Cloudflare, which sends {status}": send(
            http_response(HTML, status=status, content_type="text/html")
        )
        for status in (520, 521, 522, 523, 524, 525, 526, 527, 530)
    },
}
REDIRECTS: dict[str, Behavior] = {
    "redirects to itself": redirect("{base_url}/API_GetTicketData.php?u=MockUser"),
    "redirects to an invalid address": redirect("http://xn--a/"),
    "redirects to another site": redirect("https://example.com/API_GetTicketData.php"),
}
LIMITS: dict[str, Behavior] = {
    "returns 429": rate_limit(),
    "returns 429 once, without Retry-After": at_first(rate_limit()),
    "returns 429 once, Retry-After: 1": at_first(rate_limit("1")),
    "returns 429 once, Retry-After: a date in two seconds": at_first(rate_limit_with_a_date),
    "returns 429 once, Retry-After: 0": at_first(rate_limit("0")),
    "returns 429 once, Retry-After: -5": at_first(rate_limit("-5")),
    "returns 429 once, Retry-After: a date long ago": at_first(rate_limit("Wed, 21 Oct 2015 07:28:00 GMT")),
    "returns 429 once, Retry-After: soon": at_first(rate_limit("soon")),
    "returns 429 once, Retry-After: 1, sent twice": at_first(rate_limit("1", "1")),
    "returns 429 once, Retry-After: a year": at_first(rate_limit("31536000")),
    "returns 429 once, Retry-After: the year 9999": at_first(rate_limit("Fri, 31 Dec 9999 23:59:59 GMT")),
}
FLAPS: dict[str, Behavior] = {
    "fails once, then works": at_first(send_and_reset(b"")),
    "returns 503 four times, then works": at_first(send(http_response(HTML, status=503)), times=4),
    "returns 503 five times, then works": at_first(send(http_response(HTML, status=503)), times=5),
    "breaks off twice, then works": at_first(send_and_close(HEAD + HALF), times=2),
    "hangs once, then works": at_first(send_and_hang(b"")),
}

REFUSES = "refuses connections"
NO_HANDSHAKE = "accepts the connection and never begins the TLS handshake"
UNTRUSTED = "presents a certificate of an unknown authority"
EXPIRED = "presents an expired certificate"
NOT_ENCRYPTED = "sends plain HTTP on an https address"
DOWNGRADES = "redirects from https to http"

BEHAVIORS: dict[str, Behavior] = {
    REFUSES: work,
    **CONNECTIONS,
    NO_HANDSHAKE: send_and_hang(b""),
    UNTRUSTED: work,
    EXPIRED: work,
    NOT_ENCRYPTED: send_and_close(http_response(HTML, status=400)),
    **LENGTHS,
    **BODIES,
    **STATUSES,
    **PROXY,
    **REDIRECTS,
    DOWNGRADES: redirect("http://127.0.0.1:1/API_GetTicketData.php"),
    **LIMITS,
    **FLAPS,
}

# The client connects with TLS.
ENCRYPTED = {NO_HANDSHAKE, UNTRUSTED, EXPIRED, NOT_ENCRYPTED, DOWNGRADES}

# The shortest allowed time between requests, in seconds.
LEAST_WAITS = {
    "returns 429 once, Retry-After: 1": 1.0,
    "returns 429 once, Retry-After: a date in two seconds": 1.0,
}
