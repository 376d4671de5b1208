"""A child process that answers each line with a line of JSON."""
import json
import subprocess
import sys


class Talk:
    def __init__(self, workshop, command, **more):
        self._workshop = workshop
        self.child = workshop.own(subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sys.stderr, text=True, **more))
        self.greeting = self._hear()

    def ask(self, line):
        self._workshop.check_time()
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()
        return self._hear()

    def end(self):
        self.child.stdin.close()
        self.child.wait()

    def _hear(self):
        answer = self.child.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.child.args[0]} ended with {self.child.wait()} instead of answering; its last words stand above")
        return json.loads(answer)
