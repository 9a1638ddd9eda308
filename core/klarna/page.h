#pragma once

#include "base/json.h"
#include "base/result.h"

#include <QUrl>

#include <optional>
#include <set>
#include <vector>

namespace klarbok::klarna {

/// What a list answer says about where it stands (Settlements API, `pagination`).
struct Pagination
{
    qint64 count = 0; ///< items in this answer
    std::optional<qint64> total;
    QString next; ///< empty on the last page, or when the service leaves it out
};

/// BadResponse when it is missing or does not agree with the `items` that came.
Result<Pagination> parsePagination(const Json &answer, std::size_t items);

/// Walks through the pages of one list: follows `next`, counts on by offset where `next` is missing
/// but the total is not reached, and stops where a service would lead it in circles or away.
class Paging
{
public:
    explicit Paging(QUrl first);

    const QUrl &current() const { return m_current; }
    /// Takes note of the page just read. True: read on at current(). False: that was the last one.
    /// InsecureAddress when `next` leads to another scheme, host or port; BadResponse when the
    /// pages go round, or fewer or more items came than the total promised.
    Result<bool> advance(const Pagination &page);

private:
    QUrl m_first;
    QUrl m_current;
    qint64 m_received = 0;
    std::set<QString> m_visited;
};

} // namespace klarbok::klarna
