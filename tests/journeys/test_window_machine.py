"""A reviewer at the real window does anything at any time.

``GOLDLESE_EXAMPLES=500 pytest tests/journeys/test_window_machine.py`` tries other ways, more.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.helpers.window_machine import WindowMachine

EXAMPLES = int(os.environ.get("GOLDLESE_EXAMPLES", "0"))


def test_whatever_is_done_nothing_is_lost(goldlese):
    run_state_machine_as_test(
        lambda: WindowMachine(goldlese),
        settings=settings(
            max_examples=EXAMPLES or 6,
            stateful_step_count=50 if EXAMPLES else 25,
            derandomize=not EXAMPLES,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=False,
            phases=[Phase.generate, Phase.shrink] if EXAMPLES else [Phase.generate],
        ),
    )
