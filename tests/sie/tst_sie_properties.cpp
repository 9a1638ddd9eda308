#include "sie/sie_reader.h"
#include "sie/sie_text.h"
#include "sie/sie_writer.h"

#include <rapidcheck.h>

#include <QTest>

using namespace klarbok;
using namespace klarbok::sie;
using namespace Qt::StringLiterals;

namespace {

/// Letters that files of vouchers stumble on, among ordinary ones.
rc::Gen<QString> anyText()
{
    const auto letter = rc::gen::map(
        rc::gen::oneOf(rc::gen::elementOf(std::u32string{U"abcXYZ 019.,-_:/()[]{}%&'"}),
                       rc::gen::elementOf(std::u32string{U"åäöÅÄÖéÉüÜ"}),
                       rc::gen::elementOf(std::u32string{U"\"\\#IBVER \t\r\n\u0001\u007F"}),
                       rc::gen::elementOf(std::u32string{U"øß€–…\u00A0\u202F\u030A\u200Bµ÷│Ω漢😀"}),
                       rc::gen::inRange<char32_t>(1, 0xD800)),
        [](char32_t c) { return QString::fromUcs4(&c, 1); });
    return rc::gen::map(rc::gen::container<std::vector<QString>>(letter),
                        [](const std::vector<QString> &letters) {
                            QString text;
                            for (const QString &one : letters)
                                text += one;
                            return text;
                        });
}

ledger::Account anyAccount()
{
    return *ledger::Account::parse(
        QString::number(*rc::gen::inRange(1, 10'000)).rightJustified(4, u'0'));
}

/// Rows that balance; some of them zero.
std::vector<BookedRow> anyRows()
{
    std::vector<BookedRow> rows{
        {anyAccount(), Money::sek(*rc::gen::inRange(1, 100'000'000)), *anyText()}};
    Money sum = rows.front().amount;
    for (int more = *rc::gen::inRange(0, 6); more > 0; --more) {
        const Money amount = Money::sek(*rc::gen::inRange(-100'000, 100'000));
        rows.push_back({anyAccount(), amount, *anyText()});
        sum += amount;
    }
    // Never to zero with the row before alone, so that two rows stand in the file.
    rows.push_back({anyAccount(), -sum - Money::sek(1), *anyText()});
    rows.push_back({anyAccount(), Money::sek(1), {}});
    return rows;
}

VoucherFileContent anyContent()
{
    const int year = *rc::gen::inRange(1995, 2100);
    VoucherFileContent content{
        *anyText(), u"556737-0431"_s,  u"1.2.3"_s,          QDate{year, 12, 31},
        *anyText(), QDate{year, 1, 1}, QDate{year, 12, 31}, {},
        {}};
    for (int more = *rc::gen::inRange(0, 5); more > 0; --more) {
        const QDate date = content.yearFrom.addDays(*rc::gen::inRange(0, 365));
        content.vouchers.push_back({*rc::gen::element(u"K"_s, u"1"_s, QString{}), date,
                                    date.addDays(*rc::gen::inRange(0, 400)), *anyText(),
                                    anyRows()});
        content.accountNames.emplace_back(content.vouchers.back().rows.front().account, *anyText());
    }
    return content;
}

bool isText(const QString &read, const QString &written)
{
    return read == sieText(written).text;
}

} // namespace

/// What is written is what is read, to the öre and to the letter.
class SieProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readerSeesWhatWasWritten()
    {
        QVERIFY(rc::check("writer → reader", [] {
            const VoucherFileContent content = anyContent();
            const auto file = SieWriter{}.write(content);
            RC_ASSERT(file.hasValue());
            const auto read = readSie(file->bytes);
            RC_ASSERT(read.hasValue());
            RC_ASSERT(read->notes.empty()); // nothing odd in what we write
            RC_ASSERT(!read->isFromBooks);
            RC_ASSERT(read->orgNo == content.orgNo);
            RC_ASSERT(isText(read->company, content.company));
            RC_ASSERT(read->year(0)->from == content.yearFrom);
            RC_ASSERT(read->vouchers.size() == content.vouchers.size());
            for (std::size_t i = 0; i < content.vouchers.size(); ++i) {
                const VoucherToExport &written = content.vouchers[i];
                const SieVoucher &back = read->vouchers[i];
                RC_ASSERT(back.series == written.series);
                RC_ASSERT(back.number.isEmpty());
                RC_ASSERT(back.date == written.date);
                RC_ASSERT(back.registered == written.registered);
                RC_ASSERT(isText(back.text, written.text));
                RC_ASSERT(back.balance().isZero());
                std::size_t at = 0;
                for (const BookedRow &row : written.rows) {
                    if (row.amount.isZero())
                        continue;
                    RC_ASSERT(at < back.rows.size());
                    RC_ASSERT(back.rows[at].account == row.account);
                    RC_ASSERT(back.rows[at].amount.units() == row.amount.units());
                    RC_ASSERT(isText(back.rows[at].text, row.text));
                    ++at;
                }
                RC_ASSERT(at == back.rows.size());
            }
        }));
    }

    void bytesStayInsideTheAlphabet()
    {
        QVERIFY(rc::check("ASCII and å ä ö Å Ä Ö é É ü Ü", [] {
            const auto file = SieWriter{}.write(anyContent());
            RC_ASSERT(file.hasValue());
            const QByteArray swedish = "\x86\x84\x94\x8F\x8E\x99\x82\x90\x81\x9A\r\n";
            for (const char c : file->bytes)
                RC_ASSERT((c >= 32 && c < 127) || swedish.contains(c));
        }));
    }

    void readerTakesAnything()
    {
        QVERIFY(rc::check("any bytes, cut into a file", [] {
            const auto file = SieWriter{}.write(anyContent());
            RC_ASSERT(file.hasValue());
            QByteArray bytes = file->bytes;
            for (int more = *rc::gen::inRange(0, 10); more > 0; --more)
                bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
            const auto read = readSie(bytes);
            // RC_ASSERT evaluates both sides of ||.
            const bool isSaid = read || read.error().detail.startsWith(u"line ");
            RC_ASSERT(isSaid);
        }));
    }
};

QTEST_GUILESS_MAIN(SieProperties)
#include "tst_sie_properties.moc"
