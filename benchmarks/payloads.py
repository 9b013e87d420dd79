"""Responses with invented data, the same in each run."""

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import frozen
from tests.contract.spec import examples

from retroachievements.models import (
    CompletionProgressPage,
    DeveloperTicketStats,
    GameExtended,
    ListedGame,
    RecentOpenTickets,
)

WORDS = ["Night", "Market", "Kite", "Weather", "Café", "Bridge", "Lantern", "Rooftops", "Rescue", "Paper", "Signal"]

EXAMPLES: dict[str, Any] = {name: value for name, _, value in examples()}
LISTED_GAME: dict[str, Any] = EXAMPLES["getGameList-200-hashes"][0]
COMPLETION: dict[str, Any] = EXAMPLES["getUserCompletionProgress-200-games"]["Results"][0]
ACHIEVEMENT: dict[str, Any] = EXAMPLES["getGameExtended-200-game"]["Achievements"]["41"]
TICKET: dict[str, Any] = EXAMPLES["getTicketData-200-RecentOpenTickets"]["RecentTickets"][0]


@frozen
class Payload:
    name: str
    body: bytes
    model: Any
    is_list: bool = False


class Varied:
    """Creates rows that differ from each other as real ones do: with new strings, and with null for some values."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311

    def words(self, least: int, most: int) -> str:
        return " ".join(self._chance.choices(WORDS, k=self._chance.randint(least, most)))

    def moment(self) -> datetime:
        return datetime(2013, 1, 1, tzinfo=UTC) + timedelta(seconds=self._chance.randrange(12 * 365 * 86_400))

    def stored_moment(self) -> str:
        return self.moment().strftime("%Y-%m-%d %H:%M:%S")

    def number(self, most: int) -> int:
        return self._chance.randrange(most)

    def md5(self) -> str:
        return f"{self._chance.getrandbits(128):032x}"

    def or_null(self, value: Any) -> Any:
        return None if self._chance.random() < 0.1 else value

    def listed_game(self, number: int) -> dict[str, Any]:
        return LISTED_GAME | {
            "Title": self.words(2, 6),
            "ID": number,
            "ImageIcon": f"/Images/{self.number(999_999):06}.png",
            "NumAchievements": self.number(150),
            "NumLeaderboards": self.number(40),
            "Points": self.number(1_000),
            "DateModified": self.or_null(self.stored_moment()),
            "ForumTopicID": self.or_null(self.number(30_000)),
            "Hashes": [self.md5() for _ in range(self.number(5))],
        }

    def completion(self, number: int) -> dict[str, Any]:
        kind = self.or_null(self._chance.choice(["beaten-hardcore", "beaten-softcore", "completed", "mastered"]))
        return COMPLETION | {
            "GameID": number,
            "Title": self.words(2, 6),
            "ImageIcon": f"/Images/{self.number(999_999):06}.png",
            "ConsoleID": self.number(80),
            "ConsoleName": self.words(1, 2),
            "MaxPossible": self.number(150),
            "NumAwarded": self.number(150),
            "NumAwardedHardcore": self.number(150),
            "MostRecentAwardedDate": self.moment().isoformat(),
            "HighestAwardKind": kind,
            "HighestAwardDate": kind and self.moment().isoformat(),
        }

    def achievement(self, number: int) -> dict[str, Any]:
        return ACHIEVEMENT | {
            "ID": number,
            "NumAwarded": self.number(30_000),
            "NumAwardedHardcore": self.number(20_000),
            "Title": self.words(1, 4),
            "Description": self.words(5, 15),
            "Points": self.number(100),
            "TrueRatio": self.number(1_000),
            "DateModified": self.stored_moment(),
            "DateCreated": self.stored_moment(),
            "BadgeName": f"{number:05}",
            "DisplayOrder": self.number(150),
            "MemAddr": self.md5(),
            "type": self._chance.choice(["progression", "win_condition", "missable", None]),
        }

    def ticket(self, number: int) -> dict[str, Any]:
        return TICKET | {
            "ID": number,
            "AchievementID": self.number(500_000),
            "AchievementTitle": self.words(1, 4),
            "AchievementDesc": self.words(5, 15),
            "AchievementAuthor": self.or_null(self.words(1, 1)),
            "GameID": self.number(30_000),
            "GameTitle": self.words(2, 6),
            "ReportedAt": self.stored_moment(),
            "ReportType": 1 + self.number(2),
            "Hardcore": self.or_null(self.number(2)),
            "ReportNotes": self.words(5, 60),
        }


def on_the_wire(document: Any) -> bytes:
    """Write JSON as PHP does: without spaces, and with escapes for slashes and for characters outside ASCII."""
    return json.dumps(document, separators=(",", ":")).replace("/", r"\/").encode()


def all_payloads() -> list[Payload]:
    varied = Varied(2012)
    games = [varied.listed_game(number) for number in range(1, 5_001)]
    completions = [varied.completion(number) for number in range(1, 501)]
    achievements = {str(number): varied.achievement(number) for number in range(1, 151)}
    game = EXAMPLES["getGameExtended-200-game"] | {"NumAchievements": 150, "Achievements": achievements}
    return [
        Payload("5,000 games with hashes", on_the_wire(games), ListedGame, is_list=True),
        Payload(
            "500 games of a user's progress",
            on_the_wire({"Count": 500, "Total": 500, "Results": completions}),
            CompletionProgressPage,
        ),
        Payload("a game with 150 achievements", on_the_wire(game), GameExtended),
        Payload("100 tickets", tickets_page(100, 1_109), RecentOpenTickets),
        Payload(
            "one developer's tickets",
            on_the_wire(EXAMPLES["getTicketData-200-DeveloperTicketStats"]),
            DeveloperTicketStats,
        ),
    ]


def tickets_page(count: int, newest: int) -> bytes:
    varied = Varied(newest)
    tickets = [varied.ticket(newest - row) for row in range(count)]
    return on_the_wire(EXAMPLES["getTicketData-200-RecentOpenTickets"] | {"RecentTickets": tickets})
