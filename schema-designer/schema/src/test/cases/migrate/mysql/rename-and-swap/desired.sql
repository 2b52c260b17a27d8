CREATE TABLE users (
  id bigint NOT NULL PRIMARY KEY AUTO_INCREMENT,
  nick varchar(40),
  email varchar(100) NOT NULL
);

CREATE TABLE purchases (
  id bigint NOT NULL PRIMARY KEY,
  user_id bigint NOT NULL,
  amount decimal(12,2) NOT NULL,
  placed datetime NOT NULL
);

CREATE INDEX users_nick ON users (email, nick);
