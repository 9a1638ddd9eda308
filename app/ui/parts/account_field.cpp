#include "ui/parts/account_field.h"

#include "ui/parts/id_completer.h"
#include "ui/parts/theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace klarbok::ui {

AccountField::AccountField(const QString &objectName, const AccountNames &names, QWidget *parent)
    : QWidget{parent},
      m_names{names},
      m_line{new QLineEdit(this)},
      m_name{label(Text::Quiet, {}, this)}
{
    m_line->setObjectName(objectName);
    m_line->setAccessibleName(tr("Account"));
    m_line->setAccessibleDescription(tr("Type a number or a part of the account's name"));
    m_line->setPlaceholderText(tr("Number or name"));
    m_line->setFixedWidth(fontMetrics().averageCharWidth() * 22 + kGrid * 2);
    m_name->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_line);
    row->addWidget(m_name);
    row->addStretch(1);
    setFocusProxy(m_line);

    std::vector<std::pair<QString, QString>> choices;
    choices.reserve(m_names.size());
    for (const auto &[account, name] : m_names)
        choices.emplace_back(account.number(), name);
    auto *completer = new IdCompleter(choices, this);
    completer->popup()->setAccessibleName(tr("Accounts that fit"));
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        sayName();
        Q_EMIT edited();
    });
}

void AccountField::setAccount(const std::optional<ledger::Account> &account)
{
    m_line->setText(account ? account->number() : QString{});
}

std::optional<ledger::Account> AccountField::account() const
{
    return ledger::Account::parse(text());
}

QString AccountField::text() const
{
    return m_line->text().trimmed();
}

void AccountField::sayName()
{
    const auto typed = account();
    const auto known = typed ? std::ranges::find(m_names, *typed, &AccountNames::value_type::first)
                             : m_names.end();
    if (known != m_names.end())
        m_name->setText(known->second);
    else if (typed && typed->number().size() >= 4 && !m_names.empty())
        m_name->setText(tr("Not in the chart of accounts as it was last read"));
    else
        m_name->clear();
}

} // namespace klarbok::ui
