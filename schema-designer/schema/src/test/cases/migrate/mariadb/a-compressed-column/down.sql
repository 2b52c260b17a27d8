ALTER TABLE pages MODIFY COLUMN note varchar(200), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE pages MODIFY COLUMN body text, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
