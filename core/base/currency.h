#pragma once

#include <QString>

#include <array>
#include <optional>

namespace klarbok {

/// An ISO 4217 currency with two decimals (all that Klarna settles Swedish shops in have two).
class Currency
{
public:
    /// Accepts three letters in either case; nullopt for anything else and for currencies that do
    /// not have two decimals.
    static std::optional<Currency> parse(QStringView text);
    static Currency sek();

    QString code() const;

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    explicit Currency(std::array<char, 3> code) : m_code{code} {}
    std::array<char, 3> m_code;
};

} // namespace klarbok
