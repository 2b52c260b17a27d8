CREATE TABLE users (
  id bigint NOT NULL PRIMARY KEY AUTO_INCREMENT,
  email varchar(100) NOT NULL,
  nick varchar(40)
);

CREATE TABLE orders (
  id bigint NOT NULL PRIMARY KEY,
  user_id bigint NOT NULL,
  total decimal(12,2) NOT NULL,
  placed datetime NOT NULL
);

CREATE INDEX orders_user ON orders (user_id, placed);

CREATE INDEX users_email ON users (email(10));

CREATE FULLTEXT INDEX users_nick ON users (nick);
