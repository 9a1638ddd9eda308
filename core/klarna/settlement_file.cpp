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
bool hasSome(const CsvRecord &record, const QSet<QString> &names)
{
    return std::ranges::count_if(record.cells, [&names](const QString &cell) {
               return names.contains(CsvSection::columnName(cell));
           }) >= 3;
}

bool isRowsHeader(const CsvRecord &record)
{
    static const QSet<QString> kNames{QStringLiteral("type"),
                                      QStringLiteral("amount"),
                                      QStringLiteral("order_id"),
                                      QStringLiteral("sale_date"),
                                      QStringLiteral("posting_currency"),
                                      QStringLiteral("capture_date")};
    return hasSome(record, kNames);
}

bool isTotalsHeader(const CsvRecord &record)
{
    static const QSet<QString> kNames{QStringLiteral("payment_reference"),
                                      QStringLiteral("settlement_currency"),
                                      QStringLiteral("payout_date"),
                                      QStringLiteral("merchant_settlement_type"),
                                      QStringLiteral("total_sale_amount"),
                                      QStringLiteral("total_fee_amount"),
                                      QStringLiteral("total_settlement_amount")};
    return hasSome(record, kNames) && !isRowsHeader(record); // rows may name their payout too
}

bool isHeader(const std::vector<CsvRecord> &records, std::size_t at)
{
    return at < records.size() && (isRowsHeader(records[at]) || isTotalsHeader(records[at]));
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
    return !record.cells.front().isEmpty() &&
           std::ranges::all_of(record.cells.mid(1), &QString::isEmpty);
}

std::optional<Error> addRecord(Section &section, const CsvRecord &record)
{
    const qsizetype width = section.table.width();
    const bool isLonger = !std::ranges::all_of(record.cells.mid(width), &QString::isEmpty);
    if (record.cells.size() < width || isLonger)
        return misread(QStringLiteral("cell_count"), record.line, {},
                       QStringLiteral("%1/%2").arg(record.cells.size()).arg(width));
    section.table.records.push_back(record);
    return std::nullopt;
}

/// Totals always before the rows that they are of: a file that begins with rows is turned round.
Result<std::deque<Section>> sectionsOf(const std::vector<CsvRecord> &records)
{
    std::deque<Section> sections;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const CsvRecord &record = records[i];
        if (isHeader(records, i)) {
            sections.push_back({CsvSection{record}, isTotalsHeader(record)});
            continue;
        }
        if (isTitle(record) && (sections.empty() || isHeader(records, i + 1)))
            continue;
        if (sections.empty())
            return misread(QStringLiteral("not_settlement"), record.line);
        if (auto error = addRecord(sections.back(), record))
            return *std::move(error);
    }
    if (sections.empty())
        return misread(QStringLiteral("not_settlement"));
    if (!sections.front().isTotals)
        std::ranges::reverse(sections);
    return sections;
}

std::vector<AmountCell> amountsOf(const std::deque<Section> &sections)
{
    std::vector<AmountCell> cells;
    for (const Section &section : sections) {
        QStringList names = section.table.names();
        names.removeIf([](const QString &name) { return !isAmountColumn(name); });
        for (const CsvRecord &record : section.table.records) {
            for (const QString &name : std::as_const(names)) {
                const QString text = section.table.cell(record, name);
                if (!text.isEmpty())
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
    explicit Assembly(const AmountForm &form) : m_form{form} {}

    std::optional<Error> addTotals(const CsvSection &section)
    {
        m_current.clear();
        if (section.records.empty())
            return misread(QStringLiteral("totals_missing"), section.line());
        for (const CsvRecord &record : section.records) {
            auto found = parseTotalsRecord(section, record, m_form);
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
    std::vector<PayoutInFile> m_payouts;
    std::vector<const CsvSection *> m_rowsOf;
    std::vector<std::size_t> m_current; ///< payouts of the totals read last
};

} // namespace

Result<std::vector<PayoutInFile>> SettlementFile::read(const QByteArray &bytes) const
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
    Assembly assembly{*form};
    for (const Section &section : *sections) {
        auto error =
            section.isTotals ? assembly.addTotals(section.table) : assembly.addRows(section.table);
        if (error)
            return *std::move(error);
    }
    return assembly.take();
}

} // namespace klarbok::klarna
