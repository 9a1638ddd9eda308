#pragma once

#include "ui/app_context.h"

#include <QDir>
#include <QString>

#include <functional>

class QWidget;

namespace klarbok::shots {

/// Takes the pictures: opens a page of the real window, waits until it has loaded, grabs it.
class Studio
{
public:
    Studio(const QDir &out, QString suffix) : m_out{out}, m_suffix{std::move(suffix)} {}

    /// Every page of the workspace in its window.
    void takeWindow(const flow::SessionPtr &session);
    /// What only a workspace with sales abroad and a correction shows.
    void takeAbroad(const flow::SessionPtr &session);
    /// Posted vouchers that Klarna has changed since.
    void takeDrift(const flow::SessionPtr &session);
    /// Its first payout: whole, with only its differences, and in a small window.
    void takeDifferences(const flow::SessionPtr &session, const QString &name);
    /// Every kind of form for an answer, by the settings of the workspace.
    void takeAnswers(const flow::SessionPtr &session);
    /// The window of a workspace where nothing is fetched yet.
    void takeEmptyWindow(const flow::SessionPtr &session);
    /// The guide, the first step without and the others with the session.
    void takeGuide(const ui::AppContext &context, const flow::SessionPtr &session);

    int taken() const { return m_taken; }
    int failures() const { return m_failures; }

private:
    void take(QWidget &widget, const QString &name, const std::function<bool()> &isReady);

    QDir m_out;
    QString m_suffix;
    int m_taken = 0;
    int m_failures = 0;
};

} // namespace klarbok::shots
