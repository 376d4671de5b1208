"""A PostgreSQL cluster of our own: made below the working directory, on a unix socket, gone with the run."""
import os
import pathlib
import signal
import subprocess
import time

from .process import children
from .workshop import PATIENCE_SECONDS, Skipped

DEBIAN = pathlib.Path("/usr/lib/postgresql")


class Cluster:
    """A data directory, its server and a way to say SQL to it."""

    def __init__(self, workshop, room, binaries):
        self.workshop, self.room = workshop, room
        self.binaries = binaries
        self._user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}

    def start(self, shared_bytes):
        """The command of the server; initdb has run when it is given."""
        if self._user:
            self.workshop.directory.chmod(0o711)
            subprocess.run(["chown", "postgres:postgres", self.room], check=True)
        self.workshop.run([self.binaries / "initdb", "-D", self.room / "data", "-U", "postgres", "--auth=trust", "--no-sync",
                           "--encoding=UTF8", "--locale=C.UTF-8"], cwd=self.room, **self._user)
        settings = {"listen_addresses": "", "unix_socket_directories": self.room, "shared_buffers": f"{shared_bytes >> 20}MB", "fsync": "off",
                    "autovacuum": "off", "jit": "off", "maintenance_work_mem": "512MB", "max_wal_size": "8GB", "wal_level": "minimal",
                    "max_wal_senders": "0", "checkpoint_timeout": "1h"}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return self.workshop.server([self.binaries / "postgres", "-D", self.room / "data", *options], signal.SIGINT, cwd=self.room, **self._user)

    def is_ready(self):
        return subprocess.run([str(self.binaries / "pg_isready"), "-q", "-h", str(self.room)], check=False).returncode == 0

    def sql(self, text):
        return self.workshop.run([self.binaries / "psql", "-h", self.room, "-U", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"], input=text)

    def timed_sql(self, text):
        """What a file of statements says, and the seconds that psql took for it."""
        path = self.room / "asked.sql"
        path.write_text(text, encoding="utf-8")
        start = time.monotonic()
        said = self.workshop.run([self.binaries / "psql", "-h", self.room, "-U", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", path])
        return said, time.monotonic() - start


def find_binaries():
    """Debian keeps a directory for each version out of the path; what stands in the path is a wrapper in Perl."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda program: int(program.parts[-3]))
    if not found:
        raise Skipped("PostgreSQL is not installed; apt install postgresql postgresql-contrib")
    return found[-1].parent


def wait_for_backends(server):
    """Until none but the cluster's own workers is left, and the postmaster has the processor time of all that ended."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while any(map(_is_backend, children(server.pid))):
        if time.monotonic() > deadline:
            raise RuntimeError(f"a backend of PostgreSQL did not end within {PATIENCE_SECONDS} seconds of its client")
        time.sleep(0.01)


def _is_backend(pid):
    """It serves a user, or served one and waits to be noticed, when its title is empty."""
    try:
        title = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return not title or title.startswith(b"postgres: postgres ")
