ALTER TABLE hits MODIFY COLUMN visits int(11) NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
