-- engine: postgresql
CREATE TABLE items (id bigint PRIMARY KEY, price numeric(12,2), weight real, tax_rate double precision, discount_percent real, costume float8);
