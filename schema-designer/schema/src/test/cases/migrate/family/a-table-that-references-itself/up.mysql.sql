ALTER TABLE staff ADD COLUMN boss int, ALGORITHM=INSTANT;

ALTER TABLE staff ADD CONSTRAINT staff_boss FOREIGN KEY (boss) REFERENCES staff (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
