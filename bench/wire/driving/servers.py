"""Servers as children of the run: started, ready, measured, gone."""
import contextlib
import dataclasses
import socket
import subprocess

from measuring.process import resident_bytes
from measuring.workshop import Skipped, find, free_port, wait_until

VALUE_BYTES = 100
KEYS_PER_WRITE = 10_000
GARNET_BYTES_PER_KEY = 400


@dataclasses.dataclass
class Server:
    name: str
    version: str
    port: int
    child: subprocess.Popen

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    @property
    def resident_bytes(self):
        return resident_bytes(self.child.pid)


@contextlib.contextmanager
def juki(workshop, data):
    """`juki serve` on the register."""
    port = free_port()
    with workshop.server([data.juki, "serve", "--register", data.register, "--listen", f"127.0.0.1:{port}"], cwd=workshop.directory) as child:
        wait_until(lambda: _takes_connections(port), child, "juki serve")
        yield Server("juki", "", port, child)


@contextlib.contextmanager
def redis(workshop, keys):
    """redis-server that saves nothing, with so many keys."""
    program = find("redis-server")
    if program is None:
        raise Skipped("redis-server is not installed; apt install redis-server redis-tools")
    version = workshop.run([program, "--version"]).split(" sha")[0].replace("Redis server v=", "redis-server ")
    with _resp(workshop, "redis", version, keys, lambda port: [
            program, "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"]) as server:
        yield server


@contextlib.contextmanager
def garnet(workshop, keys):
    """garnet-server in memory, with so many keys."""
    program = find(workshop.tools / "garnet-server", "garnet-server")
    if program is None:
        raise Skipped("garnet-server is not installed; bench/peers/install")
    version = f"garnet-server {workshop.run([program, '--version']).split()[-1].split('+')[0]}"
    with _resp(workshop, "garnet", version, keys, lambda port: [
            program, "--port", port, "--bind", "127.0.0.1", "--memory", _power_of_two(keys * GARNET_BYTES_PER_KEY), "--index", "128m", "--no-obj", "-q"]) as server:
        yield server


@contextlib.contextmanager
def _resp(workshop, name, version, keys, command):
    if find("redis-cli") is None or find("redis-benchmark") is None:
        raise Skipped("redis-cli and redis-benchmark are not installed; apt install redis-tools")
    port = free_port()
    with workshop.server(command(port), cwd=workshop.room(f"{name}-{keys}")) as child:
        wait_until(lambda: _answers_ping(port), child, name)
        _fill(workshop, port, keys)
        yield Server(name, version, port, child)


def key(number):
    """As redis-benchmark writes key:__rand_int__."""
    return b"key:%012d" % number


def value(number):
    return (b"%012d" % number).ljust(VALUE_BYTES, b"x")


def _fill(workshop, port, keys):
    pipe = workshop.own(subprocess.Popen(["redis-cli", "-p", str(port), "--pipe"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT))
    with contextlib.suppress(BrokenPipeError):
        for start in range(0, keys, KEYS_PER_WRITE):
            workshop.check_time()
            pipe.stdin.write(b"".join(_set(number) for number in range(start, min(keys, start + KEYS_PER_WRITE))))
    said = pipe.communicate()[0].decode()
    if "errors: 0" not in said:
        raise RuntimeError(f"redis-cli --pipe could not load everything: {said.strip()[-300:]}")


def _set(number):
    return b"*3\r\n$3\r\nSET\r\n$16\r\n%b\r\n$%d\r\n%b\r\n" % (key(number), VALUE_BYTES, value(number))


def _power_of_two(size):
    """Garnet's --memory is one; in megabytes, and never small."""
    return f"{max(1 << 30, 1 << (size - 1).bit_length()) >> 20}m"


def _answers_ping(port):
    return subprocess.run(["redis-cli", "-p", str(port), "ping"], capture_output=True, text=True).stdout.strip() == "PONG"


def _takes_connections(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
