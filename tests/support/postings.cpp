#include "support/postings.h"

#include "base/hash.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace klarbok::test {

namespace {

using Sums = std::map<QString, qint64>;

QStringList lines(const Sums &sums)
{
    QStringList list;
    for (const auto &[key, amount] : sums) {
        if (amount != 0)
            list.append(key + u' ' + QString::number(amount));
    }
    list.sort();
    return list;
}

qint64 ore(const Json &amount)
{
    const auto whole = amount.toWhole();
    if (!whole)
        qFatal("an amount that is not whole");
    return *whole;
}

Sums rowsOf(const Json &voucher)
{
    Sums sums;
    for (const Json &row : voucher[u"rows"].items())
        sums[row[u"account"].toString()] += ore(row[u"debit"]) - ore(row[u"credit"]);
    return sums;
}

Sums bookedRows(const Json &voucher)
{
    Sums sums;
    for (const Json &row : voucher[u"rows"].items())
        sums[row[u"account"].toString()] += ore(row[u"amount"]);
    return sums;
}

/// What is wrong with the documents of one voucher: of ours exactly one, with the approved hash.
QString wrongDocuments(const Json &voucher, const Json &booked, const Json &documents)
{
    int ours = 0;
    for (const Json &id : booked[u"documents"].items()) {
        const auto found = std::ranges::find_if(documents.items(),
                                                [&](const Json &one) { return one[u"id"] == id; });
        if (found == documents.items().end())
            return u"a document that is not there"_s;
        const QString name = (*found)[u"fileName"].toString();
        if (!name.contains(voucher[u"id"].toString()))
            return u"a document of another voucher: "_s + name;
        if (name.startsWith(u"Klarna-rapport-"))
            continue;
        ++ours;
        if ((*found)[u"sha256"] != voucher[u"pdf"][u"sha256"])
            return u"not the approved PDF: "_s + name;
        if (id != voucher[u"document_id"])
            return u"document_id is another one"_s;
    }
    return ours == 1 ? QString{} : u"%1 PDFs of ours"_s.arg(ours);
}

QString wrongVoucher(const Json &voucher, const Json &books)
{
    std::vector<Json> found;
    for (const Json &one : books[u"vouchers"].items()) {
        if (one[u"text"].toString().contains(voucher[u"id"].toString()))
            found.push_back(one);
    }
    if (found.size() != 1)
        return u"stands %1 times in the books"_s.arg(found.size());
    const Json &booked = found.front();
    if (booked[u"date"] != voucher[u"date"] || booked[u"series"] != voucher[u"series"] ||
        booked[u"number"] != voucher[u"number"] || booked[u"entityId"] != voucher[u"entity_id"])
        return u"stands elsewhere in the books than it says"_s;
    if (lines(bookedRows(booked)) != lines(rowsOf(voucher)))
        return u"other rows in the books: "_s + lines(bookedRows(booked)).join(u", "_s);
    return wrongDocuments(voucher, booked, books[u"documents"]);
}

} // namespace

QStringList draftedPostings(Cli &cli)
{
    Sums sums;
    for (const QString &id : cli.voucherIds()) {
        const Json voucher = cli.voucher(id);
        const QString head = voucher[u"kind"].toString() + u' ' + voucher[u"date"].toString();
        for (const auto &[account, amount] : rowsOf(voucher))
            sums[head + u' ' + account] += amount;
    }
    return lines(sums);
}

QStringList bookedPostings(const Json &state)
{
    Sums sums;
    for (const Json &voucher : state[u"bjornlunden"][u"vouchers"].items()) {
        if (voucher[u"byHand"].toBool())
            continue;
        for (const auto &[account, amount] : bookedRows(voucher))
            sums[voucher[u"date"].toString() + u' ' + account] += amount;
    }
    return lines(sums);
}

QStringList table(const char *text)
{
    QStringList list;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (const QString tidy = line.simplified(); !tidy.isEmpty())
            list.append(tidy);
    }
    list.sort();
    return list;
}

QString wrongInBooks(Cli &cli, SandboxProcess &sandbox)
{
    const Json state = sandbox.state();
    const Json &books = state[u"bjornlunden"];
    qint64 posted = 0;
    for (const QString &id : cli.voucherIds()) {
        const Json voucher = cli.voucher(id);
        if (voucher[u"state"].toString() != u"posted")
            continue;
        ++posted;
        if (const QString wrong = wrongVoucher(voucher, books); !wrong.isEmpty())
            return id + u": "_s + wrong;
    }
    if (posted == 0)
        return u"nothing is posted"_s;
    const auto foreign =
        std::ranges::count_if(books[u"vouchers"].items(),
                              [](const Json &voucher) { return !voucher[u"byHand"].toBool(); }) -
        posted;
    if (foreign != 0)
        return u"%1 vouchers in the books that nobody knows of"_s.arg(foreign);
    const bool allHang = std::ranges::none_of(
        books[u"documents"].items(), [](const Json &one) { return one[u"attachedTo"].isNull(); });
    if (!allHang)
        return u"a document that hangs on nothing"_s;
    return state[u"writes_to_klarna"].toWhole() == 0 ? QString{} : u"wrote to Klarna"_s;
}

QStringList pdfLines(Cli &cli, const QString &voucher)
{
    const QString file = cli.home() + u'/' + voucher + u".pdf"_s;
    cli.run({u"pdf"_s, voucher, u"-o"_s, file});
    QFile pdf{file};
    if (!pdf.open(QIODevice::ReadOnly) ||
        sha256Hex(pdf.readAll()) != cli.voucher(voucher)[u"pdf"][u"sha256"].toString())
        return {};
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    reader.waitForFinished();
    QStringList list;
    for (const QString &line : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n')) {
        if (const QString tidy = line.simplified(); !tidy.isEmpty())
            list.append(tidy);
    }
    return list;
}

QString voucherOf(Cli &cli, const QString &kind, const QString &date)
{
    QStringList ids;
    const Run list = cli.run({u"vouchers"_s});
    for (const Json &voucher : list[u"vouchers"].items()) {
        if (voucher[u"kind"].toString() == kind && voucher[u"date"].toString() == date)
            ids.append(voucher[u"id"].toString());
    }
    return ids.size() == 1 ? ids.front() : QString{};
}

qint64 requests(const Json &state, const QString &route)
{
    return state[u"requests"][route].toWhole().value_or(0);
}

} // namespace klarbok::test
