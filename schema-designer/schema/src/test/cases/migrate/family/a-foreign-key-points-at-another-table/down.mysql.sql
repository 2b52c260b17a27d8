ALTER TABLE posts DROP FOREIGN KEY post_author, DROP INDEX post_author, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE posts ADD CONSTRAINT post_author FOREIGN KEY (author) REFERENCES users (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
