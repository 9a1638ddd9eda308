#!/usr/bin/env python3
"""`./run demo`: Klarbok on a simulated shop, in the window or, without a display, printed."""

import argparse
import os
import pathlib
import subprocess
import sys

import headless
from shop import ROOT, WORKSPACE, Failed, Sandbox, prepare


def has_display():
    return sys.platform in ("darwin", "win32") or \
        any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--headless", action="store_true", help="no window, print instead")
    arguments.add_argument("--scenario", default="demo", help="the sandbox's shop")
    arguments.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    arguments.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/demo")
    options = arguments.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)

    try:
        with Sandbox(options.bin, options.scenario, options.folder / "sandbox.log") as sandbox:
            data, cli = prepare(options.bin, options.folder, sandbox)
            if options.headless or not has_display():
                differs = headless.everything(cli, sandbox)
                print(f"\n{'Allt stämmer.' if differs == 0 else f'{differs} saker stämmer inte.'}")
                sys.exit(1 if differs else 0)
            cli.run("check", accept=(0, 3))  # the accounts get their names
            cli.run("fetch", accept=(0, 3))
            print("Fönstret öppnas. Stäng det för att avsluta.")
            sys.exit(subprocess.run(
                [options.bin / "klarbok", "--data-dir", data, "--workspace", WORKSPACE,
                 "--secrets", "env", "--now", cli.now()],
                env=os.environ | sandbox.environment()).returncode)
    except Failed as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
