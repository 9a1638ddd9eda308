#pragma once

#include "ports/secret_store.h"

#include <QString>

#include <array>
#include <optional>

namespace klarbok::secrets {

/// Every secret there is, in the order in which they are asked for.
inline constexpr std::array kSecretNames = {
    SecretName::KlarnaUsername, SecretName::KlarnaSecret, SecretName::KustomUsername,
    SecretName::KustomSecret,   SecretName::BlClientId,   SecretName::BlClientSecret,
    SecretName::BlUserKey,
};

/// The name on the command line and in the keychain: `klarna.username`.
QString secretKey(SecretName name);
std::optional<SecretName> parseSecretName(QStringView key);

/// The variable that holds it where there is no keychain: `KLARBOK_KLARNA_USERNAME`.
QString environmentVariable(SecretName name);

/// The longest secret, in bytes, that every platform's keychain takes (Windows stops at 2 560).
inline constexpr qsizetype kMaxSecretBytes = 2500;

} // namespace klarbok::secrets
