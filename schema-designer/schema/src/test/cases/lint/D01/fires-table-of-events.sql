-- engine: postgresql
CREATE TABLE events (at timestamptz NOT NULL, what text);
