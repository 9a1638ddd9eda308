#pragma once

#include "flow/fake_books.h"
#include "flow/fake_files.h"
#include "flow/fake_rates.h"
#include "flow/fake_source.h"
#include "flow/fetch.h"
#include "flow/posting.h"
#include "flow/review.h"
#include "flow/session.h"
#include "store/fixture.h"

#include <QMap>

namespace klarbok::test {

/// A workspace on a real store, with Klarna and Björn Lundén in memory. It is 6 March 2026,
/// 10:00 UTC.
class World
{
public:
    World();

    /// Two days of sales and their payout, all figures by hand:
    /// 2 March: order 1001, 349.00 at 12 % (VAT 37.39); 3 March: order 1002, 500.00 at 25 %;
    /// 5 March: fees 20.00 + 5.00 VAT, paid out 824.00.
    static PayoutBuilder payout();
    /// The world with that payout fetched.
    static std::unique_ptr<World> fetched();
    /// … and its three vouchers approved.
    static std::unique_ptr<World> approved();
    /// … with only the day voucher of 2 March approved.
    static std::unique_ptr<World> oneApproved();

    void pass(int seconds) { fixture.clock.time = fixture.clock.time.addSecs(seconds); }
    void set(const char *key, const char *value);

    flow::FetchReport fetch(flow::FetchRange range = {});
    flow::PostReport post(std::vector<VoucherId> ids = {});
    flow::PostReport recover();

    std::vector<VoucherListItem> vouchers();
    StoredVoucher stored(const VoucherId &id);
    ledger::VoucherState state(const VoucherId &id) { return stored(id).state; }
    /// The one of this kind and day.
    VoucherId voucher(ledger::VoucherKind kind, const char *date);
    VoucherId dayVoucher(const char *date = "2026-03-02");
    VoucherId payoutVoucher(const char *date = "2026-03-05");
    /// Event names of the audit trail about a subject.
    QStringList events(const QString &subject);

    Fixture fixture;
    std::shared_ptr<FakeSource> source = std::make_shared<FakeSource>();
    std::shared_ptr<FakeFiles> files = std::make_shared<FakeFiles>();
    std::shared_ptr<FakeBooks> books = std::make_shared<FakeBooks>();
    std::shared_ptr<FakeRates> rates = std::make_shared<FakeRates>();
    std::optional<ErrorKind> noSource, noBooks; ///< the connector's failures
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<Store> store;
    flow::SessionPtr session;
};

inline const Progress kQuiet = [](Step, int, int) {};

/// A session like `world`'s in another program: its own connection to the same file.
flow::SessionPtr otherProgram(World &world);

} // namespace klarbok::test
