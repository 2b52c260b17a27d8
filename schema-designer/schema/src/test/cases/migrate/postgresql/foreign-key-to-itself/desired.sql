CREATE TABLE tree (id bigint PRIMARY KEY, parent bigint REFERENCES tree (id) ON DELETE CASCADE);
