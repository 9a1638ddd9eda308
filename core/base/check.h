#pragma once

namespace klarbok {

/// Stops the program: the code, not the world, is wrong. Writes only the text of the check, never a
/// value.
[[noreturn]] void checkFailed(const char *what, const char *file, int line);

} // namespace klarbok

/// A contract that is active in release. For bugs only; what can fail for outside reasons returns a
/// Result.
#define KLARBOK_EXPECTS(condition)                                                                 \
    ((condition) ? static_cast<void>(0) : klarbok::checkFailed(#condition, __FILE__, __LINE__))
