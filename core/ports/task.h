#pragma once

#include "base/result.h"

#include <QCoroTask>

namespace klarbok {

/// A coroutine that ends in a Result. Parameters by value, every path ends in co_return, and
/// whoever owns what it uses outlives it. Dropping a Task does not stop it: pass a StopFlag.
template<typename T>
using Task = QCoro::Task<Result<T>>;

} // namespace klarbok
