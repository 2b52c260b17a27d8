CREATE TABLE old (id int NOT NULL PRIMARY KEY, a bigint DEFAULT 4, b varchar(10), KEY by_b (b)) ENGINE=MyISAM COMMENT 'old';
