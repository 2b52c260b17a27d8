CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(400) NOT NULL, name varchar(100), bio text, tags json, city varchar(50), UNIQUE KEY users_email (email(100)));
CREATE TABLE orders (id int NOT NULL PRIMARY KEY, user_id int NOT NULL, status varchar(20) NOT NULL, phone varchar(30), total int, created_at datetime, KEY orders_status (status));
