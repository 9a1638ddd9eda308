#include "ui/parts/setting_field.h"

#include "base/check.h"
#include "ui/parts/id_completer.h"
#include "ui/parts/oss_table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/setting_words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace klarbok::ui {

namespace {

using flow::SettingType;

const flow::SettingSpec &specOf(const QString &key)
{
    const flow::SettingSpec *spec = flow::Settings::find(key);
    KLARBOK_EXPECTS(spec);
    return *spec;
}

/// In characters; what is left of the row stays empty.
int widthOf(SettingType type)
{
    switch (type) {
    case SettingType::Series: return 4;
    case SettingType::Number:
    case SettingType::Rate:
    case SettingType::Ore:
    case SettingType::Account:
    case SettingType::OptionalAccount: return 10;
    case SettingType::Dimension: return 16;
    case SettingType::Choice:
    case SettingType::OssTable:
    case SettingType::Date: return 0;
    case SettingType::Address:
    case SettingType::FeeTable:
    case SettingType::Words: return 56;
    }
    KLARBOK_EXPECTS(false);
    return 0;
}

} // namespace

SettingField::SettingField(const QString &key, QWidget *parent)
    : QWidget{parent}, m_spec{specOf(key)}, m_remark{label(Text::Quiet, {}, this)}
{
    setObjectName(QStringLiteral("setting:") + key);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid + kGrid / 2);
    if (m_spec.type == SettingType::Choice) {
        m_choice = new QComboBox(this);
        for (const QString &choice : m_spec.choices)
            m_choice->addItem(words::choiceLabel(choice), choice);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &SettingField::edited);
    } else if (m_spec.type == SettingType::Date) {
        m_date = new QDateEdit(this);
        m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_date->setCalendarPopup(true);
        connect(m_date, &QDateEdit::dateChanged, this, &SettingField::edited);
    } else if (m_spec.type == SettingType::OssTable) {
        m_oss = new OssTable(this);
        connect(m_oss, &OssTable::edited, this, &SettingField::edited);
    } else {
        m_line = new QLineEdit(this);
        const int characters = widthOf(m_spec.type);
        m_line->setFixedWidth(fontMetrics().averageCharWidth() * characters + kGrid * 2);
        connect(m_line, &QLineEdit::textChanged, this, &SettingField::edited);
    }
    editor()->setObjectName(key);
    editor()->setAccessibleName(words::settingLabel(key));
    editor()->setAccessibleDescription(words::settingHelp(key));
    editor()->setToolTip(words::settingHelp(key));
    row->addWidget(editor(), m_oss ? 1 : 0);
    if (m_spec.type == SettingType::Ore)
        row->addWidget(new QLabel(tr("kr"), this));
    m_remark->setWordWrap(false);
    row->addWidget(m_remark);
    if (!m_oss)
        row->addStretch(1);
    setFocusProxy(editor());
}

QWidget *SettingField::editor() const
{
    if (m_choice)
        return m_choice;
    if (m_oss)
        return m_oss;
    return m_date ? static_cast<QWidget *>(m_date) : m_line;
}

QString SettingField::value() const
{
    if (m_choice)
        return m_choice->currentData().toString();
    if (m_oss)
        return m_oss->value();
    if (m_date)
        return m_date->date().toString(Qt::ISODate);
    if (m_spec.type == SettingType::Ore) {
        const auto amount = words::parseAmount(m_line->text(), Currency::sek());
        return amount ? QString::number(amount->units()) : m_line->text();
    }
    return m_line->text().trimmed();
}

void SettingField::setValue(const QString &value)
{
    const QSignalBlocker quiet{editor()};
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value));
    else if (m_date)
        m_date->setDate(QDate::fromString(value, Qt::ISODate));
    else if (m_oss)
        m_oss->setValue(value);
    else if (m_spec.type == SettingType::Ore)
        m_line->setText(words::amount(Money::sek(value.toLongLong())));
    else
        m_line->setText(value);
}

void SettingField::setRemark(const QString &text)
{
    m_remark->setText(text);
}

void SettingField::setChoices(const std::vector<std::pair<QString, QString>> &choices)
{
    delete m_line->completer();
    auto *completer = new IdCompleter(choices, this);
    completer->popup()->setAccessibleName(tr("Choices that fit"));
    m_line->setCompleter(completer);
}

} // namespace klarbok::ui
