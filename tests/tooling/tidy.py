#!/usr/bin/env python3
"""clang-tidy over every source of core and app, several at a time.

A file that passed is not read again until something it is made of changes: its own text, the
headers of ours that it includes, its compile command or .clang-tidy. Passes are remembered as
empty files in BUILD/stamps.
"""

import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
TOOL = "clang-tidy-16"


def ours(source, roots):
    """The source and all of our headers that it reaches, with their bytes."""
    seen, waiting = {}, [source]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen[path] = path.read_bytes()
        for name in INCLUDE.findall(seen[path]):
            for root in (path.parent, *roots):
                header = root / name.decode()
                if header.is_file():
                    waiting.append(header.resolve())
                    break
    return seen


def key(entry, tool):
    roots = [pathlib.Path(p) for p in re.findall(r"-I(\S+)", entry["command"])]
    digest = hashlib.sha256(tool + entry["command"].encode())
    for path, content in sorted(ours(pathlib.Path(entry["file"]), roots).items()):
        digest.update(str(path).encode() + b"\0" + content)
    return digest.hexdigest()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=pathlib.Path, help="a configured build folder")
    arguments.add_argument("files", nargs="*", help="only sources whose path contains one of these")
    arguments.add_argument("--jobs", type=int, default=2)
    options = arguments.parse_args()

    entries = {}
    for entry in json.loads((options.build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if not path.is_relative_to(ROOT) or path.is_relative_to(options.build.resolve()):
            continue
        name = str(path.relative_to(ROOT))
        if name.startswith(("core/", "app/")):
            if not options.files or any(part in name for part in options.files):
                entries[name] = entry
    if not entries:
        sys.exit("tidy: no sources found; is the build folder configured?")

    # Nothing is compiled for this, but some sources may include what moc writes.
    for info in options.build.glob("*/*/CMakeFiles/*_autogen.dir/AutogenInfo.json"):
        if info.relative_to(options.build).parts[0] in ("core", "app"):
            subprocess.run(["cmake", "-E", "cmake_autogen", info, "Debug"], check=True)

    version = subprocess.run([TOOL, "--version"], capture_output=True, check=True).stdout
    tool = version + (ROOT / ".clang-tidy").read_bytes()
    stamps = options.build / "stamps"
    stamps.mkdir(exist_ok=True)

    def check(name):
        stamp = stamps / key(entries[name], tool)
        if stamp.exists():
            return name, 0, None
        start = time.monotonic()
        done = subprocess.run([TOOL, "--quiet", "-p", str(options.build), entries[name]["file"]],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode == 0:
            stamp.touch()
            return name, time.monotonic() - start, None
        return name, time.monotonic() - start, done.stdout or done.stderr

    bad, read = [], 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name, seconds, findings in pool.map(check, entries):
            read += seconds > 0
            if findings is not None:
                bad.append(name)
                print(findings.strip(), flush=True)
            elif sys.stdout.isatty() and seconds:
                print(f"{name} ({seconds:.0f} s)", flush=True)
    print(f"clang-tidy: {len(entries)} files, {read} read anew, {len(bad)} with findings")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
