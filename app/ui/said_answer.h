#pragma once

#include "ledger/answer.h"
#include "ledger/rules.h"

#include <utility>
#include <vector>

namespace klarbok::ui {

/// The company's own accounts, by number.
using AccountNames = std::vector<std::pair<ledger::Account, QString>>;

/// What a form for an answer judges by.
struct AnswerBasis
{
    ledger::PostingRules rules;
    AccountNames names;
};

/// What somebody says in the form.
struct SaidAnswer
{
    ledger::AnswerValue value{};
    QString note{};
    bool remember = false;
};

} // namespace klarbok::ui
