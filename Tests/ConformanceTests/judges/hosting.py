"""Asks a web server for a course, as browsers and podcast apps do: hosting.py ADDRESS FOLDER

FOLDER is what the server is meant to offer. Prints what is wrong, and ends with 1 if anything is.
"""
import pathlib, re, sys, time, urllib.error, urllib.request

address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
wrong = []


def ask(path, **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(f"{address}/{path}", headers=headers)
    try:
        answer = urllib.request.urlopen(request, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read()


def expect(path, what, seen, wanted):
    if seen != wanted:
        wrong.append(f"{path}: {what} is {seen!r}, not {wanted!r}")


for _ in range(200):
    try:
        ask("")
        break
    except OSError:
        time.sleep(0.05)

TYPES = {
    ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png",
    ".mp3": "audio/mpeg", ".mp4": "video/mp4", ".pdf": "application/pdf", ".vtt": "text/vtt",
    ".chapters.json": "application/json+chapters",
}
POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
SHARED = (".vtt", ".chapters.json", "feed.xml")

seen = set()
for file in sorted(folder.rglob("*")):
    path = file.relative_to(folder).as_posix()
    if not file.is_file() or path.startswith("."):
        continue
    status, headers, body = ask(path)
    expect(path, "the status", status, 200)
    expect(path, "the content", body == file.read_bytes(), True)
    kind = (headers["Content-Type"] or "").split(";")[0]
    for ending, wanted in TYPES.items():
        if path.endswith(ending):
            seen.add(ending)
            expect(path, "the type", kind, wanted)
    if path.endswith("feed.xml"):
        seen.add("feed")
        expect(path, "the type", kind, "application/rss+xml")
    named = re.search(r"\.[0-9a-f]{8}\.(css|js)$", path)
    keep = ["public, max-age=31536000, immutable"] if named else ["no-cache"]
    expect(path, "the cache header", headers.get_all("Cache-Control"), keep)
    if path.endswith(".html"):
        policy = headers["Content-Security-Policy"] or ""
        expect(path, "the policy", policy.startswith(POLICY) and "frame-ancestors 'self'" in policy, True)
    origin = "*" if path.endswith(SHARED) else None
    expect(path, "the allowed origin", headers["Access-Control-Allow-Origin"], origin)
    # What has not changed is not sent again.
    tag = headers["ETag"]
    expect(path, "the answer to a known tag", ask(path, If_None_Match=tag or "-")[0], 304)

for ending in list(TYPES) + ["feed"]:
    if ending not in seen:
        wrong.append(f"the course has no file {ending}")

# Players ask for the end first, for tags, and then for a part in the middle.
for file in sorted(folder.rglob("*.mp[34]")):
    path = file.relative_to(folder).as_posix()
    content = file.read_bytes()
    start, end = len(content) // 3, len(content) // 3 + 200
    for span, part in [("bytes=-12", content[-12:]), (f"bytes={start}-{end}", content[start:end + 1])]:
        status, headers, body = ask(path, Range=span)
        expect(path, f"the status of {span}", status, 206)
        expect(path, f"the content of {span}", body == part, True)
    status, headers, _ = ask(path, Range=f"bytes={len(content)}-")
    expect(path, "the status beyond its end", status, 416)

status, headers, body = ask("lessons/text/")
expect("lessons/text/", "the page", body, (folder / "lessons/text/index.html").read_bytes())
status, headers, body = ask("no/such/page/")
expect("no/such/page/", "the status", status, 404)
expect("no/such/page/", "the page", body, (folder / "404.html").read_bytes())
expect(".lectern-deploy/state.json", "the status", ask(".lectern-deploy/state.json")[0], 404)

print("\n".join(wrong))
sys.exit(1 if wrong else 0)
