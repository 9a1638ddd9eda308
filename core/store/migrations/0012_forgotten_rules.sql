-- Rules that the owner has no more use for. The answers stay as they were given; those up to `up_to`
-- hold for their own row only.

CREATE TABLE forgotten_rule (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT CHECK (sequence > 0),
    code TEXT NOT NULL CHECK (code <> ''),
    rule TEXT NOT NULL CHECK (rule <> ''),
    up_to INTEGER NOT NULL CHECK (up_to > 0),
    forgotten_by TEXT NOT NULL,
    forgotten TEXT NOT NULL
) STRICT;

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
