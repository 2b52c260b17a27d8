CREATE TABLE lines (id bigint PRIMARY KEY, quantity integer NOT NULL, CONSTRAINT lines_positive CHECK (quantity > 0));
