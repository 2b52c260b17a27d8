ALTER TABLE pages MODIFY COLUMN body text COMPRESSED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE pages MODIFY COLUMN note varchar(200) COMPRESSED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
