#pragma once

#include "ledger/account.h"

#include <QString>

namespace klarbok::ledger {

/// What income and costs are divided by in the books: the ids of a cost centre and a project. Each
/// is empty where it is not used.
struct Dimensions
{
    QString costCentre;
    QString project;

    bool isEmpty() const { return costCentre.isEmpty() && project.isEmpty(); }
    friend bool operator==(const Dimensions &, const Dimensions &) = default;
};

/// Income and costs, BAS classes 3 to 8. Only they are divided: a cost centre or a project answers
/// for what it earns and spends, and a balance account (claim, bank, VAT) has no result to divide.
inline bool isResultAccount(const Account &account)
{
    const QChar first = account.number().front();
    return first >= u'3' && first <= u'8';
}

} // namespace klarbok::ledger
