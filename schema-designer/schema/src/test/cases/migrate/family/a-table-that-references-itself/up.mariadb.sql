ALTER TABLE staff ADD COLUMN boss int(11), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE staff ADD CONSTRAINT staff_boss FOREIGN KEY (boss) REFERENCES staff (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
