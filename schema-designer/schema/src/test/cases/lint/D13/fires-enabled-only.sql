-- engine: postgresql
CREATE TABLE docs (id bigint PRIMARY KEY);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
