"""What a judge says: one line a fault, and an exit status."""

import signal
import sys
import traceback
from pathlib import Path

# Threads of tests block most signals, and what they start would do so, too: a server that a judge ends would stay.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


class Verdict:
    """Counts what was checked and gathers the faults.

    At the end of a `with` block it prints them and leaves the program: 0 without faults, 1 with some.
    Where the judge itself cannot go on, that is a fault, named by its place.
    """

    def __init__(self, judge):
        self.judge = judge
        self.checks = 0
        self.faults = []

    def check(self, holds, fault):
        """Notes a fault unless something holds; returns whether it does."""
        self.checks += 1
        if not holds:
            self.faults.append(fault)
        return bool(holds)

    def equal(self, what, actual, expected):
        return self.check(actual == expected, f"{what} is {actual!r}, and should be {expected!r}")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, Exception):
            place = traceback.extract_tb(trace)[-1]
            self.faults.append(f"cannot go on after {Path(place.filename).name}:{place.lineno}, "
                               f"`{place.line}`: {kind.__name__}: {error}")
        elif kind is not None:
            return False
        for fault in self.faults:
            print(f"{self.judge}: {fault}")
        if self.checks == 0:
            print(f"{self.judge}: nothing was there to judge")
        print(f"{self.judge}: {self.checks} checks, {len(self.faults)} faults")
        sys.exit(1 if self.faults or self.checks == 0 else 0)


def dist_folder():
    """The published folder that the command line names."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(f"usage: {Path(sys.argv[0]).name} DIST", file=sys.stderr)
        sys.exit(2)
    return Path(sys.argv[1])
