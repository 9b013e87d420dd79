"""URLs of pages on the site. Models of a single object have the URL in `page_url`."""

from retroachievements_api.site import page_of

from ._validation import is_ulid, user_identifier, whole_number


def user_url(user: str) -> str:
    """Return the URL of the page of a user.

    Args:
        user: The username or ULID. The URL with a ULID remains valid after a rename, because the site redirects it.

    Returns:
        The complete URL.
    """
    user = user_identifier(user)
    return page_of("u" if is_ulid(user) else "user", user)


def game_url(game_id: int) -> str:
    """Return the URL of the page of a game.

    Args:
        game_id: The id of the game, 1 or more.

    Returns:
        The complete URL.
    """
    return page_of("game", whole_number("game_id", game_id))


def achievement_url(achievement_id: int) -> str:
    """Return the URL of the page of an achievement.

    Args:
        achievement_id: The id of the achievement, 1 or more.

    Returns:
        The complete URL.
    """
    return page_of("achievement", whole_number("achievement_id", achievement_id))


def ticket_url(ticket_id: int) -> str:
    """Return the URL of the page of a ticket, which requires a login.

    Args:
        ticket_id: The id of the ticket, 1 or more.

    Returns:
        The complete URL.
    """
    return page_of("ticket", whole_number("ticket_id", ticket_id))


def leaderboard_url(leaderboard_id: int) -> str:
    """Return the URL of the page of a leaderboard.

    Args:
        leaderboard_id: The id of the leaderboard, 1 or more.

    Returns:
        The complete URL.
    """
    return page_of("leaderboard", whole_number("leaderboard_id", leaderboard_id))
