-- Payouts and their rows as Klarna states them: magnitudes, not effects. All totals of a payout
-- are in its own currency.

CREATE TABLE payout (
    reference TEXT PRIMARY KEY CHECK (reference <> ''),
    source TEXT NOT NULL,
    date TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    settlement_type TEXT NOT NULL CHECK (settlement_type IN ('net', 'gross', 'gross_fee')),
    merchant_id TEXT NOT NULL,
    sale INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    reversal INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    fee_correction INTEGER NOT NULL,
    fee_refund INTEGER NOT NULL,
    tax_refund INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    commission_reversal INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    credit INTEGER NOT NULL,
    holdback INTEGER NOT NULL,
    release INTEGER NOT NULL,
    repay INTEGER NOT NULL,
    deposit INTEGER NOT NULL,
    opening_debt INTEGER NOT NULL,
    closing_debt INTEGER NOT NULL,
    settlement INTEGER NOT NULL
) STRICT;

CREATE INDEX payout_by_date ON payout (date, reference);

CREATE TABLE payout_row (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    payout TEXT NOT NULL REFERENCES payout (reference),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    type TEXT NOT NULL,
    detail TEXT NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    order_id TEXT CHECK (order_id <> ''),
    capture_id TEXT CHECK (capture_id <> ''),
    refund_id TEXT CHECK (refund_id <> ''),
    sale_time TEXT,
    capture_time TEXT,
    short_order_id TEXT NOT NULL,
    merchant_reference1 TEXT NOT NULL,
    merchant_reference2 TEXT NOT NULL,
    merchant_capture_reference TEXT NOT NULL,
    merchant_refund_reference TEXT NOT NULL,
    purchase_country TEXT NOT NULL,
    shipping_country TEXT NOT NULL,
    vat_rate INTEGER,
    vat_amount INTEGER,
    vat_currency TEXT,
    home_vat_amount INTEGER,
    home_vat_currency TEXT,
    payment_method TEXT NOT NULL,
    comment TEXT NOT NULL,
    reversal_reference TEXT NOT NULL,
    CHECK ((vat_amount IS NULL) = (vat_currency IS NULL)),
    CHECK ((home_vat_amount IS NULL) = (home_vat_currency IS NULL))
) STRICT;

CREATE INDEX payout_row_by_payout ON payout_row (payout, ordinal);

CREATE INDEX payout_row_by_order ON payout_row (order_id) WHERE order_id IS NOT NULL;

-- Klarna's own PDF of a payout. A later one stands beside the earlier, never in its place.
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    payout TEXT NOT NULL,
    received TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (payout, sha256)
) STRICT;
