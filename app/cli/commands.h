#pragma once

#include "cli/command.h"

namespace klarbok::cli {

// One function per command of the contract; `context->arguments.rest` holds what stood behind its
// name. They end in an Outcome, also when something failed.
[[nodiscard]] CommandTask workspaceCommand(ContextPtr context);
[[nodiscard]] CommandTask settingsCommand(ContextPtr context);
[[nodiscard]] CommandTask credentialsCommand(ContextPtr context);
[[nodiscard]] CommandTask checkCommand(ContextPtr context);
[[nodiscard]] CommandTask fetchCommand(ContextPtr context);
[[nodiscard]] CommandTask importCommand(ContextPtr context);
[[nodiscard]] CommandTask payoutsCommand(ContextPtr context);
[[nodiscard]] CommandTask vouchersCommand(ContextPtr context);
[[nodiscard]] CommandTask answerCommand(ContextPtr context);
[[nodiscard]] CommandTask approveCommand(ContextPtr context);
[[nodiscard]] CommandTask reopenCommand(ContextPtr context);
[[nodiscard]] CommandTask postCommand(ContextPtr context);
[[nodiscard]] CommandTask recoverCommand(ContextPtr context);
[[nodiscard]] CommandTask correctCommand(ContextPtr context);
[[nodiscard]] CommandTask pdfCommand(ContextPtr context);
[[nodiscard]] CommandTask balanceCommand(ContextPtr context);
[[nodiscard]] CommandTask calendarCommand(ContextPtr context);
[[nodiscard]] CommandTask driftCommand(ContextPtr context);
[[nodiscard]] CommandTask feesCommand(ContextPtr context);
[[nodiscard]] CommandTask ossCommand(ContextPtr context);
[[nodiscard]] CommandTask exportSieCommand(ContextPtr context);
[[nodiscard]] CommandTask auditCommand(ContextPtr context);

} // namespace klarbok::cli
