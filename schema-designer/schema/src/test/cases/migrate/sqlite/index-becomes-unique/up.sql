DROP INDEX a_index;

CREATE UNIQUE INDEX a_index ON users (email);
