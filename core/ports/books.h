#pragma once

#include "base/secret.h"
#include "ledger/account.h"
#include "ledger/books_picture.h"
#include "ledger/voucher.h"
#include "ports/stop_flag.h"
#include "ports/task.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace klarbok {

/// How a file travels to the books: the service's description allows for both readings.
enum class AttachForm {
    Multipart, ///< multipart/form-data with one part `file`
    Raw,       ///< the bytes as body
};

/// A company that the integration may reach; the key opens it.
struct BooksCompany
{
    QString name;
    QString orgNo;               ///< may be empty: the list does not always say
    std::shared_ptr<Secret> key; ///< User-Key
};

struct CompanyDetails
{
    QString name;
    QString orgNo; ///< as the books write it, ten or twelve digits, may lack the hyphen
    QString currency;
    bool cashMethod = false;
    QString bankAccount, inputVatAccount,
        roundingAccount; ///< the company's own choices, may be empty
    QString vatAccount25, vatAccount12, vatAccount6;
};

using ledger::BooksAccount;
using ledger::BooksDimension;
using ledger::FinancialYear;

struct BookedRow
{
    ledger::Account account;
    Money amount; ///< debit +, credit −
    QString text;
    ledger::Dimensions dimensions{};
};

/// A voucher as it stands in the books.
struct BookedVoucher
{
    qint64 entityId = 0;
    QString series;
    int number = 0;
    QDate date;
    QString text;
    std::vector<BookedRow> rows;
    std::vector<qint64> documents;
};

struct VoucherQuery
{
    QDate from, to; ///< both included
    std::optional<QString> series;
    std::optional<ledger::Account> account;
};

struct VoucherToPost
{
    QString series; ///< one character
    QDate date;
    QString yearId;
    QString text;
    std::vector<BookedRow> rows;
};

/// What became of a voucher that was sent (bjornlunden.md 12.3).
struct PostAnswer
{
    enum class Outcome {
        Accepted, ///< `voucher` is what the books answered
        Refused,  ///< certainly not created, and it will not help to send it again
        NotSent,  ///< certainly not created; may be sent again later
        Unknown,  ///< nobody knows: look for the marker, never send again
    };
    Outcome outcome;
    std::optional<BookedVoucher> voucher;
    std::optional<Error> error;
};

struct DocumentMeta
{
    qint64 id = 0;
    QString fileName; ///< may be empty: the books do not document the field
};

/// The bookkeeping program. Filters are applied again on our side: a filter that the server ignores
/// must not mislead.
class Books
{
public:
    virtual ~Books() = default;

    [[nodiscard]] virtual Task<std::vector<BooksCompany>> companies() = 0;
    [[nodiscard]] virtual Task<CompanyDetails> details() = 0;
    [[nodiscard]] virtual Task<std::vector<FinancialYear>> years() = 0;
    [[nodiscard]] virtual Task<std::vector<BooksAccount>> accounts() = 0;
    [[nodiscard]] virtual Task<std::vector<BooksDimension>> costCentres() = 0;
    [[nodiscard]] virtual Task<std::vector<BooksDimension>> projects() = 0;
    /// All pages.
    [[nodiscard]] virtual Task<std::vector<BookedVoucher>> vouchers(VoucherQuery query,
                                                                    StopFlag stop) = 0;
    /// One voucher; NotFound when it does not stand there.
    [[nodiscard]] virtual Task<BookedVoucher> voucher(QString series, int number, QDate date) = 0;
    /// Sends once. Never repeats itself. Its own failures are in PostAnswer, not in the Result's
    /// error.
    [[nodiscard]] virtual Task<PostAnswer> post(VoucherToPost voucher) = 0;
    /// Hangs a PDF on a voucher; answers the document's id. A failure with ErrorKind::Rejected or
    /// NotActivated will not pass by itself; any other leaves it unknown whether the document is
    /// there.
    [[nodiscard]] virtual Task<qint64> attach(qint64 voucherEntityId, QString fileName,
                                              QByteArray pdf) = 0;
    [[nodiscard]] virtual Task<DocumentMeta> document(qint64 id) = 0;
    /// What the account holds at the end of the day.
    [[nodiscard]] virtual Task<Money> balance(ledger::Account account, QDate date) = 0;
};

} // namespace klarbok
