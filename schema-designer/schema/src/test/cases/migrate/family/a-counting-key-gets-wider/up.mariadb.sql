ALTER TABLE users MODIFY COLUMN id bigint(20) unsigned NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
