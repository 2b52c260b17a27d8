ALTER TABLE orders MODIFY COLUMN state varchar(20) NOT NULL DEFAULT 'new', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
