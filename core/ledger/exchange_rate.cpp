#include "ledger/exchange_rate.h"

#include <algorithm>
#include <array>

namespace klarbok::ledger {

namespace {

struct Bounds
{
    QStringView currency;
    QStringView low, high; ///< kronor per unit
};

// High is less than a hundred times low, so that a rate per 100 units never looks like one per
// unit. From about half to about twice what a unit has cost in the years around 2025.
constexpr std::array<Bounds, 14> kBounds{{
    {u"AUD", u"4", u"12"},
    {u"CAD", u"4", u"14"},
    {u"CHF", u"6", u"24"},
    {u"CZK", u"0.2", u"1"},
    {u"DKK", u"0.7", u"3"},
    {u"EUR", u"6", u"22"},
    {u"GBP", u"7", u"26"},
    {u"HUF", u"0.01", u"0.06"},
    {u"MXN", u"0.2", u"1.2"},
    {u"NOK", u"0.4", u"2"},
    {u"NZD", u"3", u"12"},
    {u"PLN", u"1.2", u"5"},
    {u"RON", u"1", u"5"},
    {u"USD", u"5", u"20"},
}};

const Bounds *boundsOf(Currency currency)
{
    const QString code = currency.code();
    const auto *const bounds = std::ranges::find(kBounds, QStringView{code}, &Bounds::currency);
    return bounds == kBounds.end() ? nullptr : bounds;
}

} // namespace

QString rateText(const ExchangeRate &rate)
{
    constexpr qsizetype kLongest = 40;
    const QString text = rate.currency.code() + u' ' + rate.quote.toDecimal().replace(u'.', u',') +
                         u' ' + rate.source + u' ' + rate.quoted.toString(Qt::ISODate);
    return text.left(kLongest);
}

bool isPlausible(Currency currency, const Quote &quote)
{
    const Bounds *bounds = boundsOf(currency);
    return bounds && quote >= *Quote::parse(bounds->low) && quote <= *Quote::parse(bounds->high);
}

bool hasBounds(Currency currency)
{
    return boundsOf(currency);
}

RateBook::RateBook(const std::vector<ExchangeRate> &rates)
{
    for (const ExchangeRate &rate : rates)
        add(rate);
}

void RateBook::add(const ExchangeRate &rate)
{
    const auto [found, isNew] =
        m_rates.try_emplace(std::pair{rate.currency.code(), rate.day}, rate);
    if (!isNew && rate.source == kByHand)
        found->second = rate;
}

const ExchangeRate *RateBook::find(Currency currency, QDate day) const
{
    const auto found = m_rates.find(std::pair{currency.code(), day});
    return found == m_rates.end() ? nullptr : &found->second;
}

} // namespace klarbok::ledger
