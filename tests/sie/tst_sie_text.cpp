#include "sie/code_page.h"
#include "sie/sie_text.h"

#include <QTest>

using namespace klarbok::sie;
using namespace Qt::StringLiterals;

/// What becomes of a text on its way into a file, and of a file's letters on their way out.
class TestSieText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomes_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("unwritable");
        QTest::newRow("Swedish") << u"Räksmörgås ÅÄÖ, café, Müller"_s
                                 << u"Räksmörgås ÅÄÖ, café, Müller"_s << 0;
        QTest::newRow("decomposed å") << u"a\u030A A\u030A"_s << u"å Å"_s << 0;
        QTest::newRow("neighbours")
            << u"Øst Ærø, Łódź, Þór, señor à la"_s << u"Ost AEro, Lodz, Thor, senor a la"_s << 0;
        QTest::newRow("sharp s, which is in CP437") << u"Straße"_s << u"Strasse"_s << 0;
        QTest::newRow("signs") << u"5 € – 3 × 2…"_s << u"5 EUR - 3 x 2..."_s << 0;
        QTest::newRow("minus") << u"\u22125"_s << u"-5"_s << 0;
        QTest::newRow("quotes") << u"”citat” ’ord’"_s << u"\"citat\" 'ord'"_s << 0;
        QTest::newRow("hard spaces") << u"1\u00A0234\u202F567 kr"_s << u"1 234 567 kr"_s << 0;
        QTest::newRow("line breaks") << u" rad ett\r\nrad\ttvå\n"_s << u"rad ett rad två"_s << 0;
        QTest::newRow("controls") << u"a\u0001b\u007Fc\u0085d"_s << u"a b c d"_s << 0;
        QTest::newRow("invisible") << u"Klar\u00ADna\u200B\uFEFF"_s << u"Klarna"_s << 0;
        QTest::newRow("Greek") << u"Σ 5"_s << u"? 5"_s << 1;
        QTest::newRow("smiley is one character") << u"bra 😀"_s << u"bra ?"_s << 1;
        QTest::newRow("label") << u"se #IB och ##VER"_s << u"se IB och VER"_s << 0;
        QTest::newRow("number sign") << u"order #1001"_s << u"order #1001"_s << 0;
        QTest::newRow("backslash") << u"C:\\bok\\1"_s << u"C:\\bok\\1"_s << 0;
        QTest::newRow("backslash last") << u"C:\\bok\\"_s << u"C:\\bok/"_s << 0;
        QTest::newRow("backslash and quote") << u"\\\"x"_s << u"/\"x"_s << 0;
        QTest::newRow("nothing") << u" \t "_s << QString{} << 0;
    }

    void becomes()
    {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        QFETCH(int, unwritable);
        const SieText text = sieText(raw);
        QCOMPARE(text.text, expected);
        QCOMPARE(text.unwritable, unwritable);
        QCOMPARE(sieText(text.text).text, expected); // once is enough
    }

    void longTextsAreKeptWhole()
    {
        const QString text = u"abcde "_s.repeated(50).trimmed();
        QCOMPARE(text.size(), 299);
        QCOMPARE(sieText(text).text, text);
    }

    void quotesAreEscaped() { QCOMPARE(quoted(u"a \"b\""_s), u"\"a \\\"b\\\"\""_s); }

    /// The bytes of IBM code page 437, from its published table.
    void swedishLettersInBytes()
    {
        QCOMPARE(encodeCp437(u"åäö ÅÄÖ éÉüÜ"_s).toHex(' '),
                 QByteArray{"86 84 94 20 8f 8e 99 20 82 90 81 9a"});
        QCOMPARE(decode("\x86\x84\x94\x8F\x8E\x99\x82\x90\x81\x9A", CodePage::Cp437),
                 u"åäöÅÄÖéÉüÜ"_s);
        QCOMPARE(decode("\xE1\xE6\xFF", CodePage::Cp437), u"ßµ\u00A0"_s);
    }

    void codePageIsFoundFromTheBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("CP437") << QByteArray{"\x99vning p\x86 \x94"} << u"Övning på ö"_s;
        QTest::newRow("Latin-1") << QByteArray{"\xD6vning p\xE5 \xF6"} << u"Övning på ö"_s;
        QTest::newRow("UTF-8") << u"Övning på ö"_s.toUtf8() << u"Övning på ö"_s;
        QTest::newRow("ASCII") << QByteArray{"Ovning"} << u"Ovning"_s;
        QTest::newRow("one odd byte") << QByteArray{"\x99vning p\x86 \xF6"} << u"Övning på ÷"_s;
    }

    void codePageIsFoundFromTheBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(decode(bytes, detectCodePage(bytes)), text);
    }
};

QTEST_GUILESS_MAIN(TestSieText)
#include "tst_sie_text.moc"
