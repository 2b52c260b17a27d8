ALTER TABLE langs ADD CONSTRAINT lang_code UNIQUE (code), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE words ADD CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
