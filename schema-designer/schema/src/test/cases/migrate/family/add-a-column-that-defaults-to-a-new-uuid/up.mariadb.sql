ALTER TABLE tokens ADD COLUMN public_id char(36) NOT NULL DEFAULT uuid(), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
