CREATE TABLE shops (id int NOT NULL, region int NOT NULL, PRIMARY KEY (id, region)) PARTITION BY LIST (region) (PARTITION north VALUES IN (1,2), PARTITION south VALUES IN (3));
