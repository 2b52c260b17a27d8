ALTER TABLE posts DROP FOREIGN KEY post_author, DROP INDEX post_author, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE posts ADD CONSTRAINT post_author FOREIGN KEY (author) REFERENCES people (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
