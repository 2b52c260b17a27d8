-- engine: postgresql
CREATE TABLE items (id bigint PRIMARY KEY, unit_price double precision, "totalAmount" real NOT NULL);
