#include "ledger/builders.h"
#include "ledger/proposal.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kSold = "2026-03-02T09:00:00Z";
constexpr auto kPaid = "2026-03-09T08:00:00Z";

/// What is proposed for the only question of these vouchers.
QString proposed(const BookingInput &input)
{
    std::vector<Question> questions;
    for (const DraftVoucher &voucher : book(input))
        questions.insert(questions.end(), voucher.questions.begin(), voucher.questions.end());
    KLARBOK_EXPECTS(questions.size() == 1);
    return answerValueText(questions.front().proposal);
}

QString proposedForRow(const char *type, const char *detail, Money PayoutTotals::*total,
                       const PostingRules &with = rules())
{
    PayoutBuilder p{"P1", kPaid};
    return proposed(input({p.row(type, detail, 50'00, total).settled()}, with));
}

QString proposedForFee(qint64 vat, std::optional<int> rate)
{
    PayoutBuilder p{"P1", kPaid};
    return proposed(input({p.fee(10'00, vat, "PURCHASE_FEE_FIXED", rate).settled()}));
}

QString proposedForLines(std::vector<OrderLine> lines)
{
    PayoutBuilder p{"P1", kPaid};
    return proposed(input({p.sale("1001", kSold, std::move(lines)).settled()}));
}

OrderLine coupon()
{
    return line(LineType::Discount, -100'00, 0, "Kupong");
}

} // namespace

/// An answer is proposed where something speaks for it, and never where it would be a guess.
class Proposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commissionGoesToItsAccount()
    {
        QCOMPARE(proposedForRow("COMMISSION", "COMMISSION", &PayoutTotals::commission),
                 u"account=3990"_s);
        PostingRules own = rules();
        own.commission = account("3911");
        QCOMPARE(proposedForRow("COMMISSION", "PARTNER_SHARE", &PayoutTotals::commission, own),
                 u"account=3911"_s);
    }

    void whatDisputesGiveBackGoesWhereTheDisputeIs()
    {
        QCOMPARE(proposedForRow("CREDIT", "CORRECTION_DISPUTE", &PayoutTotals::credit),
                 u"account=1516"_s);
        PostingRules inClearing = rules();
        inClearing.dispute.reset();
        QCOMPARE(proposedForRow("CREDIT", "CORRECTION_DISPUTE", &PayoutTotals::credit, inClearing),
                 QString{});
        QCOMPARE(proposedForRow("CHARGE", "CORRECTION_DISPUTE", &PayoutTotals::charge), QString{});
    }

    void whatNobodyCanKnowIsLeftToTheOwner()
    {
        QCOMPARE(proposedForRow("CREDIT", "LOAN_PAYOUT", &PayoutTotals::credit), QString{});
        QCOMPARE(proposedForRow("CHARGE", "LOAN_AMORTISATION", &PayoutTotals::charge), QString{});
        QCOMPARE(proposedForRow("CHARGE", "MANUAL_ENTRY", &PayoutTotals::charge), QString{});
        QCOMPARE(proposedForRow("LEVY", "SOMETHING", &PayoutTotals::credit), QString{});
    }

    void feeVatAtAForeignRateIsNotDeducted()
    {
        QCOMPARE(proposedForFee(2'00, 2000), u"vat=0"_s);
        QCOMPARE(proposedForFee(1'20, 1200), QString{}); // Swedish, but odd on a fee
        QCOMPARE(proposedForFee(2'00, {}), QString{});   // no rate at all
    }

    void roundingGoesToItsAccount()
    {
        OrderLine rounding = line(LineType::Surcharge, 1'50, 0, "Surcharge");
        rounding.reference = u"added-surcharge"_s;
        QCOMPARE(proposedForLines({line(100'00, 2500), rounding}), u"account=3740"_s);
    }

    void aDiscountFollowsTheOnlyRate()
    {
        QCOMPARE(proposedForLines({line(500'00, 1200), line(50'00, 1200, "Te"), coupon()}),
                 u"vat=1200"_s);
        QCOMPARE(proposedForLines({line(500'00, 1200), line(50'00, 2500, "Mugg"), coupon()}),
                 QString{});
    }

    void anAccountThatCannotTakeItIsNotProposed()
    {
        PostingRules odd = rules();
        odd.commission = odd.clearing;
        QCOMPARE(proposedForRow("COMMISSION", "COMMISSION", &PayoutTotals::commission, odd),
                 QString{});
    }
};

QTEST_GUILESS_MAIN(Proposals)
#include "tst_proposals.moc"
