"""Plays a cmi5 package in Chromium, with a record store that knows the rules of the standard.

usage: cmi5.py PACKAGE
       cmi5.py --calls PACKAGE

The store keeps states, and looks at every statement: the order, the context, the results, and that nothing is
said twice or after the end (cmi5, Quartz, sections 8 to 10; the rules that CATAPULT checks). What is said, and what
the browser keeps, is in the data sheet beside the package. A learner answers
everything right, everything wrong and then right, comes back, and looks at the course again. In the end, Ralph, a
record store of somebody else, gets all of it. `--calls` prints the requests and statements of one visit in which all
is answered right, and judges nothing.
"""

import json
import re
import sys
import tempfile
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree import ElementTree

from playwright.sync_api import sync_playwright

from lms_visit import Visit, unpack
from lrs import accept
from loopback import Handler
from verdict import Verdict

NAMESPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
VERBS = "http://adlnet.gov/expapi/verbs/"
CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/"
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "learner-1"}}
TEMPLATE = {"contextActivities": {"grouping": [{"id": "https://course.example/publisher"}]},
            "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1"}}


class Store:
    """A record store and a platform: launches, states, statements, and what is wrong with them."""

    def __init__(self, verdict, unit, mastery):
        self.verdict, self.unit, self.mastery = verdict, unit, mastery
        self.states = {}
        # What may be said, as the data sheet has it.
        self.sheet = set()
        # Each request of all visits, and what was said, a line each.
        self.calls = []
        # Of all visits.
        self.all = []
        self.registration = "b1d2c3e4-0000-4000-8000-000000000001"
        self.begin()

    def begin(self, mode="Normal"):
        self.mode, self.statements, self.requests, self.tokens = mode, [], [], 0
        self.is_late, self.late = False, []

    def names(self):
        return [statement["verb"]["id"].removeprefix(VERBS) for statement in self.statements]

    def query(self, endpoint):
        return urlencode({"endpoint": endpoint + "lrs", "fetch": endpoint + "fetch", "actor": json.dumps(ACTOR),
                          "registration": self.registration, "activityId": self.unit})

    def launch_data(self):
        data = {"contextTemplate": TEMPLATE, "launchMode": self.mode, "moveOn": "CompletedAndPassed", "returnURL": "about:blank"}
        return data | ({"masteryScore": self.mastery} if self.mastery is not None else {})

    def answer(self, method, path, query, headers, body):
        """The status and the body of the answer."""
        status, answer = self.answered(method, path, query, headers, body)
        about = query.get("stateId") or query.get("profileId") or ""
        self.calls.append(f"{method} {path} {about}".rstrip() + f" → {status}")
        for statement in json.loads(body) if path == "/lrs/statements" else []:
            self.calls.append(f"    {statement['verb']['id'].removeprefix(VERBS)} {json.dumps(statement.get('result', {}))}")
        return status, answer

    def answered(self, method, path, query, headers, body):
        check = self.verdict.check
        if path == "/fetch":
            check(method == "POST", f"the token is asked for with {method}")
            self.tokens += 1
            return (200, {"auth-token": "dG9rZW4="}) if self.tokens == 1 else (200, {"error-code": "1", "error-text": "used"})
        self.requests.append((method, path, query.get("stateId")))
        check(headers.get("X-Experience-API-Version", "").startswith("1.0"), f"{path}: the version is missing")
        check(headers.get("Authorization") == "Basic dG9rZW4=", f"{path}: the token is missing")
        if path == "/lrs/agents/profile":
            check(not self.statements, "the learner's preferences are asked for after a statement")
            return 404, None
        if path == "/lrs/activities/state":
            check(query["activityId"] == self.unit and json.loads(query["agent"]) == ACTOR, "a state of somebody else")
            name = query["stateId"]
            if name == "LMS.LaunchData":
                return 200, self.launch_data()
            if method == "GET":
                return (200, self.states[name]) if name in self.states else (404, None)
            check(self.mode == "Normal", f"a state is kept in the mode {self.mode}")
            self.states[name] = json.loads(body)
            return 204, None
        if path == "/lrs/statements" and method == "POST":
            statements = json.loads(body)
            if self.is_late and statements and not statements[0]["verb"]["id"].endswith("/initialized"):
                self.is_late = False
                self.late = statements
                self.all += statements
                return 200, [statement["id"] for statement in statements]
            for statement in statements:
                self.judge(statement)
                self.statements.append(statement)
                self.all.append(statement)
            return 200, [statement["id"] for statement in statements]
        check(False, f"{method} {path} is nothing that a course asks for")
        return 404, None

    def judge(self, statement):
        check, equal = self.verdict.check, self.verdict.equal
        verb = statement["verb"]["id"].removeprefix(VERBS)
        said = self.names()
        context, result = statement.get("context", {}), statement.get("result", {})
        categories = [entry["id"].removeprefix(CATEGORIES) for entry in context.get("contextActivities", {}).get("category", [])]
        defined = verb in ("initialized", "completed", "passed", "failed", "terminated")
        check(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", statement["id"]), f"{verb}: the id {statement['id']}")
        check(statement["timestamp"].endswith("Z"), f"{verb}: the time {statement['timestamp']}")
        equal(f"{verb}: the actor", statement["actor"], ACTOR)
        equal(f"{verb}: the registration", context.get("registration"), self.registration)
        check(context["contextActivities"]["grouping"] == TEMPLATE["contextActivities"]["grouping"], f"{verb}: the template of the context is not there")
        equal(f"{verb}: the session", context.get("extensions", {}).get(next(iter(TEMPLATE["extensions"]))), "session-1")
        equal(f"{verb}: the categories", sorted(categories),
              (["cmi5", "moveon"] if verb in ("completed", "passed", "failed") else ["cmi5"]) if defined else [])
        check("terminated" not in said, f"{verb} is said after terminated")
        check((verb == "initialized") == (not said), f"{verb} is said at the wrong place: {said}")
        if defined:
            equal(f"{verb}: the object", statement["object"]["id"], self.unit)
            check(verb not in said, f"{verb} is said twice")
        if self.mode != "Normal":
            check(verb in ("initialized", "terminated"), f"{verb} is said in the mode {self.mode}")
        if verb in ("completed", "passed", "failed", "terminated"):
            check(re.fullmatch(r"PT[\d.]+S", result.get("duration", "")), f"{verb}: the duration {result.get('duration')}")
        if verb == "completed":
            equal("completed: the result", (result.get("completion"), "score" in result, "success" in result), (True, False, False))
        if verb in ("passed", "failed"):
            equal(f"{verb}: success", result.get("success"), verb == "passed")
            scaled = result["score"]["scaled"]
            equal(f"{verb}: the points", (result["score"]["raw"], result["score"]["min"], result["score"]["max"]), (round(scaled * 100), 0, 100))
            if self.mastery is not None:
                equal(f"{verb}: the pass mark", context["extensions"].get(MASTERY), self.mastery)
                check((scaled >= self.mastery) == (verb == "passed"), f"{verb} with {scaled} of {self.mastery}")
            check(not (verb == "failed" and "passed" in said), "failed is said after passed")


class Platform(Handler):
    """The files of the package, and the store beside them."""

    def __init__(self, *arguments, store, **options):
        self.store = store
        super().__init__(*arguments, **options)

    def do_GET(self):
        self.store_answer("GET") if self.path.startswith(("/lrs", "/fetch")) else super().do_GET()

    def do_POST(self):
        self.store_answer("POST")

    def do_PUT(self):
        self.store_answer("PUT")

    def store_answer(self, method):
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        status, answer = self.store.answer(method, parts.path, query, self.headers, body)
        self.reply(status, {"Content-Type": "application/json"}, b"" if answer is None else json.dumps(answer).encode(), True)


class Launch(Visit):
    """A visit that a platform has launched: a page of its own."""

    def __init__(self, browser, address, store, context=None):
        self.store = store
        self.context = context or browser.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
        self.page = self.frame = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.goto(f"{address}index.html?{store.query(address)}")
        self.page.wait_for_selector("main h1")

    def leave(self):
        self.page.goto("about:blank")
        # What goes out last is on its way when the page is gone.
        for _ in range(100):
            if "terminated" in self.store.names():
                return
            self.page.wait_for_timeout(100)


def play(verdict, browser, address, store, questions):
    def finish(name, visit, expected):
        visit.settle()
        visit.leave()
        verdict.equal(f"{name}: what is said", [verb for verb in store.names() if verb != "answered"], expected)
        verdict.equal(f"{name}: errors of the script", visit.errors, [])
        verdict.equal(f"{name}: tokens", store.tokens, 1)
        verdict.equal(f"{name}: what is said and not in the data sheet", sorted(set(store.names()) - store.sheet), [])
        print(f"cmi5, {name}: {', '.join(store.names())}")
        visit.close()

    visit = Launch(browser, address, store)
    verdict.equal("the first requests", [entry[1:] for entry in store.requests[:3]], [
        ("/lrs/activities/state", "LMS.LaunchData"), ("/lrs/agents/profile", None), ("/lrs/activities/state", "lectern.state")])
    # A page that is loaded again has kept its token.
    visit.play(lambda number: False)
    finish("all wrong", visit, ["initialized", "completed", "terminated"] if not questions else ["initialized", "terminated"])

    store.begin()
    visit = Launch(browser, address, store)
    if questions:
        visit.go("#/")
        visit.frame.locator(".course-result button.plain").click()
        visit.page.wait_for_timeout(200)
        visit.play(lambda number: True)
        finish("a second attempt", visit, ["initialized", "completed", "passed", "terminated"])
    else:
        finish("again", visit, ["initialized", "terminated"])

    store.begin()
    visit = Launch(browser, address, store)
    visit.play(lambda number: None)
    finish("after it was passed", visit, ["initialized", "terminated"])

    store.begin("Review")
    visit = Launch(browser, address, store)
    verdict.equal("the notice of a review", visit.notice(), "reviewing")
    visit.play(lambda number: None)
    finish("a review", visit, ["initialized", "terminated"])

    lose_connection(verdict, browser, address, store)

    # Without a platform, it works and says so.
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "index.html")
    page.wait_for_selector("main h1")
    verdict.equal("the notice without a store", page.locator(".platform-notice").get_attribute("data-name"), "noPlatform")
    context.close()


def lose_connection(verdict, browser, address, store):
    """What is said without a connection waits on the device, and comes first the next time, in its order."""
    store.begin()
    store.states.clear()
    visit = Launch(browser, address, store)
    visit.context.set_offline(True)
    visit.play(lambda number: True)
    visit.page.wait_for_timeout(1000)
    verdict.equal("what arrives without a connection", store.names(), ["initialized"])
    visit.page.goto("about:blank")
    visit.context.set_offline(False)
    store.begin()
    store.is_late = True
    again = Launch(browser, address, store, visit.context)
    again.page.wait_for_timeout(500)
    late = [statement["verb"]["id"].removeprefix(VERBS) for statement in store.late]
    times = [statement["timestamp"] for statement in store.late]
    verdict.check("completed" in late and late[-1] == "terminated", f"what came late is {late}")
    verdict.equal("the order of what came late", times, sorted(times))
    verdict.equal("what is said in the next visit", store.names(), ["initialized"])
    kept = again.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('lectern:unsent'))")
    verdict.equal("what waits when all has arrived", kept, [])
    again.leave()
    print(f"cmi5, without a connection: {', '.join(late)}")
    again.close()


def main():
    with Verdict("cmi5") as verdict, tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        package = next(argument for argument in sys.argv[1:] if not argument.startswith("--"))
        unpack(package, folder)
        unit = ElementTree.parse(Path(folder) / "cmi5.xml").getroot().find(f"{NAMESPACE}au")
        mastery = unit.get("masteryScore")
        store = Store(verdict, unit.get("id"), None if mastery is None else float(mastery))
        sheet = Path(package.removesuffix(".zip") + "-DATA-SHEET.md").read_text()
        store.sheet = set(re.findall(r"^\| `([^`]+)`", sheet, re.M))
        log = []
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Platform, folder=Path(folder).resolve(), log=log, store=store))
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        if "--calls" in sys.argv:
            visit = Launch(browser, f"http://127.0.0.1:{server.server_address[1]}/", store)
            visit.play(lambda number: True)
            visit.settle()
            visit.leave()
            print("\n".join(store.calls))
            browser.close()
            # Without the count of a verdict.
            sys.exit(0)
        play(verdict, browser, f"http://127.0.0.1:{server.server_address[1]}/", store, mastery is not None)
        browser.close()
        server.shutdown()
        # A browser that only pretends to have no connection may send a last request all the same; a store takes a statement
        # that it has as the one that it is (xAPI 1.0.3, part 3, 2.1.2).
        accept(verdict, list({statement["id"]: statement for statement in store.all}.values()))


if __name__ == "__main__":
    main()
