-- migrate:up
CREATE TABLE a (id integer);
INSERT INTO a VALUES (1);

-- migrate:down
DROP TABLE a;
