ALTER TABLE words DROP FOREIGN KEY word_lang, DROP INDEX word_lang, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE words DEFAULT COLLATE latin1_german1_ci, MODIFY COLUMN lang varchar(8), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

SET SESSION foreign_key_checks = 0;

ALTER TABLE langs DEFAULT COLLATE latin1_german1_ci, MODIFY COLUMN code varchar(8) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

SET SESSION foreign_key_checks = 1;

ALTER TABLE words ADD CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
