#pragma once

#include "shop.h"
#include "world.h"

#include "base/result.h"

#include <QStringList>

namespace klarbok::sandbox {

/// Names of the built-in worlds: `month`, `shop`, the numbers of the acceptance scenarios and their
/// variants (`4b`), and causes of differences (`rows-missing`).
QStringList scenarioNames();

/// Builds a named world, or the one described by a JSON file (name ends in `.json`).
/// Error: InvalidInput, with what is wrong in `detail`.
Result<World> makeWorld(const QString &nameOrFile, quint64 seed);

/// A world described by JSON; the format stands in README.md.
Result<World> worldFromJson(const QByteArray &bytes, quint64 seed);

struct Scenario
{
    QString name;
    void (*build)(World &world, Shop &shop);
};

// Each list holds the scenarios of one file.
std::vector<Scenario> plainScenarios();      ///< 1, 2, 4–7, 9, 10
std::vector<Scenario> settlementScenarios(); ///< 3, 8, 13, 14, 16–18, 21
std::vector<Scenario> booksScenarios();      ///< 11, 12, 15, 19, 20
std::vector<Scenario> causeScenarios();      ///< differences of a payout, by what causes them

/// A month of an ordinary shop; `questions` adds rows that a careful program must ask about.
void buildMonth(World &world, Shop &shop, bool questions);

} // namespace klarbok::sandbox
