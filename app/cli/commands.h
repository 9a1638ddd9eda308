#pragma once

#include "cli/command.h"

namespace klarbok::cli {

// One function per command of the contract; `context->arguments.rest` holds what stood behind its
// name. They end in an Outcome, also when something failed.
[[nodiscard]] QCoro::Task<Outcome> workspaceCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> settingsCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> credentialsCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> checkCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> fetchCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> payoutsCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> vouchersCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> approveCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> reopenCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> postCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> recoverCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> pdfCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> balanceCommand(ContextPtr context);
[[nodiscard]] QCoro::Task<Outcome> auditCommand(ContextPtr context);

} // namespace klarbok::cli
