CREATE TABLE invoices (id int NOT NULL PRIMARY KEY, due date DEFAULT (curdate() + interval 14 day));
