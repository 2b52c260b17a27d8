CREATE TYPE mood AS ENUM ('sad', 'happy', 'ecstatic');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood DEFAULT 'ecstatic');
