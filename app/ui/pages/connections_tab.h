#pragma once

#include "ui/parts/setting_field.h"
#include "ui/setup_presenter.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QListWidget;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace klarbok::ui {

class Banner;
class SecretRow;

/// Addresses, keys and the company in the books, with a try-out.
class ConnectionsTab : public QWidget
{
    Q_OBJECT

public:
    ConnectionsTab(SetupPresenter *presenter, Banner *banner, QWidget *parent = nullptr);

    /// The address fields, saved with the other settings.
    const QList<SettingField *> &fields() const { return m_fields; }
    void setCompany(const QString &company);
    void load();

private:
    void addSecret(QFormLayout *form, SecretName name);
    void showCompanies(const std::vector<BooksCompany> &companies);
    void showCheckup(const flow::Checkup &checkup);

    SetupPresenter *m_presenter;
    Banner *m_banner;
    QList<SettingField *> m_fields;
    QHash<int, SecretRow *> m_secrets;
    std::vector<BooksCompany> m_companies;
    QLabel *m_company;
    QPushButton *m_choose;
    QListWidget *m_list;
    QPushButton *m_try;
};

} // namespace klarbok::ui
