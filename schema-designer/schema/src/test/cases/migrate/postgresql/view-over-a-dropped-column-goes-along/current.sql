CREATE TABLE people (id bigint PRIMARY KEY, name text, nickname text);
CREATE VIEW nicks AS SELECT nickname FROM people;
CREATE VIEW names AS SELECT id, name FROM people;
