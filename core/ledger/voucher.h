#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "ledger/account.h"
#include "ledger/answer.h"
#include "ledger/dimensions.h"
#include "ledger/exchange_rate.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace klarbok::ledger {

enum class VoucherKind { Day, Payout, Correction };

QString voucherKindName(VoucherKind kind); ///< `day`, `payout`, `correction`
std::optional<VoucherKind> parseVoucherKind(QStringView name);

/// A line of the reconciliation, and what a movement on the claim is about. Names: whatName(), as
/// in cli.md.
enum class What {
    Sale,
    Return,
    Reversal,
    Protection,
    Fee,
    FeeVat,
    FeeRefund,
    Correction,
    Commission,
    Credit,
    Charge,
    Holdback,
    Release,
    DebtIn,
    DebtOut,
    Rounding,
    PaidOut,
};

QString whatName(What what);
std::optional<What> parseWhat(QStringView name);

/// Where a part of a row's amount comes from: a settlement row, and of it an order line's name
/// where there is one. The sources of a row add up to its amount.
struct Source
{
    std::optional<TransactionKey> transaction; ///< empty: the payout itself (bank line, rounding)
    QString line;                              ///< order line name or fee kind, may be empty
    Money amount;                              ///< debit +, credit −

    friend bool operator==(const Source &, const Source &) = default;
};

/// One voucher row: debit +, credit −.
struct Row
{
    Account account;
    Money amount;
    QString text;
    std::vector<Source> sources;
    Dimensions dimensions{}; ///< of income and cost accounts only

    friend bool operator==(const Row &, const Row &) = default;
};

/// What the voucher does to the claim on Klarna, by reconciliation line: sales +, fees −, paid out
/// −.
struct Movement
{
    What what;
    std::optional<TransactionKey> transaction;
    PayoutId payout;
    Money amount;
    std::optional<Money> own{}; ///< the same in the payout's currency, where the books have another

    friend bool operator==(const Movement &, const Movement &) = default;
};

/// Something that the data do not say. A voucher with one cannot be approved. Codes as in
/// cli.md/decisions: order_missing unknown_type detail_unclear vat_rate vat_amount gift_card_vat
/// refund_lines capture_lines rounding_over discount_kind currency oss_rate fee_vat_rate
/// account_missing account_closed cost_centre_missing cost_centre_closed project_missing
/// project_closed period_closed year_missing already_booked eu_without_vat export_vat …
struct Question
{
    QString code;
    std::optional<TransactionKey> transaction;
    Money amount; ///< what is not booked until it is answered
    /// What it is about: the order number (order_missing, refund_lines, capture_lines,
    /// rounding_over, fee_vat_rate), with the line's name or rate (vat_rate, vat_amount,
    /// gift_card_vat, discount_kind), with the country (export_service), with it and the rate
    /// (oss_rate, eu_without_vat, export_vat); Klarna's own word (unknown_type, detail_unclear,
    /// loan); the currency's code; an account, a cost centre or a project.
    QString subject;
    /// What a remembered answer to it goes by: Klarna's own words for the row, the order line's
    /// reference or name. Empty: each such question is its own.
    QString rule{};
    AnswerValue proposal{}; ///< a sound answer, where one is known; empty: none

    friend bool operator==(const Question &, const Question &) = default;
};

/// Something worth knowing that stops nothing. Codes: unknown_detail fee_vat_off
/// refund_before_start refund_rate country_conflict report_missing vat_on_fees_changed date_moved …
struct Notice
{
    QString code;
    std::optional<TransactionKey> transaction;
    QString subject;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// VAT that belongs to another EU country (OSS), in the order's own currency, as it is reported.
struct OssShare
{
    QString country;
    Money gross; ///< including VAT
    Money vat;

    friend bool operator==(const OssShare &, const OssShare &) = default;
};

/// One VAT rate's share of an entry.
struct VatShare
{
    int rate;    ///< 2500 = 25 %
    Money gross; ///< including VAT
    Money vat;
    std::optional<OssShare> oss{}; ///< empty: Swedish VAT, or none

    QString country() const { return oss ? oss->country : QString{}; } ///< empty: Sweden

    friend bool operator==(const VatShare &, const VatShare &) = default;
};

/// Where the sale behind a refund, or an earlier part of the same order, was booked.
struct EarlierBooking
{
    std::optional<VoucherId> voucher; ///< empty: before the start date, not ours
    QString series;                   ///< empty until it is in the books
    std::optional<int> number;
    QDate date; ///< the sale's day

    friend bool operator==(const EarlierBooking &, const EarlierBooking &) = default;
};

/// What Klarna told of a settlement row, beside its amount, when it was booked. It is kept with the
/// entry, so that what Klarna changes later is told apart from what rules and answers change.
struct Told
{
    QDateTime saleTime;    ///< UTC
    QDateTime captureTime; ///< UTC
    QString order;         ///< of a sale or refund: toldOf() in told.h; empty: nothing

    friend bool operator==(const Told &, const Told &) = default;
};

/// One line of the voucher's PDF: an order's sale or refund, or a fee or other settlement row.
struct Entry
{
    TransactionKey transaction;
    What what;
    QString detail; ///< Klarna's detailed_type for what is not a sale or refund
    PayoutId payout;
    QDateTime time;      ///< UTC; capture time, or the order's time under the date rule `order`
    QString orderNumber; ///< the shop's, or Klarna's short id where the shop sent none
    std::optional<OrderId> order;
    QString country;           ///< shipping country, else purchase country
    Money gross;               ///< effect on the claim: sale +, refund −, fee −
    std::vector<VatShare> vat; ///< goods and shipping per rate; for a fee its VAT
    Money giftCard;            ///< paid by gift card (−) or gift card sold (+)
    Money tip;
    Money rounding;
    int part = 1, parts = 1;                ///< part captures: `del 1 av 2`
    std::optional<EarlierBooking> original; ///< refunds: the sale
    QString note;                           ///< words the owner wrote with an answer
    std::optional<Money> own{}; ///< gross in the payout's currency, where the books have another
    std::optional<Told> told{}; ///< empty where it was booked before this was kept

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// The posted voucher that a correction corrects. It is reversed as a whole and booked again in the
/// same voucher: first what takes it back, then what the rules make of its settlement rows now.
struct CorrectedVoucher
{
    VoucherId id;
    QString series;
    int number = 0;
    QDate date;
    int rows = 0, movements = 0, entries = 0; ///< how many of the correction's first ones take back

    friend bool operator==(const CorrectedVoucher &, const CorrectedVoucher &) = default;
};

/// A voucher that the rules propose. Rows balance to zero, always.
struct DraftVoucher
{
    VoucherId id; ///< also the marker in text and file name; depends on company, source, kind, day
                  ///< or payout, revision
    VoucherKind kind = VoucherKind::Day;
    QString source;   ///< `klarna` or `kustom`
    int revision = 1; ///< 2, 3 … for supplements
    QDate date;
    QString text;
    Currency currency;
    std::vector<Row> rows; ///< empty when everything is still a question
    std::vector<Movement> movements;
    std::vector<Question> questions;
    std::vector<Notice> notices;
    std::vector<Entry> entries;
    std::vector<PayoutId> payouts;
    /// Every settlement row it holds, also those behind questions. None for a correction: they stay
    /// with the voucher that booked them first.
    std::vector<TransactionKey> transactions;
    std::vector<Answer> answers{};              ///< what it owes to the owner's word
    std::optional<CorrectedVoucher> corrects{}; ///< a correction's
    std::vector<ExchangeRate> rates{}; ///< by which its amounts were converted, by currency and day
    std::optional<QDate> movedFrom{};  ///< the day of its rows, when the books were locked then

    Money total() const; ///< sum of the debit rows
    friend bool operator==(const DraftVoucher &, const DraftVoucher &) = default;
};

/// The sum of rows; zero for every voucher that may be shown.
Money balanceOf(const std::vector<Row> &rows, Currency currency);

/// The settlement rows that `movements` bring onto the claim or take off it. One that a correction
/// took back, and did not book again, is not among them.
std::set<TransactionKey> rowsMoved(const std::vector<Movement> &movements);

/// What makes two vouchers the same thing to post: date, text and rows with account, amount, text
/// and, where they have them, cost centre and project. SHA-256 hex.
QString contentHash(const DraftVoucher &voucher);

/// `KB-` and eight hex digits that depend only on the voucher's key, so that every computer finds
/// the same one. `about`: the day, the payout, or the voucher that is corrected.
VoucherId markerFor(const QString &orgNo, const QString &source, VoucherKind kind,
                    const QString &about, int revision);

} // namespace klarbok::ledger
