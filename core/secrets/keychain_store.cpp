#include "secrets/keychain_store.h"

#include "secrets/secret_names.h"

#include <QFuture>
#include <QPromise>

#include <QCoroFuture>
#include <qt6keychain/keychain.h>

#include <optional>

namespace klarbok::secrets {

namespace {

const QString kService = QStringLiteral("Klarbok");

/// What a job left behind; `value` only after reading.
struct JobOutcome
{
    QKeychain::Error error = QKeychain::NoError;
    QString message;
    std::shared_ptr<Secret> value;
};

QString keyOf(const QString &workspace, SecretName name)
{
    return workspace + u'/' + secretKey(name);
}

ErrorKind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return ErrorKind::SecretMissing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry: return ErrorKind::KeychainRefused;
    // Without a D-Bus session, or without a service on it, libsecret ends in OtherError with a
    // translated text: nothing finer can be told apart.
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
    case QKeychain::NoError: break;
    }
    return ErrorKind::KeychainMissing;
}

Error failure(const JobOutcome &outcome, SecretName name)
{
    return Error{kindOf(outcome.error), outcome.message, secretKey(name)};
}

/// The job keeps a buffer of its own until it is deleted; this is as near as QtKeychain lets us
/// come to wiping it.
std::shared_ptr<Secret> takeValue(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray shared = job.binaryData();
    auto secret = std::make_shared<Secret>(shared);
    volatile char *byte = const_cast<char *>(shared.constData());
    for (qsizetype i = 0; i < shared.size(); ++i)
        byte[i] = 0;
    return secret;
}

/// Starts a job on the heap, which deletes itself when it is done. `keepAlive` is what the job
/// points into.
template<typename Job, typename Take>
QFuture<JobOutcome> run(Job *job, const QString &key, std::shared_ptr<Secret> keepAlive, Take take)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    auto promise = std::make_shared<QPromise<JobOutcome>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, promise, keepAlive = std::move(keepAlive), take](QKeychain::Job *) {
                         JobOutcome outcome{job->error(), job->errorString(), nullptr};
                         if (outcome.error == QKeychain::NoError)
                             outcome.value = take(*job);
                         promise->addResult(std::move(outcome));
                         promise->finish();
                     });
    auto future = promise->future();
    job->start();
    return future;
}

template<typename Job>
std::shared_ptr<Secret> nothing(const Job &)
{
    return nullptr;
}

std::optional<Error> misfit(const std::shared_ptr<Secret> &secret, SecretName name)
{
    if (!secret || secret->isEmpty())
        return Error{ErrorKind::InvalidInput, QStringLiteral("secret is empty"), secretKey(name)};
    if (secret->reveal().size() > kMaxSecretBytes) {
        return Error{ErrorKind::InvalidInput, QStringLiteral("secret is longer than 2500 bytes"),
                     secretKey(name)};
    }
    return std::nullopt;
}

} // namespace

Task<std::shared_ptr<Secret>> KeychainStore::read(QString workspace, SecretName name)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    const JobOutcome outcome = co_await run(job, keyOf(workspace, name), nullptr, takeValue);
    if (outcome.error != QKeychain::NoError)
        co_return failure(outcome, name);
    if (outcome.value->isEmpty()) {
        co_return Error{ErrorKind::SecretMissing, QStringLiteral("the stored secret is empty"),
                        secretKey(name)};
    }
    co_return outcome.value;
}

Task<Done> KeychainStore::write(QString workspace, SecretName name, std::shared_ptr<Secret> secret)
{
    if (auto wrong = misfit(secret, name))
        co_return std::move(*wrong);
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret->reveal()); // points into the secret, which lives as long as the job
    const JobOutcome outcome =
        co_await run(job, keyOf(workspace, name), secret, nothing<QKeychain::WritePasswordJob>);
    if (outcome.error != QKeychain::NoError)
        co_return failure(outcome, name);
    co_return Done{};
}

Task<Done> KeychainStore::remove(QString workspace, SecretName name)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    const JobOutcome outcome =
        co_await run(job, keyOf(workspace, name), nullptr, nothing<QKeychain::DeletePasswordJob>);
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound)
        co_return failure(outcome, name);
    co_return Done{};
}

} // namespace klarbok::secrets
