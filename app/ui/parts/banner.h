#pragma once

#include "base/error.h"
#include "ui/parts/colours.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace klarbok::ui {

/// A message inside a page: what happened, what it means, what to do. Never a dialog.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showError(const Error &error);
    /// `details` is what the copy button copies; without details there is no such button.
    void showMessage(Tone tone, const QString &title, const QString &text,
                     const QString &details = {});
    void clear();

    QString title() const;
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    Tone m_tone = Tone::Info;
    QString m_details;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace klarbok::ui
