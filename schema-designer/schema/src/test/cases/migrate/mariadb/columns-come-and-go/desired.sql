CREATE TABLE users (
  id bigint NOT NULL PRIMARY KEY AUTO_INCREMENT,
  code char(3) DEFAULT 'x',
  email varchar(100) NOT NULL,
  full_name varchar(80) NOT NULL DEFAULT 'nobody' COMMENT 'as written',
  born date
);

CREATE TABLE orders (
  id bigint NOT NULL PRIMARY KEY,
  user_id bigint NOT NULL,
  total decimal(12,2) NOT NULL,
  placed datetime NOT NULL
);
