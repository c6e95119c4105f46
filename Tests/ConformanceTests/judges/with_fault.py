"""with_fault.py PACKAGE MEMBER OLD NEW: puts a fault into a file of a ZIP, which must have the text OLD."""

import sys
import zipfile
from pathlib import Path


def main():
    path, member, old, new = sys.argv[1:]
    with zipfile.ZipFile(path) as package:
        entries = [(entry, package.read(entry)) for entry in package.infolist()]
    faulty = Path(path + ".new")
    with zipfile.ZipFile(faulty, "w") as package:
        for entry, content in entries:
            if entry.filename == member:
                text = content.decode()
                if old not in text:
                    sys.exit(f"{member} does not contain {old}")
                content = text.replace(old, new, 1).encode()
            package.writestr(entry, content, compress_type=entry.compress_type)
    faulty.replace(path)


if __name__ == "__main__":
    main()
