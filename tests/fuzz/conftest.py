"""The number of generated replies: a few fixed ones, or many random ones with `--hypothesis-profile=nightly`."""

from math import ceil

from hypothesis import HealthCheck, settings

from .calls import METHODS

# Registered but not loaded, so that other tests with hypothesis keep their settings. A busy machine causes no failure,
# and no file is left behind.
for name, total in [("tests", 2_000), ("nightly", 100_000)]:
    settings.register_profile(
        name,
        max_examples=ceil(total / len(METHODS)),
        derandomize=name == "tests",
        database=None,
        deadline=None,
        print_blob=True,
        report_multiple_bugs=False,
        suppress_health_check=[HealthCheck.too_slow],
    )
