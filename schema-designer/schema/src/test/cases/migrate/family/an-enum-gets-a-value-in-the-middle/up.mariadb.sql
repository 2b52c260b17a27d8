ALTER TABLE orders MODIFY COLUMN state enum('new','paid','sent') NOT NULL DEFAULT 'new', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
