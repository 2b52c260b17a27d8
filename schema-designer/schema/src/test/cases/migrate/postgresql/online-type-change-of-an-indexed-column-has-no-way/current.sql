CREATE TABLE readings (id bigint PRIMARY KEY, value integer);
CREATE INDEX readings_value ON readings (value);
