PRAGMA application_id=1263288914;
PRAGMA user_version=15;
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
, is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1))) STRICT;
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
, from_file INTEGER NOT NULL DEFAULT 0 CHECK (from_file IN (0, 1))) STRICT;
INSERT INTO payout VALUES('P1','klarna','2026-03-05T04:30:00.000Z','SEK','gross_fee','K123456',1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,-19,0);
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
    reversal_reference TEXT NOT NULL, goods_vat TEXT NOT NULL DEFAULT '', is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
    CHECK ((vat_amount IS NULL) = (vat_currency IS NULL)),
    CHECK ((home_vat_amount IS NULL) = (home_vat_currency IS NULL))
) STRICT;
INSERT INTO payout_row VALUES('T1','P1',0,'FEE','PURCHASE_FEE_PERCENTAGE',34900,'SEK','O1','C1','R1','2026-03-01T23:30:00.000Z','2026-03-02T08:00:01.000Z','SHORT1','1001','kassa 2','capture ref','refund ref','SE','FI',2500,8725,'SEK',812,'EUR','PAY_LATER','återköp – delvis','reversal ref','',0);
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    payout TEXT NOT NULL,
    received TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (payout, sha256)
) STRICT;
CREATE TABLE customer_order (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    status TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    amount INTEGER NOT NULL,
    purchase_country TEXT NOT NULL,
    shipping_country TEXT NOT NULL,
    created TEXT,
    merchant_reference1 TEXT NOT NULL,
    merchant_reference2 TEXT NOT NULL,
    klarna_reference TEXT NOT NULL
) STRICT;
CREATE TABLE capture (
    order_id TEXT NOT NULL REFERENCES customer_order (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    amount INTEGER NOT NULL,
    time TEXT,
    reference TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE refund (
    order_id TEXT NOT NULL REFERENCES customer_order (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT CHECK (id <> ''),
    amount INTEGER NOT NULL,
    time TEXT,
    reference TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE order_line (
    order_id TEXT NOT NULL REFERENCES customer_order (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('order', 'capture', 'refund')),
    part_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type <> ''),
    name TEXT NOT NULL,
    reference TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    total INTEGER NOT NULL,
    vat_rate INTEGER,
    vat_amount INTEGER,
    PRIMARY KEY (order_id, part, part_position, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE missing_order (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE voucher (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'payout', 'correction')),
    source TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN (
        'draft', 'approved', 'sending', 'uncertain', 'posted',
        'posted_without_pdf', 'rejected', 'void', 'booked_elsewhere')),
    approved TEXT,
    approved_by TEXT NOT NULL DEFAULT '',
    pdf_sha256 TEXT NOT NULL DEFAULT '',
    last_sent TEXT,
    reason TEXT NOT NULL DEFAULT '',
    series TEXT NOT NULL DEFAULT '',
    number INTEGER,
    booked_date TEXT,
    entity_id INTEGER,
    document_id INTEGER,
    klarna_document_id INTEGER,
    read_back_differs INTEGER NOT NULL DEFAULT 0 CHECK (read_back_differs IN (0, 1))
, moved_from TEXT) STRICT;
CREATE TABLE voucher_row (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    account TEXT NOT NULL CHECK (account <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    text TEXT NOT NULL, cost_centre TEXT NOT NULL DEFAULT '', project TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE row_source (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    row_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    transaction_key TEXT CHECK (transaction_key <> ''),
    line TEXT NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    PRIMARY KEY (voucher, row_position, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE movement (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    payout TEXT NOT NULL CHECK (payout <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3), own_amount INTEGER, own_currency TEXT,
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE question (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    subject TEXT NOT NULL, rule TEXT NOT NULL DEFAULT '', proposal TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    subject TEXT NOT NULL,
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    transaction_key TEXT NOT NULL CHECK (transaction_key <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    detail TEXT NOT NULL,
    payout TEXT NOT NULL CHECK (payout <> ''),
    time TEXT,
    order_number TEXT NOT NULL,
    order_id TEXT CHECK (order_id <> ''),
    country TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    gross INTEGER NOT NULL,
    gift_card INTEGER NOT NULL,
    tip INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    has_original INTEGER NOT NULL CHECK (has_original IN (0, 1)),
    original_voucher TEXT,
    original_series TEXT,
    original_number INTEGER,
    original_date TEXT,
    note TEXT NOT NULL, own_amount INTEGER, own_currency TEXT, told_sale TEXT, told_capture TEXT, told_order TEXT,
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_vat (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    entry_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    vat INTEGER NOT NULL, oss_country TEXT CHECK (oss_country <> ''), oss_currency TEXT CHECK (length(oss_currency) = 3), oss_gross INTEGER, oss_vat INTEGER CHECK (
    (oss_country IS NULL) + (oss_currency IS NULL) + (oss_gross IS NULL) + (oss_vat IS NULL) IN (0, 4)),
    PRIMARY KEY (voucher, entry_position, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE voucher_payout (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    payout TEXT NOT NULL CHECK (payout <> ''),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE voucher_transaction (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    transaction_key TEXT NOT NULL CHECK (transaction_key <> ''),
    is_void INTEGER NOT NULL DEFAULT 0 CHECK (is_void IN (0, 1)),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE voucher_pdf (
    voucher TEXT PRIMARY KEY REFERENCES voucher (id) ON DELETE CASCADE,
    pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;
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
    answered TEXT NOT NULL, choice TEXT CHECK (choice <> ''), exchange_rate TEXT CHECK (exchange_rate <> ''),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE correction_request (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    voucher TEXT NOT NULL REFERENCES voucher (id),
    is_withdrawal INTEGER NOT NULL CHECK (is_withdrawal IN (0, 1)),
    asked TEXT NOT NULL,
    asked_by TEXT NOT NULL
) STRICT;
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
CREATE TABLE exchange_rate (
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    day TEXT NOT NULL,
    quoted TEXT NOT NULL CHECK (quoted <= day),
    rate TEXT NOT NULL CHECK (rate <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    received TEXT NOT NULL,
    PRIMARY KEY (currency, day)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE IF NOT EXISTS "answer" (
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
CREATE TABLE books_read (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    read TEXT NOT NULL
, has_cost_centres INTEGER NOT NULL DEFAULT 0 CHECK (has_cost_centres IN (0, 1)), has_projects INTEGER NOT NULL DEFAULT 0 CHECK (has_projects IN (0, 1))) STRICT;
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
CREATE TABLE forgotten_rule (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    code TEXT NOT NULL CHECK (code <> ''),
    rule TEXT NOT NULL CHECK (rule <> ''),
    up_to INTEGER NOT NULL CHECK (up_to > 0),
    forgotten_by TEXT NOT NULL,
    forgotten TEXT NOT NULL
) STRICT;
CREATE TABLE books_dimension (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('cost_centre', 'project')),
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;
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
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('answer',0);
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
CREATE INDEX voucher_by_date ON voucher (date, id);
CREATE INDEX voucher_by_state ON voucher (state);
CREATE INDEX movement_by_payout ON movement (payout, voucher);
CREATE INDEX voucher_payout_by_payout ON voucher_payout (payout, voucher);
CREATE UNIQUE INDEX one_voucher_per_transaction ON voucher_transaction (transaction_key)
WHERE is_void = 0;
CREATE TRIGGER void_frees_transactions AFTER UPDATE OF state ON voucher
WHEN NEW.state = 'void' BEGIN
    UPDATE voucher_transaction SET is_void = 1 WHERE voucher = NEW.id;
END;
CREATE TRIGGER only_whole_vouchers_leave_draft BEFORE UPDATE OF state ON voucher
WHEN OLD.state = 'draft' AND NEW.state NOT IN ('draft', 'void', 'booked_elsewhere') BEGIN
    SELECT RAISE(ABORT, 'open questions')
    WHERE EXISTS (SELECT 1 FROM question WHERE voucher = OLD.id);
    SELECT RAISE(ABORT, 'rows do not balance')
    WHERE (SELECT coalesce(sum(amount), 1) FROM voucher_row WHERE voucher = OLD.id) <> 0;
    SELECT RAISE(ABORT, 'no document')
    WHERE NOT EXISTS (SELECT 1 FROM voucher_pdf WHERE voucher = OLD.id);
END;
CREATE TRIGGER posted_stays_posted BEFORE UPDATE OF state ON voucher
WHEN (OLD.state = 'posted' AND NEW.state <> 'posted')
    OR (OLD.state = 'posted_without_pdf'
        AND NEW.state NOT IN ('posted', 'posted_without_pdf'))
    OR (OLD.state IN ('sending', 'uncertain') AND NEW.state IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_not_inserted BEFORE INSERT ON voucher
WHEN NEW.state <> 'draft'
    OR EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_approval_not_updated
BEFORE UPDATE OF approved, approved_by, pdf_sha256 ON voucher
WHEN OLD.state NOT IN ('draft', 'void') AND NEW.state NOT IN ('draft', 'void') BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_not_deleted BEFORE DELETE ON voucher
WHEN OLD.state NOT IN ('draft', 'void') BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_row_not_inserted BEFORE INSERT ON voucher_row
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_row_not_updated BEFORE UPDATE ON voucher_row
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_row_not_deleted BEFORE DELETE ON voucher_row
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_row_source_not_inserted BEFORE INSERT ON row_source
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_row_source_not_updated BEFORE UPDATE ON row_source
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_row_source_not_deleted BEFORE DELETE ON row_source
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_movement_not_inserted BEFORE INSERT ON movement
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_movement_not_updated BEFORE UPDATE ON movement
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_movement_not_deleted BEFORE DELETE ON movement
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_question_not_inserted BEFORE INSERT ON question
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_question_not_updated BEFORE UPDATE ON question
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_question_not_deleted BEFORE DELETE ON question
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_notice_not_inserted BEFORE INSERT ON notice
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_notice_not_updated BEFORE UPDATE ON notice
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_notice_not_deleted BEFORE DELETE ON notice
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_not_inserted BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_not_updated BEFORE UPDATE ON entry
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_not_deleted BEFORE DELETE ON entry
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_vat_not_inserted BEFORE INSERT ON entry_vat
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_vat_not_updated BEFORE UPDATE ON entry_vat
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_entry_vat_not_deleted BEFORE DELETE ON entry_vat
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_payout_not_inserted BEFORE INSERT ON voucher_payout
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_payout_not_updated BEFORE UPDATE ON voucher_payout
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_payout_not_deleted BEFORE DELETE ON voucher_payout
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_transaction_not_inserted BEFORE INSERT ON voucher_transaction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_transaction_not_updated BEFORE UPDATE ON voucher_transaction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_transaction_not_deleted BEFORE DELETE ON voucher_transaction
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_pdf_not_inserted BEFORE INSERT ON voucher_pdf
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_pdf_not_updated BEFORE UPDATE ON voucher_pdf
WHEN EXISTS (SELECT 1 FROM voucher WHERE id IN (OLD.voucher, NEW.voucher) AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER frozen_voucher_pdf_not_deleted BEFORE DELETE ON voucher_pdf
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
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
CREATE INDEX entry_vat_oss ON entry_vat (voucher) WHERE oss_country IS NOT NULL;
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
CREATE TRIGGER exchange_rate_not_updated BEFORE UPDATE ON exchange_rate BEGIN
    SELECT RAISE(ABORT, 'rates stay');
END;
CREATE TRIGGER exchange_rate_not_deleted BEFORE DELETE ON exchange_rate BEGIN
    SELECT RAISE(ABORT, 'rates stay');
END;
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
CREATE TRIGGER frozen_voucher_not_updated
BEFORE UPDATE OF id, kind, source, revision, date, moved_from, text, currency, content_hash, created ON voucher
WHEN OLD.state NOT IN ('draft', 'void') BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
CREATE TRIGGER forgotten_rule_not_replaced BEFORE INSERT ON forgotten_rule
WHEN EXISTS (SELECT 1 FROM forgotten_rule WHERE sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'what is forgotten stays so');
END;
CREATE TRIGGER forgotten_rule_not_updated BEFORE UPDATE ON forgotten_rule BEGIN
    SELECT RAISE(ABORT, 'what is forgotten stays so');
END;
CREATE TRIGGER forgotten_rule_not_deleted BEFORE DELETE ON forgotten_rule BEGIN
    SELECT RAISE(ABORT, 'what is forgotten stays so');
END;
CREATE INDEX drift_by_voucher ON drift (voucher);
CREATE VIEW open_drift AS SELECT drift.* FROM drift WHERE NOT EXISTS (
    SELECT 1 FROM voucher_correction JOIN voucher ON voucher.id = voucher_correction.voucher
    WHERE corrects = drift.voucher
        AND state IN ('posted', 'posted_without_pdf', 'booked_elsewhere')
);
COMMIT;
