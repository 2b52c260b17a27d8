SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE prices DROP SYSTEM VERSIONING, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
