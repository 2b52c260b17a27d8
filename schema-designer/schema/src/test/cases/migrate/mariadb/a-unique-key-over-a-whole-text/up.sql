ALTER TABLE pages ADD CONSTRAINT one_body UNIQUE (body) USING HASH, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
