#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace klarbok::sandbox {

struct FaultInfo
{
    const char *name;
    bool counted;         ///< a bare number means how many times, not a value
    const char *standard; ///< the value when none is given
    const char *help;
};

/// Every fault that can be switched.
const std::vector<FaultInfo> &knownFaults();

/// The faults that are switched on. `NAME` is on until it is switched off; `NAME=VALUE` has a
/// value; `NAME=3` and `NAME=once` end by themselves where the fault takes no value, `NAME=VALUE*3`
/// and `NAME=VALUE*once` where it does; `NAME=off` switches off.
class Faults
{
public:
    /// Error: InvalidInput for an unknown name.
    Result<Done> set(const QString &name, const QString &value);
    Result<Done> set(const QString &assignment);

    bool isOn(const QString &name) const { return m_on.contains(name); }
    /// The value when the fault is on; uses up nothing.
    std::optional<QString> value(const QString &name) const;
    /// The value when the fault is on; uses up one of its times.
    std::optional<QString> take(const QString &name);
    /// As take(), as a number.
    std::optional<qint64> takeNumber(const QString &name);
    QStringList active() const;

private:
    struct State
    {
        QString value;
        int times = -1; ///< −1: until switched off
    };
    std::map<QString, State> m_on;
};

} // namespace klarbok::sandbox
