#pragma once

#include "flow/settings.h"

#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace klarbok::ui {

class OssTable;

/// The editor of one setting, made from its row in the settings table. Values go in and out as they
/// are stored; people see and type them the Swedish way.
class SettingField : public QWidget
{
    Q_OBJECT

public:
    explicit SettingField(const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_spec.key; }
    QString value() const;
    void setValue(const QString &value);
    /// Said after the editor: the account's name in the company's chart.
    void setRemark(const QString &text);
    /// Ids with their names, to complete what is typed.
    void setChoices(const std::vector<std::pair<QString, QString>> &choices);
    /// For the setting that is a table; nullptr for the others.
    OssTable *ossTable() const { return m_oss; }
    /// Where the keyboard goes.
    QWidget *editor() const;

Q_SIGNALS:
    void edited();

private:
    const flow::SettingSpec &m_spec;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QDateEdit *m_date = nullptr;
    OssTable *m_oss = nullptr;
    QLabel *m_remark;
};

} // namespace klarbok::ui
