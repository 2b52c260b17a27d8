CREATE TABLE lines (price integer, id bigint GENERATED ALWAYS AS IDENTITY);
