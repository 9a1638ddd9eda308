#include "cli/payout_views.h"

#include "cli/json_array.h"
#include "cli/text.h"
#include "cli/text_table.h"
#include "flow/cures.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/debts.h"
#include "words/difference_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

constexpr auto kLeft = TextTable::Align::Left;
constexpr auto kRight = TextTable::Align::Right;

Json day(QDate date)
{
    return Json{date.toString(Qt::ISODate)};
}

Json keys(const std::vector<TransactionKey> &rows)
{
    return arrayOf(rows, [](const TransactionKey &key) { return Json{key.text()}; });
}

Json lineJson(const ledger::ReconciliationLine &one)
{
    return Json::object({{u"what"_s, whatName(one.what)},
                         {u"klarna"_s, one.klarna.units()},
                         {u"rows"_s, one.rows.units()},
                         {u"books"_s, one.books ? Json{one.books->units()} : Json{}},
                         {u"posted"_s, one.posted.units()},
                         {u"gap"_s, one.gap.units()}});
}

QString gap(Money amount)
{
    return amount.isZero() ? QString{} : words::signedAmount(amount);
}

QString joined(const std::vector<VoucherId> &vouchers)
{
    QStringList ids;
    for (const VoucherId &id : vouchers)
        ids.append(id.text());
    return ids.join(u' ');
}

/// What is typed here where the window has a button.
QString command(const flow::CureStep &step, const flow::PayoutView &view)
{
    using flow::CureAct;
    const QString vouchers = joined(step.vouchers);
    switch (step.act) {
    case CureAct::FetchAgain: return u"fetch --from %1 --to %1"_s.arg(words::day(view.date));
    case CureAct::CheckKlarna: return u"drift"_s;
    case CureAct::RetryOrder:
        return u"answer %1 'order_missing:%2' retry"_s.arg(vouchers, step.row->text());
    case CureAct::Approve: return u"approve "_s + vouchers;
    case CureAct::Post: return u"post "_s + vouchers;
    case CureAct::Recover: return u"recover"_s;
    case CureAct::DraftCorrection: return u"correct "_s + vouchers;
    case CureAct::ShowQuestion:
    case CureAct::ShowVoucher:
    case CureAct::ShowCorrection: return u"vouchers "_s + step.vouchers.front().text();
    }
    return {};
}

QString differenceText(const ledger::Difference &one, Money amount)
{
    QString text = u"  "_s + words::signedAmount(amount) + u"  "_s + words::what(one.what) +
                   u": "_s + words::causeOf(one);
    const QString cure = words::cure(one.cure);
    if (!cure.isEmpty())
        text += u" – "_s + cure;
    if (const QString refs = one.refs.mid(0, 5).join(u", "_s); !refs.isEmpty())
        text += u" ("_s + refs + (one.refs.size() > 5 ? u" …)"_s : u")"_s);
    return text + u'\n';
}

} // namespace

Json differenceJson(const ledger::Difference &difference)
{
    return Json::object(
        {{u"what"_s, whatName(difference.what)},
         {u"amount"_s, difference.amount.units()},
         {u"currency"_s, difference.amount.currency().code()},
         {u"cause"_s, causeName(difference.cause)},
         {u"cure"_s, cureName(difference.cure)},
         {u"explained"_s, difference.explained},
         {u"told"_s, difference.isTold},
         {u"refs"_s, arrayOf(difference.refs, [](const QString &ref) { return Json{ref}; })},
         {u"vouchers"_s,
          arrayOf(difference.vouchers, [](const VoucherId &id) { return Json{id.text()}; })}});
}

QString differencesText(const std::vector<ledger::Difference> &differences)
{
    if (differences.empty())
        return Text::tr("No differences.") + u'\n';
    QString text = Text::tr("Differences:") + u'\n';
    for (const ledger::Difference &one : differences)
        text += differenceText(one, one.amount);
    return text;
}

Json payoutsJson(const std::vector<flow::PayoutListItem> &payouts)
{
    return Json::object({{u"payouts"_s, arrayOf(payouts, [](const flow::PayoutListItem &item) {
                              return Json::object(
                                  {{u"reference"_s, item.payout.reference.text()},
                                   {u"date"_s, day(item.date)},
                                   {u"currency"_s, item.payout.currency.code()},
                                   {u"settlement"_s, item.payout.totals.settlement.units()},
                                   {u"status"_s, payoutStatusName(item.status)},
                                   {u"causes"_s, arrayOf(item.reasons, [](const auto &reason) {
                                        return Json{causeName(reason.cause)};
                                    })}});
                          })}});
}

QString payoutsText(const std::vector<flow::PayoutListItem> &payouts,
                    const std::vector<ledger::OpenDebt> &debts)
{
    if (payouts.empty())
        return Text::tr("There are no payouts yet. Fetch them with: klarbok-cli fetch") + u'\n';
    TextTable table{{Text::tr("Date"), Text::tr("Reference"), Text::tr("Paid out"),
                     Text::tr("Currency"), Text::tr("Status"), Text::tr("Why")},
                    {kLeft, kLeft, kRight, kLeft, kLeft, kLeft}};
    for (const flow::PayoutListItem &item : payouts)
        table.add({words::day(item.date), item.payout.reference.text(),
                   words::amount(item.payout.totals.settlement), item.payout.currency.code(),
                   words::payoutStatus(item.status), words::reasons(item.reasons)});
    QString text = table.text();
    for (const ledger::OpenDebt &debt : debts)
        text += words::openDebt(debt) + u'\n';
    return text;
}

Json payoutJson(const flow::PayoutView &view)
{
    return Json::object(
        {{u"reference"_s, view.payout.reference.text()},
         {u"date"_s, day(view.date)},
         {u"currency"_s, view.payout.currency.code()},
         {u"settlement"_s, view.payout.totals.settlement.units()},
         {u"status"_s, payoutStatusName(view.status)},
         {u"lines"_s, arrayOf(view.reconciliation.lines, lineJson)},
         {u"differences"_s, arrayOf(view.reconciliation.differences, differenceJson)},
         {u"vouchers"_s, arrayOf(view.vouchers, [](const VoucherListItem &item) {
              return Json{item.id.text()};
          })}});
}

QString payoutText(const flow::PayoutView &view)
{
    QString text = Text::tr("Payout %1, %2: %3 (%4)")
                       .arg(view.payout.reference.text(), words::day(view.date),
                            words::amountWithCurrency(view.payout.totals.settlement),
                            words::payoutStatus(view.status)) +
                   u"\n\n"_s;
    TextTable table{{Text::tr("What"), Text::tr("Klarna says"), Text::tr("Gap"),
                     Text::tr("The rows say"), Text::tr("Gap"), Text::tr("The books say")},
                    {kLeft, kRight, kRight, kRight, kRight, kRight}};
    QString sums;
    for (const ledger::ReconciliationLine &line : view.reconciliation.lines) {
        const auto shown = [&line](Money money) { return words::shownAmount(line.what, money); };
        table.add({words::what(line.what), words::amount(shown(line.klarna)),
                   gap(shown(line.klarna - line.rows)), words::amount(shown(line.rows)),
                   line.books ? gap(shown(line.rows - *line.books)) : QString{},
                   line.books ? words::amount(shown(*line.books)) : u"–"_s});
        if (!line.gap.isZero())
            sums += words::gapSentence(line, view.reconciliation.differences,
                                       view.reconciliation.isStopped) +
                    u'\n';
    }
    text += table.text() + u'\n' + sums + (sums.isEmpty() ? QString{} : u"\n"_s);
    if (const QString debt = words::owedBy(-view.payout.totals.closingDebt.abs()); !debt.isEmpty())
        text += debt + u"\n\n"_s;
    if (const QString fees = words::invoicedFees(view.payout, view.transactions); !fees.isEmpty())
        text += fees + u"\n\n"_s;
    if (view.reconciliation.differences.empty())
        return text + differencesText({});
    text += Text::tr("Differences:") + u'\n';
    for (const ledger::Difference &one : view.reconciliation.differences) {
        text += differenceText(one, words::shownAmount(one.what, one.amount)) + u"    "_s +
                words::causeMeaning(one) + u'\n';
        for (const flow::CureStep &step : flow::curesFor(one, view))
            text += u"    → "_s + words::cureStep(step) + u": klarbok-cli "_s +
                    command(step, view) + u'\n';
    }
    return text;
}

Json payoutLineJson(const flow::PayoutView &view, const ledger::LineContents &line)
{
    const auto row = [](const ledger::LineRow &one) {
        return Json::object({{u"transaction"_s, one.key.text()},
                             {u"time"_s, one.time.toUTC().toString(Qt::ISODate)},
                             {u"type"_s, one.typeText},
                             {u"detail"_s, one.detail},
                             {u"order"_s, one.order},
                             {u"amount"_s, one.amount.units()},
                             {u"books"_s, one.booked.units()}});
    };
    const auto order = [](const ledger::LineOrder &one) {
        return Json::object({{u"order"_s, one.number},
                             {u"amount"_s, one.amount.units()},
                             {u"books"_s, one.booked.units()},
                             {u"transactions"_s, keys(one.rows)}});
    };
    const auto booking = [](const ledger::LineBooking &one) {
        return Json::object({{u"voucher"_s, one.voucher.text()},
                             {u"state"_s, voucherStateName(one.state)},
                             {u"account"_s, one.account.number()},
                             {u"amount"_s, one.amount.units()},
                             {u"currency"_s, one.amount.currency().code()},
                             {u"transactions"_s, keys(one.rows)}});
    };
    const auto &lines = view.reconciliation.lines;
    const auto found = std::ranges::find(lines, line.what, &ledger::ReconciliationLine::what);
    std::vector<ledger::Difference> differences = view.reconciliation.differences;
    std::erase_if(differences, [&](const auto &one) { return one.what != line.what; });
    return Json::object({{u"reference"_s, view.payout.reference.text()},
                         {u"currency"_s, view.payout.currency.code()},
                         {u"line"_s, found == lines.end() ? Json{} : lineJson(*found)},
                         {u"differences"_s, arrayOf(differences, differenceJson)},
                         {u"rows"_s, arrayOf(line.rows, row)},
                         {u"orders"_s, arrayOf(line.orders, order)},
                         {u"bookings"_s, arrayOf(line.bookings, booking)}});
}

QString payoutLineText(const flow::PayoutView &view, const ledger::LineContents &line)
{
    QString text;
    for (const ledger::ReconciliationLine &one : view.reconciliation.lines) {
        if (one.what == line.what)
            text = words::gapSentence(one, view.reconciliation.differences,
                                      view.reconciliation.isStopped) +
                   u"\n\n"_s;
    }
    TextTable rows{{Text::tr("Time"), Text::tr("Type"), Text::tr("Order"), Text::tr("Row"),
                    Text::tr("Voucher")},
                   {kLeft, kLeft, kLeft, kRight, kRight}};
    for (const ledger::LineRow &row : line.rows)
        rows.add({words::time(row.time), words::transactionType(row.type, row.typeText), row.order,
                  words::amount(row.amount), words::amount(row.booked)});
    TextTable bookings{
        {Text::tr("Voucher"), Text::tr("Account"), Text::tr("Debit"), Text::tr("Credit")},
        {kLeft, kLeft, kRight, kRight}};
    for (const ledger::LineBooking &one : line.bookings) {
        const QString number = words::voucherNumber(one.series, one.number);
        bookings.add({number.isEmpty() ? one.voucher.text() : number, one.account.number(),
                      one.amount.isNegative() ? QString{} : words::amount(one.amount),
                      one.amount.isNegative() ? words::amount(-one.amount) : QString{}});
    }
    return text + rows.text() + u'\n' + bookings.text();
}

} // namespace klarbok::cli
