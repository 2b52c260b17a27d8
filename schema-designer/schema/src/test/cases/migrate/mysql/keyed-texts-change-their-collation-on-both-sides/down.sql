SET SESSION foreign_key_checks = 0;

ALTER TABLE words DEFAULT COLLATE latin1_german1_ci, MODIFY COLUMN lang varchar(8), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

SET SESSION foreign_key_checks = 1;

SET SESSION foreign_key_checks = 0;

ALTER TABLE langs DEFAULT COLLATE latin1_german1_ci, MODIFY COLUMN code varchar(8) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

SET SESSION foreign_key_checks = 1;
