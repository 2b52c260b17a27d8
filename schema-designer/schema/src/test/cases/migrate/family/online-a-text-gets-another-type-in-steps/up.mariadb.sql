ALTER TABLE docs MODIFY COLUMN body mediumtext NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE docs MODIFY COLUMN state enum('a','b','c'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
