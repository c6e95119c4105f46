"""Asks a web server for a course as browsers do, which take compressed texts: compressed.py ADDRESS FOLDER

Every twin in FOLDER holds the bytes of its file, in gzip and in Brotli. The server sends the twin to who takes it,
and the file itself to who does not, with the same type.
"""
import gzip, pathlib, sys, time, urllib.error, urllib.request

address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
wrong, twins = [], 0


def ask(path, encodings):
    request = urllib.request.Request(f"{address}/{path}", headers={"Accept-Encoding": encodings})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.headers, answer.read()


def expect(path, what, seen, wanted):
    if seen != wanted:
        wrong.append(f"{path}: {what} is {seen!r}, not {wanted!r}")


for _ in range(200):
    try:
        ask("", "identity")
        break
    except OSError:
        time.sleep(0.05)

for twin in sorted(folder.rglob("*.gz")):
    path = twin.relative_to(folder).as_posix().removesuffix(".gz")
    if path.startswith("packages/"):
        continue
    twins += 1
    content = (folder / path).read_bytes()
    plain, body = ask(path, "identity")
    expect(path, "the content", body == content, True)
    expect(path, "the encoding for who takes none", plain["Content-Encoding"], None)
    headers, body = ask(path, "gzip")
    expect(path, "the encoding", headers["Content-Encoding"], "gzip")
    expect(path, "the twin", body == twin.read_bytes(), True)
    expect(path, "the compressed content", gzip.decompress(body) == content, True)
    expect(path, "the type", headers["Content-Type"], plain["Content-Type"])
    expect(path, "what caches are told", "Accept-Encoding" in (headers["Vary"] or ""), True)
    expect(path, "the Brotli twin", (folder / f"{path}.br").stat().st_size < twin.stat().st_size, True)

if twins < 10:
    wrong.append(f"the course has {twins} compressed files")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
