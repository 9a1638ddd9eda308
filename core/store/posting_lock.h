#pragma once

#include "store/database.h"

#include <memory>

namespace klarbok::store {

/// The right to post, held by one Store at a time on this computer. It is an exclusive transaction
/// on a file of its own that is never written: the operating system frees it when the process dies,
/// however it dies. A lock file with a process id in it would outlive the process, and be mistaken
/// for held when the number is used again or the computer's name has changed.
class PostingLock
{
public:
    explicit PostingLock(QString file) : m_file{std::move(file)} {}

    /// False when somebody holds it, this object included.
    Result<bool> claim();
    void release() { m_holder.reset(); }

private:
    QString m_file;
    std::unique_ptr<Database> m_holder;
};

} // namespace klarbok::store
