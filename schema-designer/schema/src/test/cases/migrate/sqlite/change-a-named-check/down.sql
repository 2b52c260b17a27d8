ALTER TABLE orders DROP CONSTRAINT positive;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0);
