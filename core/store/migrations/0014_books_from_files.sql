-- Financial years that a file of the books told of, voucher by voucher: the day the file was made, the
-- last day that it answers for, and what the accounts held at the year's beginning.

CREATE TABLE books_told_year (
    first_day TEXT PRIMARY KEY,
    last_day TEXT NOT NULL,
    written TEXT NOT NULL,
    up_to TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE books_opening (
    first_day TEXT NOT NULL REFERENCES books_told_year (first_day) ON DELETE CASCADE,
    account TEXT NOT NULL CHECK (account <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    PRIMARY KEY (first_day, account)
) STRICT, WITHOUT ROWID;
