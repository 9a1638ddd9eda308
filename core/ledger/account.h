#pragma once

#include <QString>

#include <algorithm>
#include <optional>
#include <utility>

namespace klarbok::ledger {

/// A BAS account number: 1–6 digits, kept as text (`0099` exists).
class Account
{
public:
    static std::optional<Account> parse(QString text)
    {
        const bool digits =
            std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (text.isEmpty() || text.size() > 6 || !digits)
            return std::nullopt;
        return Account{std::move(text)};
    }

    const QString &number() const { return m_number; }

    friend bool operator==(const Account &, const Account &) = default;
    friend bool operator<(const Account &a, const Account &b) { return a.m_number < b.m_number; }

private:
    explicit Account(QString number) : m_number{std::move(number)} {}
    QString m_number;
};

} // namespace klarbok::ledger
