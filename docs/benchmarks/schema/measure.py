#!/usr/bin/env python3
"""Runs a command several times and prints its median wall time, CPU time, peak memory, and its server's CPU time.

usage: measure.py NAME RUNS SERVER_PID COMMAND...     (SERVER_PID 0 for none)
"""
import os
import resource
import statistics
import subprocess
import sys
import time

TICK = os.sysconf("SC_CLK_TCK")


def server_cpu(pid):
    """CPU seconds of a process, its children that live and those that ended."""
    if pid == 0:
        return 0.0
    total = 0
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(entry) == pid:
                total += sum(int(n) for n in fields[11:15])
            elif int(fields[1]) == pid:
                total += sum(int(n) for n in fields[11:13])
    return total / TICK


def run(command, pid):
    server = server_cpu(pid)
    start = time.monotonic()
    with open(os.devnull, "w") as null, open(f"/tmp/measure-{os.getpid()}.log", "w") as log:
        child = subprocess.Popen(command, stdout=null, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    time.sleep(0.3 if pid else 0)  # the postmaster adds up a backend when it has ended
    if status != 0:
        with open(f"/tmp/measure-{os.getpid()}.log") as log:
            sys.exit(f"{command[0]} failed ({status}):\n{log.read()[-2000:]}")
    os.unlink(f"/tmp/measure-{os.getpid()}.log")
    return wall, usage.ru_utime + usage.ru_stime, server_cpu(pid) - server, usage.ru_maxrss / 1024


def main():
    name, runs, pid, command = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    wall, cpu, server, rss = zip(*(run(command, pid) for _ in range(runs)))
    print(
        f"{name:58} wall {statistics.median(wall):8.2f} s ({min(wall):.2f}-{max(wall):.2f})"
        f"   CPU {statistics.median(cpu):7.2f} s   server CPU {statistics.median(server):6.2f} s"
        f"   peak {max(rss):6.0f} MB   n={runs}",
        flush=True,
    )


if __name__ == "__main__":
    main()
