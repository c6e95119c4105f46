"""Reads a group's calendar with two libraries: icalendar and vobject.

usage: calendar_readers.py CALENDAR ZONE TIME FIRST AGAIN

Both find the same events, without errors. Each has an identity of its own, an alarm, one question, and a link that is
also its address; on the clock of ZONE it is at TIME on every day, also after the clocks have changed, which happens
between the first event and the last. FIRST is the first day. AGAIN is the calendar of the same course after an edit: the
events have the same identities.
"""

import sys
from datetime import timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import vobject

from verdict import Verdict

path, zone, time, first, again = sys.argv[1:]
raw = Path(path).read_bytes()
place = ZoneInfo(zone)

with Verdict("calendar readers") as verdict:
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        verdict.check(len(line) <= 75, f"line {number} has {len(line)} octets")
        verdict.check(b"\n" not in line and b"\r" not in line, f"line {number} has another line end")
        try:
            line.decode()
        except UnicodeDecodeError:
            verdict.check(False, f"line {number} is folded inside a character")

    calendar = icalendar.Calendar.from_ical(raw)
    events = [part for part in calendar.walk("VEVENT")]
    verdict.check(len(events) > 3, f"there are {len(events)} events")
    verdict.check(not calendar.errors, f"{calendar.errors}")
    identities = [str(event["UID"]) for event in events]
    verdict.check(len(set(identities)) == len(identities), "an identity comes twice")
    days = []
    for event in events:
        name = event["UID"]
        verdict.check(not event.errors, f"{name}: {event.errors}")
        start = event.decoded("DTSTART")
        verdict.check(start.tzinfo is not None and start.utcoffset().total_seconds() == 0, f"{name} is not in UTC")
        local = start.astimezone(place)
        days.append(local.date())
        verdict.check(local.strftime("%H:%M") == time, f"{name} is at {local:%H:%M} in {zone}")
        verdict.check("RRULE" not in event, f"{name} repeats")
        alarms = event.walk("VALARM")
        verdict.check(len(alarms) == 1 and alarms[0]["ACTION"] == "DISPLAY", f"{name} has no alarm")
        text, address = str(event["DESCRIPTION"]), str(event["URL"])
        question, _, link = text.partition("\n\n")
        verdict.check(len(question) > 5, f"{name} asks nothing")
        verdict.check(link.endswith(address) and address.startswith("https://"), f"{name} has no link")
    verdict.check(days == sorted(days) and len(set(days)) == len(days), f"days are not in order, each once: {days}")
    verdict.check(str(days[0]) > first, f"the first question is on {days[0]}")
    offsets = {event.decoded("DTSTART").astimezone(place).utcoffset() for event in events}
    verdict.check(len(offsets) == 2 or zone == "Asia/Kolkata", f"the clocks of {zone} do not change: {offsets}")

    other = list(vobject.readComponents(raw.decode()))
    verdict.check(len(other) == 1, f"vobject finds {len(other)} calendars")
    other[0].validate(raiseException=True)
    second = other[0].vevent_list
    verdict.check([event.uid.value for event in second] == identities, "the two libraries find other events")
    for one, two in zip(events, second):
        name = one["UID"]
        verdict.check(two.summary.value == str(one["SUMMARY"]), f"{name}: {two.summary.value}")
        verdict.check(two.description.value == str(one["DESCRIPTION"]), f"{name}: {two.description.value}")
        verdict.check(two.dtstart.value.astimezone(timezone.utc) == one.decoded("DTSTART"), f"{name}: {two.dtstart.value}")

    edited = icalendar.Calendar.from_ical(Path(again).read_bytes())
    verdict.check([str(event["UID"]) for event in edited.walk("VEVENT")] == identities, "an edit changes identities")
    verdict.check(Path(again).read_bytes() != raw, "the edit changes nothing")
    print(f"{len(events)} questions, from {days[0]} to {days[-1]}")
