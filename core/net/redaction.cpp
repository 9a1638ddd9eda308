#include "net/redaction.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace klarbok::net {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kHidden = u"•••";

/// Allow-lists: a name that nobody thought of is hidden.
constexpr std::array kOpenQueryNames{
    QLatin1StringView{"start_date"},
    QLatin1StringView{"end_date"},
    QLatin1StringView{"size"},
    QLatin1StringView{"offset"},
    QLatin1StringView{"payment_reference"},
    QLatin1StringView{"currency_code"},
    QLatin1StringView{"pageRequested"},
    QLatin1StringView{"rowsRequested"},
};
constexpr std::array kOpenHeaders{
    QLatin1StringView{"accept"},
    QLatin1StringView{"content-type"},
    QLatin1StringView{"content-length"},
    QLatin1StringView{"user-agent"},
};

template<typename List>
bool contains(const List &list, const QString &name)
{
    return std::ranges::find(list, name) != list.end();
}

} // namespace

QString redactedAddress(const QUrl &url)
{
    QUrl open = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::RemoveQuery);
    QString text = open.toString(QUrl::FullyEncoded);
    if (!url.hasQuery())
        return text;
    QStringList parts;
    for (const auto &[name, value] : QUrlQuery{url}.queryItems())
        parts << name + u'=' + (contains(kOpenQueryNames, name) ? value : kHidden.toString());
    return text + u'?' + parts.join(u'&');
}

QString redactedRequest(const HttpRequest &request)
{
    QString text = QString::fromLatin1(request.verb) + u' ' + redactedAddress(request.url);
    for (const auto &[name, value] : request.headers) {
        const QString header = QString::fromLatin1(name);
        text += u" ["_s + header + u": "_s +
                (contains(kOpenHeaders, header.toLower()) ? QString::fromLatin1(value)
                                                          : kHidden.toString()) +
                u']';
    }
    return text;
}

QString redactedText(QString text)
{
    static const std::array patterns{
        // Basic abc=, Bearer abc.def
        QRegularExpression{uR"((\b(?:basic|bearer)\s+)[A-Za-z0-9+/=._~:-]+)"_s,
                           QRegularExpression::CaseInsensitiveOption},
        // "client_secret": "abc", secret=abc, User-Key: abc
        QRegularExpression{
            uR"((["']?\b[\w-]*(?:secret|password|token|authorization|api[_-]?key|user-?key|username|client[_-]?id)\b["']?\s*[:=]\s*["']?)(?!(?:basic|bearer)\b)[^\s"',&;}]+)"_s,
            QRegularExpression::CaseInsensitiveOption},
        // https://user:password@host
        QRegularExpression{uR"((://)[^/\s@]+(?=@))"_s},
        // Klarna's keys, wherever they stand
        QRegularExpression{
            uR"((\b(?:klarna_(?:live|test)_api_|kco_(?:live_|test_)?))[A-Za-z0-9+/=_-]+)"_s},
    };
    for (const QRegularExpression &pattern : patterns)
        text.replace(pattern, u"\\1"_s + kHidden);
    return text;
}

} // namespace klarbok::net
