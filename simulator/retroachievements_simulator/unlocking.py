"""The effects of an unlock, as on the server.

Points, progress, ranks and counts are computed from the unlocks for each request. Only awards are stored: the server
grants them once, with a date, and keeps some of them after their unlocks are gone.
"""

from datetime import datetime, timedelta

from .data import Achievement, Award, Dataset, Game, Play, Unlock, User
from .lookup import achievements_of

BEATEN, MASTERY = "Game Beaten", "Mastery/Completion"
MODES = SOFTCORE, HARDCORE = 0, 1
FEWEST_FOR_MASTERY = 6
"""The number of official achievements that a game needs to be completed."""

EVENTS = 101
WEEK = timedelta(days=7)


def add_unlock(data: Dataset, user: User, achievement: Achievement, at: datetime, *, hardcore: bool) -> Unlock:
    """Let a user unlock an achievement in a mode in which they have not unlocked it, with all effects."""
    unlock = record_unlock(data, user, achievement, at, hardcore=hardcore)
    update_awards(data, user, achievement.game)
    return unlock


def record_unlock(data: Dataset, user: User, achievement: Achievement, at: datetime, *, hardcore: bool) -> Unlock:
    """Add an unlock, and note that its game was played. Call `update_awards` afterwards."""
    unlock = unlock_of(data, user, achievement)
    if unlock is None:
        unlock = Unlock(user, achievement, at)
        data.unlocks.append(unlock)
    if hardcore:
        unlock.hardcore_at = at
        _unlock_of_the_week(data, user, achievement, at)
    note_play(data, user, achievement.game, at)
    return unlock


def remove_unlock(data: Dataset, unlock: Unlock) -> None:
    """Remove an unlock in both modes. The unlocks of the event of the week stay."""
    user, achievement = unlock.user, unlock.achievement
    data.unlocks = [other for other in data.unlocks if other is not unlock]
    if achievement.promoted:
        # Otherwise, the award would stay, as after a revision of the set.
        _revoke(data, user, achievement.game, MASTERY, HARDCORE if unlock.hardcore_at else SOFTCORE)
    update_awards(data, user, achievement.game)


def promote(data: Dataset, achievement: Achievement, *, promoted: bool) -> None:
    """Make an achievement official or unofficial, and update the awards of all players of its game."""
    achievement.promoted = promoted
    for user in [play.user for play in data.plays if play.game is achievement.game]:
        update_awards(data, user, achievement.game)


def delete_user(data: Dataset, user: User) -> None:
    """Delete an account. The tickets, claims and comments of the user stay."""
    user.deleted = user.untracked = True
    user.web_api_key = user.rich_presence = user.rich_presence_at = None
    user.motto, user.wall_active, user.last_game_id = "", False, 0
    user.permissions = min(user.permissions, 0)
    user.contribution_count = user.contribution_yield = 0
    user.follows, user.wants_to_play, user.set_requests = [], [], []
    for other in data.users:
        other.follows = [followed for followed in other.follows if followed is not user]
    data.plays = [play for play in data.plays if play.user is not user]
    data.unlocks = [unlock for unlock in data.unlocks if unlock.user is not user]
    data.awards = [award for award in data.awards if award.user is not user]
    data.leaderboard_entries = [entry for entry in data.leaderboard_entries if entry.user is not user]
    week = data.achievement_of_the_week
    if week:
        week.unlocks = [unlock for unlock in week.unlocks if unlock.user is not user]


def add_award(data: Dataset, user: User, game: Game, at: datetime, *, kind: str, mode: int) -> Award:
    """Add the missing unlocks for an award of a game, with all effects.

    Raises:
        ValueError: The game has no such award, or the user has it.
    """
    official = achievements_of(data, game)
    needed = official
    if kind == BEATEN:
        needed = _needed_to_beat(data, user, official, mode)
        if not needed or (game.system and game.system.id == EVENTS):
            raise ValueError(
                f"game {game.id} cannot be beaten: this needs an official achievement of the type progression or "
                "win_condition, in a game that is not an event"
            )
    elif len(official) < FEWEST_FOR_MASTERY:
        raise ValueError(
            f"game {game.id} cannot be completed or mastered: this needs {FEWEST_FOR_MASTERY} official achievements, "
            f"and it has {len(official)}"
        )
    if any(award.extra >= mode for award in _awards_in(data, user, game) if award.type == kind):
        raise ValueError(f"{user.username} already has this award for game {game.id}, or the one for hardcore mode")
    for achievement in needed:
        if not is_unlocked(data, user, achievement, mode):
            record_unlock(data, user, achievement, at, hardcore=mode == HARDCORE)
    update_awards(data, user, game)
    return max((award for award in _awards_in(data, user, game) if award.type == kind), key=lambda award: award.extra)


def is_unlocked(data: Dataset, user: User, achievement: Achievement, mode: int) -> bool:
    """Return whether an achievement is unlocked in a mode. An unlock in hardcore mode also counts in softcore mode."""
    unlock = unlock_of(data, user, achievement)
    return unlock is not None and (mode == SOFTCORE or unlock.hardcore_at is not None)


def update_awards(data: Dataset, user: User, game: Game) -> None:
    """Grant and revoke the awards of a game that depend on unlocks."""
    achievements = achievements_of(data, game)
    _update_awards(data, user, game, achievements, unlocks_in(data, user, achievements))


def grant_awards(data: Dataset) -> None:
    """Grant the awards of all games to all users in a single pass, like `update_awards` for one."""
    official: dict[Game, list[Achievement]] = {}
    for achievement in data.achievements:
        if achievement.promoted and not achievement.deleted:
            official.setdefault(achievement.game, []).append(achievement)
    unlocks: dict[tuple[User, Game], list[Unlock]] = {}
    for unlock in data.unlocks:
        if unlock.achievement.promoted and not unlock.achievement.deleted:
            unlocks.setdefault((unlock.user, unlock.achievement.game), []).append(unlock)
    for (user, game), of_user in unlocks.items():
        _update_awards(data, user, game, official[game], of_user)


def _update_awards(
    data: Dataset, user: User, game: Game, achievements: list[Achievement], unlocks: list[Unlock]
) -> None:
    awards = {(award.type, award.extra) for award in _awards_in(data, user, game)}
    if not unlocks and not awards:
        return
    reached: dict[str, list[datetime | None]] = {}
    lost: set[tuple[str, int]] = set()
    if game.system is None or game.system.id != EVENTS:
        reached[BEATEN] = [_beaten_at(achievements, unlocks, mode) for mode in MODES]
        lost = {(BEATEN, mode) for mode in MODES if reached[BEATEN][mode] is None}
    if achievements and not unlocks:
        # All other changes that make a set incomplete are a revision of it, and the award stays.
        lost |= {(MASTERY, mode) for mode in MODES}
    if len(achievements) >= FEWEST_FOR_MASTERY:
        reached[MASTERY] = [_completed_at(achievements, unlocks, mode) for mode in MODES]
    for kind, mode in lost & awards:
        _revoke(data, user, game, kind, mode)
    for kind, (softcore_at, hardcore_at) in reached.items():
        mode, at = (HARDCORE, hardcore_at) if hardcore_at else (SOFTCORE, softcore_at)
        if at and (kind, mode) not in awards - lost:
            if hardcore_at and (kind, SOFTCORE) in awards:
                _revoke(data, user, game, kind, SOFTCORE)
            _grant(data, user, game, kind, mode, at)


def unlock_of(data: Dataset, user: User, achievement: Achievement) -> Unlock | None:
    for unlock in data.unlocks:
        if unlock.achievement is achievement and unlock.user is user:
            return unlock
    return None


def unlocks_in(data: Dataset, user: User, achievements: list[Achievement]) -> list[Unlock]:
    """Return the unlocks of a user among some achievements, in either mode."""
    return [unlock for unlock in data.unlocks if unlock.user is user and unlock.achievement in achievements]


def points_of(data: Dataset, user: User) -> tuple[int, int, int]:
    """Return hardcore points, softcore points and RetroPoints. A hardcore unlock gives no softcore points."""
    mine = [unlock for unlock in data.unlocks if unlock.user is user and _gives_points(unlock.achievement)]
    hardcore = [unlock.achievement for unlock in mine if unlock.hardcore_at]
    softcore = [unlock.achievement for unlock in mine if not unlock.hardcore_at]
    return (
        sum(achievement.points for achievement in hardcore),
        sum(achievement.points for achievement in softcore),
        sum(achievement.retro_points for achievement in hardcore),
    )


def contribution_of(data: Dataset, author: User) -> tuple[int, int]:
    """Return the number of unlocks by others of an author's official achievements, and their points."""
    unlocked = [
        unlock.achievement
        for unlock in data.unlocks
        if unlock.achievement.author is author
        and unlock.achievement.promoted
        and unlock.user is not author
        and not unlock.user.untracked
    ]
    return (
        author.contribution_count + len(unlocked),
        author.contribution_yield + sum(achievement.points for achievement in unlocked),
    )


def _gives_points(achievement: Achievement) -> bool:
    system = achievement.game.system
    return achievement.promoted and not achievement.deleted and system is not None and system.is_game_system


def _awards_in(data: Dataset, user: User, game: Game) -> list[Award]:
    """Return the awards of a user for a game, and awards of other kinds with the same number."""
    return [award for award in data.awards if award.user is user and award.data == game.id]


def _needed_to_beat(data: Dataset, user: User, official: list[Achievement], mode: int) -> list[Achievement]:
    steps = [achievement for achievement in official if achievement.type == "progression"]
    endings = [achievement for achievement in official if achievement.type == "win_condition"]
    # One win condition is enough.
    endings.sort(key=lambda achievement: not is_unlocked(data, user, achievement, mode))
    return [*steps, *endings[:1]]


def _beaten_at(achievements: list[Achievement], unlocks: list[Unlock], mode: int) -> datetime | None:
    """Return the time of the last progression unlock and of one win condition."""
    moments = {unlock.achievement.id: unlock.hardcore_at if mode else unlock.at for unlock in unlocks}
    reached: list[datetime] = []
    ended: list[datetime] = []
    has_ending = False
    for achievement in achievements:
        moment = moments.get(achievement.id)
        if achievement.type == "progression":
            if moment is None:
                return None
            reached.append(moment)
        elif achievement.type == "win_condition":
            has_ending = True
            if moment:
                ended.append(moment)
    if has_ending and not ended:
        return None
    return max([*reached, min(ended)] if ended else reached, default=None)


def _completed_at(achievements: list[Achievement], unlocks: list[Unlock], mode: int) -> datetime | None:
    counted = [unlock for unlock in unlocks if unlock.hardcore_at or mode == SOFTCORE]
    if len(counted) < len(achievements):
        return None
    return max(unlock.hardcore_at or unlock.at for unlock in counted)


def _grant(data: Dataset, user: User, game: Game, kind: str, mode: int, at: datetime) -> None:
    last = max((award.display_order for award in data.awards if award.user is user), default=0)
    data.awards.append(Award(user, kind, game.id, mode, at, display_order=last + 1 if last > 0 else 0))


def _revoke(data: Dataset, user: User, game: Game, kind: str, mode: int) -> None:
    data.awards = [
        award
        for award in data.awards
        if award.user is not user or (award.data, award.type, award.extra) != (game.id, kind, mode)
    ]


def _unlock_of_the_week(data: Dataset, user: User, achievement: Achievement, at: datetime) -> None:
    """Add a hardcore unlock of a tracked user to the event of the week, while it lasts."""
    week = data.achievement_of_the_week
    if week is None or week.achievement is not achievement or user.untracked:
        return
    begun = week.started_at
    if begun is not None and not begun <= at < begun + WEEK:
        return
    if all(unlock.user is not user for unlock in week.unlocks):
        week.unlocks.append(Unlock(user, achievement, at, hardcore_at=at))
        week.total_players += 1


def note_play(data: Dataset, user: User, game: Game, at: datetime) -> None:
    """Note that a user has played a game."""
    for play in data.plays:
        if play.user is user and play.game is game:
            play.last_played_at = max(play.last_played_at, at)
            break
    else:
        data.plays.append(Play(user, game, at, seconds=0))
    if at >= user.last_active_at:
        user.last_active_at, user.last_game_id = at, game.id
