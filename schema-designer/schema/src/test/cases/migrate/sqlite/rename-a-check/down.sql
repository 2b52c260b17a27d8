ALTER TABLE orders DROP CONSTRAINT not_negative;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0);
