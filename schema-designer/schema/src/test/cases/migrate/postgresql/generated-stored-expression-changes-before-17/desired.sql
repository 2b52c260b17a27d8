CREATE TABLE lines (id bigint PRIMARY KEY, price integer, total integer GENERATED ALWAYS AS (price * 4) STORED, CONSTRAINT positive CHECK (total > 0));
CREATE INDEX lines_total ON lines (total);
COMMENT ON COLUMN lines.total IS 'in cents';
