-- weight: 9
-- why: the collation of the name is not C, so that only text_pattern_ops serves a prefix
-- reference: CREATE INDEX ON products (name text_pattern_ops);
select id, name, price from products where name like 'Walnut desk 3%';
