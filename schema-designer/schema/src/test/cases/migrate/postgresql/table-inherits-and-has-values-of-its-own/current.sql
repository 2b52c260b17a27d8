CREATE TABLE note (id bigint NOT NULL, kind integer DEFAULT 1, words text, amount integer DEFAULT 5);
CREATE TABLE order_note () INHERITS (note);
ALTER TABLE order_note ALTER COLUMN kind SET DEFAULT 6, ALTER COLUMN amount SET DEFAULT 7;
CREATE TABLE late_order_note (late boolean) INHERITS (order_note);
