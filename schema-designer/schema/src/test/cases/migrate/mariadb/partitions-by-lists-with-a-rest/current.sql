CREATE TABLE shops (id int NOT NULL, region int NOT NULL, PRIMARY KEY (id, region));
