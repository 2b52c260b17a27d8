-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE members (user_id bigint REFERENCES users, team text, PRIMARY KEY (user_id, team));
