#include "klarna/transaction_parser.h"
#include "ledger/random_payouts.h"
#include "ledger/same_rows.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

void put(QByteArray &json, const char *name, const QString &value)
{
    json += QByteArray{",\""} + name + "\":\"" + value.toUtf8() + '"';
}

/// As the service tells of the row; it tells nothing that names it.
QByteArray jsonOf(const Transaction &row)
{
    QByteArray json = "{\"amount\":" + QByteArray::number(row.amount.units());
    put(json, "currency_code", row.amount.currency().code());
    put(json, "type", row.typeText);
    put(json, "detailed_type", row.detail);
    put(json, "sale_date", row.saleTime.toString(Qt::ISODateWithMs));
    put(json, "capture_date", row.captureTime.toString(Qt::ISODateWithMs));
    put(json, "order_id", row.order ? row.order->text() : QString{});
    put(json, "capture_id", row.capture ? row.capture->text() : QString{});
    put(json, "refund_id", row.refund ? row.refund->text() : QString{});
    put(json, "merchant_reference1", row.merchantReference1);
    put(json, "purchase_country", row.purchaseCountry);
    put(json, "shipping_country", row.shippingCountry);
    if (row.vatRate)
        json += ",\"vat_rate\":" + QByteArray::number(*row.vatRate);
    if (row.vatAmount)
        json += ",\"vat_amount\":" + QByteArray::number(row.vatAmount->units());
    return json + '}';
}

/// Read page by page, so many rows on each.
std::vector<Transaction> read(const PayoutBuilder &payout, std::size_t size,
                              const std::vector<Transaction> &rows)
{
    RowNumbering numbering{payout.payout.reference};
    std::vector<Transaction> all;
    for (std::size_t from = 0; from < rows.size(); from += size) {
        const std::size_t count = std::min(size, rows.size() - from);
        QByteArray body = "{\"transactions\":[";
        for (std::size_t i = from; i < from + count; ++i)
            body += (i == from ? "" : ",") + jsonOf(rows[i]);
        body += "],\"pagination\":{\"count\":" + QByteArray::number(count) + "}}";
        auto page = parseTransactions(body, numbering);
        if (!page)
            RC_FAIL(page.error().detail.toStdString());
        std::ranges::move(page->transactions, std::back_inserter(all));
    }
    return all;
}

/// What has been read of a shop so far.
class Known
{
public:
    explicit Known(const RandomShop &shop) : m_input{shop.input}
    {
        m_input.payouts.clear();
        m_input.transactions.clear();
    }

    /// Again or for the first time: what is known keeps its key.
    void take(const PayoutBuilder &payout, std::vector<Transaction> rows)
    {
        std::vector<Transaction> &known = m_rows[payout.payout.reference];
        known = withKnownKeys(std::move(rows), known);
        std::erase_if(m_input.payouts, [&](const Payout &other) {
            return other.reference == payout.payout.reference;
        });
        m_input.payouts.push_back(payout.payout);
        m_input.transactions.clear();
        for (const auto &[reference, all] : m_rows)
            m_input.transactions.insert(m_input.transactions.end(), all.begin(), all.end());
    }

    void approve(const DraftVoucher &voucher) { m_input.frozen.push_back(frozen(voucher)); }
    std::vector<DraftVoucher> drafts() const { return book(m_input); }

private:
    BookingInput m_input;
    std::map<PayoutId, std::vector<Transaction>> m_rows;
};

/// Of which many are alike: of a few amounts only.
RandomShop shopOfAlikeRows()
{
    Events events = *anyEvents();
    for (auto &[kind, onDay, ore, variant] : events)
        ore = 1'00 + ore % 2;
    return shopOf(events, *anyRules());
}

/// What vouchers post, by kind, day and account.
using Postings = std::map<std::tuple<VoucherKind, QDate, QString>, qint64>;

void add(Postings &postings, const DraftVoucher &voucher)
{
    for (const Row &row : voucher.rows)
        postings[{voucher.kind, voucher.date, row.account.number()}] += row.amount.units();
}

Postings settled(Postings postings)
{
    std::erase_if(postings, [](const auto &posting) { return posting.second == 0; });
    return postings;
}

std::vector<DraftVoucher> draftsAtOnce(const RandomShop &shop)
{
    Known atOnce{shop};
    for (const PayoutBuilder &payout : shop.payouts)
        atOnce.take(payout, read(payout, 500, payout.transactions));
    return atOnce.drafts();
}

} // namespace

/// However the service's pages are cut and in whatever order they are read.
class PagingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadInPiecesGivesTheSameDrafts();
    void whatIsApprovedInBetweenIsPostedOnce();
};

void PagingProperties::whatIsReadInPiecesGivesTheSameDrafts()
{
    QVERIFY(
        rc::check("pages of any size, payouts in any order, some read again", [](unsigned seed) {
            const RandomShop shop = shopOfAlikeRows();
            std::mt19937 random{seed};
            std::vector<const PayoutBuilder *> order;
            for (const PayoutBuilder &payout : shop.payouts) {
                order.push_back(&payout);
                if (random() % 2 == 0)
                    order.push_back(&payout);
            }
            std::ranges::shuffle(order, random);
            Known known{shop};
            for (const PayoutBuilder *next : order)
                known.take(*next, read(*next, 1 + random() % 7, next->transactions));
            RC_ASSERT(known.drafts() == draftsAtOnce(shop));
        }));
}

void PagingProperties::whatIsApprovedInBetweenIsPostedOnce()
{
    QVERIFY(
        rc::check("rows in any order, payouts in batches, vouchers approved", [](unsigned seed) {
            const RandomShop shop = shopOfAlikeRows();
            Postings atOnce;
            for (const DraftVoucher &voucher : draftsAtOnce(shop))
                add(atOnce, voucher);

            std::mt19937 random{seed};
            std::vector<const PayoutBuilder *> order;
            for (const PayoutBuilder &payout : shop.payouts) {
                order.push_back(&payout);
                if (random() % 4 == 0)
                    order.push_back(&payout);
            }
            std::ranges::shuffle(order, random);
            Known known{shop};
            Postings bitByBit;
            for (const PayoutBuilder *next : order) {
                std::vector<Transaction> rows = next->transactions;
                std::ranges::shuffle(rows, random);
                known.take(*next, read(*next, 1 + random() % 7, rows));
                if (random() % 3 == 0) // with the next one
                    continue;
                for (const DraftVoucher &voucher : known.drafts()) {
                    if (!voucher.questions.empty() || random() % 2 == 0)
                        continue;
                    add(bitByBit, voucher);
                    known.approve(voucher);
                }
            }
            for (const DraftVoucher &voucher : known.drafts())
                add(bitByBit, voucher);
            RC_ASSERT(settled(bitByBit) == settled(atOnce));
        }));
}

QTEST_GUILESS_MAIN(PagingProperties)
#include "tst_paging_properties.moc"
