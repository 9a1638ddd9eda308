#include "flow/world.h"

#include "base/hash.h"
#include "flow/workspace_settings.h"
#include "sie/sie_books.h"
#include "sie/sie_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::test {

namespace {

class FakeConnector final : public Connector
{
public:
    explicit FakeConnector(World &world) : m_world{world} {}
    [[nodiscard]] Task<std::shared_ptr<PayoutSource>>
    payoutSource(QString, PayoutSourceAddress, std::shared_ptr<RawArchive>) override
    {
        if (m_world.noSource)
            co_return Error{*m_world.noSource, u"no source"_s};
        co_return std::shared_ptr<PayoutSource>{m_world.source};
    }
    [[nodiscard]] Task<std::shared_ptr<Books>> books(QString, BooksAddress) override
    {
        if (m_world.noBooks)
            co_return Error{*m_world.noBooks, u"no books"_s};
        co_return std::shared_ptr<Books>{m_world.books};
    }
    std::shared_ptr<ExchangeRates> exchangeRates(QUrl, std::shared_ptr<RawArchive>) override
    {
        return m_world.rates;
    }

private:
    World &m_world;
};

class FakePrinter final : public VoucherPrinter
{
public:
    [[nodiscard]] Task<QByteArray> render(VoucherDocument document) override
    {
        const QByteArray mark = document.approved ? "" : "UTKAST ";
        const QByteArray pdf = "%PDF-1.4 " + mark + document.voucher.id.text().toLatin1() + ' ' +
                               ledger::contentHash(document.voucher).toLatin1();
        co_return pdf;
    }
};

class FakeSecrets final : public SecretStore
{
public:
    [[nodiscard]] Task<std::shared_ptr<Secret>> read(QString, SecretName name) override
    {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            co_return Error{ErrorKind::SecretMissing, u"not stored"_s};
        const auto answer = found->second; // QCoro 0.8 would move it out
        co_return answer;
    }
    [[nodiscard]] Task<Done> write(QString, SecretName name,
                                   std::shared_ptr<Secret> secret) override
    {
        m_secrets[name] = std::move(secret);
        co_return Done{};
    }
    [[nodiscard]] Task<Done> remove(QString, SecretName name) override
    {
        m_secrets.erase(name);
        co_return Done{};
    }

private:
    std::map<SecretName, std::shared_ptr<Secret>> m_secrets;
};

flow::SessionPtr sessionOn(World &world, std::shared_ptr<Store> store)
{
    return std::make_shared<const flow::Session>(flow::Session{
        .store = std::move(store),
        .secrets = std::make_shared<FakeSecrets>(),
        .connector = std::make_shared<FakeConnector>(world),
        .printer = std::make_shared<FakePrinter>(),
        .clock = world.clock,
        .user = u"anna"_s,
        .version = u"1.2.3"_s,
        .voucherFile = std::make_shared<const sie::SieWriter>(),
        .payoutFile = world.files,
        .booksFile = std::make_shared<const sie::SieBooks>(),
    });
}

} // namespace

World::World()
{
    fixture.clock.time = QDateTime::fromString(u"2026-03-06T10:00:00Z"_s, Qt::ISODate);
    clock = std::shared_ptr<const Clock>{std::shared_ptr<const Clock>{}, &fixture.clock};
    store = fixture.open();
    session = sessionOn(*this, store);
}

flow::SessionPtr otherProgram(World &world)
{
    return sessionOn(world, world.fixture.open());
}

PayoutBuilder World::payout()
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)})
        .sale("1002", "2026-03-03T08:00:00Z", {line(500'00, 2500)})
        .fee(20'00, 5'00)
        .settled();
    return built;
}

std::unique_ptr<World> World::fetched()
{
    auto world = std::make_unique<World>();
    world->source->add(payout());
    world->fetch();
    return world;
}

std::unique_ptr<World> World::approved()
{
    auto world = fetched();
    const auto report = get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
    KLARBOK_EXPECTS(report.approved.size() == 3);
    return world;
}

std::unique_ptr<World> World::oneApproved()
{
    auto world = fetched();
    const std::vector<VoucherId> one(1, world->dayVoucher());
    const auto report = get(flow::approve(world->session, one, kQuiet, StopFlag{}));
    KLARBOK_EXPECTS(report.approved.size() == 1);
    return world;
}

void World::set(const char *key, const char *value)
{
    QMap<QString, QString> changes;
    changes.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    const auto settings = get(flow::changeSettings(session, changes));
    KLARBOK_EXPECTS(settings.value(QString::fromLatin1(key)) == QString::fromUtf8(value));
}

flow::FetchReport World::fetch(flow::FetchRange range)
{
    return get(flow::fetch(session, range, kQuiet, StopFlag{}));
}

flow::PostReport World::post(std::vector<VoucherId> ids)
{
    return get(flow::post(session, std::move(ids), kQuiet, StopFlag{}));
}

flow::PostReport World::recover()
{
    return get(flow::recover(session, kQuiet, StopFlag{}));
}

std::vector<VoucherListItem> World::vouchers()
{
    return get(flow::vouchers(session, {}));
}

StoredVoucher World::stored(const VoucherId &id)
{
    return get(flow::voucher(session, id));
}

VoucherId World::voucher(ledger::VoucherKind kind, const char *date)
{
    std::optional<VoucherId> found;
    for (const VoucherListItem &item : vouchers()) {
        if (item.kind == kind && item.date == day(date)) {
            KLARBOK_EXPECTS(!found);
            found = item.id;
        }
    }
    KLARBOK_EXPECTS(found);
    return *found;
}

VoucherId World::dayVoucher(const char *date)
{
    return voucher(ledger::VoucherKind::Day, date);
}

VoucherId World::payoutVoucher(const char *date)
{
    return voucher(ledger::VoucherKind::Payout, date);
}

QStringList World::events(const QString &subject)
{
    QStringList names;
    for (const AuditEntry &entry : get(store->auditTrail(subject)))
        names.append(entry.event);
    return names;
}

} // namespace klarbok::test
