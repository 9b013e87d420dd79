"""A few read-only requests to the real site: `make live`, with RETROACHIEVEMENTS_API_KEY set."""

from collections.abc import Iterator

import pytest

from retroachievements import AuthenticationFailed, NotFound, RetroAchievements, build_authorization


@pytest.fixture(scope="module")
def ra() -> Iterator[RetroAchievements]:
    with RetroAchievements.from_env() as client:
        yield client


def test_developer_stats_by_name_and_ulid(ra: RetroAchievements) -> None:
    by_name = ra.tickets.developer_stats("Hexadigital")
    assert by_name.ulid is not None
    by_ulid = ra.tickets.developer_stats(by_name.ulid)
    assert by_ulid.user == by_name.user
    assert by_name.total == by_name.open + by_name.closed + by_name.resolved
    assert by_name.additional_properties == {}


def test_recent_tickets_and_their_objects(ra: RetroAchievements) -> None:
    newest = ra.tickets.recent(count=1).tickets[0]
    assert newest.additional_properties == {}
    assert ra.tickets.get(newest.id).reported_at == newest.reported_at
    assert ra.tickets.game_stats(newest.game_id).open_tickets >= 1
    assert ra.tickets.achievement_stats(newest.achievement_id).open_tickets >= 1
    assert ra.tickets.most_ticketed_games(count=1).games[0].open_tickets >= 1


def test_missing_objects_raise_not_found(ra: RetroAchievements) -> None:
    with pytest.raises(NotFound):
        ra.tickets.get(2**31 - 1)


def test_invalid_key() -> None:
    with RetroAchievements(build_authorization(web_api_key="0" * 32)) as ra, pytest.raises(AuthenticationFailed):
        ra.tickets.recent(count=1)
