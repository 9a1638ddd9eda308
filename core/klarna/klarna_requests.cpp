#include "klarna/klarna_requests.h"

#include "base/day.h"

#include <QUrlQuery>

#include <initializer_list>
#include <utility>

namespace klarbok::klarna {

namespace {

const QString kPageSize = QStringLiteral("500"); // the most that Klarna gives

using Query = std::initializer_list<std::pair<QString, QString>>;

QUrl address(const QUrl &host, const QString &path, Query query)
{
    QUrl url = host.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                             QUrl::StripTrailingSlash);
    url.setPath((url.path() == u"/" ? QString{} : url.path()) + path);
    if (query.size() > 0)
        url.setQuery(QUrlQuery{query});
    return url;
}

QString written(const QDateTime &utc)
{
    return utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace

QUrl payoutsAddress(const QUrl &host, QDate from, QDate to)
{
    return address(host, QStringLiteral("/settlements/v1/payouts"),
                   {{QStringLiteral("start_date"), written(startOfStockholmDay(from))},
                    {QStringLiteral("end_date"), written(endOfStockholmDay(to))},
                    {QStringLiteral("size"), kPageSize}});
}

QUrl checkAddress(const QUrl &host)
{
    return address(host, QStringLiteral("/settlements/v1/payouts"),
                   {{QStringLiteral("size"), QStringLiteral("1")}});
}

QUrl transactionsAddress(const QUrl &host, const PayoutId &payout)
{
    return address(host, QStringLiteral("/settlements/v1/transactions"),
                   {{QStringLiteral("payment_reference"), payout.text()},
                    {QStringLiteral("size"), kPageSize}});
}

QUrl reportAddress(const QUrl &host, const PayoutId &payout)
{
    return address(host, QStringLiteral("/settlements/v1/reports/payout"),
                   {{QStringLiteral("payment_reference"), payout.text()}});
}

QUrl orderAddress(const QUrl &host, const OrderId &order)
{
    return address(host, QStringLiteral("/ordermanagement/v1/orders/") + order.text(), {});
}

net::HttpRequest readRequest(const QUrl &address, Wanted wanted, const QByteArray &authorization)
{
    return {QByteArrayLiteral("GET"),
            address,
            {{"Accept",
              wanted == Wanted::Pdf ? "application/pdf, application/json" : "application/json"},
             {"Authorization", authorization},
             {"User-Agent", "Klarbok/" KLARBOK_VERSION}},
            {}};
}

QString pathAndQuery(const QUrl &address)
{
    return address.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment |
                            QUrl::FullyEncoded);
}

} // namespace klarbok::klarna
