#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace klarbok {

void checkFailed(const char *what, const char *file, int line)
{
    std::fprintf(stderr, "klarbok: check failed: %s (%s:%d)\n", what, file, line);
    std::abort();
}

} // namespace klarbok
