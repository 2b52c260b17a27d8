ALTER TABLE posts MODIFY COLUMN changed datetime NOT NULL DEFAULT current_timestamp() ON UPDATE CURRENT_TIMESTAMP(), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
