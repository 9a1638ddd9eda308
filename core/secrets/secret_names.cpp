#include "secrets/secret_names.h"

#include "base/check.h"

namespace klarbok::secrets {

QString secretKey(SecretName name)
{
    switch (name) {
    case SecretName::KlarnaUsername: return QStringLiteral("klarna.username");
    case SecretName::KlarnaSecret: return QStringLiteral("klarna.secret");
    case SecretName::KustomUsername: return QStringLiteral("kustom.username");
    case SecretName::KustomSecret: return QStringLiteral("kustom.secret");
    case SecretName::BlClientId: return QStringLiteral("bl.client_id");
    case SecretName::BlClientSecret: return QStringLiteral("bl.client_secret");
    case SecretName::BlUserKey: return QStringLiteral("bl.user_key");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<SecretName> parseSecretName(QStringView key)
{
    for (const SecretName name : kSecretNames) {
        if (secretKey(name) == key)
            return name;
    }
    return std::nullopt;
}

QString environmentVariable(SecretName name)
{
    return QStringLiteral("KLARBOK_") + secretKey(name).toUpper().replace(u'.', u'_');
}

} // namespace klarbok::secrets
