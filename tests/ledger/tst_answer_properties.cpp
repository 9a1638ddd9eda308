#include "ledger/random_payouts.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// What all rows but the claim's say of each settlement row, and what questions keep back.
QMap<QString, qint64> placesOf(const std::vector<DraftVoucher> &vouchers, const Account &clearing)
{
    QMap<QString, qint64> places;
    for (const DraftVoucher &voucher : vouchers) {
        if (voucher.kind == VoucherKind::Correction) // how a dispute ended: booked already
            continue;
        for (const Question &question : voucher.questions)
            places[question.transaction->text()] += question.amount.units();
        for (const Row &row : voucher.rows) {
            for (const Source &source : row.sources) {
                if (source.transaction && row.account != clearing)
                    places[source.transaction->text()] -= source.amount.units();
            }
        }
    }
    return places;
}

int questionsOf(const std::vector<DraftVoucher> &vouchers)
{
    std::size_t count = 0;
    for (const DraftVoucher &voucher : vouchers)
        count += voucher.questions.size();
    return static_cast<int>(count);
}

void assertSound(const std::vector<DraftVoucher> &vouchers)
{
    for (const DraftVoucher &voucher : vouchers) {
        RC_ASSERT(balanceOf(voucher.rows, voucher.currency).isZero());
        for (const Entry &entry : voucher.entries) {
            if (entry.what != What::Sale && entry.what != What::Return)
                continue;
            Money parts = entry.giftCard + entry.tip + entry.rounding;
            for (const VatShare &share : entry.vat)
                parts += share.gross;
            RC_ASSERT(parts.units() == entry.gross.units());
        }
    }
}

} // namespace

/// What holds whatever the owner answers.
class AnswerProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersMoveQuestionsToRowsAndLoseNothing();
};

void AnswerProperties::answersMoveQuestionsToRowsAndLoseNothing()
{
    QVERIFY(rc::check("answered one after the other until nothing is asked", [](unsigned seed) {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        for (auto &[id, order] : shop.input.orders) // abroad not every rate is an answer
            order.shippingCountry = QStringLiteral("SE");
        for (Transaction &row : shop.input.transactions)
            row.shippingCountry.clear();
        const Account clearing = shop.input.rules.clearing;
        auto vouchers = book(shop.input);
        const auto before = placesOf(vouchers, clearing);
        int which = static_cast<int>(seed % 1000);
        // An answer to one line may bring the next line's question: never more than there are.
        for (int rounds = 0; questionsOf(vouchers) > 0; ++rounds) {
            RC_ASSERT(rounds < 10'000);
            for (const DraftVoucher &voucher : vouchers) {
                if (voucher.questions.empty())
                    continue;
                const Question &question = voucher.questions.front();
                const auto answer = anyAnswer(question, which++, shop.input.rules);
                RC_ASSERT(answer.has_value());
                shop.input.answers.push_back(*answer);
                break;
            }
            const Answer &given = shop.input.answers.back();
            vouchers = book(shop.input);
            assertSound(vouchers);
            RC_ASSERT(placesOf(vouchers, clearing) == before);
            for (const DraftVoucher &voucher : vouchers) {
                for (const Question &open : voucher.questions)
                    RC_ASSERT(open.code != given.code || open.transaction != given.transaction ||
                              open.subject != given.subject);
            }
        }
    }));
}

QTEST_APPLESS_MAIN(AnswerProperties)
#include "tst_answer_properties.moc"
