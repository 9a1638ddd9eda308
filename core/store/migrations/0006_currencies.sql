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
