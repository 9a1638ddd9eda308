-- Orders without their buyers. All amounts of an order are in its own currency.

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

-- Lines of the order itself (part `order`), of its captures and of its refunds; part_position
-- says which capture or refund.
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

-- Orders that rows refer to and that could not be read; the reason is an error's name.
CREATE TABLE missing_order (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
