#include "base/secret.h"

#include <QDebug>
#include <QFile>
#include <QTest>
#include <QVariant>

#include <concepts>

using namespace klarbok;
using namespace Qt::StringLiterals;

// No way out but reveal() and masked().
template<typename T>
concept Printable = requires(QDebug debug, const T &value) { debug << value; };
template<typename T>
concept Streamable = requires(QDataStream &stream, const T &value) { stream << value; };
static_assert(!Printable<Secret>);
static_assert(!Streamable<Secret>);
static_assert(!std::copy_constructible<Secret>);
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(!std::equality_comparable<Secret>);
static_assert(!std::convertible_to<Secret, QByteArray>);
static_assert(!std::convertible_to<Secret, QString>);
static_assert(!std::convertible_to<QByteArray, Secret>);
static_assert(!std::constructible_from<QVariant, Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

// A sanitizer keeps its memory elsewhere than on the heap.
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
#define KLARBOK_SEES_ITS_HEAP
#endif

namespace {

constexpr int kLength = 96;

/// Made on the spot, so that the program's own text does not hold it.
QByteArray freshKey()
{
    QByteArray key(kLength, Qt::Uninitialized);
    for (int i = 0; i < kLength; ++i)
        key[i] = static_cast<char>(33 + (i * 37 + 11) % 90);
    return key;
}

#ifdef KLARBOK_SEES_ITS_HEAP
bool isTailOfKey(const char *bytes)
{
    for (int i = kLength / 2; i < kLength; ++i) {
        if (bytes[i - kLength / 2] != static_cast<char>(33 + (i * 37 + 11) % 90))
            return false;
    }
    return true;
}

/// How often the second half of the key stands in this process's heap, freed memory included. (The
/// allocator writes over the first bytes of what is freed.)
int tracesInMemory()
{
    QFile maps{u"/proc/self/maps"_s}, memory{u"/proc/self/mem"_s};
    if (!maps.open(QIODevice::ReadOnly) ||
        !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.endsWith("[heap]"))
            continue;
        const QByteArray range = line.left(line.indexOf(' '));
        const qint64 from = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 to = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        memory.seek(from);
        static std::array<char, 4096> page; // not on the heap that is looked at
        QByteArray seam;
        std::array<char, 4096 + kLength / 2> window{};
        qsizetype carried = 0;
        for (qint64 at = from; at < to; at += 4096) {
            if (memory.read(page.data(), 4096) != 4096)
                break;
            std::copy(page.begin(), page.end(), window.begin() + carried);
            const qsizetype size = carried + 4096;
            for (qsizetype i = 0; i + kLength / 2 <= size; ++i)
                found += isTailOfKey(window.data() + i) ? 1 : 0;
            carried = kLength / 2 - 1;
            std::copy(window.begin() + size - carried, window.begin() + size, window.begin());
        }
        page.fill(0);
    }
    return found;
}
#endif

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revealsWhatItWasGiven()
    {
        const Secret secret{QByteArray{"hunter2"}};
        QCOMPARE(secret.reveal(), QByteArray{"hunter2"});
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret{}.isEmpty());
    }

    void keepsZeroBytes()
    {
        const QByteArray raw("a\0b", 3);
        QCOMPARE(Secret{raw}.clone().reveal(), raw);
    }

    void movingLeavesNothingBehind()
    {
        Secret first{QByteArray{"hunter2"}};
        Secret second{std::move(first)};
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
        QCOMPARE(second.reveal(), QByteArray{"hunter2"});
        Secret third{QByteArray{"old"}};
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(third.reveal(), QByteArray{"hunter2"});
    }

    void aCloneLivesOn()
    {
        Secret copy;
        {
            const Secret original{QByteArray{"hunter2"}};
            copy = original.clone();
        }
        QCOMPARE(copy.reveal(), QByteArray{"hunter2"});
    }

    void theScreenSeesAtMostFourCharacters()
    {
        QCOMPARE(Secret{QByteArray{"K123456_abcd1234"}}.masked(), u"••••1234"_s);
        QCOMPARE(Secret{QByteArray{"elevenchars"}}.masked(), u"••••"_s);
        QCOMPARE(Secret{}.masked(), u"••••"_s);
    }

    /// Somebody else's array is not ours to wipe.
    void leavesASharedArrayAlone()
    {
        const QByteArray shared{"hunter2"};
        {
            const Secret secret{shared};
        }
        QCOMPARE(shared, QByteArray{"hunter2"});
    }

    void isWipedFromMemory()
    {
#ifdef KLARBOK_SEES_ITS_HEAP
        {
            Secret secret{freshKey()}; // the array that was passed is wiped as well
            QCOMPARE(tracesInMemory(), 1);
            Secret moved{std::move(secret)};
            QCOMPARE(tracesInMemory(), 1);
            const Secret clone = moved.clone();
            QCOMPARE(tracesInMemory(), 2);
            moved = Secret{};
            QCOMPARE(tracesInMemory(), 1);
        }
        QCOMPARE(tracesInMemory(), 0);
#else
        Secret secret{freshKey()};
        secret = Secret{};
        QVERIFY(secret.isEmpty());
#endif
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
