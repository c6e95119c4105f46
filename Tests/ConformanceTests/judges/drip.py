"""Reads what a group is sent: mails with Python's parser, messages by schemas of their programs' limits.

usage: drip.py FOLDER CALENDAR SCHEMAS ANSWER…

Mails have no defects, a plain part and one in HTML, and begin with the question, which ends in no answer; messages fit
their schemas; the table has the same rows; and all have the dates of the calendar. None of the files holds an ANSWER.
"""

import csv
import email
import email.policy
import html.parser
import json
import re
import sys
from email.utils import parsedate_to_datetime
from pathlib import Path

import icalendar
import jsonschema

from verdict import Verdict

folder, calendar, schemas, answers = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:]


class Page(html.parser.HTMLParser):
    """The paragraphs of a mail in HTML, its language and its links."""

    def __init__(self, text):
        super().__init__()
        self.paragraphs, self.links, self.elements, self.language, self.open = [], [], set(), None, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.elements.add(tag)
        if tag == "html":
            self.language = attributes.get("lang")
        if tag == "p":
            self.paragraphs.append("")
            self.open = True
        if tag == "a":
            self.links.append(attributes["href"])

    def handle_endtag(self, tag):
        if tag == "p":
            self.open = False

    def handle_data(self, data):
        if self.open:
            self.paragraphs[-1] += data


with Verdict("drip") as verdict:
    events = [part for part in icalendar.Calendar.from_ical(Path(calendar).read_bytes()).walk("VEVENT")]
    mails = sorted((folder / "emails").glob("*.eml"))
    verdict.check(len(mails) == len(events) > 3, f"{len(mails)} mails for {len(events)} events")
    table = list(csv.DictReader((folder / "messages.csv").open(encoding="utf-8-sig", newline="")))
    verdict.check(len(table) == len(mails), f"{len(table)} rows for {len(mails)} mails")

    for path, event, row in zip(mails, events, table):
        raw = path.read_bytes()
        name = path.stem
        verdict.check(all(len(line) <= 998 for line in raw.split(b"\r\n")), f"{name} has a long line")
        verdict.check(raw.isascii(), f"{name} is not ASCII")
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        for part in mail.walk():
            verdict.check(not part.defects, f"{name}: {part.defects}")
        for header, value in mail.items():
            verdict.check(not value.defects, f"{name}: {header}: {value.defects}")
        verdict.check(mail.get_content_type() == "multipart/alternative", f"{name} is {mail.get_content_type()}")
        kinds = [part.get_content_type() for part in mail.iter_parts()]
        verdict.check(kinds == ["text/plain", "text/html"], f"{name} has {kinds}")
        verdict.check(mail["List-Unsubscribe"] is not None and mail["Message-ID"] is not None, f"{name} lacks a header")
        plain = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
        page = Page(mail.get_body(("html",)).get_content())
        question, _, rest = plain.partition("\n\n")
        text = str(event["DESCRIPTION"])
        link = str(event["URL"])
        verdict.check(text.startswith(question) and len(question) > 5, f"{name} begins with {question!r}")
        verdict.check(page.paragraphs[0] == question, f"{name} begins with {page.paragraphs[0]!r} in HTML")
        verdict.check(page.language, f"{name} has no language")
        loads = page.elements & {"img", "script", "link", "iframe"}
        verdict.check(not loads, f"{name} has {loads}")
        verdict.check(page.links[0] == link and link in rest, f"{name} leads to {page.links}")
        verdict.check(parsedate_to_datetime(mail["Date"]) == event.decoded("DTSTART"), f"{name} is of {mail['Date']}")
        verdict.check(str(mail["Subject"]) == str(event["SUMMARY"]), f"{name} is called {mail['Subject']}")
        verdict.check(row["date"] in name and row["link"] == link and row["text"] == plain, f"row of {name}")
        markdown = path.with_suffix(".md").read_text()
        verdict.check(re.sub(r"\\(.)", r"\1", markdown).startswith(f"**{question}**"), f"{name}.md begins with {markdown[:60]!r}")
        card = json.loads((folder / "teams" / f"{name}.json").read_text())
        slack = json.loads((folder / "slack" / f"{name}.json").read_text())
        for program, message in ("teams", card), ("slack", slack):
            try:
                jsonschema.validate(message, json.loads((schemas / f"{program}-message.schema.json").read_text()))
            except jsonschema.ValidationError as error:
                verdict.check(False, f"{program}/{name}: {error.message}")
            written = json.dumps(message, ensure_ascii=False)
            verdict.check(written.count(f'"url": "{link}"') == 1, f"{program}/{name} has no link")
        verdict.check((folder / "teams" / f"{name}.json").stat().st_size <= 28_000, f"teams/{name} is too long")
        first = card["attachments"][0]["content"]
        verdict.check(first["speak"].startswith(question) and slack["text"] != "", f"{name} says nothing in words alone")

    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".eml":
                mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                text = "".join(part.get_content() for part in mail.iter_parts())
            for answer in answers:
                verdict.check(answer not in text, f"{path.name} holds the answer {answer!r}")
    print(f"{len(mails)} mails")
