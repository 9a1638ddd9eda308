-- VAT of other EU countries, in the order's own currency: all four or none.
ALTER TABLE entry_vat ADD COLUMN oss_country TEXT CHECK (oss_country <> '');
ALTER TABLE entry_vat ADD COLUMN oss_currency TEXT CHECK (length(oss_currency) = 3);
ALTER TABLE entry_vat ADD COLUMN oss_gross INTEGER;
ALTER TABLE entry_vat ADD COLUMN oss_vat INTEGER CHECK (
    (oss_country IS NULL) + (oss_currency IS NULL) + (oss_gross IS NULL) + (oss_vat IS NULL) IN (0, 4));

CREATE INDEX entry_vat_oss ON entry_vat (voucher) WHERE oss_country IS NOT NULL;
