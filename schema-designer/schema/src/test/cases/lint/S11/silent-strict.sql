-- engine: sqlite
-- rule: on
CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT;
