"""The working directory, the processes started in it and the time allowed: all of it goes when the run ends."""
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PATIENCE_SECONDS = 10


class Skipped(Exception):
    """A peer cannot be measured here; the message says why and what would help."""


class TimeIsUp(Exception):
    """The minutes allowed are over."""


class Workshop:
    def __init__(self, repository, minutes, keep):
        self.repository = repository
        self.tools = repository / "artifacts" / "peers"
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="juki-peers-"))
        self._keep = keep
        self._start = time.monotonic()
        self._minutes = minutes
        self._children = []

    def __enter__(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: sys.exit(1))
        signal.signal(signal.SIGALRM, self._end_of_time)
        signal.setitimer(signal.ITIMER_REAL, self._minutes * 60)
        return self

    def __exit__(self, *_):
        signal.setitimer(signal.ITIMER_REAL, 0)
        for child, ending in reversed(self._children):
            _stop(child, ending)
        if self._keep:
            print(f"kept: {self.directory}")
        else:
            shutil.rmtree(self.directory)

    def elapsed(self):
        return time.monotonic() - self._start

    def check_time(self):
        """Nothing new begins when the time is over."""
        if self.elapsed() > self._minutes * 60:
            self._end_of_time()

    def room(self, name):
        """A directory of its own for a peer."""
        room = self.directory / name
        room.mkdir()
        return room

    @contextlib.contextmanager
    def server(self, command, ending=signal.SIGTERM, **more):
        """A child process that lives as long as the block."""
        log = open(self.directory / "servers.log", "ab")
        child = subprocess.Popen([str(word) for word in command], stdout=log, stderr=log, stdin=subprocess.DEVNULL, **more)
        self._children.append((child, ending))
        try:
            yield child
        finally:
            _stop(child, ending)
            self._children.remove((child, ending))
            log.close()

    def run(self, command, **more):
        """Runs a command to its end and gives its output."""
        self.check_time()
        done = subprocess.run([str(word) for word in command], text=True, capture_output=True, **more)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout).strip()[-500:]}")
        return done.stdout

    def own(self, child):
        """Sees to it that a child started elsewhere ends with the run."""
        self._children.append((child, signal.SIGTERM))
        return child

    def _end_of_time(self, *_):
        raise TimeIsUp(f"the {self._minutes:g} minutes allowed were over; --minutes gives more")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find(*candidates):
    """The first program that is there; None if none is."""
    return next((found for found in map(lambda one: shutil.which(str(one)), candidates) if found), None)


def wait_until(is_ready, child, what):
    """Waits for a server to answer."""
    deadline = time.monotonic() + PATIENCE_SECONDS * 3
    while not is_ready():
        if child.poll() is not None or time.monotonic() > deadline:
            raise Skipped(f"{what} did not start")
        time.sleep(0.1)


def _stop(child, ending):
    if child.poll() is None:
        os.kill(child.pid, ending)
        try:
            child.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
