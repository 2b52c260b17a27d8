ALTER TABLE people ADD COLUMN full_name varchar(50) GENERATED ALWAYS AS (concat(`first`,' ',`last`)) STORED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE people ADD INDEX full (full_name), ALGORITHM=NOCOPY, LOCK=NONE;
