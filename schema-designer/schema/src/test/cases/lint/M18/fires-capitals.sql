-- engine: mysql
CREATE TABLE Orders (id int PRIMARY KEY);
CREATE TABLE Users (id int PRIMARY KEY);
CREATE TABLE users (id int PRIMARY KEY);
