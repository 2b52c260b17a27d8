CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT);

CREATE TABLE cities (name TEXT, country TEXT REFERENCES countries (code) ON UPDATE CASCADE ON DELETE CASCADE);

INSERT INTO countries VALUES ('de', 'Germany'), ('fr', 'France');
INSERT INTO cities VALUES ('Köln', 'de'), ('Lyon', 'fr'), ('Atlantis', NULL);
