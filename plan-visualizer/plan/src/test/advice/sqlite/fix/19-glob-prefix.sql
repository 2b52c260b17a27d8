-- weight: 9
-- why: GLOB with a fixed beginning is a range
-- reference: CREATE INDEX ON products (name);
select id, name, price from products where name glob 'Walnut desk 1A*';
