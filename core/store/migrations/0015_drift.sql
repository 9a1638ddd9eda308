-- What Klarna told of a row when it was booked, beside its amount. Empty on what was booked before.

ALTER TABLE entry ADD COLUMN told_sale TEXT;

ALTER TABLE entry ADD COLUMN told_capture TEXT;

ALTER TABLE entry ADD COLUMN told_order TEXT;

-- A row on a frozen voucher that Klarna does not tell of any more.
ALTER TABLE payout_row ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1));

-- What Klarna has changed of posted vouchers, as it was found last.
CREATE TABLE drift (
    position INTEGER PRIMARY KEY,
    voucher TEXT NOT NULL REFERENCES voucher (id),
    transaction_key TEXT CHECK (transaction_key <> ''),
    payout TEXT NOT NULL CHECK (payout <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    subject TEXT NOT NULL,
    was TEXT NOT NULL,
    now TEXT NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;

CREATE INDEX drift_by_voucher ON drift (voucher);

-- A posted correction has settled what was found before it.
CREATE VIEW open_drift AS SELECT drift.* FROM drift WHERE NOT EXISTS (
    SELECT 1 FROM voucher_correction JOIN voucher ON voucher.id = voucher_correction.voucher
    WHERE corrects = drift.voucher
        AND state IN ('posted', 'posted_without_pdf', 'booked_elsewhere')
);
