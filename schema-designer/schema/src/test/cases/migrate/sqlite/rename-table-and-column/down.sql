ALTER TABLE purchases RENAME COLUMN amount TO total;

ALTER TABLE purchases RENAME TO orders;
