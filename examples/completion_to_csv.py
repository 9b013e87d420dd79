"""Write the progress of a user in each game to a CSV file, and draw the latest games.

    python examples/completion_to_csv.py MockUser                     # completion.csv and completion.png
    python examples/completion_to_csv.py MockUser --to games/mock     # games/mock.csv and games/mock.png

Packages: pip install . matplotlib (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

# matplotlib leaves the types of keyword arguments open.
# pyright: reportUnknownMemberType=false
import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from retroachievements import RetroAchievements, RetroAchievementsError
from retroachievements.models import CompletionProgress

COLUMNS = ["game_id", "title", "console", "achievements", "unlocked", "hardcore", "last_unlock", "highest_award"]
DRAWN = 30


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the progress of a user in each game to a CSV and a picture.")
    parser.add_argument("user", help="a username or ULID")
    parser.add_argument("--to", type=Path, default="completion", help="the files, without .csv and .png")
    arguments = parser.parse_args()
    try:
        with RetroAchievements.from_env() as ra:
            # The list is empty for an unknown user, so the profile checks the name.
            profile = ra.users.profile(arguments.user)
            games = list(ra.users.iter_completion_progress(arguments.user))
        write(games, arguments.to.with_name(f"{arguments.to.name}.csv"))
        draw(games, arguments.to.with_name(f"{arguments.to.name}.png"), title=f"{profile.user}, latest unlock first")
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))
    print(f"{len(games)} games of {profile.user} are in {arguments.to}.csv, and the latest in {arguments.to}.png")


def write(games: Sequence[CompletionProgress], file: Path) -> None:
    with file.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream)
        rows.writerow(COLUMNS)
        for game in games:
            numbers = [game.possible_achievements, game.unlocked_achievements, game.hardcore_unlocked_achievements]
            last = game.most_recent_awarded_at
            award = game.highest_award_kind
            rows.writerow([game.game_id, game.title, game.console_name, *numbers, last and last.isoformat(), award])


def draw(games: Sequence[CompletionProgress], file: Path, *, title: str) -> None:
    # The server makes some rows from an award alone. Those have zeros, whatever the progress is.
    drawn = [game for game in games if game.possible_achievements][:DRAWN]
    hardcore = [100 * game.hardcore_unlocked_achievements / game.possible_achievements for game in drawn]
    either = [100 * (game.unlocked_achievements or 0) / game.possible_achievements for game in drawn]
    # A Figure, unlike pyplot, needs no screen.
    figure = Figure(figsize=(8, 1.5 + 0.3 * len(drawn)), layout="constrained")
    axes = figure.subplots()
    places = range(len(drawn))
    axes.barh(places, either, color="tab:blue", alpha=0.4, label="in either mode")
    axes.barh(places, hardcore, color="tab:blue", label="in hardcore mode")
    # matplotlib would read the text between two dollar signs as a formula.
    axes.set_yticks(places, [game.title or f"game {game.game_id}" for game in drawn], parse_math=False)
    axes.invert_yaxis()
    axes.set(xlim=(0, 100), xlabel="% of the achievements", title=title)
    figure.legend(loc="outside lower right", ncols=2)
    figure.savefig(file)


if __name__ == "__main__":
    main()
