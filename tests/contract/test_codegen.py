"""Code generation: names of attributes, and changes of the document before generation."""

import ast
import copy
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs
import pytest
from tools.codegen.attribute_names import attribute_names, name_attributes
from tools.codegen.prepare import prepare
from tools.documents import document_for
from tools.spec_rules import branches

from retroachievements import models as public
from retroachievements_api import models

from .spec import DOCUMENT, ROOT, SCHEMAS, operations, resolved

FILE = "tools/codegen/attribute_names.yaml"
PYTHON_DOCUMENT = document_for("python")


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(DOCUMENT)


def named(declarations: dict[str, Any]) -> dict[str, str]:
    return {name: declaration["x-python-name"] for name, declaration in declarations.items()}


def test_properties_have_the_listed_names(document: dict[str, Any]) -> None:
    name_attributes(document, attribute_names())
    schemas = document["components"]["schemas"]
    _, progress = schemas["AchievementProgress"]["allOf"]
    assert named(progress["properties"]).items() >= {"Type": "achievement_type", "DateEarned": "unlocked_at"}.items()
    assert named(schemas["NoAchievement"]["properties"]["Achievement"]["properties"]) == {"ID": "id"}


@pytest.mark.parametrize("name", ["Date", "Type", "Created", "type", "Status", "NumAwarded", "Mood"])
def test_property_without_a_name_fails(document: dict[str, Any], name: str) -> None:
    document["components"]["schemas"]["Event"] = {"type": "object", "properties": {name: {"type": "string"}}}
    with pytest.raises(SystemExit) as stopped:
        name_attributes(document, attribute_names())
    assert stopped.value.code == f"{FILE}: Event.{name} has no name in Python: add it to Event"


def test_property_of_an_unnamed_schema_without_a_name_fails(document: dict[str, Any]) -> None:
    operation = document["paths"]["/API_GetConsoleIDs.php"]["get"]
    content = operation["responses"]["200"]["content"]["application/json"]
    content["schema"] = {"type": "object", "properties": {"Date": {"type": "string"}}}
    with pytest.raises(SystemExit, match=rf"{FILE}: API_GetConsoleIDs\.php\.Date has no name in Python"):
        name_attributes(document, attribute_names())


@pytest.mark.parametrize(
    ("schema", "name", "problem"),
    [
        ("*", "Mood", "*.Mood is not a property: delete it"),
        ("Claim", "Mood", "Claim.Mood is not a property: delete it"),
        ("Claim", "Expiration", "Claim.Expiration is not a property: delete it"),
        ("Event", "Date", "Event.Date is not a property: delete it"),
        ("Claim", "User", "Claim.User is listed for all schemas too: delete one of the two"),
    ],
)
def test_superfluous_name_fails(document: dict[str, Any], schema: str, name: str, problem: str) -> None:
    names = attribute_names()
    names.setdefault(schema, {})[name] = "mood"
    with pytest.raises(SystemExit, match=f"^{re.escape(f'{FILE}: {problem}')}$"):
        name_attributes(document, names)


def test_duplicate_attribute_names_fail(document: dict[str, Any]) -> None:
    # A part of ProgressionAchievement has TrueRatio, which is also named retro_points.
    _, own = document["components"]["schemas"]["ProgressionAchievement"]["allOf"]
    own["properties"]["TotalTruePoints"] = {"type": "integer"}
    problem = "ProgressionAchievement has two attributes retro_points: TrueRatio and TotalTruePoints"
    with pytest.raises(SystemExit, match=f"^{FILE}: {problem}$"):
        prepare(document)


PARTS = {
    *("AchievementCore", "AuthoredAchievement", "FollowCommon", "GameAchievementCommon", "GameCommon"),
    *("LeaderboardCommon", "TicketCommon", "UserCommon"),
}


def test_schemas_that_are_only_parts_have_no_class(document: dict[str, Any]) -> None:
    before = set(document["components"]["schemas"])
    prepare(document)
    schemas = document["components"]["schemas"]
    # Unions replace the references to them.
    assert before - set(schemas) == PARTS | {name for name, schema in SCHEMAS.items() if "oneOf" in schema}
    assert PARTS.isdisjoint(models.__all__)
    # From AchievementCore, AuthoredAchievement and the schema itself.
    week = schemas["WeeklyAchievement"]
    assert [name for name in ("ID", "AuthorULID", "BadgeURL") if name not in week["properties"]] == []
    assert [name for name in ("ID", "AuthorULID", "BadgeURL") if name not in week["required"]] == []
    # SummaryGame is a part of RecentlyPlayedGame, but summaries also refer to it. Nothing refers to GameTickets.
    assert {"SummaryGame", "RecentlyPlayedGame", "GameTickets"} <= set(models.__all__)


def test_union_of_one_schema_is_that_schema(document: dict[str, Any]) -> None:
    hashes = {"description": "Two of them.", "oneOf": [{"type": "array", "description": "One.", "items": {}}]}
    document["components"]["schemas"]["ListedGame"]["properties"]["Hashes"] = hashes
    prepare(document)
    assert hashes == {"type": "array", "description": "Two of them.", "items": {}, "x-python-name": "hashes"}


def test_lines_of_paragraphs_are_joined(document: dict[str, Any]) -> None:
    claim = document["components"]["schemas"]["Claim"]
    claim["description"] = "One\ntwo:\n\n- three\n  four\n- five\n\n**Six**\nseven:\n1. eight\n2. nine\n"
    prepare(document)
    assert claim["description"] == "One two:\n\n- three\n  four\n- five\n\n**Six** seven:\n1. eight\n2. nine"


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation["operationId"])
def test_parameters_are_described_as_arguments(operation: dict[str, Any]) -> None:
    name = re.sub("(?=[A-Z])", "_", operation["operationId"]).lower()
    module = importlib.import_module(f"retroachievements_api.api.{operation['tags'][0]}.{name}")
    for function in (module.sync_detailed, module.asyncio_detailed):
        docstring = without_spaces(function.__doc__)
        for parameter in map(resolved, operation.get("parameters", [])):
            description = re.escape(without_spaces(parameter["description"]))
            assert re.search(rf"{parameter['name']}\([^()]*\):{description}", docstring)


def without_spaces(text: str) -> str:
    """Return the text without white space, so that wrapping does not matter."""
    return "".join(text.split())


def docstrings(module: Path) -> list[str]:
    """Return all docstrings, including those of attributes."""
    expressions = [node.value for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Expr)]
    return [node.value for node in expressions if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@pytest.mark.parametrize("name", sorted(set(SCHEMAS) & set(models.__all__)))
def test_attributes_have_the_descriptions_of_properties(name: str) -> None:
    """After the attribute and in the docstring of the class, except for names."""
    cls = getattr(models, name)
    below = {without_spaces(without_names(text)) for text in docstrings(Path(inspect.getfile(cls)))}
    in_class = without_spaces(without_names(cls.__doc__ or ""))
    declarations: dict[str, Any] = {}
    for schema in branches(PYTHON_DOCUMENT, [PYTHON_DOCUMENT["components"]["schemas"][name]]):
        declarations |= schema.get("properties", {})
    described = [declaration["description"] for declaration in declarations.values() if "description" in declaration]
    # The Python overlay makes names of users strings that are never null.
    described = [description.replace("; null if the user has none", "") for description in described]
    described = [re.sub(r"\b[Nn]ull\b", "None", description) for description in described]
    texts = [without_spaces(without_names(description)) for description in described]
    assert [text for text in texts if text not in below or text not in in_class] == []


@pytest.mark.parametrize("name", sorted(name for name in models.__all__ if attrs.has(getattr(models, name))))
def test_only_optional_attributes_can_be_none(name: str) -> None:
    described = dict(re.findall(r"(?ms)^    (\w+): (.*?)(?=^    \w|\Z)", inspect.getdoc(getattr(models, name)) or ""))
    optional = {name for name, hint in get_type_hints(getattr(models, name)).items() if NoneType in get_args(hint)}
    assert described
    assert {name for name, text in described.items() if re.search(r"\bNone\s+if\b", text)} <= optional


def without_names(text: str) -> str:
    """Return the text without names and values in backticks and placeholders such as <BadgeName>."""
    return re.sub(r"`[\w/\s]+`|`\w+\.\w+`|(?<=<)\w+(?=>)", "``", text)


@pytest.mark.parametrize(
    ("model", "attribute", "description"),
    [
        ("DeveloperTicketStats", "total", "The sum of `open`, `closed` and `resolved`."),
        ("UserProfile", "rich_presence", "A description of what the user is playing or played last; None if unknown."),
        # A key with two names in two schemas, and a key of a schema with many references.
        ("CompletedGame", "fraction_won", "`unlocked_achievements` divided by `possible_achievements`, with four"),
        ("Ticket", "badge_name", "The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>"),
        # `Game` is a key too, but here it is the schema.
        ("GameExtended", "flags", "Always None. In `Game` it is always 0."),
        # Values of enums.
        ("UserAward", "award_data", "The subject of the award, by `award_type`: the id of the game for `AwardType.M"),
        ("LeaderboardScore", "score", "The score as a signed number, even if the format is `LeaderboardFormat.UNSIGN"),
        # Keys of other schemas: of the rows, and of a schema in a comparison.
        ("UserAwards", "visible_awards", "The awards that are not hidden, by `display_order` and then by time."),
        (
            "UserLeaderboardEntry",
            "updated_at",
            "When the entry was last changed, in UTC. In `LeaderboardEntry`, this is `submitted_at`.",
        ),
    ],
)
def test_descriptions_name_attributes(model: str, attribute: str, description: str) -> None:
    docstring = " ".join(getattr(models, model).__doc__.split())
    assert f" {attribute}: {description}" in docstring


def test_key_with_several_attributes_stays(document: dict[str, Any]) -> None:
    # NumAwarded is unlock_count of an achievement, and unlocked_achievements of a game.
    schemas = document["components"]["schemas"]
    schemas["Flag"]["description"] = "As `NumAwarded` of a `Game`, and `GameTitle`."
    prepare(document)
    assert schemas["Flag"]["description"] == "As `NumAwarded` of a `Game`, and `game_title`."


def tables(page: Path) -> dict[str, dict[str, str]]:
    """Return the key and the attribute of each row, by heading of the section."""
    _, *sections = re.split(r"(?m)^## (\w+) .*$", page.read_text(encoding="utf-8"))
    return {
        model: {
            key: name for name, key in re.findall(r"(?m)^\| `(\w+)`\{.*?\} \| <code>.*?</code> \| `(\w+)` \|", table)
        }
        for model, table in zip(sections[::2], sections[1::2], strict=True)
    }


def test_model_reference_has_the_attribute_of_each_key() -> None:
    pages = [tables(page) for page in (ROOT / "docs" / "model-reference").iterdir()]
    page = {name: table for tables_of_page in pages for name, table in tables_of_page.items()}
    assert len(page) == sum(map(len, pages))
    found = {name: getattr(public, name) for name in public.__all__}
    assert page.keys() == found.keys()
    classes = {name: cls for name, cls in found.items() if attrs.has(cls)}
    assert len(classes) > 60
    for name, cls in classes.items():
        assert set(page[name].values()) == {field.name for field in attrs.fields(cls)}
        keys = {key for schema in branches(DOCUMENT, [SCHEMAS[name]]) for key in schema.get("properties", {})}
        assert page[name].keys() == keys
    assert page["TopUser"] == {"1": "user", "2": "points", "3": "retro_points", "4": "ulid"}
    assert page["GameAchievement"]["NumAwarded"] == "unlock_count"
    assert page["CompletedGame"]["NumAwarded"] == "unlocked_achievements"


def test_docstrings_have_no_trailing_spaces() -> None:
    found = [text for module in (ROOT / "generated").rglob("*.py") for text in docstrings(module)]
    assert len(found) > 900
    # A docstring of several lines ends with the indentation of the closing quotes.
    assert [text for text in found if re.search(r"^\s|[^\s\"] +$", text)] == []


def test_models_except_error_bodies_are_public() -> None:
    assert set(models.__all__) - set(public.__all__) == {
        *("StatusError", "StatusErrorEntry", "EndpointError", "InvalidParameters", "InvalidParametersErrors"),
        *("NoAchievement", "NoAchievementAchievement", "ServerFailure", "UnknownAchievement", "UnknownUser"),
        "Unsuccessful",
    }


def test_dir_lists_models_before_their_import() -> None:
    program = "from retroachievements import models; print(*dir(models))"
    listed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert listed.split() == sorted(public.__all__)
    assert {"Ticket", "TicketState"} <= set(listed.split())
