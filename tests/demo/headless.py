"""The whole main job through klarbok-cli, told in Swedish, and held against what the sandbox holds."""

import collections


def kronor(units):
    """1234567 → 12 345,67 kr"""
    whole, ore = divmod(abs(units), 100)
    return f"{'−' if units < 0 else ''}{whole:,}".replace(",", "\u00a0") + f",{ore:02d}\u00a0kr"


def count(number, one, many):
    return f"{number} {one if number == 1 else many}"


class Check:
    """Statements that must hold; those that do not are remembered and printed."""

    def __init__(self):
        self.failed = 0

    def that(self, holds, statement, found=""):
        self.failed += not holds
        suffix = f": {found}" if found != "" and not holds else ""
        print(f"  {'ja ' if holds else 'NEJ'}  {statement}{suffix}")


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}")


def everything(cli, sandbox):
    """Returns how many things differ."""
    check = Check()
    print(f"{sandbox.ready['company']}, {sandbox.ready['org_no']}, "
          f"från {sandbox.ready['start_date']} till {sandbox.ready['today']}")

    heading("Kontroll av anslutningarna")
    problems = cli.run("check", accept=(0, 3))["problems"]
    check.that(not problems, "Klarna och Björn Lundén svarar, konton och perioder stämmer", problems)

    heading("Hämtat från Klarna")
    fetched = cli.run("fetch", accept=(0, 3))
    print(f"  {count(fetched['payouts'], 'utbetalning', 'utbetalningar')}, "
          f"{count(fetched['transactions'], 'rad', 'rader')}, "
          f"{count(fetched['orders'], 'order', 'ordrar')} på {fetched['seconds']} s")
    check.that(fetched["payouts"] > 0, "Det finns utbetalningar")

    heading("Konterat")
    vouchers = cli.run("vouchers")["vouchers"]
    for voucher in vouchers:
        print(f"  {voucher['date']}  {kronor(voucher['total']):>16}  {voucher['text']}")
    asking = [v for v in vouchers if v["questions"]]
    for kind, name in (("day", "dagsverifikat"), ("payout", "utbetalningsverifikat")):
        print(f"  {sum(v['kind'] == kind for v in vouchers)} {name}")
    check.that(vouchers, "Det finns verifikat")
    check.that(not asking, "Inget verifikat väntar på svar", [v["id"] for v in asking])

    heading("Avstämt före godkännande")
    show_payouts(cli, check, allowed={"not_approved"})

    heading("Godkänt")
    approved = cli.run("approve", "--all-reconciled", accept=(0, 3))
    print(f"  {len(approved['approved'])} verifikat med PDF")
    check.that(len(approved["approved"]) == len(vouchers), "Alla verifikat är godkända",
               approved["refused"])
    frozen = {v["id"]: cli.run("vouchers", v["id"]) for v in vouchers}

    heading("Bokfört i Björn Lundén")
    posted = cli.run("post", accept=(0, 3))
    for item in posted["posted"]:
        print(f"  {item['series']}{item['number']}  {frozen[item['id']]['date']}  "
              f"{frozen[item['id']]['text']}")
    check.that(not posted["rejected"] and not posted["uncertain"], "Inget avvisades, inget är ovisst",
               (posted["rejected"], posted["uncertain"]))
    check.that({p["id"] for p in posted["posted"]} == set(frozen), "Alla verifikat är bokförda")

    heading("Avstämt efter bokföring")
    show_payouts(cli, check, allowed=set())
    balance = cli.run("balance", "--date", sandbox.ready["today"], accept=(0, 3))
    print(f"  Fordran på Klarna {sandbox.ready['today']}: Klarna {kronor(balance['klarna'])}, "
          f"raderna {kronor(balance['rows'])}, bokföringen {kronor(balance['books'])}")
    check.that(balance["klarna"] == balance["rows"] == balance["books"], "De tre säger detsamma")
    check.that(not balance["differences"], "Inga differenser", balance["differences"])

    heading("En gång till")
    again = cli.run("post", accept=(0, 3))
    check.that(not again["posted"] and not again["rejected"] and not again["uncertain"],
               "Ny bokföring bokför inget", again)
    refetched = cli.run("fetch", accept=(0, 3))
    check.that(refetched["new"] == 0 and refetched["changed"] == 0, "Ny hämtning ger inget nytt",
               refetched)
    check.that(len(cli.run("vouchers")["vouchers"]) == len(vouchers), "Inga nya verifikat")
    check.that(cli.run("audit", "--verify")["ok"], "Loggen är hel")

    heading("Vad Björn Lundén och Klarna själva säger")
    compare(cli, sandbox, frozen, balance, check)
    return check.failed


def show_payouts(cli, check, allowed):
    """Every payout with its differences; those whose cause is neither allowed nor explained count."""
    for payout in cli.run("payouts")["payouts"]:
        one = cli.run("payouts", payout["reference"], accept=(0, 3))
        blocking = [d for d in one["differences"]
                    if not d["explained"] and d["cause"] not in allowed]
        explained = sorted({d["cause"] for d in one["differences"] if d["explained"]})
        check.that(not blocking, f"{payout['date']}  {payout['reference']}  "
                                 f"{kronor(payout['settlement']):>15}"
                                 f"{'  (' + ', '.join(explained) + ')' if explained else ''}",
                   [(d["what"], d["amount"], d["cause"]) for d in blocking])


def compare(cli, sandbox, frozen, balance, check):
    """The sandbox's own books against what was approved: each voucher once, to the öre, one PDF each."""
    state = sandbox.state()
    books = state["bjornlunden"]
    ours = collections.defaultdict(list)
    for voucher in books["vouchers"]:
        for mine in frozen.values():
            if mine["id"] in voucher["text"]:
                ours[mine["id"]].append(voucher)
    check.that(all(len(ours[key]) == 1 for key in frozen), "Varje verifikat står en gång",
               {key: len(found) for key, found in ours.items() if len(found) != 1})
    check.that(all(rows_of(found) == approved_rows(frozen[key])
                   for key, stands in ours.items() for found in stands),
               "Konton och belopp är de godkända, på öret")
    check.that(all(found["date"] == frozen[key]["date"] for key, stands in ours.items()
                   for found in stands), "Datumen är de godkända")
    # A payout voucher may carry Klarna's own report too; of ours there is one, and none lies loose.
    documents = {document["id"]: document for document in books["documents"]}
    pdfs = {key: [documents[d]["sha256"] for found in ours[key] for d in found["documents"]].count(
                frozen[key]["pdf"]["sha256"]) for key in frozen}
    most = {key: 1 if frozen[key]["kind"] == "day" else 2 for key in frozen}
    check.that(all(number == 1 for number in pdfs.values()),
               "Varje verifikat har exakt en PDF, den godkända", pdfs)
    check.that(all(len(found["documents"]) <= most[key] for key in frozen for found in ours[key])
               and all(document["attachedTo"] is not None for document in documents.values()),
               "Inga andra bilagor än Klarnas egna rapporter")
    clearing = cli.run("settings", "get", "account.clearing")["settings"]["account.clearing"]
    claim, owed = books["balances"].get(clearing, 0), state["klarna"]["owed"]
    print(f"  Konto {clearing}: {kronor(claim)}, Klarna är skyldig {kronor(owed)}")
    check.that(claim == owed == balance["books"], "Fordran i bokföringen är vad Klarna är skyldig")
    check.that(state["writes_to_klarna"] == 0, "Inget har skrivits till Klarna")


def approved_rows(voucher):
    return sum_per_account((row["account"], row["debit"] - row["credit"]) for row in voucher["rows"])


def rows_of(voucher):
    return sum_per_account((row["account"], row["amount"]) for row in voucher["rows"])


def sum_per_account(rows):
    sums = collections.Counter()
    for account, amount in rows:
        sums[account] += amount
    return {account: amount for account, amount in sums.items() if amount}
