#include "buyer.h"

#include "random.h"

#include <QStringList>

namespace klarbok::sandbox {

namespace {

const QString &pick(const QStringList &list, Random &random)
{
    return list[random.below(static_cast<int>(list.size()))];
}

int checkDigit(const QString &nineDigits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const int product = nineDigits[i].digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
}

} // namespace

Buyer buyerOf(const QString &orderId)
{
    static const QStringList kGiven{QStringLiteral("Tove"),     QStringLiteral("Hilding"),
                                    QStringLiteral("Ragnhild"), QStringLiteral("Yngvar"),
                                    QStringLiteral("Signhild"), QStringLiteral("Åskar")};
    static const QStringList kFamily{QStringLiteral("Ljungkvarn"), QStringLiteral("Tjärnudde"),
                                     QStringLiteral("Snömyr"),     QStringLiteral("Barkbro"),
                                     QStringLiteral("Vättevik"),   QStringLiteral("Porsmosse")};
    static const QStringList kStreets{QStringLiteral("Påhittade gränd"),
                                      QStringLiteral("Sagostigen"), QStringLiteral("Diktarbacken")};
    static const QStringList kCities{QStringLiteral("Storlien"), QStringLiteral("Funäsdalen"),
                                     QStringLiteral("Jokkmokk")};

    Random random{orderId.left(8).toULongLong(nullptr, 16)};
    Buyer buyer;
    buyer.givenName = pick(kGiven, random);
    buyer.familyName = pick(kFamily, random);
    buyer.email = QStringLiteral("kund%1@example.se").arg(orderId.left(6));
    buyer.phone = QStringLiteral("+46701740%1").arg(random.between(605, 699));
    buyer.street = QStringLiteral("%1 %2").arg(pick(kStreets, random)).arg(random.between(1, 99));
    buyer.postalCode = QStringLiteral("98%1").arg(random.between(100, 999));
    buyer.city = pick(kCities, random);
    const QString born = QStringLiteral("%1%2%3")
                             .arg(random.between(50, 99))
                             .arg(random.between(1, 12), 2, 10, QLatin1Char('0'))
                             .arg(random.between(1, 28), 2, 10, QLatin1Char('0'));
    const QString nine = born + QString::number(random.between(100, 979));
    buyer.birthDate =
        QStringLiteral("19%1-%2-%3").arg(born.left(2), born.mid(2, 2), born.mid(4, 2));
    buyer.nationalId = QStringLiteral("19%1%2").arg(nine).arg((checkDigit(nine) + 5) % 10);
    return buyer;
}

} // namespace klarbok::sandbox
