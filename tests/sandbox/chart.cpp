#include "books.h"

namespace klarbok::sandbox {

std::vector<Account> chartOfAccounts()
{
    struct Known
    {
        const char *id;
        const char *name;
        const char *vatCode;
    };
    // BAS 2026 names.
    static constexpr Known kKnown[] = {
        {"1510", "Kundfordringar", "0"},
        {"1516", "Tvistiga kundfordringar", "0"},
        {"1519", "Nedskrivning av kundfordringar", "0"},
        {"1580", "Fordringar för kontokort och kuponger (avslutat)", "0"},
        {"1650", "Momsfordran", "0"},
        {"1684", "Kortfristiga fordringar hos leverantörer", "0"},
        {"1686", "Fordringar för kontokort och kuponger", "0"},
        {"1687", "Fordringar Kustom", "0"},
        {"1689", "Övriga kortfristiga fordringar", "0"},
        {"1930", "Företagskonto", "0"},
        {"1940", "Övriga bankkonton", "0"},
        {"1980", "Valutakonton", "0"},
        {"2081", "Aktiekapital", "0"},
        {"2091", "Balanserad vinst eller förlust", "0"},
        {"2420", "Förskott från kunder", "0"},
        {"2421", "Ej inlösta presentkort", "0"},
        {"2440", "Leverantörsskulder", "0"},
        {"2610", "Utgående moms, 25 %", "1"},
        {"2611", "Utgående moms på försäljning inom Sverige, 25 %", "1"},
        {"2621", "Utgående moms på försäljning inom Sverige, 12 %", "2"},
        {"2631", "Utgående moms på försäljning inom Sverige, 6 %", "3"},
        {"2640", "Ingående moms", "4"},
        {"2641", "Debiterad ingående moms", "4"},
        {"2645", "Beräknad ingående moms på förvärv från utlandet", "4"},
        {"2650", "Redovisningskonto för moms", "0"},
        {"2670", "Utgående moms på försäljning inom EU, OSS", "0"},
        {"2820", "Kortfristiga skulder till anställda", "0"},
        {"2830", "Avräkning för annans räkning", "0"},
        {"2890", "Övriga kortfristiga skulder", "0"},
        {"3001", "Försäljning inom Sverige, 25 % moms", "1"},
        {"3002", "Försäljning inom Sverige, 12 % moms", "2"},
        {"3003", "Försäljning inom Sverige, 6 % moms", "3"},
        {"3004", "Försäljning inom Sverige, momsfri", "0"},
        {"3105", "Försäljning varor till land utanför EU", "0"},
        {"3106", "Försäljning varor till annat EU-land, momspliktig", "0"},
        {"3108", "Försäljning varor till annat EU-land, momsfri", "0"},
        {"3520", "Fakturerade frakter", "1"},
        {"3540", "Faktureringsavgifter", "1"},
        {"3590", "Övriga fakturerade kostnader", "1"},
        {"3730", "Lämnade rabatter", "0"},
        {"3740", "Öres- och kronutjämning", "0"},
        {"3790", "Övriga intäktskorrigeringar", "0"},
        {"3960", "Valutakursvinster på fordringar och skulder av rörelsekaraktär", "0"},
        {"3990", "Övriga ersättningar, bidrag och intäkter", "0"},
        {"3999", "Övriga rörelseintäkter", "0"},
        {"4010", "Inköp av varor", "0"},
        {"6040", "Kontokortsavgifter", "0"},
        {"6050", "Försäljningsprovisioner", "0"},
        {"6060", "Kreditförsäljningskostnader", "0"},
        {"6064", "Factoringavgifter", "0"},
        {"6069", "Övriga kreditförsäljningskostnader", "0"},
        {"6351", "Konstaterade förluster på kundfordringar", "0"},
        {"6380", "Förluster på övriga kortfristiga fordringar", "0"},
        {"6570", "Bankkostnader", "0"},
        {"6990", "Övriga externa kostnader", "0"},
        {"7960", "Valutakursförluster på fordringar och skulder av rörelsekaraktär", "0"},
    };
    std::vector<Account> accounts;
    for (const Known &known : kKnown) {
        Account account;
        account.id = QString::fromLatin1(known.id);
        account.name = QString::fromUtf8(known.name);
        account.vatCode = QString::fromLatin1(known.vatCode);
        switch (known.id[0]) {
        case '1': account.type = QStringLiteral("asset"); break;
        case '2': account.type = QStringLiteral("liability"); break;
        case '3': account.type = QStringLiteral("income"); break;
        default: account.type = QStringLiteral("cost");
        }
        account.closed = account.id == u"1580";
        accounts.push_back(std::move(account));
    }
    return accounts;
}

} // namespace klarbok::sandbox
