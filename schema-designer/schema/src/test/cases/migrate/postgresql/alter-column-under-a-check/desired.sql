CREATE TABLE lines (id bigint PRIMARY KEY, quantity bigint NOT NULL, CONSTRAINT lines_positive CHECK (quantity > 0));
