#pragma once

#include "ports/secret_store.h"

namespace klarbok::secrets {

/// Secrets in the operating system's keychain (Secret Service or KWallet, macOS Keychain, Windows
/// Credential Manager), under the service `Klarbok` and the key `<workspace>/<name>`. There is no
/// fallback: without a keychain nothing is stored, least of all in a file. Needs an event loop on
/// the calling thread; waits as long as the user thinks about an unlock dialog.
class KeychainStore final : public SecretStore
{
public:
    /// SecretMissing, KeychainMissing, KeychainRefused; `subject` is the secret's name.
    Task<std::shared_ptr<Secret>> read(QString workspace, SecretName name) override;
    /// InvalidInput when it is empty or longer than 2 500 bytes; else as read().
    Task<Done> write(QString workspace, SecretName name, std::shared_ptr<Secret> secret) override;
    /// Succeeds when it was not there.
    Task<Done> remove(QString workspace, SecretName name) override;
};

} // namespace klarbok::secrets
