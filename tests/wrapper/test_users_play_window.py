"""`ra.users.iter_achievements_earned_between` iterates over a window of time."""

import json
import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import TruncatedResult, models

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import Sent

START, END = datetime(2024, 2, 23, tzinfo=UTC), datetime(2024, 2, 29, 12, 20, tzinfo=UTC)


class TestWindow:
    """Iterating over a window of time, with a server that returns only the oldest 500 rows."""

    def serve(self, httpserver: HTTPServer, seconds: list[int]) -> None:
        """Serve unlocks at `seconds` after `START`. The ids of the achievements are their indexes in the list."""

        def respond(request: Request) -> Response:
            first, last = (int(request.args[name]) - int(START.timestamp()) for name in "ft")
            row = example("getAchievementsEarnedBetween-200-unlocks")[0]
            rows = [
                row | {"AchievementID": n, "Date": (START + timedelta(seconds=at)).strftime("%Y-%m-%d %H:%M:%S")}
                for n, at in enumerate(seconds)
                if first <= at <= last
            ]
            return Response(json.dumps(rows[:500]))

        httpserver.expect_request("/API/API_GetAchievementsEarnedBetween.php").respond_with_handler(respond)

    def collect(self, flavor: Flavor, client: Any, limit: int | None = None) -> list[int]:
        rows = flavor.rows(client.users.iter_achievements_earned_between("MockUser", START, END), limit=limit)
        assert {type(row) for row in rows} <= {models.EarnedAchievement}
        return [row.achievement_id for row in rows]

    @pytest.mark.parametrize(
        ("how_many", "requests"),
        [(0, 1), (1, 2), (499, 2), (500, 2), (501, 3), (998, 3), (999, 3), (1000, 4), (1700, 5)],
    )
    def test_returns_each_row_once(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent, how_many: int, requests: int
    ) -> None:
        self.serve(httpserver, list(range(how_many)))
        assert self.collect(flavor, client) == list(range(how_many))
        assert len(sent()) == requests

    def test_next_request_begins_at_the_last_time(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        # The 500th row is the first of ten in the same second.
        self.serve(httpserver, [*range(499), *[499] * 10, 600])
        assert self.collect(flavor, client) == list(range(510))
        path = "API_GetAchievementsEarnedBetween.php?u=MockUser"
        assert sent() == [f"{path}&f={first}&t=1709209200" for first in (1708646400, 1708646899, 1708647000)]

    def test_sends_nothing_before_the_first_row(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        self.serve(httpserver, list(range(600)))
        client.users.iter_achievements_earned_between("MockUser", START, END)
        assert sent() == []
        assert self.collect(flavor, client, limit=499) == list(range(499))
        assert len(sent()) == 1

    def test_warns_of_a_second_with_too_many_rows_and_continues(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer
    ) -> None:
        self.serve(httpserver, [*[0] * 501, 1, 2])
        with pytest.warns(TruncatedResult):
            assert self.collect(flavor, client) == [*range(500), 501, 502]

    def test_ends_if_the_server_ignores_the_window(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        row = example("getAchievementsEarnedBetween-200-unlocks")[0]
        rows = [row | {"AchievementID": n, "Date": "2020-01-01 00:00:00"} for n in range(500)]
        httpserver.expect_request("/API/API_GetAchievementsEarnedBetween.php").respond_with_json(rows)
        with pytest.warns(TruncatedResult) as caught:
            assert self.collect(flavor, client) == list(range(500))
        assert str(caught[-1].message).startswith("10 responses in a row had nothing new")
        assert len(sent()) == 11

    def test_window_ends_in_a_second_with_too_many_rows(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer
    ) -> None:
        last = int((END - START).total_seconds())
        self.serve(httpserver, [*range(490), *[last] * 20])
        assert self.collect(flavor, client) == list(range(510))

    def test_no_warning(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, list(range(1200)))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert len(self.collect(flavor, client)) == 1200
