CREATE TABLE a (id integer);
GRANT SELECT ON a TO ${role};
