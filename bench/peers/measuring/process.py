"""What the kernel says of a process: memory and processor time."""
import os
import pathlib

TICKS = os.sysconf("SC_CLK_TCK")


def resident_bytes(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def core_seconds(pid):
    """User and system time of the process."""
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS


def core_seconds_of_children(pid):
    """User and system time of its children that have ended."""
    fields = _stat(pid)
    return (int(fields[13]) + int(fields[14])) / TICKS


def children(pid):
    """Its children that have not ended."""
    return set(pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def _stat(pid):
    """The fields after the name, which may hold spaces."""
    return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
