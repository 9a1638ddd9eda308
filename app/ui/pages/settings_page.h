#pragma once

#include "ledger/oss_map.h"
#include "ui/pages/page.h"
#include "ui/parts/setting_field.h"
#include "ui/setup_presenter.h"

#include <optional>

class QTabWidget;

namespace klarbok::ui {

class ConnectionsTab;

/// Connections, accounts, dates and rules, gift cards and tips, sales abroad.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Workbench *bench, QWidget *parent = nullptr);

    QList<QAction *> actions() const { return {m_save, m_revert}; }

    /// Turns to the OSS table; with the subject of an `oss_rate` question the pair that it asks
    /// about has its row there.
    void showOssTable(const QString &subject = {});

private:
    QWidget *form(const QStringList &keys, const QString &intro);
    void showSettings(const flow::Settings &settings);
    void showChoices(const flow::DimensionChoices &choices);
    void sayNames();
    const std::vector<BooksDimension> *choicesOf(const QString &key) const;
    void updateActions();
    void addWantedPair();
    void showField(const SettingField *field);
    void showFailure(const Error &error);
    QMap<QString, QString> changes() const;

    Workbench *m_bench;
    SetupPresenter *m_presenter;
    ConnectionsTab *m_connections;
    QTabWidget *m_tabs;
    QList<SettingField *> m_fields;
    QMap<QString, QString> m_stored;
    QMap<QString, QString> m_accountNames;
    std::optional<flow::DimensionChoices> m_dimensions; ///< empty: not read
    std::optional<ledger::OssPair> m_wantedPair;
    QAction *m_save;
    QAction *m_revert;
};

} // namespace klarbok::ui
