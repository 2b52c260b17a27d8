DROP INDEX a_index;

CREATE INDEX a_index ON users ((substr(email, 1 + instr(email, '@'))) DESC);
