#pragma once

#include "flow/fetch.h"
#include "flow/posting.h"
#include "flow/review.h"

namespace klarbok::ui {

class Banner;

// What a finished job has to say, in the page's own banner.
void showFetchReport(Banner &banner, const flow::FetchReport &report);
void showImportReport(Banner &banner, const flow::FetchReport &report);
void showApproveReport(Banner &banner, const flow::ApproveReport &report);
void showPostReport(Banner &banner, const flow::PostReport &report);

} // namespace klarbok::ui
