-- What the owner wants corrected. A request stays, and so does its withdrawal: the last one about a
-- voucher counts.

CREATE TABLE correction_request (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    voucher TEXT NOT NULL REFERENCES voucher (id),
    is_withdrawal INTEGER NOT NULL CHECK (is_withdrawal IN (0, 1)),
    asked TEXT NOT NULL,
    asked_by TEXT NOT NULL
) STRICT;

CREATE TRIGGER correction_request_not_replaced BEFORE INSERT ON correction_request
WHEN EXISTS (SELECT 1 FROM correction_request WHERE sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'requests stay');
END;

CREATE TRIGGER correction_request_not_updated BEFORE UPDATE ON correction_request BEGIN
    SELECT RAISE(ABORT, 'requests stay');
END;

CREATE TRIGGER correction_request_not_deleted BEFORE DELETE ON correction_request BEGIN
    SELECT RAISE(ABORT, 'requests stay');
END;

-- Which voucher a correction corrects, as it stood in the books, and how many of the correction's
-- rows, movements and entries, from the first, take it back.
CREATE TABLE voucher_correction (
    voucher TEXT PRIMARY KEY REFERENCES voucher (id) ON DELETE CASCADE,
    corrects TEXT NOT NULL REFERENCES voucher (id),
    series TEXT NOT NULL CHECK (series <> ''),
    number INTEGER NOT NULL,
    date TEXT NOT NULL,
    taken_rows INTEGER NOT NULL CHECK (taken_rows >= 0),
    taken_movements INTEGER NOT NULL CHECK (taken_movements >= 0),
    taken_entries INTEGER NOT NULL CHECK (taken_entries >= 0)
) STRICT;

CREATE UNIQUE INDEX one_correction_per_voucher ON voucher_correction (corrects);

CREATE TRIGGER frozen_voucher_correction_not_inserted BEFORE INSERT ON voucher_correction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_correction_not_updated BEFORE UPDATE ON voucher_correction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_correction_not_deleted BEFORE DELETE ON voucher_correction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
