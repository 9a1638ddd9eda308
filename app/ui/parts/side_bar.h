#pragma once

#include <QListWidget>

namespace klarbok::ui {

/// The pages, each with the count of what waits there.
class SideBar : public QListWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void addPage(const QString &iconName, const QString &text);
    void setCount(int page, int count);
    int waiting(int page) const;
    /// A page that is not shown is left for the first one.
    void setShown(int page, bool isShown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
};

} // namespace klarbok::ui
