#include "sie/sie_writer.h"

#include "sie/code_page.h"
#include "sie/sie_text.h"

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace klarbok::sie {

namespace {

QString day(QDate date)
{
    return date.toString(u"yyyyMMdd");
}

/// Why no program would take the voucher; nothing when it is good.
std::optional<QString> fault(const VoucherToExport &voucher, const VoucherFileContent &content)
{
    if (!voucher.date.isValid())
        return u"export_date"_s;
    if (voucher.date < content.yearFrom || voucher.date > content.yearTo)
        return u"export_year"_s;
    Money balance = Money::sek(0);
    int rows = 0;
    for (const BookedRow &row : voucher.rows) {
        if (row.amount.currency() != Currency::sek())
            return u"export_currency"_s;
        if (row.account.number().size() != 4)
            return u"export_account "_s + row.account.number();
        balance += row.amount;
        rows += row.amount.isZero() ? 0 : 1;
    }
    if (rows < 2)
        return u"export_rows"_s;
    return balance.isZero() ? std::nullopt : std::optional{u"export_unbalanced"_s};
}

/// The file as it grows. Texts pass through text(), which counts what cannot be written.
class Lines
{
public:
    template<typename... Fields>
    void add(const QString &label, const Fields &...fields)
    {
        m_text += label;
        ((m_text += u' ' + fields), ...);
        m_text += u"\r\n"_s;
    }
    QString text(const QString &raw)
    {
        const SieText clean = sieText(raw);
        m_unwritable += clean.unwritable;
        return quoted(clean.text);
    }
    VoucherFile take() const { return {encodeCp437(m_text), m_unwritable}; }

private:
    QString m_text;
    int m_unwritable = 0;
};

void addHead(Lines &lines, const VoucherFileContent &content)
{
    lines.add(u"#FLAGGA"_s, u"0"_s);
    lines.add(u"#PROGRAM"_s, u"\"Klarbok\""_s, lines.text(content.programVersion));
    lines.add(u"#FORMAT"_s, u"PC8"_s);
    lines.add(u"#GEN"_s, day(content.written), lines.text(content.writtenBy));
    lines.add(u"#SIETYP"_s, u"4"_s);
    lines.add(u"#ORGNR"_s, content.orgNo);
    lines.add(u"#FNAMN"_s, lines.text(content.company));
    lines.add(u"#RAR"_s, u"0"_s, day(content.yearFrom), day(content.yearTo));
    lines.add(u"#KPTYP"_s, u"EUBAS97"_s);
    lines.add(u"#VALUTA"_s, u"SEK"_s);
}

/// Every account that is used, with the company's own name of it where that is known: the receiver
/// makes what it lacks.
void addAccounts(Lines &lines, const VoucherFileContent &content)
{
    std::map<ledger::Account, QString> used;
    for (const VoucherToExport &voucher : content.vouchers) {
        for (const BookedRow &row : voucher.rows) {
            if (!row.amount.isZero())
                used.emplace(row.account, u"Konto "_s + row.account.number());
        }
    }
    for (const auto &[account, name] : content.accountNames) {
        const auto found = used.find(account);
        if (found != used.end() && !name.trimmed().isEmpty())
            found->second = name;
    }
    for (const auto &[account, name] : used)
        lines.add(u"#KONTO"_s, account.number(), lines.text(name));
}

constexpr int kCostCentre = 1; ///< the dimensions' numbers are the standard's
constexpr int kProject = 6;

/// A dimension that is used and its objects, with the company's own names where those are known.
void addObjects(Lines &lines, const VoucherFileContent &content, int dimension, const QString &word,
                QString ledger::Dimensions::*part, const std::vector<BooksDimension> &known)
{
    std::map<QString, QString> used;
    for (const VoucherToExport &voucher : content.vouchers) {
        for (const BookedRow &row : voucher.rows) {
            const QString &id = row.dimensions.*part;
            if (!row.amount.isZero() && !id.isEmpty())
                used.emplace(id, word + u' ' + id);
        }
    }
    for (const BooksDimension &one : known) {
        const auto found = used.find(one.id);
        if (found != used.end() && !one.name.trimmed().isEmpty())
            found->second = one.name;
    }
    const QString number = QString::number(dimension);
    if (!used.empty())
        lines.add(u"#DIM"_s, number, lines.text(word));
    for (const auto &[id, name] : used)
        lines.add(u"#OBJEKT"_s, number, lines.text(id), lines.text(name));
}

/// `{1 "KS" 6 "P1"}`
QString objects(Lines &lines, const ledger::Dimensions &dimensions)
{
    QStringList pairs;
    if (!dimensions.costCentre.isEmpty())
        pairs.append(QString::number(kCostCentre) + u' ' + lines.text(dimensions.costCentre));
    if (!dimensions.project.isEmpty())
        pairs.append(QString::number(kProject) + u' ' + lines.text(dimensions.project));
    return u'{' + pairs.join(u' ') + u'}';
}

void addVoucher(Lines &lines, const VoucherToExport &voucher)
{
    lines.add(u"#VER"_s, lines.text(voucher.series), u"\"\""_s, day(voucher.date),
              lines.text(voucher.text),
              voucher.registered.isValid() ? day(voucher.registered) : u"\"\""_s);
    lines.add(u"{"_s);
    for (const BookedRow &row : voucher.rows) {
        if (row.amount.isZero())
            continue;
        const QString amount = row.amount.toDecimal();
        const QString divided = objects(lines, row.dimensions);
        if (row.text.trimmed().isEmpty())
            lines.add(u"#TRANS"_s, row.account.number(), divided, amount);
        else
            lines.add(u"#TRANS"_s, row.account.number(), divided, amount, u"\"\""_s,
                      lines.text(row.text));
    }
    lines.add(u"}"_s);
}

} // namespace

Result<VoucherFile> SieWriter::write(const VoucherFileContent &content) const
{
    for (const VoucherToExport &voucher : content.vouchers) {
        if (const auto why = fault(voucher, content))
            return Error{ErrorKind::NotAllowed, u"voucher that no program would take: "_s + *why,
                         voucher.text, *why};
    }
    Lines lines;
    addHead(lines, content);
    addAccounts(lines, content);
    addObjects(lines, content, kCostCentre, u"Kostnadsställe"_s, &ledger::Dimensions::costCentre,
               content.costCentres);
    addObjects(lines, content, kProject, u"Projekt"_s, &ledger::Dimensions::project,
               content.projects);
    for (const VoucherToExport &voucher : content.vouchers)
        addVoucher(lines, voucher);
    return lines.take();
}

} // namespace klarbok::sie
