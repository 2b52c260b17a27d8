SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE prices DROP COLUMN note, ALGORITHM=INSTANT, LOCK=NONE;

SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE prices MODIFY COLUMN price int(11), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
