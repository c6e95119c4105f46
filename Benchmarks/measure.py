"""Runs programs beside each other and measures them."""

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LECTERN = f"{REPOSITORY}/.build/release/lectern"
VENV = f"{REPOSITORY}/.lectern/venv"
WIDTH = os.cpu_count()


class Cost:
    """What one run of a program cost: seconds from start to end, seconds of processor time of all its
    processes, and the peak memory in MB of the largest of them."""

    def __init__(self, seconds, processor, peak):
        self.seconds, self.processor, self.peak = seconds, processor, peak


def run(command, folder):
    """Runs a command to its end; its output matters only when it fails."""
    with tempfile.TemporaryFile() as log:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            env={**os.environ, "TMPDIR": folder})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        peak = max(usage.ru_maxrss, peak_of_orphans())
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            print(log.read().decode(errors="replace")[-4000:], file=sys.stderr)
            sys.exit(f"benchmarks: {' '.join(command)} ended with {process.returncode}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, peak / 1024)


def peak_of_orphans():
    """Waits for workers that outlive the program that started them; their peak memory in KB."""
    peak = 0
    while True:
        try:
            peak = max(peak, os.wait4(-1, 0)[2].ru_maxrss)
        except ChildProcessError:
            return peak


# Processes whose parent has ended become children of this one (prctl(2), PR_SET_CHILD_SUBREAPER).
ctypes.CDLL(None).prctl(36, 1)


class Comparison:
    """Lectern and a peer, measured in turns: A B A B …; their medians are compared."""

    def __init__(self, title, target, peer, memory_target=None, of_processor=False):
        self.title, self.target, self.peer = title, target, peer
        self.memory_target = memory_target
        self.of_processor = of_processor
        self.costs = {"Lectern": [], peer: []}

    def measure(self, runs, lectern, peer, peer_first=False):
        """Calls both `runs` times; each returns the cost of one run."""
        turns = [("Lectern", lectern), (self.peer, peer)]
        if peer_first:
            turns.reverse()
        for number in range(1, runs + 1):
            for name, measured in turns:
                cost = measured()
                self.costs[name].append(cost)
                print(f"  {number}/{runs} {name}: {cost.seconds:.2f} s, {cost.processor:.2f} s of processor "
                      f"time, {cost.peak:.0f} MB",
                      file=sys.stderr, flush=True)
        return self

    def median(self, name):
        return statistics.median(
            cost.processor if self.of_processor else cost.seconds for cost in self.costs[name])

    def processor(self, name):
        """The median of the seconds of processor time of one side."""
        return statistics.median(cost.processor for cost in self.costs[name])

    def peak(self, name):
        return max(cost.peak for cost in self.costs[name])

    def row(self):
        ratio = self.median("Lectern") / self.median(self.peer)
        memory = f"{self.peak('Lectern'):.0f} MB"
        met = ratio <= self.target
        if self.memory_target:
            memory += f" (≤ {self.memory_target})"
            met = met and self.peak("Lectern") <= self.memory_target
        return [
            self.title, f"{self.median('Lectern'):.2f} s", self.peer,
            f"{self.median(self.peer):.2f} s", f"{ratio:.2f}", f"≤ {self.target}",
            memory, f"{self.peak(self.peer):.0f} MB", "met" if met else "missed"]


HEADINGS = ["benchmark", "Lectern", "peer", "", "ratio", "target", "memory", "peer's", ""]


def table(comparisons):
    """One row a comparison, columns as wide as they need to be."""
    rows = [HEADINGS, *(comparison.row() for comparison in comparisons)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)
