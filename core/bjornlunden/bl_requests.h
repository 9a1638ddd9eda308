#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "net/transport.h"
#include "ports/books.h"

#include <QByteArray>
#include <QUrl>

// Pure: what is asked becomes a request, without the headers that hold keys.

namespace klarbok::bjornlunden {

/// A read below the API's base address.
net::HttpRequest readRequest(const QUrl &api, const QString &path);

/// Credentials in the form body, never in the address.
net::HttpRequest tokenRequest(const QUrl &auth, const Secret &clientId, const Secret &clientSecret);

/// GET /journal/entry/batch; pages from 1. `page` and `rows` are the names that the service heeds.
net::HttpRequest voucherPageRequest(const QUrl &api, const VoucherQuery &query, int page, int rows);

/// POST /journal. Rows of nothing are left out. InvalidInput for what must not be sent: a series
/// that is not one letter or digit, no date, fewer than two rows, rows that do not add up to zero,
/// another currency than kronor (the service has no field for it).
Result<net::HttpRequest> postRequest(const QUrl &api, const VoucherToPost &voucher);

/// POST /document/attachto/JOURNAL/{entityId}. Rejected for a file name that is not plain ASCII, or
/// no file.
Result<net::HttpRequest> attachRequest(const QUrl &api, AttachForm form, qint64 voucherEntityId,
                                       const QString &fileName, const QByteArray &pdf);

} // namespace klarbok::bjornlunden
