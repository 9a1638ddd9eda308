#pragma once

#include "ui/said_answer.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace klarbok::ui {

/// An account by its number. Part of a number or a name is enough to find it; the name is said
/// beside the field.
class AccountField : public QWidget
{
    Q_OBJECT

public:
    AccountField(const QString &objectName, const AccountNames &names, QWidget *parent = nullptr);

    void setAccount(const std::optional<ledger::Account> &account);
    /// nullopt while it is empty or no account number.
    std::optional<ledger::Account> account() const;
    QString text() const;
    QLineEdit *editor() const { return m_line; }

Q_SIGNALS:
    void edited();

private:
    void sayName();

    AccountNames m_names;
    QLineEdit *m_line;
    QLabel *m_name;
};

} // namespace klarbok::ui
