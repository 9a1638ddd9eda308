#include "base/result.h"

#include <QTest>

#include <memory>
#include <set>

using namespace klarbok;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAll = {
    ErrorKind::Offline,         ErrorKind::ConnectionLost,  ErrorKind::Timeout,
    ErrorKind::TlsFailed,       ErrorKind::InsecureAddress, ErrorKind::RateLimited,
    ErrorKind::ServerError,     ErrorKind::BadResponse,     ErrorKind::BadCredentials,
    ErrorKind::NotActivated,    ErrorKind::BadCompanyKey,   ErrorKind::NotFound,
    ErrorKind::Rejected,        ErrorKind::StoreMissing,    ErrorKind::StoreUnreadable,
    ErrorKind::StoreReadOnly,   ErrorKind::StoreFull,       ErrorKind::StoreNewer,
    ErrorKind::StoreBusy,       ErrorKind::SecretMissing,   ErrorKind::KeychainMissing,
    ErrorKind::KeychainRefused, ErrorKind::InvalidInput,    ErrorKind::UnknownItem,
    ErrorKind::NotAllowed,      ErrorKind::FileUnwritable,  ErrorKind::FileUnreadable,
    ErrorKind::FileMisread,     ErrorKind::Cancelled};

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAReason()
    {
        const Result<int> good{7};
        QVERIFY(good);
        QCOMPARE(*good, 7);
        const Result<int> bad{Error{ErrorKind::Timeout, u"no answer"_s, u"host"_s}};
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::Timeout);
        QCOMPARE(bad.error().subject, u"host"_s);
    }

    void carriesWhatCanOnlyBeMoved()
    {
        Result<std::unique_ptr<int>> result{std::make_unique<int>(7)};
        QVERIFY(result);
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 7);
    }

    void everyKindHasANameOfItsOwn()
    {
        std::set<QString> names;
        for (const ErrorKind kind : kAll)
            names.insert(errorName(kind));
        QCOMPARE(names.size(), kAll.size());
        QCOMPARE(errorName(ErrorKind::BadCredentials), u"bad_credentials"_s);
    }

    void onlyWhatMayPassByItselfIsTriedAgain()
    {
        const std::set<ErrorKind> expected{ErrorKind::Offline,     ErrorKind::ConnectionLost,
                                           ErrorKind::Timeout,     ErrorKind::RateLimited,
                                           ErrorKind::ServerError, ErrorKind::StoreBusy};
        for (const ErrorKind kind : kAll)
            QCOMPARE(isTransient(kind), expected.contains(kind));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
