-- engine: postgresql
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a, parent bigint NOT NULL REFERENCES b);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
