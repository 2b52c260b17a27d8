CREATE TABLE lines (id bigint PRIMARY KEY, price numeric, total numeric GENERATED ALWAYS AS (price * 2) STORED, half numeric GENERATED ALWAYS AS (price / 2) VIRTUAL);
