#pragma once

#include "compose/composition.h"
#include "flow/workspace_settings.h"
#include "sandbox/sandbox_process.h"
#include "support/wait.h"

#include <QTemporaryDir>

namespace klarbok::test {

/// Both services as processes of their own and a workspace that is connected to them; keys come
/// from the environment. Nothing is fetched yet.
class Shop
{
public:
    explicit Shop(const QString &scenario, const QStringList &faults = {})
        : m_sandbox{scenario, faults}
    {
        const Json &ready = m_sandbox.ready();
        const Json &klarna = ready[u"klarna"];
        const Json &books = ready[u"bjornlunden"];
        const std::pair<const char *, const Json &> keys[] = {
            {"KLARBOK_KLARNA_USERNAME", klarna[u"username"]},
            {"KLARBOK_KLARNA_SECRET", klarna[u"secret"]},
            {"KLARBOK_BL_CLIENT_ID", books[u"client_id"]},
            {"KLARBOK_BL_CLIENT_SECRET", books[u"client_secret"]},
            {"KLARBOK_BL_USER_KEY", books[u"user_key"]}};
        for (const auto &[variable, key] : keys)
            qputenv(variable, key.toString().toUtf8());
        const auto made = m_composition.workspaces()->create(QStringLiteral("Butiken"),
                                                             ready[u"org_no"].toString());
        m_session = m_composition.open(made->name).value();
        const auto set = wait(flow::changeSettings(
            m_session, {{QStringLiteral("klarna.host"), klarna[u"host"].toString()},
                        {QStringLiteral("bl.auth_url"), books[u"auth_url"].toString()},
                        {QStringLiteral("bl.api_url"), books[u"api_url"].toString()},
                        {QStringLiteral("riksbank.url"), ready[u"riksbank"][u"url"].toString()},
                        {QStringLiteral("start_date"), ready[u"start_date"].toString()}}));
        if (!set)
            qFatal("the shop's settings: %s", qPrintable(set.error().detail));
    }

    SandboxProcess &sandbox() { return m_sandbox; }
    const flow::SessionPtr &session() const { return m_session; }
    const compose::Composition &composition() const { return m_composition; }

private:
    compose::Options options() const
    {
        compose::Options made;
        made.dataDir = m_data.path();
        made.secretsFromEnvironment = true;
        const QString today = m_sandbox.ready()[u"today"].toString();
        made.now = QDateTime{QDate::fromString(today, Qt::ISODate), QTime{12, 0}, Qt::UTC};
        return made;
    }

    SandboxProcess m_sandbox;
    QTemporaryDir m_data;
    compose::Composition m_composition{options()};
    flow::SessionPtr m_session;
};

} // namespace klarbok::test
