-- VAT inside a sale or refund per rate, as settlement files tell it: `2500:7000 1200:150`, rates in
-- hundredths of a percent and öre of the row's currency; empty where nothing was told.

ALTER TABLE payout_row ADD COLUMN goods_vat TEXT NOT NULL DEFAULT '';
