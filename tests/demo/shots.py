#!/usr/bin/env python3
"""`./run shots`: a picture of every page, light and dark, at 100 % and 200 %, into build/shots."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys

from shop import ROOT, WORKSPACE, Failed, Sandbox, prepare


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--scenario", default="demo", help="the sandbox's shop")
    arguments.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    arguments.add_argument("--out", type=pathlib.Path, default=ROOT / "build/shots")
    options = arguments.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)

    try:
        with Sandbox(options.bin, options.scenario, options.out / "sandbox.log") as sandbox:
            data, cli = prepare(options.bin, options.out, sandbox)
            cli.run("check", accept=(0, 3))  # the accounts' names
            cli.run("fetch", accept=(0, 3))
            for theme in ("light", "dark"):
                for scale in (1, 2):
                    out = options.out / f"{theme}-{scale}00"
                    out.mkdir()
                    environment = os.environ | sandbox.environment() | {
                        "QT_QPA_PLATFORM": "offscreen",
                        "QT_SCALE_FACTOR": str(scale),
                        "TZ": "Europe/Stockholm",
                    }
                    done = subprocess.run(
                        [options.bin / "klarbok-shots", "--data-dir", data, "--workspace", WORKSPACE,
                         "--secrets", "env", "--now", cli.now(), "--theme", theme, "--out", out],
                        env=environment)
                    pictures = sorted(out.glob("*.png"))
                    if done.returncode != 0 or not pictures:
                        raise Failed(f"klarbok-shots slutade med {done.returncode} för {out.name}, "
                                     f"{len(pictures)} bilder.")
                    print(f"{out}: {len(pictures)} bilder")
    except Failed as failure:
        sys.exit(str(failure))
    finally:
        shutil.rmtree(options.out / "data", ignore_errors=True)


if __name__ == "__main__":
    main()
