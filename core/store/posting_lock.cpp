#include "store/posting_lock.h"

namespace klarbok::store {

Result<bool> PostingLock::claim()
{
    if (m_holder)
        return false;
    auto opened = Database::open(m_file, Database::Mode::Lock);
    if (opened) {
        auto begun = opened.value()->execute(QStringLiteral("BEGIN EXCLUSIVE"));
        if (begun) {
            m_holder = std::move(opened).value();
            return true;
        }
        opened = std::move(begun).error();
    }
    if (opened.error().kind == ErrorKind::StoreBusy)
        return false;
    return std::move(opened).error();
}

} // namespace klarbok::store
