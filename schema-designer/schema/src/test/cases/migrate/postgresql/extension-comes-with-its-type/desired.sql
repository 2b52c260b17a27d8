CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE TABLE users (id bigint PRIMARY KEY, email extensions.citext);
