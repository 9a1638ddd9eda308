#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

#include <functional>

namespace klarbok::test {

/// Lets the program work until `isTrue`; gives up after `milliseconds`.
inline bool until(const std::function<bool()> &isTrue, int milliseconds = 30'000)
{
    QElapsedTimer waited;
    waited.start();
    while (!isTrue()) {
        if (waited.hasExpired(milliseconds))
            return false;
        QTest::qWait(10);
    }
    return true;
}

/// The one part of that name; a test cannot go on without it.
template<typename T>
T *part(const QWidget *in, const QString &name)
{
    auto *found = in->findChild<T *>(name);
    if (!found)
        qFatal("no %s on the screen", qPrintable(name));
    return found;
}

/// What a person does to fill in a field: goes there, clears it, types.
template<typename T>
void type(const QWidget *in, const QString &name, const QString &text)
{
    auto *field = part<T>(in, name);
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : text) // keyClicks() knows no å, ä and ö
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString{letter}, Qt::NoModifier);
}

/// Two clicks as fast as the mouse gives them; QTest::mouseDClick() is only the second press.
inline void doubleClick(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
    QTest::mouseDClick(widget, Qt::LeftButton);
    QTest::mouseRelease(widget, Qt::LeftButton);
}

inline QString said(const QWidget *in, const QString &name)
{
    return part<QLabel>(in, name)->text();
}

} // namespace klarbok::test
