ALTER TABLE hits MODIFY COLUMN visits bigint(20) NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
