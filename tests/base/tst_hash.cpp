#include "base/hash.h"

#include <QTest>

using namespace klarbok;
using namespace Qt::StringLiterals;

class TestHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIPS 180-4's examples.
    void isSha256()
    {
        QCOMPARE(sha256Hex({}),
                 u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
        QCOMPARE(sha256Hex("abc"),
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s);
        QCOMPARE(sha256Hex(QByteArray(1'000'000, 'a')),
                 u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s);
    }

    void zeroBytesCount() { QVERIFY(sha256Hex(QByteArray(1, '\0')) != sha256Hex({})); }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
