#include "ledger/books_check.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

std::map<Account, Money> sumsOf(const DraftVoucher &voucher)
{
    std::map<Account, Money> sums;
    for (const Row &row : voucher.rows)
        sums.try_emplace(row.account, Money::zero(voucher.currency)).first->second += row.amount;
    std::erase_if(sums, [](const auto &entry) { return entry.second.isZero(); });
    return sums;
}

class Checker
{
public:
    Checker(DraftVoucher &voucher, const BooksPicture &books, const AnswerBook &answers,
            const PostingRules &rules)
        : m_voucher{voucher}, m_books{books}, m_answers{answers}, m_rules{rules}
    {
    }

    void checkAccounts()
    {
        std::map<Account, std::optional<Account>> judged; ///< what stands in for it, if anything
        for (Row &row : m_voucher.rows) {
            if (m_books.hasOpen(row.account))
                continue;
            auto found = judged.find(row.account);
            if (found == judged.end())
                found = judged.emplace(row.account, standIn(row)).first;
            if (!found->second)
                continue;
            const bool wasResult = isResultAccount(row.account);
            row.account = *found->second;
            if (isResultAccount(row.account) != wasResult)
                row.dimensions = m_rules.dimensionsOf(row.account);
        }
    }

    void checkDimensions()
    {
        QStringList faults;
        for (const Row &row : m_voucher.rows)
            faults += m_books.faultsOf(row.dimensions);
        faults.removeDuplicates();
        for (const QString &fault : std::as_const(faults))
            m_voucher.questions.push_back(own(fault.section(u' ', 0, 0), fault.section(u' ', 1)));
    }

    void checkDay()
    {
        const QDate day = m_voucher.date;
        const QString subject = day.toString(Qt::ISODate);
        const FinancialYear *year = m_books.yearOf(day);
        if (!year)
            return m_voucher.questions.push_back(own(QStringLiteral("year_missing"), subject));
        if (year->allows(day))
            return;
        Question question = own(QStringLiteral("period_closed"), subject);
        const auto firstOpen = m_books.firstOpenDayAfter(day);
        const auto answer = answerTo(question);
        if (!answer || answer->value.choice != Choice::FirstOpen || !firstOpen)
            return m_voucher.questions.push_back(std::move(question));
        m_voucher.movedFrom = day;
        m_voucher.date = *firstOpen;
        m_voucher.text = movedText(m_voucher);
        m_voucher.notices.push_back({QStringLiteral("date_moved"), std::nullopt, subject});
    }

    void checkVouchers()
    {
        std::vector<const BooksVoucher *> marked;
        for (const BooksVoucher &booked : m_books.vouchers) {
            if (booked.marker == m_voucher.id)
                marked.push_back(&booked);
            else if (looksLike(booked, m_voucher, m_rules))
                askAbout(booked, Choice::Book);
        }
        // One with our marker and our content was sent by another computer: posting takes it over.
        // Whatever else has our marker is in the way of it for good.
        const bool isOurs = marked.size() == 1 && isSameContent(*marked.front(), m_voucher);
        for (const BooksVoucher *booked : marked) {
            if (!isOurs)
                askAbout(*booked, std::nullopt);
        }
    }

private:
    Question own(const QString &code, const QString &subject) const
    {
        return {code, std::nullopt, Money::zero(m_voucher.currency), subject};
    }

    /// The answer, noted on the voucher.
    std::optional<Answer> answerTo(const Question &question)
    {
        auto answer = m_answers.find(question, m_voucher.id);
        if (answer) {
            answer->voucher = m_voucher.id;
            m_voucher.answers.push_back(*answer);
        }
        return answer;
    }

    /// The account that the owner wants instead; nullopt when that is still a question.
    std::optional<Account> standIn(const Row &row)
    {
        const QString &number = row.account.number();
        Question question = own(m_books.find(row.account) ? QStringLiteral("account_closed")
                                                          : QStringLiteral("account_missing"),
                                number + u' ' + row.text);
        question.rule = number;
        const auto proposed = m_books.standIns.find(row.account);
        if (proposed != m_books.standIns.end())
            question.proposal.account = proposed->second;
        const auto given = m_answers.find(question, m_voucher.id);
        if (given && given->value.account && m_books.hasOpen(*given->value.account))
            return answerTo(question)->value.account;
        m_voucher.questions.push_back(std::move(question));
        return std::nullopt;
    }

    void askAbout(const BooksVoucher &booked, std::optional<Choice> letsPass)
    {
        Question question = own(QStringLiteral("already_booked"), placeOf(booked));
        const auto answer = answerTo(question);
        if (!answer || !letsPass || answer->value.choice != letsPass)
            m_voucher.questions.push_back(std::move(question));
    }

    DraftVoucher &m_voucher;
    const BooksPicture &m_books;
    const AnswerBook &m_answers;
    const PostingRules &m_rules;
};

} // namespace

void heedBooks(DraftVoucher &voucher, const BooksPicture &books, const AnswerBook &answers,
               const PostingRules &rules)
{
    if (voucher.rows.empty())
        return;
    Checker checker{voucher, books, answers, rules};
    checker.checkAccounts();
    checker.checkDimensions();
    checker.checkDay();
    checker.checkVouchers();
}

QString movedText(const DraftVoucher &voucher)
{
    const bool isCorrection = voucher.kind == VoucherKind::Correction;
    if (voucher.revision > 1 && !isCorrection)
        return voucher.text; // names its day, and has no room for more
    const QString day = voucher.movedFrom.value_or(voucher.date).toString(Qt::ISODate);
    QString what = voucher.source.left(1).toUpper() + voucher.source.mid(1);
    if (isCorrection) {
        constexpr qsizetype room = 17; // what day and marker leave
        what = voucher.text.section(voucher.id.text(), 0, 0).trimmed();
        what.replace(QStringLiteral("Rättelse av "), QStringLiteral("Rätt. "));
        what = what.left(room).trimmed();
    } else {
        what += voucher.kind == VoucherKind::Payout ? QStringLiteral(" utb. avser")
                                                    : QStringLiteral(" avser");
    }
    return what + u' ' + day + u' ' + voucher.id.text();
}

bool isWaitedFor(const DraftVoucher &voucher, const Question &question)
{
    return std::ranges::any_of(voucher.answers, [&](const Answer &answer) {
        return answer.value.choice == Choice::Wait && answer.code == question.code &&
               answer.subject == question.subject && answer.transaction == question.transaction;
    });
}

QString placeOf(const BooksVoucher &booked)
{
    return booked.series + u' ' + QString::number(booked.number) + u' ' +
           booked.date.toString(Qt::ISODate);
}

bool looksLike(const BooksVoucher &booked, const DraftVoucher &voucher, const PostingRules &rules)
{
    if (booked.marker || (booked.date != voucher.date && booked.date != voucher.movedFrom))
        return false;
    const auto ours = sumsOf(voucher);
    if (ours.empty())
        return false;
    const auto isEqualOn = [&](const Account &account) {
        const auto here = ours.find(account);
        const auto there = booked.sums.find(account);
        return here != ours.end() && there != booked.sums.end() && here->second == there->second;
    };
    return ours == booked.sums || isEqualOn(rules.clearing) || isEqualOn(rules.bank);
}

bool isAnother(const BooksVoucher &booked, const DraftVoucher &voucher)
{
    return std::ranges::any_of(voucher.answers, [&](const Answer &answer) {
        return answer.code == u"already_booked" && answer.value.choice == Choice::Book &&
               answer.subject == placeOf(booked);
    });
}

bool isSameContent(const BooksVoucher &booked, const DraftVoucher &voucher)
{
    return booked.date == voucher.date && booked.sums == sumsOf(voucher);
}

} // namespace klarbok::ledger
