#!/usr/bin/env python3
"""The catalogues are complete: no text of app/ is missing, unfinished, empty or left over, and each
translation keeps the placeholders of its source."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def messages(path):
    """{(context, source, comment): translation element} of a .ts file"""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            comment = message.findtext("comment") or ""
            found[context.findtext("name"), source, comment] = message
    return found


def faults_in(message):
    translation = message.find("translation")
    source = message.findtext("source") or ""
    if translation is None:
        return ["has no translation"]
    faults = []
    if translation.get("type"):
        faults.append(translation.get("type"))
    numerus = message.get("numerus") == "yes"
    forms = [f.text or "" for f in translation.iter("numerusform")] if numerus else \
        [translation.text or ""]
    if not forms or (numerus and len(forms) != 2):
        faults.append(f"has {len(forms)} plural forms, Swedish has 2")
    for form in forms:
        if not form.strip():
            faults.append("is empty")
        # "1 voucher" may be written out, so a plural form need not repeat %n.
        wanted, given = ({p.replace("L", "") for p in PLACEHOLDER.findall(text)} - ({"%n"} if numerus else set())
                         for text in (source, form))
        if wanted != given:
            faults.append(f"has placeholders {sorted(given)} for {sorted(wanted)}")
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lupdate", required=True)
    arguments.add_argument("--sources", required=True)
    arguments.add_argument("own", type=pathlib.Path, help="our own catalogue")
    arguments.add_argument("others", type=pathlib.Path, nargs="*", help="catalogues of others' texts")
    options = arguments.parse_args()

    faults = []
    for path in (options.own, *options.others):
        for (context, source, _), message in messages(path).items():
            faults += [f"{path.name}: {context}: {source!r} {fault}" for fault in faults_in(message)]

    kept = messages(options.own)
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / options.own.name
        shutil.copy(options.own, fresh)
        subprocess.run([options.lupdate, "-silent", "-no-obsolete", "-locations", "none",
                        options.sources, "-ts", fresh], check=True)
        used = messages(fresh)
    faults += [f"{options.own.name}: missing: {c}: {s!r} (ninja update_translations)"
               for c, s, _ in used.keys() - kept.keys()]
    faults += [f"{options.own.name}: left over: {c}: {s!r}" for c, s, _ in kept.keys() - used.keys()]

    print("\n".join(sorted(faults)))
    print(f"{len(kept)} texts of our own, {len(used)} in the sources, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
