-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY AUTO_INCREMENT, n int NOT NULL DEFAULT 0 COMMENT 'how many', v varchar(50), e enum('a','b'), at timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);
-- script
ALTER TABLE t MODIFY e enum('b','a');
ALTER TABLE t MODIFY e enum('b');
