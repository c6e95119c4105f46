"""What Lectern asks of its workers, so that the peers get exactly the same to do."""

import glob
import json
import os
import shutil

from measure import LECTERN, REPOSITORY, VENV, run

HERE = os.path.dirname(os.path.abspath(__file__))


def requests(project, edition, worker, folder):
    """Publishes one edition of a project once, unmeasured, through an installation whose workers
    keep what they are asked; returns the requests to one worker, in the order of their text."""
    share = f"{folder}/share/lectern"
    os.makedirs(f"{folder}/bin")
    os.makedirs(f"{folder}/lib/lectern")
    shutil.copy(LECTERN, f"{folder}/bin/lectern")
    shutil.copytree(f"{REPOSITORY}/templates", f"{share}/templates")
    shutil.copytree(f"{REPOSITORY}/seeds", f"{share}/seeds")
    shutil.copytree(f"{REPOSITORY}/Sources/Workers", f"{share}/workers/true")
    for name in os.listdir(f"{share}/workers/true"):
        shutil.copy(f"{HERE}/recorder.py", f"{share}/workers/{name}")
    os.symlink(VENV, f"{folder}/lib/lectern/venv")
    run([f"{folder}/bin/lectern", "publish", project, "--editions", edition], folder)
    lines = set()
    for path in glob.glob(f"{share}/workers/{worker}.*.jsonl"):
        with open(path, encoding="utf-8") as file:
            lines.update(file)
    return [json.loads(line) for line in sorted(lines)]


def unpublished(project):
    """The project as if it had never been published."""
    for folder in ("dist", ".lectern"):
        shutil.rmtree(f"{project}/{folder}", ignore_errors=True)
