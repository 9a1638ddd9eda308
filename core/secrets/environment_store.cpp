#include "secrets/environment_store.h"

#include "secrets/secret_names.h"

namespace klarbok::secrets {

namespace {

Error readOnly(SecretName name)
{
    return Error{ErrorKind::NotAllowed, QStringLiteral("secrets come from the environment"),
                 secretKey(name)};
}

} // namespace

Task<std::shared_ptr<Secret>> EnvironmentStore::read(QString workspace, SecretName name)
{
    Q_UNUSED(workspace)
    const QString variable = environmentVariable(name);
    // qgetenv() would decode nothing, but on Windows it goes through the ANSI code page.
    QByteArray value = qEnvironmentVariable(qUtf8Printable(variable)).toUtf8();
    if (value.isEmpty()) {
        co_return Error{ErrorKind::SecretMissing,
                        QStringLiteral("the environment variable is not set"), variable};
    }
    if (value.size() > kMaxSecretBytes) {
        co_return Error{ErrorKind::InvalidInput, QStringLiteral("secret is longer than 2500 bytes"),
                        variable};
    }
    co_return std::make_shared<Secret>(std::move(value));
}

Task<Done> EnvironmentStore::write(QString workspace, SecretName name,
                                   std::shared_ptr<Secret> secret)
{
    Q_UNUSED(workspace)
    Q_UNUSED(secret)
    co_return readOnly(name);
}

Task<Done> EnvironmentStore::remove(QString workspace, SecretName name)
{
    Q_UNUSED(workspace)
    co_return readOnly(name);
}

} // namespace klarbok::secrets
