-- What the books looked like when they were last read, and vouchers that were moved to an open day.

CREATE TABLE books_read (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    read TEXT NOT NULL
) STRICT;

ALTER TABLE account_name ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1));

-- For an account of the settings that is not there or closed: the company's own of the same meaning.
CREATE TABLE account_stand_in (
    account TEXT PRIMARY KEY CHECK (account <> ''),
    stand_in TEXT NOT NULL CHECK (stand_in <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE books_year (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    first_open_period TEXT NOT NULL
) STRICT;

-- Vouchers in the days of the drafts: where they stand and what they post, none of their words.
CREATE TABLE books_voucher (
    position INTEGER PRIMARY KEY,
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    date TEXT NOT NULL,
    marker TEXT CHECK (marker <> '')
) STRICT;

CREATE TABLE books_voucher_sum (
    voucher_position INTEGER NOT NULL REFERENCES books_voucher (position) ON DELETE CASCADE,
    account TEXT NOT NULL CHECK (account <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    PRIMARY KEY (voucher_position, account)
) STRICT, WITHOUT ROWID;

-- The day of its rows, where the books were locked on it.
ALTER TABLE voucher ADD COLUMN moved_from TEXT;

DROP TRIGGER frozen_voucher_not_updated;

CREATE TRIGGER frozen_voucher_not_updated
BEFORE UPDATE OF id, kind, source, revision, date, moved_from, text, currency, content_hash, created ON voucher
WHEN OLD.state NOT IN ('draft', 'void') BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
