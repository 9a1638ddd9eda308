#pragma once

#include "books.h"
#include "merchant.h"
#include "random.h"

#include <QDate>

#include <map>
#include <utility>

namespace klarbok::sandbox {

/// Everything that both services know, before any request.
struct World
{
    explicit World(quint64 seed);

    /// Klarna proper; merchants[0].
    Merchant &klarna() { return merchants.front(); }
    /// Adds the second source.
    Merchant &addKustom();
    /// The company whose books the shop keeps; the other one only stands in the list of companies.
    Books &company() { return books.front(); }

    QString scenario;
    quint64 seed;
    Random random;
    QDate today;
    QDate startDate;
    std::deque<Merchant> merchants;
    std::deque<Books> books;
    QString clientId = QStringLiteral("klarbok-sandbox");
    QString clientSecret = QStringLiteral("sandbox-client-secret-4711");
    std::map<std::pair<QString, QDate>, QString> rates; ///< kronor per unit that the scenario sets
    QStringList faults;                                 ///< those that the scenario starts with
};

} // namespace klarbok::sandbox
