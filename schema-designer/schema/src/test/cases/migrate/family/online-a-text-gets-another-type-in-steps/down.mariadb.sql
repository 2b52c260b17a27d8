ALTER TABLE docs MODIFY COLUMN state enum('a','c'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE docs MODIFY COLUMN body varchar(200) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
