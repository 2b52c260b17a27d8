CREATE TABLE users (
  id bigint NOT NULL PRIMARY KEY AUTO_INCREMENT,
  email varchar(100) NOT NULL,
  nick varchar(60) NOT NULL DEFAULT '' COMMENT 'called'
);

CREATE TABLE orders (
  id bigint NOT NULL PRIMARY KEY,
  user_id bigint NOT NULL,
  total decimal(14,4) DEFAULT 1.5,
  placed datetime NOT NULL
);
