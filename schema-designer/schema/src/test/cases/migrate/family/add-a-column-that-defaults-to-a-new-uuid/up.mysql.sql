ALTER TABLE tokens ADD COLUMN public_id char(36), ALGORITHM=INSTANT;

UPDATE tokens SET public_id = (uuid());

ALTER TABLE tokens MODIFY COLUMN public_id char(36) NOT NULL DEFAULT (uuid()), ALGORITHM=INPLACE, LOCK=NONE;
