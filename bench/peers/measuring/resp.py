"""redis-server and garnet-server: strings by code, asked by redis-benchmark."""
import contextlib
import itertools
import subprocess

from .process import core_seconds, resident_bytes
from .report import equal
from .rounds import Round, Side, interleave
from .workshop import Skipped, find, free_port, wait_until

DEPTHS = (64, 512)
REQUESTS = {64: 500_000, 512: 1_000_000}
LINES_PER_WRITE = 10_000


def measure_redis(workshop, ours, report, rounds):
    program = find("redis-server")
    if program is None:
        raise Skipped("redis-server is not installed; apt install redis-server redis-tools")
    report.version(workshop.run([program, "--version"]).split(" sha")[0].replace("Redis server v=", "redis-server "))
    _measure("redis", lambda port: [program, "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                                    "--daemonize", "no"], workshop, ours, report, rounds)


def measure_garnet(workshop, ours, report, rounds):
    program = find(workshop.tools / "garnet-server", "garnet-server")
    if program is None:
        raise Skipped("garnet-server is not installed; bench/peers/install")
    report.version(f"garnet-server {workshop.run([program, '--version']).split()[-1].split('+')[0]}")
    _measure("garnet", lambda port: [program, "--port", port, "--bind", "127.0.0.1", "--memory", "8g", "--index", "128m",
                                     "--no-obj", "-q"], workshop, ours, report, rounds)


def _measure(name, command, workshop, ours, report, rounds):
    if find("redis-cli") is None or find("redis-benchmark") is None:
        raise Skipped("redis-cli and redis-benchmark are not installed; apt install redis-tools")
    room = workshop.room(name)
    with _server(name, command, workshop, room) as (server, port):
        _measure_bytes(name, server, port, workshop, ours, report)
        checked = _check(port, workshop, ours)
    with _server(name, command, workshop, room) as (server, port):
        _load(port, ours, workshop, lambda number, line: b"key:%012d" % number)
        sides = [ours.side("code-single", "the row read, one core, no wire"), ours.side("code-batched", "256 at a time, the row read, one core, no wire"),
                 ours.side("code-engine", "the same through the engine, with status and protection"),
                 *[_asking(name, depth, server, port, workshop, ours) for depth in DEPTHS]]
        report.compare(f"code lookups: {name}", interleave(workshop, sides, rounds), [
            checked,
            "redis-benchmark makes its keys of numbers, so the keys of this run are numbers of residents, not codes; one number in ten has no value",
            "client and server share the two cores; a core-second is the server's processor time alone"])


@contextlib.contextmanager
def _server(name, command, workshop, room):
    port = free_port()
    with workshop.server(command(port), cwd=room) as server:
        wait_until(lambda: _answers(port), server, f"{name} on port {port}")
        yield server, port


def _measure_bytes(name, server, port, workshop, ours, report):
    empty = resident_bytes(server.pid)
    _load(port, ours, workshop, lambda _, line: line[:11])
    full = resident_bytes(server.pid)
    report.bytes(f"{name}, strings code → CSV line: resident memory", full, f"{empty:,} bytes of it before loading")
    info = workshop.run(["redis-cli", "-p", port, "info", "memory"])
    used = next((line.split(":")[1] for line in info.splitlines() if line.startswith("used_memory:")), None)
    if used:
        report.bytes(f"{name}, by its own count (used_memory)", int(used), "")


def _load(port, ours, workshop, key):
    """Every resident as a string: the whole line of residents.csv, its code at the front."""
    pipe = subprocess.Popen(["redis-cli", "-p", str(port), "--pipe"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    workshop.own(pipe)
    with open(ours.residents_csv, "rb") as lines, contextlib.suppress(BrokenPipeError):
        next(lines)
        numbered = enumerate(lines)
        while batch := list(itertools.islice(numbered, LINES_PER_WRITE)):
            workshop.check_time()
            pipe.stdin.write(b"".join(_set(key(number, line), line[:-1]) for number, line in batch))
    said = pipe.communicate()[0].decode()
    if "errors: 0" not in said:
        raise RuntimeError(f"redis-cli --pipe could not load everything: {said.strip()[-300:]}")


def _set(key, value):
    return b"*3\r\n$3\r\nSET\r\n$%d\r\n%b\r\n$%d\r\n%b\r\n" % (len(key), key, len(value), value)


def _check(port, workshop, ours):
    """The lines that GET gives for codes, against the codes of the residents that we find."""
    asked = "".join(f"GET {question['code']}\n" for question in ours.asked())
    found = workshop.run(["redis-cli", "-p", port], input=asked).split("\n")[:-1]
    return equal([int(line[:11] or 0) for line in found], ours.answers("code-engine")) + " (by code, before)"


def _asking(name, depth, server, port, workshop, ours):
    numbers = ours.residents * 10 // 9
    def run():
        before = core_seconds(server.pid)
        said = workshop.run(["redis-benchmark", "-p", port, "-P", depth, "-n", REQUESTS[depth], "-r", numbers, "--csv", "GET", "key:__rand_int__"])
        rate = float(said.strip().splitlines()[-1].split('","')[1].strip('"'))
        return Round(REQUESTS[depth], REQUESTS[depth] / rate, core_seconds(server.pid) - before)
    return Side(f"{name} -P {depth}", run, is_peer=True, note=f"redis-benchmark -P {depth} -n {REQUESTS[depth]} -r {numbers} GET key:__rand_int__ (50 clients)")


def _answers(port):
    return subprocess.run(["redis-cli", "-p", str(port), "ping"], capture_output=True, text=True).stdout.strip() == "PONG"
