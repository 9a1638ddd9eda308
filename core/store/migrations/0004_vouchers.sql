-- Vouchers: drafts, and the frozen snapshots with what happened to them. Keys of rows, orders and
-- payouts are not foreign keys here: a frozen voucher keeps its content whatever is fetched later.

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
) STRICT;

CREATE INDEX voucher_by_date ON voucher (date, id);

CREATE INDEX voucher_by_state ON voucher (state);

-- Debit is positive, credit negative.
CREATE TABLE voucher_row (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    account TEXT NOT NULL CHECK (account <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    text TEXT NOT NULL,
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
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX movement_by_payout ON movement (payout, voucher);

CREATE TABLE question (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    transaction_key TEXT CHECK (transaction_key <> ''),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    subject TEXT NOT NULL,
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

-- Lines of the PDF. gross, gift_card, tip, rounding and the VAT shares are in `currency`.
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
    note TEXT NOT NULL,
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_vat (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    entry_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    PRIMARY KEY (voucher, entry_position, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher_payout (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    payout TEXT NOT NULL CHECK (payout <> ''),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX voucher_payout_by_payout ON voucher_payout (payout, voucher);

CREATE TABLE voucher_transaction (
    voucher TEXT NOT NULL REFERENCES voucher (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    transaction_key TEXT NOT NULL CHECK (transaction_key <> ''),
    is_void INTEGER NOT NULL DEFAULT 0 CHECK (is_void IN (0, 1)),
    PRIMARY KEY (voucher, position)
) STRICT, WITHOUT ROWID;

-- A settlement row belongs to at most one voucher that is not void.
CREATE UNIQUE INDEX one_voucher_per_transaction ON voucher_transaction (transaction_key)
WHERE is_void = 0;

CREATE TABLE voucher_pdf (
    voucher TEXT PRIMARY KEY REFERENCES voucher (id) ON DELETE CASCADE,
    pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;

CREATE TRIGGER void_frees_transactions AFTER UPDATE OF state ON voucher
WHEN NEW.state = 'void' BEGIN
    UPDATE voucher_transaction SET is_void = 1 WHERE voucher = NEW.id;
END;

-- What is approved must be whole: questions answered, rows balanced, its document stored.
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

-- The frozen content never changes, whoever asks. Approval and PDF go only when the voucher goes
-- back to being a draft.
CREATE TRIGGER frozen_voucher_not_inserted BEFORE INSERT ON voucher
WHEN NEW.state <> 'draft'
    OR EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id AND state NOT IN ('draft', 'void')) BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_voucher_not_updated
BEFORE UPDATE OF id, kind, source, revision, date, text, currency, content_hash, created ON voucher
WHEN OLD.state NOT IN ('draft', 'void') BEGIN
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
