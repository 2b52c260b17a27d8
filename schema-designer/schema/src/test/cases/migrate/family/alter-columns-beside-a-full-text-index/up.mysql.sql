ALTER TABLE pages MODIFY COLUMN n int NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE pages MODIFY COLUMN s varchar(30) COMMENT 'x', ALGORITHM=INPLACE, LOCK=NONE;
