"""nginx on this machine, as a course's web server: what podcast clients download from."""

import re
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

CONFIGURATION = """
daemon off;
master_process off;
pid {own}/pid;
error_log stderr;
events {{}}
http {{
  include /etc/nginx/mime.types;
  types {{ application/rss+xml xml; }}
  access_log {own}/log;
  {temporary}
  server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


class Nginx:
    """Serves a folder while a `with` block runs; `log` holds method, path and status of each answer."""

    def __init__(self, folder, port):
        self.folder, self.port = Path(folder).resolve(), port

    def __enter__(self):
        self.own = Path(tempfile.mkdtemp())
        temporary = " ".join(f"{name}_temp_path {self.own}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        configuration = self.own / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(own=self.own, temporary=temporary, port=self.port, folder=self.folder))
        program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
        if not program:
            raise FileNotFoundError("there is no nginx; install the Debian package nginx-light")
        self.process = subprocess.Popen(
            [program, "-e", "stderr", "-p", self.own, "-c", configuration], stderr=subprocess.PIPE, text=True)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        self.process.kill()
        raise ConnectionError(f"nginx does not answer: {self.process.communicate()[1]}")

    def __exit__(self, *error):
        self.process.terminate()
        try:
            self.process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
        shutil.rmtree(self.own)

    @property
    def log(self):
        lines = re.findall(r'"(\S+) (\S+) [^"]*" (\d+)', (self.own / "log").read_text())
        return [(method, path, int(status)) for method, path, status in lines]
