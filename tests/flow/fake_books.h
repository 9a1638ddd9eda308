#pragma once

#include "ports/books.h"

#include <QFuture>

#include <functional>
#include <map>

namespace klarbok::test {

/// Björn Lundén as a test needs it: a journal in memory that takes everything, unless the test says
/// what becomes of a posting or a document.
class FakeBooks final : public Books
{
public:
    FakeBooks();

    /// What really happens on the other side.
    BookedVoucher &book(const VoucherToPost &message);
    qint64 hang(qint64 entityId, const QString &fileName);
    BookedVoucher &add(const char *date, const QString &text, std::vector<BookedRow> rows);
    BooksAccount &account(const char *number);
    void forget(const char *number); ///< takes an account out of the chart
    /// How many vouchers of the journal hold this text.
    qsizetype count(const QString &text) const;

    [[nodiscard]] Task<std::vector<BooksCompany>> companies() override;
    [[nodiscard]] Task<CompanyDetails> details() override;
    [[nodiscard]] Task<std::vector<FinancialYear>> years() override;
    [[nodiscard]] Task<std::vector<BooksAccount>> accounts() override;
    [[nodiscard]] Task<std::vector<BooksDimension>> costCentres() override;
    [[nodiscard]] Task<std::vector<BooksDimension>> projects() override;
    [[nodiscard]] Task<std::vector<BookedVoucher>> vouchers(VoucherQuery query,
                                                            StopFlag stop) override;
    [[nodiscard]] Task<BookedVoucher> voucher(QString series, int number, QDate date) override;
    [[nodiscard]] Task<PostAnswer> post(VoucherToPost voucher) override;
    [[nodiscard]] Task<qint64> attach(qint64 voucherEntityId, QString fileName,
                                      QByteArray pdf) override;
    [[nodiscard]] Task<DocumentMeta> document(qint64 id) override;
    [[nodiscard]] Task<Money> balance(ledger::Account account, QDate date) override;

    CompanyDetails company;
    std::vector<FinancialYear> yearList;
    std::vector<BooksAccount> chart;
    std::vector<BooksDimension> costCentreList, projectList;
    std::vector<BookedVoucher> journal;
    std::map<qint64, QString> fileNames; ///< of documents
    std::vector<QByteArray> uploads;

    std::vector<VoucherToPost> sent; ///< every call of post(), whatever became of it
    int lookUps = 0;                 ///< calls of vouchers()
    int registerReads = 0;           ///< calls of costCentres() and projects()
    /// Answers of `details`, `years`, `accounts`, `costCentres`, `projects`, `vouchers`, `voucher`,
    /// `balance`, `companies`.
    std::map<QString, ErrorKind> failures;
    std::function<PostAnswer(const VoucherToPost &)> onPost;
    std::function<Result<qint64>(qint64 entityId, const QString &fileName)> onAttach;
    std::function<void()> onLookUp;    ///< before vouchers() answers
    std::optional<QFuture<void>> gate; ///< vouchers() waits for it

private:
    std::optional<Error> failure(const char *what) const;
};

PostAnswer accepted(const BookedVoucher &booked);
PostAnswer failed(PostAnswer::Outcome outcome, ErrorKind kind, const QString &reason = {});

} // namespace klarbok::test
