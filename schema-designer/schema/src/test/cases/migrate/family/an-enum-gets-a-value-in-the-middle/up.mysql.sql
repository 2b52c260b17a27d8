ALTER TABLE orders MODIFY COLUMN state enum('new','paid','sent') NOT NULL DEFAULT 'new', ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
