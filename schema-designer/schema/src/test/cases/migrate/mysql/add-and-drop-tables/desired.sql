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

CREATE TABLE a (id int NOT NULL PRIMARY KEY, b_id int, state enum('open','it''s done') NOT NULL DEFAULT 'open') COMMENT = 'Half of a circle: it''s here';

CREATE TABLE b (id int NOT NULL PRIMARY KEY, a_id int COMMENT 'back', twice int GENERATED ALWAYS AS (id * 2) STORED, doc json, changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, said varchar(20) NOT NULL DEFAULT '', CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE);

ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);
