-- One file belongs to one workspace. Times are UTC, ISO 8601 with milliseconds.

PRAGMA application_id = 1263288914;

CREATE TABLE workspace (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    org_no TEXT NOT NULL CHECK (org_no <> ''),
    company TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

-- Only what differs from the defaults.
CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The company's own names of its accounts, as last read from the books.
CREATE TABLE account_name (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL UNIQUE CHECK (account <> ''),
    name TEXT NOT NULL
) STRICT;

-- What the services answered, kept before anyone reads it. The same bytes are kept once;
-- raw_answer says each time that they came. raw_answer.sha256 is of what was received, which
-- for orders held the buyer too.
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

-- Append-only. AUTOINCREMENT remembers the highest number, so that a cut tail is seen.
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
