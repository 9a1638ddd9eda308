#include "sie/sie_reader.h"

#include "sie/checksum.h"
#include "sie/code_page.h"
#include "sie/sie_line.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::sie {

namespace {

constexpr qsizetype kMostBytes = 64 << 20;
constexpr qsizetype kLongestLine = 100'000;
/// Ten milliard kronor. So many rows as fit into a file cannot overflow a sum of them.
constexpr qint64 kMostOre = 1'000'000'000'000;

/// Why a line cannot be understood.
struct Trouble
{
    // Not explicit: most faults are of form, and their words need no more than the line.
    Trouble(QString what, QString name = u"sie_line"_s, QString found = {})
        : detail{std::move(what)}, code{std::move(name)}, text{std::move(found)}
    {
    }
    QString detail, code, text;
};
/// Nothing when it can.
using Fault = std::optional<Trouble>;

std::optional<QDate> parseDay(const QString &text)
{
    const QDate day = text.size() == 8 ? QDate::fromString(text, u"yyyyMMdd"_s) : QDate{};
    return day.isValid() ? std::optional{day} : std::nullopt;
}

Result<Money> parseAmount(const QString &text)
{
    const auto bad = [&](const QString &why) {
        return Error{ErrorKind::InvalidInput, u"the amount %1 %2"_s.arg(text, why)};
    };
    if (text.contains(u','))
        return bad(u"has a decimal comma"_s);
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0 && text.size() - point - 1 > 2)
        return bad(u"has more than two decimals"_s);
    const auto amount = Money::parseDecimal(text, Currency::sek());
    if (!amount)
        return bad(u"is no number"_s);
    if (amount->units() > kMostOre || amount->units() < -kMostOre)
        return bad(u"is too large"_s);
    return *amount;
}

class Reader
{
public:
    explicit Reader(CodePage page) : m_page{page} {}

    Result<SieFile> read(const QByteArray &bytes)
    {
        LineReader lines{bytes};
        while (const auto line = lines.next()) {
            m_line = lines.number();
            if (const Fault fault = take(*line))
                return sieMisread(fault->code, m_line, fault->text, fault->detail);
        }
        if (const Fault fault = end())
            return sieMisread(fault->code, m_line, fault->text, fault->detail);
        checkWhole();
        return std::move(m_file);
    }

private:
    using Handler = Fault (Reader::*)();

    void note(SieRemark remark, const QString &subject = {})
    {
        m_file.notes.push_back({m_line, remark, subject});
    }

    /// The field in letters; empty where the line has none.
    QString text(std::size_t index) const
    {
        return index < m_fields.size() ? decode(m_fields[index], m_page) : QString{};
    }

    Fault take(QByteArrayView line)
    {
        if (line.isEmpty())
            return std::nullopt;
        if (line.size() > kLongestLine)
            return u"longer than any record"_s;
        if (line[0] == '{')
            return openVoucher(line.sliced(1).trimmed());
        if (line[0] == '}')
            return closeVoucher();
        SieLine record = splitRecord(line);
        if (record.label.isEmpty()) {
            note(SieRemark::NotARecord);
            return std::nullopt;
        }
        if (record.hasOpenQuote)
            note(SieRemark::OpenQuote);
        m_fields = std::move(record.fields);
        if (m_voucher && !m_isInside)
            finishVoucher(); // a voucher without rows
        const QByteArray label = record.label.toUpper();
        if (label == "#KSUMMA")
            return checksum();
        if (m_isSumming) {
            m_checksum.add(record.label);
            for (const QByteArray &field : record.all)
                m_checksum.add(field);
        }
        const Handler handler = handlers().value(label);
        return handler ? (this->*handler)() : std::nullopt;
    }

    static const QHash<QByteArray, Handler> &handlers()
    {
        static const QHash<QByteArray, Handler> kHandlers{
            {"#FLAGGA", &Reader::flag},     {"#SIETYP", &Reader::type},
            {"#PROGRAM", &Reader::program}, {"#ORGNR", &Reader::orgNo},
            {"#GEN", &Reader::written},     {"#OMFATTN", &Reader::upTo},
            {"#FNAMN", &Reader::company},   {"#VALUTA", &Reader::currency},
            {"#RAR", &Reader::year},        {"#KONTO", &Reader::account},
            {"#IB", &Reader::opening},      {"#UB", &Reader::closing},
            {"#RES", &Reader::result},      {"#VER", &Reader::voucher},
            {"#TRANS", &Reader::row},
        };
        return kHandlers;
    }

    Fault flag()
    {
        m_isSie = true;
        if (text(0) == u"1")
            note(SieRemark::AlreadyImported);
        return std::nullopt;
    }

    Fault type()
    {
        m_isSie = true;
        m_hasType = true;
        return text(0) == u"4" ? std::nullopt
                               : Fault{{u"type %1 has no vouchers; type 4 is needed"_s.arg(text(0)),
                                        u"sie_type"_s, text(0)}};
    }

    Fault program()
    {
        m_file.program = QString{text(0) + u' ' + text(1)}.trimmed();
        return std::nullopt;
    }

    Fault orgNo()
    {
        m_file.orgNo = text(0);
        return std::nullopt;
    }

    Fault written()
    {
        m_file.written = parseDay(text(0)).value_or(QDate{});
        return std::nullopt;
    }

    Fault upTo()
    {
        m_file.upTo = parseDay(text(0)).value_or(QDate{});
        return std::nullopt;
    }

    Fault company()
    {
        m_file.company = text(0);
        return std::nullopt;
    }

    Fault currency()
    {
        const bool isKronor = text(0).isEmpty() || text(0).toUpper() == u"SEK";
        return isKronor ? std::nullopt
                        : Fault{{u"the currency is %1, not SEK"_s.arg(text(0)), u"sie_currency"_s,
                                 text(0)}};
    }

    Fault year()
    {
        bool isNumber = false;
        const int index = text(0).toInt(&isNumber);
        const auto from = parseDay(text(1));
        const auto to = parseDay(text(2));
        const bool isEmpty = text(1).isEmpty() && text(2).isEmpty();
        if (!isNumber || (!isEmpty && (!from || !to || *to < *from)))
            return u"the financial year cannot be read"_s;
        m_file.years.push_back({index, from.value_or(QDate{}), to.value_or(QDate{})});
        return std::nullopt;
    }

    Fault account()
    {
        const auto account = ledger::Account::parse(text(0));
        if (!account)
            return u"%1 is no account number"_s.arg(text(0));
        if (!m_declared.contains(account->number()))
            m_file.accounts.emplace_back(*account, text(1));
        m_declared.insert(account->number());
        return std::nullopt;
    }

    Fault balance(SieBalanceKind kind)
    {
        bool isNumber = false;
        const int year = text(0).toInt(&isNumber);
        const auto account = ledger::Account::parse(text(1));
        if (!isNumber || !account)
            return u"a balance without year or account"_s;
        const auto amount = parseAmount(text(2));
        if (!amount)
            return Trouble{amount.error().detail, u"sie_amount"_s, text(2)};
        m_file.isFromBooks = true;
        m_file.balances.push_back({kind, year, *account, *amount});
        return std::nullopt;
    }

    Fault opening() { return balance(SieBalanceKind::Opening); }
    Fault closing() { return balance(SieBalanceKind::Closing); }
    Fault result() { return balance(SieBalanceKind::Result); }

    Fault voucher()
    {
        if (m_voucher)
            return u"the voucher of line %1 does not end"_s.arg(m_voucher->line);
        const auto date = parseDay(text(2));
        if (!date)
            return u"a voucher without a date"_s;
        SieVoucher voucher;
        voucher.line = m_line;
        voucher.series = text(0);
        voucher.number = text(1);
        voucher.date = *date;
        voucher.text = text(3);
        voucher.registered = parseDay(text(4)).value_or(QDate{});
        m_voucher = std::move(voucher);
        return std::nullopt;
    }

    Fault openVoucher(QByteArrayView rest)
    {
        if (!m_voucher || m_isInside)
            return u"a { without #VER"_s;
        m_isInside = true;
        if (rest == "}")
            return closeVoucher();
        return rest.isEmpty() ? std::nullopt : Fault{u"a { that does not stand alone"_s};
    }

    Fault closeVoucher()
    {
        if (!m_isInside)
            return u"a } without {"_s;
        finishVoucher();
        return std::nullopt;
    }

    Fault row()
    {
        if (!m_isInside)
            return u"a row outside of a voucher"_s;
        const auto account = ledger::Account::parse(text(0));
        if (!account)
            return text(0).isEmpty() ? u"a row without an account"_s
                                     : u"%1 is no account number"_s.arg(text(0));
        if (text(1).isEmpty())
            return u"a row without an amount"_s;
        const auto amount = parseAmount(text(1));
        if (!amount)
            return Trouble{amount.error().detail, u"sie_amount"_s, text(1)};
        const auto date = text(2).isEmpty() ? std::optional{m_voucher->date} : parseDay(text(2));
        if (!date)
            return u"%1 is no date"_s.arg(text(2));
        m_voucher->rows.push_back({*account, *amount, *date, text(3)});
        return std::nullopt;
    }

    void finishVoucher()
    {
        m_file.vouchers.push_back(*std::move(m_voucher));
        m_voucher.reset();
        m_isInside = false;
    }

    Fault checksum()
    {
        if (!m_isSumming) {
            m_isSumming = true;
            return std::nullopt;
        }
        m_isSumming = false;
        // What was written in another alphabet was summed in another alphabet.
        const bool isSame =
            m_page != CodePage::Cp437 || text(0) == QString::number(m_checksum.value());
        return isSame
                   ? std::nullopt
                   : Fault{{u"the checksum does not agree: the file changed"_s, u"sie_checksum"_s}};
    }

    Fault end()
    {
        if (!m_isSie)
            return Trouble{u"not a SIE file"_s, u"not_settlement"_s};
        if (m_isInside)
            return Trouble{
                u"the voucher of line %1 does not end: the file is cut off"_s.arg(m_voucher->line),
                u"sie_cut"_s};
        if (m_isSumming)
            return Trouble{u"the closing #KSUMMA is missing: the file is cut off"_s, u"sie_cut"_s};
        if (m_voucher)
            finishVoucher();
        return std::nullopt;
    }

    /// What can be told only when all has been read, since records may stand in any order.
    void checkWhole()
    {
        m_line = 1;
        if (!m_hasType)
            note(SieRemark::NoType);
        const auto year = m_file.year(0);
        QHash<QString, qint64> last;
        for (const SieVoucher &voucher : m_file.vouchers) {
            m_line = voucher.line;
            if (const Money off = voucher.balance(); !off.isZero())
                note(SieRemark::Unbalanced, off.toDecimal());
            if (year && year->from.isValid() &&
                (voucher.date < year->from || voucher.date > year->to))
                note(SieRemark::OutsideYear, voucher.date.toString(Qt::ISODate));
            checkNumber(voucher, last);
            for (const SieRow &row : voucher.rows) {
                const QString &number = row.account.number();
                if (!m_declared.contains(number))
                    note(SieRemark::UndeclaredAccount, number);
                m_declared.insert(number); // once is enough
            }
        }
    }

    void checkNumber(const SieVoucher &voucher, QHash<QString, qint64> &last)
    {
        const qint64 number = voucher.number.toLongLong();
        if (number <= 0)
            return; // programs write none, 0, or words
        const auto before = last.constFind(voucher.series);
        const QString name = voucher.series + u' ' + voucher.number;
        const bool isFirst = before == last.constEnd();
        if (m_numbers.contains(name))
            note(SieRemark::NumberTwice, name);
        else if (!isFirst && number < *before)
            note(SieRemark::NumberOrder, name);
        m_numbers.insert(name);
        last.insert(voucher.series, isFirst ? number : std::max(number, *before));
    }

    CodePage m_page;
    SieFile m_file;
    int m_line = 1;
    std::vector<QByteArray> m_fields;
    std::optional<SieVoucher> m_voucher;
    bool m_isInside = false; ///< of its braces
    bool m_isSie = false;
    bool m_hasType = false;
    bool m_isSumming = false;
    Checksum m_checksum;
    QSet<QString> m_declared;
    QSet<QString> m_numbers;
};

} // namespace

Result<SieFile> readSie(const QByteArray &bytes)
{
    if (bytes.size() > kMostBytes)
        return sieMisread(u"not_settlement"_s, 1, {}, u"the file is too large"_s);
    const QByteArray mark = "\xEF\xBB\xBF";
    return Reader{detectCodePage(bytes)}.read(bytes.startsWith(mark) ? bytes.mid(mark.size())
                                                                     : bytes);
}

} // namespace klarbok::sie
