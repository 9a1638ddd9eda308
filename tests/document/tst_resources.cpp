#include "resources/resources.h"

#include <QFile>
#include <QImage>
#include <QTest>

using namespace klarbok;

namespace {

QImage icon(const QString &name)
{
    return QImage{QStringLiteral(":/klarbok/icons/%1.png").arg(name)};
}

} // namespace

class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void everyIconIsThereInEverySizeAndTint()
    {
        for (const char *name : {"overview", "payouts", "vouchers", "calendar", "gift_card", "log",
                                 "settings", "fetch", "approve", "post", "stop", "warning", "check",
                                 "question", "pdf", "search"}) {
            for (const int size : {16, 24, 32, 48}) {
                const QString base = QString::fromLatin1(name);
                const QImage light = icon(QStringLiteral("%1@light-%2").arg(base).arg(size));
                const QImage dark = icon(QStringLiteral("%1@dark-%2").arg(base).arg(size));
                QCOMPARE(light.size(), QSize(size, size));
                QCOMPARE(dark.size(), QSize(size, size));
                QVERIFY(light.hasAlphaChannel());
                QVERIFY2(light != dark, name);
            }
        }
        for (const int size : {16, 24, 32, 48, 64, 128, 256, 512})
            QCOMPARE(icon(QStringLiteral("app-%1").arg(size)).size(), QSize(size, size));
    }

    void darkTintIsTheBrighterOne()
    {
        const auto brightest = [](const QImage &image) {
            int value = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() == 255)
                        value = qMax(value, image.pixelColor(x, y).value());
                }
            }
            return value;
        };
        QVERIFY(brightest(icon(QStringLiteral("check@dark-48"))) >
                brightest(icon(QStringLiteral("check@light-48"))) + 100);
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
