-- dado: plain
DROP TABLE a;
