-- engine: mysql
-- target: 8.0
CREATE TABLE o (id int PRIMARY KEY, u int COMMENT 'REFERENCES users', FOREIGN KEY (u) REFERENCES users (id));
