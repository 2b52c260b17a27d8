DROP INDEX a_index;

CREATE INDEX b_index ON users (email);
