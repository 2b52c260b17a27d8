ALTER TABLE orders DROP CONSTRAINT positive;

ALTER TABLE orders ADD CONSTRAINT not_negative CHECK (total >= 0);
