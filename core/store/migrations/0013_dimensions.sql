-- Cost centre and project: on the rows of vouchers, and as the books have them. Empty: none.

ALTER TABLE voucher_row ADD COLUMN cost_centre TEXT NOT NULL DEFAULT '';
ALTER TABLE voucher_row ADD COLUMN project TEXT NOT NULL DEFAULT '';

-- Whether they were read: that the books have none is something else.
ALTER TABLE books_read ADD COLUMN has_cost_centres INTEGER NOT NULL DEFAULT 0 CHECK (has_cost_centres IN (0, 1));
ALTER TABLE books_read ADD COLUMN has_projects INTEGER NOT NULL DEFAULT 0 CHECK (has_projects IN (0, 1));

CREATE TABLE books_dimension (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('cost_centre', 'project')),
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;
