"""The sandbox and klarbok-cli, for scripts: a shop to work with and a program to work in it."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKSPACE = "Demo"


class Failed(Exception):
    """Something did not go as it should; the text says what, in Swedish."""


class Sandbox:
    """klarbok-sandbox on a free port of this computer, for as long as the `with` block lasts."""

    def __init__(self, programs, scenario, log):
        self._command = [programs / "klarbok-sandbox", "--scenario", scenario]
        self._log = log

    def __enter__(self):
        with open(self._log, "w") as log:
            self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=log,
                                             text=True)
        line = self._process.stdout.readline()
        try:
            self.ready = json.loads(line)
        except ValueError as error:
            self.__exit__()
            raise Failed(f"Sandlådan startade inte. Se {self._log}.") from error
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(10)

    def state(self):
        """What the two services hold, as they see it themselves."""
        with urllib.request.urlopen(self.ready["address"].rstrip("/") + "/sandbox/state") as answer:
            return json.load(answer)

    def fault(self, name, value):
        """Switches a fault, also one that changes what Klarna tells."""
        request = urllib.request.Request(
            self.ready["address"].rstrip("/") + "/sandbox/fault",
            json.dumps({"name": name, "value": value}).encode(),
            {"Content-Type": "application/json"})
        urllib.request.urlopen(request).close()

    def environment(self):
        """The secrets, as `--secrets env` reads them."""
        klarna, books = self.ready["klarna"], self.ready["bjornlunden"]
        return {
            "KLARBOK_KLARNA_USERNAME": klarna["username"],
            "KLARBOK_KLARNA_SECRET": klarna["secret"],
            "KLARBOK_BL_CLIENT_ID": books["client_id"],
            "KLARBOK_BL_CLIENT_SECRET": books["client_secret"],
            "KLARBOK_BL_USER_KEY": books["user_key"],
        }


class Cli:
    """klarbok-cli on one data folder. The clock starts at noon of the sandbox's today and runs on."""

    def __init__(self, programs, data, sandbox):
        self._command = [programs / "klarbok-cli", "--data-dir", data, "--json", "--secrets", "env"]
        self._environment = os.environ | sandbox.environment()
        noon = datetime.datetime.fromisoformat(sandbox.ready["today"]).replace(hour=12)
        self._noon = noon.replace(tzinfo=datetime.timezone.utc)
        self._started = time.monotonic()

    def now(self):
        elapsed = datetime.timedelta(seconds=time.monotonic() - self._started)
        return (self._noon + elapsed).isoformat(timespec="seconds")

    def run(self, *arguments, workspace=True, accept=(0,)):
        """The JSON answer; Failed with the program's own words when it ends otherwise."""
        command = [*self._command, "--now", self.now()]
        if workspace:
            command += ["--workspace", WORKSPACE]
        done = subprocess.run([*command, *arguments], env=self._environment, text=True,
                              capture_output=True)
        if done.returncode not in accept:
            raise Failed(f"klarbok-cli {' '.join(arguments)} slutade med {done.returncode}: "
                         f"{done.stderr.strip()}")
        return json.loads(done.stdout)


def prepare(programs, folder, sandbox):
    """A new data folder with one workspace that is connected to the sandbox; nothing fetched yet."""
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    cli = Cli(programs, data, sandbox)
    ready = sandbox.ready
    cli.run("workspace", "create", WORKSPACE, "--org-no", ready["org_no"], workspace=False)
    cli.run("settings", "set", f"klarna.host={ready['klarna']['host']}",
            f"bl.auth_url={ready['bjornlunden']['auth_url']}",
            f"bl.api_url={ready['bjornlunden']['api_url']}", f"start_date={ready['start_date']}")
    return data, cli
