#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

namespace klarbok::klarna {

/// The value of the Authorization header. User name and secret make ordinary Basic, for merchant
/// ids of the older form and UUIDs alike; an API key (`klarna_…`) without a user name stands alone
/// after `Basic`, as Klarna documents it. Blanks around what was pasted are dropped. SecretMissing
/// without a secret, InvalidInput when the two cannot be sent so.
Result<QByteArray> authorization(const Secret &username, const Secret &secret);

} // namespace klarbok::klarna
