-- engine: postgresql
CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text);
CREATE TABLE pairs (a int, b int, PRIMARY KEY (a, b));
