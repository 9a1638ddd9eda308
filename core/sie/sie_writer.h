#pragma once

#include "ports/voucher_file.h"

namespace klarbok::sie {

/// Writes SIE 4I (SIE filformat, edition 4C): vouchers of a pre-system for a bookkeeping program.
/// CP437, CRLF, every record in column 1, texts in quotes, no voucher numbers, no checksum. Zero
/// rows are left out; accounts have four digits, since Björn Lundén's reader complains of others.
class SieWriter final : public VoucherFileWriter
{
public:
    Result<VoucherFile> write(const VoucherFileContent &content) const override;
};

} // namespace klarbok::sie
