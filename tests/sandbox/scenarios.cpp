#include "scenarios.h"

#include <QFile>

#include <algorithm>

namespace klarbok::sandbox {

namespace {

std::vector<Scenario> all()
{
    std::vector<Scenario> scenarios{
        {QStringLiteral("month"), [](World &world, Shop &shop) { buildMonth(world, shop, false); }},
        {QStringLiteral("shop"), [](World &world, Shop &shop) { buildMonth(world, shop, true); }},
    };
    for (const auto &list :
         {plainScenarios(), settlementScenarios(), booksScenarios(), causeScenarios()})
        scenarios.insert(scenarios.end(), list.begin(), list.end());
    return scenarios;
}

} // namespace

QStringList scenarioNames()
{
    QStringList names;
    for (const Scenario &scenario : all())
        names += scenario.name;
    return names;
}

Result<World> makeWorld(const QString &nameOrFile, quint64 seed)
{
    if (nameOrFile.endsWith(u".json")) {
        QFile file{nameOrFile};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::InvalidInput, QStringLiteral("cannot read ") + nameOrFile};
        return worldFromJson(file.readAll(), seed);
    }
    const QString name = nameOrFile == u"demo" ? QStringLiteral("month") : nameOrFile;
    const std::vector<Scenario> scenarios = all();
    const auto found = std::ranges::find(scenarios, name, &Scenario::name);
    if (found == scenarios.end())
        return Error{ErrorKind::InvalidInput, QStringLiteral("no scenario ") + nameOrFile};
    World world{seed};
    world.scenario = name;
    Shop shop{world.klarna(), world.random};
    found->build(world, shop);
    return world;
}

} // namespace klarbok::sandbox
