#!/usr/bin/env python3
"""Puts single faults into a copy of Lectern, one at a time, and says which of them no test notices.

    mutants.py [--copy FOLDER] [--report FILE] [NAME…]     builds the copy, and tries the faults
    mutants.py --check-list                                checks the list alone; builds nothing

`faults.toml` lists the faults, and says what its keys mean. A build for each fault would take hours, so
that there is one build: in the copy, each listed place chooses between the right and the faulty code
while the program runs, by the variable LECTERN_FAULT, which holds a fault's number. The commands and
engines that tests start inherit it. Files that are not compiled, such as the workers, are changed for
the time of their fault.

Each fault is tried with the suites that ought to notice it. First the same suites run with no fault, and
have to pass.

Exit status: 0 when every fault is caught, or has a reason why it is not; 1 when one survives without a
reason; 2 when the faults could not be tried.
"""

import argparse
import fnmatch
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).with_name("faults.toml")
SMALLEST_LIST = 60
KEYS = {"name", "file", "original", "faulty", "statement", "tests", "survives"}

# What the copy has of its own, and keeps from one run to the next.
OWN = {".build", ".git", ".lectern", "dist", "Package.resolved"}

# A fault that makes a test wait forever is caught, too.
LONGEST = 300

# How often a fault is tried before it counts as one that survives.
TRIES = 3

FAULTS_ROOM = """import Glibc

package enum Faults {
  private static let number = getenv("LECTERN_FAULT").flatMap { Int(String(cString: $0)) } ?? 0

  package static func isOn(_ fault: Int) -> Bool { fault == number }
}
"""

# Every room but those of tests may import it, and that which is in C cannot.
MANIFEST_ENDING = """
for target in package.targets
where target.name != "CBuild" && (target.type == .regular || target.type == .executable) {
  target.dependencies.append("Faults")
}
package.targets.append(.target(name: "Faults", swiftSettings: house))
"""

HEADER_BEGINNING = """#ifndef LECTERN_FAULT_IS_ON
#define LECTERN_FAULT_IS_ON
#include <stdlib.h>
static inline int lectern_fault_is_on(int fault) {
  const char *number = getenv("LECTERN_FAULT");
  return number && atoi(number) == fault;
}
#endif
"""


class Unusable(Exception):
    """The faults cannot be tried."""


class Fault:
    def __init__(self, number, entry):
        self.number = number
        self.name = entry.get("name", f"entry {number}")
        self.path = entry.get("file", "")
        self.original = entry.get("original", "")
        self.faulty = entry.get("faulty", "")
        self.is_statement = entry.get("statement", False)
        self.tests = entry.get("tests", [])
        self.survives = entry.get("survives")
        self.unknown_keys = entry.keys() - KEYS

    @property
    def is_compiled(self):
        return self.path.endswith((".swift", ".h"))

    @property
    def is_chosen_as_value(self):
        """Whether both codes are expressions of one choice."""
        return self.is_compiled and not self.is_statement and "FAULT" not in self.faulty

    @property
    def choice(self):
        """What the copy has instead of the original: code that is right or faulty as it is asked."""
        is_on = f"Faults.isOn({self.number})"
        if self.path.endswith(".h"):
            is_on = f"lectern_fault_is_on({self.number})"
        if "FAULT" in self.faulty:
            return self.faulty.replace("FAULT", is_on)
        if self.is_statement:
            return f"if {is_on} {{ {self.faulty} }} else {{ {self.original} }}"
        return f"({is_on} ? ({self.faulty}) : ({self.original}))"

    @property
    def filter(self):
        names = "|".join(re.escape(name) for name in self.tests)
        return rf"(^|\.)({names})[./(]"


def read_list():
    with open(LIST, "rb") as file:
        data = tomllib.load(file)
    entries = data.get("fault", [])
    faults = [Fault(number, entry) for number, entry in enumerate(entries, start=1)]
    return faults, data.get("rooms-without-faults", {})


def suites():
    """The targets, suites and tests, by the names that the list has for them."""
    names = set()
    for folder in (REPOSITORY / "Tests").iterdir():
        if not folder.is_dir():
            continue
        found = set()
        for path in folder.rglob("*.swift"):
            text = path.read_text()
            suites = re.findall(r"^(?:struct|final class) (\w+)", text, re.M)
            tests = re.findall(r"^  func (\w+)", text, re.M)
            found.update(suites)
            found.update(f"{suite}/{test}" for suite in suites for test in tests)
        names |= {folder.name} | found | {f"{folder.name}.{name}" for name in found}
    return names


def has_two_parts(code):
    """Whether a comma separates two expressions: one outside of brackets and of literals."""
    depth = 0
    for character in re.sub(r'"(\\.|[^"\\])*"', '""', code):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if character == "," and depth == 0:
            return True
    return False


def problems(faults, exempt):
    """What is wrong with the list, in words."""
    known = suites()
    texts, names, taken = {}, set(), {}
    if len(faults) < SMALLEST_LIST:
        yield f"the list has {len(faults)} faults; it has at least {SMALLEST_LIST}"
    for fault in faults:
        def problem(text):
            return f"{fault.name}: {text}"

        if fault.unknown_keys:
            yield problem(f"there is no key {', '.join(sorted(fault.unknown_keys))}")
        if fault.name in names:
            yield problem("another fault has this name")
        names.add(fault.name)
        if not fault.tests:
            yield problem("no suite is named that ought to notice it")
        for name in set(fault.tests) - known:
            yield problem(f"there is no suite {name}")
        if fault.survives is not None and not fault.survives.strip():
            yield problem("the reason why it may survive is empty")
        if fault.faulty == fault.original:
            yield problem("it changes nothing")
        if fault.is_chosen_as_value and re.match(r"(return|throw|if|guard|let|var|\{)(\s|\{|$)", fault.original):
            yield problem("its original is no expression: add `statement = true`, or write FAULT into what is faulty")
        if fault.is_chosen_as_value and has_two_parts(fault.original):
            yield problem("its original is two expressions with a comma between them: name one of them")
        path = REPOSITORY / fault.path
        if not fault.path.startswith("Sources/") or not path.is_file():
            yield problem(f"there is no file {fault.path}")
            continue
        text = texts.setdefault(fault.path, path.read_text())
        count = text.count(fault.original) if fault.original else 0
        if count != 1:
            yield problem(f"its original is {count} times in {fault.path}, not once: {fault.original}")
            continue
        start = text.index(fault.original)
        end = start + len(fault.original)
        for other, first, last in taken.setdefault(fault.path, []):
            if fault.is_compiled and start < last and first < end:
                yield problem(f"it changes the same code as {other}")
        taken[fault.path].append((fault.name, start, end))
    with_faults = {fault.path.split("/")[1] for fault in faults if fault.path.count("/") > 1}
    rooms = {path.name for path in (REPOSITORY / "Sources").iterdir() if path.is_dir()}
    for room in sorted(rooms - with_faults - exempt.keys()):
        yield f"the room {room} has no fault"
    for room in sorted(exempt.keys() & with_faults | exempt.keys() - rooms):
        yield f"the room {room} needs no reason for having no fault"


# The copy


def with_choices(path, text, faults):
    """A file of the copy: its text, with a choice wherever a fault of the list is."""
    own = [fault for fault in faults if fault.path == path and fault.is_compiled]
    for fault in own:
        text = text.replace(fault.original, fault.choice)
    if own:
        # On the first line, so that every line keeps its number.
        text = (HEADER_BEGINNING if path.endswith(".h") else "import Faults; ") + text
    return text


def written_anew(path, content, mode=None):
    """Writes a file unless it has this content already: what did not change is not built again."""
    if path.is_symlink() or not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(content)
    if mode is not None:
        path.chmod(mode)


def refresh(copy, faults):
    listing = subprocess.run(
        ["git", "-C", REPOSITORY, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True).stdout.decode()
    paths = {path for path in listing.split("\0") if path and (REPOSITORY / path).is_file()}
    compiled = {fault.path for fault in faults if fault.is_compiled}
    for path in sorted(paths):
        source = REPOSITORY / path
        if source.is_symlink():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.symlink_to(os.readlink(source))
            continue
        content = source.read_bytes()
        if path in compiled:
            content = with_choices(path, content.decode(), faults).encode()
        if path == "Package.swift":
            content += MANIFEST_ENDING.encode()
        written_anew(copy / path, content, source.stat().st_mode & 0o777)
    room = "Sources/Faults/Faults.swift"
    written_anew(copy / room, FAULTS_ROOM.encode())
    for folder, folders, files in os.walk(copy):
        inside = pathlib.Path(folder).relative_to(copy)
        if inside == pathlib.Path("."):
            folders[:] = [name for name in folders if name not in OWN]
            files = [name for name in files if name not in OWN]
        for name in files:
            if str(inside / name) not in paths | {room}:
                (copy / inside / name).unlink()
    subprocess.run([copy / "requirements" / "stemmers"], check=True)
    # The copy needs no network: it has the packages and the engines of this repository.
    for name in ["Package.resolved", ".build/workspace-state.json", ".build/checkouts",
                 ".build/repositories"]:
        source, target = REPOSITORY / name, copy / name
        if target.exists() or not source.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy2(source, target)
    (copy / ".lectern").mkdir(exist_ok=True)
    for name in ["venv", "test-data", "conformance"]:
        source, target = REPOSITORY / ".lectern" / name, copy / ".lectern" / name
        if source.exists() and not target.exists():
            target.symlink_to(source)


def build(copy):
    began = time.monotonic()
    made = subprocess.run(
        ["swift", "build", "--build-tests", "--quiet"], cwd=copy, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode != 0:
        raise Unusable(f"the copy does not build:\n{made.stdout[-6000:]}")
    print(f"built in {time.monotonic() - began:.0f} s", flush=True)


# The tries


def end_remains(mark):
    """Ends the processes that a faulty program left behind: those that have the mark of this run."""
    for process in pathlib.Path("/proc").iterdir():
        if not process.name.isdigit() or int(process.name) == os.getpid():
            continue
        try:
            if mark.encode() in (process / "environ").read_bytes().split(b"\0"):
                os.kill(int(process.name), signal.SIGKILL)
        except OSError:
            continue


def test(copy, pattern, number, log, limit=LONGEST):
    """Runs the suites that a pattern names: the exit status (None: they took too long), and the output.

    This is the program that `swift test` starts, without the seconds that it takes to find out that
    nothing has to be built.
    """
    mark = f"LECTERN_MUTANTS={os.getpid()}-{number}"
    name, _, value = mark.partition("=")
    environment = {key: text for key, text in os.environ.items() if key != "UPDATE_GOLDEN"}
    environment |= {name: value, "LECTERN_FAULT": str(number)}
    program = copy / ".build" / "debug" / "lecternPackageTests.xctest"
    command = [program, "--testing-library", "swift-testing", "--filter", pattern]
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as output:
        tests = subprocess.Popen(
            command, cwd=copy, env=environment, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, start_new_session=True)
        try:
            status = tests.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            if tests.poll() is None:
                os.killpg(tests.pid, signal.SIGKILL)
                tests.wait()
            end_remains(mark)
    return status, re.sub(r"\x1b\[[0-9;]*m", "", log.read_text(errors="replace"))


def failure(status, output, limit=LONGEST):
    """What failed first, as the output has it."""
    if status is None:
        return f"the tests take more than {limit} s"
    for line in output.splitlines():
        found = re.match(r"✘ Test (.+?) (?:recorded an issue|failed|with \d+ test cases)", line)
        if found:
            return found[1].strip('"')
    return "the tests end with an error" if status > 0 else f"the tests end with signal {-status}"


def verdict(copy, fault, log):
    """Whether a fault is caught, and by what."""
    path = copy / fault.path
    right = None
    if not fault.is_compiled:
        right = path.read_text()
        path.write_text(right.replace(fault.original, fault.faulty))
    try:
        # A lock that is not taken does no harm each time.
        for _ in range(TRIES):
            status, output = test(copy, fault.filter, fault.number, log)
            if status != 0:
                break
    finally:
        if right is not None:
            path.write_text(right)
    if status is None and test(copy, fault.filter, 0, log)[0] is None:
        raise Unusable(
            f"{fault.name}: its tests take more than {LONGEST} s without the fault as well; the machine is too busy")
    if status != 0:
        return True, failure(status, output)
    if not re.search(r"Test run with [1-9]\d* tests?\b", output):
        raise Unusable(f"{fault.name}: no test ran; see {log}")
    return False, ""


def write_report(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("| Fault | File | Verdict |\n| --- | --- | --- |\n")
        for fault, text in rows:
            text = text.replace("|", "\\|")
            file.write(f"| `{fault.name}` | `{fault.path.removeprefix('Sources/')}` | {text} |\n")


def try_all(copy, faults, report):
    logs = copy / ".build" / "mutants"
    began = time.monotonic()
    everything = "|".join(sorted({fault.filter for fault in faults}))
    status, output = test(copy, everything, 0, logs / "no-fault.log", LONGEST * 10)
    if status != 0:
        raise Unusable(
            f"without a fault: {failure(status, output, LONGEST * 10)}; see {logs}/no-fault.log")
    print(f"without a fault the suites pass, in {time.monotonic() - began:.0f} s", flush=True)
    rows, alive, excused = [], [], []
    for fault in faults:
        is_caught, by = verdict(copy, fault, logs / f"{fault.name}.log")
        if is_caught:
            text = f"caught: {by}"
        elif fault.survives:
            excused.append(fault)
            text = f"survives: {fault.survives}"
        else:
            alive.append(fault)
            text = "SURVIVES, and no reason is given"
        rows.append((fault, text))
        print(f"{fault.name}: {text}", flush=True)
        if report:
            write_report(report, rows)
    caught = len(faults) - len(alive) - len(excused)
    print(
        f"\n{len(faults)} faults: {caught} caught, {len(excused)} survive for a reason, "
        f"{len(alive)} survive without one")
    for fault in alive:
        print(f"  {fault.name}: {', '.join(fault.tests)} do not notice it")
    return 1 if alive else 0


def default_copy():
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return pathlib.Path(cache) / "lectern-mutants"


def main():
    parser = argparse.ArgumentParser(
        description="Puts single faults into a copy of Lectern, and says which survive its tests.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="faults to try, such as json-*; else all")
    parser.add_argument("--check-list", action="store_true", help="check the list, and try nothing")
    parser.add_argument(
        "--copy", type=pathlib.Path, default=default_copy(), metavar="FOLDER",
        help="where the copy is, outside of the repository (default: %(default)s)")
    parser.add_argument("--report", type=pathlib.Path, metavar="FILE", help="write a table of what was found")
    options = parser.parse_args()
    faults, exempt = read_list()
    found = list(problems(faults, exempt))
    for text in found:
        print(f"faults.toml: {text}", file=sys.stderr)
    if found:
        return 2
    if options.check_list:
        print(f"{len(faults)} faults, each in its place")
        return 0
    chosen = [
        fault for fault in faults
        if not options.names or any(fnmatch.fnmatch(fault.name, name) for name in options.names)]
    if not chosen:
        raise Unusable("no fault has such a name")
    copy = options.copy.resolve()
    if copy == REPOSITORY or REPOSITORY in copy.parents:
        raise Unusable(f"the copy cannot be inside of the repository: {copy}")
    copy.mkdir(parents=True, exist_ok=True)
    refresh(copy, faults)
    build(copy)
    return try_all(copy, chosen, options.report)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unusable as error:
        print(f"mutants: {error}", file=sys.stderr)
        sys.exit(2)
