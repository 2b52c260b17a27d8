ALTER TABLE docs ADD COLUMN kind varchar(20) GENERATED ALWAYS AS (json_unquote(json_extract(`doc`,_utf8mb4'$.kind'))) VIRTUAL, ALGORITHM=INSTANT;

ALTER TABLE docs ADD INDEX by_kind (kind), ALGORITHM=INPLACE, LOCK=NONE;
