#pragma once

#include "base/money.h"
#include "ledger/voucher.h"

#include <QDateTime>
#include <QString>

/// The words and figures of a Swedish document. They are its content, not the screen's language,
/// and never follow the computer's settings.
namespace klarbok::document::swedish {

/// `−1 234,50`: U+00A0 between thousands, U+2212 for minus, always two decimals.
QString amount(Money money);
/// `−1 234,50 EUR`
QString amountWithCurrency(Money money);
/// `25 %`, `FI 25,5 %` from hundredths of a percent.
QString rate(int rate, const QString &country = {});
/// `2026-03-02 14:05` in Stockholm.
QString moment(const QDateTime &utc);
QString day(QDate date);

/// `Dagsverifikat`, `Dagsverifikat, tillägg 1`.
QString heading(const ledger::DraftVoucher &voucher);
/// Who pays: the counterparty of every row.
QString counterparty(const QString &source);
/// `Klarna` or `Kustom`: whose order id it is.
QString provider(const QString &source);

QString what(ledger::What what);
/// A settlement row's kind in words; its raw name where there are none.
QString kind(const ledger::Entry &entry);
QString notice(const ledger::Notice &notice);
/// Who answered what and when; the note stands with the entry.
QString answer(const ledger::Answer &answer);
/// `K 41, 2026-11-02`
QString corrected(const ledger::CorrectedVoucher &voucher);
/// Day and voucher of an earlier booking that is one of ours.
QString booked(const ledger::EarlierBooking &booking);

} // namespace klarbok::document::swedish
