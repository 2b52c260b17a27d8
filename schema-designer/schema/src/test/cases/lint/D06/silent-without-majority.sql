-- engine: postgresql
CREATE TABLE a (id bigint PRIMARY KEY, "unitPrice" int, "orderId" int, item_count int, made_at date);
