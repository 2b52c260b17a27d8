ALTER TABLE orders MODIFY COLUMN state enum('new','paid','sent') NOT NULL DEFAULT 'new', ALGORITHM=INSTANT;
