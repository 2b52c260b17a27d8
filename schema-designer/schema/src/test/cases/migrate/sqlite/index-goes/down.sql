CREATE INDEX a_index ON users (email);
