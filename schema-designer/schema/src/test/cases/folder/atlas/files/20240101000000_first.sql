-- atlas:txmode none

CREATE TABLE a (id integer);
CREATE INDEX CONCURRENTLY a_id ON a (id);
