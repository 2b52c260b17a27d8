-- engine: sqlite
-- fact: foreign_keys=0
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE k (id INTEGER PRIMARY KEY, p INT REFERENCES p);
