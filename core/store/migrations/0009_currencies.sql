-- Payouts in other currencies: the rates by which they are converted, and beside each converted
-- amount the one it was. A rate is kronor per unit, as text, so that every decimal stays.

CREATE TABLE exchange_rate (
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    day TEXT NOT NULL,
    quoted TEXT NOT NULL CHECK (quoted <= day),
    rate TEXT NOT NULL CHECK (rate <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    received TEXT NOT NULL,
    PRIMARY KEY (currency, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER exchange_rate_not_updated BEFORE UPDATE ON exchange_rate BEGIN
    SELECT RAISE(ABORT, 'rates stay');
END;

CREATE TRIGGER exchange_rate_not_deleted BEFORE DELETE ON exchange_rate BEGIN
    SELECT RAISE(ABORT, 'rates stay');
END;

ALTER TABLE movement ADD COLUMN own_amount INTEGER;

ALTER TABLE movement ADD COLUMN own_currency TEXT;

ALTER TABLE entry ADD COLUMN own_amount INTEGER;

ALTER TABLE entry ADD COLUMN own_currency TEXT;

-- The rates that a voucher rests on, frozen with it.
CREATE TABLE voucher_rate (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    day TEXT NOT NULL,
    quoted TEXT NOT NULL,
    rate TEXT NOT NULL CHECK (rate <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER frozen_voucher_rate_not_inserted BEFORE INSERT ON voucher_rate
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_rate_not_updated BEFORE UPDATE ON voucher_rate
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_rate_not_deleted BEFORE DELETE ON voucher_rate
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

-- A rate may also be the owner's answer.
DROP TRIGGER answer_not_replaced;
DROP TRIGGER answer_not_updated;
DROP TRIGGER answer_not_deleted;

CREATE TABLE new_answer (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    voucher TEXT NOT NULL CHECK (voucher <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    subject TEXT NOT NULL,
    rule TEXT NOT NULL,
    remembered INTEGER NOT NULL CHECK (remembered IN (0, 1)),
    vat_rate INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
    account TEXT CHECK (account <> ''),
    choice TEXT CHECK (choice <> ''),
    exchange_rate TEXT CHECK (exchange_rate <> ''),
    note TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered TEXT NOT NULL,
    CHECK (vat_rate IS NOT NULL OR account IS NOT NULL OR choice IS NOT NULL
        OR exchange_rate IS NOT NULL),
    CHECK (remembered = 0 OR rule <> '')
) STRICT;

INSERT INTO new_answer
SELECT sequence, voucher, code, transaction_key, amount, currency, subject, rule, remembered,
    vat_rate, account, choice, NULL, note, answered_by, answered
FROM answer ORDER BY sequence;

DROP TABLE answer;

ALTER TABLE new_answer RENAME TO answer;

CREATE TRIGGER answer_not_replaced BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM answer WHERE sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'answers stay');
END;

CREATE TRIGGER answer_not_updated BEFORE UPDATE ON answer BEGIN
    SELECT RAISE(ABORT, 'answers stay');
END;

CREATE TRIGGER answer_not_deleted BEFORE DELETE ON answer BEGIN
    SELECT RAISE(ABORT, 'answers stay');
END;

ALTER TABLE voucher_answer ADD COLUMN exchange_rate TEXT CHECK (exchange_rate <> '');
