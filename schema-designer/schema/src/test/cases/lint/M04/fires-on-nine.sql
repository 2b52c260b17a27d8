-- engine: mysql
-- target: 9.7
ALTER TABLE o ADD COLUMN u int REFERENCES users (id);
