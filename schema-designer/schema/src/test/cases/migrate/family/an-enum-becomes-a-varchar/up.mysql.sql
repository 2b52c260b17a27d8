ALTER TABLE orders MODIFY COLUMN state varchar(20) NOT NULL DEFAULT 'new', ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
