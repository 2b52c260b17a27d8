-- weight: 9
-- why: a fixed beginning is a range
-- reference: CREATE INDEX ON products (name);
select id, name, price from products where name like 'Walnut desk 3%';
