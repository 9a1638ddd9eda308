#pragma once

#include "base/secret.h"
#include "ports/task.h"

#include <QString>

#include <memory>
#include <vector>

namespace klarbok {

/// The names under which cli.md stores secrets.
enum class SecretName {
    KlarnaUsername,
    KlarnaSecret,
    KustomUsername,
    KustomSecret,
    BlClientId,
    BlClientSecret,
    BlUserKey,
};

/// Where secrets live: the OS keychain, or the environment for machines without one. Scope is the
/// workspace's id.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// SecretMissing, KeychainMissing or KeychainRefused when there is none.
    [[nodiscard]] virtual Task<std::shared_ptr<Secret>> read(QString workspace,
                                                             SecretName name) = 0;
    [[nodiscard]] virtual Task<Done> write(QString workspace, SecretName name,
                                           std::shared_ptr<Secret> secret) = 0;
    [[nodiscard]] virtual Task<Done> remove(QString workspace, SecretName name) = 0;
};

} // namespace klarbok
