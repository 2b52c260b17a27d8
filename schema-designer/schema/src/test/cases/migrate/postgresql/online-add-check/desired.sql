CREATE TABLE lines (id bigint PRIMARY KEY, quantity integer CONSTRAINT not_so_many CHECK (quantity <> 5000));
