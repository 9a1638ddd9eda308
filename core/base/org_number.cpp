#include "base/org_number.h"

#include <algorithm>

namespace klarbok {

std::optional<OrgNumber> OrgNumber::parse(QStringView text)
{
    QString digits = text.trimmed().toString();
    const qsizetype hyphen = digits.indexOf(u'-');
    if (hyphen >= 0) {
        if (hyphen != digits.size() - 5)
            return std::nullopt;
        digits.remove(hyphen, 1);
    }
    if (digits.size() == 12 &&
        (digits.startsWith(u"16") || digits.startsWith(u"19") || digits.startsWith(u"20")))
        digits.remove(0, 2);
    if (digits.size() != 10 ||
        !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    int sum = 0; // Luhn: weights 2,1,2,1… from the left, digit sums, divisible by ten
    for (int i = 0; i < 10; ++i) {
        const int product = (digits[i].unicode() - u'0') * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    if (sum % 10 != 0)
        return std::nullopt;
    return OrgNumber{std::move(digits)};
}

} // namespace klarbok
