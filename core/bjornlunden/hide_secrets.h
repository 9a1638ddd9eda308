#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace klarbok::bjornlunden {

/// The bytes with every occurrence of these secrets, in any case, replaced by dots. For answers
/// that quote the request, before anything of them is cut or kept.
QByteArray hideSecrets(const QByteArray &bytes,
                       const std::vector<std::shared_ptr<Secret>> &secrets);

} // namespace klarbok::bjornlunden
