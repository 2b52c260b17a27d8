CREATE TABLE readings (id bigint PRIMARY KEY, value integer NOT NULL DEFAULT 7, note text);
COMMENT ON COLUMN readings.value IS 'in degrees';
