#include "words/codes.h"

#include "base/check.h"
#include "words/amounts.h"

#include <QCoreApplication>
#include <QHash>

namespace klarbok::words {

using namespace ledger;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

} // namespace

QString state(VoucherState state)
{
    switch (state) {
    case VoucherState::Draft: return Tr::tr("Draft");
    case VoucherState::Approved: return Tr::tr("Approved");
    case VoucherState::Sending: return Tr::tr("Being sent");
    case VoucherState::Uncertain: return Tr::tr("Uncertain");
    case VoucherState::Posted: return Tr::tr("Posted");
    case VoucherState::PostedWithoutPdf: return Tr::tr("Posted, PDF missing");
    case VoucherState::Rejected: return Tr::tr("Refused");
    case VoucherState::Void: return Tr::tr("Void");
    case VoucherState::BookedElsewhere: return Tr::tr("Booked elsewhere");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString stateMeaning(VoucherState state)
{
    switch (state) {
    case VoucherState::Draft: return Tr::tr("A proposal. It changes until you approve it.");
    case VoucherState::Approved: return Tr::tr("Frozen. It waits to be posted in Björn Lundén.");
    case VoucherState::Sending: return Tr::tr("On its way to Björn Lundén right now.");
    case VoucherState::Uncertain:
        return Tr::tr("It was sent, but no answer came. It is settled by looking in Björn Lundén, "
                      "never by sending it again.");
    case VoucherState::Posted: return Tr::tr("Stands in Björn Lundén with its PDF.");
    case VoucherState::PostedWithoutPdf:
        return Tr::tr(
            "Stands in the books. The PDF is sent to Björn Lundén the next time you post there.");
    case VoucherState::Rejected: return Tr::tr("Björn Lundén refused it. It is not in the books.");
    case VoucherState::Void: return Tr::tr("Withdrawn before it was sent.");
    case VoucherState::BookedElsewhere:
        return Tr::tr("You have said that it is in the books by "
                      "other means.");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString voucherKind(VoucherKind kind)
{
    switch (kind) {
    case VoucherKind::Day: return Tr::tr("Day");
    case VoucherKind::Payout: return Tr::tr("Payout");
    case VoucherKind::Correction: return Tr::tr("Correction");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString dimensions(const ledger::Dimensions &dimensions)
{
    const auto &[costCentre, project] = dimensions;
    if (costCentre.isEmpty())
        return project.isEmpty() ? QString{} : Tr::tr("Project %1").arg(project);
    return project.isEmpty() ? Tr::tr("Cost centre %1").arg(costCentre)
                             : Tr::tr("Cost centre %1, project %2").arg(costCentre, project);
}

QString payoutStatus(flow::PayoutStatus status)
{
    switch (status) {
    case flow::PayoutStatus::Stopped: return Tr::tr("Stopped");
    case flow::PayoutStatus::NeedsYou: return Tr::tr("Needs you");
    case flow::PayoutStatus::ToApprove: return Tr::tr("To approve");
    case flow::PayoutStatus::ToPost: return Tr::tr("To post");
    case flow::PayoutStatus::Uncertain: return Tr::tr("Uncertain");
    case flow::PayoutStatus::Posted: return Tr::tr("Posted");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString what(What what)
{
    switch (what) {
    case What::Sale: return Tr::tr("Sales");
    case What::Return: return Tr::tr("Refunds");
    case What::Reversal: return Tr::tr("Chargebacks");
    case What::Protection: return Tr::tr("Chargeback protection");
    case What::Fee: return Tr::tr("Fees");
    case What::FeeVat: return Tr::tr("VAT on fees");
    case What::FeeRefund: return Tr::tr("Fees paid back");
    case What::Correction: return Tr::tr("Corrections");
    case What::Commission: return Tr::tr("Commission");
    case What::Credit: return Tr::tr("Credits from Klarna");
    case What::Charge: return Tr::tr("Charges from Klarna");
    case What::Holdback: return Tr::tr("Held back");
    case What::Release: return Tr::tr("Released");
    case What::DebtIn: return Tr::tr("Debt from before");
    case What::DebtOut: return Tr::tr("Debt carried on");
    case What::Rounding: return Tr::tr("Rounding");
    case What::PaidOut: return Tr::tr("Paid out");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString transactionType(TransactionType type, const QString &typeText)
{
    switch (type) {
    case TransactionType::Sale: return Tr::tr("Sale");
    case TransactionType::Return: return Tr::tr("Refund");
    case TransactionType::Fee: return Tr::tr("Fee");
    case TransactionType::FeeRefund: return Tr::tr("Fee paid back");
    case TransactionType::Commission: return Tr::tr("Commission");
    case TransactionType::Reversal: return Tr::tr("Chargeback");
    case TransactionType::ReversalMerchantProtection: return Tr::tr("Chargeback protection");
    case TransactionType::Correction: return Tr::tr("Correction");
    case TransactionType::Charge: return Tr::tr("Charge from Klarna");
    case TransactionType::Credit: return Tr::tr("Credit from Klarna");
    case TransactionType::Holdback: return Tr::tr("Held back");
    case TransactionType::Release: return Tr::tr("Released");
    case TransactionType::Tax: return Tr::tr("Tax");
    case TransactionType::Unknown: return Tr::tr("Unknown (%1)").arg(typeText);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString lineType(LineType type)
{
    switch (type) {
    case LineType::Physical: return Tr::tr("Goods");
    case LineType::Digital: return Tr::tr("Digital goods");
    case LineType::Discount: return Tr::tr("Discount");
    case LineType::ShippingFee: return Tr::tr("Shipping");
    case LineType::SalesTax: return Tr::tr("Sales tax");
    case LineType::StoreCredit: return Tr::tr("Store credit");
    case LineType::GiftCard: return Tr::tr("Gift card");
    case LineType::Surcharge: return Tr::tr("Surcharge");
    case LineType::ReturnFee: return Tr::tr("Return fee");
    case LineType::Unknown: return Tr::tr("Unknown");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString cause(Cause cause)
{
    switch (cause) {
    case Cause::RowsMissing: return Tr::tr("Rows are missing");
    case Cause::Sign: return Tr::tr("Klarna's signs differ from the usual");
    case Cause::FeeVatRounding: return Tr::tr("VAT on the fee is rounded differently");
    case Cause::OrderMissing: return Tr::tr("An order is missing");
    case Cause::OrderChanged: return Tr::tr("Klarna has changed it after it was booked");
    case Cause::DateMoved: return Tr::tr("Klarna has moved a date");
    case Cause::RefundWithoutLines: return Tr::tr("A refund without order lines");
    case Cause::UnknownType: return Tr::tr("A kind of row that Klarbok does not know");
    case Cause::RoundingLine: return Tr::tr("A rounding line in an order");
    case Cause::Rounding: return Tr::tr("Rounding");
    case Cause::Currency: return Tr::tr("Another currency");
    case Cause::BeforeStart: return Tr::tr("Before the start date, must already be booked");
    case Cause::Debt: return Tr::tr("Debt to Klarna is settled");
    case Cause::HeldBack: return Tr::tr("Klarna holds money back");
    case Cause::NotApproved: return Tr::tr("Not yet approved");
    case Cause::NotPosted: return Tr::tr("Not yet posted");
    case Cause::PostedDifferently: return Tr::tr("The books hold something else than was approved");
    case Cause::BookedByHand: return Tr::tr("Already booked by hand");
    case Cause::Unknown: return Tr::tr("Not explained");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString cure(Cure cure)
{
    switch (cure) {
    case Cure::None: return {};
    case Cure::FetchAgain: return Tr::tr("Fetch from Klarna again.");
    case Cure::RetryOrder: return Tr::tr("Read the order again.");
    case Cure::AnswerQuestion: return Tr::tr("Look at the question on the voucher.");
    case Cure::Approve: return Tr::tr("Approve the voucher.");
    case Cure::Post: return Tr::tr("Post the voucher.");
    case Cure::Recover: return Tr::tr("Settle the uncertain posting.");
    case Cure::BookRounding: return Tr::tr("It is booked as rounding.");
    case Cure::AskKlarna: return Tr::tr("Ask Klarna's support about the payout.");
    case Cure::CheckBooks: return Tr::tr("Look at the voucher in Björn Lundén.");
    case Cure::Correct: return Tr::tr("Approve the correction of the voucher.");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString step(Step step)
{
    switch (step) {
    case Step::Payouts: return Tr::tr("Fetching payouts");
    case Step::Transactions: return Tr::tr("Fetching rows");
    case Step::Orders: return Tr::tr("Fetching orders");
    case Step::Reports: return Tr::tr("Fetching Klarna's reports");
    case Step::Booking: return Tr::tr("Building vouchers");
    case Step::Checking: return Tr::tr("Checking against the books");
    case Step::Posting: return Tr::tr("Posting vouchers");
    case Step::Attaching: return Tr::tr("Attaching PDFs");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString progress(Step which, int done, int total)
{
    if (total > 0)
        return Tr::tr("%1, %2 of %3").arg(step(which), count(done), count(total));
    return done > 0 ? Tr::tr("%1, %2").arg(step(which), count(done)) : step(which);
}

QString auditEvent(const QString &event)
{
    static const QHash<QString, const char *> kEvents{
        {QStringLiteral("created"), QT_TRANSLATE_NOOP("Codes", "Created")},
        {QStringLiteral("changed"), QT_TRANSLATE_NOOP("Codes", "Changed")},
        {QStringLiteral("shown"), QT_TRANSLATE_NOOP("Codes", "Shown")},
        {QStringLiteral("approved"), QT_TRANSLATE_NOOP("Codes", "Approved")},
        {QStringLiteral("reopened"), QT_TRANSLATE_NOOP("Codes", "Reopened")},
        {QStringLiteral("claimed"), QT_TRANSLATE_NOOP("Codes", "Taken for sending")},
        {QStringLiteral("sent"), QT_TRANSLATE_NOOP("Codes", "Sent")},
        {QStringLiteral("response"), QT_TRANSLATE_NOOP("Codes", "Answer")},
        {QStringLiteral("accepted"), QT_TRANSLATE_NOOP("Codes", "Accepted by the books")},
        {QStringLiteral("refused"), QT_TRANSLATE_NOOP("Codes", "Refused by the books")},
        {QStringLiteral("not_sent"), QT_TRANSLATE_NOOP("Codes", "Not sent")},
        {QStringLiteral("lost_answer"), QT_TRANSLATE_NOOP("Codes", "No answer")},
        {QStringLiteral("found"), QT_TRANSLATE_NOOP("Codes", "Found in the books")},
        {QStringLiteral("not_found"), QT_TRANSLATE_NOOP("Codes", "Not found in the books")},
        {QStringLiteral("attached"), QT_TRANSLATE_NOOP("Codes", "PDF attached")},
        {QStringLiteral("elsewhere"), QT_TRANSLATE_NOOP("Codes", "Booked elsewhere")},
        {QStringLiteral("removed"), QT_TRANSLATE_NOOP("Codes", "Removed")},
        {QStringLiteral("amended"), QT_TRANSLATE_NOOP("Codes", "Details noted")},
        {QStringLiteral("posted"), QT_TRANSLATE_NOOP("Codes", "Posted")},
        {QStringLiteral("read_back"), QT_TRANSLATE_NOOP("Codes", "Read back")},
        {QStringLiteral("failed"), QT_TRANSLATE_NOOP("Codes", "Failed")},
        {QStringLiteral("setting"), QT_TRANSLATE_NOOP("Codes", "Setting")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("Codes", "Company")},
        {QStringLiteral("credential_set"), QT_TRANSLATE_NOOP("Codes", "Key stored")},
        {QStringLiteral("credential_removed"), QT_TRANSLATE_NOOP("Codes", "Key removed")},
        {QStringLiteral("workspace"), QT_TRANSLATE_NOOP("Codes", "Workspace")},
        {QStringLiteral("migrated"), QT_TRANSLATE_NOOP("Codes", "File updated")},
        {QStringLiteral("fetched"), QT_TRANSLATE_NOOP("Codes", "Fetched")},
        {QStringLiteral("imported"), QT_TRANSLATE_NOOP("Codes", "Read in from a file")},
        {QStringLiteral("exported"), QT_TRANSLATE_NOOP("Codes", "Exported")},
        {QStringLiteral("answered"), QT_TRANSLATE_NOOP("Codes", "Question answered")},
        {QStringLiteral("rule_forgotten"), QT_TRANSLATE_NOOP("Codes", "Answer no longer used")},
        {QStringLiteral("retried"), QT_TRANSLATE_NOOP("Codes", "Order read again")},
        {QStringLiteral("correction_asked"), QT_TRANSLATE_NOOP("Codes", "Correction asked for")},
        {QStringLiteral("correction_withdrawn"),
         QT_TRANSLATE_NOOP("Codes", "Correction thrown away")},
        {QStringLiteral("drift"), QT_TRANSLATE_NOOP("Codes", "Changed by Klarna")},
        {QStringLiteral("corrected"), QT_TRANSLATE_NOOP("Codes", "Corrected")},
        {QStringLiteral("recovered"), QT_TRANSLATE_NOOP("Codes", "Settled")},
    };
    const auto found = kEvents.constFind(event);
    return found == kEvents.constEnd() ? event : QCoreApplication::translate("Codes", *found);
}

QString voucherNumber(const QString &series, const std::optional<int> &number)
{
    return number ? series + QChar::Nbsp + QString::number(*number) : QString{};
}

} // namespace klarbok::words
