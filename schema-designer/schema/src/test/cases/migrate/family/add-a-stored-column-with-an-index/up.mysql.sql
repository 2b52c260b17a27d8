ALTER TABLE people ADD COLUMN full_name varchar(50) GENERATED ALWAYS AS (concat(`first`,_utf8mb4' ',`last`)) STORED, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE people ADD INDEX full (full_name), ALGORITHM=INPLACE, LOCK=NONE;
