"""The initial data of a simulator: small invented data that is always the same, or no data."""

from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from typing import Any

import attrs

from .data import (
    CLOSED,
    DID_NOT_TRIGGER,
    LEADERBOARD,
    OPEN,
    PENDING_REVIEW,
    RESOLVED,
    TRIGGERED_AT_THE_WRONG_TIME,
    Achievement,
    AchievementOfTheWeek,
    Award,
    Claim,
    Comment,
    Dataset,
    Game,
    GameHash,
    Leaderboard,
    LeaderboardEntry,
    Play,
    System,
    Ticket,
    Unlock,
    User,
)
from .leaderboards import FORMATS
from .unlocking import grant_awards, record_unlock

WEB_API_KEY = "InventedKeyThatTheSimulatorTakes"
# The key of BrassBadger, for requests about the follows of another user.
ANOTHER_KEY = "InventedKeyOfTheUserBrassBadger0"
NOW = datetime(2024, 5, 1, tzinfo=UTC)


def invented() -> Dataset:
    """Return a new copy of the invented data."""
    systems = [
        System(1, "Paper Console", short_name="Paper"),
        System(2, "Pocket Lantern", short_name="PL"),
        System(3, "Glass Arcade", short_name="Glass/A"),
        System(4, "Tin Computer", active=False),
        System(100, "Hubs", is_game_system=False, short_name="Hubs"),
        System(101, "Events", is_game_system=False, short_name="Events"),
    ]
    data = Dataset(
        now=NOW,
        users=_users(),
        systems=systems,
        games=_games(systems),
    )
    data.achievements = [achievement for game in data.games[:14] for achievement in _achievements(data, game)]
    data.tickets = _tickets(data)
    _add_masters(data)
    _add_long_set(data)
    _add_play(data)
    _add_leaderboards(data)
    _add_claims(data)
    _add_comments(data)
    _add_rarities(data)
    _add_wishes(data)
    grant_awards(data)
    data.achievement_of_the_week = _achievement_of_the_week(data)
    return data


def empty() -> Dataset:
    """Return data with a single user, MockUser, who has the web API key of the invented data."""
    data = Dataset(now=NOW)
    data.users.append(User(1, "01MADEUP000000000000000001", "MockUser", "MockUser", web_api_key=WEB_API_KEY))
    return data


def invented_until(today: datetime) -> Dataset:
    """Return a copy of the invented data, moved by whole days to `today`. The last unlock is on the day before."""
    data = invented()
    week = data.achievement_of_the_week
    others: list[list[Any]] = [data.users, data.games, data.achievements, data.tickets, data.claims, data.comments]
    played: list[list[Any]] = [data.plays, data.unlocks, data.awards, data.leaderboard_entries]
    last = max(unlock.hardcore_at or unlock.at for unlock in data.unlocks)
    by = timedelta(days=(today.date() - data.now.date()).days)
    yesterday = timedelta(days=(today.date() - last.date()).days - 1)
    _move([known for rows in others for known in rows] + ([week, *week.unlocks] if week else []), by)
    _move([known for rows in played for known in rows], yesterday)
    for user in data.users:
        user.last_active_at += yesterday - by
        user.rich_presence_at = user.rich_presence_at and user.rich_presence_at + yesterday - by
    data.now = today
    return data


def _move(things: list[Any], by: timedelta) -> None:
    for thing in things:
        for field in attrs.fields(type(thing)):
            value = getattr(thing, field.name)
            if isinstance(value, datetime):
                setattr(thing, field.name, value + by)


def _achievement_of_the_week(data: Dataset) -> AchievementOfTheWeek:
    achievement, begun = data.achievement(13), datetime(2024, 4, 29, tzinfo=UTC)
    soon, late = begun + timedelta(hours=2), begun + timedelta(hours=45, minutes=5, seconds=9)
    unlocks = [
        Unlock(data.user("MockUser"), achievement, soon),
        Unlock(data.user("NightOwl"), achievement, soon, hardcore_at=late),
        Unlock(data.user("OldLantern"), achievement, begun + timedelta(hours=9)),
    ]
    return AchievementOfTheWeek(achievement, begun, forum_topic_id=4242, total_players=7, unlocks=unlocks)


def _add_play(data: Dataset) -> None:
    """Add unlocks, play times, and the resulting awards."""
    players = [user for user in data.users[:8] if user.username != "QuietHands"]
    achievements = {achievement.id: achievement for achievement in data.achievements}
    first, day, hour = datetime(2024, 2, 1, 18, 0, 0, tzinfo=UTC), timedelta(days=1), timedelta(hours=1)
    apart = timedelta(minutes=20)
    for p, user in enumerate(players, start=1):
        for game in data.games[:12]:
            if (p + game.id) % 3:
                continue
            begun = first + p * 3 * day + game.id * 26 * hour
            how_many = p * game.id % 5
            last = begun + how_many * apart
            data.plays.append(Play(user, game, last, 1200 * (how_many + 1)))
            user.last_game_id, user.last_active_at = game.id, last
            for n in range(1, how_many + 1):
                at, hardcore = begun + n * apart, (p + n + game.id) % 2 == 1
                record_unlock(data, user, achievements[10 * game.id + n], at, hardcore=hardcore)
    owl = data.user("NightOwl")
    owl.contribution_count, owl.contribution_yield = 312, 960
    owl.rich_presence, owl.rich_presence_at = "Counting postcards in the attic", owl.last_active_at
    data.awards += [
        Award(owl, "Patreon Supporter", 0, 1, datetime(2024, 3, 1, tzinfo=UTC)),
        # Each tier has a separate award, from 100 and from 250 unlocks of others. The server shows the highest.
        Award(owl, "Achievement Unlocks Yield", 0, 0, datetime(2024, 3, 2, tzinfo=UTC)),
        Award(owl, "Achievement Unlocks Yield", 1, 0, datetime(2024, 3, 3, tzinfo=UTC)),
    ]


def _add_masters(data: Dataset) -> None:
    """Add a long set that is mastered, completed and beaten. The first two players have enough points for a rank."""
    game, author = data.game(15), data.user("PixelBaker")
    rows = [
        ("Wind the Clock", "Start the great clock", "progression", 5),
        ("Graft a Gear", "Join a branch and a gear", "progression", 10),
        ("Harvest", "Bring in the brass apples", "win_condition", 25),
        ("Quiet Harvest", "Leave the apples where they are", "win_condition", 25),
        ("Not a Tick Too Late", "Come home before the clock strikes", "missable", 50),
        ("Every Tree", "Wind each tree in one night", None, 100),
        ("Rust Free", "Lose no gear in the rain", None, 50),
        ("Perpetual Motion", "Let the clock run for a year", None, 100),
    ]
    achievements = [
        Achievement(
            150 + n,
            game,
            title,
            description,
            kind,
            points,
            f"{150 + n:05}",
            author=author,
            retro_points=2 * points,
            display_order=n,
        )
        for n, (title, description, kind, points) in enumerate(rows, start=1)
    ]
    data.achievements += achievements
    fox, badger, crane = (data.user(name) for name in ("SnowFox", "BrassBadger", "CopperCrane"))
    begun, apart = datetime(2024, 1, 12, 20, 0, 0, tzinfo=UTC), timedelta(minutes=45)
    for n, achievement in enumerate(achievements, start=1):
        record_unlock(data, fox, achievement, begun + n * apart, hardcore=True)
        record_unlock(data, badger, achievement, begun + 2 * n * apart, hardcore=n < 8)
        if n < 5:
            record_unlock(data, crane, achievement, begun + 3 * n * apart, hardcore=n != 4)
    # Unlocked again, in hardcore mode.
    record_unlock(data, crane, achievements[3], begun + 20 * apart, hardcore=True)
    for play in data.plays:
        play.seconds = 3600 * 5


def _add_long_set(data: Dataset) -> None:
    """Add two locked achievements to a game, because some endpoints ignore games with 5 or fewer."""
    game, author = data.game(8), data.user("PixelBaker")
    data.achievements += [
        Achievement(86, game, "Kite Tangle", "Lose a kite", None, 0, "00086", author=author, display_order=6),
        Achievement(87, game, "Kite Repair", "Mend it", None, 0, "00087", author=author, display_order=7),
    ]


def _add_leaderboards(data: Dataset) -> None:
    for game in data.games[:6]:
        score = Leaderboard(
            10 * game.id + 1, game, "High score", "Most points in one run", author=data.user("PixelBaker")
        )
        time = Leaderboard(10 * game.id + 2, game, "Sprint", "First room, fastest", "MILLISECS", lower_is_better=True)
        data.leaderboards += [score, time]
        for play in [play for play in data.plays if play.game is game]:
            data.leaderboard_entries += [
                LeaderboardEntry(score, play.user, 100 * play.user.id, play.last_played_at),
                LeaderboardEntry(time, play.user, 6000 - 10 * play.user.id, play.last_played_at),
            ]
    data.leaderboards.append(Leaderboard(90, data.game(1), "Hidden", "Not in the list", order=-1))


def _add_claims(data: Dataset) -> None:
    pixel, owl, snail = data.user("PixelBaker"), data.user("NightOwl"), data.user("TurboSnail")
    owl.permissions = snail.permissions = 3
    pixel.permissions = 2
    begun, day = datetime(2024, 1, 10, 9, 0, 0, tzinfo=UTC), timedelta(days=1)
    data.claims = [
        # Active, in review, expired but open, completed, dropped; the second one is a collaboration.
        Claim(1, pixel, data.game(3), begun + 80 * day, begun + 170 * day, begun + 81 * day),
        Claim(2, owl, data.game(3), begun + 81 * day, begun + 171 * day, begun + 82 * day, claim_type=1),
        Claim(3, snail, data.game(8), begun + 90 * day, begun + 180 * day, begun + 99 * day, set_type=1, status=3),
        Claim(4, owl, data.game(12), begun, begun + 90 * day, begun + day),
        Claim(5, snail, data.game(9), begun - 60 * day, begun, begun, status=1),
        Claim(6, pixel, data.game(4), begun - 50 * day, begun + day, begun + day, status=1, extension=1),
        Claim(7, pixel, data.game(5), begun - 40 * day, begun - 2 * day, begun - 2 * day, status=2, special=1),
    ]


def _add_comments(data: Dataset) -> None:
    mock, pixel, reporter = data.user("MockUser"), data.user("PixelBaker"), data.user("MockReporter")
    first_at, hour = datetime(2024, 3, 3, 10, 0, 0, tzinfo=UTC), timedelta(hours=1)
    subjects: list[Game | Achievement | User] = [data.game(1), data.achievement(11), mock]
    data.comments = [
        Comment(author, f"{text} ({n})", first_at + hour * n, about)
        for about in subjects
        for n, (author, text) in enumerate(
            [(pixel, "First!"), (reporter, "A line\nand another"), (mock, "See [game=1] ☕")], start=1
        )
    ]


def _add_wishes(data: Dataset) -> None:
    mock, pixel, snail = data.user("MockUser"), data.user("PixelBaker"), data.user("TurboSnail")
    mock.follows, pixel.follows, snail.follows = [pixel, data.user("OldLantern")], [mock], [mock]
    mock.wants_to_play = [data.game(5), data.game(6), data.game(7)]
    pixel.wants_to_play = [data.game(8)]
    snail.wants_to_play = [data.game(1)]
    mock.set_requests, mock.set_requests_allowed, mock.points_for_next_set_request = [data.game(12)], 2, 1250
    for game in data.games[:4]:
        game.hashes = [
            GameHash(f"{game.id:032x}", f"{game.title} (World).bin", ["nointro"]),
            GameHash(f"{game.id + 100:032x}", None, []),
            GameHash(f"{game.id + 200:032x}", "Broken dump.bin", [], compatible=False),
        ]


def _add_rarities(data: Dataset) -> None:
    """Add rare values: each award and format once, and objects without a name, a ULID or a description.

    Users without a name are not in the feed, because a client may warn about them.
    """
    unsigned, badger, crane = (data.user(name) for name in ("Unsigned", "BrassBadger", "CopperCrane"))
    nameless_game, uncounted_game = data.game(16), data.game(17)
    begun, hour = datetime(2024, 1, 20, 6, 0, 0, tzinfo=UTC), timedelta(hours=1)
    for game in (nameless_game, uncounted_game):
        for n in range(1, 7):
            achievement = Achievement(10 * game.id + n, game, f"Step {n}", None, None, 1, None, author=unsigned)
            data.achievements.append(achievement)
            if n < 6:
                record_unlock(data, unsigned, achievement, begun + n * hour, hardcore=True)
    for n in range(161, 167):
        record_unlock(data, crane, data.achievement(n), begun + 9 * hour, hardcore=True)
    # A game without a console and with enough achievements to be completed.
    data.achievements += [Achievement(n, data.game(13), "Found It", "Find it", None, 5, None) for n in (136, 137)]
    for n in (131, 133):
        record_unlock(data, crane, data.achievement(n), begun, hardcore=False)

    data.awards += [
        Award(badger, "Achievement Points Yield", 0, 0, begun),
        Award(badger, "Certified Legend", 0, 0, begun),
        Award(badger, "Media Contribution", 1, 0, begun),
        Award(badger, "Playtest", 3, 0, begun, title="Playtester", icon="/Images/000901.png"),
        Award(badger, "Event", 7, 4, begun, title="Winter of the Clocks", icon="/Images/000907.png", display_tier=2),
        Award(badger, "Site Event", 3, 1, begun, title="Founders' Day", icon="/Images/000903.png"),
    ]
    formats = (*FORMATS, "")
    boards = [Leaderboard(1600 + n, nameless_game, f"As {form}", "", form) for n, form in enumerate(formats, start=1)]
    boards[0].state, boards[1].state = "disabled", "unpromoted"
    data.leaderboards += [*boards, Leaderboard(1600, nameless_game, None, None, None)]
    data.leaderboard_entries += [LeaderboardEntry(board, unsigned, 4200, begun + hour) for board in boards]
    # Completed collaborations, which are only in the list of the user.
    data.claims += [
        Claim(n, unsigned, game, begun, begun + hour, begun + hour, claim_type=1, status=1, special=special)
        for n, game, special in ((8, data.game(13), 2), (9, nameless_game, 3))
    ]
    data.comments.append(Comment(unsigned, "Who made this?", begun, nameless_game))
    badger.follows, unsigned.follows = [unsigned], [badger]
    badger.wants_to_play, badger.set_requests = [nameless_game, uncounted_game], [nameless_game]


def _users() -> list[User]:
    return [
        # The developer in the example of the API documentation: 0 open, 17 closed, 27 resolved.
        User(1, "00003EMFWR7XB8SDPEHB3K56ZQ", "MockUser", "MockUser", web_api_key=WEB_API_KEY),
        User(2, "01MADEUP000000000000000002", "PixelBaker", "PixelBaker"),
        User(3, "01MADEUP000000000000000003", "OldLantern", "NewLantern"),  # renamed
        User(4, "01MADEUP000000000000000004", "QuietHands", "QuietHands"),  # a developer without tickets
        User(5, "01MADEUP000000000000000005", "TurboSnail", "TurboSnail"),
        User(6, "01MADEUP000000000000000006", "GoneFishing", "GoneFishing", deleted=True),
        User(7, "01MADEUP000000000000000007", "NightOwl", "NightOwl"),
        User(8, "01MADEUP000000000000000008", "MockReporter", "MockReporter"),
        User(9, "01MADEUP000000000000000009", "Nameless", None),
        User(10, "01MADEUP000000000000000010", "SnowFox", "SnowFox", permissions=4),
        User(11, "01MADEUP000000000000000011", "BrassBadger", "BrassBadger", web_api_key=ANOTHER_KEY, permissions=5),
        User(12, None, "CopperCrane", "CopperCrane", untracked=True, permissions=6),
        User(13, None, "Unsigned", None, permissions=0),
        User(14, "01MADEUP000000000000000014", "SpamKettle", "SpamKettle", untracked=True, permissions=-2),
        User(15, "01MADEUP000000000000000015", "LoudMagpie", "LoudMagpie", banned=True, untracked=True, permissions=-1),
    ]


def _games(systems: list[System]) -> list[Game]:
    paper, pocket, glass = systems[:3]
    titles = [
        ("Pokétown Rescue: Red Rooftops", paper),
        ("Night Market", paper),
        ("~Hack~ Night Market: After Hours", paper),
        ("Night Market [Subset - Bonus]", paper),
        ("Lighthouse Keeper", pocket),
        ("Lighthouse Keeper 2", pocket),
        ("The Last Tram", pocket),
        ("~Homebrew~ Kite Weather", pocket),
        ("Marble Alley", glass),
        ("Marble Alley Deluxe", glass),
        ("Steam & Cinders", glass),
        ("Postcard Detective", glass),
        ("Prototype Without a Console", None),
    ]
    games = [
        Game(
            n,
            title,
            system,
            f"/Images/{n:06}.png",
            forum_topic_id=1000 + n,
            image_title=f"/Images/{n:04}01.png",
            image_ingame=f"/Images/{n:04}02.png",
            image_boxart=f"/Images/{n:04}03.png",
            publisher="Invented Publishing" if n % 2 else "",
            developer="Invented Works",
            genre=None if n % 3 else "Puzzle",
            released=date(1990 + n, n % 12 + 1, n) if n % 4 else None,
            released_granularity=["day", "month", "year"][n % 3] if n % 4 else None,
            updated_at=datetime(2024, 1, n, 12, 30, 0, tzinfo=UTC),
        )
        for n, (title, system) in enumerate(titles, start=1)
    ]
    games[3].parent_game_id = 2  # the subset
    return [
        *games,
        Game(14, "Withdrawn Game", paper, "/Images/000014.png", deleted=True),
        Game(
            15,
            "Clockwork Orchard",
            glass,
            "/Images/000015.png",
            forum_topic_id=1015,
            developer="Invented Works",
            guide_url="https://github.com/RetroAchievements/guides/wiki/Clockwork-Orchard",
            hashes=[GameHash(f"{15:032x}", "Clockwork Orchard.bin", [], patch_url="https://example.com/15.zip")],
        ),
        # Each nullable attribute is null in one of these: the first has no details, and the other was never counted.
        Game(16, None, pocket, None, hashes=[GameHash(None, None, [])]),
        Game(17, "Uncounted Sheep", pocket, None, counted=False),
    ]


def _achievements(data: Dataset, game: Game) -> list[Achievement]:
    """Return five achievements for a game, with the ids 11 to 15 for game 1, and so on. The last one is unofficial."""
    rows = [
        ("First Steps", "Leave the starting room", "progression", 5),
        ("Halfway There", 'Reach the "Café Bridge"', None, 10),
        ("Grand Finale", "See the ending", "win_condition", 25),
        ("Perfectionist", "See the ending without losing a life", "missable", 50),
        ("Lost Idea", "Find the room that was never finished", None, 0),
    ]
    author = data.user("PixelBaker")
    return [
        Achievement(
            10 * game.id + n,
            game,
            title,
            description,
            kind,
            points,
            f"{10 * game.id + n:05}",
            promoted=n < 5,
            author=author,
            retro_points=points * (n + 1),
            display_order=n,
            created_at=datetime(2023, 6, game.id, 10, n, 0, tzinfo=UTC),
            modified_at=datetime(2023, 9, game.id, 10, n, 0, tzinfo=UTC),
        )
        for n, (title, description, kind, points) in enumerate(rows, start=1)
    ]


def _tickets(data: Dataset) -> list[Ticket]:
    """Return 150 tickets: those of each developer, spread over games and mixed in time, and a few special ones."""
    mock, pixel, lantern, _, snail, gone, owl, reporter, *_ = data.users
    # A developer, their games, and the numbers of their tickets in the states 0 to 4.
    shares = [
        (mock, [1, 2], [17, 0, 27, 2, 1]),
        (pixel, [3, 4, 5], [4, 11, 5, 3, 2]),
        (lantern, [6, 7], [3, 9, 4, 2, 1]),
        (snail, [8, 9, 10], [5, 12, 4, 3, 1]),
        (gone, [11], [2, 3, 2, 1, 0]),
        (owl, [12], [3, 8, 4, 1, 1]),
    ]
    assigned: list[tuple[User, int, int]] = []
    for author, game_ids, counts in shares:
        achievement_ids = cycle([10 * game_id + n for n in (1, 2, 3, 4) for game_id in game_ids])
        for state, count in enumerate(counts):
            assigned += [(author, state, next(achievement_ids)) for _ in range(count)]

    notes = cycle(
        ["Nothing happened.\nEmulator: PaperArch 1.2", "Popped on the title screen.<br/>MD5: invented", "Déjà vu ☕"]
    )
    hardcore = cycle([1, 0, None, 1])
    types = cycle([DID_NOT_TRIGGER, TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER])
    first, apart = datetime(2024, 1, 1, 8, 15, 55, tzinfo=UTC), timedelta(hours=19, minutes=7)
    reported_at, days, minute = first, timedelta(days=3), timedelta(minutes=1)
    tickets = []
    for n in range(len(assigned)):
        # A stride that is coprime to their number reaches each once, and mixes developers and states.
        author, state, achievement_id = assigned[n * 89 % len(assigned)]
        done = state in (CLOSED, RESOLVED)
        tickets.append(
            Ticket(
                n + 1,
                achievement_id,
                author,
                reporter,
                state,
                next(types),
                next(notes),
                reported_at,
                hardcore=next(hardcore),
                resolver=(author if n % 3 else owl) if done else None,
                resolved_at=reported_at + days + n * minute if done else None,
            )
        )
        reported_at += apart
    return [*tickets, *_special_tickets(data, reported_at)]


def _special_tickets(data: Dataset, reported_at: datetime) -> list[Ticket]:
    """Rare tickets, and those that the server treats in a special way."""
    pixel, snail, owl = data.user("PixelBaker"), data.user("TurboSnail"), data.user("NightOwl")
    reporter, nameless = data.user("MockReporter"), data.user("Nameless")
    wrong_time, no_trigger = TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER
    later, latest = reported_at + timedelta(days=1), reported_at + timedelta(days=2)
    deleted_achievement = Achievement(59, data.game(5), "Withdrawn", None, None, 5, None, promoted=True, deleted=True)
    data.achievements.append(deleted_achievement)
    return [
        # Unofficial achievements; the last two were reported in the same second.
        Ticket(142, 15, snail, reporter, OPEN, no_trigger, "Unofficial", reported_at),
        Ticket(143, 15, snail, reporter, RESOLVED, wrong_time, "Unofficial", later, 1, snail, latest),
        Ticket(144, 15, snail, reporter, PENDING_REVIEW, no_trigger, "Unofficial", later),
        # A reporter without a display name.
        Ticket(145, 31, pixel, nameless, OPEN, no_trigger, "Who am I?", later, 1),
        # About the leaderboard 31, not about the achievement 31.
        Ticket(146, 31, pixel, reporter, OPEN, no_trigger, "A leaderboard", later, subject=LEADERBOARD),
        Ticket(147, 41, pixel, reporter, OPEN, no_trigger, "Deleted", later, 0, deleted=True),
        Ticket(
            148,
            deleted_achievement.id,
            None,
            data.user("Unsigned"),
            CLOSED,
            wrong_time,
            "Demoted",
            later,
            1,
            owl,
            latest,
        ),
        # Games without a console and deleted games make lists fail: see tickets.py.
        Ticket(149, 131, owl, reporter, CLOSED, no_trigger, "No console", later, 1, owl, latest),
        Ticket(150, 141, owl, reporter, CLOSED, no_trigger, "No game", later, 1, owl, latest),
    ]
