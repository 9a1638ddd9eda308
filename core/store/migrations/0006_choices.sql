-- An answer may also be one of a few ways (`first_open`, `elsewhere` …) instead of a rate or account.

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
    note TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered TEXT NOT NULL,
    CHECK (vat_rate IS NOT NULL OR account IS NOT NULL OR choice IS NOT NULL),
    CHECK (remembered = 0 OR rule <> '')
) STRICT;

INSERT INTO new_answer
SELECT sequence, voucher, code, transaction_key, amount, currency, subject, rule, remembered,
    vat_rate, account, NULL, note, answered_by, answered
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

ALTER TABLE voucher_answer ADD COLUMN choice TEXT CHECK (choice <> '');

ALTER TABLE question ADD COLUMN proposal TEXT NOT NULL DEFAULT '';
