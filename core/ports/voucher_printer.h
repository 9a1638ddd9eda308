#pragma once

#include "ledger/voucher.h"
#include "ports/task.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace klarbok {

/// All that stands in a voucher's PDF.
struct VoucherDocument
{
    QString company;
    QString orgNo; ///< NNNNNN-NNNN
    ledger::DraftVoucher voucher;
    std::vector<std::pair<ledger::Account, QString>>
        accountNames;                  ///< the company's own, as far as known
    QDateTime created;                 ///< UTC, when the draft was made
    std::optional<QDateTime> approved; ///< empty: a draft, marked UTKAST
    QString approvedBy;                ///< the OS account's name
    QString programVersion;
};

/// Makes the PDF. The same document gives the same bytes, on every machine and in every locale.
class VoucherPrinter
{
public:
    virtual ~VoucherPrinter() = default;
    /// Runs off the caller's thread.
    [[nodiscard]] virtual Task<QByteArray> render(VoucherDocument document) = 0;
    /// The first pages as PNG, `width` pixels wide, to look at on the screen. A printer that makes
    /// no pictures answers none. Runs off the caller's thread.
    [[nodiscard]] virtual Task<std::vector<QByteArray>> pictures(VoucherDocument document,
                                                                 int pages, int width);
};

} // namespace klarbok
