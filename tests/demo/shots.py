#!/usr/bin/env python3
"""`./run shots`: a picture of every page, light and dark, at 100 % and 200 %, into build/shots."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys

from shop import ROOT, WORKSPACE, Failed, Sandbox, prepare


def sell_abroad(cli):
    """A sale to Finland, posted, and its correction to another account."""
    cli.run("settings", "set", "oss.enabled=yes", "oss.map=FI 25.5")
    cli.run("check", accept=(0, 3))
    cli.run("fetch", accept=(0, 3))
    cli.run("approve", "--all-reconciled")
    cli.run("post")
    cli.run("settings", "set", "oss.map=FI 25.5 3108")
    day = next(voucher for voucher in cli.run("vouchers")["vouchers"] if voucher["kind"] == "day")
    cli.run("correct", day["id"])


def change_afterwards(cli, sandbox):
    """Two sales, posted; then Klarna moves both and tells another VAT rate of one."""
    cli.run("check", accept=(0, 3))
    cli.run("fetch")
    cli.run("approve", "--all-reconciled")
    cli.run("post")
    sandbox.fault("klarna-moved", "on")
    sandbox.fault("klarna-order-changed", "16002")
    cli.run("drift", accept=(3,))


def take(options, sandbox, data, cli, *what):
    for theme in ("light", "dark"):
        for scale in (1, 2):
            out = options.out / f"{theme}-{scale}00"
            out.mkdir(exist_ok=True)
            environment = os.environ | sandbox.environment() | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "TZ": "Europe/Stockholm",
            }
            before = len(list(out.glob("*.png")))
            done = subprocess.run(
                [options.bin / "klarbok-shots", "--data-dir", data, "--workspace", WORKSPACE,
                 "--secrets", "env", "--now", cli.now(), "--theme", theme, "--out", out, *what],
                env=environment)
            pictures = len(list(out.glob("*.png"))) - before
            if done.returncode != 0 or not pictures:
                raise Failed(f"klarbok-shots slutade med {done.returncode} för {out.name}, "
                             f"{pictures} bilder.")
            print(f"{out}: {pictures} bilder")


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
            cli.run("settings", "set", "fee.expected=* 2.99 3.00")
            cli.run("fetch", accept=(0, 3))
            take(options, sandbox, data, cli)
        with Sandbox(options.bin, "13", options.out / "sandbox-abroad.log") as sandbox:
            data, cli = prepare(options.bin, options.out, sandbox)
            sell_abroad(cli)
            take(options, sandbox, data, cli, "--abroad")
        with Sandbox(options.bin, "16", options.out / "sandbox-drift.log") as sandbox:
            data, cli = prepare(options.bin, options.out, sandbox)
            change_afterwards(cli, sandbox)
            take(options, sandbox, data, cli, "--drift")
        for scenario in ("8", "rows-missing", "debt-and-reserve"):
            with Sandbox(options.bin, scenario, options.out / f"sandbox-{scenario}.log") as sandbox:
                data, cli = prepare(options.bin, options.out, sandbox)
                cli.run("check", accept=(0, 3))
                cli.run("fetch", accept=(0, 3))
                take(options, sandbox, data, cli, "--differences", f"differences-{scenario}")
    except Failed as failure:
        sys.exit(str(failure))
    finally:
        shutil.rmtree(options.out / "data", ignore_errors=True)


if __name__ == "__main__":
    main()
