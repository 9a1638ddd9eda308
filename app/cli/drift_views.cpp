#include "cli/drift_views.h"

#include "words/drift_words.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

Json value(const QString &text, ledger::Change what)
{
    if (text.isEmpty())
        return {};
    return what == ledger::Change::DateMoved ? Json{text} : Json{text.toLongLong()};
}

Json driftJson(const OpenDrift &open)
{
    const ledger::Drift &drift = open.drift;
    return Json::object(
        {{u"voucher"_s, drift.voucher.text()},
         {u"series"_s, open.series},
         {u"number"_s, open.number},
         {u"transaction"_s, drift.transaction ? Json{drift.transaction->text()} : Json{}},
         {u"payout"_s, drift.payout.text()},
         {u"order"_s, drift.subject.isEmpty() ? Json{} : Json{drift.subject}},
         {u"what"_s, changeName(drift.what)},
         {u"was"_s, value(drift.was, drift.what)},
         {u"now"_s, value(drift.now, drift.what)},
         {u"amount"_s, drift.amount.units()},
         {u"currency"_s, drift.amount.currency().code()},
         {u"correction"_s, open.correction ? Json{open.correction->id.text()} : Json{}}});
}

} // namespace

Json driftsJson(const std::vector<OpenDrift> &drifts)
{
    Json::Array changed;
    for (const OpenDrift &open : drifts)
        changed.push_back(driftJson(open));
    return Json{std::move(changed)};
}

QString driftsText(const std::vector<OpenDrift> &drifts)
{
    QString text;
    for (const QString &sentence : words::drifts(drifts))
        text += u"  • "_s + sentence + u'\n';
    const QString remark = words::driftRemark(drifts);
    return remark.isEmpty() ? text : QString{text + remark + u'\n'};
}

} // namespace klarbok::cli
