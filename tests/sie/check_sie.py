#!/usr/bin/env python3
"""A second opinion on a SIE 4I file, written apart from the program: says what is wrong with it.

    check_sie.py FILE…      exit 1 when one of them breaks a rule of SIE 4C or of its readers
"""

import decimal
import re
import sys

ORDER = ["#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#ORGNR", "#FNAMN", "#RAR",
         "#KPTYP", "#VALUTA"]
TOKEN = re.compile(r'\{([^}]*)\}|"((?:[^"\\]|\\"|\\(?!"))*)"|(\S+)')
AMOUNT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]{2}")
DAY = re.compile(r"[0-9]{8}")
LETTERS = set(map(chr, range(32, 127))) | set("åäöÅÄÖéÉüÜ")


def faults(data):
    if not data.endswith(b"\r\n"):
        yield "does not end in CRLF"
    if data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\r\n"):
        yield "a line that does not end in CRLF"
    text = data.decode("cp437")
    if strange := set(text) - LETTERS - {"\r", "\n"}:
        yield f"letters that readers repair: {strange}"
    lines = text.split("\r\n")[:-1]
    if [line.split(" ")[0] for line in lines[:len(ORDER)]] != ORDER:
        yield "the head is not in order"
    declared, year, voucher, rows = [], None, None, []
    objects = set()
    for number, line in enumerate(lines, 1):
        fields = [next((t for t in m.groups() if t is not None), "").replace('\\"', '"')
                  for m in TOKEN.finditer(line)]
        where = f"line {number}: "
        label = fields[0] if line[:1] == "#" else line
        if line != line.strip() or not re.match(r"#[A-Z]+ |[{}]$", line):
            yield where + "not in column 1, or no record"
        if re.search(r"#[A-Za-z]", line[1:]):
            yield where + "a label inside a text"
        if label == "#FLAGGA" and fields[1] != "0" or label == "#SIETYP" and fields[1] != "4":
            yield where + "flag or type"
        if label == "#ORGNR" and not re.fullmatch(r"[0-9]{6}-[0-9]{4}", fields[1]):
            yield where + "organisation number"
        if label == "#RAR":
            year = fields[2], fields[3]
        if label == "#KONTO":
            declared.append(fields[1])
            if voucher is not None or not re.fullmatch("[0-9]{4}", fields[1]) or not fields[2]:
                yield where + "account"
        if label == "#OBJEKT":
            objects.add((fields[1], fields[2]))
            if voucher is not None or not fields[3]:
                yield where + "object"
        if label in ("#IB", "#UB", "#RES", "#BKOD", "#OMFATTN", "#OIB", "#OUB", "#PSALDO"):
            yield where + "may not stand in 4I"
        if label == "#VER":
            voucher, rows = number, []
            if not DAY.fullmatch(fields[3]) or not year[0] <= fields[3] <= year[1]:
                yield where + "date outside of the year"
            if fields[2]:
                yield where + "a voucher number"
            if lines[number] != "{":
                yield where + "no { after #VER"
        if label == "#TRANS":
            rows.append(decimal.Decimal(fields[3]))
            if not AMOUNT.fullmatch(fields[3]) or fields[3].strip("-0.") == "":
                yield where + "amount"
            if fields[1] not in declared:
                yield where + "account not declared"
            if not set(re.findall(r'([0-9]+) "([^"]*)"', fields[2])) <= objects:
                yield where + "object not declared"
        if label == "}" and (len(rows) < 2 or sum(rows) != 0):
            yield where + "the voucher does not balance"
    if declared != sorted(set(declared)):
        yield "accounts are not sorted"
    if voucher is None:
        yield "no voucher"


def main():
    wrong = False
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            for fault in faults(file.read()):
                print(f"{path}: {fault}")
                wrong = True
    sys.exit(wrong)


if __name__ == "__main__":
    main()
