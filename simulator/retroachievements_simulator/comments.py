"""Comments on games, on achievements and on the walls of users."""

from .data import Achievement, Dataset, Game, User
from .endpoints import endpoint
from .inputs import Inputs, Value, integer, number
from .lookup import find_user, zulu
from .replies import Reply, ServerFailure
from .validation import Validation, is_integer

GAME, ACHIEVEMENT, USER = 1, 2, 3
KINDS = {GAME: Game, ACHIEVEMENT: Achievement, USER: User}


@endpoint("API_GetComments.php")
def get_comments(data: Dataset, inputs: Inputs, caller: User) -> Reply:
    with Validation(inputs) as validation:
        subject = validation.required("i")
        _check_kind(inputs, validation, subject)
        offset, count = validation.page()
        order = validation.choice("sort", ["submitted", "-submitted"])
    # The server ignores the kind unless this is a number.
    if _is_id(subject):
        kind, subject_id = integer(inputs.query("t")), integer(subject)
    elif isinstance(subject, list):
        raise ServerFailure
    else:
        user = find_user(data, subject or "")
        if user is None or user.banned or not user.wall_active:
            return Reply([], 404)
        kind, subject_id = USER, user.id
    comments = [
        comment
        for comment in data.comments
        if isinstance(comment.about, KINDS[kind]) and comment.about.id == subject_id
        if not comment.deleted and not comment.author.deleted and not comment.author.banned
    ]
    comments.sort(key=lambda comment: comment.submitted_at, reverse=order == "-submitted")
    results = [
        {
            "User": comment.author.display_name,
            "ULID": comment.author.ulid,
            "Submitted": zulu(comment.submitted_at),
            "CommentText": comment.text,
        }
        for comment in comments[offset : offset + count]
        if not caller.banned
    ]
    return Reply({"Count": len(results), "Total": len(comments), "Results": results})


def _check_kind(inputs: Inputs, validation: Validation, subject: Value) -> None:
    """Validate `t`, and the `i` that it requires."""
    kind = inputs.query("t")
    if number(kind) in (GAME, ACHIEVEMENT) and subject is not None and not is_integer(subject):
        validation.refuse("i", "The i must be an integer.")
    if kind == "3" and isinstance(subject, list):
        validation.refuse("i", "The i must be a string.")
    if kind is None and _is_id(subject):
        validation.refuse("t", "The t field is required.")
    elif inputs.has("t"):
        if not is_integer(kind):
            validation.refuse("t", "The t must be an integer.")
        if number(kind) not in KINDS:
            validation.refuse("t", "The selected t is invalid.")


def _is_id(subject: Value) -> bool:
    """Return whether this is a number without a fraction, in any PHP format: `12`, `12.0` and `1e3`."""
    return number(subject) is not None and number(subject) == float(integer(subject))
