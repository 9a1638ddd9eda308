#include "world.h"

namespace klarbok::sandbox {

namespace {

Books companyBooks(const QString &name, const QString &orgNumber, const QString &key)
{
    Books books;
    books.company = name;
    books.orgNumber = orgNumber;
    books.userKey = key;
    books.accounts = chartOfAccounts();
    books.years = {calendarYear(2025), calendarYear(2026)};
    books.series = {{QStringLiteral("A"), QStringLiteral("Huvudserie")},
                    {QStringLiteral("K"), QStringLiteral("Klarna")}};
    books.costCenters = {{QStringLiteral("10"), QStringLiteral("Butiken")},
                         {QStringLiteral("20"), QStringLiteral("Webben")},
                         {QStringLiteral("90"), QStringLiteral("Lagret"), true}};
    books.projects = {{QStringLiteral("V26"), QStringLiteral("Vårkampanj 2026")},
                      {QStringLiteral("V25"), QStringLiteral("Vårkampanj 2025"), true}};
    return books;
}

} // namespace

World::World(quint64 worldSeed) : seed{worldSeed}, random{worldSeed}
{
    Merchant klarnaMerchant;
    klarnaMerchant.source = QStringLiteral("klarna");
    klarnaMerchant.merchantId = QStringLiteral("K500211");
    klarnaMerchant.username = QStringLiteral("5e0b9c1a-7d42-4f6b-9a53-1c2d3e4f5a6b");
    klarnaMerchant.secret = QStringLiteral("klarna_test_api_c2FuZGJveC1zZWNyZXQtMDAwMQ");
    merchants.push_back(klarnaMerchant);

    books.push_back(companyBooks(QStringLiteral("Fjällvinden Friluft AB"),
                                 QStringLiteral("5593210478"),
                                 QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee01")));
    books.push_back(companyBooks(QStringLiteral("Systerbolaget Hem & Kök AB"),
                                 QStringLiteral("5592188360"),
                                 QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee02")));
}

Merchant &World::addKustom()
{
    Merchant kustom;
    kustom.source = QStringLiteral("kustom");
    kustom.merchantId = QStringLiteral("M100347");
    kustom.username = QStringLiteral("M100347_9f3c2a1b");
    kustom.secret = QStringLiteral("kco_test_api_c2FuZGJveC1rdXN0b20tMDAwMg");
    return merchants.emplace_back(kustom);
}

} // namespace klarbok::sandbox
