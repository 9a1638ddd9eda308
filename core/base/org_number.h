#pragma once

#include <QString>

#include <optional>

namespace klarbok {

/// A Swedish organisation number, or a sole trader's personal number, with a correct check digit.
class OrgNumber
{
public:
    /// Accepts NNNNNN-NNNN, ten digits, or twelve digits (16…, 19…, 20…).
    static std::optional<OrgNumber> parse(QStringView text);

    /// `556737-0431`
    QString text() const { return m_digits.left(6) + u'-' + m_digits.mid(6); }
    /// The third digit of a legal person is at least 2; below that it is somebody's personal
    /// number.
    bool isPersonal() const { return m_digits[2] < u'2'; }

    friend bool operator==(const OrgNumber &, const OrgNumber &) = default;

private:
    explicit OrgNumber(QString digits) : m_digits{std::move(digits)} {}
    QString m_digits;
};

} // namespace klarbok
