#pragma once

#include "flow/checkup.h"
#include "flow/session.h"
#include "flow/workspace_settings.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace klarbok::ui {

/// A key as it was typed, on its way to the keychain.
using EnteredSecrets = std::vector<std::pair<SecretName, std::shared_ptr<Secret>>>;

/// Connections, accounts and settings of one workspace: what the guide and the settings page share.
/// One thing at a time; `busyChanged` says so.
class SetupPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SetupPresenter(QObject *parent = nullptr);

    void setSession(flow::SessionPtr session) { m_session = std::move(session); }
    const flow::SessionPtr &session() const { return m_session; }
    bool isBusy() const { return m_running > 0; }
    QDate today() const;

    void loadSettings();
    void loadAccountNames();
    /// Asks the books. Says nothing where they cannot be asked: the ids can be typed all the same.
    void loadDimensions();
    /// Empty changes only load.
    void change(QMap<QString, QString> changes);
    void loadSecrets(const std::vector<SecretName> &names);
    void storeSecret(SecretName name, const QString &value);
    void removeSecret(SecretName name);

    /// Stores addresses and keys and tries them at once.
    void connectKlarna(QMap<QString, QString> addresses, EnteredSecrets secrets);
    /// Stores addresses and keys and asks which companies they reach.
    void connectBooks(QMap<QString, QString> addresses, EnteredSecrets secrets);
    void findCompanies();
    void chooseCompany(BooksCompany company);
    void propose();
    void check();

    static std::shared_ptr<Secret> secretFrom(const QString &text);

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void settingsLoaded(const klarbok::flow::Settings &settings);
    void accountNamesLoaded(const QMap<QString, QString> &names);
    void dimensionsLoaded(const klarbok::flow::DimensionChoices &choices);
    void changed(const klarbok::flow::Settings &settings);
    void secretLoaded(klarbok::SecretName name, bool isStored);
    void secretTroubled(klarbok::SecretName name, const klarbok::Error &error);
    void klarnaConnected();
    void companiesFound(const std::vector<klarbok::BooksCompany> &companies);
    void companyChosen();
    void proposed(const std::vector<klarbok::flow::AccountProposal> &proposals);
    void checked(const klarbok::flow::Checkup &checkup);
    void failed(const klarbok::Error &error);

private:
    template<typename T, typename Then>
    void run(Task<T> task, Then then);

    flow::SessionPtr m_session;
    int m_running = 0;
};

} // namespace klarbok::ui
