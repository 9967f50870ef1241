#!/usr/bin/env python3
"""Times `tally import` into a new ledger, and into one that has figures already, beside DuckDB's
`CREATE TABLE ... AS SELECT * FROM read_csv(...)`, on the files of make_files.py. Whole processes;
the best of RUNS, in turn: processor time with the system's, time on the clock, most memory.

    compare.py FOLDER TALLY BASE [RUNS]

DuckDB is left out where Python has no module 'duckdb' (pip install duckdb).
"""
import os
import subprocess
import sys
import time

DUCK = """
import duckdb, sys
db = duckdb.connect(sys.argv[2])
db.execute("PRAGMA threads=" + sys.argv[3])
db.execute("CREATE TABLE t AS SELECT * FROM read_csv('" + sys.argv[1] + "')")
db.close()
"""
SMALL = "reporter,partner,direction,period,value,currency,source\nNOR,SWE,export,1900,1,USD,no-one\n"


def run(command):
    start = time.perf_counter()
    with open(os.devnull, "w", encoding="ascii") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def remove(path):
    for ending in ("", "-wal", "-shm", ".wal"):
        if os.path.exists(path + ending):
            os.remove(path + ending)


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    folder, tally, base = sys.argv[1:4]
    runs = int(sys.argv[4]) if len(sys.argv) == 5 else 5
    ledger, table = os.path.join(folder, "timed.tally"), os.path.join(folder, "timed.duckdb")
    small = os.path.join(folder, "small.csv")
    with open(small, "w", encoding="ascii") as out:
        out.write(SMALL)
    has_duckdb = subprocess.run([sys.executable, "-c", "import duckdb"], check=False,
                                capture_output=True).returncode == 0

    def import_file(name, first):
        remove(ledger)
        command = [tally, "import", "--into", ledger, "--ledger", base]
        if not first:
            run(command + [small])
        return run(command + [name])

    def duckdb(name, threads):
        remove(table)
        return run([sys.executable, "-c", DUCK, name, table, threads])

    print(f"{'file':<10} {'what':<26} {'cpu s':>6} {'wall s':>7} {'MB':>6}")
    for file in ("comtrade", "baci", "plain"):
        name = os.path.join(folder, file + ".csv")
        ways = {"tally, new ledger": lambda: import_file(name, True),
                "tally, one with figures": lambda: import_file(name, False)}
        if has_duckdb:
            ways["duckdb, one thread"] = lambda: duckdb(name, "1")
            ways["duckdb, all threads"] = lambda: duckdb(name, str(os.cpu_count()))
        best = {way: [1e9, 1e9, 0] for way in ways}
        for _ in range(runs):
            for way, once in ways.items():
                cpu, wall, memory = once()
                best[way] = [min(best[way][0], cpu), min(best[way][1], wall),
                             max(best[way][2], memory)]
        for way, (cpu, wall, memory) in best.items():
            print(f"{file:<10} {way:<26} {cpu:6.2f} {wall:7.2f} {memory:6.0f}")
    remove(ledger)
    remove(table)


if __name__ == "__main__":
    main()
