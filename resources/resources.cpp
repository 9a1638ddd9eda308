#include "resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE does not work inside a namespace.
static void readResources()
{
    Q_INIT_RESOURCE(klarbok);
}

namespace klarbok {

void initResources()
{
    static const bool done = [] {
        readResources();
        return true;
    }();
    static_cast<void>(done);
}

} // namespace klarbok
