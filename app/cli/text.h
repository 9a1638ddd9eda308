#pragma once

#include <QCoreApplication>

namespace klarbok::cli {

/// The command line's translation context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(klarbok_cli)
};

} // namespace klarbok::cli
