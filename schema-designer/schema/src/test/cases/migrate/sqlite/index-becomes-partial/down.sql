DROP INDEX a_index;

CREATE INDEX a_index ON users (email);
