#pragma once

#include <QByteArray>

#include <utility>

namespace klarbok {

/// A password or key. Wiped from memory when it goes; cannot be copied by accident, printed or
/// compared as text.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);
    ~Secret();
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    Secret clone() const { return Secret{reveal()}; }
    bool isEmpty() const { return m_value.isEmpty(); }

    /// The bytes themselves, for the one place that hands them to the wire or the keychain. A deep
    /// copy would outlive the wiping: use it within one expression.
    QByteArray reveal() const
    {
        return QByteArray::fromRawData(m_value.constData(), m_value.size());
    }
    /// `••••1234`: the last four characters when there are at least twelve, otherwise only dots.
    /// For the screen.
    QString masked() const;

private:
    void wipe() noexcept;
    QByteArray m_value;
};

} // namespace klarbok
