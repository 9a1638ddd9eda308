#pragma once

#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

namespace klarbok {

/// An identifier that can't be mistaken for another: one door in, one door out.
template<typename Tag>
class Id
{
public:
    /// 1–128 characters from letters, digits and `._:-`: what Klarna, Björn Lundén and we use.
    /// Anything else: nullopt.
    static std::optional<Id> parse(QString text)
    {
        if (text.isEmpty() || text.size() > 128)
            return std::nullopt;
        const bool clean = std::ranges::all_of(text, [](QChar c) {
            const char16_t u = c.unicode();
            return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') ||
                   (u >= u'0' && u <= u'9') || u == u'.' || u == u'_' || u == u':' || u == u'-';
        });
        if (!clean)
            return std::nullopt;
        return Id{std::move(text)};
    }

    const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text) : m_text{std::move(text)} {}
    QString m_text;
};

using PayoutId = Id<struct PayoutTag>;            ///< Klarna's payment_reference
using OrderId = Id<struct OrderTag>;              ///< Klarna's order_id
using CaptureId = Id<struct CaptureTag>;          ///< Klarna's capture_id
using RefundId = Id<struct RefundTag>;            ///< Klarna's refund_id
using VoucherId = Id<struct VoucherTag>;          ///< our own: the marker, KB- and eight hex digits
using TransactionKey = Id<struct TransactionTag>; ///< our stable key of a settlement row

} // namespace klarbok
