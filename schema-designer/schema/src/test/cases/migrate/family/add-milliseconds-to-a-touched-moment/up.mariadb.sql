ALTER TABLE posts MODIFY COLUMN changed datetime(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE CURRENT_TIMESTAMP(3), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
