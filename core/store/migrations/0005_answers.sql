-- What the owner said about questions. Every answer stays: a later one to the same question takes
-- its place without touching it.

ALTER TABLE question ADD COLUMN rule TEXT NOT NULL DEFAULT '';

CREATE TABLE answer (
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
    note TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered TEXT NOT NULL,
    CHECK (vat_rate IS NOT NULL OR account IS NOT NULL),
    CHECK (remembered = 0 OR rule <> '')
) STRICT;

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

-- The answers that a voucher's rows rest on, frozen with it.
CREATE TABLE voucher_answer (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    subject TEXT NOT NULL,
    rule TEXT NOT NULL,
    remembered INTEGER NOT NULL CHECK (remembered IN (0, 1)),
    vat_rate INTEGER,
    account TEXT CHECK (account <> ''),
    note TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered TEXT NOT NULL,
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER frozen_voucher_answer_not_inserted BEFORE INSERT ON voucher_answer
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_answer_not_updated BEFORE UPDATE ON voucher_answer
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_answer_not_deleted BEFORE DELETE ON voucher_answer
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
