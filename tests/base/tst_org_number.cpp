#include "base/org_number.h"

#include <QTest>

using namespace klarbok;
using namespace Qt::StringLiterals;

class TestOrgNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadInEveryFormItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"556737-0431"_s, u"5567370431"_s, u"165567370431"_s,
                                 u"16556737-0431"_s, u"  556737-0431 "_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void isReadInEveryFormItIsWritten()
    {
        QFETCH(QString, text);
        const auto number = OrgNumber::parse(text);
        QVERIFY(number);
        QCOMPARE(number->text(), u"556737-0431"_s);
        QVERIFY(!number->isPersonal());
    }

    void aSoleTradersIsPersonal()
    {
        // The tax agency's example number.
        const auto number = OrgNumber::parse(u"19811218-9876");
        QVERIFY(number);
        QCOMPARE(number->text(), u"811218-9876"_s);
        QVERIFY(number->isPersonal());
        QCOMPARE(*number, *OrgNumber::parse(u"8112189876"));
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u""_s, u"556737-0432"_s, u"556737-0341"_s, u"55673-70431"_s, u"556737--0431"_s,
              u"5567-370431"_s, u"556737-043"_s, u"556737-04310"_s, u"145567370431"_s,
              u"SE556737043101"_s, u"556737 0431"_s, u"-"_s, u"５５６７３７0431"_s})
            QTest::newRow(qPrintable(u'<' + text + u'>')) << text;
    }
    void refusesTheRest()
    {
        QFETCH(QString, text);
        QVERIFY(!OrgNumber::parse(text));
    }

    void everySingleWrongDigitIsSeen()
    {
        const QString right = u"5567370431"_s;
        for (int place = 0; place < 10; ++place) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString other = right;
                other[place] = digit;
                QCOMPARE(OrgNumber::parse(other).has_value(), other == right);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOrgNumber)
#include "tst_org_number.moc"
