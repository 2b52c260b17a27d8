-- dado: plain
CREATE TABLE a (id integer);
