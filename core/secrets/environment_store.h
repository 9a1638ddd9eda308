#pragma once

#include "ports/secret_store.h"

namespace klarbok::secrets {

/// Secrets from environment variables, for servers and tests where no keychain exists. They hold
/// for every workspace and cannot be changed from here.
class EnvironmentStore final : public SecretStore
{
public:
    /// SecretMissing when the variable is unset or empty, InvalidInput when it is too long;
    /// `subject` is the variable's name.
    Task<std::shared_ptr<Secret>> read(QString workspace, SecretName name) override;
    /// NotAllowed, always.
    Task<Done> write(QString workspace, SecretName name, std::shared_ptr<Secret> secret) override;
    /// NotAllowed, always.
    Task<Done> remove(QString workspace, SecretName name) override;
};

} // namespace klarbok::secrets
