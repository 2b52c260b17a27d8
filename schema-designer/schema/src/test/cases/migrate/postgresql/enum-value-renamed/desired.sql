CREATE TYPE mood AS ENUM ('unhappy', 'happy');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
