ALTER TABLE orders RENAME TO purchases;

ALTER TABLE purchases RENAME COLUMN total TO amount;
