# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class LeaderboardFormat(OpenStrEnum):
    """The display format of the scores of a leaderboard: `LeaderboardFormat.SCORE`, `LeaderboardFormat.TIME` (frames
    of 1/60 second), `LeaderboardFormat.MILLISECS` (hundredths of a second, despite its name),
    `LeaderboardFormat.TIMESECS`, `LeaderboardFormat.MINUTES`, `LeaderboardFormat.SECS_AS_MINS`,
    `LeaderboardFormat.VALUE`, `LeaderboardFormat.UNSIGNED`, `LeaderboardFormat.TENS`,
    `LeaderboardFormat.HUNDREDS`, `LeaderboardFormat.THOUSANDS`, `LeaderboardFormat.FIXED1`,
    `LeaderboardFormat.FIXED2`, `LeaderboardFormat.FIXED3`, or empty. The field is free text in the database and
    can have other values. Their scores are shown as with `LeaderboardFormat.VALUE`.

    Attributes:
        SCORE: A number with at least six digits, such as `000123`.
        TIME: A time. The score counts frames of 1/60 second.
        MILLISECS: A time. The score counts hundredths of a second, despite the name.
        TIMESECS: A time. The score counts seconds.
        MINUTES: Hours and minutes. The score counts minutes.
        SECS_AS_MINS: Hours and minutes. The score counts seconds.
        VALUE: A number.
        UNSIGNED: A number without a sign.
        TENS: A number. The score counts tens.
        HUNDREDS: A number. The score counts hundreds.
        THOUSANDS: A number. The score counts thousands.
        FIXED1: A number with one decimal. The score counts tenths.
        FIXED2: A number with two decimals. The score counts hundredths.
        FIXED3: A number with three decimals. The score counts thousandths.
        NO_FORMAT: No format is stored. Scores are shown as with `LeaderboardFormat.VALUE`.
    """

    SCORE = "SCORE"
    TIME = "TIME"
    MILLISECS = "MILLISECS"
    TIMESECS = "TIMESECS"
    MINUTES = "MINUTES"
    SECS_AS_MINS = "SECS_AS_MINS"
    VALUE = "VALUE"
    UNSIGNED = "UNSIGNED"
    TENS = "TENS"
    HUNDREDS = "HUNDREDS"
    THOUSANDS = "THOUSANDS"
    FIXED1 = "FIXED1"
    FIXED2 = "FIXED2"
    FIXED3 = "FIXED3"
    NO_FORMAT = ""


LEADERBOARD_FORMAT_MEMBERS = Members(LeaderboardFormat)
