"""Stands in for a worker of Lectern, passes everything on, and keeps the requests.

Copied as speak.py and as typeset.py, it runs the true worker of its own name from the folder `true`
beside it, and writes the lines that it passes to NAME.PROCESS.jsonl beside it.
"""

import os
import subprocess
import sys

folder, name = os.path.split(os.path.abspath(__file__))
worker = subprocess.Popen(
    [sys.executable, "-B", f"{folder}/true/{name}", *sys.argv[1:]], stdin=subprocess.PIPE)
with open(f"{folder}/{name}.{os.getpid()}.jsonl", "wb") as log:
    for line in sys.stdin.buffer:
        log.write(line)
        log.flush()
        worker.stdin.write(line)
        worker.stdin.flush()
worker.stdin.close()
sys.exit(worker.wait())
