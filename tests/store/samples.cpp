#include "samples.h"

namespace klarbok::test {

using namespace ledger;

namespace {

Money kr(qint64 units)
{
    return Money::sek(units);
}

Money eur(qint64 units)
{
    return {units, *Currency::parse(u"EUR")};
}

QString text(const char *latin1)
{
    return QString::fromUtf8(latin1);
}

Account account(const char *number)
{
    return *Account::parse(QLatin1String{number});
}

} // namespace

Payout samplePayout(const char *reference)
{
    return {payoutId(reference),
            text("klarna"),
            utc("2026-03-05T04:30:00Z"),
            Currency::sek(),
            SettlementType::GrossFee,
            text("K123456"),
            {kr(1), kr(2), kr(3), kr(4), kr(5), kr(6), kr(7), kr(8), kr(9), kr(10), kr(11), kr(12),
             kr(13), kr(14), kr(15), kr(16), kr(17), kr(18), kr(-19)}};
}

Transaction sampleRow(const char *key, const char *payout, int ordinal)
{
    return {id<TransactionKey>(key),
            payoutId(payout),
            ordinal,
            TransactionType::Fee,
            text("FEE"),
            text("PURCHASE_FEE_PERCENTAGE"),
            kr(34900),
            id<OrderId>("O1"),
            id<CaptureId>("C1"),
            id<RefundId>("R1"),
            utc("2026-03-01T23:30:00Z"),
            utc("2026-03-02T08:00:01Z"),
            text("SHORT1"),
            text("1001"),
            text("kassa 2"),
            text("capture ref"),
            text("refund ref"),
            text("SE"),
            text("FI"),
            2500,
            kr(8725),
            Money{812, *Currency::parse(u"EUR")},
            text("PAY_LATER"),
            text("återköp – delvis"),
            text("reversal ref")};
}

Order sampleOrder(const char *order)
{
    const OrderLine goods{LineType::Physical,
                          text("Kaffe 'brygg' 500 g"),
                          text("K-500"),
                          3,
                          kr(29700),
                          1200,
                          kr(3182)};
    const OrderLine discount{
        LineType::Discount, text("Rabatt"), text("VÅR"), 1, kr(-1000), 0, kr(0)};
    const OrderLine bare{LineType::GiftCard, text("Presentkort"), QString{}, 1, kr(5000), {}, {}};
    return {id<OrderId>(order),
            text("PART_CAPTURED"),
            Currency::sek(),
            kr(33700),
            text("SE"),
            text("FI"),
            utc("2026-03-01T23:30:00Z"),
            text("1001"),
            text("ref2"),
            text("KLARNA1"),
            {goods, discount, bare},
            {{id<CaptureId>("C1"), kr(28700), utc("2026-03-02T08:00:01Z"), text("c1"), {goods}},
             {id<CaptureId>("C2"), kr(5000), utc("2026-03-03T08:00:01Z"), text("c2"), {bare}}},
            {{std::nullopt, kr(100), utc("2026-03-04T08:00:01Z"), text("old refund"), {}},
             {id<RefundId>("R1"), kr(9900), utc("2026-03-05T08:00:01Z"), text("r1"), {goods}}}};
}

Answer sampleAnswer(const char *transaction, const char *voucher)
{
    return {text("order_missing"),
            id<TransactionKey>(transaction),
            kr(34900),
            text("1001"),
            text("K-500"),
            true,
            {1200, account("3041")},
            text("enligt kvittot – \"kassa 2\""),
            text("anna"),
            utc("2026-03-03T10:11:12Z"),
            id<VoucherId>(voucher)};
}

ExchangeRate sampleRate()
{
    return {*Currency::parse(u"EUR"), QDate{2026, 3, 8}, QDate{2026, 3, 6},
            *Quote::parse(u"11.23456789"), text("Riksbanken")};
}

DraftVoucher sampleDraft(const char *voucher, const char *transaction)
{
    const auto key = id<TransactionKey>(transaction);
    DraftVoucher draft{
        id<VoucherId>(voucher),
        VoucherKind::Day,
        text("klarna"),
        2,
        QDate{2026, 3, 2},
        text("Klarna 2026-03-02 ") + QLatin1String{voucher},
        Currency::sek(),
        {{account("1686"), kr(34900), text("Fordran"), {{key, text("Kaffe"), kr(34900)}}},
         {account("3001"),
          kr(-27920),
          text("Försäljning"),
          {{key, text("Kaffe"), kr(-27000)}, {std::nullopt, text("rest"), kr(-920)}},
          {text("KS"), text("V 26")}},
         {account("2611"), kr(-6980), QString{}, {}}},
        {{What::Sale, key, payoutId(), kr(34900)}, {What::Rounding, {}, payoutId("P2"), kr(-1)}},
        {{text("vat_rate"), key, kr(500), text("1001")},
         {text("period_closed"), {}, kr(0), text("2026-02")}},
        {{text("fee_vat_off"), key, text("P1")}, {text("report_missing"), {}, text("P2")}},
        {},
        {payoutId(), payoutId("P2")},
        {key}};
    draft.answers = {sampleAnswer(transaction, voucher)};
    draft.questions.front().rule = text("PHYSICAL/K-500");
    draft.questions.front().proposal = {2500, account("3001")};
    draft.entries.push_back({key,
                             What::Sale,
                             text("detail"),
                             payoutId(),
                             utc("2026-03-02T08:00:01Z"),
                             text("1001"),
                             id<OrderId>("O1"),
                             text("FI"),
                             kr(34900),
                             {{2500, kr(30000), kr(6000)},
                              {2550, kr(4900), kr(996), OssShare{text("FI"), eur(436), eur(89)}}},
                             kr(-100),
                             kr(200),
                             kr(-3),
                             1,
                             2,
                             std::nullopt,
                             text("enligt kund")});
    draft.entries.push_back(
        {key,
         What::Return,
         QString{},
         payoutId("P2"),
         utc("2026-03-02T09:00:01Z"),
         text("1000"),
         std::nullopt,
         text("SE"),
         kr(-100),
         {},
         kr(0),
         kr(0),
         kr(0),
         1,
         1,
         EarlierBooking{id<VoucherId>("KB-0000000f"), text("K"), 17, QDate{2026, 2, 27}},
         QString{}});
    draft.entries.back().own = eur(-9);
    draft.entries.back().told = Told{utc("2026-03-01T23:30:00Z"), utc("2026-03-02T09:00:01Z"),
                                     text("SE 1: physical/2500/100/20")};
    draft.movements.back().own = eur(-1);
    draft.rates = {sampleRate()};
    draft.entries.push_back(draft.entries.back());
    draft.entries.back().original = EarlierBooking{{}, {}, {}, QDate{2026, 1, 31}};
    return draft;
}

DraftVoucher cleanDraft(const char *voucher, const char *transaction)
{
    DraftVoucher draft = sampleDraft(voucher, transaction);
    draft.questions.clear();
    return draft;
}

} // namespace klarbok::test
