-- engine: postgresql
CREATE TABLE stays (id bigint PRIMARY KEY, room int, during tstzrange);
ALTER TABLE stays ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);
