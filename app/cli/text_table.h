#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace klarbok::cli {

/// Columns of text under headings, aligned by the width of what they hold.
class TextTable
{
public:
    enum class Align { Left, Right };

    TextTable(QStringList headings, std::vector<Align> aligns);
    void add(QStringList cells);
    bool isEmpty() const { return m_rows.empty(); }
    QString text() const;

private:
    QStringList m_headings;
    std::vector<Align> m_aligns;
    std::vector<QStringList> m_rows;
};

} // namespace klarbok::cli
