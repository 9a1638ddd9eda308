#include "bl_service.h"

#include "bl_answers.h"
#include "bl_views.h"

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kToken = u"/auth/oauth/v2/token"_s;
const QString kApi = u"/bla-api/v1/sp/"_s;

Json scope(const QString &service, const QStringList &access)
{
    Json types = Json::array();
    for (const QString &type : access)
        types.append(type);
    return Json::object({{u"serviceName"_s, service}, {u"accessTypes"_s, types}});
}

} // namespace

BlService::BlService(World &world, Faults &faults)
    : m_world{world}, m_faults{faults}, m_random{world.seed + 77}
{
}

bool BlService::owns(const QString &path)
{
    return path == kToken || path.startsWith(kApi);
}

Answer BlService::refuse(const QString &exceptionId, const QString &message,
                         const QString &debugMessage)
{
    const bool isAbsent = m_faults.take(u"exception-id-absent"_s).has_value();
    return blRefusal(isAbsent ? QString{} : exceptionId, message, debugMessage);
}

Answer BlService::answer(const Request &request, qint64 nowMs)
{
    m_now = nowMs;
    if (request.path == kToken)
        return token(request);
    return api(request);
}

Answer BlService::token(const Request &request)
{
    if (m_faults.take(u"bl-token-503"_s))
        return gatewayPage(503, "Service Unavailable");
    if (request.method != u"POST")
        return springError(405, u"Method Not Allowed"_s, u"POST only"_s, kToken);
    // Only the form body counts; credentials in the address would end up in logs.
    QString form = QString::fromUtf8(request.body);
    const QUrlQuery fields{form.replace(u'+', u"%20"_s)};
    const auto field = [&](const QString &name) {
        return fields.queryItemValue(name, QUrl::FullyDecoded);
    };
    const bool isForm = request.header(u"content-type"_s)
                            .startsWith(u"application/x-www-form-urlencoded", Qt::CaseInsensitive);
    if (m_faults.take(u"bl-token-401"_s) || !isForm || field(u"client_id"_s) != m_world.clientId ||
        field(u"client_secret"_s) != m_world.clientSecret)
        return Answer::text("Authentication Required", 401);
    if (field(u"grant_type"_s) != u"client_credentials")
        return Answer::json(Json::object({{u"error"_s, u"unsupported_grant_type"_s}}), 400);
    const qint64 life = m_faults.takeNumber(u"bl-token-life"_s).value_or(3600);
    const QString token = m_random.uuid();
    m_tokens[token] = m_now + life * 1000;
    return Answer::json(
        Json::object({{u"access_token"_s, token},
                      {u"token_type"_s, m_random.oneIn(2) ? u"bearer"_s : u"Bearer"_s},
                      {u"expires_in"_s, life},
                      {u"scope"_s, u"oob"_s}}));
}

Answer BlService::api(const Request &request)
{
    if (m_faults.take(u"bl-drop"_s) || m_faults.take(u"bl-timeout"_s))
        return Answer::dropped();
    const qint64 limit = m_faults.value(u"bl-rate"_s).value_or(u"10"_s).toLongLong();
    if (m_faults.take(u"bl-429"_s) || !m_rate.admit(m_now, limit)) {
        Answer tooMany = Answer::text("Too Many Requests", 429);
        if (++m_refusals % 2 == 1)
            tooMany.headers.emplace_back("Retry-After", "1");
        return tooMany;
    }
    const QString header = request.header(u"authorization"_s);
    const auto known = m_tokens.find(header.mid(7));
    const bool isValid = header.startsWith(u"Bearer ", Qt::CaseInsensitive) &&
                         known != m_tokens.end() && m_now < known->second;
    if (m_faults.take(u"bl-token-expired"_s)) {
        m_tokens.erase(header.mid(7));
        return Answer::json(Json::object({{u"error"_s, u"invalid_token"_s}}), 401);
    }
    if (!isValid)
        return Answer::json(Json::object({{u"error"_s, u"invalid_token"_s}}), 401);
    if (m_faults.take(u"bl-500"_s))
        return springError(500, u"Internal Server Error"_s, u"No message available"_s,
                           u"/sp/"_s + request.path.mid(kApi.size()));

    const QStringList pieces = request.pieces(kApi);
    const QString first = pieces.value(0);
    if (first == u"meta" || first == u"common" || first == u"isalive")
        return withoutCompany(pieces);
    return company(request, pieces);
}

Answer BlService::withoutCompany(const QStringList &pieces)
{
    const QString what = pieces.join(u'/');
    if (what == u"isalive")
        return Answer::json(Json::object({{u"alive"_s, true}}));
    if (what == u"meta/allKeys") {
        Json keys = Json::array();
        for (const Books &books : m_world.books)
            keys.append(books.userKey);
        return Answer::json(keys);
    }
    if (what == u"common/me")
        return Answer::json(
            Json::object({{u"name"_s, u"Klarbok sandbox"_s},
                          {u"publicKey"_s, u"99999999-8888-4777-8666-555555555555"_s}}));
    if (what != u"common/client")
        return springError(404, u"Not Found"_s, QString{}, u"/sp/"_s + what);
    Json clients = Json::array();
    int number = 90000;
    for (const Books &books : m_world.books) {
        Json scopes = Json::array();
        scopes.append(scope(u"details"_s, {u"READ"_s}));
        for (const QString &service : {u"account"_s, u"financialyear"_s, u"costcenter"_s, u"sie"_s})
            scopes.append(scope(service, {u"READ"_s}));
        scopes.append(scope(u"journal"_s, {u"CREATE"_s, u"READ"_s, u"DELETE"_s}));
        scopes.append(scope(u"document"_s, {u"CREATE"_s, u"READ"_s}));
        clients.append(Json::object({{u"externalCustomerId"_s, QString::number(++number)},
                                     {u"name"_s, books.company},
                                     {u"publicKey"_s, books.userKey},
                                     {u"scopes"_s, scopes},
                                     {u"email"_s, u"ekonomi@example.se"_s}}));
    }
    return Answer::json(clients);
}

Answer BlService::company(const Request &request, const QStringList &pieces)
{
    const QString key = request.header(u"user-key"_s);
    m_books = nullptr;
    for (Books &books : m_world.books) {
        if (books.userKey == key)
            m_books = &books;
    }
    if (m_faults.take(u"bl-bad-key"_s) || !m_books)
        return blUnknownKey(m_badKeys++);
    if (m_faults.take(u"bl-403"_s))
        return blForbidden(pieces.value(0) +
                           (request.method == u"GET" ? u":READ"_s : u":CREATE"_s));

    const QString first = pieces.value(0);
    const bool reads = request.method == u"GET";
    if (first == u"journal")
        return journal(request, pieces);
    if (first == u"document")
        return documents(request, pieces);
    if (!reads)
        return blForbidden(first + u":UPDATE"_s);
    if (first == u"details" && pieces.size() == 1)
        return Answer::json(detailsJson(*m_books));
    if (first == u"financialyear")
        return years(pieces);
    if (first == u"account")
        return accounts(request, pieces);
    if (first == u"costcenter" || first == u"costbearer" || first == u"project" ||
        first == u"customer" || first == u"supplier")
        return dimensions(first);
    if (first == u"sie" && pieces.value(1) == u"export")
        return sieExport(pieces);
    return springError(404, u"Not Found"_s, QString{}, u"/sp/"_s + pieces.join(u'/'));
}

} // namespace klarbok::sandbox
