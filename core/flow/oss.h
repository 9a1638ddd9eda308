#pragma once

#include "flow/session.h"
#include "ledger/oss_list.h"

#include <vector>

namespace klarbok::flow {

struct OssReport
{
    ledger::OssList list;
    int questions = 0; ///< open ones on the quarter's vouchers: what they hold back is not listed
};

/// The OSS list of a quarter, from every voucher of it that is not void, drafts too.
[[nodiscard]] Task<OssReport> ossReport(SessionPtr session, ledger::Quarter quarter);

/// The quarters that have a list, newest first: today's and the one before while OSS is enabled,
/// and those with OSS amounts on a voucher. None: OSS does not concern this workspace.
[[nodiscard]] Task<std::vector<ledger::Quarter>> ossQuarters(SessionPtr session);

} // namespace klarbok::flow
