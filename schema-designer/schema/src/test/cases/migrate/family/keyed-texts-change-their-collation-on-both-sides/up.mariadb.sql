ALTER TABLE words DROP FOREIGN KEY word_lang, DROP INDEX word_lang, ALGORITHM=NOCOPY, LOCK=NONE;

SET SESSION foreign_key_checks = 0;

ALTER TABLE langs DEFAULT COLLATE utf8mb4_unicode_ci, MODIFY COLUMN code varchar(8) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

SET SESSION foreign_key_checks = 1;

ALTER TABLE words DEFAULT COLLATE utf8mb4_unicode_ci, MODIFY COLUMN lang varchar(8), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE words ADD CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
