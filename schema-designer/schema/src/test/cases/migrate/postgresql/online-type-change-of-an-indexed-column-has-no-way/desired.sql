CREATE TABLE readings (id bigint PRIMARY KEY, value bigint);
CREATE INDEX readings_value ON readings (value);
