#include "ui/parts/secret_row.h"

#include "ui/parts/theme.h"
#include "words/setting_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace klarbok::ui {

SecretRow::SecretRow(SecretName name, QWidget *parent)
    : QWidget{parent},
      m_name{name},
      m_status{new QLabel(this)},
      m_value{new QLineEdit(this)},
      m_change{new QPushButton(this)},
      m_remove{new QPushButton(tr("Remove"), this)},
      m_accept{new QPushButton(this)},
      m_cancel{new QPushButton(tr("Cancel"), this)}
{
    const QString called = words::secretLabel(name);
    const QString id = QStringLiteral("secret%1").arg(static_cast<int>(name));
    setObjectName(id);
    m_value->setObjectName(id + QStringLiteral("Value"));
    m_value->setAccessibleName(called);
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setMaxLength(2000);
    m_value->setFixedWidth(fontMetrics().averageCharWidth() * 36);
    m_change->setObjectName(id + QStringLiteral("Change"));
    m_remove->setObjectName(id + QStringLiteral("Remove"));
    m_accept->setObjectName(id + QStringLiteral("Accept"));
    m_cancel->setObjectName(id + QStringLiteral("Cancel"));
    m_remove->setAccessibleName(tr("Remove %1").arg(called));
    m_cancel->setAccessibleName(tr("Cancel the change of %1").arg(called));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_status);
    row->addWidget(m_value);
    row->addWidget(m_change);
    row->addWidget(m_remove);
    row->addWidget(m_accept);
    row->addWidget(m_cancel);
    row->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, [this] { setMode(Mode::Entering); });
    connect(m_remove, &QPushButton::clicked, this, [this] { setMode(Mode::Removing); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { setMode(Mode::Resting); });
    connect(m_accept, &QPushButton::clicked, this, &SecretRow::accept);
    connect(m_value, &QLineEdit::returnPressed, this, &SecretRow::accept);
    connect(m_value, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    setStored(false);
}

void SecretRow::setStored(bool isStored)
{
    m_isStored = isStored;
    setMode(Mode::Resting);
}

void SecretRow::setTrouble(const QString &text)
{
    setStored(false);
    m_status->setText(text);
}

void SecretRow::setMode(Mode mode)
{
    m_mode = mode;
    const QString called = words::secretLabel(m_name);
    const bool isResting = mode == Mode::Resting;
    m_value->clear();
    m_value->setVisible(mode == Mode::Entering);
    m_change->setVisible(isResting);
    m_change->setText(m_isStored ? tr("Change …") : tr("Enter …"));
    m_change->setAccessibleName(m_isStored ? tr("Change %1").arg(called)
                                           : tr("Enter %1").arg(called));
    m_remove->setVisible(isResting && m_isStored);
    m_accept->setVisible(!isResting);
    m_accept->setText(mode == Mode::Removing ? tr("Remove it") : tr("Save"));
    m_accept->setAccessibleName(m_accept->text() + u' ' + called);
    m_accept->setEnabled(mode == Mode::Removing);
    m_cancel->setVisible(!isResting);
    m_status->setVisible(mode != Mode::Entering);
    m_status->setText(mode == Mode::Removing ? tr("Remove it from the keychain?")
                      : m_isStored           ? tr("In the keychain")
                                             : tr("Missing"));
    if (mode == Mode::Entering)
        m_value->setFocus();
}

void SecretRow::accept()
{
    if (m_mode == Mode::Removing) {
        Q_EMIT removed(m_name);
    } else if (const QString value = m_value->text().trimmed(); !value.isEmpty()) {
        m_value->clear();
        Q_EMIT entered(m_name, value);
    }
    setMode(Mode::Resting);
}

} // namespace klarbok::ui
