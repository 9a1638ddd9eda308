-- Payouts that a settlement file told of, and the VAT inside a sale or refund per rate that only
-- files tell: `2500:7000 1200:150`, rates in hundredths of a percent and öre of the row's currency;
-- empty where nothing was told.

ALTER TABLE payout ADD COLUMN from_file INTEGER NOT NULL DEFAULT 0 CHECK (from_file IN (0, 1));
ALTER TABLE payout_row ADD COLUMN goods_vat TEXT NOT NULL DEFAULT '';
