ALTER TABLE langs ADD CONSTRAINT lang_code UNIQUE (code), ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE words ADD CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
