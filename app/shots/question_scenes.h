#pragma once

#include "ui/pages/vouchers_presenter.h"

#include <QString>

#include <utility>
#include <vector>

namespace klarbok::shots {

/// Vouchers made by hand that show every kind of form for an answer, by the name of the picture.
/// `basis`: what the forms judge by.
std::vector<std::pair<QString, ui::VoucherView>> questionScenes(const ui::AnswerBasis &basis);

} // namespace klarbok::shots
