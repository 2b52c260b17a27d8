-- engine: mysql
-- target: 8.0
CREATE TABLE o (id int PRIMARY KEY, u int REFERENCES users (id));
