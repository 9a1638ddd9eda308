#include "klarna/settlement_file.h"

#include "klarna/settlement_csv.h"
#include "klarna/transaction_parser.h"

#include <QRegularExpression>

#include <algorithm>
#include <deque>

namespace klarbok::klarna {

namespace {

struct Section
{
    CsvSection table;
    bool isTotals;
};

/// Enough of the names to be no accident; which of them are needed is said later, by name.
bool isHeader(const CsvRecord &record, const QStringList &names)
{
    return std::ranges::count_if(names, [&record](const QString &name) {
               return CsvSection::hasColumns(record, {name});
           }) >= 3;
}

bool isRowsHeader(const CsvRecord &record)
{
    static const QStringList kNames{QStringLiteral("type"),
                                    QStringLiteral("amount"),
                                    QStringLiteral("capture_date"),
                                    QStringLiteral("sale_date"),
                                    QStringLiteral("posting_currency"),
                                    QStringLiteral("order_id")};
    return CsvSection::hasColumns(record, {QStringLiteral("type"), QStringLiteral("amount")}) ||
           isHeader(record, kNames);
}

bool isTotalsHeader(const CsvRecord &record)
{
    static const QStringList kNames{QStringLiteral("payment_reference"),
                                    QStringLiteral("settlement_currency"),
                                    QStringLiteral("payout_date"),
                                    QStringLiteral("merchant_settlement_type"),
                                    QStringLiteral("total_sale_amount"),
                                    QStringLiteral("total_fee_amount"),
                                    QStringLiteral("total_settlement_amount")};
    return isHeader(record, kNames);
}

/// The one that turns a line into the header of the rows.
std::optional<QChar> delimiterOf(const QString &text)
{
    static const QRegularExpression lineEnd{QStringLiteral("[\r\n]+")};
    const QStringList lines = text.split(lineEnd, Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        for (const QChar delimiter : {QChar{u';'}, QChar{u','}, QChar{u'\t'}}) {
            QString bare = line;
            const CsvRecord record{0, bare.remove(u'"').split(delimiter)};
            if (isRowsHeader(record))
                return delimiter;
        }
    }
    return std::nullopt;
}

/// A line of its own such as `Transactions`, or `sep=;`.
bool isTitle(const CsvRecord &record)
{
    return std::ranges::count_if(record.cells,
                                 [](const QString &cell) { return !cell.isEmpty(); }) == 1 &&
           !record.cells.front().isEmpty();
}

Result<std::deque<Section>> sectionsOf(const std::vector<CsvRecord> &records)
{
    std::deque<Section> sections;
    for (const CsvRecord &record : records) {
        const bool isTotals = isTotalsHeader(record);
        if (isTotals || isRowsHeader(record)) {
            sections.push_back({CsvSection{record}, isTotals});
            continue;
        }
        const bool mayBeTitle = sections.empty() || sections.back().isTotals;
        if (mayBeTitle && isTitle(record))
            continue;
        if (sections.empty())
            return misread(QStringLiteral("not_settlement"), record.line);
        CsvSection &table = sections.back().table;
        const qsizetype width = table.width();
        const bool isLonger = std::ranges::any_of(
            record.cells.mid(width), [](const QString &cell) { return !cell.isEmpty(); });
        if (record.cells.size() < width || isLonger)
            return misread(QStringLiteral("cell_count"), record.line, {},
                           QStringLiteral("%1/%2").arg(record.cells.size()).arg(width));
        table.records.push_back(record);
    }
    return sections;
}

std::vector<AmountCell> amountsOf(const std::deque<Section> &sections)
{
    std::vector<AmountCell> cells;
    for (const Section &section : sections) {
        for (const CsvRecord &record : section.table.records) {
            for (const QString &name : section.table.names()) {
                const QString text = section.table.cell(record, name);
                if (isAmountColumn(name) && !text.isEmpty())
                    cells.push_back({record.line, name, text});
            }
        }
    }
    return cells;
}

/// Puts a file together: totals as they come, and each row with its payout.
class Assembly
{
public:
    Assembly(const AmountForm &form, const QString &source) : m_form{form}, m_source{source} {}

    std::optional<Error> addTotals(const CsvSection &section)
    {
        m_current.clear();
        for (const CsvRecord &record : section.records) {
            auto found = parseTotalsRecord(section, record, m_form, m_source);
            if (!found)
                return found.error();
            if (indexOf(found->payout.reference))
                return misread(QStringLiteral("payout_twice"), record.line,
                               QStringLiteral("payment_reference"), found->payout.reference.text());
            m_current.push_back(m_payouts.size());
            m_payouts.push_back(std::move(found).value());
            m_rowsOf.push_back(nullptr);
        }
        return std::nullopt;
    }

    std::optional<Error> addRows(const CsvSection &section)
    {
        if (m_current.empty())
            return misread(QStringLiteral("totals_missing"), section.line());
        for (const std::size_t payout : m_current)
            m_rowsOf[payout] = &section;
        for (const CsvRecord &record : section.records) {
            const Result<std::size_t> payout = payoutOf(section, record);
            if (!payout)
                return payout.error();
            auto row = parseRowRecord(section, record, m_form, m_payouts[*payout].payout);
            if (!row)
                return row.error();
            m_payouts[*payout].rows.push_back(std::move(row).value());
        }
        return std::nullopt;
    }

    Result<std::vector<PayoutInFile>> take()
    {
        for (std::size_t i = 0; i < m_payouts.size(); ++i) {
            PayoutInFile &payout = m_payouts[i];
            if (!m_rowsOf[i])
                return misread(QStringLiteral("rows_missing"), 0, {},
                               payout.payout.reference.text());
            dropConfiguredSigns(payout);
            if (auto error = fillUntold(payout, *m_rowsOf[i]))
                return *std::move(error);
            RowNumbering numbering{payout.payout.reference};
            for (ledger::Transaction &row : payout.rows) {
                row.ordinal = numbering.nextOrdinal();
                row.key = numbering.keyFor(row);
            }
        }
        std::ranges::sort(m_payouts, [](const PayoutInFile &a, const PayoutInFile &b) {
            return std::pair{a.payout.date, a.payout.reference.text()} <
                   std::pair{b.payout.date, b.payout.reference.text()};
        });
        return std::move(m_payouts);
    }

private:
    std::optional<std::size_t> indexOf(const PayoutId &reference) const
    {
        for (std::size_t i = 0; i < m_payouts.size(); ++i) {
            if (m_payouts[i].payout.reference == reference)
                return i;
        }
        return std::nullopt;
    }

    Result<std::size_t> payoutOf(const CsvSection &section, const CsvRecord &record) const
    {
        CsvCells cells{section, record};
        if (m_current.size() > 1)
            cells.need({"payment_reference"});
        const auto reference = cells.id<PayoutId>({"payment_reference"});
        if (cells.error())
            return *cells.error();
        if (!reference)
            return m_current.front();
        const auto found = indexOf(*reference);
        if (!found || std::ranges::find(m_current, *found) == m_current.end())
            return misread(QStringLiteral("payout_other"), record.line,
                           QStringLiteral("payment_reference"), reference->text());
        return *found;
    }

    const AmountForm &m_form;
    const QString &m_source;
    std::vector<PayoutInFile> m_payouts;
    std::vector<const CsvSection *> m_rowsOf;
    std::vector<std::size_t> m_current; ///< payouts of the totals read last
};

} // namespace

Result<std::vector<PayoutInFile>> SettlementFile::read(const QByteArray &bytes,
                                                       const QString &source) const
{
    const Result<QString> text = csvText(bytes);
    if (!text)
        return text.error();
    const auto delimiter = delimiterOf(*text);
    if (!delimiter)
        return misread(QStringLiteral("not_settlement"));
    const auto records = csvRecords(*text, *delimiter);
    if (!records)
        return records.error();
    const auto sections = sectionsOf(*records);
    if (!sections)
        return sections.error();
    const auto form = AmountForm::of(amountsOf(*sections));
    if (!form)
        return form.error();
    Assembly assembly{*form, source};
    for (const Section &section : *sections) {
        auto error =
            section.isTotals ? assembly.addTotals(section.table) : assembly.addRows(section.table);
        if (error)
            return *std::move(error);
    }
    return assembly.take();
}

} // namespace klarbok::klarna
