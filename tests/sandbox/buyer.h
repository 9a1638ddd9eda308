#pragma once

#include <QString>

namespace klarbok::sandbox {

/// A buyer who does not exist; the personal number fails its check digit on purpose.
struct Buyer
{
    QString givenName, familyName, email, phone, street, postalCode, city, birthDate, nationalId;
};

Buyer buyerOf(const QString &orderId);

} // namespace klarbok::sandbox
