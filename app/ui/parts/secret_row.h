#pragma once

#include "ports/secret_store.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace klarbok::ui {

/// One key in the keychain: whether it is there, a way to write a new one, a way to take it away.
/// What is stored is never shown.
class SecretRow : public QWidget
{
    Q_OBJECT

public:
    explicit SecretRow(SecretName name, QWidget *parent = nullptr);

    SecretName name() const { return m_name; }
    void setStored(bool isStored);
    void setTrouble(const QString &text);

Q_SIGNALS:
    void entered(klarbok::SecretName name, const QString &value);
    void removed(klarbok::SecretName name);

private:
    enum class Mode { Resting, Entering, Removing };
    void setMode(Mode mode);
    void accept();

    SecretName m_name;
    Mode m_mode = Mode::Resting;
    bool m_isStored = false;
    QLabel *m_status;
    QLineEdit *m_value;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace klarbok::ui
