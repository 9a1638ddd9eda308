#include "klarna/page.h"

#include "klarna/fields.h"

#include <QUrlQuery>

namespace klarbok::klarna {

namespace {

constexpr std::size_t kMostPages = 10'000;

Error bad(const QString &detail, const QUrl &url)
{
    return Error{ErrorKind::BadResponse, detail, url.host()};
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isSameService(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b) &&
           b.userInfo().isEmpty();
}

} // namespace

Result<Pagination> parsePagination(const Json &answer, std::size_t items)
{
    Fields fields{answer[u"pagination"], QStringLiteral("pagination")};
    const std::optional<qint64> count = fields.whole(u"count", Need::Required);
    const std::optional<qint64> total = fields.whole(u"total", Need::Optional);
    const QString next = fields.text(u"next", Need::Optional);
    if (fields.error())
        return *fields.error();
    if (*count != static_cast<qint64>(items))
        return Error{
            ErrorKind::BadResponse,
            QStringLiteral("pagination: count says %1, but %2 came").arg(*count).arg(items),
            QStringLiteral("pagination")};
    return Pagination{*count, total, next};
}

Paging::Paging(QUrl first) : m_first{first}, m_current{std::move(first)}
{
    m_visited.insert(m_current.toString(QUrl::FullyEncoded));
}

Result<bool> Paging::advance(const Pagination &page)
{
    m_received += page.count;
    if (page.total && m_received > *page.total)
        return bad(QStringLiteral("%1 items came of %2").arg(m_received).arg(*page.total), m_first);
    const bool isWhole = !page.total || m_received == *page.total;
    if (page.count == 0 || (page.next.isEmpty() && isWhole)) {
        if (!isWhole)
            return bad(QStringLiteral("only %1 items came of %2").arg(m_received).arg(*page.total),
                       m_first);
        return false;
    }
    QUrl next = m_first;
    if (page.next.isEmpty()) {
        QUrlQuery query{m_first};
        query.removeAllQueryItems(QStringLiteral("offset"));
        query.addQueryItem(QStringLiteral("offset"), QString::number(m_received));
        next.setQuery(query);
    } else {
        next = m_current.resolved(QUrl{page.next, QUrl::StrictMode});
        if (!next.isValid() || !isSameService(m_first, next))
            return Error{
                ErrorKind::InsecureAddress,
                QStringLiteral("the next page is said to be at another host: %1").arg(next.host()),
                m_first.host()};
    }
    if (!m_visited.insert(next.toString(QUrl::FullyEncoded)).second) {
        if (page.total && isWhole)
            return false; // a last page that points back does no harm
        return bad(QStringLiteral("the pages go round"), m_first);
    }
    if (m_visited.size() > kMostPages)
        return bad(QStringLiteral("the pages do not end"), m_first);
    m_current = next;
    return true;
}

} // namespace klarbok::klarna
