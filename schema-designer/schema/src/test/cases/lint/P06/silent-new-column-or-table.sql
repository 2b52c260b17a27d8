-- engine: postgresql
ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);
CREATE TABLE o2 (id bigint PRIMARY KEY, u bigint);
ALTER TABLE o2 ADD FOREIGN KEY (u) REFERENCES users (id);
ALTER TABLE orders ADD CONSTRAINT ne FOREIGN KEY (x) REFERENCES y (id) NOT ENFORCED;
