"""JSON has equal values and errors with the standard library and with orjson, of the extra [fast]."""

import sys
import threading

import orjson
import pytest

from retroachievements import UnexpectedResponse, _json, _responses
from retroachievements.models import UserPoints

MARK = b"\xef\xbb\xbf"


def nested(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


# The expected values are reprs, because 1 == 1.0 and 0.0 == -0.0.
READ = {
    # Byte order marks and white space
    MARK + b'{"Points": 1}': "{'Points': 1}",
    MARK + b"[]": "[]",
    b"\t\n\r 1 \n": "1",
    # Integers: the largest and smallest of 64 bits and of 63, and beyond
    b"9223372036854775807": "9223372036854775807",
    b"9223372036854775808": "9223372036854775808",
    b"18446744073709551615": "18446744073709551615",
    b"18446744073709551616": "18446744073709551616",
    b"-9223372036854775808": "-9223372036854775808",
    b"-9223372036854775809": "-9223372036854775809",
    b'{"a": [0, -9223372036854775809]}': "{'a': [0, -9223372036854775809]}",
    b" 18446744073709551616": "18446744073709551616",
    b"  18446744073709551616": "18446744073709551616",
    b"   18446744073709551616": "18446744073709551616",
    b"[18446744073709551616]": "[18446744073709551616]",
    b"[1,18446744073709551616]": "[1, 18446744073709551616]",
    b'{"a":18446744073709551616}': "{'a': 18446744073709551616}",
    b"[\n18446744073709551616,\t18446744073709551617,\r\n-18446744073709551616]": (
        "[18446744073709551616, 18446744073709551617, -18446744073709551616]"
    ),
    b"9" * 25: "9" * 25,
    b"9" * 400: "9" * 400,
    b"-" + b"9" * 4300: "-" + "9" * 4300,
    b"0": "0",
    b"-0": "0",
    b"[-0, 0]": "[0, 0]",
    # Texts of digits, such as hashes and ULIDs
    b'"0123456789012345678901234567890123"': "'0123456789012345678901234567890123'",
    b'["01234567890123456789012345", 1.5]': "['01234567890123456789012345', 1.5]",
    # Floats
    b"-0.0": "-0.0",
    b"-0e1": "-0.0",
    b"1E5": "100000.0",
    b"1e+2": "100.0",
    b"1e-400": "0.0",
    b"0e99999999999999999999": "0.0",
    b"1.7976931348623157e308": "1.7976931348623157e+308",
    b"2.2250738585072011e-308": "2.225073858507201e-308",
    b"4.9e-324": "5e-324",
    b"9007199254740993.0": "9007199254740992.0",
    b"100000000000000000000000.0": "1e+23",
    b"0.1000000000000000055511151231257827": "0.1",
    b"1" * 25 + b".5": "1.1111111111111111e+24",
    b"1" * 400 + b"e-300": "1.111111111111111e+99",
    # Escapes, control characters and surrogates
    rb'"\u0041\/\n\"\\"': "'A/\\n\"\\\\'",
    rb'"\ud83d\ude00"': "'😀'",
    '"😀"'.encode(): "'😀'",
    rb'"\u0000"': r"'\x00'",
    b'"\x7f"': r"'\x7f'",
    rb'"\ud800"': r"'\ud800'",
    rb'"\udc00"': r"'\udc00'",
    rb'"\ud800\u0041"': r"'\ud800A'",
    rb'"\ude00\ud83d"': r"'\ude00\ud83d'",
    rb'{"\ud800": 1}': r"{'\ud800': 1}",
    # Duplicate names: the last value, in the place of the first
    b'{"a": 1, "b": 2, "a": 3}': "{'a': 3, 'b': 2}",
    rb'{"\u0061": 1, "a": 2}': "{'a': 2}",
    b'{"a": {"b": 1}, "a": {"c": 2}}': "{'a': {'c': 2}}",
    b'{"": 1}': "{'': 1}",
    # Scalars
    b"null": "None",
    b"true": "True",
    b'""': "''",
    # Depth
    nested(100): "[" * 100 + "]" * 100,
    b'{"a": ' * 100 + b"1" + b"}" * 100: "{'a': " * 100 + "1" + "}" * 100,
    b"[" + b"[[]], " * 300 + b"{}]": "[" + "[[]], " * 300 + "{}]",
    b"[" + rb'{"a": "]\"[[{"}, ' * 300 + b"0]": "[" + "{'a': ']\"[[{'}, " * 300 + "0]",
    b'"' + b"[" * 2000 + b'"': "'" + "[" * 2000 + "'",
}

REFUSED = [
    b"",
    b" ",
    MARK,
    MARK + MARK + b"1",
    b"1" + MARK,
    b"\x0b1",
    b"\x0c1",
    "\u00a01".encode(),
    # Numbers
    b"1e400",
    b"-1e400",
    b"[1, 1e99999999999999999999]",
    b"1.7976931348623159e308",
    b"9" * 5000,
    b"9" * 5000 + b".0",
    b"NaN",
    b"Infinity",
    b"[-Infinity]",
    b"01",
    b"-01",
    b"+1",
    b"1.",
    b".5",
    b"-",
    b"- 1",
    b"1e",
    b"0x10",
    b"1_0",
    "1\u06612".encode(),
    # Invalid UTF-8, and other encodings
    b'"\xff"',
    b'"\xc0\x80"',
    b'"\xed\xa0\x80"',
    b'"\xf4\x90\x80\x80"',
    "[1]".encode("utf-16"),
    "[1]".encode("utf-16-le"),
    "[1]".encode("utf-32"),
    # Control characters and escapes
    b'"\x00"',
    b'"\x1f"',
    b'"\n"',
    rb'"\x41"',
    rb'"\u12"',
    rb'"\u+123"',
    rb'"\a"',
    # Structure
    b"1 2",
    b"{}x",
    b"{}\x00",
    b"[1,]",
    b'{"a": 1,}',
    b'{"a"}',
    b"{1: 2}",
    b"{a: 1}",
    b"'a'",
    b"// no comment\n1",
    b"[",
    b'"',
    b"True",
    b"nul",
    # Depth
    nested(101),
    nested(1_000),
    nested(1_025),
    nested(100_000),
    b'{"a": ' * 101 + b"1" + b"}" * 101,
    b'{"a": ' * 1_000 + b"1" + b"}" * 1_000,
    b"[" * 100_000,
    b"[" + b"{}, " * 300 + nested(100) + b"]",
]


def test_the_corpus_is_large() -> None:
    assert len(READ) + len(REFUSED) >= 80


@pytest.fixture(params=[None, orjson.loads], ids=["json", "orjson"])
def _reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_json, "orjson_loads", request.param)


@pytest.mark.usefixtures("_reader")
@pytest.mark.parametrize("body", READ, ids=range(len(READ)))
def test_valid_json(body: bytes) -> None:
    assert repr(_json.read_json(body)) == READ[body]


@pytest.mark.usefixtures("_reader")
@pytest.mark.parametrize("body", REFUSED, ids=range(len(REFUSED)))
def test_invalid_json_is_refused(body: bytes) -> None:
    with pytest.raises(UnexpectedResponse, match="the response is not JSON"):
        _responses.read_response("API_GetUserPoints.php", lambda document, _: document, 200, {}, body)


def test_digits_in_hashes_do_not_use_the_slow_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_json, "orjson_loads", orjson.loads)
    monkeypatch.setattr(_json, "decode", pytest.fail)
    hashes = b'["00000000000000000000000000000001", "ab0000000000000000000000000000cd"]'
    assert len(_json.read_json(hashes)) == 2


POINTS = b'{"Points": %b, "SoftcorePoints": 35%b}'
# Not exact as a float.
LONG = 2**64 + 1


def read_points(points: bytes = b"25", others: bytes = b"") -> UserPoints:
    decode = _responses.one(UserPoints)
    return _responses.read_response("API_GetUserPoints.php", decode, 200, {}, POINTS % (points, others))


@pytest.mark.usefixtures("_reader")
def test_documented_values_are_not_checked_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_json, "check_depth", pytest.fail)
    monkeypatch.setattr(_json, "has_long_integer", pytest.fail)
    assert read_points() == UserPoints(points=25, softcore_points=35)


@pytest.mark.usefixtures("_reader")
def test_long_integers_are_exact() -> None:
    assert read_points(b"%d" % LONG).points == LONG
    read = read_points(others=b', "New": %d, "Others": [{"a": %d}]' % (LONG, LONG))
    assert repr(read.additional_properties["New"]) == str(LONG)
    assert repr(read.additional_properties["Others"]) == repr([{"a": LONG}])


@pytest.mark.usefixtures("_reader")
def test_long_integers_are_exact_in_rows() -> None:
    body = b"[%b, %b]" % (POINTS % (b"25", b""), POINTS % (b"25", b', "New": %d' % LONG))
    rows = _responses.read_response("API_GetUserPoints.php", _responses.list_of(UserPoints), 200, {}, body)
    assert [repr(dict(row.additional_properties)) for row in rows] == ["{}", f"{{'New': {LONG}}}"]


@pytest.mark.usefixtures("_reader")
def test_long_integers_are_exact_in_errors() -> None:
    body = b'{"New": %d}' % LONG
    with pytest.raises(UnexpectedResponse) as caught:
        _responses.read_response("API_GetUserPoints.php", _responses.one(UserPoints), 200, {}, body)
    assert repr(caught.value.document) == f"{{'New': {LONG}}}"


@pytest.mark.usefixtures("_reader")
def test_undocumented_values_have_100_levels_at_most() -> None:
    assert read_points(others=b', "New": ' + nested(99)).additional_properties["New"]
    for levels in 100, 1_000, 1_025, 100_000:
        with pytest.raises(UnexpectedResponse, match="the response is not JSON"):
            read_points(others=b', "New": ' + nested(levels))


@pytest.mark.usefixtures("_reader")
def test_stack_depth_does_not_matter() -> None:
    def read_at(depth: int) -> str:
        return read_at(depth - 1) if depth else repr(type(_json.read_json(nested(100))))

    def deep() -> None:
        with pytest.raises(ValueError, match="more than 100 levels"):
            _json.read_json(nested(1_000))
        read.append(read_at(sys.getrecursionlimit() - 200))

    # In a thread, because its stack is empty at first.
    read: list[str] = []
    thread = threading.Thread(target=deep)
    thread.start()
    thread.join()
    assert read == ["<class 'list'>"]
