PRAGMA application_id=1263288914;
PRAGMA user_version=2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE workspace (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    org_no TEXT NOT NULL CHECK (org_no <> ''),
    company TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;
INSERT INTO workspace VALUES(1,'a1','Testbutiken','556737-0431','Testbutiken AB','2026-03-01T08:00:00.000Z');
CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('account.bank','1930');
CREATE TABLE account_name (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL UNIQUE CHECK (account <> ''),
    name TEXT NOT NULL
) STRICT;
CREATE TABLE raw_body (
    hash TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
CREATE TABLE raw_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    received TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    body_hash TEXT NOT NULL REFERENCES raw_body (hash)
) STRICT;
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    time TEXT NOT NULL,
    local_time TEXT NOT NULL,
    user TEXT NOT NULL,
    version TEXT NOT NULL,
    event TEXT NOT NULL CHECK (event <> ''),
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
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
INSERT INTO payout VALUES('P1','klarna','2026-03-05T04:30:00.000Z','SEK','gross_fee','K123456',1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,-19);
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
INSERT INTO payout_row VALUES('T1','P1',0,'FEE','PURCHASE_FEE_PERCENTAGE',34900,'SEK','O1','C1','R1','2026-03-01T23:30:00.000Z','2026-03-02T08:00:01.000Z','SHORT1','1001','kassa 2','capture ref','refund ref','SE','FI',2500,8725,'SEK',812,'EUR','PAY_LATER','återköp – delvis','reversal ref');
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    payout TEXT NOT NULL,
    received TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (payout, sha256)
) STRICT;
DELETE FROM sqlite_sequence;
CREATE TRIGGER raw_body_not_updated BEFORE UPDATE ON raw_body BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE TRIGGER raw_body_not_deleted BEFORE DELETE ON raw_body BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE TRIGGER raw_body_not_replaced BEFORE INSERT ON raw_body
WHEN EXISTS (SELECT 1 FROM raw_body WHERE hash = NEW.hash AND body <> NEW.body) BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE TRIGGER raw_answer_not_updated BEFORE UPDATE ON raw_answer BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE TRIGGER raw_answer_not_deleted BEFORE DELETE ON raw_answer BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE TRIGGER raw_answer_not_replaced BEFORE INSERT ON raw_answer
WHEN EXISTS (SELECT 1 FROM raw_answer WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'raw answers are never changed');
END;
CREATE INDEX audit_by_subject ON audit (subject, sequence);
CREATE TRIGGER audit_not_updated BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE sequence >= NEW.sequence AND NEW.sequence > 0) BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE INDEX payout_by_date ON payout (date, reference);
CREATE INDEX payout_row_by_payout ON payout_row (payout, ordinal);
CREATE INDEX payout_row_by_order ON payout_row (order_id) WHERE order_id IS NOT NULL;
COMMIT;
