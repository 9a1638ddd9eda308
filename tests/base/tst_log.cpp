#include "base/log.h"

#include <QTest>

using namespace klarbok;

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What a request or a row looks like is for developers who ask for it.
    void onlyWarningsUntilAskedFor()
    {
        for (const QLoggingCategory *category : {&lcNet(), &lcStore(), &lcFlow(), &lcUi()}) {
            QVERIFY(category->isWarningEnabled());
            QVERIFY(!category->isInfoEnabled());
            QVERIFY(!category->isDebugEnabled());
            QVERIFY(QByteArray{category->categoryName()}.startsWith("klarbok."));
        }
    }

    void canBeTurnedOn()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("klarbok.net=true"));
        QVERIFY(lcNet().isDebugEnabled());
        QVERIFY(!lcStore().isDebugEnabled());
        QLoggingCategory::setFilterRules({});
        QVERIFY(!lcNet().isDebugEnabled());
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
