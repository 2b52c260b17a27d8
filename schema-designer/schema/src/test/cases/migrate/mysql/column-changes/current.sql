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
