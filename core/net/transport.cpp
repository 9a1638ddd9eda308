#include "net/transport.h"

#include <QHostAddress>

#include <algorithm>

namespace klarbok::net {

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(headers, [&](const Header &header) { return header.first == name; });
    return found == headers.end() ? QByteArray{} : found->second;
}

QByteArray HttpReply::contentType() const
{
    const QByteArray whole = header("content-type");
    return whole.split(';').front().trimmed().toLower();
}

bool isAllowedAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    if (url.scheme() != QLatin1String("http"))
        return false;
    return url.host() == QLatin1String("localhost") || QHostAddress{url.host()}.isLoopback();
}

} // namespace klarbok::net
