#pragma once

namespace klarbok::cli {

/// Standard error is for what the user should read. Debug, info and warning messages of Qt itself
/// (categories `default` and `qt.*`) are dropped; our own, and whatever is critical or fatal, are
/// printed as before. With QT_LOGGING_RULES set everything is. To be called before the application
/// object is made: that is when Qt starts to talk.
void quietQt();

} // namespace klarbok::cli
