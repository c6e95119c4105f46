// The questions of the course in a calendar file (RFC 5545), for the first day of this learner: the plan, the identities
// and the texts are those of `lectern calendar`, and the times are those of the clock of this device.

// An instant as `20270113T073000Z`.
const instant = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");

// A property in lines of at most 75 octets, never cut inside a character (§3.1).
function property(name, value) {
  const pieces = [""];
  let count = 0;
  for (const character of `${name}:${value}`.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, "")) {
    const bytes = new TextEncoder().encode(character).length;
    if (count + bytes > 75) { pieces.push(" "); count = 1; }
    pieces[pieces.length - 1] += character;
    count += bytes;
  }
  return pieces.join("\r\n") + "\r\n";
}

// A text with what has a meaning in it escaped (§3.3.11).
const propertyText = (name, text) => property(name, text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n"));

// `start` is the first day as `2027-01-11`.
function calendarFile(data, start) {
  const [year, month, day] = start.split("-").map(Number);
  const made = instant(new Date());
  const events = data.events.map(([id, after, subject, lines, linkTitle, link]) => {
    // The clock of the device also knows how it changes until then.
    const begin = new Date(year, month - 1, day + after, Math.floor(data.time / 60), data.time % 60);
    const address = new URL(link, location.href).href;
    return property("BEGIN", "VEVENT") + property("UID", `${id}.${start}.${course.id}@lectern`) + property("DTSTAMP", made)
      + property("DTSTART", instant(begin)) + property("DTEND", instant(new Date(begin.getTime() + data.length * 60000)))
      + propertyText("SUMMARY", subject)
      + propertyText("DESCRIPTION", [...lines, "", `${linkTitle}: ${address}`].join("\n")) + property("URL", address)
      + property("TRANSP", "TRANSPARENT") + property("BEGIN", "VALARM") + property("ACTION", "DISPLAY") + property("TRIGGER", "PT0S")
      + propertyText("DESCRIPTION", subject) + property("END", "VALARM") + property("END", "VEVENT");
  });
  return property("BEGIN", "VCALENDAR") + property("VERSION", "2.0") + propertyText("PRODID", data.product)
    + property("CALSCALE", "GREGORIAN") + property("METHOD", "PUBLISH") + propertyText("NAME", data.name)
    + propertyText("X-WR-CALNAME", data.name) + events.join("") + property("END", "VCALENDAR");
}

// Null for a course that asks nothing.
function calendarOf(data) {
  if (!data) return null;
  const two = (number) => String(number).padStart(2, "0");
  const now = new Date();
  const clock = new Intl.DateTimeFormat(course.language, { hour: "numeric", minute: "2-digit" })
    .format(new Date(2000, 0, 1, Math.floor(data.time / 60), data.time % 60));
  const input = element("input", { id: "mine.start", type: "date", required: true,
    value: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` });
  const status = element("p", { role: "status", class: "times" });
  return section("calendar", worded("p", {}, "moment.calendarLead", { time: clock }),
    element("form", { class: "fields-row", submit: save },
      element("p", { class: "field" }, worded("label", { for: "mine.start" }, "moment.firstDay"), " ", input),
      element("p", { class: "keep" }, worded("button", { type: "submit", class: "plain" }, "moment.saveCalendar"))),
    status);

  function save(event) {
    event.preventDefault();
    if (!/^\d{4}-\d\d-\d\d$/.test(input.value)) return;
    const file = new Blob([calendarFile(data, input.value)], { type: "text/calendar" });
    const link = element("a", { href: URL.createObjectURL(file), download: `${course.id}-${input.value}.ics` });
    event.target.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    status.replaceChildren(worded("span", {}, "moment.calendarSaved", { n: data.events.length }));
  }
}
