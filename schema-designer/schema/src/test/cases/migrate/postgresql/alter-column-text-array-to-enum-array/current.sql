CREATE TYPE tag AS ENUM ('a', 'b');
CREATE TABLE posts (id bigint PRIMARY KEY, tags text[] NOT NULL DEFAULT '{}');
