CREATE TABLE shops (id int NOT NULL, country varchar(9) NOT NULL, CONSTRAINT known CHECK (country IN ('de','fr','us')), PRIMARY KEY (id, country));
