-- weight: 9
-- why: LIKE is blind to case, and so must the index be
-- reference: CREATE INDEX ON products (name COLLATE NOCASE);
select id, name, price from products where name like 'Walnut desk 1B%';
