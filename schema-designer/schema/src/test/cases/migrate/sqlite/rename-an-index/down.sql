DROP INDEX b_index;

CREATE INDEX a_index ON users (email);
