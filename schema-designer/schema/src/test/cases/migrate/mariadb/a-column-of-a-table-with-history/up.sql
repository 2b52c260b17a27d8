SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE prices MODIFY COLUMN price bigint(20), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE prices ADD COLUMN note varchar(10) WITHOUT SYSTEM VERSIONING, ALGORITHM=INSTANT, LOCK=NONE;
