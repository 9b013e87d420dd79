"""What can go wrong between a client and the site, each by its name on the page docs/faults.md."""

import gzip
import json
import time
import zlib
from collections.abc import Iterator
from email.utils import formatdate
from functools import cache

from .server import GOOD, Behavior, Exchange, answer, work

HTML = b"<!doctype html><title>Sorry</title><h1>We will be back soon</h1>"
GAME_STATS = (
    b'{"GameID":1,"GameTitle":"Sonic the Hedgehog","ConsoleName":"Mega Drive","OpenTickets":0,'
    b'"URL":"https://retroachievements.org/game/1/tickets"}'
)


def sends(data: bytes) -> Behavior:
    return lambda exchange: exchange.send(data)


def sends_and_closes(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.close()

    return behave


def sends_and_resets(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.reset()

    return behave


def sends_and_hangs(data: bytes) -> Behavior:
    def behave(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.wait_for_hangup()

    return behave


def drips(at_once: bytes, slowly: bytes) -> Behavior:
    """Sends one byte a second, which is never too late for a timeout."""

    def behave(exchange: Exchange) -> None:
        exchange.send(at_once)
        for byte in slowly:
            exchange.send(bytes([byte]))
            if exchange.over.wait(1):
                return

    return behave


def floods(at_once: bytes, again: bytes) -> Behavior:
    """Sends the same for ever."""

    def behave(exchange: Exchange) -> None:
        exchange.send(at_once)
        while not exchange.over.is_set():
            exchange.send(again)

    return behave


def redirects(location: str) -> Behavior:
    def behave(exchange: Exchange) -> None:
        address = location.format(base_url=exchange.base_url)
        exchange.send(answer(b"", f"Location: {address}", status=302))

    return behave


def limits(*retry_after: str) -> Behavior:
    """Answers 429, and when to come back, if anything."""
    return sends(
        answer(b'{"message":"Too Many Attempts."}', *(f"Retry-After: {text}" for text in retry_after), status=429)
    )


def limits_until_in_two_seconds(exchange: Exchange) -> None:
    # Dates have whole seconds, so this is one to two seconds from now.
    limits(formatdate(time.time() + 2, usegmt=True))(exchange)


def at_first(behavior: Behavior, times: int = 1) -> Behavior:
    """Misbehaves a number of times and then works."""
    return lambda exchange: (behavior if exchange.number <= times else work)(exchange)


def zeros(size: int) -> Iterator[bytes]:
    yield from (bytes(2**20) for _ in range(size // 2**20))


@cache
def bomb() -> bytes:
    """A gigabyte of zeros as a megabyte."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return b"".join([*map(compressor.compress, zeros(2**30)), compressor.flush()])


def explodes(*encodings: str, body: bytes = b"") -> Behavior:
    headers = f"Content-Encoding: {', '.join(encodings)}"
    return lambda exchange: exchange.send(answer(body or bomb(), headers))


BOMB = "sends a gigabyte of zeros, compressed to a megabyte"
HEAD = answer(b"", f"Content-Length: {len(GOOD)}")
HALF = GOOD[: len(GOOD) // 2]
ZIPPED = gzip.compress(GOOD)
BROKEN_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: applica"
CHUNKED = "Transfer-Encoding: chunked"
ZIP = "Content-Encoding: gzip"
CLOSES = "closes the connection after each response, unannounced"
LEFT_OVER = "sent a surplus response to the previous call"
TOO_MUCH = "announces fewer bytes than it sends"


def with_open(value: str) -> bytes:
    return answer(GOOD.replace(b'"Open":0', b'"Open":' + value.encode()))


CONNECTIONS: dict[str, Behavior] = {
    "accepts the connection and never responds": sends_and_hangs(b""),
    "closes the connection without a response": sends_and_closes(b""),
    "resets the connection before the headers": sends_and_resets(b""),
    "resets the connection within the headers": sends_and_resets(BROKEN_HEAD),
    "resets the connection within the body": sends_and_resets(HEAD + HALF),
    "stops within the headers": sends_and_hangs(BROKEN_HEAD),
    "stops within the body": sends_and_hangs(HEAD + HALF),
    "sends the headers one byte per second": drips(b"", HEAD + GOOD),
    "sends the body one byte per second": drips(HEAD, GOOD),
    "sends an endless body": floods(answer(b"", CHUNKED), b"10000\r\n" + bytes(2**16) + b"\r\n"),
    "sends endless headers": floods(b"HTTP/1.1 200 OK\r\n", b"X-Header: value\r\n" * 1000),
    "sends a non-ASCII header": sends(answer(GOOD, "X-Served-By: Pok\u00e9mon")),
    "sets a non-ASCII cookie": sends(answer(GOOD, "Set-Cookie: Pok\u00e9mon=1")),
    "sends something other than HTTP": sends_and_closes(b"220 mail.example ESMTP\r\n"),
    CLOSES: sends_and_closes(answer(GOOD)),
    LEFT_OVER: sends(answer(GOOD) + answer(GAME_STATS)),
}
LENGTHS: dict[str, Behavior] = {
    "announces more bytes than it sends": sends_and_closes(answer(GOOD, f"Content-Length: {len(GOOD) + 1}")),
    TOO_MUCH: sends(answer(GOOD, f"Content-Length: {len(GOOD) - 1}")),
    "announces a length that is not a number": sends(answer(GOOD, "Content-Length: many")),
    "breaks off a chunked body between chunks": sends_and_closes(answer(b"%x\r\n%s\r\n" % (len(GOOD), GOOD), CHUNKED)),
    "breaks off a chunked body within a chunk": sends_and_closes(answer(b"%x\r\n%s" % (len(GOOD), HALF), CHUNKED)),
    "breaks off a gzip body in the middle": sends_and_closes(
        answer(ZIPPED[: len(ZIPPED) // 2], ZIP, f"Content-Length: {len(ZIPPED)}")
    ),
    "sends half a gzip body as a complete response": sends(answer(ZIPPED[: len(ZIPPED) // 2], ZIP)),
}
BODIES: dict[str, Behavior] = {
    "sends an empty body": sends(answer(b"")),
    "declares a body as gzip that is not": sends(answer(GOOD, ZIP)),
    "uses a compression that was not requested": sends(answer(GOOD, "Content-Encoding: br")),
    BOMB: explodes("gzip"),
    "sends the same, compressed twice": explodes("gzip", "gzip", body=gzip.compress(bomb())),
    "sends invalid UTF-8": sends(answer(GOOD.replace(b"Mock", b"\xff\xfe"))),
    "sends a byte order mark before the JSON": sends(answer(b"\xef\xbb\xbf" + GOOD)),
    "sends NaN": sends(with_open("NaN")),
    "sends the same key twice": sends(with_open('9,"Open":0')),
    "sends 1,000 nested arrays": sends(answer(b"[" * 1_000 + b"]" * 1_000)),
    "sends 10,000 nested arrays": sends(answer(b"[" * 10_000 + b"]" * 10_000)),
    "sends a number with 10,000 digits": sends(with_open("9" * 10_000)),
    "sends a number as text": sends(with_open('"0"')),
    "sends a text instead of a number": sends(with_open('"many"')),
    "leaves a field out": sends(answer(GOOD.replace(b'"Open":0,', b""))),
    "sends the response to another call": sends(answer(GAME_STATS)),
    "sends JSON that is not an object": sends(answer(json.dumps("Hello").encode())),
}
STATUSES: dict[str, Behavior] = {
    f"sends HTML with status {status}": sends(answer(HTML, status=status, content_type="text/html"))
    for status in (200, 401, 403, 404, 419, 421, 429, 500, 502, 503)
}
# Cloudflare's page for a browser, in the place of a response.
CHALLENGE = b"<!doctype html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/g/'></script>"
PROXY: dict[str, Behavior] = {
    "is behind Cloudflare, which sends a challenge page with 403": sends(
        answer(CHALLENGE, "Server: cloudflare", "CF-Mitigated: challenge", status=403, content_type="text/html")
    ),
    **{
        f"is behind Cloudflare, which sends {status}": sends(answer(HTML, status=status, content_type="text/html"))
        for status in (520, 521, 522, 523, 524, 525, 526, 527, 530)
    },
}
REDIRECTS: dict[str, Behavior] = {
    "redirects to itself": redirects("{base_url}/API_GetTicketData.php?u=MockUser"),
    "redirects to an invalid address": redirects("http://xn--a/"),
    "redirects to another site": redirects("https://example.com/API_GetTicketData.php"),
}
LIMITS: dict[str, Behavior] = {
    "returns 429": limits(),
    "returns 429 once, without Retry-After": at_first(limits()),
    "returns 429 once, Retry-After: 1": at_first(limits("1")),
    "returns 429 once, Retry-After: a date in two seconds": at_first(limits_until_in_two_seconds),
    "returns 429 once, Retry-After: 0": at_first(limits("0")),
    "returns 429 once, Retry-After: -5": at_first(limits("-5")),
    "returns 429 once, Retry-After: a date long ago": at_first(limits("Wed, 21 Oct 2015 07:28:00 GMT")),
    "returns 429 once, Retry-After: soon": at_first(limits("soon")),
    "returns 429 once, Retry-After: 1, sent twice": at_first(limits("1", "1")),
    "returns 429 once, Retry-After: a year": at_first(limits("31536000")),
    "returns 429 once, Retry-After: the year 9999": at_first(limits("Fri, 31 Dec 9999 23:59:59 GMT")),
}
FLAPS: dict[str, Behavior] = {
    "fails once, then works": at_first(sends_and_resets(b"")),
    "returns 503 four times, then works": at_first(sends(answer(HTML, status=503)), times=4),
    "returns 503 five times, then works": at_first(sends(answer(HTML, status=503)), times=5),
    "breaks off twice, then works": at_first(sends_and_closes(HEAD + HALF), times=2),
    "hangs once, then works": at_first(sends_and_hangs(b"")),
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
    NO_HANDSHAKE: sends_and_hangs(b""),
    UNTRUSTED: work,
    EXPIRED: work,
    NOT_ENCRYPTED: sends_and_closes(answer(HTML, status=400)),
    **LENGTHS,
    **BODIES,
    **STATUSES,
    **PROXY,
    **REDIRECTS,
    DOWNGRADES: redirects("http://127.0.0.1:1/API_GetTicketData.php"),
    **LIMITS,
    **FLAPS,
}

# Between client and server there is TLS, or should be.
ENCRYPTED = {NO_HANDSHAKE, UNTRUSTED, EXPIRED, NOT_ENCRYPTED, DOWNGRADES}

# How many seconds have to be between the requests.
LEAST_WAITS = {
    "returns 429 once, Retry-After: 1": 1.0,
    "returns 429 once, Retry-After: a date in two seconds": 1.0,
}
